#include "ui/posture/day_timeline.h"

#include "ui/models/desk_words.h"
#include "ui/text/break_words.h"

#include <QMouseEvent>

namespace plumbline {

namespace {

constexpr int kBar = 40;
constexpr int kMark = 22;
constexpr int kTick = 6;
constexpr int kDragStarts = 6;   // px before a press becomes a drawn stretch
constexpr minutes kStep{5};      // a drawn stretch begins and ends on whole five minutes
constexpr minutes kHalfHour{30}; // where the line begins and ends
constexpr minutes kShortestSpan{4 * 60};

bool isAbsence(breaks::Posture posture)
{
    return posture == breaks::Posture::Away || posture == breaks::Posture::Asleep;
}

bool endsSitting(const breaks::BreakRecord& record)
{
    return record.outcome == breaks::Outcome::Taken || record.outcome == breaks::Outcome::Natural;
}

/// The hours of a work day on a date as wall times; a range that ends before it begins goes on after midnight.
void includeHours(const WorkDay& workDay, Day date, minutes utcOffset, std::optional<WallTime>& from,
                  std::optional<WallTime>& to)
{
    if (!workDay.weekdays[static_cast<std::size_t>(weekdayIndex(date))]) {
        return;
    }
    for (const TimeRange& range : workDay.ranges) {
        const WallTime begin = WallTime{date} + range.from - utcOffset;
        const WallTime end = WallTime{date} + range.to - utcOffset + (range.to <= range.from ? days{1} : days{0});
        from = from ? std::min(*from, begin) : begin;
        to = to ? std::max(*to, end) : end;
    }
}

} // namespace

TimelineDay timelineOf(const breaks::DayLedger& ledger, const WorkDay& workDay, minutes interval,
                       const std::optional<ZonedTime>& now, minutes utcOffset)
{
    TimelineDay day;
    day.now = now;
    day.interval = interval;
    day.breaks = ledger.breaks;
    day.bouts = ledger.bouts;
    const auto active = [](const breaks::Bout& bout) { return !isAbsence(bout.posture); };
    const auto first = std::find_if(day.bouts.begin(), day.bouts.end(), active);
    day.bouts.erase(day.bouts.begin(), first);
    while (!day.bouts.empty() && !active(day.bouts.back())) {
        day.bouts.pop_back();
    }
    if (!day.bouts.empty()) {
        utcOffset = day.bouts.front().from.utcOffset;
    }
    std::optional<WallTime> from;
    std::optional<WallTime> to;
    includeHours(workDay, ledger.day, utcOffset, from, to);
    if (!day.bouts.empty()) {
        from = from ? std::min(*from, day.bouts.front().from.wall) : day.bouts.front().from.wall;
        to = to ? std::max(*to, day.bouts.back().to.wall) : day.bouts.back().to.wall;
    }
    if (now) {
        from = from ? std::min(*from, now->wall) : now->wall;
        to = to ? std::max(*to, now->wall) : now->wall;
    }
    const WallTime begin = from.value_or(WallTime{ledger.day} + std::chrono::hours{9} - utcOffset);
    const WallTime end = std::max(to.value_or(begin), begin + kShortestSpan);
    const auto whole = [utcOffset](WallTime at, bool up) {
        const auto sinceEpoch = (at + utcOffset).time_since_epoch();
        const auto half = milliseconds{kHalfHour};
        const auto count = sinceEpoch / half + (up && sinceEpoch % half != milliseconds{0} ? 1 : 0);
        return WallTime{half * count} - utcOffset;
    };
    day.span = {{whole(begin, false), utcOffset}, {whole(end, true), utcOffset}};
    return day;
}

std::vector<Stretch> overInterval(const breaks::Bout& bout, const std::vector<breaks::BreakRecord>& breaks,
                                  minutes interval)
{
    std::vector<Stretch> over;
    if (bout.posture != breaks::Posture::Sitting) {
        return over;
    }
    WallTime counted = bout.from.wall;
    const auto until = [&](WallTime end) {
        if (end - counted > interval) {
            over.push_back({{counted + interval, bout.from.utcOffset}, {end, bout.from.utcOffset}});
        }
    };
    for (const breaks::BreakRecord& record : breaks) {
        if (endsSitting(record) && record.at.wall > counted && record.at.wall < bout.to.wall) {
            until(record.at.wall);
            counted = record.at.wall;
        }
    }
    until(bout.to.wall);
    return over;
}

DayTimeline::DayTimeline(QWidget* parent)
    : CellGrid(tr("The day at the desk"), parent)
    , m_table(new ChartTable(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &CellGrid::cellActivated, this, [this](int cell) {
        const breaks::Bout& bout = m_day.bouts[m_stops[static_cast<std::size_t>(cell)].index];
        emit stretchChosen(clipped(bout.from.wall, bout.to.wall));
    });
}

void DayTimeline::setDay(TimelineDay day)
{
    m_day = std::move(day);
    m_stops.clear();
    for (std::size_t i = 0; i < m_day.bouts.size(); ++i) {
        m_stops.push_back({false, i, m_day.bouts[i].from.wall});
    }
    for (std::size_t i = 0; i < m_day.breaks.size(); ++i) {
        const WallTime at = m_day.breaks[i].at.wall;
        if (endsSitting(m_day.breaks[i]) && at >= m_day.span.from.wall && at <= m_day.span.to.wall) {
            m_stops.push_back({true, i, at});
        }
    }
    std::stable_sort(m_stops.begin(), m_stops.end(), [](const Stop& a, const Stop& b) { return a.at < b.at; });
    fillTable();
    cellsChanged();
}

void DayTimeline::setChosen(const std::optional<Stretch>& chosen)
{
    m_chosen = chosen;
    update();
}

void DayTimeline::fillTable()
{
    struct Row {
        WallTime at;
        QStringList cells;
    };
    std::vector<Row> rows;
    for (const breaks::Bout& bout : m_day.bouts) {
        rows.push_back({bout.from.wall,
                        {words::clock(bout.from), words::clock(bout.to),
                         bout.corrected ? tr("%1, as you said").arg(words::of(bout.posture)) : words::of(bout.posture),
                         words::duration(bout.to.wall - bout.from.wall)}});
    }
    for (const breaks::BreakRecord& record : m_day.breaks) {
        rows.push_back({record.at.wall,
                        {words::clock(record.at), QStringLiteral("\u2013"), deskwords::breakTold(record),
                         record.duration > seconds{0} ? words::duration(record.duration) : QStringLiteral("\u2013")}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.at < b.at; });
    std::vector<QStringList> cells;
    cells.reserve(rows.size());
    for (Row& row : rows) {
        cells.push_back(std::move(row.cells));
    }
    m_table->setContent({tr("From"), tr("To"), tr("What"), tr("Length")}, cells);
}

QSize DayTimeline::sizeHint() const
{
    const Theme& theme = Theme::current();
    const int line = theme.lineHeight(TextStyle::Small);
    return {theme.scaled(320), std::max(kMark, line) + space::k4 + kBar + kTick + space::k4 + line};
}

QSize DayTimeline::minimumSizeHint() const
{
    return {Theme::current().scaled(160), sizeHint().height()};
}

QRectF DayTimeline::bar() const
{
    const int top = std::max(kMark, Theme::current().lineHeight(TextStyle::Small)) + space::k4;
    return QRectF(1, top, width() - 2, kBar);
}

double DayTimeline::xOf(WallTime time) const
{
    const QRectF area = bar();
    const auto whole = static_cast<double>((m_day.span.to.wall - m_day.span.from.wall).count());
    const auto part = static_cast<double>((time - m_day.span.from.wall).count());
    return area.left() + area.width() * std::clamp(whole > 0 ? part / whole : 0.0, 0.0, 1.0);
}

WallTime DayTimeline::timeAt(double x) const
{
    const QRectF area = bar();
    const auto whole = m_day.span.to.wall - m_day.span.from.wall;
    const double share = area.width() > 0 ? std::clamp((x - area.left()) / area.width(), 0.0, 1.0) : 0.0;
    const auto raw = milliseconds{static_cast<milliseconds::rep>(share * static_cast<double>(whole.count()))};
    const milliseconds step{kStep};
    return m_day.span.from.wall + step * ((raw + step / 2) / step); // the line begins on a half hour
}

QRectF DayTimeline::boutRect(WallTime from, WallTime to) const
{
    const QRectF area = bar();
    const double left = xOf(from);
    return QRectF(left, area.top(), std::max(1.5, xOf(to) - left - 1), area.height());
}

QRectF DayTimeline::markRect(WallTime at) const
{
    const double x = xOf(at);
    return QRectF(std::clamp(x - kMark / 2.0, 0.0, static_cast<double>(width() - kMark)),
                  bar().top() - kMark - space::k4, kMark, kMark);
}

QRectF DayTimeline::cellRect(int cell) const
{
    const Stop& stop = m_stops[static_cast<std::size_t>(cell)];
    if (stop.isBreak) {
        return markRect(m_day.breaks[stop.index].at.wall);
    }
    const breaks::Bout& bout = m_day.bouts[stop.index];
    return boutRect(bout.from.wall, bout.to.wall);
}

QString DayTimeline::cellName(int cell) const
{
    const Stop& stop = m_stops[static_cast<std::size_t>(cell)];
    if (stop.isBreak) {
        const breaks::BreakRecord& record = m_day.breaks[stop.index];
        return tr("%1: %2").arg(words::clock(record.at), deskwords::breakTold(record));
    }
    const breaks::Bout& bout = m_day.bouts[stop.index];
    const bool goesOn = m_day.now && bout.to.wall >= m_day.now->wall;
    QString name = tr("%1 to %2: %3, %4")
                       .arg(words::clock(bout.from), goesOn ? tr("now") : words::clock(bout.to),
                            words::of(bout.posture), words::duration(bout.to.wall - bout.from.wall));
    milliseconds over{0};
    for (const Stretch& part : overInterval(bout, m_day.breaks, m_day.interval)) {
        over += part.to.wall - part.from.wall;
    }
    if (over >= minutes{1}) {
        name = tr("%1, %2 of it over %3 min").arg(name, words::duration(over)).arg(m_day.interval.count());
    }
    return bout.corrected ? tr("%1, as you said").arg(name) : name;
}

bool DayTimeline::isCellEnabled(int cell) const
{
    return !m_stops[static_cast<std::size_t>(cell)].isBreak;
}

int DayTimeline::neighbour(int cell, int key) const
{
    return neighbourAlong(Qt::Horizontal, cell, key);
}

Stretch DayTimeline::clipped(WallTime from, WallTime to) const
{
    const WallTime last = m_day.now ? std::min(m_day.now->wall, m_day.span.to.wall) : m_day.span.to.wall;
    return {{std::clamp(std::min(from, to), m_day.span.from.wall, last), m_day.span.from.utcOffset},
            {std::clamp(std::max(from, to), m_day.span.from.wall, last), m_day.span.from.utcOffset}};
}

void DayTimeline::mousePressEvent(QMouseEvent* event)
{
    m_drawing = false;
    m_pressedAt.reset();
    if (event->button() == Qt::LeftButton && bar().contains(event->position())) {
        m_pressedAt = event->position().x();
    }
    CellGrid::mousePressEvent(event);
}

void DayTimeline::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressedAt && std::abs(event->position().x() - *m_pressedAt) >= kDragStarts) {
        m_drawing = true;
    }
    if (m_drawing) {
        setChosen(clipped(timeAt(*m_pressedAt), timeAt(event->position().x())));
        return;
    }
    CellGrid::mouseMoveEvent(event);
}

void DayTimeline::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_drawing, false)) {
        m_pressedAt.reset();
        if (m_chosen && m_chosen->to.wall > m_chosen->from.wall) {
            emit stretchChosen(*m_chosen);
        } else {
            setChosen(std::nullopt);
        }
        return;
    }
    m_pressedAt.reset();
    CellGrid::mouseReleaseEvent(event);
}

} // namespace plumbline
