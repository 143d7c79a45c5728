#pragma once

#include <QEvent>
#include <QRectF>

class QWidget;

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

/// Tells the window's focus ring that the focused widget's shape moved without the widget moving.
void focusShapeChanged(QWidget* widget);
/// The event that focusShapeChanged posts.
QEvent::Type focusShapeEvent();

} // namespace plumbline
