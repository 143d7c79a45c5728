#pragma once

#include "core/base/civil.h"
#include "core/breaks/kinds.h"

namespace plumbline::breaks {

/// The scheduler at one moment. Read it through `look`; change it through `advance`.
struct State {
    BootTime at; ///< the moment of the last advance
    friend bool operator==(const State&, const State&) = default;
};

} // namespace plumbline::breaks
