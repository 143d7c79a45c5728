#include "ui/posture/week_compare.h"

#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

namespace plumbline {

namespace {

constexpr int kBar = 10;

} // namespace

WeekCompare::WeekCompare(QWidget* parent)
    : CellGrid(tr("This week beside the week before"), parent)
    , m_table(new ChartTable(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekCompare::setRows(const std::vector<Row>& rows, bool hasBefore)
{
    m_rows = rows;
    m_hasBefore = hasBefore;
    std::vector<QStringList> cells;
    for (const Row& row : m_rows) {
        cells.push_back({row.title, row.nowText, hasBefore ? row.beforeText : QStringLiteral("\u2013")});
    }
    m_table->setContent({tr("What"), tr("This week"), tr("Week before")}, cells);
    cellsChanged();
}

int WeekCompare::rowHeight() const
{
    const Theme& theme = Theme::current();
    const int lines = m_hasBefore ? 2 : 1;
    return theme.lineHeight(TextStyle::Label) + lines * theme.lineHeight(TextStyle::Small) + space::k12;
}

QRectF WeekCompare::cellRect(int cell) const
{
    return QRectF(0, cell * rowHeight(), width(), rowHeight() - space::k8);
}

QString WeekCompare::cellName(int cell) const
{
    const Row& row = m_rows[static_cast<std::size_t>(cell)];
    return m_hasBefore ? tr("%1: %2 this week, %3 the week before").arg(row.title, row.nowText, row.beforeText)
                       : tr("%1: %2 this week").arg(row.title, row.nowText);
}

QSize WeekCompare::sizeHint() const
{
    return {Theme::current().scaled(280), std::max(1, cellCount()) * rowHeight() - space::k8};
}

QSize WeekCompare::minimumSizeHint() const
{
    return {Theme::current().scaled(160), sizeHint().height()};
}

int WeekCompare::neighbour(int cell, int key) const
{
    return neighbourAlong(Qt::Vertical, cell, key);
}

void WeekCompare::paintBar(QPainter& painter, double y, double share, const QString& text, bool filled) const
{
    const Theme& theme = Theme::current();
    int widest = 0;
    for (const Row& row : m_rows) {
        for (const QString& each : {row.nowText, row.beforeText}) {
            widest = std::max(widest, TextBlock{each, TextStyle::Small, Weight::SemiBold}.naturalWidth());
        }
    }
    const double line = theme.lineHeight(TextStyle::Small);
    const double room = std::max(24.0, width() - widest - space::k12 - 2.0);
    const QRectF bar(0, y + (line - kBar) / 2, std::max(3.0, room * share), kBar);
    paint::box(painter, bar,
               filled ? paint::Box{theme.colour(Role::Series1), {}, 3}
                      : paint::Box{{}, theme.colour(Role::Control), 3, 1.5});
    TextBlock{text, TextStyle::Small, filled ? Weight::SemiBold : Weight::Regular}.draw(
        painter, QRectF(bar.right() + space::k8, y, widest + 2, line), theme.colour(filled ? Role::Text : Role::Text2));
}

void WeekCompare::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int cell = 0; cell < cellCount(); ++cell) {
        const Row& row = m_rows[static_cast<std::size_t>(cell)];
        const double scale = std::max({row.now, m_hasBefore ? row.before : 0.0, 1e-9});
        double y = cell * rowHeight();
        const double titleLine = theme.lineHeight(TextStyle::Label);
        TextBlock{row.title, TextStyle::Label, Weight::Medium}.draw(painter, QRectF(0, y, width(), titleLine),
                                                                    theme.colour(Role::Text));
        y += titleLine;
        paintBar(painter, y, row.now / scale, row.nowText, true);
        if (m_hasBefore) {
            paintBar(painter, y + theme.lineHeight(TextStyle::Small), row.before / scale, row.beforeText, false);
        }
    }
}

} // namespace plumbline
