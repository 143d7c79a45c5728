#include "ui/library/exercise_page.h"

#include "catalogue/activation.h"
#include "catalogue/muscles.h"
#include "ui/library/card_rows.h"
#include "ui/library/figure_stage.h"
#include "ui/library/history_bars.h"
#include "ui/library/icon_line.h"
#include "ui/library/library_words.h"
#include "ui/models/exercise_picture.h"
#include "ui/models/page_words.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"

#include <QKeyEvent>

namespace plumbline {
namespace {

constexpr int kFigureShare = 420; // design.md, Exercise at 1200 x 800
constexpr int kCuesShare = 484;
constexpr int kStackBelow = 800;
constexpr int kLeastNeighbour = 200;
constexpr int kMostNeighbours = 4;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString muscleList(const std::vector<std::string>& ids)
{
    QStringList names;
    for (const std::string& id : ids) {
        names << text(muscleName(id));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

ExercisePage::ExercisePage(app::Coach& coach, QWidget* parent)
    : CoachPage(coach, QStringLiteral("exercisePage"), parent)
{
    build();
}

void ExercisePage::build()
{
    m_scroll = addScroll();
    QVBoxLayout* content = m_scroll->content();
    m_back = new Button(tr("Library"), Button::Kind::Quiet, this);
    m_back->setObjectName(QStringLiteral("backToLibrary"));
    m_back->setIconName(QStringLiteral("left"));
    m_back->setSize(Button::Size::Compact);
    connect(m_back, &QAbstractButton::clicked, this, &ExercisePage::back);
    auto* head = new QVBoxLayout;
    head->setSpacing(space::k4);
    m_back->setFlush(true);
    head->addWidget(m_back, 0, Qt::AlignLeft);
    m_header = new PageHeader({}, {}, this);
    m_try = new Button(tr("Try one set"), Button::Kind::Primary, this);
    m_try->setObjectName(QStringLiteral("tryOneSet"));
    m_try->setIconName(QStringLiteral("play"));
    connect(m_try, &QAbstractButton::clicked, this, [this] { emit tryOneSet(m_model->trial); });
    m_header->addAction(m_try);
    head->addWidget(m_header);
    m_tags = new QWidget(this);
    new FlowLayout(m_tags, space::k8);
    head->addWidget(m_tags);
    content->addLayout(head);
    m_state = new QVBoxLayout;
    content->addLayout(m_state);
    content->addWidget(buildTop());
    content->addWidget(new Label(tr("Easier or harder"), TextStyle::Title3, Role::Text, this));
    auto* neighbours = new QWidget(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    neighbours->setSizePolicy(policy);
    m_neighbours = new CardRows(Theme::current().scaled(kLeastNeighbour), kMostNeighbours, neighbours);
    connect(&Theme::current(), &Theme::changed, neighbours,
            [this] { m_neighbours->setLeastWidth(Theme::current().scaled(kLeastNeighbour)); });
    content->addWidget(neighbours);
    buildCards(*content);
    content->addStretch(1);
}

QWidget* ExercisePage::buildTop()
{
    auto* top = new Columns(kStackBelow, this);
    m_figure = new FigureStage(this);
    auto* left = new QVBoxLayout;
    left->addWidget(m_figure);
    m_instead = new QVBoxLayout;
    m_instead->setSpacing(space::k8);
    left->addLayout(m_instead);
    left->addStretch(1);
    top->addColumn(left, kFigureShare);
    m_cues = new QVBoxLayout;
    m_cues->setSpacing(space::k8);
    top->addColumn(m_cues, kCuesShare);
    return top;
}

void ExercisePage::buildCards(QVBoxLayout& content)
{
    const auto card = [this](const QString& title, QVBoxLayout*& list) {
        auto* made = new Card(title, this);
        list = new QVBoxLayout;
        list->setSpacing(space::k8);
        made->body()->addLayout(list);
        made->body()->addStretch(1);
        return made;
    };
    auto* columns = new Columns(kStackBelow, this);
    m_muscles = card(tr("Muscles"), m_musclesList);
    m_evidence = card(tr("Evidence"), m_evidenceList);
    m_history = card(tr("Your history"), m_historyList);
    columns->addColumn(m_muscles, 3);
    columns->addColumn(m_evidence, 4);
    columns->addColumn(m_history, 3);
    content.addWidget(columns);
    m_care = card(tr("When to take care"), m_careList);
    content.addWidget(m_care);
    m_ban = new Button({}, Button::Kind::Quiet, this);
    m_ban->setFlush(true);
    m_ban->setObjectName(QStringLiteral("banExercise"));
    connect(m_ban, &QAbstractButton::clicked, this, [this] {
        const QString name = text(m_model->exercise->name);
        const bool banned = m_model->item.state.banned;
        keep(withBan(m_coach.facts(), m_model->exercise->id, !banned),
             banned ? tr("%1 may be planned again").arg(name) : tr("%1 left out of your plan").arg(name));
    });
    content.addWidget(m_ban, 0, Qt::AlignLeft);
}

bool ExercisePage::showExercise(const QString& exercise)
{
    auto model = exerciseModel(m_coach, exercise.toStdString());
    if (!model) {
        return false;
    }
    m_model = std::move(model);
    markRead();
    m_figure->showExercise(*m_model->exercise);
    showCues();
    showMuscles();
    showEvidence();
    showModel();
    m_scroll->scrollToTop();
    return true;
}

void ExercisePage::read()
{
    if (!m_model) {
        return;
    }
    m_model = exerciseModel(m_coach, m_model->exercise->id);
    showModel();
}

void ExercisePage::showModel()
{
    m_header->setTitle(text(m_model->exercise->name));
    m_try->setVisible(!m_model->locked && !m_model->item.state.avoidedBy);
    showTags();
    showState();
    showNeighbours();
    showHistory();
    showCare();
    m_ban->setText(m_model->item.state.banned ? tr("Allow in my plan again") : tr("Leave out of my plan"));
}

void ExercisePage::showTags()
{
    clearLayout(*m_tags->layout());
    const auto add = [this](const QString& words, Tag::Kind kind, const QString& icon) {
        m_tags->layout()->addWidget(new Tag(words, kind, icon, m_tags));
    };
    const Exercise& exercise = *m_model->exercise;
    add(tr("%1 ladder, step %2 of %3").arg(words::of(exercise.pattern)).arg(exercise.rung).arg(m_model->rungs),
        Tag::Kind::Change, m_model->item.state.status == RungStatus::Passed ? QStringLiteral("check") : QString());
    if (m_model->item.state.status == RungStatus::Now) {
        add(tr("Your step now"), Tag::Kind::Change, {});
    }
    add(capitalised(words::things(exercise.equipment)), Tag::Kind::Fact, {});
    add(words::of(postureOf(exercise)), Tag::Kind::Fact, {});
    if (!m_model->item.state.missing.empty()) {
        add(tr("You lack: %1").arg(words::things(m_model->item.state.missing)), Tag::Kind::Caution, {});
    }
}

void ExercisePage::showState()
{
    clearLayout(*m_state);
    const Exercise& exercise = *m_model->exercise;
    const QString name = text(exercise.name);
    const auto banner = [this](Banner::Kind kind, const QString& heading, const QString& sentence,
                               const QString& action, std::function<void()> act) {
        auto* made = new Banner(kind, heading, sentence, this);
        made->setObjectName(QStringLiteral("exerciseBanner"));
        if (!action.isEmpty()) {
            auto* button = new Button(action, Button::Kind::Secondary, made);
            button->setObjectName(QStringLiteral("exerciseBannerAction"));
            connect(button, &QAbstractButton::clicked, this, std::move(act));
            made->addWidget(button);
        }
        m_state->addWidget(made);
    };
    if (m_model->locked) {
        banner(Banner::Kind::Caution, tr("Please check with a professional first"),
               tr("Your safety check keeps exercises locked. You can read everything here."), {}, {});
    } else if (m_model->item.state.avoidedBy) {
        banner(Banner::Kind::Caution, tr("Left out of your plan"),
               tr("You told us: %1. This exercise is better avoided then.")
                   .arg(words::of(*m_model->item.state.avoidedBy).toLower()),
               tr("Allow it anyway"), [this, name] {
                   keep(withAllowance(m_coach.facts(), m_model->exercise->id, true), tr("%1 allowed").arg(name));
               });
    } else if (m_model->allowedInSpite && exercise.excludedBy(m_model->flags)) {
        banner(Banner::Kind::Caution, tr("Allowed by you"),
               tr("Usually better avoided with: %1.").arg(words::of(*exercise.excludedBy(m_model->flags)).toLower()),
               tr("Leave it out again"), [this, name] {
                   keep(withAllowance(m_coach.facts(), m_model->exercise->id, false), tr("%1 left out").arg(name));
               });
    }
}

void ExercisePage::showCues()
{
    clearLayout(*m_cues);
    clearLayout(*m_instead);
    const Exercise& exercise = *m_model->exercise;
    // Without a figure the cues take its place, beside the slips.
    const bool pictured = hasPicture(exercise.id);
    m_figure->setVisible(pictured);
    QVBoxLayout* cues = pictured ? m_cues : m_instead;
    cues->addWidget(new Label(tr("Do this"), TextStyle::Title3, Role::Text, this));
    for (const std::string& cue : exercise.cues) {
        cues->addWidget(new IconLine(QStringLiteral("check"), Role::Primary, text(cue), this));
    }
    if (pictured) {
        m_cues->addSpacing(space::k8);
    } else {
        m_instead->addWidget(
            new Paragraph(tr("This exercise has no moving figure yet."), TextStyle::Small, Role::Text2, this));
    }
    m_cues->addWidget(new Label(tr("Common slips"), TextStyle::Title3, Role::Text, this));
    for (const std::string& slip : exercise.mistakes) {
        m_cues->addWidget(new IconLine(QStringLiteral("close"), Role::Text2, text(slip), this));
    }
    m_cues->addStretch(1);
}

void ExercisePage::addNeighbour(const Exercise* exercise, const QString& relation)
{
    if (exercise == nullptr) {
        return;
    }
    auto* card = new ChoiceCard(text(exercise->name), relation, m_neighbours->parentWidget());
    card->setCheckable(false);
    card->setPicture(exercisePicture(exercise->id));
    QSizePolicy policy = card->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    card->setSizePolicy(policy);
    const bool current = exercise == m_model->exercise;
    card->setSuggested(current);
    card->setObjectName(QStringLiteral("neighbour_") + text(exercise->id));
    if (current) {
        card->setFocusPolicy(Qt::NoFocus);
    } else {
        connect(card, &QAbstractButton::clicked, this, [this, id = text(exercise->id)] { emit openExercise(id); });
    }
    m_neighbours->addWidget(card);
}

void ExercisePage::showNeighbours()
{
    clearLayout(*m_neighbours);
    const Exercise& exercise = *m_model->exercise;
    addNeighbour(m_model->easier, tr("Easier"));
    addNeighbour(&exercise, tr("This one"));
    addNeighbour(m_model->harder, tr("Harder"));
    if (m_model->harder == nullptr || exercise.pattern == Pattern::Mobility || exercise.pattern == Pattern::Desk) {
        return;
    }
    auto* step = new Card(m_neighbours->parentWidget());
    step->setPadding(space::k12);
    step->body()->setSpacing(2);
    Slot top = m_model->trial;
    top.sets = exercise.top.sets;
    top.target = exercise.top.amount;
    top.load.reset();
    step->body()->addWidget(new Paragraph(tr("To move up"), TextStyle::Small, Role::Text2, step));
    auto* dose = new Paragraph(tr("%1, moderate, in two sessions").arg(Phrases(m_coach.catalogue()).dose(top)),
                               TextStyle::Label, Role::Text, step);
    dose->setWeight(Weight::SemiBold);
    step->body()->addWidget(dose);
    step->body()->addStretch(1);
    m_neighbours->addWidget(step);
}

void ExercisePage::showMuscles()
{
    clearLayout(*m_musclesList);
    const auto add = [this](const QString& title, const QString& names) {
        if (names.isEmpty()) {
            return;
        }
        auto* label = new Label(title, TextStyle::Small, Role::Text, m_muscles);
        label->setWeight(Weight::SemiBold);
        m_musclesList->addWidget(label);
        m_musclesList->addWidget(new Paragraph(names, TextStyle::Body, Role::Text2, m_muscles));
    };
    add(tr("Main"), muscleList(m_model->exercise->primary));
    add(tr("Helping"), muscleList(m_model->exercise->secondary));
}

void ExercisePage::showEvidence()
{
    clearLayout(*m_evidenceList);
    if (!m_model->exercise->why.empty()) {
        m_evidenceList->addWidget(new Paragraph(whyText(*m_model->exercise), TextStyle::Body, Role::Text2, m_evidence));
    }
    const std::vector<Activation> figures = activationOf(m_model->exercise->id);
    for (const Activation& figure : figures) {
        m_evidenceList->addWidget(new Paragraph(activationLine(figure), TextStyle::Small, Role::Text2, m_evidence));
    }
    if (!figures.empty()) {
        m_evidenceList->addWidget(
            new Paragraph(tr("Muscle activity in per cent of the greatest voluntary effort, as published. Figures of "
                             "different studies cannot be compared, and they promise nothing."),
                          TextStyle::Small, Role::Text3, m_evidence));
    }
}

void ExercisePage::showHistory()
{
    clearLayout(*m_historyList);
    m_history->setExtra(m_model->history.empty() ? QString() : tr("best set a session"));
    if (m_model->history.empty()) {
        m_historyList->addWidget(new Paragraph(tr("Not done yet."), TextStyle::Body, Role::Text2, m_history));
        return;
    }
    const Phrases phrases(m_coach.catalogue());
    QStringList spoken;
    for (const BestSet& best : m_model->history) {
        spoken << tr("%1: %2").arg(phrases.date(best.day), phrases.amount(best.amount, m_model->exercise->measure));
    }
    auto* bars = new HistoryBars(m_history);
    bars->setSets(m_model->history, phrases.date(m_model->history.front().day),
                  phrases.date(m_model->history.back().day), spoken.join(QStringLiteral("; ")));
    m_historyList->addWidget(bars);
}

void ExercisePage::showCare()
{
    clearLayout(*m_careList);
    const std::vector<Modification>& modify = m_model->exercise->modify;
    m_care->setVisible(!modify.empty());
    for (const Modification& each : modify) {
        auto* row = new QWidget(m_care);
        auto* split = new SplitLayout(row, space::k12);
        const bool own = m_model->flags.contains(each.flag);
        split->addWidget(new Paragraph(QStringLiteral("<b>%1</b>: %2").arg(words::of(each.flag), careText(each)),
                                       TextStyle::Body, own ? Role::Text : Role::Text2, row));
        if (own) {
            split->addWidget(new Tag(tr("Yours"), Tag::Kind::Caution, {}, row));
        }
        m_careList->addWidget(row);
    }
}

void ExercisePage::keep(const TrainingFacts& facts, const QString& announcement)
{
    if (const auto changed = m_coach.setFacts(facts); changed) {
        emit announce(announcement);
    } else {
        emit failed(changed.error());
    }
}

void ExercisePage::focusStart()
{
    QWidget* start = m_try->isHidden() ? m_back : m_try;
    start->setFocus(Qt::OtherFocusReason);
}

void ExercisePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit back();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace plumbline
