#pragma once

#include "core/session/session_state.h"

namespace plumbline::session {

/// The change-over to another exercise (the 20 s of evidence.md 3.4), also the time to log the last set.
inline constexpr seconds kChangeOver{20};
/// The change-over inside an alternated pair is never shorter than this, so that there is time to move.
inline constexpr seconds kShortestChangeOver{10};
/// Getting ready for the other side: the 8 s (repetitions) and 6 s (holds) of evidence.md 3.4.
inline constexpr seconds kSideChangeReps{8};
inline constexpr seconds kSideChangeHold{6};

/// What follows the step `from` when `to` is next (steps.size(): nothing more).
struct Interval {
    PhaseKind phase = PhaseKind::Prepare;
    milliseconds length{0};
};
Interval intervalBetween(const SessionState& state, std::size_t from, std::size_t to);

/// Time in the phase at the session's speed, never beyond a halt; may exceed the phase's length when a rest waits.
milliseconds elapsedIn(const SessionState& state, BootTime now);
/// The boot instant at which the phase reaches `offset`, if time does not stand still.
BootTime instantOf(const SessionState& state, milliseconds offset);

/// Repetitions completed, or seconds held, so far in a Work phase.
int amountSoFar(const SessionState& state, BootTime now);

/// Something to hear at a moment of a phase.
struct Mark {
    milliseconds offset{0};
    std::vector<Action> actions;
};
/// The marks of the current phase in order of time.
std::vector<Mark> marksOf(const SessionState& state);

/// What a session of these steps takes at normal speed, count-ins of `countIn` and rests included, by slot.
std::vector<milliseconds> lengthBySlot(const SessionState& state, seconds countIn);

} // namespace plumbline::session
