#pragma once

#include "core/exercise/codes.h"

#include <QString>

#include <array>

namespace plumbline::words {

/// The name of a value from a table in enum order, one for each value.
template <class Enum, std::size_t size>
constexpr const char* nameIn(const std::array<const char*, size>& names, Enum value)
{
    static_assert(countOf<Enum> == 0 || size == countOf<Enum>, "one name for each value");
    return names[static_cast<std::size_t>(value)];
}

/// The same name in the user's language. @tparam Context what has `tr()`: the sort of names.
template <class Context, class Enum, std::size_t size>
QString pick(const std::array<const char*, size>& names, Enum value)
{
    return Context::tr(nameIn(names, value));
}

} // namespace plumbline::words
