#include "support/simulated_day.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::breaks;
using namespace plumbline::testing;
using namespace std::chrono_literals;

using Events = std::vector<std::string>;

TEST_CASE("Half an hour of sitting asks for a short break, an hour for a long one", "[breaks]")
{
    SimulatedDay day;
    day.sitFor(30min);
    CHECK(day.events() == Events{"09:30 prompt short"});
    day.happen(Take{});
    day.sitFor(2min);
    CHECK(day.events() == Events{"09:30 prompt gone: answered", "09:30 break short 2 min, asked for",
                                 "09:32 break over", "09:32 taken short 120 s"});
    day.sitFor(30min);
    CHECK(day.events() == Events{"10:02 prompt long"});
    CHECK(day.bouts() == Events{"sitting 09:00-09:30", "away 09:30-09:32"});
}
