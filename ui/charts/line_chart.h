#pragma once

#include "ui/charts/chart.h"

namespace plumbline {

/// Lines over time: an average with its raw values as dots, or steps (rung by rung). Series take series1 to series4 in
/// order and differ by dash too.
class LineChart : public Chart {
    Q_OBJECT
public:
    struct Point {
        double x = 0; ///< any unit, as days since the start
        double value = 0;
        QString name; ///< "13 May: 2.1 on average over 7 days"; empty: the keyboard passes it by
    };
    struct Series {
        QString label;           ///< at the end of the line when there is more than one
        std::vector<Point> line; ///< in order of x
        std::vector<Point> dots; ///< raw values under it
        Role role = Role::Series1;
        bool stepped = false; ///< keeps its value until the next point
        QString last;         ///< the last value as shown: "2.1"
    };
    /// A label under the plot.
    struct Mark {
        double x = 0;
        QString label;
    };

    explicit LineChart(const QString& name, QWidget* parent = nullptr);

    /// @param ticks the horizontal lines, at most three, from the lowest; for pain 0, 5, 10.
    void setSeries(const std::vector<Series>& series, double firstX, double lastX, const std::vector<double>& ticks,
                   const std::vector<Mark>& marks);

    int cellCount() const override { return static_cast<int>(m_stops.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;
    double cellRadius() const override { return 6; }

protected:
    void paintEvent(QPaintEvent* event) override;
    double rightRoom() const override;

private:
    double xOf(double x) const;
    void paintSeries(QPainter& painter, const Series& series, int index) const;

    std::vector<Series> m_series;
    std::vector<Mark> m_marks;
    std::vector<Point> m_stops; // the named points, where the keyboard stops
    double m_first = 0;
    double m_last = 1;
};

} // namespace plumbline
