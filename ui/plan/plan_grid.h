#pragma once

#include "ui/models/plan_model.h"
#include "ui/widgets/cell_grid.h"

#include <vector>

namespace plumbline {

/// One cell in words and looks.
struct GridCell {
    CellView view;
    QString label;  ///< "A", "A easy", "Test"
    QString brief;  ///< the same where there is little room: "A"
    QString spoken; ///< "Wednesday, 13 May: Strength B, 24 min, today"
};
/// One week of the grid.
struct GridWeek {
    QString number; ///< "5"
    QString date;   ///< "11 May"
    bool current = false;
    bool startsPhase = false; ///< a little more room above
    std::vector<GridCell> days;
};

/// Twelve weeks of seven days (design.md 3, Plan grid). The arrow keys move by day, Enter opens the day.
class PlanGrid : public CellGrid {
    Q_OBJECT
public:
    explicit PlanGrid(QWidget* parent = nullptr);

    /// @param weekdays  seven short names, Monday first.
    void setWeeks(std::vector<GridWeek> weeks, QStringList weekdays);
    [[nodiscard]] const GridCell* cell(int index) const;

    [[nodiscard]] int cellCount() const override;
    [[nodiscard]] QRectF cellRect(int index) const override;
    [[nodiscard]] QString cellName(int index) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int neighbour(int cell, int key) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowTop(int week) const;
    [[nodiscard]] int cellHeight() const;
    [[nodiscard]] int cellWidth() const;
    /// The least width for the labels, in full or brief.
    [[nodiscard]] int leastCellWidth(bool brief) const;
    /// Dates and the word "easy" are left out where they would not fit; the day's name still says them.
    [[nodiscard]] bool isBrief(int width) const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] int labelsWidth(bool brief) const;
    [[nodiscard]] int numberWidth() const;
    void paintWeekLabel(QPainter& painter, int week) const;

    std::vector<GridWeek> m_weeks;
    QStringList m_weekdays;
};

/// What the cells mean.
class PlanLegend : public QWidget {
    Q_OBJECT
public:
    explicit PlanLegend(QWidget* parent = nullptr);
};

} // namespace plumbline
