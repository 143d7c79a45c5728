#include "ui/progress/progress_page.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/row_bars.h"
#include "ui/progress/desk_card.h"
#include "ui/progress/progress_words.h"
#include "ui/progress/self_test_page.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kStackTwo = 640;    // px of content below which two cards always go under each other
constexpr int kStackTables = 880; // the same for two tables
constexpr int kStackThree = 840;  // the same for three

/// A chart with something to choose above it.
QWidget* withChoice(Segmented* choice, QWidget* chart)
{
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addWidget(choice, 0, Qt::AlignLeft);
    column->addWidget(chart);
    column->addStretch(1); // a taller neighbour must not pull the scale apart
    return holder;
}

} // namespace

ProgressPage::ProgressPage(app::Coach& coach, QWidget* parent)
    : CoachPage(coach, QStringLiteral("progressPage"), parent)
    , m_phrases(coach.catalogue())
    , m_stack(new QStackedWidget(this))
    , m_scroll(new PageScroll(m_stack))
    , m_testPage(new SelfTestPage(coach, m_phrases, m_stack))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_testPage);
    connect(m_testPage, &SelfTestPage::closed, this, [this] {
        m_stack->setCurrentWidget(m_scroll);
        m_ranges->setFocus(Qt::OtherFocusReason);
    });
    connect(m_testPage, &SelfTestPage::saved, this, &ProgressPage::saved);
    build();
    refresh();
}

void ProgressPage::build()
{
    QVBoxLayout* content = m_scroll->content();
    m_header = new PageHeader(tr("Progress"), {}, m_scroll);
    m_ranges = new Segmented(tr("Range"), m_header);
    m_ranges->setObjectName(QStringLiteral("range"));
    for (const QString& text : {tr("4 weeks"), tr("12 weeks"), tr("1 year"), tr("All")}) {
        m_ranges->addSegment(text);
    }
    m_ranges->setCurrentIndex(static_cast<int>(m_range));
    m_header->addAction(m_ranges);
    connect(m_ranges, &Segmented::currentChanged, this,
            [this](int index) { setRange(static_cast<progress::Range>(index)); });
    m_summary = new Paragraph({}, TextStyle::Body, Role::Text, m_scroll);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_empty = new EmptyState(
        [](QPainter& painter, const QRectF& area) {
            const double size = area.height() * 0.6;
            icons::paint(painter, QStringLiteral("progress"),
                         QRectF(area.center().x() - size / 2, area.center().y() - size / 2, size, size),
                         Theme::current().colour(Role::FigureNear));
        },
        tr("Comes alive after three sessions"),
        tr("Then this page shows your sets, active days, steps, pain and tests. The outlines below are your plan."),
        tr("Go to today"), m_scroll);
    connect(m_empty, &EmptyState::actionTriggered, this, &ProgressPage::startWanted);
    content->addWidget(m_header);
    content->addWidget(m_summary);
    content->addWidget(m_empty);

    m_charts = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(m_charts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k16);
    auto* upper = new Columns(kStackTwo, m_charts);
    auto* lower = new Columns(kStackThree, m_charts);
    buildSets(upper);
    buildDays(upper);
    buildLadders(lower);
    buildPain(lower);
    buildTests(lower);
    // Three tables side by side would cut their texts.
    for (ChartCard* card : {m_laddersCard, m_painCard, m_testsCard}) {
        connect(card, &ChartCard::showsTableChanged, lower, [this, lower] {
            lower->setAlwaysStacked(m_laddersCard->showsTable() || m_painCard->showsTable() ||
                                    m_testsCard->showsTable());
        });
    }
    for (ChartCard* card : {m_setsCard, m_daysCard}) {
        connect(card, &ChartCard::showsTableChanged, upper, [this, upper] {
            upper->setStackBelow(m_setsCard->showsTable() || m_daysCard->showsTable() ? kStackTables : kStackTwo);
        });
    }
    column->addWidget(upper);
    column->addWidget(lower);
    m_desk = new DeskCard(m_coach, m_charts);
    column->addWidget(m_desk);
    content->addWidget(m_charts);
    content->addStretch(1);
}

void ProgressPage::buildSets(Columns* row)
{
    m_muscle = new Segmented(tr("Muscle group"), row);
    m_muscle->setObjectName(QStringLiteral("muscle"));
    m_muscle->addSegment(tr("Gluteus maximus"));
    m_muscle->addSegment(tr("Side hip"));
    m_sets = new BarChart(tr("Strength sets per week"), row);
    m_sets->setObjectName(QStringLiteral("setsChart"));
    auto* key = new ChartKey(ChartKey::Swatch::Outline, Role::Planned, tr("planned"), row);
    m_setsCard = new ChartCard(tr("Strength sets per week"), key, withChoice(m_muscle, m_sets), m_sets->table(), row);
    row->addColumn(m_setsCard, 1);
    connect(m_muscle, &Segmented::currentChanged, this, &ProgressPage::showSets);
}

void ProgressPage::buildDays(Columns* row)
{
    m_days = new HeatMap(tr("Active days"), row);
    m_days->setObjectName(QStringLiteral("daysChart"));
    QStringList labels;
    for (int day = 0; day < 7; ++day) {
        labels += day % 2 == 0 ? words::weekday(day) : QString{};
    }
    m_days->setWeekdayLabels(labels);
    m_daysTable = new ChartTable(m_days);
    m_daysCard = new ChartCard(tr("Active days"), new HeatLegend(row), m_days, m_daysTable, row);
    row->addColumn(m_daysCard, 1);
}

void ProgressPage::buildLadders(Columns* row)
{
    m_ladders = new RowBars(tr("Ladders"), RowBars::Kind::Steps, row);
    m_ladders->setObjectName(QStringLiteral("laddersChart"));
    auto* key = new ChartKey(ChartKey::Swatch::Filled, Role::Primary, tr("new"), row);
    m_laddersCard = new ChartCard(tr("Ladders"), key, m_ladders, m_ladders->table(), row);
    row->addColumn(m_laddersCard, 1);
}

void ProgressPage::buildPain(Columns* row)
{
    m_painKind = new Segmented(tr("Which pain"), row);
    m_painKind->setObjectName(QStringLiteral("painKind"));
    for (const QString& text : {tr("Rest"), tr("Sets"), tr("Morning")}) {
        m_painKind->addSegment(text);
    }
    m_pain = new LineChart(tr("Back pain"), row);
    m_pain->setObjectName(QStringLiteral("painChart"));
    m_painCard = new ChartCard(tr("Back pain"), nullptr, withChoice(m_painKind, m_pain), m_pain->table(), row);
    row->addColumn(m_painCard, 1);
    connect(m_painKind, &Segmented::currentChanged, this, &ProgressPage::showPain);
}

void ProgressPage::buildTests(Columns* row)
{
    m_tests = new RowBars(tr("Tests"), RowBars::Kind::Track, row);
    m_tests->setObjectName(QStringLiteral("testsChart"));
    auto* log = new Button(tr("Log a test"), Button::Kind::Quiet, row);
    log->setSize(Button::Size::Compact);
    log->setObjectName(QStringLiteral("logTest"));
    connect(log, &Button::clicked, this, &ProgressPage::openTests);
    m_testsCard = new ChartCard(tr("Tests"), log, m_tests, m_tests->table(), row);
    m_norms = new Paragraph({}, TextStyle::Small, Role::Text2, m_testsCard);
    m_norms->setObjectName(QStringLiteral("norms"));
    m_testsCard->body()->addWidget(m_norms);
    row->addColumn(m_testsCard, 1);
}

void ProgressPage::openTests()
{
    m_testPage->start();
    m_stack->setCurrentWidget(m_testPage);
    m_testPage->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void ProgressPage::setRange(progress::Range range)
{
    if (range != m_range) {
        m_range = range;
        m_ranges->setCurrentIndex(static_cast<int>(range));
        refresh();
    }
}

void ProgressPage::read()
{
    m_view = progressView(m_coach, m_range);
    m_empty->setVisible(m_view.young);
    m_summary->setVisible(!m_view.young);
    m_summary->setText(progresswords::summary(m_view, m_phrases));
    showSets();
    showDays();
    showLadders();
    showPain();
    showTests();
    m_desk->setWindow(m_view.window);
}

} // namespace plumbline
