#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/breaks/ledger.h"
#include "core/plan/requests.h"
#include "ui/charts/chart_table.h"
#include "ui/widgets/cell_grid.h"
#endif

#include <optional>
#include <vector>

namespace plumbline {

/// A stretch of wall time.
struct Stretch {
    ZonedTime from;
    ZonedTime to;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// One day as the timeline shows it.
struct TimelineDay {
    Stretch span;                 ///< what the line reaches from and to, whole half hours
    std::optional<ZonedTime> now; ///< of a day that is still going on
    minutes interval{30};         ///< sitting beyond this without a break is drawn in brass
    std::vector<breaks::Bout> bouts;
    std::vector<breaks::BreakRecord> breaks;
};

/// @param workDay its hours are always on the line; absences and sleep at the edges are left out.
TimelineDay timelineOf(const breaks::DayLedger& ledger, const WorkDay& workDay, minutes interval,
                       const std::optional<ZonedTime>& now, minutes utcOffset);

/// The parts of a bout that were sat beyond the interval; a break within it begins the count anew.
std::vector<Stretch> overInterval(const breaks::Bout& bout, const std::vector<breaks::BreakRecord>& breaks,
                                  minutes interval);

/// A day on a line of time: sitting (in brass beyond the interval), standing, away and asleep, breaks taken as marks
/// above, the hours below. Arrow keys walk through stretches and breaks in order of time; Enter chooses a stretch, and
/// so does the mouse, which can also draw one.
class DayTimeline : public CellGrid {
    Q_OBJECT
public:
    explicit DayTimeline(QWidget* parent = nullptr);

    void setDay(TimelineDay day);
    [[nodiscard]] const TimelineDay& day() const { return m_day; }
    /// The same as numbers: one row a stretch or break.
    [[nodiscard]] ChartTable* table() const { return m_table; }
    /// What is chosen, as a frame; nothing when empty.
    void setChosen(const std::optional<Stretch>& chosen);

    int cellCount() const override { return static_cast<int>(m_stops.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;
    bool isCellEnabled(int cell) const override;
    double cellRadius() const override { return 4; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A stretch was chosen by key or mouse, at most up to now.
    void stretchChosen(const plumbline::Stretch& stretch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    int neighbour(int cell, int key) const override;

private:
    /// A place where the keyboard stops: a bout, or a break taken.
    struct Stop {
        bool isBreak = false;
        std::size_t index = 0;
        WallTime at;
    };
    [[nodiscard]] double xOf(WallTime time) const;
    [[nodiscard]] WallTime timeAt(double x) const;
    [[nodiscard]] QRectF bar() const;
    [[nodiscard]] QRectF boutRect(WallTime from, WallTime to) const;
    [[nodiscard]] QRectF markRect(WallTime at) const;
    [[nodiscard]] Stretch clipped(WallTime from, WallTime to) const;
    void fillTable();
    void paintBouts(QPainter& painter) const;
    void paintAbsence(QPainter& painter, const QRectF& rect, breaks::Posture posture) const;
    void paintMarks(QPainter& painter) const;
    void paintLongest(QPainter& painter) const;
    void paintHours(QPainter& painter) const;
    void paintNow(QPainter& painter) const;

    TimelineDay m_day;
    std::vector<Stop> m_stops;
    ChartTable* m_table;
    std::optional<Stretch> m_chosen;
    std::optional<double> m_pressedAt;
    bool m_drawing = false;
};

/// What the colours and marks of the timeline mean.
class TimelineLegend : public QWidget {
    Q_OBJECT
public:
    /// @param interval of sitting after which it is brass.
    explicit TimelineLegend(QWidget* parent = nullptr);
    void setInterval(minutes interval);
    /// Whether the day holds sleep of the computer; only then it is explained.
    void setAsleep(bool asleep);

private:
    QWidget* m_over;
    QWidget* m_asleep;
};

} // namespace plumbline
