#pragma once

#include "core/plan/draft.h"
#include "core/plan/resolve.h"

namespace plumbline::planning {

/// What runs on from session to session while a plan is laid out.
struct Chain {
    char next = 'A';
    int coreTurn = 0;
    int mobilityTurn = 0;
    std::array<bool, kTracks> dropped{};
    std::optional<Day> lastDay;
    std::vector<Index> lastHard; ///< loaded one-leg and hinge work of the last session at RPE 7 or more
    bool worked = false;         ///< an ordinary session, not one of a lighter week, has been laid out
    Day testsDue;
    Day lastTests;

    static Chain after(const State& state, const Ledger& ledger);
};

/// Slots of all tracks for one set of conditions, worked out once for a week.
struct Offer {
    std::array<std::optional<Draft>, kTracks> drafts;
    std::array<Why, kTracks> leftOut;
    RpeRange effort;
};

/// Builds single sessions (evidence.md 3.4).
class Builder {
public:
    Builder(const Book& book, const Ledger& ledger, const Circumstances& here, const State& state);

    [[nodiscard]] Offer offerFor(const Conditions& conditions) const;
    /// The strength slots of a session, before the week is balanced and the minutes are looked at.
    [[nodiscard]] SessionDraft outline(const Conditions& conditions, const Offer& offer, const Chain& chain,
                                       int minutes) const;
    /// The easy session of evidence.md 4.2.
    [[nodiscard]] SessionDraft easy(const Conditions& conditions, const Chain& chain, int minutes, Why why) const;
    /// The user's edits of that date.
    void edit(SessionDraft& session, const Conditions& conditions, const std::vector<const Edit*>& edits) const;
    /// Spacing, alternation, warm-up, mobility and the minutes.
    void complete(SessionDraft& session, const Chain& chain) const;
    /// Takes a finished session into the chain.
    void follow(Chain& chain, const SessionDraft& session) const;

private:
    void swapExercise(SessionDraft& session, const Conditions& conditions, const Edit& edit) const;
    void space(SessionDraft& session, const Chain& chain) const;
    [[nodiscard]] bool isSpaced(Index index) const;

    const Book& m_book;
    const Ledger& m_ledger;
    const Circumstances& m_here;
    const State& m_state;
};

} // namespace plumbline::planning
