#pragma once

#include "core/session/session_state.h"

/// The list of steps: how a prescription unfolds, and how it changes while the session runs.
namespace plumbline::session {

/// All steps of a prescription in the order they are done. Sides of a set follow each other; the sets of two slots that
/// are paired alternate (evidence.md 3.4).
std::vector<Step> unfold(const std::vector<Slot>& slots);

/// The first pending step at or after `from`; steps.size() when there is none.
std::size_t nextPending(const SessionState& state, std::size_t from);

/// Whether any step of this slot is still to be done.
bool hasPending(const SessionState& state, int slot);

/// Puts `replacement` in the place of what is left of slot `index`: done sets keep their slot, cut to what was done.
/// When nothing is left, the new slot gets one set. Answers with the new slot's index.
int replaceSlot(SessionState& state, int index, const Slot& replacement);

/// Leaves out what is left of a slot.
void skipSlot(SessionState& state, int slot);

} // namespace plumbline::session
