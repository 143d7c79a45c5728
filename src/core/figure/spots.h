#pragma once

#include "core/exercise/codes.h"
#include "core/figure/spec.h"

namespace plumbline::figure {

struct Frame;

/// Places of a posture picture that a hint can point at: parts of the body, and the things it uses.
enum class Spot {
    Feet,
    Knees,
    BehindKnees,
    Seat,
    Hips,
    LowBack,
    Back,
    Shoulders,
    Elbows,
    Wrists,
    Hands,
    Eyes,
    Head,
    Screen,
    Desk,
    UnderDesk,
};

/// Where a spot is in the room, on the side of the body that the usual view shows. nullopt when the picture has no such
/// thing: a screen without a desk.
std::optional<Vec3> placeOf(Spot spot, const FigureSpec& spec, const Frame& frame);

} // namespace plumbline::figure

namespace plumbline {
template <>
inline constexpr std::array<std::string_view, 16> codesOf<figure::Spot>{
    "feet",   "knees",  "behind-knees", "seat", "hips", "low-back", "back", "shoulders",
    "elbows", "wrists", "hands",        "eyes", "head", "screen",   "desk", "under-desk"};
} // namespace plumbline
