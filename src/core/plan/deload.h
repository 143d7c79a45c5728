#pragma once

#include "core/plan/calendar.h"
#include "core/plan/performance.h"

namespace plumbline::planning {

/// Whether a day belongs to a lighter week, by the calendar or by signs (evidence.md 3.7, decisions.md 3).
bool isDeload(const State& state, const Ledger& ledger, Day day);
/// Effort and dose of the sessions before, for the signs.
struct Earlier {
    Index exercise = kNone;
    int rpeHalves = -1;
    Dose dose;
};

/// Counts the signs of 3.7 after a session and starts a lighter week when two of them are there.
void readSigns(State& state, const Ledger& ledger, Day day, const std::vector<Performance>& work,
               const std::vector<Earlier>& before);
/// Difference of the 7-day mean of morning pain against the week before, in tenths; nullopt when not known.
std::optional<int> morningTrend(const Ledger& ledger, Day day);

} // namespace plumbline::planning
