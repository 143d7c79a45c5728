#include "ui/charts/row_bars.h"

#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kBar = 9;
constexpr int kGap = 5;
constexpr int kTightGap = 3; // where a long ladder has little room
constexpr int kLeastStep = 6;

} // namespace

RowBars::RowBars(const QString& name, Kind kind, QWidget* parent)
    : CellGrid(name, parent)
    , m_kind(kind)
    , m_table(new ChartTable(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowBars::setRows(const std::vector<Row>& rows)
{
    m_rows = rows;
    cellsChanged();
}

int RowBars::rowHeight() const
{
    const int label = Theme::current().lineHeight(TextStyle::Label);
    return m_kind == Kind::Steps ? std::max(41, label + 18) : std::max(46, label + kBar + 17);
}

QRectF RowBars::cellRect(int cell) const
{
    return {0, static_cast<double>(cell * rowHeight()), static_cast<double>(width()), static_cast<double>(rowHeight())};
}

QString RowBars::cellName(int cell) const
{
    const Row& row = m_rows[static_cast<std::size_t>(cell)];
    return row.name.isEmpty() ? row.title + QStringLiteral(": ") + row.value : row.name;
}

double RowBars::widest(bool values) const
{
    int most = 0;
    for (const Row& row : m_rows) {
        const TextBlock text{values ? row.value : row.title, TextStyle::Label,
                             values ? Weight::SemiBold : Weight::Medium};
        most = std::max(most, text.naturalWidth());
    }
    return most;
}

QSize RowBars::sizeHint() const
{
    return {minimumSizeHint().width() + 80, rowHeight() * cellCount()};
}

QSize RowBars::minimumSizeHint() const
{
    const double texts = widest(false) + widest(true) + space::k16;
    double track = 0;
    if (m_kind == Kind::Steps) {
        for (const Row& row : m_rows) {
            track = std::max(track, row.total * (kLeastStep + kTightGap));
        }
        track += space::k16;
    }
    return {static_cast<int>(std::ceil(texts + track)), rowHeight() * cellCount()};
}

void RowBars::paintSteps(QPainter& painter, const Row& row, const QRectF& area) const
{
    const Theme& theme = Theme::current();
    const double line = theme.lineHeight(TextStyle::Label);
    const double top = area.center().y() - line / 2;
    const double left = widest(false) + space::k16;
    const double right = area.right() - widest(true) - space::k8;
    TextBlock{row.title, TextStyle::Label}.draw(painter, QRectF(0, top, left, line), theme.colour(Role::Text));
    TextBlock{row.value, TextStyle::Label, Weight::SemiBold}.draw(
        painter, QRectF(right, top, area.right() - right, line), theme.colour(Role::Text), Qt::AlignRight);
    const int steps = std::max(1, static_cast<int>(std::lround(row.total)));
    const double gap = (right - left) / steps < 14 ? kTightGap : kGap;
    const double each = std::min(24.0, (right - left) / steps - gap);
    const double thick = std::min<double>(kBar, std::floor(each * 0.6) + 1); // always longer than thick
    for (int step = 0; step < steps; ++step) {
        const Role role = step < row.before ? Role::Heat2 : step < row.now ? Role::Primary : Role::Heat0;
        paint::box(painter, QRectF(left + step * (each + gap), area.center().y() - thick / 2.0, each, thick),
                   {theme.colour(role), {}, thick / 2.0});
    }
}

void RowBars::paintTrack(QPainter& painter, const Row& row, const QRectF& area) const
{
    const Theme& theme = Theme::current();
    const double line = theme.lineHeight(TextStyle::Label);
    const double top = area.top() + 6;
    TextBlock{row.title, TextStyle::Label}.draw(painter, QRectF(0, top, area.width(), line), theme.colour(Role::Text));
    TextBlock{row.value, TextStyle::Label, Weight::SemiBold}.draw(painter, QRectF(0, top, area.width(), line),
                                                                  theme.colour(Role::Text), Qt::AlignRight);
    const QRectF track(0, top + line + space::k4, area.width(), kBar);
    paint::box(painter, track, {theme.colour(Role::Heat0), {}, kBar / 2.0});
    painter.save();
    QPainterPath round;
    round.addRoundedRect(track, kBar / 2.0, kBar / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    const double total = std::max(1e-9, row.total);
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * std::min(1.0, row.now / total), kBar)),
                     theme.colour(Role::Primary));
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * std::min(1.0, row.before / total), kBar)),
                     theme.colour(Role::Heat2));
    painter.restore();
}

void RowBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (int cell = 0; cell < cellCount(); ++cell) {
        const Row& row = m_rows[static_cast<std::size_t>(cell)];
        if (m_kind == Kind::Steps) {
            paintSteps(painter, row, cellRect(cell));
        } else {
            paintTrack(painter, row, cellRect(cell));
        }
    }
}

int RowBars::neighbour(int cell, int key) const
{
    return neighbourAlong(Qt::Vertical, cell, key);
}

} // namespace plumbline
