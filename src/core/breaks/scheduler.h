#pragma once

#include "core/base/civil.h"
#include "core/breaks/kinds.h"
#include "core/breaks/policy.h"
#include "core/breaks/record.h"
#include "core/breaks/state.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The break scheduler as a value. `advance` takes the state, what happened and when, and answers with the next state,
/// what the host has to do, and when it wants to be woken. Intervals are measured in boot time, hours and dates in wall
/// time; a late, early, doubled or missing wake changes nothing but the moment something is shown.
namespace plumbline::breaks {

// --- what can happen ---
struct Wake {}; ///< the instant asked for has come, or any other; also: the wall clock was set, the zone changed
/// There was no input for so long, until now.
struct IdleBegan {
    milliseconds idleFor{0};
};
struct InputSeen {}; ///< the first input after IdleBegan
struct LockChanged {
    bool locked = false;
};
/// The computer slept for so long, until now (boot time against monotonic time).
struct Slept {
    milliseconds length{0};
};
/// The guards that hold now, all of them, respected by the policy or not.
struct GuardsChanged {
    GuardSet now;
};
struct PolicyChanged {}; ///< the policy given differs from the one before
// By the person:
struct Take {
    std::optional<Kind> kind; ///< Short or Long; without: what is due next
};
struct Snooze {};
struct Skip {};
/// The break on screen is over by the person's word; without a result: not said.
struct FinishBreak {
    std::optional<MoveResult> result;
};
struct PauseFor {
    minutes length{30};
};
struct PauseUntil {
    WallTime until;
};
struct PauseUntilTomorrow {}; ///< until the next training day begins (evidence.md has no word; decisions.md 22)
struct PauseUntilOn {};       ///< until turned on
struct Resume {};
struct Standing {
    bool standing = true;
};
struct CountAsBreak {}; ///< "I was up": the last absence, too short to count by itself, was a break (6.3 rule 2)
struct TrainingChanged {
    bool running = false; ///< a guided session begins or ends
};
using Input = std::variant<Wake, IdleBegan, InputSeen, LockChanged, Slept, GuardsChanged, PolicyChanged, Take, Snooze,
                           Skip, FinishBreak, PauseFor, PauseUntil, PauseUntilTomorrow, PauseUntilOn, Resume, Standing,
                           CountAsBreak, TrainingChanged>;

// --- what the host has to do ---
/// A prompt is to be shown, quiet and without taking the focus; replaces one already shown.
struct ShowPrompt {
    Kind kind = Kind::Short;
    bool firm = false;          ///< sat past the longest spell (60 min, evidence.md 6.4) or the manner says so
    int snoozesLeft = 0;        ///< 0: Start or Skip only
    bool deferredFirst = false; ///< a guard had held it back
};
enum class Withdrawal { Answered, Absence, Paused, OffHours, Guard, Missed, Policy };
struct WithdrawPrompt {
    Withdrawal why = Withdrawal::Answered;
};
/// The moves open: by request, at the natural pause, or after its limit. The host chooses the moves (moves.h).
struct StartBreak {
    Kind kind = Kind::Short;
    minutes length{2};
    bool byRequest = false;
    std::optional<BootTime> skipFrom; ///< firm: Skip shows from here on
};
struct EndBreak {
    bool completed = false; ///< ran to its end or was said to be done
};
/// A short hint, gone by itself: shift in the seat; or stand up, sit down.
struct ShowNudge {
    Kind kind = Kind::Nudge; ///< Nudge or Stand
    bool standUp = true;     ///< for Stand: which way
};
/// To be written at once. The host fills in ids, and for a taken break routine and moves.
struct RecordBreak {
    BreakRecord record;
};
struct RecordBout {
    Bout bout;
};
/// Two skips in a row: the interval is so much longer for the rest of the day (evidence.md 6.3 rule 6); say so.
struct IntervalLengthened {
    minutes interval{40};
};
using Action = std::variant<ShowPrompt, WithdrawPrompt, StartBreak, EndBreak, ShowNudge, RecordBreak, RecordBout,
                            IntervalLengthened>;

struct Step {
    State state;
    std::vector<Action> actions;
    std::optional<BootTime> wakeAt; ///< always later than now; none while nothing can come due
    milliseconds idleThreshold{0};  ///< the idle source should report after so long without input
    bool durable = false;           ///< the state changed in a way that a restart must know: write it
};

/// A day at its beginning: sitting since now.
State begin(const Policy& policy, const Instant& now);
Step advance(const State& state, const Policy& policy, const Input& input, const Instant& now);

/// Goes on after a stop. `saved` is the text of the last durable state and `bootId` tells whether boot time still is
/// the same line. Up to the wake the old process was waiting for nothing can have happened that it would not have
/// written, so time up to there goes on as it was; what is later is an absence (NotRunning, or Asleep after another
/// boot). A text that cannot be read begins anew. A prompt or break that is still open is among the actions again,
/// since its window is gone. Lock, idle and guards are forgotten unless no time has passed: a new process is told of
/// them anew.
Step restore(std::string_view saved, const Policy& policy, std::string_view bootId, const Instant& now);
/// The state as text, with a version; what `restore` reads.
/// @param stopped the process stops now, in good order: what comes is an absence from this moment on, not only from the
/// wake that was waited for.
std::string save(const State& state, std::string_view bootId, bool stopped = false);

// --- what can be seen of it ---
struct Next {
    Kind kind = Kind::Short;
    ZonedTime dueAt; ///< if sitting goes on
};
struct Prompt {
    Kind kind = Kind::Short;
    BootTime since;
    int snoozesLeft = 0;
    std::optional<BootTime> startsAt; ///< two-phase: begins by itself at the latest then
};
struct OnBreak {
    Kind kind = Kind::Short;
    BootTime since;
    BootTime endsAt;
    std::optional<BootTime> skipFrom;
};
struct View {
    StateKind state = StateKind::Working;
    ZonedTime since;
    std::optional<Next> next; ///< none while off, paused without end, or nothing is switched on
    std::optional<ZonedTime> pausedUntil;
    bool pausedUntilOn = false;
    std::optional<ZonedTime> hoursEnd;     ///< end of the working range we are in
    std::optional<ZonedTime> hoursBegin;   ///< off hours: when the next range begins
    GuardSet inhibitedBy;                  ///< respected guards that hold a due prompt back now
    std::optional<BootTime> deferredUntil; ///< at the latest
    Posture posture = Posture::Sitting;
    milliseconds bout{0};       ///< of the posture now; a sitting bout goes on through glances
    milliseconds sinceBreak{0}; ///< sitting counted towards the next short break
    minutes interval{30};       ///< of short breaks as it holds today
    milliseconds sittingToday{0};
    milliseconds standingToday{0};
    milliseconds awayToday{0};
    milliseconds asleepToday{0};
    int takenToday = 0;
    int skippedToday = 0;
    int promptsToday = 0;
    int snoozesLeft = 0;
    std::optional<Prompt> prompt;
    std::optional<OnBreak> onBreak;
    bool canCountAsBreak = false; ///< an absence of two to five minutes just ended
};
View look(const State& state, const Policy& policy, const Instant& now);

/// What a snooze would cost: when the break would then be, and the length of the sitting bout by then (shown before the
/// click). nullopt when no snooze is left.
struct SnoozeCost {
    ZonedTime until;
    milliseconds boutThen{0};
    bool intoOffHours = false; ///< working hours end before: the break would be missed
};
std::optional<SnoozeCost> snoozeCost(const State& state, const Policy& policy, const Instant& now);

} // namespace plumbline::breaks
