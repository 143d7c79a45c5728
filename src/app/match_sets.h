#pragma once

#include "core/plan/records.h"

#include <vector>

namespace plumbline::app {

/// Gives sets recorded without a slot their place in a prescription, in the order of the file (decisions.md 18). A set
/// belongs to a slot with its exercise; when the same exercise, set and side comes as often as there are such slots,
/// the slots take them in order, else strength slots come first, so that a warm-up nobody recorded takes no work set.
/// What fits nowhere keeps no slot. The part of a matched set is that of its slot. A slot that is given stays, and
/// gives its part where the file names none.
void matchSets(std::vector<SetRecord>& sets, const std::vector<Slot>& prescription);

} // namespace plumbline::app
