#pragma once

#include "core/figure/skeleton.h"

namespace plumbline::figure {

/// The body is made of balls: a ball projects to a disc in every view (figure.md 1 and 5).
struct Ball {
    Vec3 centre;
    double radius = 0;
};

/// A row of stations along a limb, each of `perStation` balls: drawn as one outline around all of them.
struct Chain {
    std::size_t perStation = 1;
    std::vector<Ball> balls;
    [[nodiscard]] std::size_t stations() const { return balls.size() / perStation; }
};

/// Balls drawn as their convex hull.
using Hull = std::vector<Ball>;

struct LegShape {
    Chain thigh, shank, shorts;
    Chain trousers; ///< what the shorts are continued with below the knee; empty in sport clothes
    std::vector<Hull> buttock;
    std::vector<Hull> foot;
};

struct ArmShape {
    Chain upper, fore, hand;
    Hull thumb;
};

/// The whole body of one frame.
struct Body {
    Chain torso, pelvisShorts, neck;
    std::vector<Hull> yoke;
    std::vector<Hull> head;
    std::array<Hull, 2> ears;
    std::array<LegShape, 2> legs;
    std::array<ArmShape, 2> arms;
};

/// Puts flesh on the bones. Cheap: some 400 balls.
Body buildBody(const Frame& frame, Clothes clothes = Clothes::Sport);

/// The lowest height of the head's balls; the neck solve rests it on a surface.
double lowestOfHead(const Frame& frame);

/// Calls f with every ball of the body that can touch the ground (rings of shorts and trousers left out).
template <class F>
void forEachBall(const Body& body, F&& f)
{
    const auto chain = [&](const Chain& c) { std::for_each(c.balls.begin(), c.balls.end(), f); };
    const auto hull = [&](const Hull& h) { std::for_each(h.begin(), h.end(), f); };
    chain(body.torso);
    chain(body.neck);
    std::for_each(body.yoke.begin(), body.yoke.end(), hull);
    std::for_each(body.head.begin(), body.head.end(), hull);
    for (const LegShape& leg : body.legs) {
        chain(leg.thigh);
        chain(leg.shank);
        std::for_each(leg.buttock.begin(), leg.buttock.end(), hull);
        std::for_each(leg.foot.begin(), leg.foot.end(), hull);
    }
    for (const ArmShape& arm : body.arms) {
        chain(arm.upper);
        chain(arm.fore);
        chain(arm.hand);
        hull(arm.thumb);
    }
}

/// A point of the thigh's band, for props that wrap around it: share t along the thigh, radius of the thigh there.
struct LimbRing {
    Vec3 centre;
    Mat3 turn;
    double radius = 0;
};
LimbRing thighRing(const Frame& frame, Side side, double t);

} // namespace plumbline::figure
