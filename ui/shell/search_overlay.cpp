#include "ui/shell/search_overlay.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/cell_grid.h"
#include "ui/widgets/text_block.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

constexpr int kWidth = 560; // design.md 3

/// How well an entry answers: 0 best, negative not at all.
int rankOf(const SearchEntry& entry, const QString& text)
{
    if (text.isEmpty()) {
        return 3;
    }
    if (entry.title.startsWith(text, Qt::CaseInsensitive)) {
        return 0;
    }
    if (entry.title.contains(QLatin1Char(' ') + text, Qt::CaseInsensitive) ||
        entry.title.contains(QLatin1Char('-') + text, Qt::CaseInsensitive)) {
        return 1;
    }
    if (entry.title.contains(text, Qt::CaseInsensitive)) {
        return 2;
    }
    const QString words = QLatin1Char(' ') + entry.keywords + QLatin1Char(' ') + entry.kind;
    return words.contains(QLatin1Char(' ') + text, Qt::CaseInsensitive) ? 3 : -1;
}

} // namespace

/// The found entries, one a row: title at the left, kind at the right.
class SearchResults : public CellGrid {
public:
    explicit SearchResults(QWidget* parent)
        : CellGrid(SearchOverlay::tr("Results"), parent)
    {
        setFocusPolicy(Qt::NoFocus); // the field keeps the focus; it moves the choice
    }

    void show(std::vector<const SearchEntry*> rows)
    {
        m_rows = std::move(rows);
        m_first = 0;
        setCurrentCell(0);
        cellsChanged();
    }
    const SearchEntry* row(int index) const
    {
        return index >= 0 && index < cellCount() ? m_rows[static_cast<std::size_t>(index)] : nullptr;
    }
    void step(int by)
    {
        if (cellCount() == 0) {
            return;
        }
        setCurrentCell(std::clamp(currentCell() + by, 0, cellCount() - 1));
        const int fits = std::max(1, height() / rowHeight());
        m_first = std::clamp(m_first, currentCell() - fits + 1, currentCell());
        update();
    }
    static int rowHeight() { return Theme::current().controlHeight(40); }

    int cellCount() const override { return static_cast<int>(m_rows.size()); }
    QRectF cellRect(int cell) const override { return QRectF(0, (cell - m_first) * rowHeight(), width(), rowHeight()); }
    QString cellName(int cell) const override
    {
        const SearchEntry* entry = row(cell);
        return entry ? entry->title + QStringLiteral(", ") + entry->kind : QString{};
    }

protected:
    int neighbour(int, int) const override { return -1; }
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        for (int cell = m_first; cell < cellCount() && cellRect(cell).top() < height(); ++cell) {
            const QRectF area = cellRect(cell);
            if (cell == currentCell() || cell == hoveredCell()) {
                paint::box(
                    painter, area.adjusted(space::k8, 0, -space::k8, 0),
                    {theme.colour(cell == currentCell() ? Role::PrimarySoft : Role::Sunken), {}, radius::kControl});
            }
            const SearchEntry* entry = row(cell);
            const bool on = cell == currentCell();
            const QRectF inner = area.adjusted(space::k20, 0, -space::k20, 0);
            painter.setFont(theme.font(TextStyle::Small));
            painter.setPen(theme.colour(on ? Role::OnPrimarySoft : Role::Text2));
            const double kind = painter.fontMetrics().horizontalAdvance(entry->kind);
            painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, entry->kind);
            painter.setFont(theme.font(TextStyle::Body, Weight::Medium));
            painter.setPen(theme.colour(on ? Role::OnPrimarySoft : Role::Text));
            const double room = inner.width() - kind - space::k16;
            painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(entry->title, Qt::ElideRight, static_cast<int>(room)));
        }
        if (m_rows.empty()) {
            TextBlock{SearchOverlay::tr("Nothing found. Try fewer letters."), TextStyle::Body}.draw(
                painter, QRectF(rect()).adjusted(space::k20, 9, -space::k20, 0), theme.colour(Role::Text2));
        }
    }

private:
    std::vector<const SearchEntry*> m_rows;
    int m_first = 0;
};

SearchOverlay::SearchOverlay(QWidget* window)
    : QWidget(window)
    , m_edit(new QLineEdit(this))
    , m_results(new SearchResults(this))
{
    setObjectName(QStringLiteral("searchOverlay"));
    hide();
    m_edit->setPlaceholderText(tr("Search places, exercises and actions"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setFrame(false);
    m_edit->setProperty("ringless", true); // the caret in the only field is plain enough
    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchOverlay::find);
    connect(m_results, &CellGrid::cellActivated, this, &SearchOverlay::choose);
    connect(&Theme::current(), &Theme::changed, this, &SearchOverlay::place);
}

void SearchOverlay::addProvider(SearchProvider provider)
{
    m_providers.push_back(std::move(provider));
}

void SearchOverlay::open()
{
    if (isVisible()) {
        m_edit->selectAll();
        return;
    }
    m_before = window()->focusWidget();
    m_entries.clear();
    for (const SearchProvider& provider : m_providers) {
        for (SearchEntry& entry : provider()) {
            m_entries.push_back(std::move(entry));
        }
    }
    m_edit->clear();
    find({});
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void SearchOverlay::close()
{
    if (!isVisible()) {
        return;
    }
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

QStringList SearchOverlay::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_results->cellCount(); ++row) {
        titles << m_results->row(row)->title;
    }
    return titles;
}

void SearchOverlay::find(const QString& text)
{
    const QString wanted = text.simplified();
    std::vector<std::pair<int, const SearchEntry*>> found;
    for (const SearchEntry& entry : m_entries) {
        const int rank = rankOf(entry, wanted);
        if (rank >= 0) {
            found.emplace_back(rank, &entry);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const SearchEntry*> rows;
    rows.reserve(found.size());
    for (const auto& [rank, entry] : found) {
        rows.push_back(entry);
    }
    m_results->show(std::move(rows));
    place();
}

void SearchOverlay::choose(int row)
{
    if (const SearchEntry* entry = m_results->row(row)) {
        const auto action = entry->action;
        close();
        if (action) {
            action();
        }
    }
}

QRect SearchOverlay::panel() const
{
    const Theme& theme = Theme::current();
    const int wide = std::min(width() - 2 * space::k24, std::max(kWidth, theme.scaled(420)));
    const int top = std::min(96, height() / 8);
    const int head = theme.controlHeight(56);
    const int row = SearchResults::rowHeight();
    const int room = std::max(1, (height() - top - head - space::k32) / row);
    const int rows = std::clamp(m_results->cellCount(), 1, std::min(9, room));
    return {(width() - wide) / 2, top, wide, head + rows * row + space::k8};
}

void SearchOverlay::place()
{
    if (!isVisible()) {
        return;
    }
    const QRect box = panel();
    const int head = Theme::current().controlHeight(56);
    const int icon = Theme::current().scaled(20);
    m_edit->setFont(Theme::current().font(TextStyle::Article));
    m_edit->setGeometry(box.left() + space::k20 + icon + space::k8, box.top() + 4,
                        box.width() - 2 * space::k20 - icon - space::k8, head - 8);
    m_results->setGeometry(box.left(), box.top() + head, box.width(), box.height() - head - space::k8);
    update();
}

void SearchOverlay::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), paint::withAlpha(Qt::black, theme.isDark() ? 0.5 : 0.25));
    const QRectF box = panel();
    paint::shadow(painter, box, radius::kCard, 2);
    paint::box(painter, box,
               {theme.colour(Role::Surface), theme.isDark() ? theme.colour(Role::Border) : QColor{}, radius::kCard});
    const double head = theme.controlHeight(56);
    const double icon = theme.scaled(20);
    icons::paint(painter, QStringLiteral("search"),
                 QRectF(box.left() + space::k20, std::round(box.top() + (head - icon) / 2), icon, icon),
                 theme.colour(Role::Text2));
    paint::divider(painter, box.left(), box.right(), box.top() + head - 4, theme.colour(Role::Border));
}

void SearchOverlay::mousePressEvent(QMouseEvent* event)
{
    if (!panel().contains(event->pos())) {
        close();
    }
}

bool SearchOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
            m_results->step(1);
            return true;
        case Qt::Key_Up:
            m_results->step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_results->currentCell());
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true; // nothing else to go to while it is open
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace plumbline
