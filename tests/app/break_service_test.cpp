#include "app/break_service.h"
#include "app/office.h"
#include "store/store.h"

using namespace plumbline;
using namespace plumbline::testing;
using app::BreakNews;
using app::BreakService;
using breaks::Outcome;
using breaks::StateKind;

namespace {

/// Ada at her desk on Monday from 09:00 on, with a running service whose news are kept.
struct Desk {
    Office office;
    std::unique_ptr<app::Coach> coach;
    std::vector<BreakNews> news;

    explicit Desk(const SetupRequest& request = ada())
    {
        office.ada(request);
        office.clock.set("2026-11-23T09:00:00+01:00");
        open();
    }
    /// Another process takes over, on the same boot.
    void open(const std::string& boot = "boot-1")
    {
        coach.reset();
        coach = office.open();
        breaks().addListener([this](const BreakNews& some) { news.push_back(some); });
        breaks().start(boot, false);
    }
    [[nodiscard]] BreakService& breaks() const { return coach->breaks(); }
    [[nodiscard]] breaks::View view() const { return breaks().status().view; }

    /// Time goes by with input all the while; the host wakes when it was asked to.
    void sitFor(milliseconds length)
    {
        const BootTime end = office.clock.now().boot + length;
        for (auto wake = breaks().wakeAt(); wake && *wake < end; wake = breaks().wakeAt()) {
            REQUIRE(*wake > office.clock.now().boot);
            office.clock.advance(*wake - office.clock.now().boot);
            breaks().handle(breaks::Wake{});
        }
        office.clock.advance(end - office.clock.now().boot);
        breaks().handle(breaks::Wake{});
    }
    void sitUntil(StateKind state)
    {
        for (int i = 0; i < 120 && view().state != state; ++i) {
            sitFor(minutes{1});
        }
        REQUIRE(view().state == state);
    }
    template <class Action>
    [[nodiscard]] std::vector<Action> told() const
    {
        std::vector<Action> found;
        for (const BreakNews& some : news) {
            for (const breaks::Action& action : some.actions) {
                if (const auto* one = std::get_if<Action>(&action)) {
                    found.push_back(*one);
                }
            }
        }
        return found;
    }
    [[nodiscard]] std::vector<breaks::BreakRecord> records(const app::Coach& from) const
    {
        return from.breakRecords(day("2026-11-01"), day("2026-12-31"));
    }
    [[nodiscard]] const std::filesystem::path database() const { return coach->check().path; }
};

} // namespace

TEST_CASE("Half an hour of sitting asks for a break; done, it is on disk with its moves", "[breaks][service]")
{
    Desk desk;
    CHECK(desk.breaks().isRunning());
    CHECK(desk.view().state == StateKind::Working);
    desk.sitFor(minutes{29});
    CHECK(desk.told<breaks::ShowPrompt>().empty());
    desk.sitFor(minutes{2});
    REQUIRE(desk.told<breaks::ShowPrompt>().size() == 1);
    CHECK(desk.view().state == StateKind::Prompting);

    const auto offered = desk.breaks().status();
    REQUIRE_FALSE(offered.nextMoves.moves.empty());
    CHECK(offered.move == offered.nextMoves.moves.front().exercise);
    desk.breaks().handle(breaks::Take{});
    REQUIRE(desk.told<breaks::StartBreak>().size() == 1);
    CHECK(desk.view().state == StateKind::OnBreak);
    CHECK(desk.breaks().status().nextMoves == offered.nextMoves);
    desk.office.clock.advance(seconds{70});
    desk.breaks().handle(breaks::FinishBreak{breaks::MoveResult::Done});

    const auto other = desk.office.open(); // what another process finds
    const auto records = desk.records(*other);
    REQUIRE(records.size() == 1);
    CHECK(records[0].outcome == Outcome::Taken);
    CHECK(records[0].kind == breaks::Kind::Short);
    CHECK(records[0].routine == offered.nextMoves.routine);
    CHECK(records[0].moves == offered.nextMoves.moves);
    CHECK(records[0].result == breaks::MoveResult::Done);
    CHECK(records[0].at == desk.office.clock.zoned());
    CHECK(records[0].duration == seconds{70});
    CHECK_FALSE(records[0].id.isNil());
    CHECK(desk.told<breaks::RecordBreak>()[0].record == records[0]);
    const auto bouts = other->deskHistory(day("2026-11-23"), day("2026-11-23")).bouts;
    REQUIRE_FALSE(bouts.empty());
    CHECK(bouts[0].posture == breaks::Posture::Sitting);
    CHECK(bouts[0].from == at("2026-11-23T09:00:00+01:00"));
    CHECK(desk.view().takenToday == 1);
}

TEST_CASE("Effort is told after the break, of the newest or of the one named", "[breaks][service]")
{
    Desk desk;
    CHECK(codeOfError(desk.breaks().setResult(std::nullopt, breaks::MoveResult::Done, std::nullopt)) ==
          ErrorCode::NotFound);
    std::vector<BreakId> ids;
    for (int i = 0; i < 2; ++i) {
        desk.breaks().handle(breaks::Take{});
        desk.office.clock.advance(minutes{1});
        desk.breaks().handle(breaks::FinishBreak{});
        ids.push_back(desk.records(*desk.coach).back().id);
        desk.sitFor(minutes{10});
    }
    CHECK(desk.breaks().setResult(std::nullopt, breaks::MoveResult::Partly, Rpe::of(6.5))->breaks);
    CHECK(desk.breaks().setResult(ids[0], breaks::MoveResult::NotDone, std::nullopt)->breaks);
    CHECK(codeOfError(desk.breaks().setResult(newId<BreakId>(), breaks::MoveResult::Done, std::nullopt)) ==
          ErrorCode::NotFound);
    CHECK(codeOfError(desk.breaks().setResult(std::nullopt, breaks::MoveResult::Done, Rpe{21})) ==
          ErrorCode::InvalidInput);
    const auto records = desk.records(*desk.office.open());
    REQUIRE(records.size() == 2);
    CHECK(records[0].result == breaks::MoveResult::NotDone);
    CHECK(records[1].result == breaks::MoveResult::Partly);
    CHECK(records[1].rpe == Rpe::of(6.5));
    CHECK_FALSE(records[1].moves.empty());
}

TEST_CASE("Stopped and started again, the day goes on where it was", "[breaks][service]")
{
    Desk desk;
    desk.sitFor(minutes{20});
    const auto before = desk.view();
    desk.breaks().stop();
    CHECK_FALSE(desk.breaks().isRunning());
    CHECK_FALSE(desk.breaks().wakeAt());
    desk.open();
    const auto after = desk.view();
    CHECK(after.state == before.state);
    CHECK(after.sinceBreak == before.sinceBreak);
    CHECK(after.sittingToday == before.sittingToday);
    CHECK(after.next->dueAt == before.next->dueAt);
    desk.sitFor(minutes{11});
    CHECK(desk.view().state == StateKind::Prompting);
}

TEST_CASE("A process that ends without a word loses nothing that was told", "[breaks][service]")
{
    Desk desk;
    desk.sitUntil(StateKind::Prompting);
    desk.breaks().handle(breaks::Skip{});
    desk.sitFor(minutes{1});
    desk.breaks().handle(breaks::PauseFor{minutes{120}});
    const auto told = desk.told<breaks::RecordBreak>();
    REQUIRE(told.size() == 1);
    desk.news.clear();
    desk.open(); // without stop, as after kill -9
    CHECK(desk.view().state == StateKind::Paused);
    CHECK(desk.view().skippedToday == 1);
    CHECK(desk.records(*desk.coach) == std::vector<breaks::BreakRecord>{told[0].record});
    CHECK(desk.told<breaks::RecordBreak>().empty());
}

TEST_CASE("Settings and facts change the policy of the running day at once", "[breaks][service]")
{
    Desk desk;
    desk.sitFor(minutes{25});
    REQUIRE(desk.coach->setSetting(app::kBreakInterval, 20).has_value());
    CHECK(desk.breaks().policy().shortBreak.interval == minutes{20});
    CHECK(desk.told<breaks::ShowPrompt>().size() == 1);
    CHECK(desk.view().state == StateKind::Prompting);
    REQUIRE(desk.coach->setBreakProfile(BreakProfile::Off).has_value());
    CHECK_FALSE(desk.breaks().policy().on);
    CHECK_FALSE(desk.breaks().guardsWanted());

    REQUIRE(desk.coach->setBreakProfile(BreakProfile::SoreBack).has_value());
    CHECK_FALSE(desk.breaks().policy().nudgeEvery);
    REQUIRE(desk.coach->logPain(PainEntryKind::NextMorning, PainScore{4}, PainPlace::LowBack).has_value());
    CHECK(desk.breaks().policy().nudgeEvery == minutes{15});

    TrainingFacts facts = desk.coach->facts();
    facts.equipment.insert(Equipment::SitStandDesk);
    CHECK_FALSE(desk.breaks().policy().stand);
    REQUIRE(desk.coach->setFacts(facts).has_value());
    CHECK(desk.breaks().policy().stand);
    desk.breaks().setFixedInterval(true);
    CHECK(desk.breaks().policy().fixedInterval);
}

TEST_CASE("Guards matter from a minute before a prompt is due until it is answered", "[breaks][service]")
{
    Desk desk;
    CHECK_FALSE(desk.breaks().guardsWanted());
    // The host is woken for it.
    REQUIRE(desk.breaks().wakeAt());
    CHECK(*desk.breaks().wakeAt() - desk.office.clock.now().boot <= minutes{29});
    desk.sitFor(minutes{28});
    CHECK_FALSE(desk.breaks().guardsWanted());
    desk.sitFor(seconds{61});
    CHECK(desk.breaks().guardsWanted());
    desk.breaks().handle(breaks::GuardsChanged{{breaks::Guard::Call}});
    desk.sitFor(minutes{2});
    CHECK(desk.view().state == StateKind::Inhibited);
    CHECK(desk.breaks().guardsWanted());
    CHECK(desk.told<breaks::ShowPrompt>().empty());
    desk.breaks().handle(breaks::GuardsChanged{});
    desk.sitFor(minutes{1});
    CHECK(desk.view().state == StateKind::Prompting);
    CHECK(desk.breaks().guardsWanted());
    desk.breaks().handle(breaks::Take{});
    desk.office.clock.advance(minutes{2});
    desk.breaks().handle(breaks::FinishBreak{});
    CHECK_FALSE(desk.breaks().guardsWanted());
}

TEST_CASE("In a call the moves are seated; something else is another routine that stays", "[breaks][service]")
{
    Desk desk;
    desk.breaks().handle(breaks::GuardsChanged{{breaks::Guard::Call}});
    for (const breaks::MoveRecord& move : desk.breaks().status().nextMoves.moves) {
        CHECK((move.exercise == "desk-glute-squeeze" || move.exercise == "desk-pelvic-tilt"));
    }
    desk.breaks().handle(breaks::GuardsChanged{});
    desk.breaks().handle(breaks::Take{});
    const auto first = desk.breaks().status().nextMoves;
    desk.breaks().otherMoves();
    const auto second = desk.breaks().status().nextMoves;
    CHECK(second.routine != first.routine);
    REQUIRE(desk.coach->setSetting(app::kMoveClothes, std::string("easy")).has_value());
    CHECK(desk.breaks().status().nextMoves == second);
    desk.office.clock.advance(minutes{1});
    desk.breaks().handle(breaks::FinishBreak{breaks::MoveResult::Done});
    CHECK(desk.records(*desk.coach).back().routine == second.routine);
}

TEST_CASE("Something else that was asked for in a break outlives the process", "[breaks][service]")
{
    Desk desk;
    desk.breaks().handle(breaks::Take{});
    const auto usual = desk.breaks().status().nextMoves;
    desk.breaks().otherMoves();
    desk.breaks().otherMoves();
    const auto asked = desk.breaks().status().nextMoves;
    REQUIRE(asked.routine != usual.routine);
    SECTION("killed and started again")
    {
        desk.open();
        CHECK(desk.breaks().status().nextMoves == asked);
        desk.open(); // and once more
        CHECK(desk.breaks().status().nextMoves == asked);
    }
    SECTION("stopped and started again")
    {
        desk.breaks().stop();
        desk.open();
    }
    desk.office.clock.advance(minutes{1});
    desk.breaks().handle(breaks::FinishBreak{breaks::MoveResult::Done});
    REQUIRE(desk.records(*desk.coach).size() == 1);
    CHECK(desk.records(*desk.coach).back().routine == asked.routine);
    desk.breaks().handle(breaks::Take{});
    CHECK(desk.breaks().status().nextMoves.why != "another"); // the next break has its own
}

TEST_CASE("Something else that fits no more after a restart gives way to the usual moves", "[breaks][service]")
{
    Desk desk;
    desk.breaks().handle(breaks::Take{});
    for (int i = 0; i < 8 && desk.breaks().status().nextMoves.routine != "break-glutes"; ++i) {
        desk.breaks().otherMoves();
    }
    REQUIRE(desk.breaks().status().nextMoves.routine == "break-glutes");
    desk.breaks().otherMoves();
    while (desk.breaks().status().nextMoves.routine != "break-glutes") {
        desk.breaks().otherMoves();
    }
    REQUIRE(desk.breaks().status().nextMoves.why == "another");
    REQUIRE(desk.coach->logPain(PainEntryKind::Rest, PainScore{5}, PainPlace::LowBack).has_value());
    desk.open();
    CHECK(desk.breaks().status().nextMoves.routine != "break-glutes");
    CHECK(desk.breaks().status().nextMoves.why != "another");
}

TEST_CASE("Something else that was asked for is past when its break is", "[breaks][service]")
{
    Desk desk;
    desk.breaks().handle(breaks::Take{});
    desk.breaks().otherMoves();
    desk.breaks().stop();
    desk.office.clock.advance(minutes{30});
    desk.open();
    desk.breaks().handle(breaks::Take{});
    CHECK(desk.breaks().status().nextMoves.why != "another");
}

TEST_CASE("While screening locks training the break is a walk, or a change of position", "[breaks][service]")
{
    SetupRequest request = ada();
    request.screening.yes = {ScreeningKey::Pregnant};
    Desk desk(request);
    const auto moves = desk.breaks().status().nextMoves.moves;
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].exercise == "desk-walk");
    Screening emergency;
    emergency.yes = {ScreeningKey::SaddleNumbness};
    REQUIRE(desk.coach->answerScreening(emergency).has_value());
    CHECK(desk.breaks().status().nextMoves.moves.empty());
    CHECK(desk.breaks().status().move.empty());
}

TEST_CASE("What cannot be written is kept, told as trouble and written with the next change", "[breaks][service]")
{
    Desk desk;
    desk.sitUntil(StateKind::Prompting);
    desk.news.clear();
    {
        // Another process writes and does not let go.
        auto blocker = Office::take(store::Store::open(desk.database()));
        const auto blocked = blocker->write([&](store::Writer&) -> Result<void> {
            desk.breaks().handle(breaks::Skip{});
            return {};
        });
        REQUIRE(blocked.has_value());
    }
    REQUIRE_FALSE(desk.news.empty());
    REQUIRE(desk.news.back().trouble);
    CHECK(desk.news.back().trouble->what == ErrorCode::Busy);
    CHECK(desk.records(*desk.coach).empty());
    CHECK(desk.breaks().records(day("2026-11-23"), day("2026-11-23")).size() == 1);
    CHECK(desk.breaks().day(day("2026-11-23")).skipped == 1);

    desk.office.clock.advance(seconds{5});
    desk.breaks().handle(breaks::Wake{});
    const auto records = desk.records(*desk.office.open());
    REQUIRE(records.size() == 1);
    CHECK(records[0].outcome == Outcome::Skipped);
    CHECK(desk.breaks().records(day("2026-11-23"), day("2026-11-23")).size() == 1);
}

TEST_CASE("Pages hear of records after they are on disk, and of nothing when nothing was recorded", "[breaks][service]")
{
    Desk desk;
    std::vector<std::size_t> found;
    desk.coach->addListener([&](const app::Changes& changes) {
        if (changes.breaks) {
            found.push_back(desk.records(*desk.coach).size());
        }
    });
    desk.breaks().handle(breaks::PauseFor{minutes{30}});
    desk.breaks().handle(breaks::Resume{});
    const auto before = found.size();
    desk.breaks().handle(breaks::Take{});
    desk.office.clock.advance(minutes{1});
    desk.breaks().handle(breaks::FinishBreak{});
    REQUIRE(found.size() > before);
    CHECK(found.back() == 1);
}

TEST_CASE("A state that cannot be read begins the day anew", "[breaks][service]")
{
    Desk desk;
    desk.sitFor(minutes{20});
    desk.breaks().stop();
    {
        auto other = Office::take(store::Store::open(desk.database()));
        REQUIRE(other
                    ->write([](store::Writer& out) -> Result<void> {
                        out.setBreakState({"not a state", "boot-1", {}});
                        return {};
                    })
                    .has_value());
    }
    desk.open();
    CHECK(desk.view().state == StateKind::Working);
    CHECK(desk.view().sinceBreak < minutes{1});
}

TEST_CASE("Not started, the service answers without changing anything", "[breaks][service]")
{
    Office office;
    const auto coach = office.ada();
    BreakService& service = coach->breaks();
    service.handle(breaks::Take{});
    service.stop();
    service.otherMoves();
    CHECK_FALSE(service.isRunning());
    CHECK_FALSE(service.wakeAt());
    CHECK_FALSE(service.guardsWanted());
    CHECK_FALSE(service.snoozeCost());
    CHECK(service.policy().shortBreak.interval == minutes{30});
    CHECK(service.day(day("2026-11-23")).bouts.empty());
    CHECK(service.records(day("2026-11-23"), day("2026-11-23")).empty());
}
