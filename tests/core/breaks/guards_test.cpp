#include "scenario.h"

// Calls, films, full screen, do-not-disturb, training: what holds a prompt back. It is delayed, never dropped.

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("A call holds the prompt back, says why, and sitting goes on counting", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.guards({Guard::Call});
    day.sitFor(25min);
    CHECK(day.events().empty());
    const View view = day.view();
    CHECK(view.state == StateKind::Inhibited);
    CHECK(view.inhibitedBy == GuardSet{Guard::Call});
    CHECK(rfc3339(view.since) == "2026-11-23T09:30:00+01:00");
    CHECK(view.bout == 45min);
    REQUIRE(view.deferredUntil);
    CHECK(*view.deferredUntil - day.now().boot == 45min);
    day.guards({});
    CHECK(day.events() == Events{"09:45 prompt short, held back first"});
}

TEST_CASE("A two-hour call is interrupted after the longest deferral, once", "[breaks]")
{
    SimulatedDay day{};
    day.guards({Guard::Call});
    day.sitFor(2h);
    CHECK(day.events() ==
          Events{"10:30 prompt long, firm, held back first", "10:40 prompt gone: missed", "10:40 missed long"});
    day.sitFor(10min);
    CHECK(day.view().state == StateKind::Inhibited); // the next one has its own hour
    day.guards({});
    CHECK(day.events() == Events{"11:10 prompt short, firm, held back first"});
}

TEST_CASE("Full screen ends and the break is asked for at once", "[breaks]")
{
    SimulatedDay day{};
    day.guards({Guard::FullScreen});
    day.sitFor(50min);
    day.guards({});
    CHECK(day.events() == Events{"09:50 prompt long, held back first"});
}

TEST_CASE("Watching a film or listening in a call without a touch is sitting", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    const Guard guard = GENERATE(Guard::Inhibitor, Guard::Call);
    day.guards({guard});
    SECTION("and the break is asked for when it ends")
    {
        day.stayAwayFor(40min);
        CHECK(day.view().posture == Posture::Sitting);
        CHECK(day.view().state == StateKind::Inhibited);
        day.comeBack();
        day.guards({});
        CHECK(day.events() == Events{"10:00 prompt long, firm, held back first"});
        CHECK(day.view().bout == 60min);
    }
    SECTION("who is not there when it ends has left then")
    {
        day.stayAwayFor(4min);
        day.guards({});
        day.stayAwayFor(6min);
        day.comeBack();
        CHECK(day.events() == Events{"09:30 natural long 360 s"});
        CHECK(day.bouts() == Events{"sitting 09:00-09:24", "away 09:24-09:30"});
    }
    SECTION("for as long as a guard may hold a prompt, then it is away")
    {
        day.stayAwayFor(2h);
        CHECK(day.view().state == StateKind::Away);
        day.comeBack();
        CHECK(day.bouts() == Events{"sitting 09:00-10:20", "away 10:20-11:20"});
    }
    SECTION("a lock is a lock")
    {
        day.lock();
        day.stayAwayFor(10min);
        CHECK(day.view().awayToday == 10min);
    }
}

TEST_CASE("Full screen, or a guard that is not respected, does not make sitting of leaving", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.respected = {Guard::FullScreen};
    SimulatedDay day{policy};
    day.guards({Guard::FullScreen, Guard::Inhibitor, Guard::Call});
    day.leaveFor(20min);
    CHECK(day.view().awayToday == 20min);
}

TEST_CASE("A prompt that a call could not hold back, snoozed, waits for the call anew", "[breaks]")
{
    Policy policy = onlyShort();
    policy.longestDeferral = 15min;
    SimulatedDay day{policy};
    day.guards({Guard::Call});
    day.sitFor(45min);
    day.happen(Snooze{});
    day.sitFor(20min);
    CHECK(day.events() == Events{"09:45 prompt short, held back first", "09:45 prompt gone: answered",
                                 "09:45 snoozed short", "10:05 prompt short, firm, held back first"});
}

TEST_CASE("Do-not-disturb that flaps does not make several prompts", "[breaks]")
{
    SimulatedDay day = promptedDay();
    for (int i = 0; i < 12; ++i) {
        day.guards({Guard::DoNotDisturb});
        day.sitFor(10s);
        day.guards({});
        day.sitFor(10s);
    }
    CHECK(day.events() == Events{"09:30 prompt gone: guard"});
    day.sitFor(10min);
    CHECK(day.events() == Events{"09:35 prompt short, held back first"});
    CHECK(day.view().promptsToday == 1);
}

TEST_CASE("A guard that begins takes the open prompt back; a snooze later it comes again", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.sitFor(1min);
    day.guards({Guard::Call});
    CHECK(day.view().state == StateKind::Inhibited);
    day.sitFor(20min);
    day.guards({});
    CHECK(day.events() == Events{"09:31 prompt gone: guard", "09:51 prompt long, held back first"});
}

TEST_CASE("A prompt shown in spite of a guard stays", "[breaks]")
{
    Policy policy = onlyShort();
    policy.longestDeferral = 15min;
    SimulatedDay day{policy};
    day.guards({Guard::Call});
    day.sitFor(45min);
    day.guards({Guard::Call, Guard::FullScreen});
    day.sitFor(1min);
    CHECK(day.events() == Events{"09:45 prompt short, held back first"});
    CHECK(day.view().prompt);
}

TEST_CASE("A guard the person does not want respected holds nothing back", "[breaks]")
{
    Policy policy = deskPolicy();
    policy.respected = {Guard::Call};
    SimulatedDay day{policy};
    day.guards({Guard::FullScreen, Guard::DoNotDisturb, Guard::Battery});
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:30 prompt short"});
}

TEST_CASE("A guard does not end a break under way", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.guards({Guard::Call});
    day.sitFor(2min);
    CHECK(day.events().back() == "09:32 taken short 120 s");
}

TEST_CASE("Training holds prompts back without limit and ten minutes longer", "[breaks]")
{
    SimulatedDay day{};
    day.happen(TrainingChanged{true});
    day.sitFor(150min);
    CHECK(day.events().empty());
    CHECK(day.view().inhibitedBy == GuardSet{Guard::Training});
    CHECK_FALSE(day.view().deferredUntil);
    day.happen(TrainingChanged{false});
    day.sitFor(9min);
    CHECK(day.events().empty());
    day.sitFor(1min);
    CHECK(day.events() == Events{"11:40 prompt long, firm, held back first"});
}

TEST_CASE("A call that outlasts training still has its limit", "[breaks]")
{
    SimulatedDay day{onlyShort()};
    day.happen(TrainingChanged{true});
    day.sitFor(40min); // due and held since 09:30
    day.guards({Guard::Call});
    day.happen(TrainingChanged{false});
    day.sitFor(3h);
    CHECK(day.events().front() == "10:30 prompt short, firm, held back first");
}

TEST_CASE("What is held back at the end of hours is let go", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T16:20:00+01:00"};
    day.guards({Guard::Call});
    day.sitFor(45min);
    day.guards({});
    day.sitFor(30min);
    CHECK(day.events().empty());
}

TEST_CASE("A snooze that ends in a call waits for it", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Snooze{});
    day.guards({Guard::Call});
    day.events();
    day.sitFor(12min);
    CHECK(day.view().state == StateKind::Inhibited);
    CHECK(rfc3339(day.view().since) == "2026-11-23T09:35:00+01:00");
    day.guards({});
    CHECK(day.events() == Events{"09:42 prompt short, held back first"});
}

TEST_CASE("A natural break clears what was held back", "[breaks]")
{
    SimulatedDay day{};
    day.guards({Guard::FullScreen});
    day.sitFor(40min);
    day.leaveFor(6min);
    day.guards({});
    CHECK(day.events() == Events{"09:46 natural long 360 s"});
}

TEST_CASE("Nudges and hints wait for quiet as well", "[breaks]")
{
    Policy policy = onlyShort();
    policy.nudgeEvery = 10min;
    SimulatedDay day{policy};
    day.guards({Guard::Call});
    day.sitFor(15min);
    day.guards({});
    CHECK(day.events() == Events{"09:15 nudge"});
}
