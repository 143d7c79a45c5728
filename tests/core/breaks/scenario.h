#pragma once

#include "support/simulated_day.h"

#include <catch2/catch.hpp>

/// What every file of scenarios uses.
namespace plumbline::testing {

using Events = std::vector<std::string>;
using namespace plumbline::breaks;
using namespace std::chrono_literals;

/// Half an hour sat, the short prompt is open and its event read.
inline SimulatedDay promptedDay(Policy policy = deskPolicy())
{
    SimulatedDay day{std::move(policy)};
    day.sitFor(30min);
    REQUIRE(day.events() == Events{"09:30 prompt short"});
    return day;
}

inline Policy onlyShort(Policy policy = deskPolicy())
{
    policy.longBreak.reset();
    return policy;
}

inline Policy inManner(Manner manner)
{
    Policy policy = deskPolicy();
    policy.manner = manner;
    return policy;
}

} // namespace plumbline::testing
