#include "app/clock.h"

#include "support/manual_clock.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("A shifted clock starts at its moment and runs at its rate", "[clock]")
{
    ManualClock base{"2026-01-01T00:00:00Z"};
    const app::ShiftedClock clock(base, at("2026-11-23T07:00:00+01:00"), 60);
    CHECK(clock.now().wall == at("2026-11-23T07:00:00+01:00").wall);
    CHECK(clock.now().utcOffset == minutes{60});
    const BootTime start = clock.now().boot;
    base.advance(std::chrono::seconds{2});
    CHECK(clock.now().wall == at("2026-11-23T07:02:00+01:00").wall);
    CHECK(clock.now().boot - start == std::chrono::minutes{2});
    base.setWallBack(std::chrono::hours{5}); // only boot time drives it
    CHECK(clock.now().wall == at("2026-11-23T07:02:00+01:00").wall);
}

TEST_CASE("The computer's clock knows the zone's offset and never goes back in boot time", "[clock]")
{
    const char* before = std::getenv("TZ");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TZ", "XYZ-05:45", 1); // POSIX: hours west of Greenwich
    ::tzset();
    const app::SystemClock clock;
    const Instant first = clock.now();
    const Instant second = clock.now();
    CHECK(first.utcOffset == minutes{345});
    CHECK(second.boot >= first.boot);
    CHECK(first.boot.sinceStart > milliseconds{0});
    CHECK(std::chrono::abs(first.wall - std::chrono::system_clock::now()) < std::chrono::seconds{5});
    before != nullptr ? ::setenv("TZ", kept.c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}
