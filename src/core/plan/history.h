#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/performance.h"
#include "core/plan/progression.h"

#include <memory>

namespace plumbline::planning {

/// The fold over the records: walks once through the sessions and knows the state at each day on the way.
class History {
public:
    History(const Book& book, const Ledger& ledger);

    /// The state before anything of `day`; days must not go back.
    const State& before(Day day);
    /// The state on `day`, with the sessions of that day that are over.
    const State& through(Day day);
    /// What holds on a day for a state; valid until the next call.
    const Circumstances& circumstances(const State& state, Day day);
    /// A copy of a state as it is on `day`: its level, and a break that lasts until then.
    State standing(const State& state, Day day);

private:
    void advance(Day day, bool whole);
    void apply(std::size_t index);
    SessionContext contextOf(std::size_t index, const Circumstances& here) const;
    void evaluateAll(std::size_t index, const std::vector<Performance>& work, SessionContext context,
                     const Circumstances& here);
    void afterSession(std::size_t index, const std::vector<Performance>& work);
    void rememberDropped(const PerformedSession& session);
    void readMorning(std::size_t index, const std::vector<Index>& suspects, const Circumstances& here);
    void placeAnew(Day day);

    const Book& m_book;
    const Ledger& m_ledger;
    State m_state;
    std::size_t m_next = 0;
    bool m_started = false;
    std::unique_ptr<Circumstances> m_here;
    const TrainingFacts* m_hereFacts = nullptr;
    bool m_hereSpread = false;
};

/// Planned half sets of a whole week as the state stands, for the ceiling in P5 (evidence.md 3.4, 3.6).
struct WeeklyVolume {
    int gmax = 0;
    int gmed = 0;
    std::array<int, kTracks> perWeek{}; ///< sessions a week, times two, that hold the track
};
WeeklyVolume weeklyVolume(const State& state, const Book& book, const TrainingFacts& facts);

} // namespace plumbline::planning
