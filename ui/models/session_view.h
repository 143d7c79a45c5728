#pragma once

#include "core/exercise/catalogue.h"
#include "core/plan/prescription.h"
#include "core/plan/records.h"

#include <optional>
#include <vector>

namespace plumbline {

/// What a page says about a session in one line.
struct SessionView {
    int minutes = 0;        ///< the estimate, rounded up: a plan never promises less than it takes
    int exercises = 0;      ///< different exercises, warm-up and mobility included
    EquipmentSet equipment; ///< everything the slots need, comforts included
    std::string main;       ///< the first strength exercise, else the first one; "" for no slots
};

SessionView viewOf(const std::vector<Slot>& slots, seconds estimate, const Catalogue& catalogue);
inline SessionView viewOf(const PlannedSession& session, const Catalogue& catalogue)
{
    return viewOf(session.slots, session.estimate, catalogue);
}

/// Minutes of an estimate, rounded up, at least 1.
int minutesOf(seconds estimate);

/// How a slot differs from the time before, for the tag at the end of its row.
enum class Change { None, More, NewStep, Less, Same, Swapped };
Change changeOf(const Slot& slot);

/// The reason that tells most about a session: pain first, then steps, raises and what was taken back; with nothing of
/// these the reason of the session itself. `slot` is null when it is the session's.
struct Headline {
    const Slot* slot = nullptr;
    Reason reason;
};
/// The slot points into `session`.
Headline headlineOf(const PlannedSession& session);

/// Whether the session is held back by today's pain (evidence.md 4.2: level 0, rest).
bool isCautious(const PlannedSession& session);

/// The best set of one training day.
struct BestSet {
    Day day;
    int amount = 0; ///< repetitions or seconds
    friend bool operator==(const BestSet&, const BestSet&) = default;
};
/// The best set of an exercise on each day it was done, warm-ups left out, oldest first, at most the newest `limit`.
std::vector<BestSet> bestSets(const std::vector<PerformedSession>& sessions, const Exercise& exercise,
                              std::size_t limit);

} // namespace plumbline
