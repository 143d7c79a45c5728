#include "ui/charts/bar_chart.h"

#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr double kWidestBar = 40;
constexpr int kCorner = 4;

/// A bar with round corners at the top only.
QPainterPath barPath(const QRectF& bar)
{
    const double corner = std::min<double>(kCorner, bar.height());
    QPainterPath path;
    path.moveTo(bar.bottomLeft());
    path.lineTo(bar.left(), bar.top() + corner);
    path.quadTo(bar.topLeft(), QPointF(bar.left() + corner, bar.top()));
    path.lineTo(bar.right() - corner, bar.top());
    path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + corner));
    path.lineTo(bar.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace

BarChart::BarChart(const QString& name, QWidget* parent)
    : Chart(name, parent)
{}

void BarChart::setBars(const std::vector<Bar>& bars)
{
    m_bars = bars;
    double highest = 0;
    for (const Bar& bar : m_bars) {
        highest = std::max({highest, bar.done.value_or(0), bar.planned.value_or(0)});
    }
    setTicks(ticksUpTo(highest), highest);
}

void BarChart::setEmphasiseLast(bool emphasise)
{
    m_emphasiseLast = emphasise;
    update();
}

QRectF BarChart::barRect(int cell, double value) const
{
    const QRectF area = plot();
    const double pitch = area.width() / std::max(1, cellCount());
    const double wide = std::min(kWidestBar, std::floor(pitch * 0.74));
    const double middle = area.left() + pitch * (cell + 0.5);
    const double y = std::round(yOf(value));
    return {std::round(middle - wide / 2), y, wide, std::round(area.bottom()) - y};
}

QRectF BarChart::cellRect(int cell) const
{
    const QRectF full = barRect(cell, top());
    return full.adjusted(0, 0, 0, 1);
}

QString BarChart::cellName(int cell) const
{
    return m_bars[static_cast<std::size_t>(cell)].name;
}

void BarChart::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    double free = 0;
    const double line = theme.lineHeight(TextStyle::Small);
    for (int cell = 0; cell < cellCount(); ++cell) {
        const Bar& bar = m_bars[static_cast<std::size_t>(cell)];
        if (bar.planned && *bar.planned > 0) {
            painter.setPen(QPen(theme.colour(Role::Planned), 1.5));
            painter.setBrush(theme.colour(Role::Surface));
            painter.drawPath(barPath(barRect(cell, *bar.planned).adjusted(0.75, 0.75, -0.75, 0)));
        }
        if (bar.done) {
            const QRectF filled = barRect(cell, *bar.done);
            const bool pale = m_emphasiseLast && cell + 1 < cellCount();
            painter.fillPath(barPath(filled), theme.colour(pale ? Role::Heat2 : Role::Primary));
            const TextBlock number{QLocale().toString(*bar.done), TextStyle::Small, Weight::SemiBold};
            const double wide = number.naturalWidth();
            if (wide <= plot().width() / cellCount() + 2) {
                number.draw(painter, QRectF(filled.center().x() - wide / 2, filled.top() - line - 1, wide + 1, line),
                            theme.colour(Role::Text));
            }
        }
        paintBelow(painter, barRect(cell, 0).center().x(), bar.label, bar.isCurrent, &free);
    }
    paint::divider(painter, plot().left(), plot().right(), std::round(plot().bottom()), theme.colour(Role::Border));
}

ChartKey::ChartKey(Swatch swatch, Role role, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_swatch(swatch)
    , m_role(role)
    , m_text(text)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this);
}

QSize ChartKey::sizeHint() const
{
    return {Theme::current().scaled(16) + 6 + TextBlock{m_text, TextStyle::Small}.naturalWidth(),
            Theme::current().lineHeight(TextStyle::Small)};
}

void ChartKey::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const double middle = height() / 2.0;
    const double wide = theme.scaled(16);
    switch (m_swatch) {
    case Swatch::Outline:
        paint::box(painter, QRectF(0, middle - wide * 3 / 8, wide, wide * 3 / 4), {{}, theme.colour(m_role), 4, 1.5});
        break;
    case Swatch::Filled:
        paint::box(painter, QRectF(0, middle - wide / 4, wide, wide / 2), {theme.colour(m_role), {}, 4});
        break;
    case Swatch::Line:
        paint::box(painter, QRectF(0, middle - 1.5, wide, 3), {theme.colour(m_role), {}, 1.5});
        break;
    }
    TextBlock{m_text, TextStyle::Small}.draw(painter, QRectF(wide + 6, 0, width() - wide - 6, height()),
                                             theme.colour(Role::Text2));
}

} // namespace plumbline
