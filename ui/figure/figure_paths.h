#pragma once

#include "core/figure/outline.h"

#include <QColor>
#include <QPainterPath>
#include <QPolygonF>

namespace plumbline {

inline QPointF point(figure::Vec2 p)
{
    return {p.x, p.y};
}

inline void addPolygon(QPainterPath& path, const figure::Polygon& polygon)
{
    if (polygon.empty()) {
        return;
    }
    path.moveTo(point(polygon.front()));
    for (std::size_t i = 1; i < polygon.size(); ++i) {
        path.lineTo(point(polygon[i]));
    }
    path.closeSubpath();
}

/// A path to be filled together with others of the same orientation (figure.md 6).
inline QPainterPath pathOf(const figure::Polygon& polygon)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    addPolygon(path, polygon);
    return path;
}

/// `share` (0..1) of the way from one colour to another.
inline QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto blend = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {blend(from.red(), to.red()), blend(from.green(), to.green()), blend(from.blue(), to.blue()),
            blend(from.alpha(), to.alpha())};
}

} // namespace plumbline
