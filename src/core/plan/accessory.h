#pragma once

#include "core/plan/draft.h"

namespace plumbline::planning {

/// Warm-up for a session (evidence.md 3.4, decisions.md 10), filled up to its minutes; in the order it is done: drills
/// first, then half a dose of the first exercise.
std::vector<Draft> warmupOf(const Book& book, const Circumstances& here, const Draft* first, int minutes);

/// Mobility (evidence.md 3.9, decisions.md 13): the hip flexor first, then a rotation.
/// @param hamstring the knee-extension test asks for strap-hamstring in every session (evidence.md 5.10).
std::vector<Draft> mobilityOf(const Book& book, const Circumstances& here, int slots, int repeats, int turn,
                              bool hamstring);

/// The easy session of evidence.md 4.2 for a base of 4 to 5, fitted to the minutes.
std::vector<Draft> easyStrength(const Book& book, const Circumstances& here, Index bridge, Why why);
std::vector<Draft> easyMobility(const Book& book, const Circumstances& here);
/// A walk of `seconds`, if there is such a record.
std::optional<Draft> walkOf(const Book& book, const Circumstances& here, int seconds);

/// A drill at a dose of its own.
Draft drill(Index exercise, SlotPart part, Dose dose);

} // namespace plumbline::planning
