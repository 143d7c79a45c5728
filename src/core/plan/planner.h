#pragma once

#include "core/plan/builder.h"
#include "core/plan/counters.h"
#include "core/plan/history.h"

namespace plumbline::planning {

/// One week laid out.
struct WeekDraft {
    Week week;
    bool deload = false;
    std::optional<Lock> locked;
    std::vector<SessionDraft> sessions;
};

/// The lock that holds on a day; a clearance dated later than that day does not count yet.
std::optional<Lock> lockOn(const Ledger& ledger, Day day);

/// Lays out weeks: the past as it followed from the facts known at each week's start, the rest from today's state.
class Planner {
public:
    Planner(const Book& book, const PlanInput& input, Day today);

    /// The weeks from that of `from`, `count` of them. Sessions of today that are done are left in only in the past
    /// view.
    std::vector<WeekDraft> weeks(Day from, int count);
    /// State, circumstances and conditions of today, for single questions.
    [[nodiscard]] const State& now();
    [[nodiscard]] const Circumstances& here();
    [[nodiscard]] Conditions conditionsOn(const State& state, Day day) const;
    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    /// Session done today, if any.
    [[nodiscard]] const PerformedSession* doneOn(Day day) const;
    /// Pain before training today: asked, else the usual.
    [[nodiscard]] int baseToday() const;
    /// Today's session cut to `minutes`; below 8 the minimum session.
    std::optional<SessionDraft> sessionToday(int minutes);
    /// Notes that go with the plan.
    std::vector<Reason> notes();

private:
    struct Layout {
        const State& state;
        const Circumstances& here;
        Day known; ///< edits made later are not known yet
        bool projected = false;
    };
    std::vector<Day> datesOf(const Week& week, const TrainingFacts& facts, Day known) const;
    std::vector<const Edit*> editsOf(Day date, Day known) const;
    std::vector<SessionDraft> layOut(const Week& week, const std::vector<Day>& dates, const Layout& layout,
                                     Chain& chain, const GrowthBase& before);
    std::optional<SessionDraft> outlineOf(const Conditions& conditions, const Offer& offer, const Builder& builder,
                                          const Chain& chain, const Layout& layout) const;
    [[nodiscard]] bool weekWasTooHard(Day end, Day monday) const;
    void remember(GrowthBase& base, const std::vector<SessionDraft>& sessions, int wholeWeek) const;
    void adviceNotes(std::vector<Reason>& notes);
    void patternNotes(std::vector<Reason>& notes);

    const Book& m_book;
    const PlanInput& m_input;
    Ledger m_ledger;
    History m_history;
    Day m_today;
    std::optional<State> m_now;
    std::optional<int> m_minutes; ///< for "less time today"
};

} // namespace plumbline::planning
