#include "core/progress/window.h"

#include <algorithm>

namespace plumbline::progress {

namespace {

int weeksBetween(Day earlierMonday, Day laterMonday)
{
    return static_cast<int>((laterMonday - earlierMonday).count() / 7);
}

} // namespace

Window windowOf(Range range, Day setUpOn, Day today)
{
    const Day first = mondayOf(std::min(setUpOn, today));
    const Day current = mondayOf(today);
    const auto startingAt = [&](int weeksBack) { return std::max(first, current - days{7 * weeksBack}); };
    switch (range) {
    case Range::FourWeeks:
        return {startingAt(3), 4};
    case Range::TwelveWeeks:
        return {startingAt(8), 12};
    case Range::Year:
        return {startingAt(47), std::clamp(weeksBetween(first, current) + 5, 12, 52)};
    case Range::All:
        break;
    }
    return {first, std::max(12, weeksBetween(first, current) + 1)};
}

int weeksPerBar(int weeks, int most)
{
    return std::max(1, (weeks + most - 1) / most);
}

} // namespace plumbline::progress
