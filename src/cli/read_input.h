#pragma once

#include "core/base/result.h"

#include <iosfwd>
#include <string>

namespace plumbline::cli {

struct Input {
    std::string name; ///< for messages: the file's name without its folders, or "standard input"
    std::string text;
};

/// Reads a whole file, or `in` for "-". Stops just behind the size that readers accept, so that an endless input ends.
/// Errors: Unreadable, with the path as where.
Result<Input> readInput(const std::string& file, std::istream& in);

} // namespace plumbline::cli
