#pragma once

#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace plumbline {

/// Wrapped text inside a painted widget, with the line height of its style.
struct TextBlock {
    QString text;
    TextStyle style = TextStyle::Body;
    Weight weight = Weight::Regular;

    /// Width of the text on one line.
    int naturalWidth() const;
    /// Width of its longest word.
    int minimumWidth() const;
    /// Height when wrapped to `width`; 0 for no text.
    int height(int width) const;
    /// Draws from the top of `rect`.
    void draw(QPainter& painter, const QRectF& rect, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft) const;
};

/// Lets go of the measures kept of texts, for a program whose window is gone.
void forgetMeasuredTexts();

} // namespace plumbline
