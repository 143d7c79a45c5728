#pragma once

#include "core/figure/outline.h"

namespace plumbline::figure {

/// What a face of a prop is made of; the painter chooses the colour.
enum class Material { Mat, Wood, Metal, Seat, Cloth, Screen, Wall, Mark, Strap };

/// An upright or leaning box in the room: middle, half sizes and the turn of its axes.
struct Box {
    Vec3 middle;
    Vec3 half;
    Mat3 turn;
    Material material = Material::Wood;
};

/// One visible face of a box on the picture plane.
struct Face {
    Polygon outline;
    Material material = Material::Wood;
    double light = 0; ///< +.10 lighter on top, -.10 darker towards the viewer, -.22 on the ends (figure.md 9)
};

/// The boxes a prop consists of, in the room. Mat, pillow and band have none: they are painted by shape; held things
/// neither (held.h).
std::vector<Box> boxesOf(const Prop& prop);
/// The boxes of several props together.
std::vector<Box> boxesOf(const std::vector<Prop>& props);

/// How far a point is from a box; negative inside it.
double distanceTo(const Box& box, Vec3 point);

/// The visible faces of boxes, far ones first.
std::vector<Face> facesOf(std::vector<Box> boxes, const Projection& projection);

/// The rounded outline of a mat's or pillow's upper side and the height of it.
struct Slab {
    std::vector<Vec3> top;
    double thickness = 0;
};
Slab slabOf(const Prop& prop);

/// The height of the highest surface of boxes at or below `point` (floor: 0); bodies cast their shadow on it.
double surfaceBelow(const std::vector<Box>& boxes, Vec3 point);

} // namespace plumbline::figure
