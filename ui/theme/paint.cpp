#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace plumbline::paint {

namespace {

double ratio(const QPainter& painter)
{
    return painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
}

struct Shadow {
    int down;
    int blur;
    double alpha;
};

Shadow shadowOf(int level)
{
    return level >= 2 ? Shadow{8, 28, 0.20} : Shadow{4, 16, 0.22}; // design.md 2.3
}

} // namespace

double hairline(const QPainter& painter, double px)
{
    const double scale = ratio(painter);
    return std::max(1.0, std::round(px * scale)) / scale;
}

QRectF snapped(const QPainter& painter, const QRectF& rect)
{
    const double scale = ratio(painter);
    const auto snap = [&](double value) { return std::round(value * scale) / scale; };
    return QRectF(QPointF(snap(rect.left()), snap(rect.top())), QPointF(snap(rect.right()), snap(rect.bottom())));
}

void box(QPainter& painter, const QRectF& rect, const Box& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outer = snapped(painter, rect);
    if (!look.edge.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.fill);
        painter.drawRoundedRect(outer, look.radius, look.radius);
        painter.restore();
        return;
    }
    const double width = hairline(painter, look.edgeWidth);
    const QRectF middle = outer.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    QPen pen(look.edge, width);
    if (look.dashed) {
        pen.setDashPattern({3.0, 2.5});
    }
    painter.setPen(pen);
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    const double inner = std::max(0.0, look.radius - width / 2);
    painter.drawRoundedRect(middle, inner, inner);
    painter.restore();
}

void divider(QPainter& painter, double x1, double x2, double y, const QColor& colour)
{
    const double width = hairline(painter);
    painter.fillRect(snapped(painter, QRectF(x1, y, x2 - x1, width)), colour);
}

int shadowReach(int level)
{
    const Shadow s = shadowOf(level);
    return s.blur + s.down;
}

void shadow(QPainter& painter, const QRectF& rect, double radius, int level)
{
    const Shadow s = shadowOf(level);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Each layer adds a little, so that together they fall off as a blur of that width would.
    constexpr int kLayers = 12;
    for (int layer = 0; layer < kLayers; ++layer) {
        const double spread = s.blur * (1.0 - (layer + 0.5) / kLayers) - s.blur / 2.0;
        const double weight = 2.0 * (layer + 1) / (kLayers * (kLayers + 1.0));
        painter.setBrush(withAlpha(Qt::black, s.alpha * weight));
        const double corner = std::max(2.0, radius + spread);
        painter.drawRoundedRect(rect.translated(0, s.down).adjusted(-spread, -spread, spread, spread), corner, corner);
    }
    painter.restore();
}

QColor mix(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * t)); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()),
                  channel(a.alpha(), b.alpha()));
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.red() / 255.0) + 0.7152 * linear(colour.green() / 255.0) +
               0.0722 * linear(colour.blue() / 255.0);
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace plumbline::paint
