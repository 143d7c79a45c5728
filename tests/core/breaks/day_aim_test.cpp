#include "core/breaks/day_aim.h"
#include "support/people.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::breaks;
using namespace plumbline::testing;

namespace {

constexpr minutes kMorning{4 * 60};

WorkDay office()
{
    return {{true, true, true, true, true, false, false},
            {{minutes{540}, minutes{720}}, {minutes{780}, minutes{1020}}}};
}

} // namespace

TEST_CASE("What is left of a working day counts all its ranges", "[breaks][aim]")
{
    const Day wednesday = day("2026-05-13");
    const auto left = [&](const char* now) { return workLeft(office(), wednesday, at(now), kMorning); };
    CHECK(left("2026-05-13T07:00:00+02:00") == minutes{420});
    CHECK(left("2026-05-13T11:00:00+02:00") == minutes{300});
    CHECK(left("2026-05-13T12:30:00+02:00") == minutes{240});
    CHECK(left("2026-05-13T16:30:00+02:00") == minutes{30});
    CHECK(left("2026-05-13T20:00:00+02:00") == minutes{0});
    CHECK(workLeft(office(), day("2026-05-16"), at("2026-05-16T09:00:00+02:00"), kMorning) == minutes{0});
}

TEST_CASE("A night shift belongs to the training day it begins on", "[breaks][aim]")
{
    WorkDay night{{true, true, true, true, true, false, false}, {{minutes{22 * 60}, minutes{6 * 60}}}};
    // To four in the morning on its own day, the rest on the next.
    CHECK(workLeft(night, day("2026-05-13"), at("2026-05-13T22:00:00+02:00"), kMorning) == minutes{360});
    CHECK(workLeft(night, day("2026-05-14"), at("2026-05-14T04:00:00+02:00"), kMorning) == minutes{120 + 360});
}

TEST_CASE("A day comes to what was had and what still fits", "[breaks][aim]")
{
    Policy policy;
    policy.workDay = office();
    DayLedger ledger;
    ledger.day = day("2026-05-13");
    ledger.taken = 2;
    ledger.natural = 1;
    ledger.skipped = 1;
    const ZonedTime now = at("2026-05-13T15:00:00+02:00"); // two hours left: three rounds of 32 minutes
    CHECK(breaksHad(ledger) == 3);
    CHECK(breaksOfDay(ledger, policy, now) == 7);
    policy.maxPromptsPerDay = 4;
    CHECK(breaksOfDay(ledger, policy, now) == 5);
    policy.on = false;
    CHECK(breaksOfDay(ledger, policy, now) == 4);
}
