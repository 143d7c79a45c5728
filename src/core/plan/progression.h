#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/performance.h"

namespace plumbline::planning {

inline constexpr int kSessionsAfterRed = 3; ///< on the easier rung, decisions.md 9
inline constexpr int kSessionsHeld = 2;     ///< a new rung at its start dose, evidence.md 3.6

/// What the rules P1 to P8 need to know of the session around an exercise.
struct SessionContext {
    Day day;
    int base = 0;
    std::optional<int> morning;                ///< change on the next morning; nullopt when not known
    RpeRange effort;                           ///< of that week, after caps
    bool noProgress = false;                   ///< deload, an easy session, or one after a break
    ReasonCode holdBecause = ReasonCode::Hold; ///< why nothing may be raised though the session was normal
    bool mayHold = false;                      ///< holdBecause applies
    bool finished = true;
    bool maySetsGrow = true; ///< P5: the week's ceiling, the minutes and adherence allow another set
    int setsCap = 3;         ///< most sets the minutes class allows (evidence.md 3.4)
    int rungUpsLeft = 2;     ///< in this session (evidence.md 3.6, limits)
};

/// The next harder exercise that can be done: skips what is missing, avoided or banned (P7); kNone when there is none.
Index nextHarder(const Book& book, const Circumstances& here, Index from, int ceiling);
/// The next easier one, by the records' `easier`, which may cross ladders (decisions.md 13).
Index nextEasier(const Book& book, const Circumstances& here, Index from);

/// The rules that change the state after a session.
class Progression {
public:
    Progression(const Book& book, const Ledger& ledger, const Circumstances& here)
        : m_book(book)
        , m_ledger(ledger)
        , m_here(here)
    {}

    /// Evaluates one exercise of a session (evidence.md 3.6); the first rule that matches wins.
    void evaluate(State& state, const Performance& done, SessionContext& context) const;
    /// One rung down, or a lighter dose when there is none, for `sessions` sessions.
    void detour(State& state, Track track, int rungs, int sessions, bool retryAtStart, Why why) const;

private:
    [[nodiscard]] Track trackOf(const State& state, Index exercise) const;
    void adopt(State& state, Track track, const Performance& done) const;
    bool applyPain(State& state, Track track, const Performance& done, const SessionContext& context) const;
    bool walkDetour(State& state, Track track, const Performance& done) const;
    bool tooMuch(State& state, Track track, const Performance& done, const SessionContext& context) const;
    void regress(State& state, Track track, const Performance& done) const;
    void climb(State& state, Track track, const Performance& done, SessionContext& context) const;
    void topDose(State& state, Track track, const Performance& done, SessionContext& context) const;
    void moveUp(State& state, Track track, SessionContext& context) const;
    void goBack(State& state, Track track, const Performance& done) const;

    const Book& m_book;
    const Ledger& m_ledger;
    const Circumstances& m_here;
};

} // namespace plumbline::planning
