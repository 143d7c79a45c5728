#pragma once

#include "core/base/civil.h"

#include <vector>

namespace plumbline::store {

/// How many backups stay (product.md section 11).
inline constexpr int kDailyBackups = 7;
inline constexpr int kWeeklyBackups = 4;
inline constexpr int kMonthlyBackups = 12;

/// The backups that are no longer kept: neither the newest of one of the last 7 days that have any, nor of the last 4
/// weeks (Monday first), nor of the last 12 months. Days, weeks and months are of UTC.
std::vector<WallTime> expiredBackups(std::vector<WallTime> backups);

} // namespace plumbline::store
