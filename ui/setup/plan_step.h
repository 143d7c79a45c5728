#pragma once

#include "core/plan/engine.h"
#include "ui/setup/step_page.h"

namespace plumbline {

class Banner;
class Button;
class Card;
class Paragraph;
class Phrases;

/// The last step: the first sessions with their reasons, or what to do while training is locked.
class PlanStep : public StepPage {
    Q_OBJECT
public:
    /// @param catalogue, phrases must outlive the page
    PlanStep(SetupDraft& answers, const Catalogue& catalogue, const Phrases& phrases, QWidget* parent = nullptr);
    void refresh() override;

signals:
    /// On the short way: the person would rather answer the other questions too.
    void moreWanted();

private:
    /// What the plan is made for: minutes, days, things.
    QString basis();
    void showLock(const Lock& lock);
    void showSessions(const Plan& plan);
    QWidget* slotRow(const Slot& slot, QWidget* parent) const;
    void showFirst(const PlannedSession& session);
    void showNext(const Plan& plan);

    const Phrases& m_phrases;
    Engine m_engine;
    Banner* m_lock;
    Card* m_first;
    Card* m_next;
    Paragraph* m_basis;
    Button* m_more;
};

} // namespace plumbline
