#include "core/plan/calendar.h"

#include <algorithm>

namespace plumbline::planning {

Week weekOf(Day setUpOn, Day day)
{
    Week week;
    const Day first = mondayOf(setUpOn);
    week.monday = std::max(mondayOf(day), first);
    week.number = static_cast<int>((week.monday - first).count() / 7) + 1;
    week.block = (week.number - 1) / kWeeksPerBlock + 1;
    week.inBlock = (week.number - 1) % kWeeksPerBlock + 1;
    if (week.inBlock <= 2) {
        week.phase = Phase::Activate;
    } else if (week.inBlock <= 6) {
        week.phase = Phase::Build;
    } else if (week.inBlock <= 11) {
        week.phase = Phase::Strengthen;
    } else {
        week.phase = Phase::Consolidate;
    }
    week.lighterByTime = week.inBlock == 6 || week.inBlock == kWeeksPerBlock;
    return week;
}

RpeRange effortOf(const Week& week, bool deload)
{
    if (deload) {
        return {Rpe::of(5), Rpe::of(6)};
    }
    if (week.block > 1 || week.inBlock >= 7) {
        return {Rpe::of(7), Rpe::of(8)};
    }
    return week.inBlock <= 2 ? RpeRange{Rpe::of(5), Rpe::of(6)} : RpeRange{Rpe::of(6), Rpe::of(7)};
}

} // namespace plumbline::planning
