#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>

namespace plumbline::catalogue {

/// The value of a text compiled into the program. Only a build whose tests were not run can fail here; what the text
/// holds the program cannot do without, so it says what is wrong and ends.
template <class T>
T proven(Result<T> read)
{
    if (!read) {
        const std::string reason(read.error().param("reason"));
        std::fprintf(stderr, "plumbline: %s: %s\n", read.error().where.c_str(), reason.c_str());
        std::abort();
    }
    return std::move(*read);
}

} // namespace plumbline::catalogue
