#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace plumbline {

/// Plain names of the muscles and movements in Exercise::primary and secondary, by id.
using MuscleNames = std::map<std::string, std::string, std::less<>>;

/// Errors: BadCatalogue as in readCatalogue.
Result<MuscleNames> readMuscleNames(std::string_view text, std::string_view fileName);

/// "Gluteus maximus" for "gluteus-maximus", from the names compiled in; the id itself when there is no name.
std::string_view muscleName(std::string_view id);

} // namespace plumbline
