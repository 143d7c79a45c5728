#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QWidget>

namespace plumbline {

/// A painted widget made of cells that the keyboard walks through: arrow keys move, Enter and Space activate, Tab
/// leaves. Screen readers find each cell by its name. Subclasses place, name and paint the cells.
class CellGrid : public QWidget, public HasFocusShape {
    Q_OBJECT
public:
    explicit CellGrid(const QString& name, QWidget* parent = nullptr);

    virtual int cellCount() const = 0;
    /// Where a cell is, in the widget's coordinates.
    virtual QRectF cellRect(int cell) const = 0;
    /// What screen readers and the tool tip say: "Wed 22 April, Strength B, 25 minutes".
    virtual QString cellName(int cell) const = 0;
    virtual bool isCellEnabled(int cell) const;
    virtual double cellRadius() const;

    int currentCell() const { return m_current; }
    /// Moves the keyboard's place; out of range is ignored.
    void setCurrentCell(int cell);
    /// The cell under the pointer, or -1.
    int hoveredCell() const { return m_hovered; }
    int cellAt(const QPointF& position) const;
    FocusShape focusShape() const override;

signals:
    void currentCellChanged(int cell);
    void cellActivated(int cell);

protected:
    /// The cell an arrow, Home or End key leads to; -1: the key is not for this widget.
    virtual int neighbour(int cell, int key) const = 0;
    /// The neighbour where the cells stand in one line: its two arrows step and stop at the ends, Home and End lead
    /// there.
    int neighbourAlong(Qt::Orientation line, int cell, int key) const;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// To be called when the cells changed.
    void cellsChanged();

private:
    int m_current = 0;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace plumbline
