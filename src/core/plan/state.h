#pragma once

#include "core/plan/ledger.h"
#include "core/plan/why.h"

#include <array>

namespace plumbline::planning {

/// Sets and amount of work as the progression keeps it.
struct Dose {
    int sets = 1;
    int amount = 1;  ///< repetitions or seconds of every set
    int stepped = 0; ///< how many of the first sets are one step above `amount` (P4)
    friend bool operator==(const Dose&, const Dose&) = default;
};

/// What progression knows of one exercise (evidence.md 3.6).
struct ExerciseState {
    bool known = false; ///< has a dose of its own
    Dose dose;
    Why why; ///< why the dose is as it is against the last session
    std::optional<Mass> load;
    int slower = 0; ///< s added to the lowering, at most 3 (P7)
    int streak = 0;
    int overshoot = 0; ///< sessions in a row whose last set beat the top by 2 or more
    std::optional<Day> streakDay;
    int holdLeft = 0;       ///< sessions a new rung is still held at its start dose
    bool fresh = false;     ///< its first session as a new rung is still to come
    Index cameFrom = kNone; ///< the rung it was raised from
    int triesFailed = 0;    ///< times it went back to that rung
    int formMisses = 0;     ///< sessions in a row with form_ok = no
    int lastRpeHalves = -1;
    std::optional<Day> lastDay;
    Dose lastDose; ///< as prescribed the last time
    std::optional<Side> weaker;
};

/// An exercise that stands in for some sessions, because of pain or a rung that was too much.
struct Detour {
    Index exercise = kNone;
    Dose dose;
    int left = 1;             ///< sessions
    bool retryAtStart = true; ///< after it the usual exercise starts again at its start dose
    bool leaveOut = false;    ///< nothing easier is left: the slot stays empty
    Why why;
};

struct TrackState {
    Index current = kNone;
    bool closed = false; ///< the lunge ladder below 8 chair stands (evidence.md 5.10)
    std::optional<Detour> detour;
    Index lastExercise = kNone; ///< what was done the last time
    bool droppedLast = false;   ///< left out for time when it was last due (decisions.md 11)
};

/// The row of evidence.md 3.8 that a break belongs to.
enum class GapRow { Normal, Repeat, Reduce, OneRung, TwoRungs, Rebuild };

/// A break from training that still shapes the sessions.
struct Gap {
    GapRow row = GapRow::Normal;
    int daysAway = 0;
    int rungs = 0; ///< rungs still below the usual one
};

/// Everything the records say up to a moment: a pure function of them.
struct State {
    std::array<TrackState, kTracks> tracks;
    std::vector<ExerciseState> exercises; ///< by catalogue index
    int level = 1;
    Gap gap;
    std::optional<Day> lastGood;
    std::optional<Day> trainingSince; ///< first session since the start or since a long break
    std::optional<Day> returnedOn;    ///< first session after a break of more than 56 days
    int goodSinceReturn = 0;
    bool levelDown = false; ///< a break of 57 to 112 days costs a level until training is regular again
    bool rebuilt = false;   ///< a break of more than 112 days: level 0 until training is regular again
    int goodCount = 0;
    char lastLabel = 0; ///< 'A' or 'B' of the last session done, 0 before the first
    int coreTurn = 0;   ///< which strand of the core is next
    int mobilityTurn = 0;
    Day week{}; ///< Monday of the week that `rungUps` counts
    int rungUps = 0;
    // Flares of the next morning (evidence.md 4.2)
    std::vector<Day> flares;
    int flareLeft = 0; ///< sessions with a set less and RPE 6 at most
    Why flareWhy;
    std::optional<Day> restUntil;      ///< strong flare: easy movement only through this day
    std::optional<Day> levelZeroUntil; ///< two flares in 7 days
    std::optional<Day> spreadOn;       ///< symptoms spread down the leg
    // Signs for a lighter week (evidence.md 3.7)
    int harderRun = 0;
    int incompleteRun = 0;
    std::optional<Day> deloadUntil;
    std::optional<Day> lastDeloadEnd;
    std::optional<Day> lastSessionDay;
    std::vector<std::pair<Index, bool>>
        lastWork; ///< loaded one-leg and hinge work of the last session at RPE 7 or more

    [[nodiscard]] TrackState& track(Track t) { return tracks[at(t)]; }
    [[nodiscard]] const TrackState& track(Track t) const { return tracks[at(t)]; }
    [[nodiscard]] ExerciseState& of(Index index) { return exercises[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const ExerciseState& of(Index index) const { return exercises[static_cast<std::size_t>(index)]; }
};

} // namespace plumbline::planning
