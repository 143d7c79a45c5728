#pragma once

#include "core/base/result.h"
#include "core/exercise/catalogue.h"

#include <string_view>

namespace plumbline {

/// Reads the exercises from JSON of the shape of resources/catalogue/exercises.schema.json and checks what a schema
/// cannot: ids and rungs are unique, easier and harder exist, doses count what `measure` says and do not fall, a hold
/// has no tempo, the rungs of a ladder are 1, 2, 3, ... without a gap.
/// @param fileName  for errors only.
/// Errors: BadCatalogue with where = "exercises.json#/exercises/3/tempo" and param "reason".
Result<Catalogue> readCatalogue(std::string_view text, std::string_view fileName);
/// The same without the schema, which costs more than all the rest: for the text compiled into the program, which a
/// test has held against its schema.
Result<Catalogue> readProvenCatalogue(std::string_view text, std::string_view fileName);

} // namespace plumbline
