#include "scenario.h"

// Leaving the desk: idle, lock, sleep, by length and state (absence.h).

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Gaps under two minutes are still sitting", "[breaks]")
{
    SimulatedDay day{};
    for (int i = 0; i < 10; ++i) {
        day.sitFor(1min);
        day.leaveFor(119s);
    }
    CHECK(day.view().sittingToday == 10 * (1min + 119s));
    CHECK(day.view().bout == 10 * (1min + 119s));
    CHECK(day.bouts().empty());
}

TEST_CASE("Two to five minutes away are booked as away and the counter stands still", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.stayAwayFor(3min);
    CHECK(day.view().state == StateKind::Away);
    CHECK(rfc3339(day.view().since) == "2026-11-23T09:20:00+01:00");
    CHECK(day.view().sinceBreak == 20min);
    day.comeBack();
    CHECK(day.view().canCountAsBreak);
    day.sitFor(10min);
    CHECK(day.events() == Events{"09:33 prompt short"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:20", "away 09:20-09:23"});
}

TEST_CASE("A short absence counts as a break when the person says so", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.leaveFor(3min);
    day.sitFor(4min);
    day.happen(CountAsBreak{});
    CHECK(day.events() == Events{"09:27 natural short 180 s"});
    CHECK(rfc3339(day.records().back().at) == "2026-11-23T09:23:00+01:00");
    CHECK(day.view().sinceBreak == 4min);
    day.happen(CountAsBreak{});
    CHECK(day.events().empty());
    day.sitFor(26min);
    CHECK(day.events() == Events{"09:53 prompt long"}); // 50 of 60 minutes: the long one is near
}

TEST_CASE("It can be said for ten minutes, and only of an absence as long as a break", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(5min);
    day.leaveFor(3min);
    day.sitFor(10min);
    CHECK_FALSE(day.view().canCountAsBreak);
    day.happen(CountAsBreak{});
    CHECK(day.records().empty());
    Policy policy = deskPolicy();
    policy.shortBreak.length = 4min;
    SimulatedDay other{policy};
    other.sitFor(5min);
    other.leaveFor(3min);
    CHECK_FALSE(other.view().canCountAsBreak);
}

TEST_CASE("A prompt is answered by saying that one was up", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(27min);
    day.leaveFor(3min);
    day.sitFor(3min);
    day.happen(CountAsBreak{});
    CHECK(day.events() == Events{"09:33 prompt short", "09:33 natural short 180 s", "09:33 prompt gone: absence"});
}

TEST_CASE("Five minutes away are a natural break", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.longBreak->length = 10min;
    SimulatedDay day{policy};
    day.sitFor(25min);
    day.leaveFor(6min);
    CHECK(day.events() == Events{"09:31 natural short 360 s"});
    CHECK(day.view().sinceBreak == 0min);
    CHECK_FALSE(day.view().canCountAsBreak);
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:01 prompt long"}); // 55 of 60 minutes: the long counter went on
}

TEST_CASE("An absence as long as the long break resets that, too", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.longBreak->length = 10min;
    SimulatedDay day{policy};
    day.sitFor(28min);
    day.leaveFor(10min);
    CHECK(day.events() == Events{"09:38 natural long 600 s"});
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:08 prompt short"});
}

TEST_CASE("Leaving while the prompt is open answers it after five minutes", "[breaks]")
{
    SimulatedDay day = promptedDay();
    SECTION("back sooner: it still asks")
    {
        day.leaveFor(4min);
        CHECK(day.events().empty());
        CHECK(day.view().prompt);
    }
    SECTION("away for lunch")
    {
        day.leaveFor(45min);
        CHECK(day.events() == Events{"09:35 prompt gone: absence", "10:15 natural long 2700 s"});
        day.sitFor(30min);
        CHECK(day.events() == Events{"10:45 prompt short"});
    }
}

TEST_CASE("Getting up in a break is the break", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.events();
    SECTION("and back when it ends")
    {
        day.leaveFor(2min + 30s);
        CHECK(day.events() == Events{"09:32 break over", "09:32 taken short 120 s"});
        CHECK(day.view().awayToday == 2min + 30s);
    }
    SECTION("and away for longer: no second break is written")
    {
        day.leaveFor(20min);
        CHECK(day.events() == Events{"09:32 break over", "09:32 taken short 120 s"});
        CHECK(day.view().awayToday == 20min);
        day.sitFor(30min);
        CHECK(day.events() == Events{"10:20 prompt short"}); // twenty minutes reset the long counter as well
    }
    SECTION("with the screen locked")
    {
        day.lock();
        day.stayAwayFor(3min);
        day.unlock();
        CHECK(day.events() == Events{"09:32 break over", "09:32 taken short 120 s"});
    }
}

TEST_CASE("Who left in a break that is over before the idle source tells is still on it", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.shortBreak.length = 1min;
    SimulatedDay day{policy};
    day.sitFor(20min);
    day.happen(Take{});
    day.leaveFor(20min);
    CHECK(day.events() == Events{"09:20 break short 1 min, asked for", "09:21 break over", "09:21 taken short 60 s"});
    CHECK(day.view().awayToday == 20min);
}

TEST_CASE("A lock of twenty seconds is a glance", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(10min);
    day.lock();
    CHECK(day.view().state == StateKind::Away);
    day.stayAwayFor(20s);
    day.unlock();
    CHECK(day.view().bout == 10min + 20s);
    day.sitFor(20min - 20s);
    CHECK(day.events() == Events{"09:30 prompt short"});
}

TEST_CASE("A lock of two hours is a natural break and nothing is asked behind it", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(29min);
    day.lock();
    day.stayAwayFor(2h);
    CHECK(day.events().empty());
    day.unlock();
    CHECK(day.events() == Events{"11:29 natural long 7200 s"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:29", "away 09:29-11:29"});
    day.sitFor(30min);
    CHECK(day.events() == Events{"11:59 prompt short"});
}

TEST_CASE("A prompt does not stay on a locked screen and comes back after a short lock", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.lock();
    day.stayAwayFor(30s);
    day.unlock();
    CHECK(day.events() == Events{"09:30 prompt gone: absence", "09:30:30 prompt short"});
    CHECK(day.view().promptsToday == 1);
}

TEST_CASE("A break that comes due behind a lock is asked for after it", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(29min + 30s);
    day.lock();
    day.stayAwayFor(90s);
    CHECK(day.events().empty());
    day.unlock();
    CHECK(day.events() == Events{"09:31 prompt short"});
}

TEST_CASE("Typing the password is not yet being back", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(10min);
    day.lock();
    day.stayAwayFor(6min);
    day.comeBack();
    CHECK(day.view().state == StateKind::Away);
    day.stayAwayFor(10s);
    day.unlock();
    CHECK(day.events() == Events{"09:16:10 natural long 370 s"});
}

TEST_CASE("Unlocked by other means than the keyboard, the person is back", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(10min);
    day.stayAwayFor(3min);
    day.lock();
    day.stayAwayFor(6min);
    day.happen(LockChanged{false});
    CHECK(day.view().state == StateKind::Working);
    CHECK(day.view().posture == Posture::Sitting);
    day.stallFor(10min); // the idle source has nothing to tell
    CHECK(day.view().posture == Posture::Sitting);
    CHECK(day.view().awayToday == 9min);
}

TEST_CASE("Sleep over a due break is that break", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(25min);
    day.suspendFor(20min);
    CHECK(day.events() == Events{"09:45 natural long 1200 s"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:25", "asleep 09:25-09:45"});
    CHECK(day.wakeAt() == "10:15");
}

TEST_CASE("The lid closed over lunch, with the screen locked before and after", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(29min);
    day.lock();
    day.stayAwayFor(3min);
    day.suspendFor(50min);
    day.stayAwayFor(30s);
    day.unlock();
    CHECK(day.events() == Events{"10:22:30 natural long 3210 s"});
    CHECK(day.bouts() ==
          Events{"sitting 09:00-09:29", "away 09:29-09:32", "asleep 09:32-10:22", "away 10:22-10:22:30"});
}

TEST_CASE("The lid closed over night begins a fresh day", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T16:40:00+01:00"};
    day.happen(Take{});
    day.sitFor(15min);
    day.happen(Skip{});
    day.suspendFor(16h);
    CHECK(day.view().takenToday == 0);
    CHECK(day.view().sinceBreak == 0min);
    CHECK(day.view().asleepToday == 4h + 55min); // since 04:00
    CHECK(day.view().sittingToday == 0min);
    for (const BreakRecord& record : day.records()) {
        CHECK(record.outcome != Outcome::Natural); // who goes home takes no break
    }
    CHECK(day.bouts() == Events{"away 16:40-16:42", "sitting 16:42-16:55", "asleep 16:55-04:00", "asleep 04:00-08:55"});
    CHECK(day.recordedBouts().back().day == day.recordedBouts().front().day + days{1});
}

TEST_CASE("A short sleep changes nothing, whatever was open", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.suspendFor(40s);
    CHECK(day.view().prompt);
    day.happen(Take{});
    day.suspendFor(40s);
    day.sitFor(80s);
    CHECK(day.events() == Events{"09:30:40 prompt gone: answered", "09:30:40 break short 2 min, asked for",
                                 "09:32:40 break over", "09:32:40 taken short 120 s"});
}

TEST_CASE("Sleep over the end of a break finishes it as a natural one", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.sitFor(30s);
    day.events();
    day.suspendFor(10min);
    CHECK(day.events() == Events{"09:40:30 break broken off", "09:40:30 natural short 120 s"});
    CHECK(day.view().sinceBreak == 0min);
    CHECK(day.view().takenToday == 0);
}

TEST_CASE("The gravest part of an absence decides", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.lock();
    day.stayAwayFor(15s);
    day.suspendFor(30s);
    day.stayAwayFor(2min);
    CHECK(day.records().back().outcome == Outcome::Natural); // nobody saw the end of this break
}

TEST_CASE("A wake that comes before the word of the sleep does no harm", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(25min);
    day.stallFor(1h); // the timer fires first
    day.happen(Slept{1h});
    CHECK(day.events() == Events{"10:25 prompt long, firm", "10:25 prompt gone: absence", "10:25 natural long 3600 s"});
    CHECK(day.view().asleepToday == 1h);
    CHECK(day.view().sittingToday == 25min);
    day.happen(Slept{1h}); // told twice
    CHECK(day.view().asleepToday == 1h);
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:55 prompt short"});
}

TEST_CASE("An idle source that tells late is believed for the time before", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.stallFor(9min);
    day.happen(IdleBegan{8min});
    CHECK(day.view().awayToday == 8min);
    CHECK(day.view().sittingToday == 21min);
    CHECK(day.view().sinceBreak == 0min);
    day.happen(InputSeen{});
    CHECK(day.events() == Events{"09:29 natural long 480 s"});
}

TEST_CASE("A prompt shown in the first minutes of an absence goes when it is one", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(29min);
    day.leaveFor(15min);
    CHECK(day.events() == Events{"09:30 prompt short", "09:34 prompt gone: absence", "09:44 natural long 900 s"});
    CHECK(day.view().sittingToday == 29min);
}

TEST_CASE("Standing goes on after a glance and a short absence, not after a natural break", "[breaks]")
{
    SimulatedDay day{};
    day.happen(Standing{});
    day.leaveFor(1min);
    CHECK(day.view().posture == Posture::Standing);
    day.leaveFor(3min);
    CHECK(day.view().posture == Posture::Standing);
    day.sitFor(1min);
    day.leaveFor(7min);
    CHECK(day.view().posture == Posture::Sitting);
    CHECK(day.bouts() ==
          Events{"standing 09:00-09:01", "away 09:01-09:04", "standing 09:04-09:05", "away 09:05-09:12"});
}

TEST_CASE("Absences in a pause and off hours are booked, not recorded as breaks", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T16:00:00+01:00"};
    day.happen(PauseFor{30min});
    day.sitFor(10min);
    day.leaveFor(10min);
    day.sitFor(40min + 5min);
    day.leaveFor(30min);
    CHECK(day.records().size() == 1);
    CHECK(day.records().front().outcome == Outcome::Missed); // the prompt of 16:50
    CHECK(day.view().awayToday == 40min);
}

TEST_CASE("Who leaves before the end of hours and comes back after it has gone home", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T16:40:00+01:00"};
    day.sitFor(5min);
    day.leaveFor(3h);
    CHECK(day.events().empty());
    CHECK(day.view().awayToday == 3h);
}
