#include "ui/widgets/accessible.h"

#include "ui/widgets/cell_grid.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/score_slider.h"

#include <QAccessibleWidget>

namespace plumbline {

namespace {

/// One cell of a CellGrid, so that screen readers can walk through it.
class CellInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CellInterface(CellGrid* grid, int cell)
        : m_grid(grid)
        , m_cell(cell)
    {}

    bool isValid() const override { return m_grid && m_cell < m_grid->cellCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_grid->cellName(m_cell) : QString{};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect local = m_grid->cellRect(m_cell).toRect();
        return {m_grid->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (isValid()) {
            state.focused = m_grid->hasFocus() && m_grid->currentCell() == m_cell;
            state.selected = m_grid->currentCell() == m_cell;
            state.disabled = !m_grid->isCellEnabled(m_cell);
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override
    {
        if (isValid() && action == pressAction() && m_grid->isCellEnabled(m_cell)) {
            m_grid->setCurrentCell(m_cell);
            emit m_grid->cellActivated(m_cell);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<CellGrid> m_grid;
    int m_cell;
};

class GridInterface : public QAccessibleWidget {
public:
    explicit GridInterface(CellGrid* grid)
        : QAccessibleWidget(grid, QAccessible::List)
    {}
    ~GridInterface() override
    {
        for (const auto id : m_cells) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return grid()->cellCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        while (static_cast<int>(m_cells.size()) <= index) {
            auto* cell = new CellInterface(grid(), static_cast<int>(m_cells.size()));
            m_cells.push_back(QAccessible::registerAccessibleInterface(cell));
        }
        return QAccessible::accessibleInterface(m_cells[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int index = 0; index < static_cast<int>(m_cells.size()); ++index) {
            if (QAccessible::accessibleInterface(m_cells[static_cast<std::size_t>(index)]) == child) {
                return index;
            }
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(grid()->cellAt(grid()->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface* focusChild() const override
    {
        return grid()->hasFocus() ? child(grid()->currentCell()) : nullptr;
    }

private:
    CellGrid* grid() const { return static_cast<CellGrid*>(widget()); }

    mutable std::vector<QAccessible::Id> m_cells;
};

class ScoreInterface : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit ScoreInterface(ScoreSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {}
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) {
            return static_cast<QAccessibleValueInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? slider()->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return slider()->value(); }
    void setCurrentValue(const QVariant& value) override { slider()->setValue(value.toInt()); }
    QVariant maximumValue() const override { return slider()->maximum(); }
    QVariant minimumValue() const override { return slider()->minimum(); }
    QVariant minimumStepSize() const override { return 1; }

private:
    ScoreSlider* slider() const { return static_cast<ScoreSlider*>(widget()); }
};

class RingInterface : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit RingInterface(RingBase* ring)
        : QAccessibleWidget(ring, QAccessible::ProgressBar)
    {}
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) {
            return static_cast<QAccessibleValueInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? ring()->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return ring()->fraction() * 100; }
    void setCurrentValue(const QVariant&) override {}
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 0; }

private:
    RingBase* ring() const { return static_cast<RingBase*>(widget()); }
};

class ParagraphInterface : public QAccessibleWidget {
public:
    explicit ParagraphInterface(QWidget* paragraph)
        : QAccessibleWidget(paragraph, QAccessible::StaticText)
    {}
};

QAccessibleInterface* describe(const QString&, QObject* object)
{
    if (auto* grid = qobject_cast<CellGrid*>(object)) {
        return new GridInterface(grid);
    }
    if (auto* slider = qobject_cast<ScoreSlider*>(object)) {
        return new ScoreInterface(slider);
    }
    if (auto* ring = qobject_cast<RingBase*>(object)) {
        return new RingInterface(ring);
    }
    if (auto* paragraph = qobject_cast<Paragraph*>(object)) {
        return new ParagraphInterface(paragraph);
    }
    return nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(describe);
        return true;
    }();
    static_cast<void>(once);
}

} // namespace plumbline
