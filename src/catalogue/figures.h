#pragma once

#include "core/base/result.h"
#include "core/figure/spec.h"

#include <string_view>

namespace plumbline {

/// Reads the keyframe sets of resources/catalogue/figures.json.
/// @param json  the file's text; `file` names it in errors.
/// @return the library, or BadCatalogue with file and JSON pointer in `where` and the reason: not JSON, unknown field,
///         channel, pose, muscle or kind, wrong type, a channel outside its limits, an exercise shown twice.
Result<figure::FigureLibrary> readFigures(std::string_view json, std::string_view file);

/// The keyframe sets compiled into the program. Read and checked at the first call; lives as long as the program.
const figure::FigureLibrary& builtinFigures();

} // namespace plumbline
