#pragma once

#include "core/breaks/hours.h"
#include "core/breaks/scheduler.h"

#include <utility>

/// Inside of the scheduler: one step under way. Nothing outside core/breaks includes this.
namespace plumbline::breaks {

/// Nothing is hinted at for so long around a prompt or a break: the shortest stretch that counts as a break of its own.
inline constexpr minutes kQuietAround{5};
/// No prompt so soon after training (evidence.md 6.3 rule 8).
inline constexpr minutes kAfterTraining{10};
/// Two skips in a row lengthen the interval by this (evidence.md 6.3 rule 6), up to the longest there is (6.2).
inline constexpr int kSkipsToLengthen = 2;
inline constexpr minutes kLengthening{10};
inline constexpr minutes kLongestInterval{90};
/// A prompt after so much sitting is a firm one (evidence.md 6.4, longest sitting spell).
inline constexpr minutes kLongestSitting{60};
/// An absence may be called a break for so long after it.
inline constexpr minutes kCountableFor{10};
/// Smaller differences between the two clocks are drift, not a clock that was set.
inline constexpr milliseconds kDrift{2000};

struct Turn {
    State s;
    const Policy& policy;
    Instant map; ///< how boot time and wall time belong together in this step
    std::vector<Action> actions = {};
    std::optional<BootTime> hoursEdge = {}; ///< the next begin or end of hours
    bool hoursEdgeKnown = false;
};

// --- accounting.cpp: clocks, bouts, counters ---
ZonedTime zonedAt(const Turn& turn, BootTime at);
BootTime bootAt(const Turn& turn, WallTime wall);
LocalTime localAt(const Turn& turn, BootTime at);
BootTime bootAtLocal(const Turn& turn, LocalTime local);
bool isAway(const State& state);
bool isShown(const State& state);
/// The posture that holds, by break, absence, hours and what the person said.
Posture postureNow(const Turn& turn);
milliseconds boutLength(const State& state, BootTime at);
milliseconds sat(const State& state, const SittingCounter& counter, BootTime at);
void restart(SittingCounter& counter, BootTime at);
/// Ends the bout at `at` when the posture is another by now; `at` may lie before the last step, not before the bout.
void followPosture(Turn& turn, BootTime at);
void beginDay(Turn& turn, Day day, BootTime at);
void noteKind(Turn& turn, BootTime at);

// --- asking.cpp: what is due, what holds it back, what is shown ---
minutes shortInterval(const State& state, const Policy& policy);
GuardSet heldBy(const Turn& turn, BootTime at);
/// Whether a prompt could be shown but for guards.
bool mayAsk(const Turn& turn);
/// What would be asked for: the long break when it is due before a prompt for a short one would be over.
Kind kindDue(const Turn& turn, BootTime at);
/// When sitting on makes a break due; nullopt when nothing may be asked or nobody sits.
std::optional<BootTime> dueAt(const Turn& turn, BootTime at);
void openDue(Turn& turn, BootTime at);
void withdraw(Turn& turn, Withdrawal why);
/// Takes back what the policy no longer asks for.
void reviseDue(Turn& turn, BootTime at);
struct Hint {
    BootTime at;
    ShowNudge what;
};
std::optional<Hint> nextHint(const Turn& turn, BootTime now);
/// When a shown prompt turns into a break by itself; nullopt when it does not.
std::optional<BootTime> startsAt(const State& state, const Policy& policy);
/// Until when guards hold a due prompt back at the latest; nullopt without a limit.
std::optional<BootTime> deferredUntil(const Turn& turn, BootTime at);
/// Shows, withdraws and begins what the moment allows.
void ask(Turn& turn, BootTime now);

// --- outcomes.cpp: what becomes of prompts and breaks ---
void startBreak(Turn& turn, Kind kind, bool byRequest, BootTime now);
void endBreak(Turn& turn, Outcome outcome, std::optional<MoveResult> result, BootTime at);
void miss(Turn& turn, Withdrawal why, BootTime at);
void skip(Turn& turn, BootTime now);
void snooze(Turn& turn, BootTime now);
void record(Turn& turn, Kind kind, Outcome outcome, milliseconds duration, BootTime at,
            std::optional<MoveResult> result = {});

// --- leaving.cpp: absences, by the table of absence.h ---
void leave(Turn& turn, AbsenceKind kind, BootTime from);
/// Whether no input is no absence: a call or a film is listened to and watched. A guard that is not respected is not
/// believed in this, either.
bool isWatching(const Turn& turn);
/// When no input becomes an absence after all: when call or film end, or after as long as a guard may hold a prompt.
std::optional<BootTime> watchedEnoughAt(const Turn& turn);
/// When an absence grows into its next class; nullopt when there is none.
std::optional<BootTime> absenceGrowsAt(const Turn& turn);
void growAbsence(Turn& turn, BootTime at);
void comeBack(Turn& turn, BootTime at);
/// The sleep or stop is over: the person is back unless idle or locked.
void endPart(Turn& turn, BootTime at);
bool isCountable(const Turn& turn, BootTime at);
void countAsBreak(Turn& turn, BootTime now);

// --- settle.cpp: what time alone brings ---
Turn turnFor(const State& state, const Policy& policy, const Instant& now);
/// Lets everything happen that comes due up to `to`, each at its own instant.
void settle(Turn& turn, BootTime to);
/// As settle, without what comes due at `to` itself.
void settleBefore(Turn& turn, BootTime to);
/// The clocks as they are now; sees what a clock that was set changes.
void arrive(Turn& turn, const Instant& now);
std::optional<BootTime> nextEvent(Turn& turn);
std::optional<BootTime> pauseEnds(const Turn& turn);
/// The end of every step: asks, notes, and says when to be woken.
Step finish(Turn&& turn, const State& before);

} // namespace plumbline::breaks
