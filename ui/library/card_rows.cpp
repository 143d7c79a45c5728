#include "ui/library/card_rows.h"

#include "ui/theme/theme.h"

#include <QWidget>

#include <algorithm>

namespace plumbline {

CardRows::CardRows(int leastWidth, int mostColumns, QWidget* parent)
    : QLayout(parent)
    , m_leastWidth(leastWidth)
    , m_mostColumns(mostColumns)
{
    setSpacing(space::k12);
    setContentsMargins(0, 0, 0, 0);
}

CardRows::~CardRows()
{
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void CardRows::setLeastWidth(int leastWidth)
{
    m_leastWidth = leastWidth;
    invalidate();
}

int CardRows::columnsIn(int width) const
{
    int least = m_leastWidth;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            least = std::max(least, item->minimumSize().width());
        }
    }
    return std::clamp((width + spacing()) / (least + spacing()), 1, m_mostColumns);
}

void CardRows::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

int CardRows::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* CardRows::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* CardRows::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

int CardRows::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize CardRows::sizeHint() const
{
    return {m_leastWidth * 2, minimumSize().height()};
}

QSize CardRows::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size;
}

void CardRows::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int CardRows::arrange(const QRect& rect, bool place) const
{
    const int gap = spacing();
    const int columns = columnsIn(rect.width());
    int y = rect.top();
    int rowHeight = 0;
    std::vector<std::pair<QLayoutItem*, QRect>> row;
    const auto closeRow = [&] {
        for (const auto& [item, cell] : row) {
            if (place) {
                item->setGeometry(QRect(cell.left(), y, cell.width(), rowHeight));
            }
        }
        y += row.empty() ? 0 : rowHeight + gap;
        row.clear();
        rowHeight = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const int column = static_cast<int>(row.size());
        const int left = rect.left() + column * (rect.width() + gap) / columns;
        const int width = (column + 1) * (rect.width() + gap) / columns - gap - (left - rect.left());
        rowHeight =
            std::max(rowHeight, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
        row.emplace_back(item, QRect(left, 0, width, 0));
        if (static_cast<int>(row.size()) == columns) {
            closeRow();
        }
    }
    closeRow();
    return std::max(0, y - gap - rect.top());
}

} // namespace plumbline
