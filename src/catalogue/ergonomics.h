#pragma once

#include "core/base/result.h"
#include "core/posture/ergonomics.h"

#include <string_view>
#include <vector>

/// The checklists of evidence.md 7.2 to 7.4.
namespace plumbline {

/// Reads JSON of the shape of resources/catalogue/ergonomics.schema.json: a checklist for each place, in the order of
/// the places, no id twice.
/// Errors: BadCatalogue with where = "ergonomics.json#/checklists/0/items/3/weight" and param "reason".
Result<std::vector<posture::Checklist>> readChecklists(std::string_view text, std::string_view fileName);
/// The same without the schema, for the text compiled into the program, which a test has held against its schema.
Result<std::vector<posture::Checklist>> readProvenChecklists(std::string_view text, std::string_view fileName);

/// The checklists compiled into the program, one a place in the order of posture::Place. Read and checked at the first
/// call; lives as long as the program.
const std::vector<posture::Checklist>& builtinChecklists();
inline const posture::Checklist& builtinChecklist(posture::Place place)
{
    return builtinChecklists()[static_cast<std::size_t>(place)];
}

} // namespace plumbline
