#include "ui/setup/editors.h"
#include "ui/setup/steps.h"
#include "ui/setup/tile_layout.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/score_slider.h"

#include <QSignalBlocker>

namespace plumbline {

BackStep::BackStep(SetupDraft& answers, QWidget* parent)
    : StepPage(answers, tr("Your back and hips"),
               tr("Answer what you know. What stays open is taken carefully: the plan then starts with the easiest "
                  "step."),
               parent)
    , m_pain(new ScoreSlider(tr("Lower back pain now"), this))
    , m_painWord(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_flags(new FlagEditor(this))
{
    addPain();
    auto* card = new Card(tr("Tick what fits you"), widget());
    card->body()->addWidget(new Paragraph(tr("Exercises that do not suit are then left out or changed."),
                                          TextStyle::Body, Role::Text2, card));
    card->body()->addWidget(m_flags);
    content()->addWidget(card);
    connect(m_flags, &FlagEditor::changed, this, [this] {
        draft().flags = m_flags->flags();
        emit changed();
    });

    // What the answers stand for: decisions.md 24.
    addQuestion(QStringLiteral("chair"), tr("Standing up from a chair for half a minute, arms crossed"),
                &StartingPoint::chairStand30s,
                {{tr("Only with my hands"), 0.0},
                 {tr("About 9 times"), 9.0},
                 {tr("About 14 times or more"), 14.0},
                 {tr("Not sure"), std::nullopt}});
    addQuestion(QStringLiteral("bridge"), tr("Lying on your back, feet flat, hips lifted: holding that"),
                &StartingPoint::bridgeHold,
                {{tr("About 20 seconds"), 20.0}, {tr("40 seconds or more"), 40.0}, {tr("Not sure"), std::nullopt}});
    addQuestion(QStringLiteral("oneLeg"), tr("Standing on one leg without holding on"), &StartingPoint::singleLegStance,
                {{tr("About 5 seconds"), 5.0},
                 {tr("About 20 seconds"), 20.0},
                 {tr("30 seconds or more"), 30.0},
                 {tr("Not sure"), std::nullopt}});
    content()->addStretch(1);
}

void BackStep::addPain()
{
    m_pain->setObjectName(QStringLiteral("painNow"));
    auto* card = new Card(tr("Lower back pain right now"), widget());
    card->body()->addWidget(m_pain);
    card->body()->addWidget(m_painWord);
    content()->addWidget(card);
    connect(m_pain, &ScoreSlider::valueChanged, this, [this](int score) {
        draft().painNow = score;
        showPain();
        emit changed();
    });
}

void BackStep::addQuestion(const QString& id, const QString& text, std::optional<double> StartingPoint::*field,
                           const std::vector<std::pair<QString, std::optional<double>>>& answers)
{
    auto* card = new Card(widget());
    auto* title = new Paragraph(text, TextStyle::Title3, Role::Text, card);
    card->body()->addWidget(title);
    auto* holder = new QWidget(card);
    holder->setAccessibleName(text);
    auto* tiles = new TileLayout(160, space::k8, holder);
    tiles->setMostColumns(4);
    Question question{new QButtonGroup(holder), field, {}, false};
    for (const auto& [words, value] : answers) {
        auto* answer = new ChoiceCard(words, {}, holder);
        answer->setObjectName(QStringLiteral("%1%2").arg(id).arg(question.values.size()));
        answer->setAccessibleDescription(text);
        question.group->addButton(answer, static_cast<int>(question.values.size()));
        question.values.push_back(value);
        tiles->addWidget(answer);
    }
    card->body()->addWidget(holder);
    content()->addWidget(card);
    const std::size_t index = m_questions.size();
    connect(question.group, &QButtonGroup::idClicked, this, [this, index](int answer) {
        Question& asked = m_questions[index];
        asked.answered = true;
        draft().startingPoint.*asked.field = asked.values[static_cast<std::size_t>(answer)];
        emit changed();
    });
    m_questions.push_back(std::move(question));
}

void BackStep::showPain()
{
    m_painWord->setText(draft().painNow ? m_pain->valueText()
                                        : tr("Not answered. It is asked again before each session."));
}

void BackStep::refresh()
{
    const QSignalBlocker quiet(m_pain);
    m_pain->setValue(draft().painNow.value_or(0));
    showPain();
    m_flags->setFlags(draft().flags, impliedFlags(draft().safety.screening()));
    for (Question& question : m_questions) {
        const auto value = draft().startingPoint.*question.field;
        for (std::size_t i = 0; i < question.values.size(); ++i) {
            if ((value || question.answered) && question.values[i] == value) {
                question.group->button(static_cast<int>(i))->setChecked(true);
            }
        }
    }
}

QWidget* BackStep::firstFocus()
{
    return m_pain;
}

SpaceStep::SpaceStep(SetupDraft& answers, QWidget* parent)
    : StepPage(answers, tr("Space and equipment"),
               tr("Nothing here has to be bought. Plumbline plans only with what you tick; the floor is always there."),
               parent)
    , m_editor(new EquipmentEditor(widget()))
{
    content()->addWidget(m_editor);
    content()->addStretch(1);
    connect(m_editor, &EquipmentEditor::changed, this, [this] {
        draft().facts.equipment = m_editor->equipment();
        draft().facts.weights = m_editor->weights();
        emit changed();
    });
}

void SpaceStep::refresh()
{
    m_editor->setValues(draft().facts.equipment, draft().facts.weights, draft().units);
}

QWidget* SpaceStep::firstFocus()
{
    return m_editor->findChild<ChoiceCard*>();
}

WeekStep::WeekStep(SetupDraft& answers, QWidget* parent)
    : StepPage(answers, tr("Your week"),
               tr("Two to five days. A day between sessions is good; three days suit most people."), parent)
    , m_days(new DayPicker(tr("Training days"), this))
    , m_count(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_minutes(new MinutesEditor(this))
{
    auto* dayCard = new Card(tr("Days"), widget());
    dayCard->body()->addWidget(m_days);
    dayCard->body()->addWidget(m_count);
    auto* minuteCard = new Card(tr("Minutes of a session"), widget());
    minuteCard->body()->addWidget(
        new Paragraph(tr("Warm-up and rest included"), TextStyle::Body, Role::Text2, minuteCard));
    minuteCard->body()->addWidget(m_minutes);
    content()->addWidget(dayCard);
    content()->addWidget(minuteCard);
    content()->addStretch(1);
    connect(m_days, &DayPicker::changed, this, [this] {
        draft().facts.weekdays = m_days->days();
        showCount();
        emit changed();
    });
    connect(m_minutes, &MinutesEditor::changed, this, [this] {
        draft().facts.minutesPerSession = m_minutes->minutes();
        emit changed();
    });
}

void WeekStep::showCount()
{
    const int count = draft().facts.daysPerWeek();
    m_count->setText(count == 1 ? tr("1 day a week") : tr("%1 days a week").arg(count));
}

void WeekStep::refresh()
{
    m_days->setDays(draft().facts.weekdays);
    m_minutes->setMinutes(draft().facts.minutesPerSession);
    showCount();
}

QWidget* WeekStep::firstFocus()
{
    return m_days->firstFocus();
}

WorkDayStep::WorkDayStep(SetupDraft& answers, QWidget* parent)
    : StepPage(answers, tr("Your work day"),
               tr("When you work, how often a break would suit you, and how to ask for it. All of it can be changed "
                  "later in Settings."),
               parent)
    , m_hours(new WorkHoursEditor(this))
    , m_rhythm(new RhythmEditor(this))
    , m_manner(new MannerEditor(this))
{
    auto* hours = new Card(tr("Work days and hours"), widget());
    hours->body()->addWidget(m_hours);
    auto* rhythm = new Card(tr("Break rhythm"), widget());
    rhythm->body()->addWidget(m_rhythm);
    content()->addWidget(hours);
    content()->addWidget(rhythm);
    auto* manner = new Card(tr("How to ask"), widget());
    manner->body()->addWidget(new Paragraph(tr("Nothing covers the screen unless you choose it here."), TextStyle::Body,
                                            Role::Text2, manner));
    manner->body()->addWidget(m_manner);
    content()->addWidget(manner);
    content()->addStretch(1);
    connect(m_manner, &MannerEditor::changed, this, [this] {
        draft().manner = m_manner->manner();
        emit changed();
    });
    connect(m_hours, &WorkHoursEditor::changed, this, [this] {
        draft().workDay = m_hours->workDay();
        emit changed();
    });
    connect(m_rhythm, &RhythmEditor::changed, this, [this] {
        draft().breaks = m_rhythm->profile();
        emit changed();
    });
}

void WorkDayStep::refresh()
{
    m_hours->setWorkDay(draft().workDay);
    m_rhythm->setProfile(draft().breaks);
    m_manner->setManner(draft().manner);
}

QWidget* WorkDayStep::firstFocus()
{
    return m_hours->findChild<DayPicker*>()->firstFocus();
}

} // namespace plumbline
