#pragma once

#include "core/plan/planner.h"

namespace plumbline::planning {

/// Turns laid out sessions into planned ones. The first time an exercise comes after today its reason says why it is as
/// it is; from then on the day's state is carried on and the reason is `projected` (decisions.md 4).
class Output {
public:
    Output(const Book& book, const Ledger& ledger, Day today);

    PlannedSession session(const SessionDraft& draft);

private:
    [[nodiscard]] Reason reasonOf(const SessionDraft& draft) const;
    [[nodiscard]] std::vector<std::string> testsOf(Day day) const;

    const Book& m_book;
    const Ledger& m_ledger;
    Day m_today;
    std::vector<char> m_seen;
    bool m_first = true;
};

} // namespace plumbline::planning
