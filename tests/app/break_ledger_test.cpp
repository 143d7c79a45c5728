#include "app/break_service.h"
#include "app/office.h"
#include "support/desk_facts.h"

using namespace plumbline;
using namespace plumbline::testing;
using breaks::Bout;
using breaks::BreakRecord;
using breaks::Offer;
using breaks::Outcome;
using breaks::Posture;

namespace {

const Day kMonday = day("2026-11-23");

ZonedTime on(Day date, minutes time)
{
    return {WallTime{date + time - minutes{60}}, minutes{60}};
}

Bout boutOn(Day date, minutes from, minutes to, Posture posture)
{
    return {BoutId{}, on(date, from), on(date, to), date, posture, false};
}

std::vector<BreakRecord> breaksOn(Day date, int taken, int skipped)
{
    std::vector<BreakRecord> records;
    for (int i = 0; i < taken + skipped; ++i) {
        BreakRecord record;
        record.at = on(date, minutes{600 + 30 * i});
        record.day = date;
        record.outcome = i < taken ? Outcome::Taken : Outcome::Skipped;
        record.duration = i < taken ? seconds{120} : seconds{0};
        records.push_back(record);
    }
    return records;
}

/// Ada's profile made on a Monday three weeks ago; the clock stands at Monday 2026-11-23, 17:00.
struct Weeks {
    Office office;
    std::unique_ptr<app::Coach> coach;

    Weeks()
    {
        office.clock.set("2026-11-02T07:00:00+01:00");
        coach = office.ada();
        office.clock.set("2026-11-23T17:00:00+01:00");
    }
    [[nodiscard]] app::BreakService& breaks() const { return coach->breaks(); }
    void workDays(int count, int taken, int skipped, minutes standing = minutes{0})
    {
        Day date = kMonday - days{1};
        for (int made = 0; made < count; date -= days{1}) {
            if (weekdayIndex(date) < 5) {
                const Bout sat = boutOn(date, minutes{540}, minutes{700}, Posture::Sitting);
                const Bout stood = boutOn(date, minutes{700}, minutes{700} + standing, Posture::Standing);
                const auto bouts = standing > minutes{0} ? std::vector<Bout>{sat, stood} : std::vector<Bout>{sat};
                REQUIRE(breaks().add(bouts, breaksOn(date, taken, skipped)).has_value());
                ++made;
            }
        }
    }
};

} // namespace

TEST_CASE("A correction covers what was observed, and undo takes it back", "[breaks][ledger][undo]")
{
    Weeks weeks;
    REQUIRE(weeks.breaks().add({boutOn(kMonday, minutes{540}, minutes{660}, Posture::Sitting)}, {}).has_value());
    CHECK(weeks.breaks().day(kMonday).sitting == minutes{120});
    CHECK(weeks.breaks().correct(on(kMonday, minutes{570}), on(kMonday, minutes{600}), Posture::Standing)->breaks);
    CHECK(weeks.breaks().correct(on(kMonday, minutes{590}), on(kMonday, minutes{610}), Posture::Away)->breaks);

    const auto reopened = weeks.office.open();
    const auto ledger = reopened->breaks().day(kMonday);
    CHECK(ledger.sitting == minutes{80});
    CHECK(ledger.standing == minutes{20});
    CHECK(ledger.away == minutes{20});
    CHECK(ledger.bouts.size() == 4);
    CHECK(reopened->breaks().week(kMonday).days[0].standing == minutes{20});
    CHECK(reopened->breaks().bouts(kMonday, kMonday).size() == 3);

    milliseconds sum{0};
    for (const Bout& bout : reopened->deskHistory(kMonday, kMonday).bouts) {
        sum += bout.to.wall - bout.from.wall;
    }
    CHECK(sum == minutes{120});

    CHECK(reopened->undoable() == app::UndoKind::BoutCorrected);
    CHECK(reopened->undo()->breaks);
    CHECK(reopened->breaks().day(kMonday).away == minutes{0});
    CHECK(reopened->breaks().day(kMonday).standing == minutes{30});
    CHECK(reopened->undo()->breaks);
    CHECK(reopened->breaks().day(kMonday).sitting == minutes{120});
    CHECK_FALSE(reopened->undoable());
}

TEST_CASE("A correction over the start of a day is one change in two days", "[breaks][ledger][undo]")
{
    Weeks weeks;
    CHECK(weeks.breaks().correct(on(kMonday, minutes{180}), on(kMonday, minutes{300}), Posture::Asleep)->breaks);
    CHECK(weeks.breaks().day(kMonday - days{1}).asleep == minutes{60});
    CHECK(weeks.breaks().day(kMonday).asleep == minutes{60});
    CHECK(weeks.coach->undo()->breaks);
    CHECK(weeks.breaks().day(kMonday - days{1}).asleep == minutes{0});
    CHECK(weeks.breaks().day(kMonday).asleep == minutes{0});
}

TEST_CASE("A correction in the future, backwards or longer than a day is refused", "[breaks][ledger]")
{
    Weeks weeks;
    const auto refused = [&](const ZonedTime& from, const ZonedTime& to) {
        return codeOfError(weeks.breaks().correct(from, to, Posture::Away));
    };
    const ZonedTime now = weeks.office.clock.zoned();
    CHECK(refused(on(kMonday, minutes{600}), on(kMonday, minutes{600})) == ErrorCode::InvalidInput);
    CHECK(refused(on(kMonday, minutes{600}), on(kMonday, minutes{590})) == ErrorCode::InvalidInput);
    CHECK(refused(on(kMonday, minutes{600}), {now.wall + milliseconds{1}, now.utcOffset}) == ErrorCode::InvalidInput);
    CHECK(refused(on(kMonday - days{2}, minutes{600}), on(kMonday, minutes{600})) == ErrorCode::InvalidInput);
    CHECK(weeks.breaks().bouts(kMonday - days{9}, kMonday).empty());
    CHECK_FALSE(weeks.coach->undoable());
    CHECK(weeks.breaks().correct(on(kMonday, minutes{600}), now, Posture::Away).has_value());
}

TEST_CASE("Today holds the bout under way, and what was corrected of it", "[breaks][ledger]")
{
    Weeks weeks;
    weeks.office.clock.set("2026-11-23T09:00:00+01:00");
    weeks.breaks().start("boot", false);
    weeks.office.clock.advance(minutes{20});
    CHECK(weeks.breaks().day(kMonday).sitting == minutes{20});
    CHECK(weeks.breaks().week(kMonday).days[0].sitting == minutes{20});
    CHECK(weeks.breaks().day(kMonday - days{1}).sitting == minutes{0});
    CHECK(weeks.breaks().status().view.sittingToday == minutes{20});

    weeks.breaks().handle(breaks::Standing{true});
    weeks.office.clock.advance(minutes{10});
    CHECK(weeks.breaks().day(kMonday).sitting == minutes{20});
    CHECK(weeks.breaks().day(kMonday).standing == minutes{10});

    REQUIRE(
        weeks.breaks().correct(on(kMonday, minutes{540}), on(kMonday, minutes{545}), Posture::Standing).has_value());
    REQUIRE(weeks.breaks().correct(on(kMonday, minutes{565}), on(kMonday, minutes{570}), Posture::Away).has_value());
    const auto view = weeks.breaks().status().view;
    CHECK(view.sittingToday == minutes{15});
    CHECK(view.standingToday == minutes{10});
    CHECK(view.awayToday == minutes{5});
}

TEST_CASE("The goal grows after weeks in which it was met, and starts anew when it is set", "[breaks][goal]")
{
    Weeks weeks;
    CHECK(weeks.breaks().goal() == minutes{120});
    weeks.workDays(4, 0, 0, minutes{125});
    CHECK(weeks.breaks().goal() == minutes{135});
    weeks.workDays(0, 0, 0);
    REQUIRE(weeks.coach->setSetting(app::kGoalGrowth, 30).has_value());
    CHECK(weeks.breaks().goal() == minutes{150});
    REQUIRE(weeks.coach->setSetting(app::kStandingGoal, 90).has_value());
    CHECK(weeks.breaks().goal() == minutes{90});
    REQUIRE(weeks.coach->undo().has_value());
    CHECK(weeks.breaks().goal() == minutes{150});
    // Still the same after a restart.
    CHECK(weeks.office.open()->breaks().goal() == minutes{150});
}

TEST_CASE("Breaks that are hardly taken bring the gentle rhythm as an offer; accepted, it holds", "[breaks][offer]")
{
    Weeks weeks;
    weeks.workDays(4, 1, 5);
    CHECK(weeks.breaks().offer() == Offer::None);
    REQUIRE(weeks.coach->setSetting(app::kBreakInterval, 25).has_value());
    weeks.workDays(6, 1, 5);
    CHECK(weeks.breaks().offer() == Offer::Gentler);
    const app::RhythmChoice before = weeks.breaks().rhythm();
    const auto accepted = weeks.breaks().acceptOffer(Offer::Gentler);
    REQUIRE(accepted.has_value());
    CHECK((accepted->profile && accepted->settings));
    CHECK(weeks.coach->breakProfile() == BreakProfile::Gentle);
    CHECK(weeks.breaks().policy().shortBreak.interval == minutes{45});
    CHECK(weeks.breaks().offer() == Offer::None);
    CHECK(weeks.office.open()->breakProfile() == BreakProfile::Gentle);

    REQUIRE(weeks.breaks().setRhythm(before).has_value());
    CHECK(weeks.breaks().rhythm() == before);
    CHECK(weeks.coach->breakProfile() == BreakProfile::Standard);
    CHECK(weeks.breaks().policy().shortBreak.interval == minutes{25});
    CHECK(weeks.breaks().offer() == Offer::Gentler);
}

TEST_CASE("An offer that was declined is not made again for two weeks", "[breaks][offer]")
{
    Weeks weeks;
    weeks.workDays(10, 9, 1);
    CHECK(weeks.breaks().offer() == Offer::NextProfile);
    CHECK(weeks.breaks().declineOffer(Offer::NextProfile)->settings);
    CHECK(weeks.breaks().offer() == Offer::None);
    CHECK(weeks.office.open()->breaks().offer() == Offer::None);
    REQUIRE(weeks.breaks().declineOffer(Offer::Gentler).has_value()); // remembers both
    weeks.office.clock.advance(std::chrono::hours{24 * 13});
    CHECK(weeks.breaks().offer() == Offer::None);
    weeks.office.clock.advance(std::chrono::hours{24});
    CHECK(weeks.breaks().offer() == Offer::NextProfile);
    CHECK_FALSE(weeks.breaks().declineOffer(Offer::None)->any());
    CHECK_FALSE(weeks.breaks().acceptOffer(Offer::None)->any());
}

TEST_CASE("A longer interval of one's own can be given up again after good days", "[breaks][offer]")
{
    Weeks weeks;
    REQUIRE(weeks.coach->setSetting(app::kBreakInterval, 50).has_value());
    weeks.workDays(3, 6, 0);
    CHECK(weeks.breaks().offer() == Offer::BackToInterval);
    REQUIRE(weeks.breaks().acceptOffer(Offer::BackToInterval).has_value());
    CHECK(weeks.breaks().policy().shortBreak.interval == minutes{30});
    CHECK(weeks.coach->breakProfile() == BreakProfile::Standard);
    CHECK(weeks.breaks().offer() == Offer::None);
}

TEST_CASE("Facts of the desk written by another process are seen", "[breaks][ledger]")
{
    Weeks weeks;
    CHECK(weeks.breaks().goal() == minutes{120});
    const auto other = weeks.office.open();
    REQUIRE(other->breaks().correct(on(kMonday, minutes{600}), on(kMonday, minutes{660}), Posture::Away).has_value());
    CHECK(weeks.breaks().day(kMonday).away == minutes{60});
    const auto told = weeks.coach->refresh();
    CHECK((told.breaks && told.posture));
}
