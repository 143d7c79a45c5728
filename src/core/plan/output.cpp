#include "core/plan/output.h"

#include <algorithm>

namespace plumbline::planning {

Output::Output(const Book& book, const Ledger& ledger, Day today)
    : m_book(book)
    , m_ledger(ledger)
    , m_today(today)
    , m_seen(book.size(), 0)
{}

std::vector<std::string> Output::testsOf(Day day) const
{
    // In the order of evidence.md 5.1; balance tests not without a helper when balance is at risk.
    FlagSet flags = m_ledger.factsOn(day).flags;
    const auto stance = m_ledger.testValue(TestKind::SingleLegStance, day);
    const bool unsteady = flags.contains(Flag::BalanceRisk) || (stance && *stance < 10);
    const bool sore = flags.contains(Flag::ShoulderPain) || flags.contains(Flag::LateralHipPain);
    const auto twoLegs = m_ledger.testValue(TestKind::BridgeHold, day);
    std::vector<TestKind> kinds{TestKind::ChairStand30s};
    if (!unsteady) {
        kinds.push_back(TestKind::SingleLegStance);
    }
    if (!sore) {
        kinds.push_back(TestKind::SideBridge);
    }
    if (twoLegs && *twoLegs >= 90) {
        kinds.push_back(TestKind::SingleLegBridge);
    }
    kinds.push_back(TestKind::BridgeHold);
    std::vector<std::string> ids;
    ids.reserve(kinds.size());
    for (const TestKind kind : kinds) {
        ids.emplace_back(code(kind));
    }
    return ids;
}

Reason Output::reasonOf(const SessionDraft& draft) const
{
    if (draft.why.code != ReasonCode::Scheduled) {
        return toReason(draft.why, m_book, kNone, -1, -1);
    }
    Reason reason{ReasonCode::Scheduled, {}};
    if (draft.deload) {
        reason.code = ReasonCode::Deload;
        reason.with("why", draft.week.lighterByTime ? "time" : "signs");
    } else if (draft.tests) {
        reason.code = ReasonCode::TestDue;
        reason.with("days", static_cast<std::int64_t>(std::max(0, draft.daysSinceTest)));
    } else if (!m_first) {
        reason.code = ReasonCode::Projected;
    }
    reason.with("label", std::string(1, draft.label));
    return reason;
}

PlannedSession Output::session(const SessionDraft& draft)
{
    PlannedSession session;
    session.date = draft.date;
    session.week = draft.week.number;
    session.block = draft.week.block;
    session.phase = draft.week.phase;
    session.deload = draft.deload;
    session.label = std::string(1, draft.label);
    if (draft.tests) {
        session.tests = testsOf(std::min(draft.date, m_today));
    }
    const bool upcoming = draft.date >= m_today;
    session.reason = reasonOf(draft);
    session.slots.reserve(draft.warmup.size() + draft.strength.size() + draft.mobility.size());
    for (const auto* part : {&draft.warmup, &draft.strength, &draft.mobility}) {
        for (const Draft& slot : *part) {
            const bool seen = m_seen[static_cast<std::size_t>(slot.exercise)] != 0;
            session.slots.push_back(slotOf(slot, m_book, upcoming && seen));
            if (slot.part == SlotPart::Strength && upcoming) {
                m_seen[static_cast<std::size_t>(slot.exercise)] = 1;
            }
        }
    }
    session.estimate = estimate(session.slots);
    m_first = m_first && !upcoming;
    return session;
}

} // namespace plumbline::planning
