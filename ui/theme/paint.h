#pragma once

#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;
class QWidget;

namespace plumbline::paint {

/// How a box is drawn: filled, edged, with a radius; an invalid colour leaves that part out.
struct Box {
    QColor fill;
    QColor edge;
    double radius = 0;
    double edgeWidth = 1;
    bool dashed = false;
};

/// Draws a box whose edges fall on whole device pixels; the edge lies inside `rect`.
void box(QPainter& painter, const QRectF& rect, const Box& look);

/// `rect` moved outwards to whole device pixels.
QRectF snapped(const QPainter& painter, const QRectF& rect);

/// A line width of about `px`, at least one device pixel and a whole number of them.
double hairline(const QPainter& painter, double px = 1.0);

/// A horizontal 1 px divider at `y`.
void divider(QPainter& painter, double x1, double x2, double y, const QColor& colour);

/// One soft shadow around a rounded rectangle, drawn from layered outlines (design.md 2.3): level 1 toast and menu, 2
/// dialog.
void shadow(QPainter& painter, const QRectF& rect, double radius, int level);

/// How far a shadow of the level reaches around its box.
int shadowReach(int level);

/// Mixes a towards b by t in 0..1.
QColor mix(const QColor& a, const QColor& b, double t);

/// `colour` with the given opacity in 0..1.
QColor withAlpha(QColor colour, double alpha);

/// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace plumbline::paint
