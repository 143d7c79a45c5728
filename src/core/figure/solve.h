#pragma once

#include "core/figure/skeleton.h"

namespace plumbline::figure {

/// A two-bone limb that reaches for a target (figure.md 4).
struct TwoBone {
    Vec3 middle;        ///< knee or elbow
    Vec3 end;           ///< ankle or wrist; the target itself when it is within reach
    Vec3 bendDirection; ///< unit vector from the line root-end towards the middle joint
};

/// Reaches from `root` for `target`, bending towards `pole`. Out of reach the limb stretches (or folds) as far as it
/// goes; a target at the root stays finite.
TwoBone solveTwoBone(Vec3 root, Vec3 target, double upper, double lower, Vec3 pole);

/// Where a foot's ankle has to be, and how the foot is turned, for its contact channels.
struct Footprint {
    Vec3 ball;
    Vec3 ankle;
    Mat3 foot;
};
Footprint footprint(const Pose& pose, Side side);

/// The wrist's place in the room that the hand channels ask for, given the solved trunk and legs.
Vec3 handTarget(const Frame& frame, Side side);

/// Forward kinematics, root pin, neck and reaching limbs of one pose.
Frame solve(const FigureSpec& spec, const Pose& pose);

} // namespace plumbline::figure
