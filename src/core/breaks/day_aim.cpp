#include "core/breaks/day_aim.h"

#include <algorithm>

namespace plumbline::breaks {

minutes workLeft(const WorkDay& workDay, Day day, const ZonedTime& now, minutes dayStart)
{
    const WallTime dayBegin = WallTime{day} + dayStart - now.utcOffset;
    const WallTime from = std::max(now.wall, dayBegin);
    const WallTime to = dayBegin + days{1};
    milliseconds left{0};
    // The hours of the day before may go on after midnight into this training day.
    for (const Day date : {day - days{1}, day, day + days{1}}) {
        if (!workDay.weekdays[static_cast<std::size_t>(weekdayIndex(date))]) {
            continue;
        }
        for (const TimeRange& range : workDay.ranges) {
            const WallTime begin = WallTime{date} + range.from - now.utcOffset;
            const WallTime end =
                WallTime{date} + range.to - now.utcOffset + (range.to <= range.from ? days{1} : days{0});
            left += std::max(milliseconds{0}, std::min(end, to) - std::max(begin, from));
        }
    }
    return std::chrono::floor<minutes>(left);
}

int breaksHad(const DayLedger& day)
{
    return day.taken + day.natural;
}

int breaksOfDay(const DayLedger& day, const Policy& policy, const ZonedTime& now)
{
    const int asked = day.taken + day.skipped + day.missed;
    const int soFar = asked + day.natural;
    const minutes round = policy.shortBreak.interval + policy.shortBreak.length;
    if (!policy.on || round <= minutes{0}) {
        return soFar;
    }
    const auto fit = static_cast<int>(workLeft(policy.workDay, day.day, now, policy.dayStart) / round);
    return soFar + std::clamp(fit, 0, std::max(0, policy.maxPromptsPerDay - asked));
}

} // namespace plumbline::breaks
