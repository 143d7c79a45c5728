#pragma once

#include "core/base/civil.h"

namespace plumbline::progress {

/// How far Progress looks (product.md section 10).
enum class Range { FourWeeks, TwelveWeeks, Year, All };

/// A stretch of whole calendar weeks.
struct Window {
    Day from; ///< a Monday
    int weeks = 1;

    [[nodiscard]] Day end() const { return from + days{7 * weeks}; } ///< the day after the last
    [[nodiscard]] bool contains(Day day) const { return day >= from && day < end(); }
    friend bool operator==(const Window&, const Window&) = default;
};

/// The weeks a range shows. Never starts before the week of set-up. While the programme is young the window reaches
/// into the future, so that what is planned stands beside what is done: twelve weeks hold at most three future ones, a
/// year four, four weeks none once four have passed. "All" ends with this week and is at least twelve weeks long.
Window windowOf(Range range, Day setUpOn, Day today);

/// How many weeks one bar of a chart stands for, so that at most `most` bars are drawn. @param most at least 1
int weeksPerBar(int weeks, int most);

} // namespace plumbline::progress
