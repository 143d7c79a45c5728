#pragma once

#include "core/figure/outline.h"

#include <QSizeF>

namespace plumbline {

/// How a figure sits in its picture: where the camera stands and how large the body is. Made once for an exercise and a
/// size, so nothing jumps while it moves (design.md 2.7).
struct FigureView {
    figure::Camera camera;
    double scale = 1; ///< pixels per body height
    figure::Vec2 origin;

    [[nodiscard]] figure::Projection projection(const figure::Frame& frame) const
    {
        return figure::Projection{camera, scale, origin, frame.follow};
    }
};

/// A stage for the whole movement: floor 32 px above the bottom at 628 px, a standing body 86 % of the height, every
/// pose inside. `footer` keeps that many pixels at the bottom free (transport bar).
FigureView stageView(const figure::FigureSpec& spec, QSizeF size, bool mirrored, double footer = 0);

/// A single pose fitted to its own bounding box, for thumbnails.
FigureView poseView(const figure::FigureSpec& spec, const figure::Pose& pose, QSizeF size, bool mirrored);

} // namespace plumbline
