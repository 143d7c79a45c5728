#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/charts/chart_table.h"
#include "ui/widgets/cell_grid.h"
#endif

#include <vector>

namespace plumbline {

/// Measures of one week beside those of the week before: for each a filled bar and an outlined one on the same scale,
/// with both values.
class WeekCompare : public CellGrid {
    Q_OBJECT
public:
    struct Row {
        QString title; ///< "Sitting a day"
        double now = 0;
        double before = 0;
        QString nowText; ///< "5 h 40 min"
        QString beforeText;
    };

    explicit WeekCompare(QWidget* parent = nullptr);

    void setRows(const std::vector<Row>& rows, bool hasBefore);
    [[nodiscard]] ChartTable* table() const { return m_table; }

    int cellCount() const override { return static_cast<int>(m_rows.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int neighbour(int cell, int key) const override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintBar(QPainter& painter, double y, double share, const QString& text, bool filled) const;

    ChartTable* m_table;
    std::vector<Row> m_rows;
    bool m_hasBefore = true;
};

} // namespace plumbline
