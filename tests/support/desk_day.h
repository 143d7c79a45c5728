#pragma once

#include "app/break_service.h"
#include "app/posture_service.h"
#include "support/practice.h"

#include <catch2/catch.hpp>

/// Ada at her desk on Wednesday 13 May 2026 at ten past three, with a morning behind her and the service running.
namespace plumbline::testing {

inline breaks::Bout boutOf(const std::string& from, const std::string& to, breaks::Posture posture)
{
    breaks::Bout bout;
    bout.from = at(from.c_str());
    bout.to = at(to.c_str());
    bout.day = localDay(bout.from);
    bout.posture = posture;
    return bout;
}

inline breaks::BreakRecord breakOf(const std::string& when, breaks::Outcome outcome, seconds length = seconds{0})
{
    breaks::BreakRecord record;
    record.at = at(when.c_str());
    record.day = localDay(record.at);
    record.outcome = outcome;
    record.duration = length;
    return record;
}

struct DeskDay {
    Practice practice;

    /// @param lived false: the first morning, with nothing behind it.
    explicit DeskDay(bool lived = true, SetupRequest request = ada())
        : practice(withHours(std::move(request)), "2026-04-13T08:00:00+02:00")
    {
        practice.goTo(lived ? "2026-05-13T14:23:00+02:00" : "2026-04-13T09:00:00+02:00");
        if (lived) {
            addEarlierDays();
            addToday();
        }
        coach().breaks().start("boot-1", false);
        if (lived) {
            sitUntil("2026-05-13T15:10:00+02:00");
        }
    }
    app::Coach& coach() { return practice.coach(); }
    app::BreakService& breaks() { return coach().breaks(); }

    /// Time goes by with input all the while; the host wakes when it was asked to, and takes the break that comes due.
    void sitUntil(const char* rfc)
    {
        const WallTime end = at(rfc).wall;
        for (Instant now = coach().now(); now.wall < end; now = coach().now()) {
            const auto wake = breaks().wakeAt();
            milliseconds step = end - now.wall;
            if (wake && *wake - now.boot > milliseconds{0}) {
                step = std::min(step, *wake - now.boot);
            }
            practice.goTo(rfc3339(ZonedTime{now.wall + step, now.utcOffset}).c_str());
            breaks().handle(breaks::Wake{});
        }
    }

private:
    static SetupRequest withHours(SetupRequest request)
    {
        request.workDay = {{true, true, true, true, true, false, false}, {{minutes{510}, minutes{1050}}}};
        return request;
    }
    void addDay(const std::string& date,
                const std::vector<std::tuple<const char*, const char*, breaks::Posture>>& bouts,
                const std::vector<std::tuple<const char*, breaks::Outcome, int>>& records)
    {
        const auto moment = [&date](const char* time) { return date + "T" + time + ":00+02:00"; };
        std::vector<breaks::Bout> allBouts;
        for (const auto& [from, to, posture] : bouts) {
            allBouts.push_back(boutOf(moment(from), moment(to), posture));
        }
        std::vector<breaks::BreakRecord> allRecords;
        for (const auto& [when, outcome, length] : records) {
            allRecords.push_back(breakOf(moment(when), outcome, minutes{length}));
        }
        REQUIRE(breaks().add(allBouts, allRecords));
    }
    void addToday()
    {
        using enum breaks::Posture;
        using enum breaks::Outcome;
        addDay("2026-05-13",
               {{"08:30", "09:20", Sitting},
                {"09:20", "09:24", Away},
                {"09:24", "09:48", Sitting},
                {"09:48", "09:53", Away},
                {"09:53", "10:42", Sitting},
                {"10:42", "10:46", Away},
                {"10:46", "11:32", Sitting},
                {"11:32", "12:00", Standing},
                {"12:00", "12:40", Away},
                {"12:40", "13:52", Sitting},
                {"13:52", "13:57", Away},
                {"13:57", "14:23", Standing}},
               {{"09:24", Taken, 4},
                {"09:53", Taken, 5},
                {"10:46", Taken, 4},
                {"11:16", Skipped, 0},
                {"12:40", Natural, 40},
                {"13:57", Taken, 5}});
    }
    void addEarlierDays()
    {
        using enum breaks::Posture;
        using enum breaks::Outcome;
        for (const char* date : {"2026-05-05", "2026-05-06", "2026-05-07", "2026-05-11", "2026-05-12"}) {
            addDay(date,
                   {{"08:45", "10:15", Sitting},
                    {"10:15", "10:20", Away},
                    {"10:20", "12:00", Sitting},
                    {"12:00", "12:45", Away},
                    {"12:45", "14:30", Sitting},
                    {"14:30", "14:50", Standing},
                    {"14:50", "17:00", Sitting}},
                   {{"10:20", Taken, 5}, {"11:20", Skipped, 0}, {"15:30", Missed, 0}});
        }
    }
};

} // namespace plumbline::testing
