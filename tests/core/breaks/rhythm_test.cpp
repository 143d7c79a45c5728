#include "scenario.h"

// Sitting, prompts and what people answer.

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Half an hour of sitting asks for a short break, an hour for a long one", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.sitFor(2min);
    CHECK(day.events() == Events{"09:30 prompt gone: answered", "09:30 break short 2 min, asked for",
                                 "09:32 break over", "09:32 taken short 120 s"});
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:02 prompt long"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:30", "away 09:30-09:32"});
}

TEST_CASE("A long break taken starts both counters anew", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(10min);
    day.happen(Take{Kind::Long});
    day.sitFor(5min);
    CHECK(day.events() == Events{"09:10 break long 5 min, asked for", "09:15 break over", "09:15 taken long 300 s"});
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:45 prompt short"});
    CHECK(day.view().sinceBreak == 30min);
}

TEST_CASE("A long break that is nearly due comes in place of the short one", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.shortBreak.interval = 50min;
    SimulatedDay day{policy};
    day.sitFor(50min);
    CHECK(day.events() == Events{"09:50 prompt long"});
    day.happen(Take{});
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:50 prompt gone: answered", "09:50 break long 5 min, asked for", "09:55 break over",
                                 "09:55 taken long 300 s"});
}

TEST_CASE("A short break taken in place of the long one answers both", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(30min);
    day.happen(Skip{});
    day.sitFor(30min);
    day.happen(Take{Kind::Short});
    day.sitFor(2min + 29min);
    CHECK(day.view().state == StateKind::Working);
    day.events();
    day.sitFor(1min);
    CHECK(day.events() == Events{"10:32 prompt short"});
}

TEST_CASE("A break said to be done early counts as taken with its true length", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.sitFor(75s);
    day.happen(FinishBreak{MoveResult::Partly});
    CHECK(day.events() == Events{"09:30 prompt gone: answered", "09:30 break short 2 min, asked for",
                                 "09:31:15 break over", "09:31:15 taken short 75 s"});
    CHECK(day.records().back().result == MoveResult::Partly);
    CHECK(day.view().takenToday == 1);
}

TEST_CASE("An unanswered prompt is missed after ten minutes and asked again an interval later", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.sitFor(40min);
    CHECK(day.events() == Events{"09:40 prompt gone: missed", "09:40 missed short", "10:10 prompt short, firm"});
    CHECK(day.view().bout == 70min);
}

TEST_CASE("Snoozing twice leaves Start and Skip", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    CHECK(day.view().snoozesLeft == 2);
    day.happen(Snooze{});
    day.sitFor(5min);
    day.happen(Snooze{});
    day.sitFor(5min);
    CHECK(day.view().snoozesLeft == 0);
    day.happen(Snooze{});
    CHECK(day.events() == Events{"09:30 prompt gone: answered", "09:30 snoozed short", "09:35 prompt short",
                                 "09:35 prompt gone: answered", "09:35 snoozed short", "09:40 prompt short"});
    CHECK_FALSE(snoozeCost(day.step().state, day.policy(), day.now()));
    day.happen(Take{});
    day.sitFor(32min);
    CHECK(day.view().snoozesLeft == 2);
}

TEST_CASE("Snoozes of the prompt count in its break, too", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Snooze{});
    day.sitFor(5min);
    day.happen(Take{});
    CHECK(day.view().snoozesLeft == 1);
    day.happen(Snooze{});
    day.sitFor(5min);
    day.happen(Take{});
    day.events();
    day.happen(Snooze{});
    CHECK(day.events().empty());
}

TEST_CASE("What a snooze costs is known before the click", "[breaks]")
{
    SimulatedDay day = promptedDay();
    const auto cost = snoozeCost(day.step().state, day.policy(), day.now());
    REQUIRE(cost);
    CHECK(rfc3339(cost->until) == "2026-11-23T09:35:00+01:00");
    CHECK(cost->boutThen == 35min);
    CHECK_FALSE(cost->intoOffHours);
}

TEST_CASE("A snooze that runs into the long break comes back as the long one", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(18min);
    day.happen(Take{Kind::Short});
    day.sitFor(32min); // 09:50, sat 48 of 60
    day.happen(Snooze{});
    day.sitFor(5min);
    CHECK(day.events() == Events{"09:18 break short 2 min, asked for", "09:20 break over", "09:20 taken short 120 s",
                                 "09:50 prompt short", "09:50 prompt gone: answered", "09:50 snoozed short",
                                 "09:55 prompt long"});
}

TEST_CASE("Two skips in a row lengthen the interval for the day, once", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Skip{});
    day.sitFor(30min);
    day.happen(Skip{});
    CHECK(day.events() == Events{"09:30 prompt gone: answered", "09:30 skipped short", "10:00 prompt short, firm",
                                 "10:00 prompt gone: answered", "10:00 skipped short", "10:00 interval 40 min today"});
    day.sitFor(40min);
    day.happen(Skip{});
    day.sitFor(40min);
    day.happen(Skip{});
    CHECK(day.view().interval == 40min);
    CHECK(day.view().skippedToday == 4);
    day.suspendFor(20h);
    CHECK(day.view().interval == 30min);
}

TEST_CASE("A break between two skips keeps the interval", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Skip{});
    day.sitFor(30min);
    day.happen(Take{});
    day.sitFor(32min);
    day.happen(Skip{});
    CHECK(day.view().interval == 30min);
}

TEST_CASE("A break on screen can be skipped or snoozed; its seconds go back to sitting", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Take{});
    day.sitFor(20s);
    day.events();
    SECTION("skipped")
    {
        day.happen(Skip{});
        CHECK(day.events() == Events{"09:30:20 break broken off", "09:30:20 skipped short 20 s"});
        CHECK(day.view().posture == Posture::Sitting);
        CHECK(day.view().bout == 30min + 20s);
        CHECK(day.view().sittingToday == 30min + 20s);
    }
    SECTION("snoozed")
    {
        day.happen(Snooze{});
        day.sitFor(5min);
        CHECK(day.events() ==
              Events{"09:30:20 break broken off", "09:30:20 snoozed short 20 s", "09:35:20 prompt short"});
        CHECK(day.view().snoozesLeft == 1);
        CHECK(day.view().promptsToday == 1);
    }
}

TEST_CASE("No more prompts than the day allows", "[breaks]")
{
    Policy policy = onlyShort();
    policy.maxPromptsPerDay = 4;
    SimulatedDay day{policy};
    for (int i = 0; i < 6; ++i) {
        day.sitFor(30min);
        day.happen(Skip{});
        day.sitFor(10min);
    }
    CHECK(day.promptsShown() == 4);
    CHECK_FALSE(day.view().next);
}

TEST_CASE("An hour without a real change makes the next prompt a firm one", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Skip{});
    day.events();
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:00 prompt short, firm"});
}
