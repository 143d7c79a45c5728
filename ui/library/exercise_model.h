#pragma once

#include "app/coach.h"
#include "ui/models/library_model.h"
#include "ui/models/session_view.h"

namespace plumbline {

/// Everything the exercise page shows, as values.
struct ExerciseModel {
    const Exercise* exercise = nullptr;
    LibraryItem item;
    int rungs = 0; ///< of its ladder
    const Exercise* easier = nullptr;
    const Exercise* harder = nullptr;
    FlagSet flags; ///< the user's own and those the screening implies
    bool locked = false;
    bool allowedInSpite = false; ///< the user allowed it although a flag excludes it
    std::vector<BestSet> history;
    Slot trial; ///< one set: the dose of the plan when it is in it, else the starting dose
};

/// How many sessions the page's history shows.
inline constexpr std::size_t kHistoryBars = 8;

/// nullopt for an unknown exercise.
std::optional<ExerciseModel> exerciseModel(const app::Coach& coach, std::string_view id);

/// The facts with the exercise left out of the plan, or allowed again.
TrainingFacts withBan(TrainingFacts facts, const std::string& exercise, bool banned);
/// The facts with the exercise allowed in spite of a flag, or no longer.
TrainingFacts withAllowance(TrainingFacts facts, const std::string& exercise, bool allowed);

} // namespace plumbline
