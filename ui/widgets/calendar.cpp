#include "ui/widgets/calendar.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QPainter>
#include <QResizeEvent>

#include <cmath>

namespace plumbline {

namespace {

void paintDot(QPainter& painter, const QPointF& centre)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().colour(Role::Planned));
    painter.drawEllipse(centre, 2.5, 2.5);
    painter.restore();
}

} // namespace

QSize DayCell::sizeFor(const QString& label)
{
    const Theme& theme = Theme::current();
    const int text = QFontMetrics(theme.font(TextStyle::Label, Weight::SemiBold)).horizontalAdvance(label);
    return {std::max(theme.scaled(58), text + 14), theme.controlHeight(34, TextStyle::Label)};
}

void DayCell::paint(QPainter& painter, const QRectF& rect) const
{
    const Theme& theme = Theme::current();
    if (state == DayState::Rest && !isToday) {
        paintDot(painter, rect.center());
        return;
    }
    paint::Box look{theme.colour(isHovered ? Role::Sunken : Role::Surface), theme.colour(Role::Planned),
                    isPill ? rect.height() / 2 : radius::kControl};
    Role ink = Role::Text;
    Weight weight = Weight::Medium;
    switch (state) {
    case DayState::Done:
        look.fill = theme.colour(isHovered ? Role::PrimaryHover : Role::Primary);
        look.edge = QColor(); // not {}, which would mean Qt::color0
        ink = Role::OnPrimary;
        weight = Weight::SemiBold;
        break;
    case DayState::Skipped:
        look.edge = theme.colour(Role::Control);
        look.dashed = true;
        ink = Role::Text3;
        break;
    case DayState::Test:
        look.fill = theme.colour(Role::BrassSoft);
        look.edge = theme.colour(Role::Brass);
        ink = Role::OnBrassSoft;
        weight = Weight::SemiBold;
        break;
    default:
        break;
    }
    if (isToday) {
        look.edge = theme.colour(Role::Primary);
        look.edgeWidth = 2;
        look.dashed = false;
        weight = Weight::SemiBold;
        if (ink == Role::Text) {
            ink = Role::Primary;
        }
    }
    paint::box(painter, rect, look);
    if (state == DayState::Rest) {
        paintDot(painter, rect.center());
    }
    painter.setFont(theme.font(TextStyle::Label, weight));
    painter.setPen(theme.colour(ink));
    painter.drawText(rect, Qt::AlignCenter, label);
}

WeekStrip::WeekStrip(const QString& name, QWidget* parent)
    : CellGrid(name, parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WeekStrip::setDays(const std::vector<Day>& days)
{
    m_days = days;
    cellsChanged();
}

int WeekStrip::cellMinimumWidth() const
{
    int widest = 0;
    for (const Day& day : m_days) {
        widest = std::max(widest, TextBlock{day.session, TextStyle::Label, Weight::Medium}.naturalWidth());
        widest = std::max(widest, TextBlock{day.detail, TextStyle::Small}.naturalWidth());
        const int tick = day.state == DayState::Done ? space::k8 + Theme::current().scaled(16) : 0;
        widest = std::max(widest, TextBlock{day.day, TextStyle::Label, Weight::SemiBold}.naturalWidth() + tick);
    }
    return widest + 2 * space::k12;
}

bool WeekStrip::isStacked(int width) const
{
    return cellCount() * cellMinimumWidth() > width;
}

int WeekStrip::cellHeight(int width) const
{
    const Theme& theme = Theme::current();
    const int label = theme.lineHeight(TextStyle::Label);
    if (isStacked(width)) {
        return std::max(44, label + 18);
    }
    return 2 * label + theme.lineHeight(TextStyle::Small) + space::k4 + 30;
}

QRectF WeekStrip::cellRect(int cell) const
{
    if (isStacked(width())) {
        const double high = cellHeight(width());
        return {0, cell * high, static_cast<double>(width()), high};
    }
    const double wide = static_cast<double>(width()) / std::max(1, cellCount());
    const double left = std::round(cell * wide);
    return {left, 0, std::round((cell + 1) * wide) - left, static_cast<double>(height())};
}

QString WeekStrip::cellName(int cell) const
{
    const Day& day = m_days[static_cast<std::size_t>(cell)];
    if (!day.name.isEmpty()) {
        return day.name;
    }
    QStringList parts{day.day, day.session};
    if (!day.detail.isEmpty()) {
        parts << day.detail;
    }
    if (day.state == DayState::Done) {
        parts << tr("done");
    }
    return parts.join(QStringLiteral(", "));
}

double WeekStrip::cellRadius() const
{
    return radius::kCard;
}

QSize WeekStrip::sizeHint() const
{
    // Layouts take the height of the hint as the limit, so it follows the width the strip was given.
    const int wide = cellCount() * cellMinimumWidth();
    return {wide, heightForWidth(testAttribute(Qt::WA_WState_Created) ? width() : wide)};
}

void WeekStrip::resizeEvent(QResizeEvent* event)
{
    CellGrid::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
    focusShapeChanged(this);
}

QSize WeekStrip::minimumSizeHint() const
{
    int widest = 0;
    for (const Day& day : m_days) {
        widest = std::max(widest, TextBlock{day.session, TextStyle::Label}.minimumWidth());
    }
    return {widest * 2, std::max(44, Theme::current().lineHeight(TextStyle::Label) + 18)};
}

int WeekStrip::heightForWidth(int width) const
{
    return isStacked(width) ? cellCount() * cellHeight(width) : cellHeight(width);
}

void WeekStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(painter, rect(), {theme.colour(Role::Surface), {}, radius::kCard});
    QPainterPath round;
    round.addRoundedRect(rect(), radius::kCard, radius::kCard);
    painter.setClipPath(round);
    const bool stacked = isStacked(width());
    for (int cell = 0; cell < cellCount(); ++cell) {
        const QRectF area = cellRect(cell);
        const bool today = m_days[static_cast<std::size_t>(cell)].isToday;
        if (today || cell == hoveredCell()) {
            painter.fillRect(area, theme.colour(today ? Role::PrimarySoft : Role::Sunken));
        }
        paintCell(painter, cell);
        if (cell == 0) {
            continue;
        }
        const QColor line = theme.colour(Role::Border);
        if (stacked) {
            paint::divider(painter, area.left(), area.right(), area.top(), line);
        } else {
            painter.fillRect(QRectF(area.left(), 0, paint::hairline(painter), height()), line);
        }
    }
    painter.setClipping(false);
    paint::box(painter, rect(), {{}, theme.colour(Role::Border), radius::kCard});
}

void WeekStrip::paintCell(QPainter& painter, int cell) const
{
    const Theme& theme = Theme::current();
    const Day& day = m_days[static_cast<std::size_t>(cell)];
    const bool rest = day.state == DayState::Rest;
    const bool skipped = day.state == DayState::Skipped;
    const QColor strong = theme.colour(day.isToday ? Role::OnPrimarySoft : Role::Text);
    const QColor session = day.isToday ? strong : theme.colour(rest || skipped ? Role::Text3 : Role::Text);
    const QColor detail = theme.colour(day.isToday ? Role::OnPrimarySoft : skipped ? Role::Text3 : Role::Text2);
    const TextBlock dayText{day.day, TextStyle::Label, Weight::SemiBold};
    const TextBlock sessionText{day.session, TextStyle::Label, rest ? Weight::Regular : Weight::Medium};
    const TextBlock detailText{day.detail, TextStyle::Small};
    const double tick = theme.scaled(16);
    const double line = theme.lineHeight(TextStyle::Label);
    const bool stacked = isStacked(width());
    const QRectF area = cellRect(cell);
    const QRectF inner = area.adjusted(stacked ? space::k16 : space::k12 + 4, 0, stacked ? -space::k16 : -4, 0);
    const double top = stacked ? area.center().y() - line / 2 : 14;

    dayText.draw(painter, QRectF(inner.left(), top, inner.width(), line), strong);
    if (day.state == DayState::Done) {
        const double x = inner.left() + dayText.naturalWidth() + space::k8;
        icons::paint(painter, QStringLiteral("check"),
                     QRectF(std::round(x), std::round(top + (line - tick) / 2), tick, tick),
                     theme.colour(Role::Primary));
    }
    if (stacked) {
        // Three columns: day, session, detail; the session starts where the longest day ends.
        double left = 0;
        for (const Day& each : m_days) {
            left = std::max<double>(left, TextBlock{each.day, TextStyle::Label, Weight::SemiBold}.naturalWidth());
        }
        left += inner.left() + tick + space::k24;
        sessionText.draw(painter, QRectF(left, top, inner.right() - left, line), session);
        const double small = theme.lineHeight(TextStyle::Small);
        detailText.draw(painter, QRectF(inner.left(), area.center().y() - small / 2, inner.width(), small), detail,
                        Qt::AlignRight);
        return;
    }
    sessionText.draw(painter, QRectF(inner.left(), top + line + space::k4, inner.width(), line), session);
    detailText.draw(painter, QRectF(inner.left(), top + 2 * line + space::k4, inner.width(), line), detail);
}

int WeekStrip::neighbour(int cell, int key) const
{
    switch (key) {
    case Qt::Key_Up:
        return neighbourAlong(Qt::Horizontal, cell, Qt::Key_Left);
    case Qt::Key_Down:
        return neighbourAlong(Qt::Horizontal, cell, Qt::Key_Right);
    default:
        return neighbourAlong(Qt::Horizontal, cell, key);
    }
}

} // namespace plumbline
