#include "core/breaks/hours.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

constexpr int kWeek = 7;

LocalTime endOf(const TimeRange& range, Day day)
{
    return range.to > range.from ? day + range.to : day + days{1} + range.to;
}

bool worksOn(const WorkDay& workDay, Day day)
{
    return workDay.weekdays[static_cast<std::size_t>(weekdayIndex(day))];
}

/// The latest end of the ranges that hold `at`; nullopt when none does.
std::optional<LocalTime> endOfRangesAt(const WorkDay& workDay, LocalTime at)
{
    std::optional<LocalTime> end;
    const Day today = std::chrono::floor<days>(at);
    for (const Day day : {today - days{1}, today}) {
        if (!worksOn(workDay, day)) {
            continue;
        }
        for (const TimeRange& range : workDay.ranges) {
            const LocalTime to = endOf(range, day);
            if (day + range.from <= at && at < to) {
                end = std::max(end.value_or(to), to);
            }
        }
    }
    return end;
}

} // namespace

bool isWorkTime(const WorkDay& workDay, LocalTime at)
{
    return workDay.ranges.empty() || endOfRangesAt(workDay, at).has_value();
}

std::optional<LocalTime> workEnds(const WorkDay& workDay, LocalTime at)
{
    if (workDay.ranges.empty()) {
        return std::nullopt;
    }
    std::optional<LocalTime> end;
    for (auto next = endOfRangesAt(workDay, at); next; next = endOfRangesAt(workDay, *next)) {
        if (*next - at > days{kWeek}) {
            return std::nullopt;
        }
        end = next;
    }
    return end;
}

std::optional<LocalTime> workBegins(const WorkDay& workDay, LocalTime at)
{
    const Day today = std::chrono::floor<days>(at);
    for (int ahead = 0; ahead <= kWeek; ++ahead) {
        const Day day = today + days{ahead};
        std::optional<LocalTime> begin;
        for (const TimeRange& range : workDay.ranges) {
            const LocalTime from = day + range.from;
            if (worksOn(workDay, day) && from > at) {
                begin = std::min(begin.value_or(from), from);
            }
        }
        if (begin) {
            return begin;
        }
    }
    return std::nullopt;
}

} // namespace plumbline::breaks
