#pragma once

#include "core/plan/draft.h"
#include "core/plan/progression.h"

namespace plumbline::planning {

/// What holds for all slots of a session.
struct Conditions {
    Day day;
    Week week;
    bool deload = false;
    bool earnedWaits = false; ///< a lighter week with no ordinary session before it: what was earned last waits
    bool regressAll = false;  ///< morning pain is up by 2 points: one rung down everywhere (evidence.md 4.2)
    int morningBefore = 0;    ///< tenths
    int morningNow = 0;
};

/// The effort of a session after the caps of flags, level, breaks and flares (evidence.md 3.5).
RpeRange cappedEffort(const State& state, const Circumstances& here, const Conditions& conditions);

/// Why a track cannot be trained, for the plan's notes.
struct LeftOut {
    Track track = Track::Squat;
    Why why;
};

/// Turns what a track stands at into a slot for a session.
class Resolver {
public:
    Resolver(const Book& book, const Ledger& ledger, const Circumstances& here)
        : m_book(book)
        , m_ledger(ledger)
        , m_here(here)
    {}

    /// nullopt when nothing of the track can be done; `leftOut` then says why.
    [[nodiscard]] std::optional<Draft> resolve(const State& state, Track track, const Conditions& conditions,
                                               Why* leftOut = nullptr) const;
    /// A slot for one exercise at its own dose, or its start dose when it was never done.
    [[nodiscard]] Draft draftOf(const State& state, Index exercise, const Conditions& conditions) const;

private:
    void stand(const State& state, Track track, const Conditions& conditions, Draft& draft) const;
    void beforeEarned(const State& state, Draft& draft) const;
    void rungsDown(const State& state, Draft& draft, int rungs, Why why) const;
    bool replaceClosed(const State& state, Draft& draft, Why* leftOut) const;
    void finish(const State& state, const Conditions& conditions, Draft& draft) const;

    const Book& m_book;
    const Ledger& m_ledger;
    const Circumstances& m_here;
};

} // namespace plumbline::planning
