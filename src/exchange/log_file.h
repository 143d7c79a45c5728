#pragma once

#include "core/base/result.h"
#include "core/exercise/catalogue.h"
#include "core/plan/requests.h"

#include <string_view>

namespace plumbline {

/// Reads a `plumbline.log/1` document: exactly one of a session, a pain score or a self test.
/// Required in a session: started_at and sets; in a set: exercise, set, completed_at, and reps or hold_s as the
/// exercise is counted. A session without finished_at ended with its last set. Sets lie between start and end, the end
/// not more than a day after the start. `side` and `value` of a self test: a sided test may give both sides at once.
/// @param now  instants later than this are refused (decisions.md 26).
/// Errors: those of json::parse, UnknownField, MissingField, UnknownExercise, InvalidInput, InFuture.
Result<LogRequest> readLog(std::string_view text, std::string_view fileName, const Catalogue& catalogue,
                           const ZonedTime& now);

} // namespace plumbline
