#include "core/figure/muscles.h"

#include <span>

namespace plumbline::figure {

namespace {

enum class On { Pelvis, Thigh, Shank };

struct Spot {
    On on;
    Vec3 place; ///< rest coordinates on the trunk, local ones on thigh and shank; z counts outwards
    double radius;
};

constexpr std::array kGluteMax{
    Spot{On::Pelvis, {-.030, .598, .034}, .014}, Spot{On::Pelvis, {-.056, .572, .038}, .019},
    Spot{On::Pelvis, {-.066, .536, .036}, .020}, Spot{On::Pelvis, {-.050, .498, .036}, .020},
    Spot{On::Thigh, {-.014, -.074, .036}, .014}, Spot{On::Thigh, {-.018, -.036, .042}, .015}};
constexpr std::array kGluteMed{Spot{On::Pelvis, {.030, .600, .066}, .012}, Spot{On::Pelvis, {-.006, .612, .076}, .012},
                               Spot{On::Pelvis, {-.034, .600, .062}, .012},
                               Spot{On::Thigh, {-.002, -.010, .050}, .015}};
constexpr std::array kGluteMin{Spot{On::Pelvis, {.018, .580, .080}, .008}, Spot{On::Pelvis, {-.014, .584, .080}, .008},
                               Spot{On::Thigh, {.004, -.002, .052}, .010}};
constexpr std::array kHipFlexor{Spot{On::Pelvis, {.020, .606, .040}, .010}, Spot{On::Pelvis, {.046, .580, .052}, .012},
                                Spot{On::Thigh, {.034, -.062, .014}, .017}, Spot{On::Thigh, {.044, -.030, .014}, .017}};
constexpr std::array kQuads{Spot{On::Thigh, {.034, -.045, 0}, .014}, Spot{On::Thigh, {.030, -.075, 0}, .024},
                            Spot{On::Thigh, {.026, -.125, 0}, .026}, Spot{On::Thigh, {.022, -.175, 0}, .020},
                            Spot{On::Thigh, {.024, -.215, 0}, .011}};
constexpr std::array kHamstrings{Spot{On::Thigh, {-.030, -.060, 0}, .013}, Spot{On::Thigh, {-.026, -.095, 0}, .020},
                                 Spot{On::Thigh, {-.022, -.140, 0}, .020}, Spot{On::Thigh, {-.020, -.190, 0}, .013},
                                 Spot{On::Thigh, {-.022, -.228, 0}, .007}};
constexpr std::array kAdductors{Spot{On::Thigh, {.004, -.03, -.030}, .012}, Spot{On::Thigh, {.006, -.07, -.034}, .017},
                                Spot{On::Thigh, {.006, -.12, -.030}, .015}, Spot{On::Thigh, {.004, -.18, -.024}, .008}};
constexpr std::array kCalves{Spot{On::Shank, {-.016, -.022, 0}, .008}, Spot{On::Shank, {-.022, -.050, 0}, .016},
                             Spot{On::Shank, {-.024, -.080, 0}, .017}, Spot{On::Shank, {-.019, -.125, 0}, .009},
                             Spot{On::Shank, {-.016, -.160, 0}, .005}};
constexpr std::array kAbs{Spot{On::Pelvis, {.048, .735, .016}, .013}, Spot{On::Pelvis, {.047, .680, .016}, .0125},
                          Spot{On::Pelvis, {.050, .600, .016}, .012}};
constexpr std::array kObliques{Spot{On::Pelvis, {.010, .715, .074}, .014}, Spot{On::Pelvis, {.030, .700, .066}, .012},
                               Spot{On::Pelvis, {.030, .615, .066}, .012}, Spot{On::Pelvis, {-.005, .622, .072}, .011}};
constexpr std::array kErectors{Spot{On::Pelvis, {-.056, .770, .022}, .011}, Spot{On::Pelvis, {-.044, .720, .022}, .011},
                               Spot{On::Pelvis, {-.030, .655, .022}, .010},
                               Spot{On::Pelvis, {-.036, .605, .022}, .010}};
constexpr std::array kNeckExt{Spot{On::Pelvis, {-.030, .880, .012}, .008}, Spot{On::Pelvis, {-.040, .845, .016}, .009},
                              Spot{On::Pelvis, {-.052, .815, .03}, .010}};
constexpr std::array kPecs{Spot{On::Pelvis, {.056, .762, .026}, .014}, Spot{On::Pelvis, {.050, .786, .022}, .013},
                           Spot{On::Pelvis, {.034, .810, .026}, .011}, Spot{On::Pelvis, {.010, .800, .088}, .014}};
constexpr std::array kUpperBack{
    Spot{On::Pelvis, {-.046, .706, .022}, .010}, Spot{On::Pelvis, {-.054, .735, .024}, .012},
    Spot{On::Pelvis, {-.060, .770, .026}, .012}, Spot{On::Pelvis, {-.056, .812, .022}, .010}};

struct MuscleShape {
    std::span<const Spot> spots;
    bool fan;
    On faces; ///< the segment in whose frame `normal` is given
    Vec3 normal;
};

const std::array<MuscleShape, kMuscleCount> kShapes{{{kGluteMax, true, On::Pelvis, {-.75, 0, .66}},
                                                     {kGluteMed, true, On::Pelvis, {-.1, .1, 1}},
                                                     {kGluteMin, true, On::Pelvis, {0, .1, 1}},
                                                     {kHipFlexor, true, On::Pelvis, {.85, 0, .5}},
                                                     {kQuads, false, On::Thigh, {.9, 0, .45}},
                                                     {kHamstrings, false, On::Thigh, {-.9, 0, .4}},
                                                     {kAdductors, false, On::Thigh, {.3, 0, -.9}},
                                                     {kCalves, false, On::Shank, {-.9, 0, .4}},
                                                     {kAbs, false, On::Pelvis, {.95, 0, .25}},
                                                     {kObliques, true, On::Pelvis, {.2, 0, 1}},
                                                     {kErectors, false, On::Pelvis, {-.95, 0, .3}},
                                                     {kNeckExt, false, On::Pelvis, {-.95, 0, .3}},
                                                     {kPecs, true, On::Pelvis, {.85, 0, .5}},
                                                     {kUpperBack, false, On::Pelvis, {-.95, 0, .3}}}};

Vec3 placed(const Frame& frame, const Spot& spot, Side side)
{
    const Vec3 local{spot.place.x, spot.place.y, spot.place.z * sign(side)};
    const Leg& leg = frame.leg(side);
    switch (spot.on) {
    case On::Thigh:
        return leg.hip + leg.thigh * local;
    case On::Shank:
        return leg.knee + leg.shank * local;
    case On::Pelvis:
        break;
    }
    return frame.trunkPoint(local);
}

/// The frame a muscle's surface turns with: the trunk's own at the height of the muscle, or that of its limb.
Mat3 facingFrame(const Frame& frame, const MuscleShape& shape, Side side)
{
    switch (shape.faces) {
    case On::Thigh:
        return frame.leg(side).thigh;
    case On::Shank:
        return frame.leg(side).shank;
    case On::Pelvis:
        break;
    }
    const double height = shape.spots.front().place.y;
    if (height > .80) {
        return frame.part(Trunk::Neck).turn;
    }
    return frame.part(height > .65 ? Trunk::Tho1 : Trunk::Pelvis).turn;
}

} // namespace

std::vector<MusclePatch> musclePatches(const Frame& frame)
{
    std::vector<MusclePatch> patches;
    for (std::size_t i = 0; i < kMuscleCount; ++i) {
        const auto muscle = static_cast<Muscle>(i);
        const MuscleShape& shape = kShapes[i];
        for (const Side side : kSides) {
            const double effort = frame.pose.effort(muscle, side);
            const double stretch = frame.pose.stretch(muscle, side);
            if (effort <= 0.01 && stretch <= 0.01) {
                continue;
            }
            MusclePatch patch{muscle, side, shape.fan, {}, {}, effort, stretch};
            for (const Spot& spot : shape.spots) {
                patch.balls.push_back({placed(frame, spot, side), spot.radius});
            }
            const Vec3 normal{shape.normal.x, shape.normal.y, shape.normal.z * sign(side)};
            patch.facing = normalised(facingFrame(frame, shape, side) * normal);
            patches.push_back(std::move(patch));
        }
    }
    return patches;
}

bool isOnLeg(Muscle muscle)
{
    switch (muscle) {
    case Muscle::Abs:
    case Muscle::Obliques:
    case Muscle::Erectors:
    case Muscle::NeckExt:
    case Muscle::Pecs:
    case Muscle::UpperBack:
        return false;
    default:
        return true;
    }
}

} // namespace plumbline::figure
