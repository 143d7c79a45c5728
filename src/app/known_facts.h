#pragma once

#include "core/plan/requests.h"

#include <optional>
#include <vector>

namespace plumbline::app {

/// All facts of a person in memory, and what is known of them at a moment: facts that lie in the future of the clock
/// are kept and left out (decisions.md 26).
class KnownFacts {
public:
    PlanInput all;
    std::vector<Dated<WorkDay>> workDays; ///< ascending; never empty

    /// Call after every change to `all`.
    void changed();
    /// Adds a set to a session of `all`, which has to be there; quick, whatever the history holds.
    void addSet(PerformedSession& session, const SetRecord& record);
    /// What is known at `now` on the training day `today`. The reference stays good until the next change or call.
    [[nodiscard]] const PlanInput& at(WallTime now, Day today) const;
    /// Another number whenever `at` may show something else than before.
    [[nodiscard]] unsigned edition() const { return m_edition; }
    [[nodiscard]] PerformedSession* find(SessionId id);

private:
    std::optional<WallTime> m_lastInstant;
    std::optional<Day> m_lastDay;
    mutable unsigned m_edition = 0;
    mutable bool m_showedAll = true;
    mutable std::optional<PlanInput> m_view;
    mutable WallTime m_viewFrom;
    mutable WallTime m_viewUntil;
    mutable Day m_viewDay;
};

/// The part of `all` that is known at a moment: records up to `now`, dated rows and edits up to `today`. The first of
/// the dated rows always stays, as a plan needs one. `hiddenFrom` gets the instant of the first record left out.
PlanInput knownAt(const PlanInput& all, WallTime now, Day today, WallTime* hiddenFrom = nullptr);

/// The row of `rows` that holds on a day: the last that has begun, else the first.
template <class T>
const T& holding(const std::vector<Dated<T>>& rows, Day day)
{
    const T* value = &rows.front().value;
    for (const auto& row : rows) {
        if (row.from <= day) {
            value = &row.value;
        }
    }
    return *value;
}

} // namespace plumbline::app
