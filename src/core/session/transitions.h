#pragma once

#include "core/session/session_state.h"

/// The moves that `advance` is made of. Each changes the state and adds what the host has to do.
namespace plumbline::session {

/// The state under change, the actions so far, and when it happens.
struct Turn {
    SessionState state;
    std::vector<Action> actions;
    Policy policy;
    Instant now;

    /// The wall time at which a boot instant was, with today's offset.
    [[nodiscard]] ZonedTime wallAt(BootTime boot) const;
};

/// Begins a phase at `at`; time in the old phase is added to the session's.
void enter(Turn& turn, PhaseKind phase, milliseconds length, BootTime at);
/// Leaves the current step (done or skipped) for the next one that is left.
void leaveStep(Turn& turn, BootTime at);
/// The current step is over with this amount: recorded, or its record updated when it was done before.
void finishStep(Turn& turn, int amount, BootTime at);
/// The count-in of the current step, or its work when there is none.
void startStep(Turn& turn, BootTime at);
void beginWork(Turn& turn, BootTime at);
/// Makes step `index` the one under way again.
void reopen(Turn& turn, std::size_t index, BootTime at);
void end(Turn& turn, BootTime at, bool early);
/// Hands a changed record to the host, or keeps the change for when the first version is on disk.
void handOut(Turn& turn, std::size_t index);
/// Another exercise for what is left of `slot`. `restGoesOn`: a rest under way is kept, only what follows it changes.
void takeOver(Turn& turn, int slot, const Slot& replacement, bool restGoesOn, BootTime at);
/// After what is left changed in a rest: looks again for what comes next, from the step done last.
void lookAgain(Turn& turn, BootTime at);
/// Time goes on after a halt.
void release(Turn& turn);
void answerPain(Turn& turn, const PainAnswer& answer);

} // namespace plumbline::session
