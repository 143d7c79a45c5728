#pragma once

#include "core/breaks/ledger.h"
#include "core/breaks/policy.h"

/// How many breaks a day at the desk holds.
namespace plumbline::breaks {

/// Working time of a training day that lies after `now`; zero on a day off and when the day is over.
/// @param dayStart when training days begin, after midnight.
minutes workLeft(const WorkDay& workDay, Day day, const ZonedTime& now, minutes dayStart);

/// Breaks of the day so far, counted as had: taken, and times away that were long enough.
int breaksHad(const DayLedger& day);

/// What the day comes to at the present rhythm: breaks had, skipped and missed, and one for each interval and length of
/// the working time that is left; prompts still to come are at most `policy.maxPromptsPerDay` less those of the day.
int breaksOfDay(const DayLedger& day, const Policy& policy, const ZonedTime& now);

} // namespace plumbline::breaks
