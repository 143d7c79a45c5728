#include "core/figure/held.h"

namespace plumbline::figure {

namespace {

/// A disc across `axis`, as a ring of points at both of its faces.
Hull plate(Vec3 middle, const Mat3& turn, double radius, double thickness)
{
    constexpr int kPoints = 16;
    Hull hull;
    for (int i = 0; i < kPoints; ++i) {
        const double angle = 2 * std::numbers::pi * i / kPoints;
        for (const double along : {-thickness / 2, thickness / 2}) {
            hull.push_back({middle + turn * Vec3{along, radius * std::cos(angle), radius * std::sin(angle)}, 0});
        }
    }
    return hull;
}

/// A dumbbell in a fist: its handle runs across the fingers, from the thumb's side to the other.
Held dumbbell(const Arm& arm, Side side)
{
    constexpr double kGrip = .058; // from the wrist to the handle
    constexpr double kReach = .042;
    const Vec3 middle = arm.wrist + arm.hand * Vec3{0, -kGrip, 0};
    Held held{side == Side::Right ? HeldBy::RightHand : HeldBy::LeftHand, Material::Metal, {}};
    held.pieces.push_back({{middle - arm.hand.x * kReach, .0085}, {middle + arm.hand.x * kReach, .0085}});
    for (const double end : {-1.0, 1.0}) {
        held.pieces.push_back(plate(middle + arm.hand.x * (end * kReach), arm.hand, .033, .026));
    }
    return held;
}

/// A packed bag or a weight held upright against a part of the trunk.
Held block(const Segment& part, Vec3 middle, Vec3 half, HeldBy by)
{
    constexpr double kRounding = .012;
    Hull hull;
    for (const double x : {-1.0, 1.0}) {
        for (const double y : {-1.0, 1.0}) {
            for (const double z : {-1.0, 1.0}) {
                hull.push_back({part.at(middle + Vec3{x * half.x, y * half.y, z * half.z}), kRounding});
            }
        }
    }
    return {by, Material::Metal, {hull}};
}

/// A stick along the spine, from below the tailbone to above the head.
Held stick(const Frame& frame)
{
    constexpr double kRadius = .0075;
    const Vec3 low = frame.part(Trunk::Pelvis).at({-.0835, .545, 0});
    const Vec3 high = frame.part(Trunk::Head).at({-.0645, .9475, 0});
    const Vec3 along = normalised(high - low);
    return {HeldBy::Back, Material::Wood, {{{low - along * .09, kRadius}, {high + along * .09, kRadius}}}};
}

/// A belt from both hands around the sole of the right foot.
Held strap(const Frame& frame, Side side)
{
    constexpr double kRadius = .0045;
    const Leg& leg = frame.leg(Side::Right);
    const Arm& arm = frame.arm(side);
    const double s = sign(side);
    const auto sole = [&](double y, double z) { return leg.ankle + leg.foot * Vec3{.048, y, z}; };
    const Vec3 hand = arm.wrist + arm.hand * Vec3{0, -.06, 0};
    Held held{side == Side::Right ? HeldBy::RightHand : HeldBy::LeftHand, Material::Strap, {}};
    held.pieces.push_back({{hand, kRadius}, {sole(-.02, .020 * s), kRadius}});
    held.pieces.push_back(
        {{sole(-.02, .020 * s), kRadius}, {sole(-.041, .016 * s), kRadius}, {sole(-.041, 0), kRadius}});
    return held;
}

} // namespace

std::vector<Held> heldThings(const std::vector<Prop>& props, const Frame& frame)
{
    std::vector<Held> all;
    for (const Prop& prop : props) {
        switch (prop.kind) {
        case PropKind::Weights:
            for (const Side side : kSides) {
                all.push_back(dumbbell(frame.arm(side), side));
            }
            break;
        case PropKind::WeightLeft:
            all.push_back(dumbbell(frame.arm(Side::Left), Side::Left));
            break;
        case PropKind::ChestWeight:
            all.push_back(block(frame.part(Trunk::Tho2), {.104, .745, 0}, {.018, .046, .026}, HeldBy::Chest));
            break;
        case PropKind::HipWeight:
            all.push_back(block(frame.part(Trunk::Pelvis), {.092, .560, 0}, {.022, .030, .075}, HeldBy::Chest));
            break;
        case PropKind::Stick:
            all.push_back(stick(frame));
            break;
        case PropKind::Strap:
            for (const Side side : kSides) {
                all.push_back(strap(frame, side));
            }
            break;
        default:
            break;
        }
    }
    return all;
}

} // namespace plumbline::figure
