#pragma once

#include "ui/charts/chart.h"

#include <optional>

namespace plumbline {

/// Bars from 0: done filled, planned as an outline behind it.
class BarChart : public Chart {
    Q_OBJECT
public:
    struct Bar {
        QString label;                 ///< under the bar: "5"
        std::optional<double> done;    ///< nothing yet: no bar, no number
        std::optional<double> planned; ///< outline
        bool isCurrent = false;        ///< its label is bold
        QString name;                  ///< "Week 5: 14 sets of 34 planned"
    };

    explicit BarChart(const QString& name, QWidget* parent = nullptr);

    void setBars(const std::vector<Bar>& bars);
    /// Only the last bar in petrol, those before it paler: for "last sessions".
    void setEmphasiseLast(bool emphasise);

    int cellCount() const override { return static_cast<int>(m_bars.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF barRect(int cell, double value) const;

    std::vector<Bar> m_bars;
    bool m_emphasiseLast = false;
};

/// The key to a chart in its card's title line: a swatch and a word.
class ChartKey : public QWidget {
    Q_OBJECT
public:
    enum class Swatch { Outline, Filled, Line };

    ChartKey(Swatch swatch, Role role, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Swatch m_swatch;
    Role m_role;
    QString m_text;
};

} // namespace plumbline
