#include "ui/today/session_card.h"

#include "ui/models/exercise_picture.h"
#include "ui/today/group_row.h"
#include "ui/today/hero_stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace plumbline {
namespace {

/// Below this width of the card its paddings and the stage get smaller.
constexpr int kNarrow = 520;
constexpr int kStage = 220; // design.md 2.7
constexpr int kNarrowStage = 176;
constexpr int kStartWidth = 168;
constexpr std::size_t kFullRows = 5; // as many as fit at 1200 x 800 (design.md 7, Today)

} // namespace

SessionCard::SessionCard(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("sessionCard"));
    setPadding(0);
    body()->setSpacing(0);
    buildHero();
    m_divider = new Divider(this);
    body()->addWidget(m_divider);
    m_rowsBox = new QWidget(this);
    m_rowsLayout = new QVBoxLayout(m_rowsBox);
    m_rowsLayout->setContentsMargins(space::k16, space::k8, space::k16, space::k8);
    m_rowsLayout->setSpacing(0);
    body()->addWidget(m_rowsBox);
    // Another text size may leave the card as wide as it was.
    connect(&Theme::current(), &Theme::changed, this, &SessionCard::fit);
}

void SessionCard::buildHero()
{
    auto* hero = new QWidget(this);
    auto* across = new QHBoxLayout(hero);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);

    auto* words = new QWidget(hero);
    m_words = new QVBoxLayout(words);
    QVBoxLayout* column = m_words;
    column->setSpacing(0);
    m_title = new Paragraph({}, TextStyle::Title2, Role::Text, words);
    m_title->setObjectName(QStringLiteral("sessionTitle"));
    m_facts = new Paragraph({}, TextStyle::Body, Role::Text2, words);
    m_facts->setObjectName(QStringLiteral("sessionFacts"));
    m_reason = new ReasonText({}, TextStyle::Body, words);
    m_reason->setObjectName(QStringLiteral("sessionReason"));
    m_start = new Button({}, Button::Kind::Primary, words);
    m_start->setObjectName(QStringLiteral("startSession"));
    m_start->setSize(Button::Size::Large);
    m_start->setIconName(QStringLiteral("play"));
    m_shorter = new Button({}, Button::Kind::Quiet, words);
    m_shorter->setObjectName(QStringLiteral("shorterSession"));
    column->addWidget(m_title);
    column->addSpacing(2);
    column->addWidget(m_facts);
    column->addSpacing(space::k16);
    column->addWidget(m_reason);
    column->addStretch(1);
    column->addSpacing(space::k20);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(space::k4); // the quiet button brings its own padding
    m_buttons->addWidget(m_start);
    m_buttons->addWidget(m_shorter);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    across->addWidget(words, 1);

    m_stage = new HeroStage(hero);
    m_more = Button::iconOnly(QStringLiteral("more"), tr("More for this session"), Button::Kind::Ghost, m_stage);
    m_more->setObjectName(QStringLiteral("sessionMenu"));
    m_stage->setCorner(m_more);
    across->addWidget(m_stage);
    body()->addWidget(hero);

    connect(m_start, &QAbstractButton::clicked, this, &SessionCard::startClicked);
    connect(m_shorter, &QAbstractButton::clicked, this, &SessionCard::shorterClicked);
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { emit menuRequested(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

void SessionCard::setView(SessionCardView view)
{
    m_title->setText(view.title);
    m_facts->setText(view.facts);
    m_reason->setText(view.reason);
    m_reason->setVisible(!view.reason.isEmpty());
    m_start->setText(view.startText);
    m_start->setVisible(!view.startText.isEmpty());
    m_shorterText = view.shorterText;
    m_shorterBrief = view.shorterBrief;
    m_shorter->setAccessibleName(view.shorterText);
    m_shorter->setVisible(!view.shorterText.isEmpty());
    m_more->setVisible(view.hasMenu);
    m_stage->setExercise(view.figure);
    m_stage->setVisible(!view.figure.empty());
    m_stage->setClosesCard(view.rows.empty());
    setAccessibleName(view.title);
    fillRows(view);
    fit();
}

void SessionCard::fillRows(const SessionCardView& view)
{
    // Rows are kept: a change of the plan mostly changes a word or two, and the focus stays where it was.
    while (m_rows.size() > view.rows.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const RowView& each = view.rows[i];
        if (i == m_rows.size()) {
            addRow();
        }
        ExerciseRow* row = m_rows[i];
        row->setName(each.name);
        row->setDose(each.detail);
        row->setThumbnail(exercisePicture(each.exercise));
        const ExerciseRow::Trailing kind = each.isNews                 ? ExerciseRow::Trailing::Change
                                           : each.changeIcon.isEmpty() ? ExerciseRow::Trailing::Note
                                                                       : ExerciseRow::Trailing::Fact;
        row->setTrailing(each.change, kind, each.changeIcon);
        row->setToolTip(each.reason);
        row->setAccessibleDescription(each.reason);
        row->setContextMenuPolicy(each.hasMenu ? Qt::CustomContextMenu : Qt::NoContextMenu);
    }
    fillGroups(view.groups);
    layRows();
    m_rowsBox->setVisible(!view.rows.empty());
    m_divider->setVisible(!view.rows.empty());
}

void SessionCard::fillGroups(const std::vector<RowGroup>& groups)
{
    while (m_groups.size() > groups.size()) {
        m_groups.back().line->hide();
        m_groups.back().line->deleteLater();
        m_groups.pop_back();
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const RowGroup& each = groups[i];
        if (i == m_groups.size()) {
            auto* line = new GroupRow(m_rowsBox);
            line->setObjectName(QStringLiteral("rowGroup%1").arg(i));
            connect(line, &QAbstractButton::clicked, this, [this, line, i] {
                line->setOpen(!line->isOpen());
                showGroup(i);
            });
            m_groups.push_back({line, 0, 0});
        }
        m_groups[i].line->setTexts(each.title, each.detail, each.time);
        m_groups[i].first = static_cast<std::size_t>(each.first);
        m_groups[i].count = static_cast<std::size_t>(each.count);
    }
}

void SessionCard::layRows()
{
    while (QLayoutItem* item = m_rowsLayout->takeAt(0)) {
        delete item;
    }
    QWidget* before = m_more;
    const auto add = [this, &before](QWidget* widget) {
        m_rowsLayout->addWidget(widget);
        setTabOrder(before, widget);
        before = widget;
    };
    std::size_t lines = m_rows.size();
    std::size_t group = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (group < m_groups.size() && m_groups[group].first == i) {
            add(m_groups[group].line);
            lines -= m_groups[group].count - 1;
            ++group;
        }
        add(m_rows[i]);
        if (group == 0 || i >= m_groups[group - 1].first + m_groups[group - 1].count) {
            m_rows[i]->show();
        }
    }
    m_crowded = lines > kFullRows;
    for (ExerciseRow* row : m_rows) {
        row->setCompact(m_crowded);
    }
    m_stage->setLow(m_crowded);
    const int edge = m_crowded ? space::k4 : space::k8;
    // A group's line at the end brings room of its own.
    const bool endsInGroup = !m_groups.empty() && m_groups.back().first + m_groups.back().count == m_rows.size();
    m_rowsLayout->setContentsMargins(space::k16, edge, space::k16, endsInGroup ? edge : space::k8);
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        showGroup(i);
    }
}

void SessionCard::showGroup(std::size_t group)
{
    const Group& shown = m_groups[group];
    for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) {
        m_rows[i]->setVisible(shown.line->isOpen());
    }
}

void SessionCard::addRow()
{
    const int place = static_cast<int>(m_rows.size());
    auto* row = new ExerciseRow({}, {}, {}, m_rowsBox);
    row->setObjectName(QStringLiteral("exerciseRow%1").arg(place));
    connect(row, &QAbstractButton::clicked, this, [this, place] { emit rowOpened(place); });
    connect(row, &QWidget::customContextMenuRequested, this,
            [this, row, place](const QPoint& at) { emit rowMenuRequested(place, row->mapToGlobal(at)); });
    m_rowsLayout->addWidget(row);
    m_rows.push_back(row);
}

void SessionCard::fit()
{
    const bool narrow = width() < kNarrow;
    const int stage = narrow ? kNarrowStage : Theme::current().isLargeText() ? width() * 3 / 10 : kStage;
    m_stage->setPreferredWidth(stage);
    const int margin = narrow ? space::k20 : space::k24;
    const int above = m_crowded ? space::k20 : margin;
    m_words->setContentsMargins(margin, above, margin, above);
    m_start->setSize(narrow ? Button::Size::Normal : Button::Size::Large);
    m_start->setMinimumLabelWidth(narrow ? 0 : kStartWidth);
    const int room = width() - (m_stage->isHidden() ? 0 : stage) - 2 * margin;
    const auto fits = [&](const QString& shorter) {
        m_shorter->setText(shorter);
        return shorter.isEmpty() || m_start->sizeHint().width() + space::k4 + m_shorter->sizeHint().width() <= room;
    };
    const bool beside = fits(m_shorterText) || (!m_shorterBrief.isEmpty() && fits(m_shorterBrief));
    if (!beside) {
        m_shorter->setText(m_shorterText);
    }
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_buttons->setDirection(direction);
}

void SessionCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    // What fits depends on the width alone; fitting again at every height would let layouts go on for ever.
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
}

} // namespace plumbline
