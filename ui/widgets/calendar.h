#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/cell_grid.h"

#include <QStringList>

#include <vector>

namespace plumbline {

/// What happened, or is to happen, on a day.
enum class DayState { Rest, Planned, Done, Skipped, Test };

/// How one cell of the plan is drawn; 58 x 34 at 100 % text.
struct DayCell {
    DayState state = DayState::Rest;
    QString label;        ///< the letter, always shown except on rest days: "A", "B easy", "Test"
    bool isToday = false; ///< 2 px petrol edge
    bool isPill = false;  ///< pill-shaped: mobility
    bool isHovered = false;

    void paint(QPainter& painter, const QRectF& rect) const;
    /// The size that fits `label` at the current text size.
    static QSize sizeFor(const QString& label);
};

/// Seven days in equal cells: day, session, minutes. With large text, or in a narrow window, one under the other.
class WeekStrip : public CellGrid {
    Q_OBJECT
public:
    struct Day {
        QString day;     ///< "Wed 13"
        QString session; ///< "Strength B", "Rest"
        QString detail;  ///< "26 min", "Today", "skipped"
        DayState state = DayState::Rest;
        bool isToday = false;
        QString name; ///< for screen readers and the tool tip; made from the parts when empty
    };

    explicit WeekStrip(const QString& name, QWidget* parent = nullptr);

    void setDays(const std::vector<Day>& days);

    int cellCount() const override { return static_cast<int>(m_days.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;
    double cellRadius() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    int neighbour(int cell, int key) const override;

private:
    bool isStacked(int width) const;
    int cellHeight(int width) const;
    int cellMinimumWidth() const;
    void paintCell(QPainter& painter, int cell) const;

    std::vector<Day> m_days;
};

/// Active minutes by day: weekdays down, weeks across, 26 px cells.
class HeatMap : public CellGrid {
    Q_OBJECT
public:
    struct Day {
        DayState state = DayState::Rest;
        int minutes = 0; ///< shown as one of four steps when done: under 10, 10, 18, 25
        bool isToday = false;
        QString name; ///< "Wed 22 April, Strength B, 25 minutes"
    };

    explicit HeatMap(const QString& name, QWidget* parent = nullptr);

    /// @param days week by week, Monday first; the count is a multiple of seven.
    /// @param weekLabels one per week, empty where none is to be shown: "13 Apr".
    void setDays(const std::vector<Day>& days, const QStringList& weekLabels);
    /// Names at the left, seven of them; empty ones are left out.
    void setWeekdayLabels(const QStringList& labels);

    /// The step for so many minutes: 0 none, 1 to 4.
    static int step(int minutes);
    static QColor stepColour(int step);

    int cellCount() const override { return static_cast<int>(m_days.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int neighbour(int cell, int key) const override;

private:
    int weeks() const { return static_cast<int>(m_days.size()) / 7; }
    double labelWidth() const;
    double pitch() const;
    double rowPitch() const;

    std::vector<Day> m_days;
    QStringList m_weekLabels;
    QStringList m_weekdayLabels;
};

/// The four steps of the heat map with their limits, for a card's title line.
class HeatLegend : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace plumbline
