#pragma once

#include "core/breaks/record.h"
#include "core/plan/requests.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

/// What the days at the desk looked like: pure sums over bouts and break records.
namespace plumbline::breaks {

/// One training day.
struct DayLedger {
    Day day;
    std::vector<Bout> bouts; ///< by time, corrections applied, neighbours of one posture joined, glances left out
    std::vector<BreakRecord> breaks; ///< by time
    milliseconds sitting{0};
    milliseconds standing{0};
    milliseconds away{0};
    milliseconds asleep{0};
    milliseconds longestSitting{0};
    std::optional<Bout> longestBout;
    int taken = 0; ///< by request or prompt
    int snoozed = 0;
    int skipped = 0;
    int missed = 0;
    int natural = 0;
    int snacks = 0; ///< moves that count as half a set or as an exercise snack (evidence.md 2.10, 6.5)
};

/// @param bouts, records any order; only those of `day` are used. Corrections cover what they overlap.
DayLedger dayLedger(Day day, std::span<const Bout> bouts, std::span<const BreakRecord> records);

struct WeekLedger {
    Day monday;
    std::array<DayLedger, 7> days;
    int daysWithData = 0;
    milliseconds sittingPerDay{0}; ///< mean over days with data
    milliseconds standingPerDay{0};
    milliseconds longestSitting{0};
    int taken = 0;
    int asked = 0; ///< taken + skipped + missed
};
WeekLedger weekLedger(Day monday, std::span<const Bout> bouts, std::span<const BreakRecord> records);

/// The daily goal of standing and light activity: its value on a day, grown by `growth` a week when met on 4 of 5 days
/// (evidence.md 6.2), 30..240 minutes.
minutes goalOn(Day day, minutes start, Day startedOn, minutes growth, std::span<const DayLedger> past);

/// Standing and light activity of a day: standing time and taken breaks.
milliseconds activeTime(const DayLedger& day);

/// What the last weeks suggest (evidence.md 6.3 rules 6 and 7): another rhythm to offer.
enum class Offer { None, Gentler, NextProfile, BackToInterval };
/// @param days work days before today, oldest first.
Offer rhythmOffer(std::span<const DayLedger> days, BreakProfile profile, bool lengthened);
/// The profile an offer leads to; the same when there is none further.
BreakProfile offeredProfile(Offer offer, BreakProfile profile);

} // namespace plumbline::breaks
