#include "scenario.h"

// Stopping, crashing, switching off, and what is read back.

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Started again at once, everything is as it was", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.restart();
    CHECK(day.events() == Events{"09:20 started again"});
    day.sitFor(10min);
    CHECK(day.events() == Events{"09:30 prompt short"});
    CHECK(day.view().bout == 30min);
}

TEST_CASE("Killed in a break and started again within it, the break goes on", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.sitFor(30s);
    day.events();
    day.killFor(20s);
    day.sitFor(70s);
    CHECK(day.events() == Events{"09:30:50 started again", "09:30:50 break short 2 min", "09:32 break over",
                                 "09:32 taken short 120 s"});
}

TEST_CASE("Killed in a break and started again later, the break is over as a natural one", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Take{});
    day.sitFor(30s);
    day.events();
    day.killFor(20min);
    CHECK(day.events() ==
          Events{"09:50:30 started again", "09:50:30 break broken off", "09:50:30 natural short 120 s"});
    CHECK(rfc3339(day.records().back().at) == "2026-11-23T09:32:00+01:00");
    CHECK(day.view().awayToday == 20min + 30s);
}

TEST_CASE("An open prompt is shown again by the next process", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.sitFor(2min);
    day.killFor(1min);
    CHECK(day.events() == Events{"09:33 started again", "09:33 prompt short"});
    day.sitFor(7min);
    CHECK(day.events() == Events{"09:40 prompt gone: missed", "09:40 missed short"});
}

TEST_CASE("What came due while nothing ran is asked for when it runs again", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(29min);
    day.killFor(2min);
    CHECK(day.events() == Events{"09:31 started again", "09:31 prompt short"});
    CHECK(day.view().sittingToday == 31min);
}

TEST_CASE("A long gap is away from the wake that was waited for", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.killFor(2h);
    CHECK(day.events() == Events{"11:20 started again", "11:20 natural long 6600 s"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:30", "away 09:30-11:20"});
}

TEST_CASE("Stopped in good order, the gap is away from the stop", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.stopFor(2h);
    CHECK(day.bouts() == Events{"sitting 09:00-09:20", "away 09:20-11:20"});
    day.sitFor(30min);
    CHECK(day.events().back() == "11:50 prompt short");
}

TEST_CASE("Switched off over night, the next morning begins fresh", "[breaks]")
{
    SimulatedDay day{deskPolicy(), "2026-11-23T16:50:00+01:00"};
    day.sitFor(5min);
    day.powerOffFor(16h + 10min, true);
    CHECK(day.time() == "09:05");
    CHECK(day.bouts() == Events{"sitting 16:50-16:55", "asleep 16:55-04:00", "asleep 04:00-09:05"});
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:05 started again", "09:35 prompt short"});
}

TEST_CASE("Another boot with the clock set back loses no order", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.setClock(-2h);
    day.powerOffFor(-1h, false);
    CHECK(day.view().sinceBreak == 20min);
    day.setClock(3h);
    day.sitFor(10min);
    CHECK(day.events().back() == "09:30 prompt short");
}

TEST_CASE("Weeks away are no absence from work", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.powerOffFor(days{61}, true);
    CHECK(day.records().empty());
    CHECK(day.view().sinceBreak == 0min);
}

TEST_CASE("A pause and a snooze outlive the process", "[breaks]")
{
    SimulatedDay day = promptedDay(onlyShort());
    day.happen(Snooze{});
    day.killFor(1min);
    day.events();
    day.sitFor(4min);
    CHECK(day.events() == Events{"09:35 prompt short"});
    day.happen(PauseFor{30min});
    day.killFor(1min);
    CHECK(day.view().state == StateKind::Paused);
    day.events();
    day.sitFor(29min);
    CHECK(day.events() == Events{"10:05 prompt short, firm"});
}

TEST_CASE("A new process is told of lock, input and guards anew", "[breaks]")
{
    SimulatedDay day{};
    day.sitFor(20min);
    day.guards({Guard::Call});
    day.lock();
    day.stayAwayFor(1min);
    day.killFor(30s);
    CHECK(day.view().state == StateKind::Working);
    day.sitFor(10min);
    CHECK(day.promptsShown() == 1);
}

TEST_CASE("A text that cannot be read begins anew", "[breaks]")
{
    SimulatedDay day = promptedDay();
    const std::string good = save(day.step().state, "boot-1");
    const auto startsAnew = [&](const std::string& text) {
        const Step step = breaks::restore(text, day.policy(), "boot-1", day.now());
        return step.state == begin(day.policy(), day.now()) && step.durable;
    };
    CHECK_FALSE(startsAnew(good));
    CHECK(startsAnew(""));
    CHECK(startsAnew("plumbline-breaks 1"));
    CHECK(startsAnew("plumbline-breaks 2" + good.substr(18)));
    CHECK(startsAnew(std::string(5'000, '\xff')));
    CHECK(startsAnew(good + "due.kind=0\n")); // a key twice
    for (std::size_t cut = 0; cut < good.size(); ++cut) {
        const std::string text = good.substr(0, cut);
        CAPTURE(text);
        CHECK(startsAnew(text));
    }
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"bout.posture=0", "bout.posture=4"},
                                                          {"due.kind=0", "due.kind=2"},
                                                          {"due.kind=0", "due.kind=x"},
                                                          {"prompts=1", "prompts=-1"},
                                                          {"standing=0", "standing=2"},
                                                          {"guards=0", "guards=64"},
                                                          {"at.wall=", "at.wall=9"},
                                                          {"bout.from=3600000", "bout.from=999999999"},
                                                          {"bout.from=3600000", "bout.from=99999999999999999999"}}) {
        CAPTURE(to);
        const auto place = good.find(from);
        REQUIRE(place != std::string::npos);
        CHECK(startsAnew(std::string(good).replace(place, from.size(), to)));
    }
}

TEST_CASE("Whatever byte is damaged, restoring ends and its wake is in the future", "[breaks]")
{
    SimulatedDay day = promptedDay();
    day.happen(Snooze{});
    day.lock();
    const std::string good = save(day.step().state, "boot-1");
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (const char to : {'0', '9', '-', '\n', '='}) {
            std::string text = good;
            text[i] = to;
            const Step step = breaks::restore(text, day.policy(), "boot-1", day.now());
            CAPTURE(text);
            REQUIRE((step.wakeAt && *step.wakeAt > day.now().boot));
        }
    }
}
