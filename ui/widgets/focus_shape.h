#pragma once

#include <QRectF>

namespace plumbline {

/// What the focus ring runs around, in the widget's coordinates.
struct FocusShape {
    QRectF rect;
    double radius = 0;
};

/// Implemented by widgets whose focus shape is not simply their rectangle.
class HasFocusShape {
public:
    virtual ~HasFocusShape() = default;
    virtual FocusShape focusShape() const = 0;
};

} // namespace plumbline
