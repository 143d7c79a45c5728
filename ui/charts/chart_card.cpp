#include "ui/charts/chart_card.h"

#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paragraph.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>

namespace plumbline {

namespace {

/// Of a table of years; what is below shows no other kind of number.
constexpr int kRowsLookedAt = 60;

/// Its columns are as wide as what they say and share what is left; where even that is too wide, it scrolls sideways.
class FairTable : public QTableView {
public:
    explicit FairTable(QWidget* parent = nullptr)
        : QTableView(parent)
    {
        horizontalHeader()->setResizeContentsPrecision(kRowsLookedAt);
    }

protected:
    void updateGeometries() override
    {
        fitColumns();
        QTableView::updateGeometries();
    }

private:
    void fitColumns()
    {
        const int count = model() != nullptr ? model()->columnCount() : 0;
        std::vector<int> wanted;
        int sum = 0;
        for (int column = 0; column < count; ++column) {
            const int content = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
            wanted.push_back(content + space::k8);
            sum += wanted.back();
        }
        if (sum == 0) {
            return;
        }
        const int spare = std::max(0, viewport()->width() - sum);
        for (int column = 0; column < count; ++column) {
            const int last = column + 1 == count ? spare % count : 0;
            const int width = wanted[static_cast<std::size_t>(column)] + spare / count + last;
            if (columnWidth(column) != width) {
                setColumnWidth(column, width);
            }
        }
    }
};

} // namespace

ChartCard::ChartCard(const QString& title, QWidget* key, QWidget* chart, QAbstractItemModel* table, QWidget* parent)
    : Card(title, parent)
    , m_views(new QStackedWidget(this))
    , m_chart(chart)
    , m_table(new FairTable(this))
    , m_more(Button::iconOnly(QStringLiteral("more"), tr("More about %1").arg(title), Button::Kind::Ghost))
    , m_remark(new Paragraph({}, TextStyle::Small, Role::Text2))
{
    auto* extra = new QWidget;
    auto* row = new QHBoxLayout(extra);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k4);
    if (key) {
        row->addWidget(key, 0, Qt::AlignVCenter);
    }
    m_more->setSize(Button::Size::Compact);
    row->addWidget(m_more);
    setExtra(extra);

    m_table->setModel(table);
    m_table->setAccessibleName(title);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_views->addWidget(chart);
    m_views->addWidget(m_table);
    fitViews();
    body()->addWidget(m_views, 1);
    body()->addWidget(m_remark);
    m_remark->hide();

    chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chart, &QWidget::customContextMenuRequested, this, &ChartCard::openMenu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ChartCard::openMenu);
    connect(m_more, &Button::clicked, this, &ChartCard::openMenu);
    connect(&Theme::current(), &Theme::changed, this, &ChartCard::fitTable);
    fitTable();
}

void ChartCard::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

bool ChartCard::showsTable() const
{
    return m_views->currentWidget() == m_table;
}

void ChartCard::setShowsTable(bool table)
{
    if (table == showsTable()) {
        return;
    }
    m_views->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_chart);
    fitViews();
    emit showsTableChanged(table);
}

/// A chart lower than a table is not pulled apart by the table that is not seen.
void ChartCard::fitViews()
{
    const bool table = showsTable();
    m_table->setSizePolicy(QSizePolicy::Expanding, table ? QSizePolicy::Expanding : QSizePolicy::Ignored);
    m_views->updateGeometry();
}

void ChartCard::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool table = showsTable();
    auto* change =
        menu->addAction(icons::icon(QStringLiteral("progress")), table ? tr("Show as chart") : tr("Show as table"));
    connect(change, &QAction::triggered, this, [this, table] {
        setShowsTable(!table);
        m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ChartCard::fitTable()
{
    m_table->setFont(Theme::current().font(TextStyle::Label));
    m_table->verticalHeader()->setDefaultSectionSize(Theme::current().controlHeight(28, TextStyle::Label));
    m_table->horizontalHeader()->setFont(Theme::current().font(TextStyle::Small));
    // The button is taller than the title: the title still stands where that of a card without one does.
    const int over = std::max(0, m_more->sizeHint().height() - Theme::current().lineHeight(TextStyle::Title3)) / 2;
    body()->setContentsMargins(space::k20, space::k20 - over, space::k20, space::k20);
}

} // namespace plumbline
