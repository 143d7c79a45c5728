#pragma once

#include "core/plan/draft.h"
#include "core/plan/level.h"

namespace plumbline::planning {

/// Weekly sets in half sets (evidence.md 3.4).
struct WeekSets {
    int gmax = 0;
    int gmed = 0;
};

WeekSets setsOf(const SessionDraft& session, const Book& book);
WeekSets setsOf(const std::vector<SessionDraft>& sessions, const Book& book);

/// What the week before allows.
struct GrowthBase {
    bool known = false;
    bool openStart = false; ///< weeks before were not looked at: the ceiling alone holds for the first one
    bool tooHard = false;   ///< the last seven days were a point of effort over their target (evidence.md 3.11)
    int gmax = 0;           ///< half sets of a whole week
};

/// Brings the sessions of a week under the ceiling and the growth limit and up to the start value (evidence.md 3.4,
/// decisions.md 12). `wholeWeek`: sessions of a whole week, for weeks that begin in the middle.
void balanceWeek(std::vector<SessionDraft>& sessions, const Book& book, int level, const GrowthBase& before,
                 int wholeWeek, bool mayAdd);

} // namespace plumbline::planning
