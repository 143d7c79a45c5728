#include "random_person.h"

#include <catch2/catch.hpp>

// Every function of the engine answers on any input.

using namespace plumbline;
using namespace plumbline::test;

namespace {

void askEverything(const PlanInput& input, Day today)
{
    const Plan plan = engine().plan(input, today, today, 104);
    static_cast<void>(engine().plan(input, today, today - days{40}, 12));
    static_cast<void>(engine().plan(input, today, today + days{400}, 1));
    static_cast<void>(engine().today(input, today));
    static_cast<void>(engine().weeks(input, today, today - days{80}, 24));
    static_cast<void>(engine().weeks(input, today, today, -3));
    static_cast<void>(engine().ladders(input, today));
    static_cast<void>(engine().shorter(input, today, -5));
    Slot slot;
    for (const char* id : {"", "no-such-exercise", "glute-bridge", "cat-cow", "desk-walk", "single-leg-rdl"}) {
        slot.exercise = id;
        static_cast<void>(engine().easier(input, today, slot));
        static_cast<void>(engine().harder(input, today, slot));
        static_cast<void>(engine().swaps(input, today, slot));
        for (const int pain : {-3, 0, 4, 10, 99}) {
            static_cast<void>(engine().judge(input, today, slot, PainScore{1}, PainScore{pain}, PainKind::Tingling,
                                             PainPlace::Foot, 7));
        }
    }
    for (const PlannedSession& session : plan.sessions) {
        CHECK(session.estimate <= std::chrono::minutes{45});
    }
}

} // namespace

TEST_CASE("Nothing known at all is still answered", "[engine][odd]")
{
    askEverything(PlanInput{}, kMonday);
    askEverything(PlanInput{}, Day{});
    PlanInput input = person();
    input.facts.clear();
    input.screenings.clear();
    askEverything(input, kMonday);
}

TEST_CASE("Dates at the edge of the calendar are answered", "[engine][odd]")
{
    PlanInput input = person();
    askEverything(input, kMonday - days{4000});
    askEverything(input, kMonday + days{40000});
    askEverything(input, Day::max() - days{1000});
    askEverything(input, Day::min() + days{1000});
    input.setUpOn = Day{};
    askEverything(input, kMonday);
}

TEST_CASE("Records of the future and of unknown exercises are left out", "[engine][odd]")
{
    PlanInput input = person();
    const Plan clean = engine().plan(input, kMonday, kMonday, 4);
    auto future = sessionOf(kMonday + days{9}, {slotFor("glute-bridge", 3, 15)}, {7, 1, 1, 1.0});
    input.sessions.push_back(future);
    input.pain.push_back(restPain(kMonday + days{9}, 9));
    input.edits.push_back({FactId{}, kMonday + days{3}, kMonday, EditKind::Skip, "", "", 0, std::nullopt});
    CHECK(engine().plan(input, kMonday, kMonday, 4).sessions == clean.sessions);
    PerformedSession strange = future;
    strange.day = kMonday;
    strange.plannedDate = kMonday;
    strange.prescription.front().exercise = "moon-walk";
    strange.prescription.front().sets = -4;
    for (SetRecord& set : strange.sets) {
        set.exercise = "moon-walk";
        set.slot = -7;
        set.setNumber = 400;
        set.rpe = Rpe{-9};
        set.pain = PainScore{77};
        set.reps = -20;
    }
    input.sessions.push_back(strange);
    askEverything(input, kMonday + days{1});
    askEverything(input, kMonday + days{30});
}

TEST_CASE("Odd facts and edits do no harm", "[engine][odd]")
{
    PlanInput input = person();
    TrainingFacts& facts = input.facts.front().value;
    facts.minutesPerSession = 0;
    facts.weights = {Mass{0}, Mass{0}};
    facts.equipment.insert(Equipment::Weight);
    facts.banned = {"", "no-such"};
    facts.reallowed = {"no-such"};
    for (int i = 0; i < 5; ++i) {
        input.edits.push_back({FactId{}, kMonday, kMonday, static_cast<EditKind>(i), "glute-bridge", "nowhere", -9,
                               kMonday + days{-900}});
    }
    askEverything(input, kMonday);
    facts.weekdays = {};
    askEverything(input, kMonday);
    for (const Exercise& exercise : builtinCatalogue().exercises()) {
        facts.banned.push_back(exercise.id);
    }
    facts.weekdays = {true, true, true, true, true, true, true};
    const Plan plan = engine().plan(input, kMonday, kMonday, 12);
    CHECK(plan.sessions.empty());
    CHECK(plan.notes.size() >= 6);
    askEverything(input, kMonday);
}

TEST_CASE("An empty catalogue makes empty plans", "[engine][odd]")
{
    const Catalogue none;
    const Engine empty{none};
    PlanInput input = person();
    input.sessions.push_back(sessionOf(kMonday, {slotFor("glute-bridge", 2, 8)}, {}));
    CHECK(empty.plan(input, kMonday + days{1}, kMonday, 12).sessions.empty());
    static_cast<void>(empty.today(input, kMonday + days{1}));
    static_cast<void>(empty.ladders(input, kMonday + days{1}));
    static_cast<void>(empty.swaps(input, kMonday, slotFor("glute-bridge", 2, 8)));
}

TEST_CASE("A session that still runs says nothing yet", "[engine][odd]")
{
    PlanInput input = person();
    const Plan before = engine().plan(input, kMonday, kMonday, 2);
    PerformedSession running = perform(before.sessions.front(), {10, 1, 1, 0.3});
    running.finishedAt.reset();
    input.sessions.push_back(running);
    const TodayPlan today = engine().today(input, kMonday);
    CHECK_FALSE(today.done);
    REQUIRE(today.session);
    CHECK(today.session->slots.size() == before.sessions.front().slots.size());
}
