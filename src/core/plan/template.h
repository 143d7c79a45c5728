#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/state.h"

namespace plumbline::planning {

/// What a session of so many minutes holds (evidence.md 3.4, "Slots by time").
struct Shape {
    int warmupMinutes = 3;
    int strengthSlots = 5;
    int setsCap = 2; ///< most sets of a strength slot
    int mobilitySlots = 2;
    int pairs = 0; ///< how many pairs alternate
};
Shape shapeOf(int minutes);

/// One place of a session before it has an exercise.
struct Place {
    Track track = Track::Bridge;
    bool light = false; ///< abduction of the B day with 4 to 5 days a week: a set less
};

/// The tracks of an A or B session in order (evidence.md 3.4, decisions.md 2). `open` says which tracks can be done.
std::vector<Place> placesOf(char label, int daysPerWeek, int minutes, int coreTurn,
                            const std::array<bool, kTracks>& open);

} // namespace plumbline::planning
