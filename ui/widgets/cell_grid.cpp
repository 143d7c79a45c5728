#include "ui/widgets/cell_grid.h"

#include "ui/widgets/accessible.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace plumbline {

CellGrid::CellGrid(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    followTheme(this);
}

bool CellGrid::isCellEnabled(int) const
{
    return true;
}

double CellGrid::cellRadius() const
{
    return radius::kSmall;
}

void CellGrid::setCurrentCell(int cell)
{
    if (cell < 0 || cell >= cellCount() || cell == m_current) {
        return;
    }
    m_current = cell;
    update();
    focusShapeChanged(this);
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(cell);
    QAccessible::updateAccessibility(&event);
    emit currentCellChanged(cell);
}

int CellGrid::cellAt(const QPointF& position) const
{
    for (int cell = 0; cell < cellCount(); ++cell) {
        if (cellRect(cell).contains(position)) {
            return cell;
        }
    }
    return -1;
}

FocusShape CellGrid::focusShape() const
{
    return m_current < cellCount() ? FocusShape{cellRect(m_current), cellRadius()} : FocusShape{QRectF(rect()), 0};
}

int CellGrid::neighbourAlong(Qt::Orientation line, int cell, int key) const
{
    if (key == (line == Qt::Horizontal ? Qt::Key_Left : Qt::Key_Up)) {
        return std::max(0, cell - 1);
    }
    if (key == (line == Qt::Horizontal ? Qt::Key_Right : Qt::Key_Down)) {
        return std::min(cell + 1, cellCount() - 1);
    }
    switch (key) {
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return cellCount() - 1;
    default:
        return -1;
    }
}

void CellGrid::cellsChanged()
{
    m_current = std::clamp(m_current, 0, std::max(0, cellCount() - 1));
    m_hovered = -1;
    updateGeometry();
    update();
    focusShapeChanged(this);
}

bool CellGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int cell = cellAt(help->pos());
        if (cell >= 0 && !cellName(cell).isEmpty()) {
            QToolTip::showText(help->globalPos(), cellName(cell), this, cellRect(cell).toRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void CellGrid::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (m_current < cellCount() && isCellEnabled(m_current)) {
            emit cellActivated(m_current);
        }
        return;
    }
    const int next = event->modifiers() & ~Qt::KeypadModifier ? -1 : neighbour(m_current, key);
    if (next < 0) {
        QWidget::keyPressEvent(event);
    } else {
        setCurrentCell(next);
    }
}

void CellGrid::mouseMoveEvent(QMouseEvent* event)
{
    const int cell = cellAt(event->position());
    if (std::exchange(m_hovered, cell) != cell) {
        setCursor(cell >= 0 && isCellEnabled(cell) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void CellGrid::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? cellAt(event->position()) : -1;
    if (m_pressed >= 0) {
        setCurrentCell(m_pressed);
    }
}

void CellGrid::mouseReleaseEvent(QMouseEvent* event)
{
    const int cell = std::exchange(m_pressed, -1);
    if (cell >= 0 && cell == cellAt(event->position()) && isCellEnabled(cell)) {
        emit cellActivated(cell);
    }
}

void CellGrid::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

} // namespace plumbline
