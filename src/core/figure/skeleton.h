#pragma once

#include "core/figure/spec.h"

namespace plumbline::figure {

/// Segment lengths in body heights (Drillis and Contini 1966; figure.md 2).
inline constexpr double kThigh = .245;
inline constexpr double kShank = .246;
inline constexpr double kUpperArm = .186;
inline constexpr double kForearm = .146;
inline constexpr double kHand = .108;
/// Foot-local: the ankle is the origin, X to the toes, Y up.
inline constexpr Vec3 kBall{.080, -.039, 0};
inline constexpr Vec3 kToeHinge{.080, -.029, 0};
inline constexpr Vec3 kHeel{-.0285, -.019, 0}; ///< middle of the heel's ball, which rolls when the toes rise

/// A rigid piece of the trunk: points are given in the coordinates of the upright body at rest.
struct Segment {
    Vec3 rest;   ///< its joint at rest
    Vec3 origin; ///< its joint now
    Mat3 turn;
    [[nodiscard]] Vec3 at(Vec3 restPoint) const { return origin + turn * (restPoint - rest); }
};

/// The trunk's segments, from the pelvis upwards.
enum class Trunk : std::uint8_t { Pelvis, Lum1, Lum2, Tho1, Tho2, Neck, Head, Count };
inline constexpr std::size_t kTrunkCount = static_cast<std::size_t>(Trunk::Count);

struct Leg {
    Vec3 hip, knee, ankle;
    Mat3 thigh, shank, foot, toe;
};

struct Arm {
    Vec3 shoulder, elbow, wrist;
    Mat3 upper, fore, hand;
};

/// One solved moment: every joint's place and every segment's turn in the room, and the tints.
struct Frame {
    std::array<Segment, kTrunkCount> trunk;
    std::array<Leg, 2> legs;
    std::array<Arm, 2> arms;
    Pose pose;   ///< the channels this came from
    Vec3 follow; ///< how far the camera has gone along

    [[nodiscard]] const Segment& part(Trunk which) const { return trunk[static_cast<std::size_t>(which)]; }
    [[nodiscard]] const Leg& leg(Side side) const { return legs[index(side)]; }
    [[nodiscard]] const Arm& arm(Side side) const { return arms[index(side)]; }
    /// A point of the trunk's surface by its rest coordinates; around each joint the two segments blend, so the skin
    /// bends without steps.
    [[nodiscard]] Vec3 trunkPoint(Vec3 rest) const;
    /// Hip flexion as it came out, in degrees, also when the leg reached for a target.
    [[nodiscard]] double hipFlexion(Side side) const;
};

/// The three axes of the body in the room for an orientation.
Mat3 orientationFrame(Orientation orientation);

/// Forward kinematics with the pelvis at the origin: angles only, no pin, no targets.
Frame forward(Orientation orientation, const Pose& pose);

/// Recomputes neck and head for another neck flexion (degrees).
void bendNeck(Frame& frame, double neckFlexion);

/// Moves the whole body.
void translate(Frame& frame, Vec3 by);

} // namespace plumbline::figure
