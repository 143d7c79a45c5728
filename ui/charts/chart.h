#pragma once

#include "ui/charts/chart_table.h"
#include "ui/widgets/cell_grid.h"

#include <vector>

namespace plumbline {

/// What the charts share (design.md 3.1): a plot with at most three horizontal lines and their numbers at the left,
/// labels below, values that the keyboard walks through and screen readers can name, a sentence that says what is seen,
/// and the numbers as a table.
class Chart : public CellGrid {
    Q_OBJECT
public:
    /// @param name what is shown: "Strength sets per week".
    explicit Chart(const QString& name, QWidget* parent = nullptr);

    /// One sentence for those who do not see it: "Sets rose from 30 in week 1 to 33 in week 2."
    void setSentence(const QString& sentence);
    ChartTable* table() const { return m_table; }
    /// Height of the whole chart at 100 % text; 200 unless changed. Labels add what they need when text is larger.
    void setBaseHeight(int px);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Round numbers from 0 to at least `highest`, at most three steps: 0, 20, 40.
    static std::vector<double> ticksUpTo(double highest);

protected:
    /// Sets the numbers at the left; the last is the top unless the data goes beyond.
    void setTicks(const std::vector<double>& ticks, double top);
    double top() const { return m_top; }
    /// Where the data is drawn.
    QRectF plot() const;
    double yOf(double value) const;
    void paintGrid(QPainter& painter) const;
    /// A label under the plot centred on `x`, kept inside the widget; left out if it would touch the one before.
    void paintBelow(QPainter& painter, double x, const QString& label, bool strong, double* free) const;
    /// Room at the right of the plot for the last value.
    virtual double rightRoom() const { return 0; }
    int neighbour(int cell, int key) const override;

private:
    double leftRoom() const;

    ChartTable* m_table;
    std::vector<double> m_ticks{0, 1};
    double m_top = 1;
    int m_baseHeight = 200;
};

} // namespace plumbline
