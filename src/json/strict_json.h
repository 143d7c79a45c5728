#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace plumbline::json {

/// What an input may cost before it is refused.
struct Limits {
    std::size_t bytes = std::size_t{4} * 1024 * 1024;
    std::size_t depth = 32; ///< arrays and objects inside each other
};

/// Reads one JSON document strictly: RFC 8259, valid UTF-8, no key twice in an object, no number beyond a double,
/// nothing after the document, within the limits. Needs no stack that grows with the input.
/// @param where  the file's name; errors carry it with "#" and a JSON pointer.
/// Errors: TooLarge, NotJson, InvalidInput (reason "duplicate_key" or "out_of_range").
Result<nlohmann::json> parse(std::string_view text, std::string_view where, const Limits& limits = {});

/// One step of a JSON pointer (RFC 6901), escaped, with its leading slash.
std::string pointerStep(std::string_view key);
std::string pointerStep(std::size_t index);

} // namespace plumbline::json
