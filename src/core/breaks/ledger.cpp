#include "core/breaks/ledger.h"

#include "core/breaks/absence.h"
#include "core/breaks/moves.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

/// Bouts that meet within this are neighbours.
constexpr milliseconds kTouching{1000};
/// A taken break of two minutes at this effort is an exercise snack (evidence.md 6.5).
constexpr minutes kSnackLength{2};
constexpr Rpe kSnackEffort{12};
/// The goal grows when it was met on so many days of a week (evidence.md 6.2).
constexpr int kDaysMet = 4;
constexpr minutes kLowestGoal{30};
constexpr minutes kHighestGoal{240};

milliseconds lengthOf(const Bout& bout)
{
    return bout.to.wall - bout.from.wall;
}

bool earlier(const Bout& a, const Bout& b)
{
    return a.from < b.from || (!(b.from < a.from) && a.to < b.to);
}

/// Cuts what `cover` covers out of the pieces and puts `cover` in.
void lay(std::vector<Bout>& pieces, const Bout& cover)
{
    std::vector<Bout> left;
    for (const Bout& piece : pieces) {
        if (!(piece.from < cover.to && cover.from < piece.to)) {
            left.push_back(piece);
            continue;
        }
        if (piece.from < cover.from) {
            left.push_back(piece);
            left.back().to = cover.from;
        }
        if (cover.to < piece.to) {
            left.push_back(piece);
            left.back().from = cover.to;
        }
    }
    left.push_back(cover);
    pieces = std::move(left);
}

void sum(DayLedger& ledger, const Bout& bout)
{
    switch (bout.posture) {
    case Posture::Sitting:
        ledger.sitting += lengthOf(bout);
        break;
    case Posture::Standing:
        ledger.standing += lengthOf(bout);
        break;
    case Posture::Away:
        ledger.away += lengthOf(bout);
        break;
    case Posture::Asleep:
        ledger.asleep += lengthOf(bout);
        break;
    }
}

/// Whether the person rested in it: then it is no glance, however short.
bool holdsBreak(const Bout& bout, std::span<const BreakRecord> breaks)
{
    return std::any_of(breaks.begin(), breaks.end(), [&](const BreakRecord& record) {
        return (record.outcome == Outcome::Taken || record.outcome == Outcome::Natural) && !(record.at < bout.from) &&
               record.at.wall <= bout.to.wall + kTouching;
    });
}

void join(std::vector<Bout>& bouts)
{
    std::vector<Bout> joined;
    for (const Bout& bout : bouts) {
        if (!joined.empty() && joined.back().posture == bout.posture &&
            bout.from.wall - joined.back().to.wall <= kTouching) {
            Bout& last = joined.back();
            last.to = std::max(last.to, bout.to);
            last.corrected = last.corrected && bout.corrected;
        } else {
            joined.push_back(bout);
        }
    }
    bouts = std::move(joined);
}

/// Leaves out glances between two bouts of one posture; the time stays in the sums.
void bridgeGlances(std::vector<Bout>& bouts, std::span<const BreakRecord> breaks)
{
    for (std::size_t i = 1; i + 1 < bouts.size(); ++i) {
        const Bout& bout = bouts[i];
        const bool between = bouts[i - 1].posture == bouts[i + 1].posture &&
                             bout.from.wall - bouts[i - 1].to.wall <= kTouching &&
                             bouts[i + 1].from.wall - bout.to.wall <= kTouching;
        if (between && !bout.corrected && lengthOf(bout) < kGlance && !holdsBreak(bout, breaks)) {
            bouts[i].posture = bouts[i - 1].posture;
        }
    }
    join(bouts);
}

void countBreaks(DayLedger& ledger)
{
    for (const BreakRecord& record : ledger.breaks) {
        const HalfSets half = halfSets(record);
        const bool snack = record.outcome == Outcome::Taken && record.result != MoveResult::NotDone && record.rpe &&
                           *record.rpe >= kSnackEffort && record.duration >= kSnackLength;
        ledger.snacks += std::max(half.squat + half.bridge, snack ? 1 : 0);
        ledger.taken += record.outcome == Outcome::Taken ? 1 : 0;
        ledger.snoozed += record.outcome == Outcome::Snoozed ? 1 : 0;
        ledger.skipped += record.outcome == Outcome::Skipped ? 1 : 0;
        ledger.missed += record.outcome == Outcome::Missed ? 1 : 0;
        ledger.natural += record.outcome == Outcome::Natural ? 1 : 0;
    }
}

int asked(const DayLedger& day)
{
    return day.taken + day.skipped + day.missed;
}

/// The last `count` days on which something was asked for; empty when there are fewer.
std::vector<const DayLedger*> lastAsked(std::span<const DayLedger> days, std::size_t count)
{
    std::vector<const DayLedger*> last;
    for (auto day = days.rbegin(); day != days.rend() && last.size() < count; ++day) {
        if (asked(*day) > 0) {
            last.push_back(&*day);
        }
    }
    return last.size() == count ? last : std::vector<const DayLedger*>{};
}

/// Per cent of what was asked for that was taken.
double acceptance(const std::vector<const DayLedger*>& days)
{
    int taken = 0;
    int all = 0;
    for (const DayLedger* day : days) {
        taken += day->taken;
        all += asked(*day);
    }
    return all == 0 ? 0.0 : 100.0 * taken / all;
}

} // namespace

DayLedger dayLedger(Day day, std::span<const Bout> bouts, std::span<const BreakRecord> records)
{
    DayLedger ledger;
    ledger.day = day;
    for (const bool corrected : {false, true}) { // corrections lie over what was observed, later ones over earlier ones
        for (const Bout& bout : bouts) {
            if (bout.day != day || bout.corrected != corrected || !(bout.from < bout.to)) {
                continue;
            }
            if (corrected) {
                lay(ledger.bouts, bout);
            } else {
                ledger.bouts.push_back(bout);
            }
        }
    }
    std::stable_sort(ledger.bouts.begin(), ledger.bouts.end(), earlier);
    std::copy_if(records.begin(), records.end(), std::back_inserter(ledger.breaks),
                 [&](const BreakRecord& record) { return record.day == day; });
    std::stable_sort(ledger.breaks.begin(), ledger.breaks.end(),
                     [](const BreakRecord& a, const BreakRecord& b) { return a.at < b.at; });
    for (const Bout& bout : ledger.bouts) {
        sum(ledger, bout);
    }
    countBreaks(ledger);
    join(ledger.bouts);
    bridgeGlances(ledger.bouts, ledger.breaks);
    for (const Bout& bout : ledger.bouts) {
        if (bout.posture == Posture::Sitting && lengthOf(bout) > ledger.longestSitting) {
            ledger.longestSitting = lengthOf(bout);
            ledger.longestBout = bout;
        }
    }
    return ledger;
}

WeekLedger weekLedger(Day monday, std::span<const Bout> bouts, std::span<const BreakRecord> records)
{
    WeekLedger week;
    week.monday = monday;
    for (std::size_t i = 0; i < week.days.size(); ++i) {
        DayLedger& day = week.days[i];
        day = dayLedger(monday + days{static_cast<int>(i)}, bouts, records);
        week.daysWithData += day.bouts.empty() ? 0 : 1;
        week.sittingPerDay += day.sitting;
        week.standingPerDay += day.standing;
        week.longestSitting = std::max(week.longestSitting, day.longestSitting);
        week.taken += day.taken;
        week.asked += asked(day);
    }
    if (week.daysWithData > 0) {
        week.sittingPerDay /= week.daysWithData;
        week.standingPerDay /= week.daysWithData;
    }
    return week;
}

milliseconds activeTime(const DayLedger& day)
{
    milliseconds active = day.standing;
    for (const BreakRecord& record : day.breaks) {
        active += record.outcome == Outcome::Taken ? record.duration : seconds{0};
    }
    return active;
}

minutes goalOn(Day day, minutes start, Day startedOn, minutes growth, std::span<const DayLedger> past)
{
    minutes goal = std::clamp(start, kLowestGoal, kHighestGoal);
    constexpr days kWeek{7};
    for (Day monday = mondayOf(startedOn); monday < mondayOf(day); monday += kWeek) {
        const auto met = std::count_if(past.begin(), past.end(), [&](const DayLedger& one) {
            return one.day >= std::max(monday, startedOn) && one.day < monday + kWeek && activeTime(one) >= goal;
        });
        if (met >= kDaysMet) {
            goal = std::clamp(goal + growth, kLowestGoal, kHighestGoal);
        }
    }
    return goal;
}

Offer rhythmOffer(std::span<const DayLedger> days, BreakProfile profile, bool lengthened)
{
    constexpr std::size_t kGoodDays = 3;
    constexpr std::size_t kFewTaken = 5;
    constexpr std::size_t kManyTaken = 10;
    if (profile == BreakProfile::Off) {
        return Offer::None;
    }
    const auto good = lastAsked(days, kGoodDays);
    // A good day has breaks taken and none skipped.
    if (lengthened && !good.empty() && std::all_of(good.begin(), good.end(), [](const DayLedger* day) {
            return day->taken > 0 && day->skipped == 0;
        })) {
        return Offer::BackToInterval;
    }
    const auto five = lastAsked(days, kFewTaken);
    if (!five.empty() && acceptance(five) < 40.0 && offeredProfile(Offer::Gentler, profile) != profile) {
        return Offer::Gentler;
    }
    const auto ten = lastAsked(days, kManyTaken);
    if (!ten.empty() && acceptance(ten) > 80.0 && offeredProfile(Offer::NextProfile, profile) != profile) {
        return Offer::NextProfile;
    }
    return Offer::None;
}

BreakProfile offeredProfile(Offer offer, BreakProfile profile)
{
    if (offer == Offer::Gentler) {
        return profile == BreakProfile::Off ? profile : BreakProfile::Gentle;
    }
    if (offer == Offer::NextProfile && profile == BreakProfile::Gentle) {
        return BreakProfile::Standard;
    }
    if (offer == Offer::NextProfile && profile == BreakProfile::Standard) {
        return BreakProfile::Active;
    }
    return profile; // deep focus and sore back are chosen for a reason of their own
}

} // namespace plumbline::breaks
