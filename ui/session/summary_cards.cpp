#include "ui/session/summary_view.h"

#include "ui/session/still_picture.h"
#include "ui/session/wording.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/score_slider.h"
#include "ui/widgets/stepper.h"

#include <QGridLayout>
#include <QPainter>

/// What the cards of the summary say: the sets done, what changes next time, what can be corrected.
namespace plumbline {

namespace {

constexpr int kMostChanges = 3;

int amountOf(const SetRecord& record)
{
    return record.hold ? static_cast<int>(record.hold->count()) : record.reps.value_or(0);
}

/// "10, 10, 8"; sides that differ as "8/7", the side done first in front.
QString amounts(const session::SessionState& state, int slot)
{
    std::map<int, std::vector<const SetRecord*>> bySet;
    for (const session::Step& step : state.steps) {
        if (step.slot == slot && step.record) {
            bySet[step.set].push_back(&*step.record);
        }
    }
    QStringList sets;
    for (const auto& [number, records] : bySet) {
        QStringList sides;
        for (const SetRecord* record : records) {
            const QString text = record->hold ? QCoreApplication::translate("Session", "%1 s").arg(amountOf(*record))
                                              : QString::number(amountOf(*record));
            if (sides.isEmpty() || sides.back() != text) {
                sides << text;
            }
        }
        sets << sides.join(QStringLiteral("/"));
    }
    return sets.join(QStringLiteral(", "));
}

template <class Row>
QWidget* freshRows(QWidget*& old, Card* card, const Row& fill)
{
    delete old;
    old = new QWidget(card);
    fill(old);
    card->body()->addWidget(old);
    return old;
}

} // namespace

void SummaryView::addDoneRow(QGridLayout* grid, std::size_t slotIndex, const QString& done)
{
    const session::SessionState& state = m_runner.state();
    const Slot& slot = state.slots[slotIndex];
    std::optional<Rpe> effort;
    for (const session::Step& step : state.steps) {
        if (step.slot == static_cast<int>(slotIndex) && step.record && step.record->rpe) {
            effort = step.record->rpe;
        }
    }
    // Planned stands beside done: what was left out is named too, without colour or reproach.
    const bool leftOut = done.isEmpty();
    const Role ink = leftOut ? Role::Text2 : Role::Text;
    QWidget* rows = grid->parentWidget();
    const int row = grid->rowCount();
    auto* name = new Paragraph(m_phrases.exercise(slot.exercise), TextStyle::Body, ink, rows);
    name->setWeight(leftOut ? Weight::Regular : Weight::SemiBold);
    const QString id = QString::fromStdString(slot.exercise);
    grid->addWidget(new StillPicture(kRowPicture, m_figures.thumbnail(id), rows), row, 0);
    grid->addWidget(name, row, 1, Qt::AlignVCenter);
    grid->addWidget(new Paragraph(leftOut ? tr("not done") : done, TextStyle::Body, ink, rows), row, 2,
                    Qt::AlignVCenter);
    grid->addWidget(new Label(effort ? wording::effortWord(*effort) : QString(), TextStyle::Small, Role::Text2, rows),
                    row, 3, Qt::AlignRight | Qt::AlignVCenter);
}

void SummaryView::fillDone()
{
    const session::SessionState& state = m_runner.state();
    const bool anyStrength = std::any_of(state.slots.begin(), state.slots.end(),
                                         [](const Slot& slot) { return slot.part == SlotPart::Strength; });
    freshRows(m_doneRows, m_done, [&](QWidget* rows) {
        auto* grid = new QGridLayout(rows);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(space::k16);
        grid->setVerticalSpacing(space::k12);
        grid->setColumnStretch(1, 3);
        grid->setColumnStretch(2, 3);
        // The strength part has rows; what comes before and after it a line, so that the questions below stay in view.
        QStringList alsoDone;
        QStringList alsoNot;
        for (std::size_t i = 0; i < state.slots.size(); ++i) {
            const QString done = amounts(state, static_cast<int>(i));
            const QString name = m_phrases.exercise(state.slots[i].exercise);
            if (state.slots[i].part == SlotPart::Strength || !anyStrength) {
                addDoneRow(grid, i, done);
            } else if (done.isEmpty()) {
                alsoNot << name;
            } else {
                alsoDone << tr("%1 (%2)").arg(name, done);
            }
        }
        const auto addLine = [&](const QString& text) {
            grid->addWidget(new Paragraph(text, TextStyle::Small, Role::Text2, rows), grid->rowCount(), 0, 1, 4);
        };
        if (!alsoDone.isEmpty()) {
            addLine(tr("Also done: %1").arg(alsoDone.join(QStringLiteral(", "))));
        }
        if (!alsoNot.isEmpty()) {
            addLine(tr("Not done: %1").arg(alsoNot.join(QStringLiteral(", "))));
        }
        grid->setRowStretch(grid->rowCount(), 1);
    });
}

void SummaryView::fillNext()
{
    const app::Coach& coach = m_runner.coach();
    const Day tomorrow = coach.todaysDay() + days{1};
    const Plan plan = coach.plan(tomorrow, 2);
    const auto next = std::find_if(plan.sessions.begin(), plan.sessions.end(),
                                   [tomorrow](const PlannedSession& session) { return session.date >= tomorrow; });
    freshRows(m_nextRows, m_next, [&](QWidget* rows) {
        auto* list = new QVBoxLayout(rows);
        list->setContentsMargins(0, 0, 0, 0);
        list->setSpacing(space::k12);
        m_after->setText({});
        if (next == plan.sessions.end()) {
            list->addWidget(new Paragraph(tr("No further session is planned."), TextStyle::Body, Role::Text2, rows));
            list->addStretch();
            return;
        }
        m_next->setTitle(tr("Next, %1").arg(m_phrases.dateWithWeekday(next->date)));
        m_after->setText(
            tr("Next session: %1, %2").arg(m_phrases.dateWithWeekday(next->date), m_phrases.minutes(next->estimate)));
        int shown = 0;
        for (const Slot& slot : next->slots) {
            const bool says = slot.part == SlotPart::Strength && slot.reason.code != ReasonCode::Scheduled &&
                              slot.reason.code != ReasonCode::Projected;
            if (!says || shown == kMostChanges) {
                continue;
            }
            ++shown;
            list->addWidget(new ReasonText(
                QStringLiteral("<b>%1, %2.</b> %3")
                    .arg(m_phrases.exercise(slot.exercise), m_phrases.dose(slot), m_phrases.reason(slot.reason, &slot)),
                TextStyle::Body, rows));
        }
        if (shown == 0) {
            list->addWidget(new ReasonText(m_phrases.reason(next->reason), TextStyle::Body, rows));
        }
        list->addStretch();
    });
}

void SummaryView::fillCorrections()
{
    const session::SessionState& state = m_runner.state();
    freshRows(m_correctionRows, m_corrections, [&](QWidget* rows) {
        auto* grid = new QGridLayout(rows);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setVerticalSpacing(space::k8);
        grid->setColumnStretch(0, 1);
        int row = 0;
        for (std::size_t i = 0; i < state.steps.size(); ++i) {
            const session::Step& step = state.steps[i];
            if (!step.record) {
                continue;
            }
            const QString name = m_phrases.exercise(step.record->exercise);
            const QString text = step.side
                                     ? tr("%1, set %2, %3").arg(name).arg(step.set).arg(words::of(*step.side).toLower())
                                     : tr("%1, set %2").arg(name).arg(step.set);
            const bool hold = step.record->hold.has_value();
            auto* stepper = new Stepper(text, 0, hold ? 3600 : 200, hold ? tr(" s") : QString(), rows);
            stepper->setValue(amountOf(*step.record));
            grid->addWidget(new Paragraph(text, TextStyle::Body, Role::Text, rows), row, 0, Qt::AlignVCenter);
            grid->addWidget(stepper, row++, 1);
            connect(stepper, &QSpinBox::valueChanged, this, [this, i](int value) {
                m_runner.send(session::EditStep{i, value});
                fillDone();
            });
        }
    });
}

} // namespace plumbline
