#include "ui/plan/plan_page.h"

#include "ui/plan/day_panel.h"
#include "ui/plan/day_sheet.h"
#include "ui/plan/phase_cards.h"
#include "ui/plan/plan_grid.h"
#include "ui/plan/plan_words.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace plumbline {
namespace {

constexpr int kGridShare = 560; // design.md, Plan at 1200 x 800
constexpr int kDayShare = 352;
constexpr int kStackBelow = 700; // design.md 7: below it everything is one column
constexpr int kDaysOfWeek = 7;

/// The notes that belong to the plan as a whole; the others are for Today.
bool leavesSomethingOut(ReasonCode code)
{
    return code == ReasonCode::PatternLeftOut || code == ReasonCode::EquipmentMissing ||
           code == ReasonCode::AvoidFlag || code == ReasonCode::TimeTrim;
}

int indexOf(const PlanModel& model, Day day)
{
    return static_cast<int>((day - model.from).count());
}

} // namespace

PlanPage::PlanPage(app::Coach& coach, QWidget* parent)
    : CoachPage(coach, QStringLiteral("planPage"), parent)
    , m_selected(coach.todaysDay())
{
    // The shell makes a page when it is first shown, so all of it is wanted now.
    build();
    refresh();
}

void PlanPage::build()
{
    m_scroll = addScroll();
    QVBoxLayout* content = m_scroll->content();

    m_header = new PageHeader(tr("Your 12 weeks"), {}, this);
    auto* adjust = new Button(tr("Adjust plan"), Button::Kind::Secondary, this);
    adjust->setObjectName(QStringLiteral("adjustPlan"));
    adjust->setIconName(QStringLiteral("edit"));
    connect(adjust, &QAbstractButton::clicked, this, &PlanPage::openTrainingSettings);
    m_header->addAction(adjust);
    content->addWidget(m_header);
    m_banners = new QVBoxLayout;
    m_banners->setSpacing(space::k12);
    content->addLayout(m_banners);
    m_phases = new PhaseCards(this);
    content->addWidget(m_phases);

    m_columns = new Columns(kStackBelow, this);
    m_columns->addColumn(buildGridCard(), kGridShare);
    m_day = new DayPanel(this);
    m_columns->addColumn(m_day, kDayShare);
    content->addWidget(m_columns);
    content->addStretch(1);

    m_sheet = new DaySheet(this);
    for (DayPanel* panel : {m_day, m_sheet->panel()}) {
        connect(panel, &DayPanel::startClicked, this, &PlanPage::startSelected);
        connect(panel, &DayPanel::skipClicked, this, &PlanPage::skipSelected);
        connect(panel, &DayPanel::exerciseClicked, this, &PlanPage::openExercise);
    }
    connect(m_sheet, &DaySheet::closed, this, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
}

QWidget* PlanPage::buildGridCard()
{
    m_gridCard = new Card(this);
    m_gridCard->setPadding(space::k16);
    m_grid = new PlanGrid(m_gridCard);
    m_gridCard->body()->addWidget(m_grid);
    auto* foot = new QWidget(m_gridCard);
    auto* split = new SplitLayout(foot, space::k8);
    split->addWidget(new PlanLegend(foot));
    auto* blocks = new QWidget(foot);
    auto* across = new QHBoxLayout(blocks);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_previous = Button::iconOnly(QStringLiteral("left"), tr("Earlier weeks"), Button::Kind::Ghost, blocks);
    m_blockTitle = new Label({}, TextStyle::Label, Role::Text2, blocks);
    m_next = Button::iconOnly(QStringLiteral("right"), tr("Later weeks"), Button::Kind::Ghost, blocks);
    m_previous->setObjectName(QStringLiteral("previousBlock"));
    m_next->setObjectName(QStringLiteral("nextBlock"));
    across->addWidget(m_previous);
    across->addWidget(m_blockTitle);
    across->addWidget(m_next);
    split->addWidget(blocks);
    m_gridCard->body()->addWidget(foot);
    m_gridCard->body()->addStretch(1);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { showBlock(m_model.block - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { showBlock(m_model.block + 1); });
    connect(m_grid, &CellGrid::currentCellChanged, this, [this](int cell) {
        m_selected = m_model.from + days{cell};
        showDay();
    });
    connect(m_grid, &CellGrid::cellActivated, this, &PlanPage::openDay);
    return m_gridCard;
}

void PlanPage::read()
{
    const bool newDay = m_model.today != m_coach.todaysDay();
    if (m_model.weeks.empty() || newDay) {
        m_selected = m_coach.todaysDay();
    }
    m_model = planModel(m_coach, blockOf(m_coach.planInput().setUpOn, m_selected));
    showModel();
}

void PlanPage::selectDay(Day day)
{
    m_selected = day;
    refreshWhenSeen();
}

void PlanPage::showBlock(int block)
{
    m_model = planModel(m_coach, block);
    m_selected = m_model.block == m_model.currentBlock ? m_model.today : m_model.from;
    showModel();
}

void PlanPage::showModel()
{
    const Phrases phrases(m_coach.catalogue());
    m_header->setContext(planContext(m_model, phrases));
    clearLayout(*m_banners);
    if (m_model.lock) {
        const bool urgent = m_model.lock->action == LockAction::Emergency || m_model.lock->action == LockAction::Urgent;
        auto* banner = new Banner(urgent ? Banner::Kind::Urgent : Banner::Kind::Caution,
                                  phrases.lockTitle(m_model.lock->action), phrases.lock(*m_model.lock), this);
        banner->setObjectName(QStringLiteral("lockBanner"));
        auto* open = new Button(tr("Open the safety check"), Button::Kind::Secondary, banner);
        open->setObjectName(QStringLiteral("planScreening"));
        connect(open, &QAbstractButton::clicked, this, &PlanPage::openScreening);
        banner->addWidget(open);
        m_banners->addWidget(banner);
    }
    for (const Reason& note : m_model.notes) {
        if (leavesSomethingOut(note.code)) {
            m_banners->addWidget(new ReasonText(phrases.reason(note), TextStyle::Small, this));
        }
    }
    m_phases->setPhases(phaseViews(m_model));
    m_blockTitle->setText(tr("Block %1").arg(m_model.block));
    m_previous->setEnabled(m_model.hasPrevious());
    m_next->setEnabled(m_model.hasNext());
    showGrid();
    arrange();
}

void PlanPage::showGrid()
{
    m_grid->setWeeks(gridWeeks(m_model, m_coach), weekdayNames());
    const int index = indexOf(m_model, m_selected);
    m_grid->setCurrentCell(std::clamp(index, 0, kDaysOfWeek * static_cast<int>(m_model.weeks.size()) - 1));
    showDay();
}

void PlanPage::showDay()
{
    const DayPanelView view = dayPanelView(m_model, m_selected, m_coach);
    m_day->setView(view);
    if (m_sheet->isVisible()) {
        m_sheet->panel()->setView(view);
    }
}

bool PlanPage::usesSheet() const
{
    return pageWidth(window()->width()) == PageWidth::Narrow;
}

void PlanPage::arrange()
{
    m_day->setVisible(!usesSheet());
    if (!usesSheet()) {
        m_sheet->hide();
    }
    m_sheet->place();
}

void PlanPage::openDay()
{
    if (usesSheet()) {
        m_sheet->panel()->setView(dayPanelView(m_model, m_selected, m_coach));
        m_sheet->open();
        return;
    }
    if (m_columns->isStacked()) {
        m_scroll->ensureWidgetVisible(m_day, 0, m_day->height());
    }
    if (m_day->startButton()->isVisible()) {
        m_day->startButton()->setFocus(Qt::TabFocusReason);
    } else if (QWidget* first = m_day->firstRow()) {
        first->setFocus(Qt::TabFocusReason);
    }
}

void PlanPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QWidget* PlanPage::firstFocus() const
{
    return m_day->isVisible() && m_day->startButton()->isVisible() ? static_cast<QWidget*>(m_day->startButton())
                                                                   : m_grid;
}

void PlanPage::startSelected()
{
    const PlanDay* day = m_model.day(m_selected);
    if (day != nullptr && day->planned) {
        emit startSession(*day->planned);
    }
}

void PlanPage::skipSelected()
{
    const PlanDay* day = m_model.day(m_selected);
    if (day == nullptr || !day->planned) {
        return;
    }
    const QString title = words::sessionTitle(day->planned->label);
    Edit edit;
    edit.date = m_selected;
    edit.kind = EditKind::Skip;
    const QString text = tr("%1 on %2 skipped").arg(title, Phrases(m_coach.catalogue()).dateWithWeekday(m_selected));
    if (const auto changed = m_coach.addEdit(edit); changed) {
        emit announce(text);
    } else {
        emit failed(changed.error());
    }
}

} // namespace plumbline
