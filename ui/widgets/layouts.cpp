#include "ui/widgets/layouts.h"

#include "ui/theme/theme.h"

#include <QStyle>

namespace plumbline {

namespace {

int heightOf(const QLayoutItem* item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins edge = contentsMargins();
    return {width + edge.left() + edge.right(), height + edge.top() + edge.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    struct Placed {
        QLayoutItem* item;
        QRect where;
    };
    std::vector<Placed> row;
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    const auto finishRow = [&] {
        for (const Placed& placed : row) {
            const QRect middle = placed.where.translated(0, (rowHeight - placed.where.height()) / 2);
            if (apply) {
                placed.item->setGeometry(QStyle::visualRect(direction, inner, middle));
            }
        }
        row.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const int width = std::min(item->sizeHint().width(), std::max(inner.width(), item->minimumSize().width()));
        const int height = heightOf(item, width);
        if (x > 0 && x + width > inner.width()) {
            finishRow();
            x = 0;
            y += rowHeight + m_rowSpacing.value_or(spacing());
            rowHeight = 0;
        }
        row.push_back({item, QRect(inner.x() + x, inner.y() + y, width, height)});
        x += width + spacing();
        rowHeight = std::max(rowHeight, height);
    }
    finishRow();
    return y + rowHeight + rect.height() - inner.height();
}

SplitLayout::SplitLayout(QWidget* parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

SplitLayout::~SplitLayout()
{
    qDeleteAll(m_items);
}

void SplitLayout::addItem(QLayoutItem* item)
{
    Q_ASSERT(m_items.size() < 2);
    m_items.append(item);
}

int SplitLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* SplitLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* SplitLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

bool SplitLayout::isStacked(int width) const
{
    if (m_items.size() < 2 || m_items[1]->isEmpty()) {
        return false;
    }
    const int preferred = m_items[0]->sizeHint().width();
    const int least = std::max(m_items[0]->minimumSize().width(), static_cast<int>(preferred * m_keepLeading));
    return least + spacing() + m_items[1]->sizeHint().width() > width;
}

int SplitLayout::arrange(const QRect& rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const int around = rect.height() - inner.height();
    if (m_items.isEmpty()) {
        return around;
    }
    QLayoutItem* first = m_items[0];
    QLayoutItem* second = m_items.size() > 1 && !m_items[1]->isEmpty() ? m_items[1] : nullptr;
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const auto place = [&](QLayoutItem* item, const QRect& where) {
        if (apply) {
            item->setGeometry(QStyle::visualRect(direction, inner, where));
        }
    };
    if (!second || isStacked(inner.width())) {
        const int above = heightOf(first, inner.width());
        place(first, QRect(inner.x(), inner.y(), inner.width(), above));
        if (!second) {
            return above + around;
        }
        const int width = std::min(inner.width(), second->sizeHint().width());
        const int below = heightOf(second, width);
        place(second, QRect(inner.x(), inner.y() + above + 8, width, below));
        return above + 8 + below + around;
    }
    const int trailing = second->sizeHint().width();
    const int rest = inner.width() - trailing - spacing();
    const int leading = m_together ? std::min(rest, first->sizeHint().width()) : rest;
    const int firstHeight = heightOf(first, leading);
    const int secondHeight = heightOf(second, trailing);
    const int height = std::max({firstHeight, secondHeight, apply ? inner.height() : 0});
    place(first, QRect(inner.x(), inner.y() + (height - firstHeight) / 2, leading, firstHeight));
    place(second,
          QRect(inner.x() + leading + spacing(), inner.y() + (height - secondHeight) / 2, trailing, secondHeight));
    return height + around;
}

int SplitLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize SplitLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize own = item->sizeHint();
        size = {size.width() + own.width() + (size.width() > 0 ? spacing() : 0), std::max(size.height(), own.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize SplitLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void SplitLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

Columns::Columns(int stackBelow, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_stackBelow(stackBelow)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::k16);
    if (Theme::current().isLargeText()) {
        m_layout->setDirection(QBoxLayout::TopToBottom);
    }
    connect(&Theme::current(), &Theme::changed, this, &Columns::arrange);
}

void Columns::addColumn(QWidget* widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
    if (isStacked()) {
        m_layout->setStretch(m_layout->count() - 1, 0);
    }
    widget->setProperty("columnStretch", stretch);
}

void Columns::addColumn(QLayout* layout, int stretch)
{
    auto* holder = new QWidget(this);
    layout->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(layout);
    addColumn(holder, stretch);
}

bool Columns::isStacked() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

void Columns::setEqualHeights(bool equal)
{
    for (int index = 0; index < m_layout->count(); ++index) {
        m_layout->itemAt(index)->setAlignment(equal ? Qt::Alignment{} : Qt::AlignTop);
    }
}

void Columns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Columns::setAlwaysStacked(bool always)
{
    m_alwaysStacked = always;
    arrange();
}

void Columns::setStackBelow(int px)
{
    m_stackBelow = px;
    arrange();
}

void Columns::setStacksLargeText(bool stacks)
{
    m_stacksLargeText = stacks;
    arrange();
}

int Columns::widthSideBySide() const
{
    int sum = 0;
    for (int index = 0; index < m_layout->count(); ++index) {
        sum += m_layout->itemAt(index)->minimumSize().width() + (index > 0 ? m_layout->spacing() : 0);
    }
    return sum;
}

QSize Columns::minimumSizeHint() const
{
    int widest = 0;
    for (int index = 0; index < m_layout->count(); ++index) {
        widest = std::max(widest, m_layout->itemAt(index)->minimumSize().width());
    }
    return {widest, QWidget::minimumSizeHint().height()};
}

void Columns::arrange()
{
    const bool stack = m_alwaysStacked || (m_stacksLargeText && Theme::current().isLargeText()) ||
                       width() < std::max(m_stackBelow, widthSideBySide());
    if (stack == isStacked()) {
        return;
    }
    m_layout->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (int index = 0; index < m_layout->count(); ++index) {
        const QWidget* widget = m_layout->itemAt(index)->widget();
        m_layout->setStretch(index, stack || !widget ? 0 : widget->property("columnStretch").toInt());
    }
    updateGeometry();
    emit stackedChanged(stack);
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

PageWidth pageWidth(int width)
{
    if (Theme::current().isLargeText() || width < 700) {
        return PageWidth::Column;
    }
    return width < 1100 ? PageWidth::Narrow : PageWidth::Wide;
}

} // namespace plumbline
