#include "ui/setup/plan_step.h"

#include "ui/setup/setup_text.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"

namespace plumbline {

namespace {

constexpr std::size_t kSessionsShown = 4; // the first in full, the others in a line each

/// Removes everything of a card's body but its header.
void clear(Card* card)
{
    QVBoxLayout* body = card->body();
    while (body->count() > 1) {
        QLayoutItem* item = body->takeAt(1);
        delete item->widget();
        delete item;
    }
}

} // namespace

PlanStep::PlanStep(SetupDraft& answers, const Catalogue& catalogue, const Phrases& phrases, QWidget* parent)
    : StepPage(answers, tr("Your plan"), tr("It adapts to what you do and how it feels, and always says why."), parent)
    , m_phrases(phrases)
    , m_engine(catalogue)
    , m_lock(new Banner(Banner::Kind::Caution, {}, {}, widget()))
    , m_first(new Card(tr("First session"), widget()))
    , m_next(new Card(tr("Then"), widget()))
    , m_basis(new Paragraph({}, TextStyle::Small, Role::Text2, widget()))
    , m_more(new Button(tr("Answer the other questions first"), Button::Kind::Quiet, widget()))
{
    content()->addWidget(m_lock);
    content()->addWidget(m_first);
    content()->addWidget(m_next);
    content()->addWidget(m_basis);
    content()->addWidget(m_more, 0, Qt::AlignLeft);
    content()->addStretch(1);
    m_more->setObjectName(QStringLiteral("moreQuestions"));
    connect(m_more, &Button::clicked, this, &PlanStep::moreWanted);
}

void PlanStep::refresh()
{
    const PlanInput input = draft().preview();
    const Plan plan = m_engine.plan(input, draft().today(), draft().today(), 2);
    m_lock->setVisible(plan.locked.has_value());
    m_first->setVisible(!plan.locked && !plan.sessions.empty());
    m_next->setVisible(!plan.locked && plan.sessions.size() > 1);
    if (plan.locked) {
        showLock(*plan.locked);
    } else {
        showSessions(plan);
    }
    m_basis->setText(plan.locked
                         ? tr("You can look around meanwhile. When a professional has cleared you, say so in the "
                              "safety check here, or later under Settings, Safety.")
                         : basis());
    m_more->setVisible(draft().path == SetupPath::StartNow && !plan.locked);
}

QString PlanStep::basis()
{
    QStringList things;
    draft().facts.equipment.forEach([&](Equipment thing) { things += words::of(thing).toLower(); });
    QStringList weekdays;
    for (int i = 0; i < 7; ++i) {
        if (draft().facts.weekdays[static_cast<std::size_t>(i)]) {
            weekdays += setuptext::weekdayLong(i);
        }
    }
    return things.isEmpty() ? tr("Planned for %1 minutes on %2, with nothing but the floor.")
                                  .arg(draft().facts.minutesPerSession)
                                  .arg(weekdays.join(QStringLiteral(", ")))
                            : tr("Planned for %1 minutes on %2, with: %3. Everything can be changed in Settings.")
                                  .arg(draft().facts.minutesPerSession)
                                  .arg(weekdays.join(QStringLiteral(", ")), things.join(QStringLiteral(", ")));
}

void PlanStep::showLock(const Lock& lock)
{
    m_lock->setKind(lock.action <= LockAction::Urgent ? Banner::Kind::Urgent : Banner::Kind::Caution);
    m_lock->setText(m_phrases.lockTitle(lock.action), m_phrases.lock(lock));
}

void PlanStep::showSessions(const Plan& plan)
{
    if (!plan.sessions.empty()) {
        showFirst(plan.sessions.front());
    }
    showNext(plan);
}

QWidget* PlanStep::slotRow(const Slot& slot, QWidget* parent) const
{
    auto* row = new QWidget(parent);
    auto* split = new SplitLayout(row);
    auto* reason = new Paragraph(m_phrases.reason(slot.reason, &slot), TextStyle::Small, Role::Text2, row);
    split->addWidget(titledLines(m_phrases.exercise(slot.exercise), reason, row));
    split->addWidget(new Label(m_phrases.dose(slot), TextStyle::Label, Role::Text2, row));
    return row;
}

void PlanStep::showFirst(const PlannedSession& session)
{
    clear(m_first);
    m_first->setTitle(
        session.date == draft().today()
            ? tr("Today, session %1").arg(QString::fromStdString(session.label))
            : tr("%1, session %2").arg(m_phrases.dateWithWeekday(session.date), QString::fromStdString(session.label)));
    m_first->setExtra(m_phrases.minutes(session.estimate));
    for (const Slot& slot : session.slots) {
        m_first->body()->addWidget(slotRow(slot, m_first));
    }
}

void PlanStep::showNext(const Plan& plan)
{
    clear(m_next);
    for (std::size_t i = 1; i < std::min(plan.sessions.size(), kSessionsShown); ++i) {
        const PlannedSession& session = plan.sessions[i];
        QStringList names;
        for (const Slot& slot : session.slots) {
            if (slot.part == SlotPart::Strength) {
                names += m_phrases.exercise(slot.exercise);
            }
        }
        m_next->body()->addWidget(
            new Paragraph(tr("<b>%1, session %2</b>  %3")
                              .arg(m_phrases.dateWithWeekday(session.date), QString::fromStdString(session.label),
                                   names.join(QStringLiteral(", "))),
                          TextStyle::Body, Role::Text2, m_next));
    }
    for (const Reason& note : plan.notes) {
        m_next->body()->addWidget(new ReasonText(m_phrases.reason(note), TextStyle::Body, m_next));
    }
}

} // namespace plumbline
