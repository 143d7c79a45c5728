#include "scenario.h"

// Manners, hints, profiles, and settings that change on the way.

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Notify waits for the click, two-phase begins at the natural pause", "[breaks]")
{
    SimulatedDay day{inManner(Manner::TwoPhase)};
    CHECK(day.step().idleThreshold == 2min);
    day.sitFor(30min);
    CHECK(day.step().idleThreshold == 4s);
    day.sitFor(40s);
    day.stayAwayFor(1min);
    CHECK(day.events() == Events{"09:30 prompt short", "09:30:44 prompt gone: answered", "09:30:44 break short 2 min"});
    CHECK(day.step().idleThreshold == 2min);
    day.stayAwayFor(64s);
    CHECK(day.events() == Events{"09:32:44 break over", "09:32:44 taken short 120 s"});
}

TEST_CASE("Two-phase begins after its limit when nobody pauses", "[breaks]")
{
    SimulatedDay day{inManner(Manner::TwoPhase)};
    day.sitFor(32min);
    CHECK(day.events() == Events{"09:30 prompt short", "09:32 prompt gone: answered", "09:32 break short 2 min"});
    CHECK_FALSE(day.view().onBreak->skipFrom);
}

TEST_CASE("Who was idle already when the prompt came has a natural pause of it", "[breaks]")
{
    SimulatedDay day{inManner(Manner::TwoPhase)};
    day.sitFor(29min);
    day.stayAwayFor(70s);
    CHECK(day.events() == Events{"09:30 prompt short", "09:30:04 prompt gone: answered", "09:30:04 break short 2 min"});
}

TEST_CASE("Firm hides Skip for some seconds, not when the person asked", "[breaks]")
{
    SimulatedDay day{inManner(Manner::Firm)};
    day.sitFor(32min);
    CHECK(day.events() == Events{"09:30 prompt short, firm", "09:32 prompt gone: answered", "09:32 break short 2 min"});
    REQUIRE(day.view().onBreak);
    CHECK(*day.view().onBreak->skipFrom - day.view().onBreak->since == 10s);
    CHECK(day.wakeAt() == "09:32:10");
    day.sitFor(10min);
    day.happen(Take{});
    CHECK_FALSE(day.view().onBreak->skipFrom);
}

TEST_CASE("Nudges come between breaks and never close to one", "[breaks]")
{
    Policy policy = onlyShort();
    policy.nudgeEvery = 10min;
    SimulatedDay day{policy};
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:10 nudge", "09:20 nudge", "09:30 prompt short"});
    day.happen(Take{});
    day.sitFor(12min);
    CHECK(day.events() == Events{"09:30 prompt gone: answered", "09:30 break short 2 min, asked for",
                                 "09:32 break over", "09:32 taken short 120 s", "09:42 nudge"});
    SECTION("none within five minutes before a break")
    {
        policy.nudgeEvery = 26min;
        SimulatedDay other{policy};
        other.sitFor(30min);
        CHECK(other.events() == Events{"09:30 prompt short"});
    }
}

TEST_CASE("With a desk that rises, sitting and standing alternate", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.longBreak.reset();
    policy.shortBreak.interval = 90min;
    policy.stand = StandRhythm{15min, 40min};
    SimulatedDay day{policy};
    day.sitFor(45min);
    CHECK(day.events() == Events{"09:45 stand up"});
    day.happen(Standing{true});
    day.sitFor(65min);
    CHECK(day.events() == Events{"10:25 sit down", "10:45 sit down"});
    CHECK(day.view().standingToday == 65min);
    day.happen(Standing{false});
    day.sitFor(45min);
    CHECK(day.events() == Events{"11:35 stand up"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:45", "standing 09:45-10:50"});
}

TEST_CASE("Standing five minutes resets the short counter, not the long one", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(25min);
    day.happen(Standing{true});
    SECTION("shorter standing holds the counter still")
    {
        day.sitFor(4min);
        day.happen(Standing{false});
        CHECK(day.view().sinceBreak == 25min);
        day.sitFor(5min);
        CHECK(day.events() == Events{"09:34 prompt short"});
    }
    SECTION("longer standing is a change of position")
    {
        day.sitFor(20min);
        CHECK(day.view().sinceBreak == 0min);
        day.happen(Standing{false});
        day.sitFor(35min);
        CHECK(day.events() == Events{"10:15 prompt long"}); // 25 + 30 minutes sat: the long one is near
    }
    SECTION("a prompt that is open is answered by standing")
    {
        day.happen(Standing{false});
        day.sitFor(5min);
        day.happen(Standing{true});
        day.sitFor(5min);
        CHECK(day.events() == Events{"09:30 prompt short", "09:35 prompt gone: answered"});
        CHECK(day.records().empty());
    }
}

TEST_CASE("Take works in every state", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(5min);
    const auto takes = [&] {
        day.events();
        day.happen(Take{});
        CHECK(day.view().state == StateKind::OnBreak);
        day.sitFor(2min);
        CHECK(day.events().back().find("taken short 120 s") != std::string::npos);
    };
    SECTION("working")
    {
        takes();
    }
    SECTION("paused")
    {
        day.happen(PauseUntilOn{});
        takes();
        CHECK(day.view().state == StateKind::Paused);
    }
    SECTION("standing")
    {
        day.happen(Standing{});
        takes();
        CHECK(day.view().posture == Posture::Standing);
    }
    SECTION("off hours")
    {
        day.suspendFor(9h);
        takes();
        CHECK(day.view().state == StateKind::OffHours);
    }
    SECTION("held back by a call")
    {
        day.guards({Guard::Call});
        day.sitFor(30min);
        CHECK(day.view().state == StateKind::Inhibited);
        takes();
    }
    SECTION("snoozed")
    {
        day.sitFor(25min);
        day.happen(Snooze{});
        takes();
    }
    SECTION("reminders off")
    {
        Policy off = day.policy();
        off.on = false;
        day.change(off);
        takes();
    }
}

TEST_CASE("Settings changed while a prompt is open", "[breaks]")
{
    SimulatedDay day = promptedDay();
    Policy policy = day.policy();
    SECTION("a longer interval takes it back")
    {
        policy.shortBreak.interval = 60min;
        day.change(policy);
        day.sitFor(30min);
        CHECK(day.events() == Events{"09:30 prompt gone: policy", "10:00 prompt long, firm"});
    }
    SECTION("switching off takes it back")
    {
        policy.on = false;
        day.change(policy);
        day.sitFor(2h);
        CHECK(day.events() == Events{"09:30 prompt gone: policy"});
        CHECK(day.view().sittingToday == 150min);
        CHECK_FALSE(day.view().next);
    }
    SECTION("two-phase lets it begin")
    {
        policy.manner = Manner::TwoPhase;
        day.change(policy);
        day.sitFor(2min);
        CHECK(day.events() == Events{"09:32 prompt gone: answered", "09:32 break short 2 min"});
    }
    SECTION("a shorter interval changes nothing on screen")
    {
        policy.shortBreak.interval = 20min;
        day.change(policy);
        CHECK(day.events().empty());
    }
}

TEST_CASE("Without an idle source breaks come by fixed intervals of working time", "[breaks]")
{
    Policy policy = onlyShort();
    policy.fixedInterval = true;
    SimulatedDay day{policy, "2026-11-23T08:00:00+01:00"};
    CHECK(day.view().posture == Posture::Away);
    day.leaveFor(90min); // nobody can tell
    CHECK(day.events() == Events{"09:30 prompt short"});
    day.happen(Take{});
    day.sitFor(2min);
    day.lock();
    day.stayAwayFor(20min);
    day.unlock();
    day.sitFor(29min);
    CHECK(day.view().sinceBreak == 29min);
    CHECK(day.bouts() == Events{"away 08:00-09:00", "sitting 09:00-09:30", "away 09:30-09:32", "away 09:32-09:52"});
}

TEST_CASE("The profiles have the rhythms of the evidence", "[breaks]")
{
    CHECK(policyOf(BreakProfile::Gentle, {}).shortBreak == Rhythm{45min, 2min});
    CHECK(policyOf(BreakProfile::Standard, {}).shortBreak == Rhythm{30min, 2min});
    CHECK(policyOf(BreakProfile::Active, {}).shortBreak == Rhythm{30min, 5min});
    CHECK(policyOf(BreakProfile::DeepFocus, {}).shortBreak == Rhythm{50min, 5min});
    CHECK(policyOf(BreakProfile::SoreBack, 2).shortBreak == Rhythm{20min, 2min});
    CHECK_FALSE(policyOf(BreakProfile::SoreBack, 2).nudgeEvery);
    CHECK(policyOf(BreakProfile::SoreBack, 3).nudgeEvery == 15min);
    CHECK_FALSE(policyOf(BreakProfile::Standard, 8).nudgeEvery);
    CHECK_FALSE(policyOf(BreakProfile::Off, {}).on);
    CHECK(standingGoal(1, 30min) == 15min);
    CHECK(standingGoal(3, 30min) == 25min);
    CHECK(standingGoal(9, 30min) == 30min);
    CHECK(standingGoal(1, 10min) == 10min);
}
