#include "scenario.h"

// Wall clock, zones, hours, days and pauses.

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("The clock set back three hours does not touch the rhythm", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T13:00:00+01:00"};
    day.sitFor(20min);
    day.setClock(-3h);
    day.sitFor(10min);
    CHECK(day.events() == Events{"10:30 prompt short"});
    CHECK(day.view().bout == 30min);
    CHECK(day.view().sittingToday == 30min);
    day.happen(Take{});
    CHECK(day.bouts() == Events{"sitting 10:00-10:30"}); // as long as it was, by the clock that is right now
}

TEST_CASE("The clock set forward three hours does not make a break due", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.setClock(3h);
    CHECK(day.events().empty());
    day.sitFor(10min);
    CHECK(day.events() == Events{"12:30 prompt short"});
    day.happen(Take{});
    CHECK(day.bouts() == Events{"sitting 12:00-12:30"});
}

TEST_CASE("The clock set beyond the end of hours ends them", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.setClock(10h);
    CHECK(day.events() == Events{"19:30 prompt gone: off hours", "19:30 missed short"});
    CHECK(day.view().state == StateKind::OffHours);
    day.setClock(-10h);
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:00 prompt long, firm"});
}

TEST_CASE("The clock set into another day begins that day", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.setClock(24h);
    CHECK(day.view().sittingToday == 0min);
    CHECK(day.view().sinceBreak == 20min);
    day.sitFor(10min);
    CHECK(day.events() == Events{"09:30 prompt short"});
    day.happen(Take{});
    const auto bouts = day.recordedBouts();
    REQUIRE(bouts.size() == 2);
    CHECK(bouts[1].day == bouts[0].day + days{1});
    CHECK(rfc3339(bouts[0].to) == "2026-11-23T09:20:00+01:00");
    CHECK(rfc3339(bouts[1].from) == "2026-11-24T09:20:00+01:00");
}

TEST_CASE("The clock set into another day in the middle of an hour of sitting leaves no bout over the border",
          "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T09:00:00+01:00"};
    day.sitFor(20min);
    day.setClock(-5h - 10min); // 04:10, ten minutes into the same day
    day.sitFor(20min);
    day.happen(Standing{});
    CHECK(day.bouts() == Events{"sitting 03:50-04:00", "sitting 04:00-04:30"});
}

TEST_CASE("Small steps of a clock that is kept right are drift", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-24T03:50:00+01:00"};
    day.sitFor(10min);
    CHECK(day.view().sittingToday == 0min);
    day.setClock(-900ms);
    CHECK(day.view().sittingToday == 0min);
    CHECK(day.bouts() == Events{"sitting 03:50-04:00"});
}

TEST_CASE("Summer time ends in a night shift", "[breaks]")
{
    Policy policy = onlyShort();
    policy.workDay = {{true, true, true, true, true, true, true}, {{22h, 6h}}};
    SimulatedDay day{policy, "2026-10-25T02:40:00+02:00"};
    day.sitFor(20min);
    day.setOffset(60min);
    day.sitFor(10min);
    CHECK(day.events() == Events{"02:10 prompt short"});
    day.happen(Take{});
    day.sitFor(110min);
    CHECK(day.view().sittingToday == 0min); // 04:00 by the new time
    CHECK(day.bouts().back() == "sitting 02:12-04:00");
    CHECK(day.view().hoursEnd);
    CHECK(rfc3339(*day.view().hoursEnd) == "2026-10-25T06:00:00+01:00");
}

TEST_CASE("Summer time begins while the computer sleeps", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-03-27T16:50:00+01:00"};
    day.sitFor(5min);
    day.setOffset(120min, true);
    day.suspendFor(63h);
    CHECK(day.time() == "08:55"); // Monday
    CHECK(day.view().state == StateKind::OffHours);
    CHECK(day.wakeAt() == "09:00");
    day.sitFor(35min);
    CHECK(day.events() == Events{"09:25 prompt short"});
}

TEST_CASE("A flight across zones moves hours and days with it", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(1h + 50min);
    day.events();
    day.setOffset(-5 * 60min, true); // Berlin to New York, asleep for the flight
    day.suspendFor(8h);
    CHECK(day.time() == "12:50");
    CHECK(day.view().state == StateKind::Working);
    day.sitFor(30min);
    CHECK(day.events() == Events{"13:20 prompt short"}); // he left work in Berlin
    day.sitFor(4h);
    CHECK(day.view().state == StateKind::OffHours);
}

TEST_CASE("A flight eastward into the next day begins it once", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T16:00:00+01:00"};
    day.sitFor(20min);
    day.setOffset(9 * 60min, true);
    day.suspendFor(11h);
    CHECK(day.time() == "11:20");
    CHECK(day.view().takenToday == 0);
    day.sitFor(30min);
    CHECK(day.events().back() == "11:50 prompt short");
    for (const Bout& bout : day.recordedBouts()) {
        CHECK(bout.from < bout.to);
    }
}

TEST_CASE("A timer that comes late shows late and counts right", "[breaks]")
{
    SimulatedDay day{onlyShort()};
    day.sitFor(25min);
    day.stallFor(9min);
    CHECK(day.events() == Events{"09:34 prompt short"});
    CHECK(day.view().sinceBreak == 34min);
    day.stallFor(12min);
    CHECK(day.events() == Events{"09:46 prompt gone: missed", "09:46 missed short"});
    CHECK(rfc3339(day.records().back().at) == "2026-11-23T09:44:00+01:00");
    CHECK(day.view().sinceBreak == 2min);
}

TEST_CASE("A break whose end is noticed late is as long as it was", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.stallFor(7min);
    CHECK(day.records().back().duration == 2min);
    CHECK(rfc3339(day.records().back().at) == "2026-11-23T09:32:00+01:00");
    CHECK(day.view().sinceBreak == 5min);
}

TEST_CASE("A timer that comes early or twice changes nothing", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(29min + 59s);
    day.happen(Wake{});
    day.happen(Wake{});
    CHECK(day.events().empty());
    CHECK_FALSE(day.step().durable);
    day.sitFor(1s);
    day.happen(Wake{});
    CHECK(day.events() == Events{"09:30 prompt short"});
}

TEST_CASE("Off hours nothing is asked and sitting counts", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T17:00:00+01:00"};
    day.sitFor(3h);
    CHECK(day.events().empty());
    CHECK(day.view().state == StateKind::OffHours);
    CHECK(day.view().sittingToday == 3h);
    CHECK(rfc3339(*day.view().hoursBegin) == "2026-11-24T09:00:00+01:00");
    REQUIRE(day.view().next);
    CHECK(rfc3339(day.view().next->dueAt) == "2026-11-24T09:00:00+01:00");
}

TEST_CASE("Sitting before hours counts when they begin", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T08:40:00+01:00"};
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:10 prompt short"});
    SimulatedDay early{deskPolicy(), "2026-11-23T07:50:00+01:00"};
    early.sitFor(70min);
    CHECK(early.events() == Events{"09:00 prompt long, firm"});
}

TEST_CASE("Several ranges a day, with lunch off hours", "[breaks]")
{
    Policy policy = onlyShort();
    policy.workDay.ranges = {{9h, 12h}, {13h, 17h}};
    SimulatedDay day{policy, "2026-11-23T11:40:00+01:00"};
    day.sitFor(80min);
    CHECK(day.events() == Events{"13:00 prompt short, firm"});
}

TEST_CASE("Hours past midnight belong to the day they begin on", "[breaks]")
{
    Policy policy = onlyShort();
    policy.workDay = {{true, false, false, false, false, false, false}, {{22h, 2h}}};
    SimulatedDay day{policy, "2026-11-23T23:45:00+01:00"};
    day.sitFor(30min);
    CHECK(day.events() == Events{"00:15 prompt short"});
    day.happen(Take{});
    day.events();
    day.sitFor(2h);
    CHECK(day.events() == Events{"00:17 break over", "00:17 taken short 120 s", "00:47 prompt short",
                                 "00:57 prompt gone: missed", "00:57 missed short", "01:27 prompt short, firm",
                                 "01:37 prompt gone: missed", "01:37 missed short"});
    CHECK(day.view().state == StateKind::OffHours);
    CHECK(rfc3339(*day.view().hoursBegin) == "2026-11-30T22:00:00+01:00");
}

TEST_CASE("Without hours any time is working time; without days none is", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.workDay = {};
    SimulatedDay day{policy, "2026-11-22T03:00:00+01:00"};
    day.sitFor(30min);
    CHECK(day.events() == Events{"03:30 prompt short"});
    CHECK_FALSE(day.view().hoursEnd);
    policy.workDay.ranges = {{9h, 17h}};
    SimulatedDay other{policy};
    other.sitFor(3h);
    CHECK(other.events().empty());
    CHECK_FALSE(other.view().next);
}

TEST_CASE("A prompt open at the end of hours is missed", "[breaks]")
{
    SimulatedDay day{onlyShort(), "2026-11-23T16:25:00+01:00"};
    day.sitFor(45min);
    CHECK(day.events() == Events{"16:55 prompt short", "17:00 prompt gone: off hours", "17:00 missed short"});
}

TEST_CASE("A snooze at the end of hours says so and is missed", "[breaks]")
{
    SimulatedDay day{onlyShort(), "2026-11-23T16:26:00+01:00"};
    day.sitFor(30min);
    const auto cost = snoozeCost(day.step().state, day.policy(), day.now());
    REQUIRE(cost);
    CHECK(cost->intoOffHours);
    day.happen(Snooze{});
    day.sitFor(1h);
    CHECK(day.events() ==
          Events{"16:56 prompt short", "16:56 prompt gone: answered", "16:56 snoozed short", "17:00 missed short"});
}

TEST_CASE("A day begins at its hour, not at midnight", "[breaks]")
{
    Policy policy = onlyShort();
    policy.workDay = {};
    SimulatedDay day{policy, "2026-11-23T23:00:00+01:00"};
    day.sitFor(30min);
    day.happen(Skip{});
    day.sitFor(30min);
    CHECK(day.view().skippedToday == 1);
    CHECK(day.view().promptsToday == 2);
    day.sitFor(4h);
    CHECK(day.view().skippedToday == 0);
    CHECK(day.view().promptsToday == 1); // the one of 04:00
    CHECK(day.view().sittingToday == 0min);
    CHECK(day.view().bout == 5h);
    CHECK(day.bouts() == Events{"sitting 23:00-04:00"});
}

TEST_CASE("A pause is over after its time and what is overdue is asked for", "[breaks]")
{
    SimulatedDay day{onlyShort()};
    day.sitFor(10min);
    day.happen(PauseFor{60min});
    CHECK(day.view().state == StateKind::Paused);
    CHECK(rfc3339(*day.view().pausedUntil) == "2026-11-23T10:10:00+01:00");
    day.sitFor(60min);
    CHECK(day.events() == Events{"10:10 prompt short, firm"});
}

TEST_CASE("A pause asked for while a break is postponed takes it back", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Snooze{});
    day.sitFor(2min);
    day.happen(PauseFor{30min});
    day.events();
    day.sitFor(29min);
    CHECK(day.events().empty());
    day.sitFor(1min);
    CHECK(day.events() == Events{"10:02 prompt short, firm"});
    CHECK(day.view().snoozesLeft == 2);
}

TEST_CASE("A pause takes back the prompt that is open", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(PauseUntilOn{});
    day.sitFor(3h);
    CHECK(day.events() == Events{"09:30 prompt gone: paused"});
    CHECK(day.view().pausedUntilOn);
    CHECK_FALSE(day.view().next);
    day.happen(Resume{});
    CHECK(day.events() == Events{"12:30 prompt long, firm"});
}

TEST_CASE("A pause over midnight", "[breaks]")
{
    Policy policy = onlyShort();
    policy.workDay = {};
    SimulatedDay day{policy, "2026-11-23T23:00:00+01:00"};
    SECTION("by length")
    {
        day.happen(PauseFor{120min});
        day.sitFor(2h);
        CHECK(day.events() == Events{"01:00 prompt short, firm"});
    }
    SECTION("until a time")
    {
        day.happen(PauseUntil{day.now().wall + 2h});
        day.sitFor(2h);
        CHECK(day.events() == Events{"01:00 prompt short, firm"});
    }
    SECTION("until tomorrow")
    {
        day.happen(PauseUntilTomorrow{});
        day.sitFor(5h);
        CHECK(day.events() == Events{"04:00 prompt short, firm"});
    }
}

TEST_CASE("A pause for a time follows boot time, a pause until a time the clock", "[breaks]")
{
    SimulatedDay day{onlyShort()};
    SECTION("for")
    {
        day.happen(PauseFor{60min});
        day.setClock(2h);
        day.sitFor(59min);
        CHECK(day.view().state == StateKind::Paused);
        day.sitFor(1min);
        CHECK(day.events() == Events{"12:00 prompt short, firm"});
    }
    SECTION("until, clock forward")
    {
        day.happen(PauseUntil{day.now().wall + 1h});
        day.sitFor(31min);
        day.setClock(2h);
        CHECK(day.events() == Events{"11:31 prompt short"});
    }
    SECTION("until, clock back")
    {
        day.happen(PauseUntil{day.now().wall + 1h});
        day.setClock(-30min);
        day.sitFor(89min);
        CHECK(day.view().state == StateKind::Paused);
        day.sitFor(1min);
        CHECK(day.events() == Events{"10:00 prompt short, firm"});
    }
}

TEST_CASE("A pause until a moment that has gone is none", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(PauseUntil{day.now().wall - 1min});
    CHECK(day.view().state == StateKind::Prompting);
    CHECK(day.events().empty());
}
