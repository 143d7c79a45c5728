#pragma once

#include "ui/charts/chart_table.h"
#include "ui/widgets/cell_grid.h"

namespace plumbline {

/// Rows with a name and a bar: how far along each ladder, or a test's first and latest value.
class RowBars : public CellGrid {
    Q_OBJECT
public:
    struct Row {
        QString title;     ///< "Squat"
        QString value;     ///< at the right, its last word bold: "2 of 5", "11 → 14"
        double before = 0; ///< reached before the range, in the unit of `total`
        double now = 0;    ///< reached now, at least `before`
        double total = 1;  ///< the whole track
        QString name;      ///< "Squat: step 2 of 5, one new since April"
    };
    /// Steps: one pill per rung beside the title. Track: a continuous bar under it.
    enum class Kind { Steps, Track };

    RowBars(const QString& name, Kind kind, QWidget* parent = nullptr);

    void setRows(const std::vector<Row>& rows);
    void setSentence(const QString& sentence) { setAccessibleDescription(sentence); }
    ChartTable* table() const { return m_table; }

    int cellCount() const override { return static_cast<int>(m_rows.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int neighbour(int cell, int key) const override;

private:
    int rowHeight() const;
    double widest(bool values) const;
    void paintSteps(QPainter& painter, const Row& row, const QRectF& area) const;
    void paintTrack(QPainter& painter, const Row& row, const QRectF& area) const;

    Kind m_kind;
    ChartTable* m_table;
    std::vector<Row> m_rows;
};

} // namespace plumbline
