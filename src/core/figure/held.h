#pragma once

#include "core/figure/body.h"
#include "core/figure/props.h"

namespace plumbline::figure {

/// Where a held thing is painted: with a hand, or on the trunk.
enum class HeldBy { RightHand, LeftHand, Chest, Back };

/// A thing the body holds: convex pieces in the room.
struct Held {
    HeldBy by = HeldBy::RightHand;
    Material material = Material::Metal;
    std::vector<Hull> pieces;
};

/// The weights, stick and strap of an exercise at one moment. They go with hands, trunk and foot.
std::vector<Held> heldThings(const std::vector<Prop>& props, const Frame& frame);

} // namespace plumbline::figure
