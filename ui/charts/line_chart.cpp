#include "ui/charts/line_chart.h"

#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr double kLine = 2.75; // px, design.md 3.1
constexpr double kDot = 2;

QString endText(const LineChart::Series& series, bool several)
{
    return several && !series.label.isEmpty() ? series.label + QLatin1Char(' ') + series.last : series.last;
}

} // namespace

LineChart::LineChart(const QString& name, QWidget* parent)
    : Chart(name, parent)
{}

void LineChart::setSeries(const std::vector<Series>& series, double firstX, double lastX,
                          const std::vector<double>& ticks, const std::vector<Mark>& marks)
{
    m_series = series;
    m_marks = marks;
    m_first = firstX;
    m_last = std::max(lastX, firstX + 1e-9);
    m_stops.clear();
    for (const Series& each : m_series) {
        for (const Point& point : each.line) {
            if (!point.name.isEmpty()) {
                m_stops.push_back(point);
            }
        }
    }
    setTicks(ticks, ticks.empty() ? 1 : ticks.back());
}

double LineChart::rightRoom() const
{
    int widest = 0;
    for (const Series& series : m_series) {
        widest = std::max(
            widest, TextBlock{endText(series, m_series.size() > 1), TextStyle::Label, Weight::SemiBold}.naturalWidth());
    }
    return widest > 0 ? widest + space::k12 : 4;
}

double LineChart::xOf(double x) const
{
    const QRectF area = plot();
    return area.left() + area.width() * (x - m_first) / (m_last - m_first);
}

QRectF LineChart::cellRect(int cell) const
{
    const Point& point = m_stops[static_cast<std::size_t>(cell)];
    const QPointF centre(xOf(point.x), yOf(point.value));
    return {centre - QPointF(6, 6), QSizeF(12, 12)};
}

QString LineChart::cellName(int cell) const
{
    return m_stops[static_cast<std::size_t>(cell)].name;
}

void LineChart::paintSeries(QPainter& painter, const Series& series, int index) const
{
    const Theme& theme = Theme::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Role::Control));
    for (const Point& dot : series.dots) {
        painter.drawEllipse(QPointF(xOf(dot.x), yOf(dot.value)), kDot, kDot);
    }
    if (series.line.empty()) {
        return;
    }
    QPainterPath path;
    for (const Point& point : series.line) {
        const QPointF at(xOf(point.x), yOf(point.value));
        if (path.elementCount() == 0) {
            path.moveTo(at);
            continue;
        }
        if (series.stepped) {
            path.lineTo(at.x(), path.currentPosition().y());
        }
        path.lineTo(at);
    }
    static const QList<QList<qreal>> kDashes{{}, {4, 2.5}, {1.2, 2}, {6, 2, 1.2, 2}};
    QPen pen(theme.colour(series.role), kLine, Qt::SolidLine, index == 0 ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (index > 0) {
        pen.setDashPattern(kDashes[index % 4]);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);

    const QPointF end(xOf(series.line.back().x), yOf(series.line.back().value));
    painter.setPen(QPen(theme.colour(Role::Surface), 1.5));
    painter.setBrush(theme.colour(series.role));
    painter.drawEllipse(end, 5, 5);
    const double line = theme.lineHeight(TextStyle::Label);
    TextBlock{endText(series, m_series.size() > 1), TextStyle::Label, Weight::SemiBold}.draw(
        painter, QRectF(plot().right() + space::k12 - 2, end.y() - line / 2, rightRoom(), line),
        theme.colour(Role::Text));
}

void LineChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    for (std::size_t index = 0; index < m_series.size(); ++index) {
        paintSeries(painter, m_series[index], static_cast<int>(index));
    }
    double free = 0;
    for (const Mark& mark : m_marks) {
        paintBelow(painter, xOf(mark.x), mark.label, false, &free);
    }
}

} // namespace plumbline
