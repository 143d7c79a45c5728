#include "store/new_store.h"

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("A person comes back as set up", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    CHECK(*store->person() == person());
    const auto rows = store->datedRows();
    REQUIRE(rows.has_value());
    CHECK(rows->screenings == std::vector<Dated<Screening>>{{day("2026-11-20"), ada().screening}});
    CHECK(rows->facts == std::vector<Dated<TrainingFacts>>{{day("2026-11-20"), ada().facts}});
    CHECK(rows->workDays == std::vector<Dated<WorkDay>>{{day("2026-11-20"), ada().workDay}});
    CHECK(rows->edits.empty());
    CHECK(store->sessions()->empty());
}

TEST_CASE("Every field of a starting point is kept, and an unknown one stays unknown", "[store]")
{
    const ScratchFolder folder;
    store::Person made = person();
    made.profile = {"Zo\xC3\xAB", 1950, std::nullopt, UnitSystem::Imperial};
    made.painAtSetUp.reset();
    made.startingPoint = {0.0, 90.5, 12.0, std::nullopt, 15.0, -3.5, 30.0};
    REQUIRE(store::Store::create(folder / "a.db", [&](store::Writer& out) {
                out.addPerson(newId<FactId>().uuid, made);
            }).has_value());
    CHECK(*openStore(folder / "a.db")->person() == made);
}

TEST_CASE("Sessions, their prescription and their sets come back field by field", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const PerformedSession full = fullSession();
    PerformedSession earlier;
    earlier.id = newId<SessionId>();
    earlier.startedAt = at("2026-11-21T23:30:00-05:00");
    earlier.day = day("2026-11-21");
    earlier.plannedDate = earlier.day;
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.addSession(full);
            out.addSession(earlier);
        }));
    }
    const auto store = openStore(folder / "ada.db");
    CHECK(*store->sessions() == std::vector<PerformedSession>{earlier, full});
    CHECK(*store->session(full.id) == full);
    CHECK(*store->session(newId<SessionId>()) == std::nullopt);
}

TEST_CASE("Sets come back in the order done, whatever their ids", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    PerformedSession session = fullSession();
    session.sets.clear();
    const auto store = openStore(folder / "ada.db");
    REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(session); }));
    for (int number = 1; number <= 10; ++number) {
        session.sets.push_back(setOf("glute-bridge", number, "2026-11-23T07:33:00+01:00"));
        REQUIRE(write(*store, [&](store::Writer& out) { out.addSet(session.id, session.sets.back()); }));
    }
    CHECK(store->session(session.id)->value().sets == session.sets);
}

TEST_CASE("Corrections, a new prescription and the end of a session are kept", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    PerformedSession session = fullSession();
    {
        const auto store = openStore(folder / "ada.db");
        PerformedSession running = session;
        running.finishedAt.reset();
        REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(running); }));
        session.sets[1].reps = 3;
        session.sets[1].pain.reset();
        session.prescription = {fullSlot()};
        session.note = "Shorter";
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.updateSet(session.id, session.sets[1]);
            out.setSlots(session.id, session.prescription);
            out.finishSession(session);
        }));
    }
    CHECK(*openStore(folder / "ada.db")->session(session.id) == session);
}

TEST_CASE("Pain, self tests, settings and undo steps come back", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const PainEntry pain{newId<PainId>(),   at("2026-11-24T08:00:00+01:00"),
                         day("2026-11-24"), PainEntryKind::NextMorning,
                         PainScore{3},      PainPlace::BelowKnee};
    const SelfTest test{
        newId<SelfTestId>(), at("2026-11-24T08:05:00+01:00"), day("2026-11-24"), TestKind::KneeExtension, 12.5,
        Side::Right};
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.addPain(pain);
            out.addTest(test);
            out.setSetting("display/theme", "dark", pain.at.wall);
            out.setSetting("display/theme", "light", pain.at.wall);
            out.setSetting("gone", "1", pain.at.wall);
            out.setSetting("gone", std::nullopt, pain.at.wall);
            out.rememberUndo({store::UndoKind::PainAdded, pain.at.wall, pain.id.uuid, {}, {}, {}});
            out.rememberUndo({store::UndoKind::SettingChanged, pain.at.wall, {}, {}, "display/theme", "dark"});
        }));
    }
    const auto store = openStore(folder / "ada.db");
    CHECK(*store->pain() == std::vector<PainEntry>{pain});
    CHECK(*store->tests() == std::vector<SelfTest>{test});
    REQUIRE(store->settings()->size() == 1);
    CHECK(store->settings()->front().value == "light");
    std::vector<std::optional<store::UndoStep>> steps(3);
    REQUIRE(write(*store, [&](store::Writer& out) {
        for (auto& step : steps) {
            step = out.takeUndo();
        }
    }));
    REQUIRE((steps[0] && steps[1]));
    CHECK(steps[0]->kind == store::UndoKind::SettingChanged);
    CHECK(steps[0]->setting == "display/theme");
    CHECK(steps[0]->settingBefore == "dark");
    CHECK(steps[1]->kind == store::UndoKind::PainAdded);
    CHECK(steps[1]->target == pain.id.uuid);
    CHECK_FALSE(steps[2].has_value());
}

TEST_CASE("Dated facts come back complete; of those made on one day the last holds", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    TrainingFacts travel = ordinaryFacts();
    travel.minutesPerSession = 12;
    travel.equipment = {};
    TrainingFacts full = ordinaryFacts();
    full.weekdays = {false, true, false, true, false, false, true};
    full.weights = {Mass{2500}, Mass{8000}};
    full.flags = {Flag::KneePain, Flag::Kneeling};
    full.banned = {"dead-bug", "bird-dog"};
    full.reallowed = {"split-squat"};
    Screening cleared;
    cleared.yes = {ScreeningKey::UnderTreatment, ScreeningKey::SaddleNumbness};
    cleared.disease = true;
    cleared.clearedOn = day("2026-11-25");
    const Edit edit{newId<FactId>(),  day("2026-11-25"), day("2026-11-27"), EditKind::Move, "", "", 0,
                    day("2026-11-28")};
    const store::Moment moment{at("2026-11-25T07:00:00+01:00"), day("2026-11-25")};
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.addFacts(newId<FactId>(), moment, travel);
            out.addFacts(newId<FactId>(), moment, full);
            out.addScreening(newId<FactId>(), moment, cleared);
            out.addWorkDay(newId<FactId>(), moment, {{}, {{minutes{1320}, minutes{360}}, {minutes{60}, minutes{61}}}});
            out.addEdit(moment.at, edit);
        }));
    }
    const auto rows = openStore(folder / "ada.db")->datedRows();
    REQUIRE(rows.has_value());
    REQUIRE(rows->facts.size() == 2);
    CHECK(rows->facts[1] == Dated<TrainingFacts>{day("2026-11-25"), full});
    REQUIRE(rows->screenings.size() == 2);
    CHECK(rows->screenings[1].value == cleared);
    REQUIRE(rows->workDays.size() == 2);
    CHECK(rows->workDays[1].value.ranges.size() == 2);
    CHECK(rows->workDays[1].value.ranges[0] == TimeRange{minutes{1320}, minutes{360}});
    CHECK(rows->edits == std::vector<Edit>{edit});
}

TEST_CASE("What is deleted is left out and can be taken back", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const PerformedSession session = fullSession();
    const auto store = openStore(folder / "ada.db");
    REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(session); }));
    const WallTime now = session.startedAt.wall;

    REQUIRE(write(*store, [&](store::Writer& out) {
        CHECK(out.setDeleted(store::Row::Set, session.sets[0].id.uuid, session.id.uuid, now));
        CHECK_FALSE(out.setDeleted(store::Row::Set, newId<SetRecordId>().uuid, session.id.uuid, now));
    }));
    CHECK(store->session(session.id)->value().sets.size() == 1);
    REQUIRE(write(*store, [&](store::Writer& out) {
        out.setDeleted(store::Row::Set, session.sets[0].id.uuid, session.id.uuid, std::nullopt);
        out.setDeleted(store::Row::Session, session.id.uuid, {}, now);
    }));
    CHECK(store->sessions()->empty());
    REQUIRE(write(*store,
                  [&](store::Writer& out) { out.setDeleted(store::Row::Session, session.id.uuid, {}, std::nullopt); }));
    CHECK(*store->session(session.id) == session);
}

TEST_CASE("A value outside its range is refused, and with it everything of that command", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    const auto refused = [&](auto&& spoil) {
        PerformedSession session = fullSession();
        spoil(session);
        const auto done = write(*store, [&](store::Writer& out) { out.addSession(session); });
        const bool asExpected = !done && done.error().what == ErrorCode::InvalidInput;
        return asExpected && store->sessions()->empty();
    };
    CHECK(refused([](PerformedSession& s) { s.sets[1].reps = 201; }));
    CHECK(refused([](PerformedSession& s) { s.sets[1].hold = seconds{3601}; }));
    CHECK(refused([](PerformedSession& s) { s.sets[1].load = Mass{500'001}; }));
    CHECK(refused([](PerformedSession& s) { s.sets[1].rpe = Rpe{21}; }));
    CHECK(refused([](PerformedSession& s) { s.sets[1].pain = PainScore{11}; }));
    CHECK(refused([](PerformedSession& s) { s.sets[1].setNumber = 0; }));
    CHECK(refused([](PerformedSession& s) { s.sets[1].id = s.sets[0].id; }));
    CHECK(refused([](PerformedSession& s) { s.painBefore = PainScore{-1}; }));
    CHECK(refused([](PerformedSession& s) { s.label = "C"; }));
    CHECK(refused([](PerformedSession& s) { s.finishedAt = at("2026-11-23T07:29:59+01:00"); }));
    CHECK(refused([](PerformedSession& s) { s.prescription[0].sets = 11; }));
    CHECK(refused([](PerformedSession& s) { s.startedAt.utcOffset = minutes{1440}; }));
    CHECK_FALSE(refused([](PerformedSession&) {}));
}

TEST_CASE("A set without its session is refused", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    const auto done = write(*store, [&](store::Writer& out) { out.addSet(newId<SessionId>(), fullSet()); });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().what == ErrorCode::InvalidInput);
}

TEST_CASE("A command that answers with an error leaves nothing behind", "[store]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    const auto done = store->write([&](store::Writer& out) -> Result<void> {
        out.addSession(fullSession());
        return fail(ErrorCode::NotFound, "here");
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().what == ErrorCode::NotFound);
    CHECK(store->sessions()->empty());
    CHECK(write(*store, [&](store::Writer& out) { out.addSession(fullSession()); }).has_value());
}
