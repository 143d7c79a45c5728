#include "ui/theme/paint.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kGap = 4;

/// The edge of a cell where there is room.
int fullCell()
{
    return std::max(26, Theme::current().scaled(26));
}

} // namespace

HeatMap::HeatMap(const QString& name, QWidget* parent)
    : CellGrid(name, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeatMap::setDays(const std::vector<Day>& days, const QStringList& weekLabels)
{
    Q_ASSERT(days.size() % 7 == 0);
    m_days = days;
    m_weekLabels = weekLabels;
    cellsChanged();
}

void HeatMap::setWeekdayLabels(const QStringList& labels)
{
    m_weekdayLabels = labels;
    cellsChanged();
}

int HeatMap::step(int minutes)
{
    if (minutes <= 0) {
        return 0;
    }
    if (minutes < 10) {
        return 1;
    }
    if (minutes < 18) {
        return 2;
    }
    return minutes < 25 ? 3 : 4;
}

QColor HeatMap::stepColour(int step)
{
    return Theme::current().colour(static_cast<Role>(static_cast<int>(Role::Heat0) + std::clamp(step, 0, 4)));
}

double HeatMap::labelWidth() const
{
    int widest = 0;
    for (const QString& label : m_weekdayLabels) {
        widest = std::max(widest, TextBlock{label, TextStyle::Small}.naturalWidth());
    }
    return widest > 0 ? widest + space::k12 : 0;
}

double HeatMap::pitch() const
{
    const double room = width() - labelWidth() + kGap;
    return std::clamp(weeks() > 0 ? std::floor(room / weeks()) : 0, 14.0 + kGap, 8.0 + fullCell());
}

double HeatMap::rowPitch() const
{
    // Labels stand on every second row.
    return std::max<double>(fullCell() + kGap, Theme::current().lineHeight(TextStyle::Small) / 2.0 + 2);
}

QRectF HeatMap::cellRect(int cell) const
{
    const int week = cell / 7;
    const double size = std::min<double>(fullCell(), pitch() - kGap);
    return {std::round(labelWidth() + week * pitch()), (cell % 7) * rowPitch() + 2, size, size};
}

QString HeatMap::cellName(int cell) const
{
    return m_days[static_cast<std::size_t>(cell)].name;
}

QSize HeatMap::sizeHint() const
{
    const double high = 7 * rowPitch() + 2 + space::k8 + Theme::current().lineHeight(TextStyle::Small);
    return {static_cast<int>(labelWidth()) + weeks() * (fullCell() + kGap), static_cast<int>(std::ceil(high))};
}

QSize HeatMap::minimumSizeHint() const
{
    return {static_cast<int>(labelWidth()) + weeks() * (14 + kGap), sizeHint().height()};
}

void HeatMap::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double small = theme.lineHeight(TextStyle::Small);
    for (int day = 0; day < std::min<int>(7, static_cast<int>(m_weekdayLabels.size())); ++day) {
        const double middle = cellRect(day).center().y();
        TextBlock{m_weekdayLabels[day], TextStyle::Small}.draw(
            painter, QRectF(0, middle - small / 2, labelWidth(), small), theme.colour(Role::Text2));
    }
    double free = 0; // where the next week's label may start
    for (int week = 0; week < std::min<int>(weeks(), static_cast<int>(m_weekLabels.size())); ++week) {
        const TextBlock label{m_weekLabels[week], TextStyle::Small};
        const double left = std::min(cellRect(week * 7).left(), static_cast<double>(width() - label.naturalWidth()));
        if (m_weekLabels[week].isEmpty() || left < free) {
            continue;
        }
        label.draw(painter, QRectF(left, 7 * rowPitch() + space::k8, width(), small), theme.colour(Role::Text2));
        free = left + label.naturalWidth() + space::k12;
    }
    for (int cell = 0; cell < cellCount(); ++cell) {
        const Day& day = m_days[static_cast<std::size_t>(cell)];
        const QRectF area = cellRect(cell);
        if (day.state == DayState::Rest && !day.isToday) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Role::Planned));
            painter.drawEllipse(area.center(), 2, 2);
            continue;
        }
        paint::Box look{{}, theme.colour(Role::Planned), radius::kSmall, 1.5};
        if (day.state == DayState::Done) {
            look = {stepColour(std::max(1, step(day.minutes))), {}, radius::kSmall};
        }
        if (day.state == DayState::Skipped) {
            look.edge = theme.colour(Role::Control);
            look.dashed = true;
        }
        paint::box(painter, area, look);
        if (day.isToday) {
            paint::box(painter, area, {{}, theme.colour(Role::Text), radius::kSmall, 2});
        }
    }
}

int HeatMap::neighbour(int cell, int key) const
{
    const auto inside = [this, cell](int next) { return next >= 0 && next < cellCount() ? next : cell; };
    switch (key) {
    case Qt::Key_Up:
        return cell % 7 > 0 ? cell - 1 : cell;
    case Qt::Key_Down:
        return cell % 7 < 6 ? cell + 1 : cell;
    case Qt::Key_Left:
        return inside(cell - 7);
    case Qt::Key_Right:
        return inside(cell + 7);
    case Qt::Key_Home:
        return cell % 7;
    case Qt::Key_End:
        return cellCount() - 7 + cell % 7;
    default:
        return -1;
    }
}

HeatLegend::HeatLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Darker means more minutes: under 10, from 10, from 18, from 25"));
    followTheme(this);
}

QSize HeatLegend::sizeHint() const
{
    const int texts = TextBlock{tr("10 min"), TextStyle::Small}.naturalWidth() +
                      TextBlock{tr("25+"), TextStyle::Small}.naturalWidth();
    return {texts + 4 * (Theme::current().scaled(14) + 5) + space::k12,
            std::max(16, Theme::current().lineHeight(TextStyle::Small))};
}

void HeatLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const TextBlock low{tr("10 min"), TextStyle::Small};
    low.draw(painter, rect(), theme.colour(Role::Text2));
    double x = low.naturalWidth() + 5;
    const double cell = theme.scaled(14);
    for (int step = 1; step <= 4; ++step) {
        paint::box(painter, QRectF(x, (height() - cell) / 2.0, cell, cell), {HeatMap::stepColour(step), {}, 4});
        x += cell + 5;
    }
    TextBlock{tr("25+"), TextStyle::Small}.draw(painter, QRectF(x + 2, 0, width() - x, height()),
                                                theme.colour(Role::Text2));
}

} // namespace plumbline
