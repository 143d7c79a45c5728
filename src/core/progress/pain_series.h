#pragma once

#include "core/plan/records.h"
#include "core/progress/window.h"

#include <optional>
#include <vector>

namespace plumbline::progress {

/// The pain of one day; a value is missing when it was not asked.
struct PainDay {
    Day date;
    std::optional<double> rest;        ///< mean of the day's scores at rest, 0..10; before a session counts too
    std::optional<int> during;         ///< highest score in a set, 0..10
    std::optional<int> nextMorning;    ///< 0..10
    std::optional<double> restAverage; ///< 7-day mean at rest, ending this day; only on days that have a score at rest
    bool session = false;              ///< trained that day
};

/// Days that have at least one value or a session, ascending. Scores at rest and in the morning are those of the back
/// (low_back, upper_back); what hurts in a set counts wherever it is.
std::vector<PainDay> painDays(const std::vector<PainEntry>& entries, const std::vector<PerformedSession>& sessions,
                              const Window& window);

/// Mean of the days' scores at rest from `from` on, `span` days; none without a score.
std::optional<double> meanRest(const std::vector<PainDay>& series, Day from, int span = 7);

/// What the sentence above the charts compares: the first week with scores and the last seven days. None unless both
/// have scores and do not overlap.
struct PainChange {
    Day firstFrom;
    double first = 0;
    double last = 0;
    /// Down by 2 points or 30 % (evidence.md 4.2, "Week to week"; minimal important change).
    bool meaningfulDrop = false;
};
std::optional<PainChange> painChange(const std::vector<PainDay>& series, Day today);

} // namespace plumbline::progress
