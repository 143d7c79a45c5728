#pragma once

#include "core/base/civil.h"
#include "core/base/units.h"
#include "core/base/uuid.h"
#include "core/breaks/kinds.h"
#include "core/exercise/exercise.h"

#include <optional>
#include <string>
#include <vector>

/// The facts that the day at the desk leaves behind.
namespace plumbline {
using BoutId = Id<struct BoutTag>;
using BreakId = Id<struct BreakTag>;
} // namespace plumbline

namespace plumbline::breaks {

/// One uninterrupted stretch in one posture.
struct Bout {
    BoutId id;
    ZonedTime from;
    ZonedTime to; ///< later than from
    Day day;      ///< training day of `from`; a bout is cut where a training day begins
    Posture posture = Posture::Sitting;
    bool corrected = false; ///< said by hand; what it covers of observed bouts is hidden
    friend bool operator==(const Bout&, const Bout&) = default;
};

/// One move of a break as it was offered and done.
struct MoveRecord {
    std::string exercise;
    std::optional<Side> side;
    int amount = 0; ///< repetitions or seconds
    friend bool operator==(const MoveRecord&, const MoveRecord&) = default;
};

/// What became of one prompt or break.
struct BreakRecord {
    BreakId id;
    ZonedTime at; ///< when it was decided: taken (its end), snoozed, skipped, missed, natural (its end)
    Day day;
    Kind kind = Kind::Short;
    Outcome outcome = Outcome::Taken;
    std::string routine; ///< id of evidence.md 2.11 ("break-reset"), or empty
    std::vector<MoveRecord> moves;
    std::optional<MoveResult> result; ///< said after a taken break
    std::optional<Rpe> rpe;           ///< effort where it was asked
    seconds duration{0};
    friend bool operator==(const BreakRecord&, const BreakRecord&) = default;
};

} // namespace plumbline::breaks
