#pragma once

#include "core/plan/placement.h"

namespace plumbline::planning {

/// The level of evidence.md 3.3 on a day: 0 reconditioning, 1 novice, 2 building, 3 established.
int levelOn(const State& state, const Book& book, const Ledger& ledger, Day day);

/// Limits of the weekly counters for a level, in half sets (evidence.md 3.4).
struct WeeklyLimits {
    int gmaxStart = 16;
    int gmaxTarget = 28;
    int gmaxCeiling = 36;
    int gmedCeiling = 24;
    int growthHalves = 4;   ///< largest growth in a week
    int growthPercent = 20; ///< and in percent of the week before; the smaller counts
};
WeeklyLimits limitsOf(int level);

} // namespace plumbline::planning
