#pragma once

#include "core/plan/input.h"

#include <optional>
#include <vector>

namespace plumbline::planning {

/// The records up to a day, put in order once so that the rules can ask them quickly. Facts that lie in the future of
/// that day are left out (decisions.md 26).
class Ledger {
public:
    /// The input must outlive the ledger.
    Ledger(const PlanInput& input, Day today);

    [[nodiscard]] const PlanInput& input() const { return m_input; }
    [[nodiscard]] Day today() const { return m_today; }
    [[nodiscard]] Day setUpOn() const { return m_setUpOn; }

    /// Performed sessions, ascending.
    [[nodiscard]] const std::vector<const PerformedSession*>& sessions() const { return m_sessions; }
    /// Whether a session counts as done: half of its sets or more (evidence.md 3.10).
    [[nodiscard]] bool isGood(std::size_t session) const { return m_good[session] != 0; }
    /// Pain before a session: as asked, else the usual pain of that day (evidence.md 4.2).
    [[nodiscard]] int baseOf(std::size_t session) const;
    /// Change on the morning after a session against its base; nullopt when it is not known yet.
    [[nodiscard]] std::optional<int> morningAfter(std::size_t session) const;

    /// The row of facts that holds on a day.
    [[nodiscard]] const TrainingFacts& factsOn(Day day) const;
    [[nodiscard]] const Screening& screeningOn(Day day) const;
    /// Whether the red-flag questions were answered after symptoms spread on `day`, as known on `now`.
    [[nodiscard]] bool screenedAfter(Day day, Day now) const;
    [[nodiscard]] Day lastScreening() const { return m_lastScreening; }

    /// Rolling median of 14 days of pain at rest (evidence.md 3.3), 0 when nothing is known.
    [[nodiscard]] int usualPain(Day day) const;
    /// Pain at rest as asked on this very day.
    [[nodiscard]] std::optional<int> restPainOn(Day day) const;
    /// Mean of the morning scores of the seven days that end with `day`, in tenths; nullopt with fewer than two.
    [[nodiscard]] std::optional<int> morningMean(Day day) const;

    /// The lower (worse) latest value of a test up to `day`, with the starting point as the oldest.
    [[nodiscard]] std::optional<double> testValue(TestKind test, Day day) const;
    [[nodiscard]] std::optional<Day> lastTestDay(Day day) const;

    /// Done and planned sessions in [from, to) (evidence.md 3.10, decisions.md 14).
    struct Adherence {
        int done = 0;
        int planned = 0;
        /// 100 when nothing was planned.
        [[nodiscard]] int percent() const { return planned == 0 ? 100 : std::min(100, done * 100 / planned); }
    };
    [[nodiscard]] Adherence adherence(Day from, Day to) const;
    /// Distinct days with poor sleep among the seven that end with `day`.
    [[nodiscard]] int poorNights(Day day) const;

private:
    void countDays();
    [[nodiscard]] std::size_t dayIndex(Day day) const;

    const PlanInput& m_input;
    Day m_today;
    Day m_setUpOn;
    Day m_lastScreening;
    std::vector<const PerformedSession*> m_sessions;
    std::vector<char> m_good;
    std::vector<std::pair<Day, int>> m_rest;    ///< pain at rest, ascending
    std::vector<std::pair<Day, int>> m_morning; ///< ascending
    std::vector<int> m_plannedBefore;           ///< planned sessions before each day from set-up on
    std::vector<int> m_doneBefore;
};

/// Dates far outside any calendar would only overflow; they are taken as the edge of it.
Day sane(Day day);
/// Whether half or more of the planned sets were done.
bool countsAsDone(const PerformedSession& session);

} // namespace plumbline::planning
