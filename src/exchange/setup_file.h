#pragma once

#include "core/base/result.h"
#include "core/plan/requests.h"

#include <string_view>

namespace plumbline {

/// Reads a `plumbline.setup/1` document: the answers of first start.
/// Required: schema, name, birth_year, screening with its list `yes`. Defaults (evidence.md 3.3): three days (Monday,
/// Wednesday, Friday), 20 minutes, mat, chair and wall, no flags, no starting point, work day Monday to Friday 09:00 to
/// 17:00, breaks standard, units metric. Days without weekdays are spread over the week.
/// @param today  a clearance later than today is refused, as is an age under 18 (difference of years).
/// Errors: those of json::parse, UnknownField, MissingField, InvalidInput, InFuture, UnderAge; where = file#/pointer.
Result<SetupRequest> readSetup(std::string_view text, std::string_view fileName, Day today);

} // namespace plumbline
