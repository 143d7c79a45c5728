#pragma once

#include "core/plan/engine.h"

#include <vector>

namespace plumbline::progress {

/// One cell of the heat map.
struct ActiveDay {
    Day date;
    DayStatus status = DayStatus::Rest;
    std::string label;  ///< of the session done or planned: "A", "B", or ""
    minutes active{0};  ///< time spent in sessions that day
    minutes planned{0}; ///< estimate of the planned session, 0 without one
    int level = 0;      ///< 0 none, 1..4 by minutes (design.md section 3: under 10, 10, 18, 25)
};

/// The time a session took: from its start over each set to its end. Pauses between two of those count ten minutes at
/// most, so that a session left open overnight does not become an active night.
seconds activeTime(const PerformedSession& session);

/// 0 for none, then 1 under 10, 2 from 10, 3 from 18, 4 from 25 minutes.
int heatLevel(minutes active);

/// Seven days a week, Monday first, in order of date.
std::vector<ActiveDay> activeDays(const std::vector<PlanWeek>& weeks, const std::vector<PerformedSession>& sessions);

/// How much of what was planned was done, over the past and today if done.
struct Adherence {
    int done = 0;
    int planned = 0;
    friend bool operator==(const Adherence&, const Adherence&) = default;
};
Adherence adherence(const std::vector<PlanWeek>& weeks);

} // namespace plumbline::progress
