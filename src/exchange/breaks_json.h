#pragma once

#include "core/base/result.h"
#include "core/breaks/moves.h"
#include "core/breaks/scheduler.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

/// The document `plumbline.breaks/1` with a line break at the end: what the bus answers and `breaks status --json`
/// prints. From `app::BreakStatus`.
/// @param next  the moves that the prompt, the break or the next break offers
std::string breaksJson(const breaks::View& view, const breaks::MovePlan& next);

/// What the document says, for the command line's words.
struct BreaksReport {
    breaks::StateKind state = breaks::StateKind::Working;
    ZonedTime since;
    struct Next {
        breaks::Kind kind = breaks::Kind::Short;
        ZonedTime dueAt;
        std::string move; ///< an exercise id, or empty
    };
    std::optional<Next> next;
    std::optional<ZonedTime> pausedUntil;
    breaks::GuardSet inhibitedBy;
    seconds bout{0};
    seconds sittingToday{0};
    seconds standingToday{0};
    int takenToday = 0;
    int skippedToday = 0;
};

/// Reads the document back, from a program that may be newer: unknown fields are left alone. Errors as those of
/// json::parse, and InvalidInput for what cannot be understood.
Result<BreaksReport> readBreaks(std::string_view document);

} // namespace plumbline
