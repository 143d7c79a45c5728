#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace plumbline::catalogue {

/// Reads a file of resources/catalogue and checks it against its JSON schema (draft 7).
/// Errors: BadCatalogue, where = fileName + "#" + JSON pointer of the first value that breaks the schema.
Result<nlohmann::json> readChecked(std::string_view text, std::string_view fileName, std::string_view schema);

/// A BadCatalogue error at a JSON pointer ("" is the whole document).
tl::unexpected<Error> bad(std::string_view fileName, std::string_view pointer, std::string reason);

} // namespace plumbline::catalogue
