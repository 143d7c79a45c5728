#include "store/rotation.h"

#include <algorithm>
#include <set>

namespace plumbline::store {

namespace {

/// Marks the newest entry of each of the `count` newest groups.
template <class GroupOf>
void keepNewest(const std::vector<WallTime>& newestFirst, int count, GroupOf groupOf, std::set<WallTime>& kept)
{
    std::set<Day> groups;
    for (const WallTime backup : newestFirst) {
        const Day group = groupOf(std::chrono::floor<days>(backup));
        if (groups.contains(group)) {
            continue;
        }
        if (static_cast<int>(groups.size()) == count) {
            return;
        }
        groups.insert(group);
        kept.insert(backup);
    }
}

Day firstOfMonth(Day day)
{
    const std::chrono::year_month_day date{day};
    return Day{date.year() / date.month() / 1};
}

} // namespace

std::vector<WallTime> expiredBackups(std::vector<WallTime> backups)
{
    std::sort(backups.rbegin(), backups.rend());
    std::set<WallTime> kept;
    keepNewest(
        backups, kDailyBackups, [](Day day) { return day; }, kept);
    keepNewest(backups, kWeeklyBackups, mondayOf, kept);
    keepNewest(backups, kMonthlyBackups, firstOfMonth, kept);
    std::erase_if(backups, [&](WallTime backup) { return kept.contains(backup); });
    return backups;
}

} // namespace plumbline::store
