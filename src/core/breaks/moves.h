#pragma once

#include "core/breaks/kinds.h"
#include "core/breaks/record.h"
#include "core/exercise/catalogue.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Which moves a break holds (evidence.md 2.10, 2.11, 6.3 rules 3 to 5).
namespace plumbline::breaks {

/// One move of a routine: an exercise with its amount (repetitions or seconds, each side when one-sided).
struct MoveDose {
    std::string exercise;
    int amount = 8;
    friend bool operator==(const MoveDose&, const MoveDose&) = default;
};

/// A ready-made break (evidence.md 2.11).
struct Routine {
    std::string id;    ///< "break-reset"
    std::string name;  ///< catalogue text
    std::string suits; ///< catalogue text: "Meetings, cannot stand"
    minutes shortest{1};
    minutes longest{1};
    bool standing = true; ///< needs getting up
    std::vector<MoveDose> moves;
    friend bool operator==(const Routine&, const Routine&) = default;
};

/// Where and how the person can move now.
enum class Place { Desk, OpenOffice, Home };
enum class Clothes { Office, Easy };

struct MoveContext {
    Kind kind = Kind::Short;
    minutes length{2};
    FlagSet flags; ///< the person's and those the screening implies
    std::vector<std::string> banned;
    std::vector<std::string> reallowed;
    EquipmentSet equipment;
    bool fixedSeat = true;   ///< the chair at the desk stands still
    std::optional<int> pain; ///< today's, 0..10
    bool standing = false;   ///< stands at the desk now
    bool canStand = true;    ///< false: in a meeting
    Place place = Place::Desk;
    Clothes clothes = Clothes::Office;
    bool locked = false;     ///< screening locks exercise: a walk or a change of position only (decisions.md 15)
    bool walkAllowed = true; ///< false under tiers A and B: a change of position only
    std::span<const BreakRecord> recent; ///< taken ones, oldest first, some days back
};

/// What is offered. Empty moves: a change of position alone.
struct MovePlan {
    std::string routine;           ///< id, or empty for a change of position
    std::vector<MoveRecord> moves; ///< sides one after the other, doses by rung and record
    /// A code: "rotation", "pain", "locked", "seated", "walk_turn"; "another" when something else was asked for;
    /// "position" when nothing fits, or for a nudge.
    std::string why;
    friend bool operator==(const MovePlan&, const MovePlan&) = default;
};

/// Deterministic: the same context answers the same plan. Never holds a move that a flag, a ban or the equipment
/// excludes; falls back to a walk, then to a change of position.
MovePlan chooseMoves(const Catalogue& catalogue, std::span<const Routine> routines, const MoveContext& context);

/// Another fitting routine, for "something else"; the same when there is none.
MovePlan anotherRoutine(const Catalogue& catalogue, std::span<const Routine> routines, const MoveContext& context,
                        const MovePlan& instead);

/// How long a move takes: tempo times repetitions, or the seconds of a hold.
seconds moveTime(const Catalogue& catalogue, const MoveRecord& move);

/// Half sets a taken break adds to a pattern's week: desk-sit-to-stand and desk-hip-extension at RPE 6 or more count
/// half a set each (evidence.md 2.10); never more than that, and never towards a rung (6.5).
struct HalfSets {
    int squat = 0;
    int bridge = 0;
};
HalfSets halfSets(const BreakRecord& record);
/// Snack days of a week (6.5): days with three or more breaks of two minutes at RPE 6 or more. Three of them may stand
/// in for one minimum session.
int snackDays(std::span<const BreakRecord> week);

} // namespace plumbline::breaks
