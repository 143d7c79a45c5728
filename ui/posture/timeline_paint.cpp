// How the timeline of a day is drawn, and its legend.
#include "ui/posture/day_timeline.h"
#include "ui/text/break_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr double kCorner = 3;
constexpr double kHatch = 8; // px from line to line
constexpr int kTick = 6;
constexpr int kMarkIcon = 16;
constexpr int kStandIcon = 20;
constexpr int kLeastLongest = 30; // minutes: a shorter longest stretch is not worth a label

/// The round tick of a break taken.
void paintBreakMark(QPainter& painter, const QRectF& circle)
{
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.colour(Role::Primary), 1.5));
    painter.setBrush(theme.colour(Role::PrimarySoft));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    painter.setBrush(Qt::NoBrush);
    const double size = circle.width() * kMarkIcon / 22.0;
    icons::paint(painter, QStringLiteral("check"),
                 QRectF(circle.center().x() - size / 2, circle.center().y() - size / 2, size, size),
                 theme.colour(Role::OnPrimarySoft));
}

void paintAbsenceBox(QPainter& painter, const QRectF& rect, breaks::Posture posture)
{
    const Theme& theme = Theme::current();
    paint::box(painter, rect, {theme.colour(Role::Surface), theme.colour(Role::Control), kCorner, 1.0, true});
    if (posture == breaks::Posture::Asleep) { // the computer slept: hatched, so that it differs from away
        painter.save();
        QPainterPath inside;
        inside.addRoundedRect(rect.adjusted(1, 1, -1, -1), kCorner, kCorner);
        painter.setClipPath(inside, Qt::IntersectClip);
        painter.setPen(QPen(theme.colour(Role::Planned), 1));
        const int stripes = static_cast<int>(std::ceil((rect.width() + rect.height()) / kHatch));
        for (int i = 0; i < stripes; ++i) {
            const double x = rect.left() - rect.height() + i * kHatch;
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        }
        painter.restore();
    }
}

/// One entry of the legend: a swatch and its word.
class LegendEntry : public QWidget {
public:
    enum class Swatch { Fill, Absence, Asleep, Break };

    LegendEntry(Swatch swatch, Role role, const QString& text, QWidget* parent)
        : QWidget(parent)
        , m_swatch(swatch)
        , m_role(role)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        followTheme(this);
        setText(text);
    }
    void setText(const QString& text)
    {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const TextBlock text{m_text, TextStyle::Small};
        return {swatch() + space::k8 + text.naturalWidth() + 2, Theme::current().lineHeight(TextStyle::Small)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double middle = height() / 2.0;
        const QRectF box(0, middle - swatch() * 0.375, swatch(), swatch() * 0.75);
        switch (m_swatch) {
        case Swatch::Fill:
            paint::box(painter, box, {theme.colour(m_role), {}, kCorner});
            break;
        case Swatch::Absence:
            paintAbsenceBox(painter, box, breaks::Posture::Away);
            break;
        case Swatch::Asleep:
            paintAbsenceBox(painter, box, breaks::Posture::Asleep);
            break;
        case Swatch::Break:
            paintBreakMark(painter, QRectF(0, middle - swatch() / 2.0, swatch(), swatch()));
            break;
        }
        TextBlock{m_text, TextStyle::Small}.draw(
            painter, QRectF(swatch() + space::k8, 0, width() - swatch() - space::k8, height()),
            theme.colour(Role::Text2));
    }

private:
    static int swatch() { return Theme::current().scaled(16); }

    Swatch m_swatch;
    Role m_role;
    QString m_text;
};

} // namespace

void DayTimeline::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(painter, bar(), {theme.colour(Role::Sunken), {}, kCorner * 2});
    paintBouts(painter);
    paintMarks(painter);
    paintLongest(painter);
    paintHours(painter);
    paintNow(painter);
    if (m_chosen) {
        const QRectF frame(QPointF(xOf(m_chosen->from.wall), bar().top() - 3),
                           QPointF(xOf(m_chosen->to.wall), bar().bottom() + 3));
        paint::box(painter, frame, {{}, theme.colour(Role::Text), kCorner + 2, 2.0});
    }
}

void DayTimeline::paintBouts(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    for (const breaks::Bout& bout : m_day.bouts) {
        const QRectF rect = boutRect(bout.from.wall, bout.to.wall);
        switch (bout.posture) {
        case breaks::Posture::Sitting:
            paint::box(painter, rect, {theme.colour(Role::Sitting), {}, kCorner});
            for (const Stretch& over : overInterval(bout, m_day.breaks, m_day.interval)) {
                const QRectF part = boutRect(over.from.wall, over.to.wall);
                paint::box(painter, part, {theme.colour(Role::Brass), {}, kCorner});
                // Not by colour alone: a line where the interval ended.
                painter.fillRect(QRectF(part.left() - 1, part.top(), 2, part.height()), theme.colour(Role::Text));
            }
            break;
        case breaks::Posture::Standing:
            paint::box(painter, rect, {theme.colour(Role::Primary), {}, kCorner});
            if (rect.width() > kStandIcon + space::k4) {
                icons::paint(painter, QStringLiteral("stand"),
                             QRectF(rect.center().x() - kStandIcon / 2.0, rect.center().y() - kStandIcon / 2.0,
                                    kStandIcon, kStandIcon),
                             theme.colour(Role::OnPrimary));
            }
            break;
        case breaks::Posture::Away:
        case breaks::Posture::Asleep:
            paintAbsence(painter, rect, bout.posture);
            break;
        }
    }
}

void DayTimeline::paintAbsence(QPainter& painter, const QRectF& rect, breaks::Posture posture) const
{
    paintAbsenceBox(painter, rect, posture);
    const TextBlock text{posture == breaks::Posture::Away ? tr("Away") : tr("Asleep"), TextStyle::Small};
    const double wide = text.naturalWidth();
    if (posture == breaks::Posture::Away && rect.width() > wide + space::k12) {
        const double line = Theme::current().lineHeight(TextStyle::Small);
        text.draw(painter, QRectF(rect.left(), rect.center().y() - line / 2, rect.width(), line),
                  Theme::current().colour(Role::Text2), Qt::AlignHCenter);
    }
}

void DayTimeline::paintMarks(QPainter& painter) const
{
    for (const Stop& stop : m_stops) {
        if (!stop.isBreak) {
            continue;
        }
        const QRectF circle = markRect(stop.at);
        const double x = std::clamp(xOf(stop.at), circle.left() + 1, circle.right() - 1);
        painter.setPen(QPen(Theme::current().colour(Role::Primary), 1.5));
        painter.drawLine(QPointF(x, circle.bottom()), QPointF(x, bar().top()));
        paintBreakMark(painter, circle);
    }
}

/// The length of the longest sitting, above its end.
void DayTimeline::paintLongest(QPainter& painter) const
{
    const breaks::Bout* longest = nullptr;
    for (const breaks::Bout& bout : m_day.bouts) {
        const bool longer = longest == nullptr || bout.to.wall - bout.from.wall > longest->to.wall - longest->from.wall;
        if (bout.posture == breaks::Posture::Sitting && longer) {
            longest = &bout;
        }
    }
    if (longest == nullptr || longest->to.wall - longest->from.wall < minutes{kLeastLongest}) {
        return;
    }
    const TextBlock text{words::duration(longest->to.wall - longest->from.wall), TextStyle::Small, Weight::SemiBold};
    const double wide = text.naturalWidth() + 2;
    const double line = Theme::current().lineHeight(TextStyle::Small);
    QRectF place(xOf(longest->to.wall) - wide - 2, bar().top() - space::k4 - line, wide, line);
    const auto taken = [&](const QRectF& area) {
        return area.left() < 0 || std::any_of(m_stops.begin(), m_stops.end(), [&](const Stop& stop) {
                   return stop.isBreak && markRect(stop.at).adjusted(-2, 0, 2, 0).intersects(area);
               });
    };
    const double least = std::max(0.0, xOf(longest->from.wall));
    while (taken(place) && place.left() - 4 >= least) {
        place.translate(-4, 0);
    }
    const bool isNow = m_day.now && longest->to.wall >= m_day.now->wall; // the line of now says enough there
    if (!taken(place) && !isNow) {
        text.draw(painter, place, Theme::current().colour(Role::Text));
    }
}

void DayTimeline::paintHours(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QRectF area = bar();
    const double line = theme.lineHeight(TextStyle::Small);
    const minutes offset = m_day.span.from.utcOffset;
    const auto firstHour = std::chrono::ceil<std::chrono::hours>(m_day.span.from.wall + offset);
    double free = 0;
    for (auto hour = firstHour; hour - offset <= m_day.span.to.wall; hour += std::chrono::hours{1}) {
        const WallTime at = hour - offset;
        const double x = std::round(xOf(at));
        painter.setPen(QPen(theme.colour(Role::Control), 1));
        painter.drawLine(QPointF(x, area.bottom() + 1), QPointF(x, area.bottom() + 1 + kTick));
        const TextBlock text{words::clock(ZonedTime{at, offset}), TextStyle::Small};
        const double wide = text.naturalWidth() + 2;
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (left < free) {
            continue;
        }
        text.draw(painter, QRectF(left, area.bottom() + kTick + space::k4, wide, line), theme.colour(Role::Text2));
        free = left + wide + space::k12;
    }
}

void DayTimeline::paintNow(QPainter& painter) const
{
    if (!m_day.now) {
        return;
    }
    const Theme& theme = Theme::current();
    const QRectF area = bar();
    const double x = std::round(xOf(m_day.now->wall));
    const double line = theme.lineHeight(TextStyle::Small);
    painter.fillRect(QRectF(x - 1, area.top() - space::k8, 2, area.height() + space::k8 * 2), theme.colour(Role::Text));
    const TextBlock text{tr("Now %1").arg(words::clock(*m_day.now)), TextStyle::Small, Weight::SemiBold};
    const double wide = text.naturalWidth() + 2;
    QRectF place(x + space::k8, area.top() - space::k4 - line, wide, line);
    if (place.right() > width()) {
        place.moveLeft(std::max(0.0, x - space::k8 - wide));
    }
    const bool taken = std::any_of(m_stops.begin(), m_stops.end(), [&](const Stop& stop) {
        return stop.isBreak && markRect(stop.at).intersects(place);
    });
    if (!taken) {
        text.draw(painter, place, theme.colour(Role::Text));
    }
}

TimelineLegend::TimelineLegend(QWidget* parent)
    : QWidget(parent)
{
    using Swatch = LegendEntry::Swatch;
    auto* flow = new FlowLayout(this, space::k20);
    flow->addWidget(new LegendEntry(Swatch::Fill, Role::Sitting, tr("Sitting"), this));
    m_over = new LegendEntry(Swatch::Fill, Role::Brass, {}, this);
    flow->addWidget(m_over);
    flow->addWidget(new LegendEntry(Swatch::Fill, Role::Primary, tr("Standing"), this));
    flow->addWidget(new LegendEntry(Swatch::Absence, Role::Surface, tr("Away"), this));
    m_asleep = new LegendEntry(Swatch::Asleep, Role::Surface, tr("Computer asleep"), this);
    flow->addWidget(m_asleep);
    flow->addWidget(new LegendEntry(Swatch::Break, Role::Primary, tr("Break taken"), this));
}

void TimelineLegend::setInterval(minutes interval)
{
    static_cast<LegendEntry*>(m_over)->setText(tr("Over %1 min").arg(interval.count()));
}

void TimelineLegend::setAsleep(bool asleep)
{
    m_asleep->setVisible(asleep);
}

} // namespace plumbline
