#pragma once

#include "core/breaks/record.h"
#include "core/plan/engine.h"

#include <span>
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
    int inBreaks = 0; ///< of `done`: missed sessions that moves at the desk stood in for
    friend bool operator==(const Adherence&, const Adherence&) = default;
};
/// In a week with three snack days, the moves of its breaks stand in for one session that was missed (evidence.md 6.5).
Adherence adherence(const std::vector<PlanWeek>& weeks, std::span<const breaks::BreakRecord> records = {});

} // namespace plumbline::progress
