#include "core/breaks/ledger.h"
#include "scenario.h"
#include "support/people.h"

using namespace plumbline;
using namespace plumbline::testing;

namespace {

const Day kMonday = testing::day("2026-11-23");

ZonedTime clock(const char* hhmm, Day day = kMonday)
{
    return {WallTime{day + *parseTimeOfDay(hhmm)} - 60min, 60min};
}

Bout bout(const char* from, const char* to, Posture posture = Posture::Sitting, bool corrected = false)
{
    return {{}, clock(from), clock(to), kMonday, posture, corrected};
}

BreakRecord outcome(Outcome outcome, const char* at = "10:00", Day day = kMonday)
{
    BreakRecord record;
    record.at = clock(at, day);
    record.day = day;
    record.outcome = outcome;
    record.duration = 120s;
    return record;
}

/// A day on which so many breaks were taken and skipped.
DayLedger dayOf(int taken, int skipped, Day day = kMonday)
{
    std::vector<BreakRecord> records(static_cast<std::size_t>(taken), outcome(Outcome::Taken, "10:00", day));
    records.resize(static_cast<std::size_t>(taken + skipped), outcome(Outcome::Skipped, "11:00", day));
    return dayLedger(day, {}, records);
}

DayLedger activeDay(Day day, minutes standing)
{
    const std::vector<Bout> bouts{
        {{}, clock("09:00", day), {clock("09:00", day).wall + standing, 60min}, day, Posture::Standing, false}};
    return dayLedger(day, bouts, {});
}

} // namespace

TEST_CASE("A day sums its bouts by posture and its breaks by outcome", "[breaks]")
{
    const std::vector<Bout> bouts{bout("10:00", "11:30"), bout("09:00", "09:30"),
                                  bout("09:30", "10:00", Posture::Standing), bout("12:00", "13:00", Posture::Away),
                                  bout("13:00", "14:00", Posture::Asleep)};
    const std::vector<BreakRecord> records{
        outcome(Outcome::Skipped, "11:00"), outcome(Outcome::Taken),
        outcome(Outcome::Missed),           outcome(Outcome::Natural),
        outcome(Outcome::Snoozed),          outcome(Outcome::Taken, "10:00", kMonday + days{1})};
    const DayLedger day = dayLedger(kMonday, bouts, records);
    CHECK(day.sitting == 2h);
    CHECK(day.standing == 30min);
    CHECK(day.away == 1h);
    CHECK(day.asleep == 1h);
    CHECK(day.longestSitting == 90min);
    REQUIRE(day.longestBout);
    CHECK(day.longestBout->from == clock("10:00"));
    CHECK(day.bouts.front().from == clock("09:00"));
    CHECK(day.taken == 1);
    CHECK(day.skipped == 1);
    CHECK(day.missed == 1);
    CHECK(day.natural == 1);
    CHECK(day.snoozed == 1);
    CHECK(day.breaks.back().outcome == Outcome::Skipped);
    CHECK(activeTime(day) == 32min);
}

TEST_CASE("Neighbours of one posture are one bout, glances lie within it, breaks do not", "[breaks]")
{
    const std::vector<Bout> bouts{bout("09:00", "09:20"),
                                  bout("09:20", "09:40"),
                                  bout("09:40", "09:41", Posture::Away),
                                  bout("09:41", "10:00"),
                                  bout("10:00", "10:01", Posture::Away),
                                  bout("10:01", "10:20")};
    const std::vector<BreakRecord> records{outcome(Outcome::Taken, "10:01")};
    const DayLedger day = dayLedger(kMonday, bouts, records);
    REQUIRE(day.bouts.size() == 3);
    CHECK(day.bouts[0].to == clock("10:00"));
    CHECK(day.longestSitting == 60min);
    CHECK(day.sitting == 78min); // what was seen is summed as it was seen
    CHECK(day.away == 2min);
}

TEST_CASE("What is said by hand covers what was seen", "[breaks]")
{
    const std::vector<Bout> seen{bout("09:00", "10:00"), bout("10:00", "10:30", Posture::Away)};
    SECTION("in the middle")
    {
        std::vector<Bout> bouts = seen;
        bouts.push_back(bout("09:20", "09:40", Posture::Standing, true));
        const DayLedger day = dayLedger(kMonday, bouts, {});
        CHECK(day.sitting == 40min);
        CHECK(day.standing == 20min);
        CHECK(day.longestSitting == 20min);
        CHECK(day.bouts.size() == 4);
        CHECK(day.bouts[1].corrected);
    }
    SECTION("over the border of two bouts, given before them")
    {
        std::vector<Bout> bouts{bout("09:50", "10:10", Posture::Standing, true)};
        bouts.insert(bouts.end(), seen.begin(), seen.end());
        const DayLedger day = dayLedger(kMonday, bouts, {});
        CHECK(day.sitting == 50min);
        CHECK(day.standing == 20min);
        CHECK(day.away == 20min);
    }
    SECTION("the later word covers the earlier one")
    {
        std::vector<Bout> bouts = seen;
        bouts.push_back(bout("09:00", "10:00", Posture::Standing, true));
        bouts.push_back(bout("09:30", "09:45", Posture::Sitting, true));
        const DayLedger day = dayLedger(kMonday, bouts, {});
        CHECK(day.standing == 45min);
        CHECK(day.sitting == 15min);
    }
    SECTION("where nothing was seen")
    {
        std::vector<Bout> bouts = seen;
        bouts.push_back(bout("14:00", "15:00", Posture::Sitting, true));
        CHECK(dayLedger(kMonday, bouts, {}).sitting == 2h);
    }
    SECTION("sitting said between sitting seen is one bout")
    {
        std::vector<Bout> bouts{bout("09:00", "10:00"), bout("10:00", "10:30", Posture::Away), bout("10:30", "11:00")};
        bouts.push_back(bout("10:00", "10:30", Posture::Sitting, true));
        CHECK(dayLedger(kMonday, bouts, {}).longestSitting == 2h);
    }
}

TEST_CASE("A bout without length or of another day is not summed", "[breaks]")
{
    std::vector<Bout> bouts{bout("10:00", "09:00"), bout("09:00", "09:00"), bout("09:00", "10:00")};
    bouts.back().day = kMonday + days{1};
    const DayLedger day = dayLedger(kMonday, bouts, {});
    CHECK(day.bouts.empty());
    CHECK_FALSE(day.longestBout);
}

TEST_CASE("A week takes its means over days with data", "[breaks]")
{
    std::vector<Bout> bouts{bout("09:00", "13:00"), bout("09:00", "11:00")};
    bouts[1].day = kMonday + days{3};
    bouts[1].from.wall += days{3};
    bouts[1].to.wall += days{3};
    const std::vector<BreakRecord> records{
        outcome(Outcome::Taken), outcome(Outcome::Skipped), outcome(Outcome::Missed, "10:00", kMonday + days{6}),
        outcome(Outcome::Natural), outcome(Outcome::Taken, "10:00", kMonday + days{7})};
    const WeekLedger week = weekLedger(kMonday, bouts, records);
    CHECK(week.daysWithData == 2);
    CHECK(week.sittingPerDay == 3h);
    CHECK(week.longestSitting == 4h);
    CHECK(week.taken == 1);
    CHECK(week.asked == 3);
    CHECK(week.days[3].day == kMonday + days{3});
    CHECK(weekLedger(kMonday + days{70}, bouts, records).sittingPerDay == 0min);
}

TEST_CASE("Hard breaks count as snacks", "[breaks]")
{
    BreakRecord hard = outcome(Outcome::Taken);
    hard.rpe = Rpe::of(6);
    BreakRecord easy = hard;
    easy.rpe = Rpe::of(5.5);
    BreakRecord brief = hard;
    brief.duration = 119s;
    BreakRecord notDone = hard;
    notDone.result = MoveResult::NotDone;
    BreakRecord both = hard;
    both.moves = {
        {"desk-sit-to-stand", {}, 8}, {"desk-hip-extension", Side::Left, 8}, {"desk-hip-extension", Side::Right, 8}};
    const std::vector<BreakRecord> records{hard, easy, brief, notDone, both};
    CHECK(dayLedger(kMonday, {}, records).snacks == 3);
}

TEST_CASE("The goal grows by the week when it was met on four days", "[breaks]")
{
    std::vector<DayLedger> past;
    for (const int week : {0, 1, 2}) {
        for (int day = 0; day < 5; ++day) {
            const bool met = week == 0 ? day < 4 : week == 1 ? day < 3 : true;
            past.push_back(activeDay(kMonday + days{7 * week + day}, met ? 140min : 100min));
        }
    }
    CHECK(goalOn(kMonday + days{4}, 120min, kMonday, 15min, past) == 120min); // the week is not over
    CHECK(goalOn(kMonday + days{7}, 120min, kMonday, 15min, past) == 135min);
    CHECK(goalOn(kMonday + days{14}, 120min, kMonday, 15min, past) == 135min);
    CHECK(goalOn(kMonday + days{21}, 120min, kMonday, 15min, past) == 150min);
    CHECK(goalOn(kMonday + days{21}, 120min, kMonday, 0min, past) == 120min);
    CHECK(goalOn(kMonday + days{21}, 120min, kMonday + days{18}, 15min, past) == 120min); // begun on a Friday
    CHECK(goalOn(kMonday + days{7}, 240min, kMonday, 15min, {}) == 240min);
    CHECK(goalOn(kMonday + days{7}, 10min, kMonday, 15min, {}) == 30min);
}

TEST_CASE("Few breaks taken offer the gentle rhythm, many the next one", "[breaks]")
{
    const auto daysOf = [](std::size_t count, int taken, int skipped) {
        return std::vector<DayLedger>(count, dayOf(taken, skipped));
    };
    CHECK(rhythmOffer(daysOf(5, 3, 7), BreakProfile::Standard, false) == Offer::Gentler);
    CHECK(rhythmOffer(daysOf(4, 3, 7), BreakProfile::Standard, false) == Offer::None);
    CHECK(rhythmOffer(daysOf(5, 4, 6), BreakProfile::Standard, false) == Offer::None); // 40 % is not under it
    CHECK(rhythmOffer(daysOf(5, 3, 7), BreakProfile::Gentle, false) == Offer::None);
    CHECK(rhythmOffer(daysOf(10, 9, 1), BreakProfile::Standard, false) == Offer::NextProfile);
    CHECK(rhythmOffer(daysOf(9, 9, 1), BreakProfile::Standard, false) == Offer::None);
    CHECK(rhythmOffer(daysOf(10, 8, 2), BreakProfile::Standard, false) == Offer::None); // 80 % is not over it
    CHECK(rhythmOffer(daysOf(10, 9, 1), BreakProfile::Active, false) == Offer::None);
    CHECK(rhythmOffer(daysOf(30, 0, 9), BreakProfile::Off, false) == Offer::None);
    CHECK(rhythmOffer({}, BreakProfile::Standard, true) == Offer::None);
    auto holidays = daysOf(5, 3, 7);
    holidays.resize(20, dayOf(0, 0)); // days on which nothing was asked say nothing
    CHECK(rhythmOffer(holidays, BreakProfile::Standard, false) == Offer::Gentler);
    CHECK(offeredProfile(Offer::Gentler, BreakProfile::Active) == BreakProfile::Gentle);
    CHECK(offeredProfile(Offer::NextProfile, BreakProfile::Gentle) == BreakProfile::Standard);
    CHECK(offeredProfile(Offer::NextProfile, BreakProfile::SoreBack) == BreakProfile::SoreBack);
}

TEST_CASE("Three good days offer to go back to the interval", "[breaks]")
{
    std::vector<DayLedger> past(3, dayOf(6, 0));
    CHECK(rhythmOffer(past, BreakProfile::Standard, true) == Offer::BackToInterval);
    CHECK(rhythmOffer(past, BreakProfile::Standard, false) == Offer::None);
    past.back() = dayOf(6, 1);
    CHECK(rhythmOffer(past, BreakProfile::Standard, true) == Offer::None);
}

TEST_CASE("The ledger of a simulated day is that day", "[breaks]")
{
    SimulatedDay simulated{};
    simulated.sitFor(30min);
    simulated.happen(Take{});
    simulated.sitFor(32min);
    simulated.happen(Standing{});
    simulated.sitFor(20min);
    simulated.suspendFor(20min);
    const DayLedger day = dayLedger(kMonday, simulated.recordedBouts(), simulated.records());
    const View view = simulated.view();
    CHECK(day.sitting == view.sittingToday);
    CHECK(day.standing == view.standingToday);
    CHECK(day.away == view.awayToday);
    CHECK(day.asleep == view.asleepToday);
    CHECK(day.longestSitting == 30min);
    CHECK(day.taken == 1);
}
