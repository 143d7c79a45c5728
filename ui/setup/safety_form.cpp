#include "ui/setup/safety_form.h"

#include "ui/setup/setup_text.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace plumbline {

namespace {

QVBoxLayout* columnIn(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

Chip* answerChip(const QString& text, const QString& question, Chip::Tone tone, QWidget* parent)
{
    auto* chip = new Chip(text, parent);
    chip->setShape(Chip::Shape::Box);
    chip->setTone(tone);
    chip->setBaseHeight(40);
    chip->setReservesTick(true);
    chip->setCheckable(true);
    chip->setAccessibleName(SafetyForm::tr("%1: %2").arg(question, text));
    return chip;
}

/// A dot and a paragraph, so that wrapped lines stand under the first.
QWidget* bullet(const QString& text, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::k8);
    auto* dot = new Paragraph(QStringLiteral("\u2022"), TextStyle::Body, Role::Text3, row);
    dot->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    line->addWidget(dot, 0, Qt::AlignTop);
    line->addWidget(new Paragraph(text, TextStyle::Body, Role::Text2, row), 1);
    return row;
}

} // namespace

SafetyGroupRow::SafetyGroupRow(SafetyGroup group, SafetyAnswers& answers, const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_group(group)
    , m_answers(answers)
    , m_phrases(phrases)
    , m_reading(new QWidget(this))
    , m_ticking(new QWidget(this))
    , m_advice(new Banner(Banner::Kind::Info, {}, {}, this))
{
    const QString title = setuptext::group(group);
    auto* header = new QWidget(this);
    auto* split = new SplitLayout(header);
    auto* name = new Paragraph(title, TextStyle::Body, Role::Text, header);
    name->setWeight(Weight::SemiBold);
    split->addWidget(name);
    auto* answersBox = new QWidget(header);
    auto* buttons = new FlowLayout(answersBox, space::k8);
    m_none = answerChip(tr("None of these"), title, Chip::Tone::Normal, answersBox);
    m_some = answerChip(tr("Some apply"), title, Chip::Tone::Caution, answersBox);
    const QString code = QString::number(static_cast<int>(group));
    m_none->setObjectName(QStringLiteral("none%1").arg(code));
    m_some->setObjectName(QStringLiteral("some%1").arg(code));
    buttons->addWidget(m_none);
    buttons->addWidget(m_some);
    split->addWidget(answersBox);

    auto* reading = columnIn(m_reading, space::k4);
    auto* ticking = columnIn(m_ticking, 0);
    for (const SafetyQuestion& question : questionsOf(group)) {
        const QString text = setuptext::question(question);
        reading->addWidget(bullet(text, m_reading));
        auto* tick = new CheckRow(text, {}, m_ticking);
        ticking->addWidget(tick);
        m_ticks.emplace_back(question, tick);
        connect(tick, &CheckRow::toggled, this, [this, question](bool on) {
            m_answers.setTicked(question, on);
            emit changed();
        });
    }
    if (group == SafetyGroup::Heart) {
        addActivityQuestion(*ticking);
    }

    auto* column = columnIn(this, space::k8);
    column->addWidget(header);
    column->addWidget(m_reading);
    column->addWidget(m_ticking);
    column->addWidget(m_advice);
    connect(m_none, &Chip::clicked, this, [this] {
        m_answers.answerNone(m_group);
        emit changed();
    });
    connect(m_some, &Chip::clicked, this, [this] {
        m_answers.answerSome(m_group);
        emit changed();
        m_ticks.front().second->setFocus(Qt::TabFocusReason);
    });
    refresh();
}

void SafetyGroupRow::addActivityQuestion(QVBoxLayout& column)
{
    m_activity = new QWidget(m_ticking);
    auto* split = new SplitLayout(m_activity);
    split->setContentsMargins(space::k8, space::k8, 0, space::k8);
    const QString question = tr("In the last 3 months, did you exercise for 30 minutes at a moderate effort on 3 or "
                                "more days a week?");
    split->addWidget(new Paragraph(question, TextStyle::Body, Role::Text, m_activity));
    auto* answers = new QWidget(m_activity);
    auto* buttons = new FlowLayout(answers, space::k8);
    m_activeNo = answerChip(tr("No"), question, Chip::Tone::Normal, answers);
    m_activeYes = answerChip(tr("Yes"), question, Chip::Tone::Normal, answers);
    m_activeNo->setObjectName(QStringLiteral("activeNo"));
    m_activeYes->setObjectName(QStringLiteral("activeYes"));
    buttons->addWidget(m_activeNo);
    buttons->addWidget(m_activeYes);
    split->addWidget(answers);
    column.addWidget(m_activity);
    for (Chip* chip : {m_activeNo, m_activeYes}) {
        connect(chip, &Chip::clicked, this, [this, chip] {
            m_answers.setActivity(chip == m_activeYes);
            emit changed();
        });
    }
}

QWidget* SafetyGroupRow::firstFocus() const
{
    return m_some->isChecked() ? m_some : m_none;
}

void SafetyGroupRow::refresh()
{
    const SafetyAnswers::State state = m_answers.state(m_group);
    m_none->setChecked(state == SafetyAnswers::State::None);
    m_some->setChecked(state == SafetyAnswers::State::Some);
    m_reading->setVisible(state != SafetyAnswers::State::Some);
    m_ticking->setVisible(state == SafetyAnswers::State::Some);
    for (const auto& [question, tick] : m_ticks) {
        const QSignalBlocker quiet(tick);
        tick->setChecked(m_answers.isTicked(question));
    }
    if (m_activity != nullptr) {
        m_activity->setVisible(m_answers.asksActivity());
        m_activeYes->setChecked(m_answers.activity() == true);
        m_activeNo->setChecked(m_answers.activity() == false);
    }
    showAdvice();
}

void SafetyGroupRow::showAdvice()
{
    const auto action = m_answers.action(m_group);
    m_advice->setVisible(action || m_answers.isRoutine(m_group));
    if (action) {
        m_advice->setKind(*action <= LockAction::Urgent ? Banner::Kind::Urgent : Banner::Kind::Caution);
        m_advice->setText(m_phrases.lockTitle(*action), m_phrases.lock({{}, *action}));
    } else {
        m_advice->setKind(Banner::Kind::Info);
        m_advice->setText(tr("Worth a routine appointment in the next weeks"),
                          tr("Training may go on meanwhile, as long as pain stays at 3 of 10 or below and settles by "
                             "the next morning."));
    }
}

SafetyForm::SafetyForm(SafetyAnswers& answers, const Phrases& phrases, Day today, QWidget* parent)
    : QWidget(parent)
    , m_answers(answers)
    , m_phrases(phrases)
    , m_today(today)
    , m_clearance(new Card(tr("Already cleared?"), this))
    , m_cleared(new CheckRow(tr("A doctor, midwife or physiotherapist knows about this and has cleared me for "
                                "strength training"),
                             {}, this))
    , m_clearedNote(new Paragraph({}, TextStyle::Small, Role::Text2, this))
{
    auto* card = new Card(this);
    card->body()->setSpacing(space::k16);
    for (const SafetyGroup group : kSafetyGroups) {
        if (!m_rows.empty()) {
            card->body()->addWidget(new Divider(card));
        }
        auto* row = new SafetyGroupRow(group, answers, phrases, card);
        connect(row, &SafetyGroupRow::changed, this, [this] {
            refresh();
            emit changed();
        });
        card->body()->addWidget(row);
        m_rows.push_back(row);
    }
    m_cleared->setObjectName(QStringLiteral("cleared"));
    m_clearance->body()->addWidget(m_cleared);
    m_clearance->body()->addWidget(m_clearedNote);
    connect(m_cleared, &CheckRow::toggled, this, [this](bool on) {
        m_answers.stateCleared(on ? std::optional(m_today) : std::nullopt);
        refresh();
        emit changed();
    });

    auto* column = columnIn(this, space::k16);
    column->addWidget(card);
    column->addWidget(m_clearance);
    column->addWidget(new Paragraph(tr("This check cannot diagnose anything. If you are unsure, tick it and ask a "
                                       "professional."),
                                    TextStyle::Small, Role::Text2, this));
    refresh();
}

QWidget* SafetyForm::firstFocus() const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_answers.state(kSafetyGroups[i]) == SafetyAnswers::State::Open) {
            return m_rows[i]->firstFocus();
        }
    }
    return m_rows.front()->firstFocus();
}

void SafetyForm::refresh()
{
    for (SafetyGroupRow* row : m_rows) {
        row->refresh();
    }
    const bool locks = m_answers.lock().has_value();
    m_clearance->setVisible(locks);
    const QSignalBlocker quiet(m_cleared);
    m_cleared->setChecked(m_answers.isCleared());
    const QString words = m_phrases.dateWithYear(m_today);
    m_clearedNote->setText(
        m_answers.isCleared()
            ? tr("Recorded with today's date, %1. Strength work is open and starts gently.").arg(words)
            : tr("If so, tick it; it is recorded with today's date. If not, you can go on and use "
                 "the rest of Plumbline, and say so later."));
}

EmergencyList::EmergencyList(QWidget* parent)
    : QWidget(parent)
{
    auto* column = columnIn(this, space::k4);
    auto* lead =
        new Paragraph(tr("Call your local emergency number or go to an emergency department with any of these:"),
                      TextStyle::Body, Role::Text, this);
    lead->setWeight(Weight::SemiBold);
    column->addWidget(lead);
    for (const SafetyGroup group : kSafetyGroups) {
        for (const SafetyQuestion& question : questionsOf(group)) {
            const auto* key = std::get_if<ScreeningKey>(&question);
            if (key != nullptr && lockActionOf(*key) == LockAction::Emergency) {
                column->addWidget(bullet(setuptext::question(question), this));
            }
        }
    }
}

} // namespace plumbline
