#include "ui/setup/tile_layout.h"

#include "ui/theme/theme.h"

#include <QWidget>

namespace plumbline {

namespace {

int heightOf(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

TileLayout::TileLayout(int leastWidth, int spacing, QWidget* parent)
    : QLayout(parent)
    , m_leastWidth(leastWidth)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

TileLayout::~TileLayout()
{
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void TileLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
    invalidate();
}

int TileLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* TileLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* TileLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)];
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<QLayoutItem*> TileLayout::shown() const
{
    std::vector<QLayoutItem*> visible;
    for (QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            visible.push_back(item);
        }
    }
    return visible;
}

int TileLayout::columnsFor(int width, std::size_t items) const
{
    const int least = std::max(1, std::max(Theme::current().scaled(m_leastWidth), minimumSize().width()));
    const int fit = std::max(1, (width + spacing()) / (least + spacing()));
    const int most = m_mostColumns > 0 ? std::min(m_mostColumns, fit) : fit;
    return std::max(1, std::min(most, static_cast<int>(items)));
}

int TileLayout::place(const QRect& rect, bool apply) const
{
    const auto items = shown();
    if (items.empty()) {
        return 0;
    }
    const int columns = columnsFor(rect.width(), items.size());
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    int y = rect.top();
    for (std::size_t first = 0; first < items.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(items.size(), first + static_cast<std::size_t>(columns));
        int height = 0;
        for (std::size_t i = first; i < end; ++i) {
            height = std::max(height, heightOf(*items[i], width));
        }
        for (std::size_t i = first; apply && i < end; ++i) {
            const int x = rect.left() + static_cast<int>(i - first) * (width + spacing());
            // Past the item: it would keep widgets of a fixed height at their own, and cards of a row end together.
            const QRect tile(x, y, width, height);
            items[i]->widget() != nullptr ? items[i]->widget()->setGeometry(tile) : items[i]->setGeometry(tile);
        }
        y += height + spacing();
    }
    return y - spacing() - rect.top();
}

int TileLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize TileLayout::sizeHint() const
{
    int width = 0;
    for (QLayoutItem* item : shown()) {
        width += item->sizeHint().width() + spacing();
    }
    width = std::max(minimumSize().width(), width - spacing());
    return {width, heightForWidth(width)};
}

QSize TileLayout::minimumSize() const
{
    QSize size;
    for (QLayoutItem* item : shown()) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void TileLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

} // namespace plumbline
