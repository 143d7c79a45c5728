#include "core/base/civil.h"

#include <catch2/catch.hpp>

using namespace plumbline;

TEST_CASE("An instant with offset survives being written and read", "[base]")
{
    for (const std::string text :
         {"2026-11-23T07:30:00+01:00", "2024-02-29T23:59:59-09:30", "1999-12-31T00:00:00.250+00:00"}) {
        const auto time = parseRfc3339(text);
        REQUIRE(time);
        CHECK(rfc3339(*time) == text);
    }
}

TEST_CASE("What is not an instant is refused", "[base]")
{
    for (const std::string text :
         {"", "2026-11-23", "2026-02-30T07:30:00+01:00", "2026-11-23T24:00:00Z", "2026-11-23T07:30:00",
          "2026-11-23T07:30:00+0100", "2026-11-23T07:30:00.+01:00", "2026-11-23T07:30:00Zx"}) {
        CAPTURE(text);
        CHECK_FALSE(parseRfc3339(text));
    }
}

TEST_CASE("A session after midnight belongs to the day before", "[base]")
{
    const auto late = parseRfc3339("2026-11-24T01:30:00+01:00");
    REQUIRE(late);
    CHECK(isoDate(localDay(*late)) == "2026-11-23");
    CHECK(isoDate(localDay(*late, minutes{0})) == "2026-11-24");
}

TEST_CASE("Weeks start on Monday", "[base]")
{
    const auto sunday = parseIsoDate("2026-11-22");
    REQUIRE(sunday);
    CHECK(weekdayIndex(*sunday) == 6);
    CHECK(isoDate(mondayOf(*sunday)) == "2026-11-16");
}

TEST_CASE("Times of day are read strictly", "[base]")
{
    CHECK(parseTimeOfDay("09:05") == minutes{545});
    CHECK_FALSE(parseTimeOfDay("24:00"));
    CHECK_FALSE(parseTimeOfDay("9:05"));
    CHECK(timeOfDay(minutes{545}) == "09:05");
}
