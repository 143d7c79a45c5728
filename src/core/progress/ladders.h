#pragma once

#include "core/plan/engine.h"

#include <string>
#include <vector>

namespace plumbline::progress {

/// Where one ladder stands now against the start of the window. Rungs are 1-based; 0 means not trained.
struct LadderProgress {
    Pattern pattern = Pattern::Squat;
    int rungs = 0;  ///< the ladder's length
    int before = 0; ///< at the start of the window
    int now = 0;
};

/// Squat, lunge, bridge, abduction, hinge and core, from the ladders' state then and now. A ladder with several strands
/// (core) stands at its highest one.
std::vector<LadderProgress> ladderProgress(const std::vector<LadderState>& before, const std::vector<LadderState>& now);

/// One step of the table: the first time an exercise was trained.
struct RungStep {
    Day date;
    Pattern pattern = Pattern::Squat;
    int rung = 1;
    std::string exercise;
};
/// First strength sets of each exercise of those six ladders, in order of date. Sessions must ascend.
std::vector<RungStep> rungSteps(const Catalogue& catalogue, const std::vector<PerformedSession>& sessions);

} // namespace plumbline::progress
