#pragma once

#include "core/exercise/codes.h"

#include <array>

namespace plumbline::words {

/// The name of a value from a table in enum order, one for each value.
template <class Enum, std::size_t size>
constexpr const char* nameIn(const std::array<const char*, size>& names, Enum value)
{
    static_assert(countOf<Enum> == 0 || size == countOf<Enum>, "one name for each value");
    return names[static_cast<std::size_t>(value)];
}

} // namespace plumbline::words
