#pragma once

#include "core/plan/prescription.h"

namespace plumbline::planning {

inline constexpr int kWeeksPerBlock = 12; ///< decisions.md 3

/// A calendar week of the program, counted from the week of set-up.
struct Week {
    Day monday;
    int number = 1; ///< 1-based, through all blocks
    int block = 1;
    int inBlock = 1; ///< 1..12
    Phase phase = Phase::Activate;
    bool lighterByTime = false; ///< weeks 6 and 12 of a block (decisions.md 3)
};

/// The week that holds `day`; days before set-up count as week 1.
Week weekOf(Day setUpOn, Day day);
/// The effort that the calendar asks for (evidence.md 3.5, decisions.md 3).
RpeRange effortOf(const Week& week, bool deload);

} // namespace plumbline::planning
