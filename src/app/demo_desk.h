#pragma once

#include "app/chance.h"
#include "core/breaks/moves.h"
#include "core/posture/ergonomics.h"

#include <span>
#include <vector>

namespace plumbline::app {

/// Bouts and breaks of simulated days at the desk; ids are left nil.
struct DeskDays {
    std::vector<breaks::Bout> bouts;
    std::vector<breaks::BreakRecord> records;
};

/// The work days of some weeks, Monday to Friday: six to nine hours from about nine o'clock with lunch away from the
/// desk, a break every half hour or so, of which more are taken as the weeks go by (45 to 80 of 100), and standing up
/// to a quarter of an hour in an hour.
/// @param first  a training day
/// @param end  the moment the history ends, in the middle of a work day perhaps
DeskDays demoDeskDays(Day first, const ZonedTime& end, std::span<const breaks::Routine> routines, Chance& chance);

/// Answers to a checklist: mostly yes; `wanting` of 100 are not quite.
std::vector<posture::ItemAnswer> demoAnswers(const posture::Checklist& checklist, int wanting, Chance& chance);

} // namespace plumbline::app
