#pragma once

#include "app/coach.h"
#include "core/exercise/posture.h"

#include <functional>

namespace plumbline {

/// What the Library is narrowed to; unset parts let everything through.
struct LibraryFilter {
    std::string text; ///< every word must occur in the name, whatever its case
    std::optional<Pattern> pattern;
    std::string muscle; ///< a muscle id of the catalogue
    bool atHand = false;
    std::optional<Measure> measure;
    std::optional<Posture> posture;
    bool inPlan = false;

    [[nodiscard]] bool any() const;
    friend bool operator==(const LibraryFilter&, const LibraryFilter&) = default;
};

/// The parts of a filter, for naming the one that hides most.
enum class FilterPart { Text, Pattern, Muscle, AtHand, Measure, Posture, InPlan };

/// One exercise as the Library shows it.
struct LibraryItem {
    const Exercise* exercise = nullptr;
    RungState state;
    int steps = 1;       ///< how many rungs its ladder has
    bool inPlan = false; ///< in today's or the next session
};

/// One ladder.
struct LibraryLadder {
    Pattern pattern = Pattern::Squat;
    std::vector<LibraryItem> items; ///< from the easiest to the hardest
    int currentStep = 0;            ///< 1-based; 0 when the ladder has no current rung
};

struct LibraryModel {
    std::vector<LibraryLadder> ladders;

    [[nodiscard]] int exercises() const;
    /// Every exercise in the order of its name.
    [[nodiscard]] std::vector<const LibraryItem*> byName() const;
    [[nodiscard]] const LibraryItem* find(std::string_view exercise) const;
};

LibraryModel libraryModel(const app::Coach& coach);

bool passes(const LibraryItem& item, const LibraryFilter& filter);

/// The part of the filter without which most exercises would show; nullopt when no part is set.
std::optional<FilterPart> hidingMost(const LibraryModel& model, const LibraryFilter& filter);
/// The filter without one of its parts.
LibraryFilter without(LibraryFilter filter, FilterPart part);

/// Ids of all primary muscles, each once, the one most exercises train first.
std::vector<std::string> trainedMuscles(const LibraryModel& model);

} // namespace plumbline
