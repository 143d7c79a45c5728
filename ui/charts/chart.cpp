#include "ui/charts/chart.h"

#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace plumbline {

Chart::Chart(const QString& name, QWidget* parent)
    : CellGrid(name, parent)
    , m_table(new ChartTable(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Chart::setSentence(const QString& sentence)
{
    setAccessibleDescription(sentence);
}

void Chart::setBaseHeight(int px)
{
    m_baseHeight = px;
    updateGeometry();
}

QSize Chart::sizeHint() const
{
    const Theme& theme = Theme::current();
    const int grown = 2 * (theme.lineHeight(TextStyle::Small) - 18);
    return {theme.scaled(240), m_baseHeight + std::max(0, grown)};
}

QSize Chart::minimumSizeHint() const
{
    const Theme& theme = Theme::current();
    return {theme.scaled(160), std::min(sizeHint().height(), 6 * theme.lineHeight(TextStyle::Small))};
}

std::vector<double> Chart::ticksUpTo(double highest)
{
    // The smallest step of 1, 2 or 5 times a power of ten that needs at most two lines above zero.
    double step = 1;
    for (double power = 1;; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            step = power * factor;
            if (step * 2.5 >= highest) {
                std::vector<double> ticks;
                // A line a little above the data is better than none near its top.
                for (double value = 0; value <= std::max(highest * 1.15, step) && ticks.size() < 3; value += step) {
                    ticks.push_back(value);
                }
                return ticks;
            }
        }
    }
}

void Chart::setTicks(const std::vector<double>& ticks, double top)
{
    m_ticks = ticks;
    m_top = std::max({top, ticks.empty() ? 0.0 : ticks.back(), 1e-9});
    cellsChanged();
}

double Chart::leftRoom() const
{
    int widest = 0;
    for (const double tick : m_ticks) {
        widest = std::max(widest, TextBlock{QLocale().toString(tick), TextStyle::Small}.naturalWidth());
    }
    return widest + space::k8;
}

QRectF Chart::plot() const
{
    const double line = Theme::current().lineHeight(TextStyle::Small);
    // Half a line above for the number at the top line, one value's label in case it stands there.
    return QRectF(QPointF(leftRoom(), line), QPointF(width() - rightRoom(), height() - line - space::k8));
}

double Chart::yOf(double value) const
{
    const QRectF area = plot();
    return area.bottom() - area.height() * std::clamp(value / m_top, 0.0, 1.0);
}

void Chart::paintGrid(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QRectF area = plot();
    const double line = theme.lineHeight(TextStyle::Small);
    for (const double tick : m_ticks) {
        const double y = std::round(yOf(tick));
        paint::divider(painter, area.left(), area.right(), y, theme.colour(Role::Border));
        TextBlock{QLocale().toString(tick), TextStyle::Small}.draw(
            painter, QRectF(0, y - line / 2, area.left() - space::k8, line), theme.colour(Role::Text2), Qt::AlignRight);
    }
}

void Chart::paintBelow(QPainter& painter, double x, const QString& label, bool strong, double* free) const
{
    const Theme& theme = Theme::current();
    const TextBlock text{label, TextStyle::Small, strong ? Weight::SemiBold : Weight::Regular};
    const double wide = text.naturalWidth();
    const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
    if (label.isEmpty() || left < *free) {
        return;
    }
    text.draw(painter, QRectF(left, plot().bottom() + space::k8, wide + 2, theme.lineHeight(TextStyle::Small)),
              theme.colour(strong ? Role::Text : Role::Text2));
    *free = left + wide + space::k8;
}

int Chart::neighbour(int cell, int key) const
{
    return neighbourAlong(Qt::Horizontal, cell, key);
}

} // namespace plumbline
