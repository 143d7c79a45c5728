#include "fixture.h"

#include <catch2/catch.hpp>

// The 16 worked examples of evidence.md 3.12, by their numbers.

using namespace plumbline;
using namespace plumbline::test;

namespace {

Day inWeek(int week, int weekday)
{
    return kMonday + days{7 * (week - 1) + weekday};
}

/// Somebody who set up long ago and trains regularly enough that no break counts.
PlanInput trained(int week)
{
    PlanInput input = person(30, 3);
    input.setUpOn = kMonday;
    // One light session early in the week before keeps the break short; it progresses nothing that the cases look at.
    for (int w = 1; w < week; ++w) {
        for (const int weekday : {0, 2, 4}) {
            input.sessions.push_back(
                sessionOf(inWeek(w, weekday), {slotFor("wall-hinge", 2, 8)}, {7, 1, 1, 1.0}, weekday == 2 ? "B" : "A"));
        }
    }
    return input;
}

Plan planAfter(PlanInput input, std::vector<PerformedSession> sessions, Day today)
{
    for (auto& session : sessions) {
        input.sessions.push_back(std::move(session));
    }
    return engine().plan(input, today, today, 2);
}

const Slot& need(const Plan& plan, const std::string& id)
{
    const Slot* slot = findSlot(plan, id);
    INFO("exercise " << id);
    REQUIRE(slot != nullptr);
    return *slot;
}

} // namespace

TEST_CASE("Case 1: one effort point to spare adds a repetition to all sets", "[engine][worked]")
{
    const auto plan =
        planAfter(trained(4), {sessionOf(inWeek(4, 0), {slotFor("glute-bridge", 2, 8)}, {5, 1, 1, 1.0})}, inWeek(4, 2));
    const Slot& slot = need(plan, "glute-bridge");
    CHECK(slot.sets == 2);
    CHECK(slot.target == 9);
    CHECK(slot.targets.empty());
    CHECK(slot.reason.code == ReasonCode::Raise);
}

TEST_CASE("Case 2: two effort points to spare add two repetitions", "[engine][worked]")
{
    const auto plan =
        planAfter(trained(4), {sessionOf(inWeek(4, 0), {slotFor("glute-bridge", 2, 8)}, {4, 1, 1, 1.0})}, inWeek(4, 2));
    CHECK(need(plan, "glute-bridge").target == 10);
}

TEST_CASE("Case 3: effort on target adds a repetition to the first set only", "[engine][worked]")
{
    const auto plan =
        planAfter(trained(8), {sessionOf(inWeek(8, 0), {slotFor("split-squat", 2, 8)}, {8, 1, 1, 1.0})}, inWeek(8, 2));
    const Slot& slot = need(plan, "split-squat");
    CHECK(slot.target == 9);
    CHECK(slot.targets == std::vector<int>{9, 8});
}

TEST_CASE("Case 4: twice at the top is a rung up, held for two sessions", "[engine][worked]")
{
    auto input = trained(8);
    input.sessions.push_back(sessionOf(inWeek(8, 0), {slotFor("box-squat", 3, 15)}, {7, 1, 1, 1.0}));
    const auto first = engine().plan(input, inWeek(8, 2), inWeek(8, 2), 1);
    CHECK(need(first, "box-squat").reason.code == ReasonCode::Streak);
    input.sessions.push_back(sessionOf(inWeek(8, 3), {slotFor("box-squat", 3, 15)}, {7, 1, 1, 1.0}));
    const auto plan = engine().plan(input, inWeek(8, 4), inWeek(8, 4), 1);
    const Slot& slot = need(plan, "bodyweight-squat");
    CHECK(slot.sets == 2);
    CHECK(slot.target == 10);
    CHECK(slot.reason.code == ReasonCode::RungUp);
    // Held at the start dose after the first session, open after the second.
    input.sessions.push_back(sessionOf(inWeek(8, 5), {slotFor("bodyweight-squat", 2, 10)}, {6, 1, 1, 1.0}));
    const auto held = engine().plan(input, inWeek(9, 0), inWeek(9, 0), 1);
    CHECK(need(held, "bodyweight-squat").target == 10);
    CHECK(need(held, "bodyweight-squat").reason.code == ReasonCode::HoldNew);
    input.sessions.push_back(sessionOf(inWeek(9, 0), {slotFor("bodyweight-squat", 2, 10)}, {6, 1, 1, 1.0}));
    CHECK(need(engine().plan(input, inWeek(9, 2), inWeek(9, 2), 1), "bodyweight-squat").target == 11);
}

TEST_CASE("Case 5: a rung whose equipment is missing is skipped on the way up", "[engine][worked]")
{
    const auto plan = planAfter(trained(8),
                                {sessionOf(inWeek(8, 0), {slotFor("glute-bridge", 3, 15)}, {7, 1, 1, 1.0}),
                                 sessionOf(inWeek(8, 3), {slotFor("glute-bridge", 3, 15)}, {7, 1, 1, 1.0})},
                                inWeek(8, 4));
    const Slot& slot = need(plan, "bridge-march");
    CHECK(slot.sets == 2);
    CHECK(slot.target == 5);
    CHECK(slot.perSide);
    CHECK(findSlot(plan, "banded-glute-bridge") == nullptr);
}

TEST_CASE("Case 6: too little at too much effort takes a fifth away, not below the start", "[engine][worked]")
{
    auto input = trained(8);
    input.facts.front().value.equipment.insert(Equipment::Step);
    const auto plan =
        planAfter(input, {sessionOf(inWeek(8, 0), {slotFor("hip-hitch", 2, 10)}, {9.5, 1, 1, 0.6})}, inWeek(8, 2));
    const Slot& slot = need(plan, "hip-hitch");
    CHECK(slot.target == 8);
    CHECK(slot.reason.code == ReasonCode::RegressEffort);
}

TEST_CASE("Case 7: amber offers the easier exercise and raises nothing", "[engine][worked]")
{
    auto input = trained(4);
    input.facts.front().value.equipment.insert(Equipment::Step);
    const auto verdict = engine().judge(input, inWeek(4, 0), slotFor("split-squat", 2, 8), PainScore{3}, PainScore{5},
                                        std::nullopt, std::nullopt, 0);
    CHECK(verdict.light == PainLight::Amber);
    REQUIRE(verdict.easier);
    CHECK(verdict.easier->exercise == "low-step-up");
    CHECK_FALSE(verdict.endsSession);
    const auto plan =
        planAfter(input, {sessionOf(inWeek(4, 0), {slotFor("split-squat", 2, 8)}, {6, 3, 5, 1.0})}, inWeek(4, 2));
    CHECK(need(plan, "low-step-up").reason.code == ReasonCode::PainRegress);
}

TEST_CASE("Case 8: red stops the exercise; a second red ends the session", "[engine][worked]")
{
    auto input = trained(4);
    input.facts.front().value.equipment.insert(Equipment::Weight);
    const Slot slot = slotFor("romanian-deadlift", 2, 8);
    const auto first =
        engine().judge(input, inWeek(4, 0), slot, PainScore{2}, PainScore{6}, std::nullopt, PainPlace::LowBack, 0);
    CHECK(first.light == PainLight::Red);
    CHECK_FALSE(first.endsSession);
    REQUIRE(first.swap);
    CHECK(first.swap->exercise == "glute-bridge");
    CHECK(first.swap->rpe == RpeRange{Rpe::of(5), Rpe::of(5)});
    const auto second = engine().judge(input, inWeek(4, 0), *first.swap, PainScore{2}, PainScore{6}, std::nullopt,
                                       PainPlace::LowBack, 1);
    CHECK(second.endsSession);
}

TEST_CASE("Case 9: two points more the next morning ease the next session once", "[engine][worked]")
{
    auto input = trained(8);
    input.sessions.push_back(
        sessionOf(inWeek(8, 0), {slotFor("glute-bridge", 3, 10), slotFor("box-squat", 3, 10)}, {6, 2, 2, 1.0}));
    input.sessions.push_back(
        sessionOf(inWeek(8, 2), {slotFor("glute-bridge", 3, 10), slotFor("box-squat", 3, 10)}, {6, 2, 2, 1.0}));
    input.pain.push_back(morningPain(inWeek(8, 3), 4));
    const auto plan = engine().plan(input, inWeek(8, 4), inWeek(8, 4), 1);
    const Slot& slot = need(plan, "glute-bridge");
    CHECK(slot.sets == 2);
    CHECK(slot.rpe.upper == Rpe::of(6));
    CHECK(slot.reason.code == ReasonCode::PainFlare);
    input.sessions.push_back(sessionOf(inWeek(8, 4), {slotFor("glute-bridge", 2, 10)}, {6, 2, 2, 1.0}));
    CHECK(need(engine().plan(input, inWeek(9, 0), inWeek(9, 0), 1), "glute-bridge").rpe.upper > Rpe::of(6));
}

TEST_CASE("Case 10: a base of 5 makes an easy session", "[engine][worked]")
{
    auto input = trained(4);
    input.pain.push_back(restPain(inWeek(4, 0), 5));
    const auto today = engine().today(input, inWeek(4, 0));
    REQUIRE(today.session);
    CHECK(today.session->reason.code == ReasonCode::LevelZero);
    for (const Slot& slot : today.session->slots) {
        CHECK(slot.rpe.upper <= Rpe::of(6));
        CHECK(builtinCatalogue().find(slot.exercise)->rung <= (slot.part == SlotPart::Strength ? 3 : 11));
    }
    CHECK(engine()
              .judge(input, inWeek(4, 0), slotFor("glute-bridge", 1, 8), PainScore{5}, PainScore{6}, std::nullopt,
                     std::nullopt, 0)
              .light == PainLight::Green);
    CHECK(engine()
              .judge(input, inWeek(4, 0), slotFor("glute-bridge", 1, 8), PainScore{5}, PainScore{7}, std::nullopt,
                     std::nullopt, 0)
              .light == PainLight::Red);
}

TEST_CASE("Case 11: twenty days away take a set, a fifth and the effort off", "[engine][worked]")
{
    auto input = trained(4);
    input.profile.birthYear = 1986;
    input.sessions.push_back(sessionOf(inWeek(4, 0), {slotFor("glute-bridge", 2, 10)}, {6.5, 1, 1, 1.0}));
    const auto plan = engine().plan(input, inWeek(4, 0) + days{20}, inWeek(4, 0) + days{20}, 1);
    const Slot& slot = need(plan, "glute-bridge");
    CHECK(slot.sets == 1);
    CHECK(slot.target == 8);
    CHECK(slot.rpe.upper == Rpe::of(6));
    CHECK(slot.reason.code == ReasonCode::GapReduce);
}

TEST_CASE("Case 12: from 65 on twenty days away are one rung down at the middle dose", "[engine][worked]")
{
    auto input = trained(4);
    input.profile.birthYear = 1959;
    input.sessions.push_back(sessionOf(inWeek(4, 0), {slotFor("box-squat", 2, 10)}, {6.5, 1, 1, 1.0}));
    const auto plan = engine().plan(input, inWeek(4, 0) + days{20}, inWeek(4, 0) + days{20}, 1);
    const Slot& slot = need(plan, "sit-to-stand");
    CHECK(slot.sets == 2);
    CHECK(slot.target == 11);
    CHECK(slot.reason.code == ReasonCode::GapRungDown);
}

TEST_CASE("Cases 13 and 14: the time of a slot", "[engine][worked]")
{
    Slot bridge = slotFor("glute-bridge", 2, 8);
    bridge.rest = seconds{60};
    CHECK(estimate(bridge) == seconds{192});
    // Alternated with an exercise of one set, only the rest between its own two sets counts.
    Slot lone = slotFor("supported-split-squat", 1, 6);
    lone.rest = seconds{90};
    bridge.pairedWithNext = true;
    CHECK(estimate({bridge, lone}) == estimate(bridge) + estimate(lone));
    Slot abduction = slotFor("side-lying-hip-abduction", 2, 8);
    abduction.rest = seconds{45};
    CHECK(estimate(abduction) == seconds{257});
}

TEST_CASE("Case 15: no lighter week by the calendar after 55 % of a block", "[engine][worked]")
{
    const auto deloadInWeekSix = [](int done) {
        auto input = person(25, 4);
        int count = 0;
        for (int week = 1; week <= 5; ++week) {
            for (const int weekday : {0, 1, 3, 4}) {
                // Spread evenly, so that no break of more than a week hides the rule.
                if ((count * done) / 20 != ((count + 1) * done) / 20) {
                    input.sessions.push_back(
                        sessionOf(inWeek(week, weekday), {slotFor("glute-bridge", 2, 8)}, {6.5, 1, 1, 1.0}, "A"));
                }
                ++count;
            }
        }
        const auto plan = engine().plan(input, inWeek(6, 0), inWeek(6, 0), 1);
        REQUIRE_FALSE(plan.sessions.empty());
        return plan.sessions.front().deload;
    };
    CHECK_FALSE(deloadInWeekSix(11));
    CHECK(deloadInWeekSix(12));
}

TEST_CASE("Case 16: a changed feeling between the legs locks training as an emergency", "[engine][worked]")
{
    auto input = person();
    input.screenings.front().value.yes.insert(ScreeningKey::SaddleNumbness);
    const auto plan = engine().plan(input, kMonday, kMonday, 12);
    REQUIRE(plan.locked);
    CHECK(plan.locked->action == LockAction::Emergency);
    CHECK(plan.locked->because == std::vector<std::string>{"saddle_numbness"});
    CHECK(plan.sessions.empty());
}
