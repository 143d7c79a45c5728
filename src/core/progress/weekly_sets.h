#pragma once

#include "core/breaks/record.h"
#include "core/exercise/catalogue.h"
#include "core/plan/engine.h"

#include <span>
#include <vector>

namespace plumbline::progress {

/// What sets count for the two muscle groups (evidence.md 3.4). One-sided work counts half a set a side.
struct SetSums {
    double gmax = 0; ///< gluteus maximus
    double gmed = 0; ///< gluteus medius and minimus

    SetSums& operator+=(const SetSums& other)
    {
        gmax += other.gmax;
        gmed += other.gmed;
        return *this;
    }
    friend bool operator==(const SetSums&, const SetSums&) = default;
};

/// What one set of an exercise (on both sides, if one-sided) counts for. Source: evidence.md 3.4, weekly set counters.
SetSums weightOf(const Exercise& exercise);

/// The planned sets of a session; only strength slots at RPE 5 or more count.
SetSums plannedSets(const Catalogue& catalogue, const PlannedSession& session);
/// The sets done in a session. A set whose effort was not asked counts as the effort it was prescribed with, or when
/// that is unknown too, as effective.
SetSums doneSets(const Catalogue& catalogue, const PerformedSession& session);

/// What the moves of a break count for: desk-sit-to-stand and desk-hip-extension at RPE 6 or more half a set of squat
/// and of bridge (evidence.md 2.10). They count here only, never towards a rung (6.5).
SetSums breakSets(const breaks::BreakRecord& record);

/// One calendar week.
struct WeekSets {
    Day monday;
    int number = 1; ///< from set-up
    bool deload = false;
    SetSums done;
    SetSums planned;
};

/// Done beside planned for each week of `weeks`; sessions and breaks outside of them are left out.
std::vector<WeekSets> weeklySets(const Catalogue& catalogue, const std::vector<PlanWeek>& weeks,
                                 const std::vector<PerformedSession>& sessions,
                                 std::span<const breaks::BreakRecord> records = {});

/// A few weeks as one bar: sums divided by the number of weeks.
struct SetBar {
    Day monday; ///< of the first week
    int number = 1;
    int weeks = 1;
    SetSums done; ///< mean of a week
    SetSums planned;
};
/// @param perBar 1 or more; the last bar may hold fewer weeks
std::vector<SetBar> asBars(const std::vector<WeekSets>& weeks, int perBar);

} // namespace plumbline::progress
