#include "support/simulated_day.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

// What holds on any day, whatever people, desktops and clocks do.

using namespace plumbline;
using namespace plumbline::breaks;
using namespace plumbline::testing;
using namespace std::chrono_literals;

namespace {

/// One thing that happens, after some time.
struct Happening {
    milliseconds after{0};
    int what = 0;
    int much = 0;
};

class Dice {
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {}
    int below(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }
    bool chance(int percent) { return below(100) < percent; }
    /// Short times are likelier than long ones.
    milliseconds time(milliseconds most)
    {
        const auto bits = 1 + below(20);
        const auto raw = static_cast<std::int64_t>(m_engine() % (1U << static_cast<unsigned>(bits)));
        return milliseconds{raw * most.count() / (1 << 20)};
    }

private:
    std::mt19937 m_engine;
};

Policy randomPolicy(Dice& dice)
{
    Policy policy = deskPolicy();
    policy.on = !dice.chance(4);
    policy.shortBreak = {minutes{20 + 5 * dice.below(15)}, minutes{1 + dice.below(10)}};
    policy.longBreak.reset();
    if (dice.chance(75)) {
        policy.longBreak = Rhythm{minutes{50 + 5 * dice.below(15)}, minutes{5 + dice.below(6)}};
    }
    if (dice.chance(30)) {
        policy.nudgeEvery = minutes{10 + 5 * dice.below(5)};
    }
    if (dice.chance(30)) {
        policy.stand = StandRhythm{minutes{5 + dice.below(36)}, minutes{10 + dice.below(51)}};
    }
    policy.maxPromptsPerDay = 4 + dice.below(21);
    policy.snooze = minutes{5 + 5 * dice.below(3)};
    policy.snoozeLimit = dice.below(3);
    policy.manner = static_cast<Manner>(dice.below(3));
    policy.longestDeferral = minutes{15 + dice.below(166)};
    policy.fixedInterval = dice.chance(10);
    if (dice.chance(20)) {
        policy.respected = {};
    }
    switch (dice.below(5)) {
    case 0:
        policy.workDay.ranges = {{9h, 12h}, {13h, 17h + 30min}};
        break;
    case 1:
        policy.workDay.ranges = {{22h, 6h}, {14h, 15h}};
        break;
    case 2:
        policy.workDay = {};
        break;
    default:
        break;
    }
    policy.dayStart = minutes{60 * dice.below(13)};
    return policy;
}

std::vector<Happening> randomDay(Dice& dice)
{
    std::vector<Happening> day;
    for (int left = 6 + dice.below(20); left > 0; --left) {
        day.push_back({dice.time(3h), dice.below(40), dice.below(1 << 20)});
    }
    return day;
}

milliseconds lengthOf(const Happening& one)
{
    Dice dice(static_cast<unsigned>(one.much));
    return dice.time(dice.chance(10) ? milliseconds{20h} : milliseconds{40min});
}

/// What the person, the computer and the desktop may do.
void happen(SimulatedDay& day, const Happening& one, bool toldAtOnce = false)
{
    Dice dice(static_cast<unsigned>(one.much) + 7);
    switch (one.what) {
    case 0:
    case 1:
    case 2:
    case 3:
        return day.leaveFor(lengthOf(one));
    case 4:
    case 5:
        return day.suspendFor(lengthOf(one));
    case 6:
        return day.stallFor(lengthOf(one));
    case 7:
        return day.setClock(seconds{3 * (dice.below(4'000) - 2'000)});
    case 8:
        return day.setOffset(minutes{15 * (dice.below(100) - 48)}, !toldAtOnce && dice.chance(50));
    case 9:
    case 10:
        return day.lock();
    case 11:
    case 12:
        return day.unlock();
    case 13:
        day.stayAwayFor(lengthOf(one));
        return day.suspendFor(lengthOf(one) / 2);
    case 14:
    case 15:
    case 16: {
        GuardSet guards;
        if (dice.chance(60)) {
            guards.insert(static_cast<Guard>(dice.below(6)));
        }
        return day.guards(guards);
    }
    case 17:
    case 18:
    case 19:
    case 20:
        return day.happen(
            Take{dice.chance(50) ? std::nullopt : std::optional(dice.chance(50) ? Kind::Short : Kind::Long)});
    case 21:
    case 22:
    case 23:
        return day.happen(Snooze{});
    case 24:
    case 25:
        return day.happen(Skip{});
    case 26:
    case 27:
        return day.happen(FinishBreak{});
    case 28:
        return day.happen(PauseFor{minutes{1 + dice.below(120)}});
    case 29:
        return day.happen(PauseUntil{day.now().wall + minutes{dice.below(400) - 20}});
    case 30:
        return day.happen(dice.chance(50) ? Input{PauseUntilTomorrow{}} : Input{PauseUntilOn{}});
    case 31:
    case 32:
        return day.happen(Resume{});
    case 33:
    case 34:
        return day.happen(Standing{dice.chance(60)});
    case 35:
        return day.happen(CountAsBreak{});
    case 36:
        return day.happen(TrainingChanged{dice.chance(50)});
    case 37: {
        Policy policy = randomPolicy(dice);
        policy.workDay = dice.chance(70) ? day.policy().workDay : policy.workDay;
        return day.change(policy);
    }
    case 38:
        return day.killFor(dice.chance(50) ? milliseconds{0} : lengthOf(one));
    default:
        return day.happen(Wake{});
    }
}

SimulatedDay dayFor(Dice& dice)
{
    static constexpr const char* kStarts[] = {"2026-11-23T08:45:00+01:00", "2026-11-23T13:59:30+01:00",
                                              "2026-11-21T23:10:00-05:00", "2026-10-25T00:30:00+02:00"};
    SimulatedDay day{randomPolicy(dice), kStarts[dice.below(4)]};
    return day;
}

template <class A>
bool tells(const Step& step)
{
    return std::any_of(step.actions.begin(), step.actions.end(),
                       [](const Action& action) { return std::holds_alternative<A>(action); });
}

/// Sitting, standing, away and asleep of everything recorded and of the bout under way.
milliseconds booked(const SimulatedDay& day)
{
    milliseconds sum = day.now().boot - day.step().state.bout.from;
    for (const Bout& bout : day.recordedBouts()) {
        sum += bout.to.wall - bout.from.wall;
    }
    return sum;
}

bool isCutByDays(const Bout& bout, minutes dayStart)
{
    const ZonedTime last{bout.to.wall - 1ms, bout.from.utcOffset};
    return localDay(bout.from, dayStart) == bout.day && localDay(last, dayStart) == bout.day;
}

/// A break that is due and not asked for although nothing stands against it.
bool isForgotten(const SimulatedDay& day, const View& view)
{
    const auto& due = day.step().state.due;
    const bool agreed =
        due && due->notBefore && *due->notBefore > day.now().boot && *due->notBefore - day.now().boot <= 15min;
    return day.policy().on && view.state == StateKind::Working && view.sinceBreak >= view.interval && !agreed &&
           view.promptsToday < day.policy().maxPromptsPerDay;
}

/// Nobody would wake the scheduler in time for what it says comes next.
bool oversleeps(const SimulatedDay& day, const View& view)
{
    if (view.state != StateKind::Working || view.posture != Posture::Sitting || !view.next) {
        return false;
    }
    const BootTime due = day.now().boot + (view.next->dueAt.wall - day.now().wall);
    return due > day.now().boot && (!day.step().wakeAt || *day.step().wakeAt > due);
}

std::string wrongWith(const SimulatedDay& day)
{
    const View view = day.view();
    if (const std::string broken = day.broken(); !broken.empty()) {
        return broken;
    }
    if (tells<ShowPrompt>(day.step()) && view.state != StateKind::Prompting) {
        return "a prompt that was shown while " + std::string(code(view.state));
    }
    if (tells<ShowNudge>(day.step()) && view.state != StateKind::Working) {
        return "a hint while " + std::string(code(view.state));
    }
    for (const Action& action : day.step().actions) {
        const auto* bout = std::get_if<RecordBout>(&action);
        if (bout != nullptr && !isCutByDays(bout->bout, day.policy().dayStart)) {
            return "a bout over the beginning of a day";
        }
    }
    if (isForgotten(day, view)) {
        return "an overdue break is not asked for";
    }
    if (oversleeps(day, view)) {
        return "the next wake is too late";
    }
    if (view.deferredUntil && *view.deferredUntil <= day.now().boot) {
        return "held back beyond the limit";
    }
    return {};
}

/// Runs so many random days; `check` is called after every step and answers what is wrong.
template <class Check>
void onRandomDays(unsigned days, Check&& check)
{
    for (unsigned seed = 1; seed <= days; ++seed) {
        Dice dice(seed);
        SimulatedDay day = dayFor(dice);
        day.watch = [&] {
            if (const std::string wrong = check(day); !wrong.empty()) {
                FAIL("day " << seed << ", " << rfc3339({day.now().wall, day.now().utcOffset}) << ": " << wrong);
            }
        };
        for (const Happening& one : randomDay(dice)) {
            day.sitFor(one.after);
            happen(day, one);
        }
        day.sitFor(1h);
        day.watch = {};
        const milliseconds elapsed = day.now().boot - BootTime{1h};
        if (booked(day) != elapsed) {
            FAIL("day " << seed << ": " << booked(day).count() << " ms booked of " << elapsed.count());
        }
    }
}

} // namespace

TEST_CASE("On any day prompts come one at a time, in time, and only when they may; every second is booked",
          "[breaks][property]")
{
    onRandomDays(10'000, wrongWith);
}

TEST_CASE("Stopping and starting at any instant leads to the same future", "[breaks][property]")
{
    onRandomDays(10'000, [](const SimulatedDay& day) -> std::string {
        const Step& step = day.step();
        const Step again = breaks::restore(save(step.state, "boot-1"), day.policy(), "boot-1", day.now());
        if (!(again.state == step.state)) {
            return "the state is another";
        }
        // The future is a function of state, policy and what happens; only what a new window needs is told again.
        const bool shows = step.state.due && step.state.due->shownAt;
        const bool same = again.wakeAt == step.wakeAt && again.idleThreshold == step.idleThreshold &&
                          again.actions.size() == (shows || step.state.running ? 1U : 0U);
        return same ? "" : "other actions or another wake";
    });
}

TEST_CASE("Wakes that nobody asked for change nothing", "[breaks][property]")
{
    for (unsigned seed = 1; seed <= 10'000; ++seed) {
        CAPTURE(seed);
        std::vector<SimulatedDay> twins;
        for (const bool restless : {false, true}) {
            Dice dice(seed);
            Dice wakes(seed + 1);
            SimulatedDay day = dayFor(dice);
            if (restless) {
                day.extraWake = [&] { return 1ms + wakes.time(40min); };
            }
            for (const Happening& one : randomDay(dice)) {
                day.sitFor(one.after);
                happen(day, one, true);
            }
            day.sitFor(30min);
            day.extraWake = {};
            twins.push_back(std::move(day));
        }
        REQUIRE(twins[0].events() == twins[1].events());
        REQUIRE(twins[0].bouts() == twins[1].bouts());
        REQUIRE(twins[0].recordedBouts() == twins[1].recordedBouts());
        twins[1].happen(Wake{});
        twins[0].happen(Wake{});
        REQUIRE(twins[0].step().state == twins[1].step().state);
    }
}
