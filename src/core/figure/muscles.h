#pragma once

#include "core/figure/body.h"

namespace plumbline::figure {

/// Where a muscle lies on the body at one moment, and how much of it can be seen.
struct MusclePatch {
    Muscle muscle{};
    Side side{};
    bool fan = false;        ///< one hull of all balls (from origin to insertion), else a chain
    std::vector<Ball> balls; ///< from origin to insertion
    Vec3 facing;             ///< the way its surface looks
    double effort = 0;       ///< 0..1
    double stretch = 0;      ///< 0..1
};

/// The patches of every muscle that works or is stretched in this frame (figure.md 8).
std::vector<MusclePatch> musclePatches(const Frame& frame);

/// Whether a muscle lies on the leg (then it is painted with its leg) or on the trunk.
bool isOnLeg(Muscle muscle);

} // namespace plumbline::figure
