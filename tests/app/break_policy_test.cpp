#include "app/break_policy.h"
#include "app/settings_keys.h"
#include "support/people.h"

#include <catch2/catch.hpp>
#include <map>

using namespace plumbline;
using namespace plumbline::testing;
using app::PolicyFacts;

namespace {

using Stored = std::map<std::string, std::string, std::less<>>;

app::SettingTexts texts(const Stored& stored)
{
    return [stored](std::string_view name) {
        const auto found = stored.find(name);
        return found == stored.end() ? std::nullopt : std::optional(found->second);
    };
}

breaks::Policy policy(const PolicyFacts& facts, const Stored& stored = {})
{
    return app::breakPolicy(facts, texts(stored));
}

PolicyFacts atStandingDesk(int week = 1)
{
    PolicyFacts facts;
    facts.equipment = {Equipment::Chair, Equipment::SitStandDesk};
    facts.standWeek = week;
    return facts;
}

} // namespace

TEST_CASE("Without settings the rhythm is the profile's and every number the default", "[breaks][policy]")
{
    for (const BreakProfile profile : {BreakProfile::Gentle, BreakProfile::Standard, BreakProfile::Active,
                                       BreakProfile::DeepFocus, BreakProfile::SoreBack, BreakProfile::Off}) {
        PolicyFacts facts;
        facts.profile = profile;
        facts.workDay = ada().workDay;
        facts.dayStart = minutes{180};
        breaks::Policy expected = breaks::policyOf(profile, std::nullopt);
        expected.workDay = facts.workDay;
        expected.dayStart = facts.dayStart;
        CHECK(policy(facts) == expected);
    }
}

TEST_CASE("What is set takes the place of the profile's, within its range", "[breaks][policy]")
{
    const breaks::Policy set = policy({}, {{"breaks/interval", "45"},
                                           {"breaks/length", "3"},
                                           {"breaks/longInterval", "100"},
                                           {"breaks/longLength", "10"},
                                           {"breaks/nudgeOn", "1"},
                                           {"breaks/nudgeInterval", "20"},
                                           {"breaks/maxPrompts", "4"},
                                           {"breaks/snooze", "15"},
                                           {"breaks/snoozeLimit", "0"},
                                           {"breaks/manner", "firm"},
                                           {"breaks/firmDelay", "30"},
                                           {"breaks/longestDeferral", "180"},
                                           {"breaks/fixedInterval", "1"}});
    CHECK(set.shortBreak == breaks::Rhythm{minutes{45}, minutes{3}});
    CHECK(set.longBreak == breaks::Rhythm{minutes{100}, minutes{10}});
    CHECK(set.nudgeEvery == minutes{20});
    CHECK(set.maxPromptsPerDay == 4);
    CHECK(set.snooze == minutes{15});
    CHECK(set.snoozeLimit == 0);
    CHECK(set.manner == breaks::Manner::Firm);
    CHECK(set.firmDelay == seconds{30});
    CHECK(set.longestDeferral == minutes{180});
    CHECK(set.fixedInterval);

    CHECK(policy({}, {{"breaks/interval", "7"}}).shortBreak.interval == minutes{20});
    for (const char* wild : {"-1", "900", "soon", ""}) {
        CAPTURE(wild);
        Stored stored;
        for (const char* key : {"breaks/interval", "breaks/length", "breaks/longInterval", "breaks/longLength",
                                "breaks/nudgeInterval", "breaks/maxPrompts", "breaks/snooze", "breaks/snoozeLimit",
                                "breaks/manner", "breaks/firmDelay", "breaks/longestDeferral"}) {
            stored.emplace(key, wild);
        }
        const breaks::Policy read = policy({}, stored);
        CHECK((read.shortBreak.interval >= minutes{20} && read.shortBreak.interval <= minutes{90}));
        CHECK((read.shortBreak.length >= minutes{1} && read.shortBreak.length <= minutes{10}));
        CHECK((read.longBreak->interval >= minutes{50} && read.longBreak->interval <= minutes{120}));
        CHECK((read.longBreak->length >= minutes{5} && read.longBreak->length <= minutes{10}));
        CHECK((read.maxPromptsPerDay >= 4 && read.maxPromptsPerDay <= 24));
        CHECK((read.snooze >= minutes{5} && read.snooze <= minutes{15}));
        CHECK((read.snoozeLimit >= 0 && read.snoozeLimit <= 2));
        CHECK((read.firmDelay >= seconds{5} && read.firmDelay <= seconds{30}));
        CHECK((read.longestDeferral >= minutes{15} && read.longestDeferral <= minutes{180}));
        CHECK(read.manner == breaks::Manner::Notify);
    }
}

TEST_CASE("Long breaks and nudges can be switched on and off against the profile", "[breaks][policy]")
{
    CHECK_FALSE(policy({}, {{"breaks/longOn", "0"}}).longBreak);
    PolicyFacts active;
    active.profile = BreakProfile::Active;
    CHECK_FALSE(policy(active).longBreak);
    CHECK(policy(active, {{"breaks/longOn", "1"}}).longBreak == breaks::Rhythm{minutes{60}, minutes{5}});

    PolicyFacts sore;
    sore.profile = BreakProfile::SoreBack;
    CHECK_FALSE(policy(sore).nudgeEvery);
    sore.pain = 2;
    CHECK_FALSE(policy(sore).nudgeEvery);
    sore.pain = 3;
    CHECK(policy(sore).nudgeEvery == minutes{15});
    CHECK_FALSE(policy(sore, {{"breaks/nudgeOn", "0"}}).nudgeEvery);
    CHECK(policy(sore, {{"breaks/nudgeInterval", "30"}}).nudgeEvery == minutes{30});
}

TEST_CASE("Standing is asked for with a sit-stand desk only, and grows by the week", "[breaks][policy]")
{
    CHECK_FALSE(policy({}).stand);
    CHECK_FALSE(policy({}, {{"breaks/standOn", "1"}}).stand);
    CHECK(policy(atStandingDesk()).stand == breaks::StandRhythm{minutes{15}, minutes{40}});
    CHECK(policy(atStandingDesk(2)).stand->standingPerHour == minutes{20});
    CHECK(policy(atStandingDesk(9), {{"breaks/standTarget", "30"}}).stand->standingPerHour == minutes{30});
    CHECK(policy(atStandingDesk(), {{"breaks/standLongest", "60"}}).stand->longestStanding == minutes{60});
    CHECK_FALSE(policy(atStandingDesk(), {{"breaks/standOn", "0"}}).stand);

    PolicyFacts pregnant = atStandingDesk();
    pregnant.flags = {Flag::Pregnancy};
    CHECK(policy(pregnant).stand->longestStanding == minutes{15});
    CHECK(policy(pregnant, {{"breaks/standLongest", "60"}}).stand->longestStanding == minutes{30});
}

TEST_CASE("Each kind of quiet can be switched; training always has it", "[breaks][policy]")
{
    using breaks::Guard;
    CHECK(policy({}).respected ==
          breaks::GuardSet{Guard::Call, Guard::FullScreen, Guard::DoNotDisturb, Guard::Inhibitor, Guard::Training});
    const auto none = policy({}, {{"breaks/quietCalls", "0"},
                                  {"breaks/quietFullScreen", "0"},
                                  {"breaks/quietDoNotDisturb", "0"},
                                  {"breaks/quietInhibitors", "0"}});
    CHECK(none.respected == breaks::GuardSet{Guard::Training});
    CHECK(policy({}, {{"breaks/quietBattery", "1"}}).respected.contains(Guard::Battery));
}

TEST_CASE("Weeks of standing count from the day the desk came, without a gap", "[breaks][policy]")
{
    TrainingFacts with;
    with.equipment = {Equipment::SitStandDesk};
    const Day first = day("2026-11-02");
    CHECK(app::standWeek({{first, {}}}, first) == 1);
    CHECK(app::standWeek({{first, with}}, first) == 1);
    CHECK(app::standWeek({{first, with}}, first + days{6}) == 1);
    CHECK(app::standWeek({{first, with}}, first + days{7}) == 2);
    CHECK(app::standWeek({{first, with}, {first + days{10}, with}}, first + days{14}) == 3);
    CHECK(app::standWeek({{first, with}, {first + days{10}, {}}, {first + days{14}, with}}, first + days{14}) == 1);
    CHECK(app::standWeek({{first, {}}, {first + days{10}, with}}, first + days{3}) == 1);
}

TEST_CASE("Moves are chosen by facts, screening, pain and settings", "[breaks][policy]")
{
    TrainingFacts facts = ordinaryFacts();
    facts.equipment = {};
    facts.flags = {Flag::KneePain};
    facts.banned = {"desk-hinge"};
    facts.reallowed = {"desk-calf-raise"};
    Screening screening;
    screening.yes = {ScreeningKey::Pregnant};
    const auto context =
        app::moveContext(facts, screening, 4, texts({{"breaks/place", "open_office"}, {"breaks/clothes", "easy"}}));
    CHECK(context.flags == FlagSet{Flag::KneePain, Flag::Pregnancy});
    CHECK(context.banned == facts.banned);
    CHECK_FALSE(context.fixedSeat); // no chair without wheels
    CHECK(context.reallowed == facts.reallowed);
    CHECK(context.equipment == EquipmentSet{Equipment::Chair});
    CHECK(context.pain == 4);
    CHECK(context.place == breaks::Place::OpenOffice);
    CHECK(context.clothes == breaks::Clothes::Easy);
    CHECK(context.locked);
    CHECK(context.walkAllowed);

    facts.equipment = {Equipment::Chair};
    CHECK(app::moveContext(facts, screening, 4, texts({})).fixedSeat);

    screening.yes = {ScreeningKey::SaddleNumbness};
    CHECK_FALSE(app::moveContext(facts, screening, std::nullopt, texts({})).walkAllowed);
    screening.clearedOn = day("2026-11-23");
    CHECK_FALSE(app::moveContext(facts, screening, std::nullopt, texts({})).locked);
}
