#pragma once

#include "core/plan/calendar.h"
#include "core/plan/circumstances.h"
#include "core/plan/dose.h"
#include "core/plan/estimate.h"

namespace plumbline::planning {

/// A slot while the session is being built: numbers only.
struct Draft {
    Index exercise = kNone;
    SlotPart part = SlotPart::Strength;
    std::optional<Track> track;
    Dose dose;
    int slower = 0; ///< s added to the lowering
    std::optional<Mass> load;
    RpeRange rpe;
    int rest = 60;
    bool paired = false; ///< alternates with the next slot
    std::optional<Side> first;
    std::optional<Dose> last; ///< of this exercise, as prescribed the last time
    Why why;
};

/// A session while it is being built.
struct SessionDraft {
    Day date;
    Week week;
    bool deload = false;
    Why deloadWhy;
    char label = 'A';
    bool tests = false;
    int daysSinceTest = -1;
    int minutes = 20;
    bool special = false; ///< level-0 or minimum session: the week's counters leave it as it is
    Why why = Why::of(ReasonCode::Scheduled);
    std::vector<Draft> warmup;
    std::vector<Draft> strength;
    std::vector<Draft> mobility;
    std::vector<Track> dropped; ///< left out for time
};

TimeCost costOf(const Draft& draft, const Book& book);
/// Seconds of a list, pairs counted once.
int secondsOf(const std::vector<Draft>& drafts, const Book& book);
int secondsOf(const SessionDraft& session, const Book& book);
/// Notes a cut of sets on top of the slot's own reason.
void trim(Draft& draft, int sets, ReasonCode why);
/// The finished slot.
Slot slotOf(const Draft& draft, const Book& book, bool projected);

} // namespace plumbline::planning
