#include "ui/session/rest_panel.h"

#include "ui/session/next_up.h"
#include "ui/session/wording.h"
#include "ui/text/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/stepper.h"

#include <QGridLayout>

namespace plumbline {

RestPanel::RestPanel(SessionRunner& runner, SessionFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_figures(figures)
    , m_ring(new ProgressRing(tr("Rest"), ProgressRing::Kind::Rest, 164, this))
    , m_title(new Paragraph({}, TextStyle::PlayerTitle, Role::Text, this))
    , m_advice(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_next(new NextCard(this))
{
    auto* less = new Button(tr("−15 s"), Button::Kind::Secondary, this);
    less->setAccessibleName(tr("15 seconds less rest"));
    auto* more = new Button(tr("+15 s"), Button::Kind::Secondary, this);
    more->setAccessibleName(tr("15 seconds more rest"));
    for (Button* button : {less, more}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(less, &Button::clicked, this, [this] { m_runner.send(session::AddRest{seconds{-15}}); });
    connect(more, &Button::clicked, this, [this] { m_runner.send(session::AddRest{seconds{15}}); });

    auto* buttons = new QWidget(this);
    auto* buttonFlow = new FlowLayout(buttons);
    buttonFlow->addWidget(less);
    buttonFlow->addWidget(more);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::k4);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_advice);
    words->addSpacing(space::k8);
    words->addWidget(buttons);
    words->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::k20);
    top->addWidget(m_ring, 0, Qt::AlignVCenter);
    top->addLayout(words, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addLayout(top);
    buildLog(column);
    column->addStretch(1);
    column->addWidget(m_next);
}

void RestPanel::buildLog(QVBoxLayout* column)
{
    m_log = new QWidget(this);
    auto* log = new QVBoxLayout(m_log);
    log->setContentsMargins(0, 0, 0, 0);
    log->setSpacing(space::k8);
    log->addWidget(new Divider(m_log));

    m_setTitle = new Label({}, TextStyle::Title3, Role::Text, m_log);
    m_planned = new Label({}, TextStyle::Small, Role::Text2, m_log);
    auto* namesBox = new QWidget(m_log);
    auto* names = new QVBoxLayout(namesBox);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(0);
    names->addWidget(m_setTitle);
    names->addWidget(m_planned);
    auto* amountsBox = new QWidget(m_log);
    auto* amounts = new QGridLayout(amountsBox);
    amounts->setContentsMargins(0, 0, 0, 0);
    amounts->setHorizontalSpacing(space::k12);
    amounts->setVerticalSpacing(space::k8);
    for (std::size_t i = 0; i < 2; ++i) {
        m_amountLabels[i] = new Label({}, TextStyle::Body, Role::Text2, m_log);
        m_amounts[i] = new Stepper(tr("Done"), 0, 200, {}, m_log);
        m_amounts[i]->setBaseHeight(48);
        m_amounts[i]->setFocusPolicy(Qt::TabFocus);
        amounts->addWidget(m_amountLabels[i], static_cast<int>(i), 0, Qt::AlignRight | Qt::AlignVCenter);
        amounts->addWidget(m_amounts[i], static_cast<int>(i), 1);
        connect(m_amounts[i], &QSpinBox::valueChanged, this, [this, i](int value) {
            if (m_filling) {
                return;
            }
            const auto logged = m_runner.state().logged;
            if (!logged) {
                return;
            }
            const auto last = m_runner.state().steps[*logged].side;
            session::EditLog edit;
            edit.amount = value;
            // The first stepper is the side done first when there are two.
            if (last) {
                edit.side = i == 0 ? (*last == Side::Left ? Side::Right : Side::Left) : *last;
            }
            m_runner.send(edit);
        });
    }
    auto* row = new QWidget(m_log);
    auto* split = new SplitLayout(row);
    split->setKeepLeading(1.0);
    split->addWidget(namesBox);
    split->addWidget(amountsBox);
    log->addWidget(row);

    m_effort = new QWidget(m_log);
    auto* effort = new QVBoxLayout(m_effort);
    effort->setContentsMargins(0, space::k4, 0, 0);
    effort->setSpacing(space::k8);
    m_effortQuestion = new Paragraph({}, TextStyle::Body, Role::Text, m_effort);
    m_effortQuestion->setWeight(Weight::SemiBold);
    effort->addWidget(m_effortQuestion);
    auto* grid = new CardGrid(3, m_effort);
    m_efforts = new QButtonGroup(this);
    int id = 0;
    for (const wording::EffortAnswer& answer : wording::effortAnswers()) {
        auto* card = new ChoiceCard(answer.left, answer.word, grid);
        card->setAccessibleName(tr("%1 more: %2").arg(answer.spoken, answer.word));
        card->setToolTip(tr("Key %1, effort %2 of 10").arg(id + 1).arg(answer.rpe.value()));
        card->setFocusPolicy(Qt::TabFocus);
        card->setObjectName(QStringLiteral("effort%1").arg(id + 1));
        m_efforts->addButton(card, id++);
        grid->addCard(card);
    }
    effort->addWidget(grid);
    log->addWidget(m_effort);
    connect(m_efforts, &QButtonGroup::idClicked, this, [this](int answer) { chooseEffort(answer + 1); });

    auto* painQuestion = new Paragraph(tr("Any pain in this set?"), TextStyle::Body, Role::Text, m_log);
    painQuestion->setWeight(Weight::SemiBold);
    log->addSpacing(space::k4);
    log->addWidget(painQuestion);
    auto* pains = new QWidget(m_log);
    auto* flow = new FlowLayout(pains);
    m_pains = new QButtonGroup(this);
    m_noPain = new Chip(tr("None"), pains);
    m_somePain = new Chip(tr("Some pain"), pains);
    for (Chip* chip : {m_noPain, m_somePain}) {
        chip->setBaseHeight(40);
        chip->setFocusPolicy(Qt::TabFocus);
        m_pains->addButton(chip);
        flow->addWidget(chip);
    }
    m_noPain->setToolTip(tr("Key 0"));
    m_noPain->setObjectName(QStringLiteral("noPain"));
    log->addWidget(pains);
    connect(m_noPain, &Chip::clicked, this, &RestPanel::chooseNoPain);
    connect(m_somePain, &Chip::clicked, this, &RestPanel::painWanted);
    column->addWidget(m_log);
}

void RestPanel::setCompact(bool compact)
{
    m_compact = compact;
    m_ring->setDiameter(compact ? 112 : 164);
    m_advice->setVisible(!compact);
}

void RestPanel::refresh()
{
    const session::View view = m_runner.view();
    const bool change = view.phase == session::PhaseKind::Prepare;
    const Exercise* exercise = m_runner.exercise(m_runner.slot());
    if (!view.step) {
        m_title->setText(tr("That was the last set"));
        m_advice->setText(tr("Breathe out. How was it?"));
    } else if (change) {
        m_title->setText(m_runner.state().logged ? tr("Change over") : tr("Get ready"));
        m_advice->setText(exercise && !exercise->cues.empty() ? QString::fromStdString(exercise->cues.front())
                                                              : tr("Take your place."));
    } else {
        m_title->setText(tr("Rest"));
        m_advice->setText(tr("Breathe and shake your legs out."));
    }
    if (Theme::current().isLargeText() && view.step) {
        // The stage leaves its heading out at this size.
        const Slot& slot = m_runner.slot();
        const QString id = QString::fromStdString(slot.exercise);
        m_next->setContent(tr("Coming up: set %1 of %2").arg(view.set).arg(view.sets),
                           exercise ? QString::fromStdString(exercise->name) : id, m_figures.thumbnail(id));
    } else {
        const NextUp next = nextUp(m_runner, view);
        m_next->setContent(next.when, next.what,
                           next.exercise.isEmpty() ? Picture{} : m_figures.thumbnail(next.exercise));
    }
    m_next->setVisible(!m_compact || Theme::current().isLargeText());
    // Only the one word has room beside the ring in the large size.
    m_title->setStyle(m_compact || change || !view.step ? TextStyle::Title1 : TextStyle::PlayerTitle);
    showLog();
    showMoment(view);
}

void RestPanel::showMoment(const session::View& view)
{
    const double done = view.length.count() > 0
                            ? static_cast<double>(view.remaining.count()) / static_cast<double>(view.length.count())
                            : 0.0;
    m_ring->setFraction(std::min(1.0, done), false);
    if (view.remaining <= milliseconds{0}) {
        m_ring->setText(tr("Ready"), tr("Space starts"));
    } else {
        m_ring->setText(wording::clock(view.remaining), tr("of %1").arg(wording::clock(view.length)));
    }
}

void RestPanel::showSide(Stepper* stepper, Label* label, const session::Step& step)
{
    const Slot& slot = m_runner.state().slots[static_cast<std::size_t>(step.slot)];
    const bool hold = slot.measure == Measure::Hold;
    const QString unit = hold ? tr("Seconds") : tr("Reps");
    label->setText(step.side ? words::of(*step.side) : unit);
    label->setVisible(step.side || !m_compact);
    stepper->setAccessibleName(step.side ? tr("%1, %2").arg(unit, words::of(*step.side)) : unit);
    stepper->setMaximum(hold ? 3600 : 200);
    stepper->setSingleStep(hold ? 5 : 1);
    stepper->setValue(hold ? static_cast<int>(step.record->hold.value_or(seconds{0}).count())
                           : step.record->reps.value_or(0));
}

void RestPanel::showLog()
{
    const session::SessionState& state = m_runner.state();
    m_log->setVisible(state.logged.has_value());
    if (!state.logged) {
        return;
    }
    m_filling = true;
    const session::Step& last = state.steps[*state.logged];
    const session::Step* first = nullptr; // the other side of the same set
    bool saved = last.saved;
    for (const session::Step& step : state.steps) {
        if (&step != &last && step.record && step.slot == last.slot && step.set == last.set) {
            first = &step;
            saved = saved && step.saved;
        }
    }
    const Slot& slot = state.slots[static_cast<std::size_t>(last.slot)];
    const QString planned = tr("%1 planned").arg(wording::amount(slot, slot.targetOf(last.set)));
    const bool practice = m_runner.book() && m_runner.book()->isPractice();
    m_setTitle->setText(practice ? tr("Set %1").arg(last.set)
                        : saved  ? tr("Set %1, saved").arg(last.set)
                                 : tr("Set %1, not saved yet").arg(last.set));
    m_planned->setText(planned);
    m_amountLabels[0]->setVisible(first != nullptr);
    m_amounts[0]->setVisible(first != nullptr);
    if (first) {
        showSide(m_amounts[0], m_amountLabels[0], *first);
    }
    showSide(m_amounts[1], m_amountLabels[1], last);

    m_effort->setVisible(slot.part == SlotPart::Strength);
    m_effortQuestion->setText(slot.measure == Measure::Hold ? tr("How many more breaths could you have held it?")
                                                            : tr("How many more could you have done?"));
    m_efforts->setExclusive(false);
    const auto answers = wording::effortAnswers();
    for (int i = 0; i < 6; ++i) {
        m_efforts->button(i)->setChecked(last.record->rpe == answers[static_cast<std::size_t>(i)].rpe);
    }
    m_efforts->setExclusive(true);

    m_pains->setExclusive(false);
    const auto pain = last.record->pain;
    m_noPain->setChecked(pain && pain->value == 0);
    m_somePain->setChecked(pain && pain->value > 0);
    m_somePain->setText(pain && pain->value > 0 ? words::pain(*pain) : tr("Some pain"));
    m_pains->setExclusive(true);
    m_filling = false;
}

void RestPanel::addAmount(int by)
{
    if (m_log->isVisible()) {
        m_amounts[1]->stepBy(by);
    }
}

void RestPanel::chooseEffort(int answer)
{
    if (answer < 1 || answer > 6 || m_effort->isHidden() || m_log->isHidden()) {
        return;
    }
    session::EditLog edit;
    edit.rpe = wording::effortAnswers()[static_cast<std::size_t>(answer - 1)].rpe;
    m_runner.send(edit);
}

void RestPanel::chooseNoPain()
{
    if (m_log->isHidden()) {
        return;
    }
    session::EditLog edit;
    edit.pain = session::PainReport{PainScore{0}, std::nullopt, std::nullopt};
    m_runner.send(edit);
}

} // namespace plumbline
