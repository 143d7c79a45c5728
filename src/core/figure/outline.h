#pragma once

#include "core/figure/body.h"

namespace plumbline::figure {

/// A disc on the picture plane, in pixels.
struct Disc {
    Vec2 centre;
    double radius = 0;
};

/// Projected stations, `perStation` discs each.
struct DiscChain {
    std::size_t perStation = 1;
    std::vector<Disc> discs;
};

/// A closed polygon without a repeated last point. All polygons of this module run the same way round (positive signed
/// area with y downwards), so overlapping ones can be filled together with the winding rule.
using Polygon = std::vector<Vec2>;

/// From the room to the picture (figure.md 1): orthographic, y downwards, mirrored for the body's other side.
class Projection {
public:
    /// @param scale   pixels per body height, above 0.
    /// @param origin  the pixel of the room's origin (floor, below the pelvis at rest).
    /// @param follow  room point the camera has gone to.
    Projection(const Camera& camera, double scale, Vec2 origin, Vec3 follow = {});

    [[nodiscard]] Vec2 operator()(Vec3 point) const;
    /// Nearer to the viewer is larger, in body heights.
    [[nodiscard]] double depth(Vec3 point) const { return dot(point - m_follow, m_towards); }
    /// Unit vector from the scene to the viewer.
    [[nodiscard]] Vec3 towardsViewer() const { return m_towards; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    [[nodiscard]] Disc disc(const Ball& ball) const { return {(*this)(ball.centre), ball.radius * m_scale}; }
    [[nodiscard]] std::vector<Disc> discs(const Hull& hull) const;
    [[nodiscard]] DiscChain chain(const Chain& chain) const;

private:
    Camera m_camera;
    double m_scale;
    Vec2 m_origin;
    Vec3 m_follow;
    Vec3 m_right;
    Vec3 m_up;
    Vec3 m_towards;
};

/// The outline around a row of stations (figure.md 6). Falls back to the convex hull when the limb points at the
/// viewer.
Polygon envelope(const DiscChain& chain);

/// The convex hull of discs.
Polygon convexHull(const std::vector<Disc>& discs);

/// Half the shoelace sum: positive for polygons of this module.
double signedArea(const Polygon& polygon);

} // namespace plumbline::figure
