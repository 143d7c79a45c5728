#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace plumbline {

/// What a function answers that can fail for reasons of input or environment. <expected> is empty in C++20 on GCC 12;
/// a newer toolchain changes this line only.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode what, std::string where = {}, ErrorParams params = {})
{
    return tl::unexpected<Error>(Error{what, std::move(where), std::move(params)});
}

} // namespace plumbline
