#pragma once

#include "app/coach.h"
#include "core/progress/active_days.h"
#include "core/progress/ladders.h"
#include "core/progress/pain_series.h"
#include "core/progress/self_tests.h"
#include "core/progress/weekly_sets.h"
#include "core/progress/window.h"

#include <vector>

namespace plumbline {

/// Everything Progress shows for one range, as numbers. Read from the coach in one go; the page only draws it.
struct ProgressView {
    Day today;
    progress::Window window;
    std::vector<progress::WeekSets> sets; ///< week by week
    std::vector<progress::ActiveDay> days;
    progress::Adherence adherence;
    std::vector<progress::LadderProgress> ladders;
    std::vector<progress::RungStep> steps; ///< within the window
    std::vector<progress::PainDay> pain;
    std::optional<progress::PainChange> painChange;
    std::vector<progress::TestSeries> tests;
    std::optional<Day> nextTests; ///< the next planned day with tests
    int sessionsEver = 0;
    bool young = false; ///< below one week, or fewer than three sessions: the page is not alive yet
};

/// @param range how far to look
ProgressView progressView(const app::Coach& coach, progress::Range range);

} // namespace plumbline
