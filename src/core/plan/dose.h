#pragma once

#include "core/plan/state.h"

namespace plumbline::planning {

/// One step up: a repetition, or 5 s of hold (P4).
int stepOf(const Exercise& exercise);
Dose startDose(const Exercise& exercise);
/// Start sets with floor((start + top) / 2) (decisions.md 8).
Dose middleDose(const Exercise& exercise);
/// A fifth less, at least 2 repetitions or 5 s (P2); never under 1.
int fifthLess(const Exercise& exercise, int amount);
/// The amount of set `number` (1-based), never above the top when below it before.
int amountOf(const Dose& dose, const Exercise& exercise, int number);
/// Whether every set is at the top of the range.
bool atTop(const Dose& dose, const Exercise& exercise);
/// Adds `steps` steps to all sets, up to the top.
void raiseAll(Dose& dose, const Exercise& exercise, int steps);
/// Adds a step to the first set that has not got one yet (P4, d under 1).
void raiseFirst(Dose& dose, const Exercise& exercise);

} // namespace plumbline::planning
