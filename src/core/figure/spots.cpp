#include "core/figure/spots.h"

#include "core/figure/outline.h"
#include "core/figure/props.h"

namespace plumbline::figure {

namespace {

constexpr double kPalm = .06; // from the wrist along the hand

/// The side of the body that the viewer sees: its hip is nearer.
Side nearSide(const FigureSpec& spec, const Frame& frame)
{
    const Projection projection{spec.view, 1, {}};
    const auto depth = [&](Side side) { return projection.depth(frame.leg(side).hip); };
    return depth(Side::Left) > depth(Side::Right) ? Side::Left : Side::Right;
}

/// The boxes of one material of the first prop of a kind; empty when there is none.
std::vector<Box> partsOf(const FigureSpec& spec, PropKind kind, Material material)
{
    for (const Prop& prop : spec.props) {
        if (prop.kind == kind) {
            std::vector<Box> boxes = boxesOf(prop);
            std::erase_if(boxes, [&](const Box& box) { return box.material != material; });
            return boxes;
        }
    }
    return {};
}

/// A place of the desk, given by the wooden box of its top; `along` -1 is the edge at the person, `down` to the floor.
std::optional<Vec3> onDesk(const FigureSpec& spec, double along, double down)
{
    const auto boxes = partsOf(spec, PropKind::Desk, Material::Wood);
    if (boxes.empty()) {
        return std::nullopt;
    }
    const Box& top = boxes.front();
    const Vec3 place = top.middle + top.turn.x * (top.half.x * along);
    return Vec3{place.x, place.y * (1 - down), place.z};
}

std::optional<Vec3> onScreen(const FigureSpec& spec)
{
    const auto boxes = partsOf(spec, PropKind::Desk, Material::Screen);
    return boxes.empty() ? std::nullopt : std::optional(boxes.front().middle);
}

} // namespace

std::optional<Vec3> placeOf(Spot spot, const FigureSpec& spec, const Frame& frame)
{
    const Side side = nearSide(spec, frame);
    const Leg& leg = frame.leg(side);
    const Arm& arm = frame.arm(side);
    const Segment& head = frame.part(Trunk::Head);
    switch (spot) {
    case Spot::Feet:
        return leg.ankle + leg.foot * Vec3{.045, -.030, 0};
    case Spot::Knees:
        return leg.knee;
    case Spot::BehindKnees:
        return leg.knee + leg.thigh * Vec3{-.035, .03, 0};
    case Spot::Seat:
        return frame.part(Trunk::Pelvis).at({-.035, .480, 0});
    case Spot::Hips:
        return leg.hip;
    case Spot::LowBack:
        return frame.trunkPoint({-.060, .625, 0});
    case Spot::Back:
        return frame.trunkPoint({-.068, .760, 0});
    case Spot::Shoulders:
        return arm.shoulder;
    case Spot::Elbows:
        return arm.elbow;
    case Spot::Wrists:
        return arm.wrist;
    case Spot::Hands:
        return arm.wrist - arm.hand.y * kPalm;
    case Spot::Eyes:
        return head.at({.050, .935, 0});
    case Spot::Head:
        return head.at({-.005, .945, 0});
    case Spot::Screen:
        return onScreen(spec);
    case Spot::Desk:
        return onDesk(spec, .15, 0);
    case Spot::UnderDesk:
        return onDesk(spec, .1, .55);
    }
    return std::nullopt;
}

} // namespace plumbline::figure
