#include "app/office.h"

#include <fstream>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

PlannedSession planned(const char* date)
{
    PlannedSession session;
    session.date = day(date);
    session.label = "A";
    session.slots = {fullSlot()};
    return session;
}

SetRecord performed(int reps)
{
    SetRecord record;
    record.slot = 0;
    record.exercise = "split-squat";
    record.side = Side::Left;
    record.reps = reps;
    record.rpe = Rpe::of(7);
    return record;
}

} // namespace

TEST_CASE("A guided session is on disk set by set and comes back whole", "[coach][session]")
{
    Office office;
    SessionId id;
    {
        const auto coach = office.ada();
        id = Office::take(coach->startSession(planned("2026-11-23"), PainScore{2}));
        office.clock.advance(std::chrono::minutes{3});
        const auto first = Office::take(coach->finishSet(id, performed(9)));
        office.clock.advance(std::chrono::minutes{2});
        REQUIRE(coach->finishSet(id, performed(8)).has_value());
        CHECK(coach->unfinishedSession()->sets.size() == 2);

        SetRecord corrected = performed(7);
        corrected.id = first;
        corrected.pain = PainScore{3};
        CHECK(coach->updateSet(id, corrected)->sessions);
        Slot easier = fullSlot();
        easier.exercise = "supported-split-squat";
        CHECK(coach->changePrescription(id, {fullSlot(), easier})->sessions);
        office.clock.advance(std::chrono::minutes{10});
        CHECK(coach->finishSession(id, PainScore{1}, "Went well", true)->sessions);
        CHECK_FALSE(coach->unfinishedSession().has_value());
    }
    const auto coach = office.open();
    const auto session = coach->session(id);
    REQUIRE(session.has_value());
    CHECK(session->startedAt == at("2026-11-23T07:00:00+01:00"));
    CHECK(session->finishedAt == at("2026-11-23T07:15:00+01:00"));
    CHECK(session->day == day("2026-11-23"));
    CHECK(session->plannedDate == day("2026-11-23"));
    CHECK(session->label == "A");
    CHECK(session->painBefore == PainScore{2});
    CHECK(session->painAfter == PainScore{1});
    CHECK(session->note == "Went well");
    CHECK(session->sleepPoor);
    REQUIRE(session->prescription.size() == 2);
    CHECK(session->prescription[0] == fullSlot());
    REQUIRE(session->sets.size() == 2);
    CHECK(session->sets[0].reps == 7);
    CHECK(session->sets[0].completedAt == at("2026-11-23T07:03:00+01:00"));
    CHECK(session->sets[1].reps == 8);
    CHECK(coach->planInput().sessions == std::vector<PerformedSession>{*session});
    CHECK(coach->history(day("2026-11-23"), day("2026-11-23")).sessions.size() == 1);
    CHECK(coach->history(day("2026-11-24"), day("2026-11-30")).sessions.empty());
}

TEST_CASE("A session that was left is offered for a day", "[coach][session]")
{
    Office office;
    const auto id = Office::take(office.ada()->startSession(planned("2026-11-23"), std::nullopt));
    office.clock.advance(std::chrono::hours{24});
    CHECK(office.open()->unfinishedSession()->id == id);
    office.clock.advance(milliseconds{1});
    CHECK_FALSE(office.open()->unfinishedSession().has_value());
}

TEST_CASE("A set out of range, of an unknown exercise or for an unknown session is refused", "[coach][session]")
{
    Office office;
    const auto coach = office.ada();
    const auto id = Office::take(coach->startSession(planned("2026-11-23"), std::nullopt));
    const auto refused = [&](auto&& spoil) {
        SetRecord record = performed(9);
        spoil(record);
        return codeOfError(coach->finishSet(id, record));
    };
    CHECK(refused([](SetRecord& r) { r.exercise = "levitation"; }) == ErrorCode::UnknownExercise);
    CHECK(refused([](SetRecord& r) { r.reps = -1; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetRecord& r) { r.setNumber = 11; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetRecord& r) { r.pain = PainScore{11}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetRecord& r) { r.rpe = Rpe{1}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetRecord& r) { r.hold = seconds{3601}; }) == ErrorCode::InvalidInput);
    CHECK(codeOfError(coach->finishSet(newId<SessionId>(), performed(9))) == ErrorCode::NotFound);
    CHECK(codeOfError(coach->finishSession(newId<SessionId>(), std::nullopt, "", false)) == ErrorCode::NotFound);
    CHECK(codeOfError(coach->deleteSession(newId<SessionId>())) == ErrorCode::NotFound);
    CHECK(codeOfError(coach->deleteSet(id, newId<SetRecordId>())) == ErrorCode::NotFound);
    CHECK(codeOfError(coach->updateSet(id, performed(3))) == ErrorCode::NotFound);
    CHECK(coach->session(id)->sets.empty());
}

TEST_CASE("While screening locks training no session starts; a clearance opens it from its day on", "[coach][lock]")
{
    Office office;
    const auto coach = office.ada();
    Screening screening;
    screening.yes = {ScreeningKey::SaddleNumbness};
    CHECK(coach->answerScreening(screening)->profile);
    REQUIRE(coach->lock().has_value());
    CHECK(coach->lock()->action == LockAction::Emergency);
    const auto started = coach->startSession(planned("2026-11-23"), std::nullopt);
    CHECK(codeOfError(started) == ErrorCode::Locked);
    CHECK(started.error().param("action") == "emergency");
    CHECK(coach->planInput().sessions.empty());

    office.clock.advance(std::chrono::hours{48});
    CHECK(coach->confirmCleared()->profile);
    CHECK_FALSE(coach->lock().has_value());
    CHECK(coach->screening().clearedOn == day("2026-11-25"));
    CHECK(coach->screening().yes == screening.yes);
    CHECK(coach->planInput().screenings.size() == 2);
    CHECK_FALSE(office.open()->lock().has_value());
}

TEST_CASE("Facts change from their day on and the past keeps its own", "[coach][facts]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.advance(std::chrono::hours{72});
    TrainingFacts facts = coach->facts();
    facts.minutesPerSession = 12;
    CHECK(coach->setFacts(facts)->profile);
    CHECK_FALSE(coach->setFacts(facts)->any());
    CHECK(coach->facts().minutesPerSession == 12);
    const auto& rows = coach->planInput().facts;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].from == day("2026-11-23"));
    CHECK(rows[0].value.minutesPerSession == 25);
    CHECK(rows[1].from == day("2026-11-26"));
    facts.minutesPerSession = 50;
    CHECK(codeOfError(coach->setFacts(facts)) == ErrorCode::InvalidInput);
}

TEST_CASE("Each change can be taken back, newest first, also after a restart", "[coach][undo]")
{
    Office office;
    const auto start = [&] {
        auto coach = office.ada();
        const auto id = Office::take(coach->startSession(planned("2026-11-23"), std::nullopt));
        const auto set = Office::take(coach->finishSet(id, performed(9)));
        REQUIRE(coach->finishSession(id, std::nullopt, "", false).has_value());
        REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{2}, PainPlace::Knee).has_value());
        REQUIRE(coach->logTest(TestKind::BridgeHold, 45, std::nullopt).has_value());
        TrainingFacts facts = coach->facts();
        facts.minutesPerSession = 12;
        REQUIRE(coach->setFacts(facts).has_value());
        Edit edit;
        edit.date = day("2026-11-25");
        REQUIRE(coach->addEdit(edit).has_value());
        REQUIRE(coach->setSetting(app::kTextSize, 150).has_value());
        REQUIRE(coach->setSetting(app::kWindowPage, std::string("plan")).has_value());
        REQUIRE(coach->deletePain(coach->planInput().pain.front().id).has_value());
        REQUIRE(coach->deleteTest(coach->planInput().tests.front().id).has_value());
        REQUIRE(coach->deleteSet(id, set).has_value());
        REQUIRE(coach->deleteSession(id).has_value());
    };
    start();
    const auto coach = office.open();
    const PlanInput& known = coach->planInput();
    CHECK((known.sessions.empty() && known.pain.empty() && known.tests.empty()));
    const auto undo = [&](app::UndoKind expected) {
        CHECK(coach->undoable() == expected);
        return Office::take(coach->undo());
    };
    CHECK(undo(app::UndoKind::SessionDeleted).sessions);
    REQUIRE(coach->planInput().sessions.size() == 1);
    CHECK(coach->planInput().sessions[0].sets.empty());
    CHECK(undo(app::UndoKind::SetDeleted).sessions);
    CHECK(coach->planInput().sessions[0].sets.size() == 1);
    CHECK(undo(app::UndoKind::TestDeleted).tests);
    CHECK(coach->planInput().tests.size() == 1);
    CHECK(undo(app::UndoKind::PainDeleted).pain);
    CHECK(coach->planInput().pain.size() == 1);
    CHECK(undo(app::UndoKind::SettingChanged).settings);
    CHECK(coach->setting(app::kTextSize) == 100);
    CHECK(coach->setting(app::kWindowPage) == "plan");
    CHECK(undo(app::UndoKind::EditAdded).profile);
    CHECK(coach->planInput().edits.empty());
    CHECK(undo(app::UndoKind::FactsChanged).profile);
    CHECK(coach->facts().minutesPerSession == 25);
    CHECK(undo(app::UndoKind::TestAdded).tests);
    CHECK(coach->planInput().tests.empty());
    CHECK(undo(app::UndoKind::PainAdded).pain);
    CHECK(coach->planInput().pain.empty());
    CHECK_FALSE(coach->undoable().has_value());
    CHECK_FALSE(coach->undo()->any());
}

TEST_CASE("Settings answer with their default until set, and for what is out of range", "[coach][settings]")
{
    Office office;
    {
        const auto coach = office.ada();
        CHECK(coach->setting(app::kTextSize) == 100);
        CHECK(coach->setting(app::kVoice) == false);
        CHECK(coach->setSetting(app::kTextSize, 999)->settings);
        CHECK(coach->setSetting(app::kVoice, true)->settings);
        CHECK(coach->setSetting(app::kTheme, std::string("dark"))->settings);
        CHECK_FALSE(coach->setSetting(app::kTheme, std::string("dark"))->any());
    }
    const auto coach = office.open();
    CHECK(coach->setting(app::kTextSize) == 200);
    CHECK(coach->setting(app::kVoice) == true);
    CHECK(coach->setting(app::kTheme) == "dark");
}

TEST_CASE("The training day follows the hour at which the day starts", "[coach][time]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-24T03:30:00+01:00");
    CHECK(coach->todaysDay() == day("2026-11-23"));
    REQUIRE(coach->setSetting(app::kDayStartHour, 0).has_value());
    CHECK(coach->todaysDay() == day("2026-11-24"));
    REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{1}, PainPlace::LowBack).has_value());
    CHECK(coach->planInput().pain.front().day == day("2026-11-24"));
}

TEST_CASE("Facts in the future of the clock are kept and left out until their time comes", "[coach][time]")
{
    Office office;
    {
        const auto coach = office.ada();
        office.clock.set("2026-11-25T07:00:00+01:00");
        const auto id = Office::take(coach->startSession(planned("2026-11-25"), std::nullopt));
        office.clock.advance(std::chrono::minutes{5});
        REQUIRE(coach->finishSet(id, performed(9)).has_value());
        office.clock.advance(std::chrono::minutes{5});
        REQUIRE(coach->finishSession(id, PainScore{1}, "", false).has_value());
        REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{1}, PainPlace::LowBack).has_value());
        REQUIRE(coach->logTest(TestKind::BridgeHold, 45, std::nullopt).has_value());
        TrainingFacts facts = coach->facts();
        facts.minutesPerSession = 12;
        REQUIRE(coach->setFacts(facts).has_value());
        Edit edit;
        edit.date = day("2026-11-27");
        REQUIRE(coach->addEdit(edit).has_value());
    }
    office.clock.set("2026-11-24T07:00:00+01:00");
    const auto coach = office.open();
    const auto seen = [&] {
        const PlanInput& known = coach->planInput();
        return std::array<std::size_t, 5>{known.sessions.size(), known.pain.size(), known.tests.size(),
                                          known.facts.size(), known.edits.size()};
    };
    CHECK(seen() == std::array<std::size_t, 5>{0, 0, 0, 1, 0});
    CHECK(coach->facts().minutesPerSession == 25);

    office.clock.set("2026-11-25T07:03:00+01:00");
    CHECK(seen() == std::array<std::size_t, 5>{1, 0, 0, 2, 1});
    CHECK(coach->planInput().sessions[0].sets.empty());
    CHECK_FALSE(coach->planInput().sessions[0].finishedAt.has_value());
    CHECK(coach->unfinishedSession().has_value());

    office.clock.set("2026-11-25T07:10:00+01:00");
    CHECK(seen() == std::array<std::size_t, 5>{1, 1, 1, 2, 1});
    CHECK(coach->planInput().sessions[0].sets.size() == 1);
    CHECK(coach->planInput().sessions[0].finishedAt.has_value());

    office.clock.set("2026-11-20T07:10:00+01:00"); // before set-up: the first facts stay
    CHECK(seen() == std::array<std::size_t, 5>{0, 0, 0, 1, 0});
    CHECK(coach->planInput().screenings.size() == 1);
}

TEST_CASE("A clock set back during a session hides nothing of it", "[coach][time]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.advance(std::chrono::hours{2});
    const auto id = Office::take(coach->startSession(planned("2026-11-23"), std::nullopt));
    REQUIRE(coach->finishSet(id, performed(9)).has_value());
    office.clock.setWallBack(std::chrono::hours{1});
    REQUIRE(coach->finishSet(id, performed(8)).has_value());
    REQUIRE(coach->unfinishedSession().has_value());
    CHECK(coach->unfinishedSession()->sets.size() == 2);
    REQUIRE(coach->finishSession(id, std::nullopt, "", false).has_value());
    CHECK(coach->session(id)->finishedAt == coach->session(id)->startedAt);
}

TEST_CASE("Today's plan, asked for again and again, follows each fact, the clock and other processes", "[coach][time]")
{
    Office office;
    const auto coach = office.ada();
    const auto due = coach->today().session;
    REQUIRE(due.has_value());
    CHECK(coach->today().session->slots == due->slots);

    TrainingFacts facts = coach->facts();
    facts.banned = {due->slots.front().exercise};
    REQUIRE(coach->setFacts(facts).has_value());
    REQUIRE(coach->today().session.has_value());
    CHECK(coach->today().session->slots.front().exercise != due->slots.front().exercise);

    const auto id = Office::take(coach->startSession(*coach->today().session, std::nullopt));
    office.clock.advance(std::chrono::minutes{2});
    SetRecord set = performed(9);
    set.exercise = coach->today().session->slots.front().exercise;
    REQUIRE(coach->finishSet(id, set).has_value());
    CHECK_FALSE(coach->today().done.has_value());
    REQUIRE(coach->finishSession(id, PainScore{1}, "", false).has_value());
    CHECK(coach->today().done == id);

    office.clock.set("2026-11-24T07:00:00+01:00");
    CHECK(coach->today().date == day("2026-11-24"));
    CHECK_FALSE(coach->today().done.has_value());
    {
        const auto other = office.open();
        REQUIRE(other->logPain(PainEntryKind::Rest, PainScore{8}, PainPlace::LowBack).has_value());
        CHECK(other->today().notes == coach->today().notes);
    }
    office.clock.set("2026-11-22T07:00:00+01:00"); // the session is not known yet
    CHECK_FALSE(coach->today().done.has_value());
    office.clock.set("2026-11-23T12:00:00+01:00");
    CHECK(coach->today().done == id);
}

TEST_CASE("What another process records is seen at the next look", "[coach][busy]")
{
    Office office;
    const auto coach = office.ada();
    CHECK(coach->planInput().pain.empty());
    {
        const auto other = office.open();
        REQUIRE(other->logPain(PainEntryKind::Rest, PainScore{4}, PainPlace::LowBack).has_value());
        REQUIRE(other->setSetting(app::kTextSize, 150).has_value());
    }
    CHECK(coach->setting(app::kTextSize) == 150);
    CHECK(coach->planInput().pain.size() == 1);
    int told = 0;
    coach->addListener([&](const app::Changes&) { ++told; });
    CHECK(coach->refresh().any());
    CHECK(told == 1);
    CHECK_FALSE(coach->refresh().any());
    CHECK(told == 1);
    REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{5}, PainPlace::LowBack).has_value());
    CHECK(coach->planInput().pain.size() == 2);
}

TEST_CASE("Listeners hear of each change after it is done, and can leave while they listen", "[coach]")
{
    Office office;
    const auto coach = office.ada();
    std::vector<app::Changes> heard;
    std::size_t seen = 0;
    int once = 0;
    coach->addListener([&](const app::Changes& changes) {
        heard.push_back(changes);
        seen = coach->planInput().pain.size();
    });
    int handle = 0;
    handle = coach->addListener([&](const app::Changes&) {
        ++once;
        coach->removeListener(handle);
    });
    REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{4}, PainPlace::LowBack).has_value());
    CHECK(seen == 1);
    const auto id = Office::take(coach->startSession(planned("2026-11-23"), std::nullopt));
    REQUIRE(coach->finishSet(id, performed(9)).has_value());
    CHECK_FALSE(coach->logPain(PainEntryKind::Rest, PainScore{11}, PainPlace::LowBack).has_value());
    CHECK(heard == std::vector<app::Changes>{{.pain = true}, {.sessions = true}, {.sessions = true}});
    CHECK(once == 1);
}

TEST_CASE("An edit needs what its kind names", "[coach][edit]")
{
    Office office;
    const auto coach = office.ada();
    Edit edit;
    edit.date = day("2026-11-25");
    edit.kind = EditKind::Swap;
    edit.exercise = "split-squat";
    CHECK(codeOfError(coach->addEdit(edit)) == ErrorCode::UnknownExercise);
    edit.replacement = "glute-bridge";
    REQUIRE(coach->addEdit(edit).has_value());
    REQUIRE(coach->planInput().edits.size() == 1);
    CHECK(coach->planInput().edits[0].madeOn == day("2026-11-23"));
    CHECK_FALSE(coach->planInput().edits[0].id.isNil());
    edit.kind = EditKind::Move;
    CHECK(codeOfError(coach->addEdit(edit)) == ErrorCode::InvalidInput);
    edit.kind = EditKind::Shorten;
    CHECK(codeOfError(coach->addEdit(edit)) == ErrorCode::InvalidInput);
}
