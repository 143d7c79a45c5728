#pragma once

#include "core/plan/requests.h"

#include <optional>

/// Working hours on the line of local time. Weekdays are calendar days: a range that runs past midnight belongs to the
/// day on which it begins. No range at all means that no hours were said: any time is working time.
namespace plumbline::breaks {

/// Local time as the clock on the wall shows it: wall time plus offset.
using LocalTime = std::chrono::sys_time<milliseconds>;

bool isWorkTime(const WorkDay& workDay, LocalTime at);
/// When the working time that holds `at` ends, ranges that touch or overlap taken as one; nullopt when it does not end
/// within a week. Only for a working time.
std::optional<LocalTime> workEnds(const WorkDay& workDay, LocalTime at);
/// When the next working time after `at` begins; nullopt when there is none. Only for a time off.
std::optional<LocalTime> workBegins(const WorkDay& workDay, LocalTime at);

} // namespace plumbline::breaks
