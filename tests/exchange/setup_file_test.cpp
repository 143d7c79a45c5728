#include "exchange/setup_file.h"
#include "support/documents.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using nlohmann::json;

namespace {

const Day kToday = *parseIsoDate("2026-11-23");

SetupRequest accepted(const json& document)
{
    const auto read = readSetup(document.dump(), "s.json", kToday);
    if (!read) {
        FAIL(read.error().where << ": " << name(read.error().what) << " " << read.error().param("reason"));
    }
    return *read;
}

Error refused(const json& document)
{
    const auto read = readSetup(document.dump(), "s.json", kToday);
    REQUIRE_FALSE(read);
    return read.error();
}

json smallest()
{
    return {{"schema", "plumbline.setup/1"},
            {"name", "Ada"},
            {"birth_year", 1984},
            {"screening", {{"yes", json::array()}}}};
}

json with(const std::string& pointer, const json& value)
{
    json document = testing::fullSetup();
    document[json::json_pointer(pointer)] = value;
    return document;
}

} // namespace

TEST_CASE("A full set-up file is read field by field", "[exchange]")
{
    const SetupRequest request = accepted(testing::fullSetup());
    CHECK(request.profile == Profile{"Ada", 1984, Sex::Female, UnitSystem::Metric});
    CHECK(request.screening.yes == ScreeningKeys{ScreeningKey::Distress});
    CHECK(request.screening.active);
    CHECK_FALSE(request.screening.disease);
    CHECK(request.screening.clearedOn == parseIsoDate("2026-11-20"));
    CHECK(request.facts.flags == FlagSet{Flag::KneePain, Flag::BackFlexion});
    CHECK(request.painNow == PainScore{1});
    CHECK(request.facts.weekdays == std::array<bool, 7>{true, false, true, false, true, false, false});
    CHECK(request.facts.minutesPerSession == 25);
    CHECK(request.facts.equipment ==
          EquipmentSet{Equipment::Mat, Equipment::Chair, Equipment::Wall, Equipment::Weight});
    CHECK(request.facts.weights == std::vector{Mass{4500}, Mass{8000}});
    CHECK(request.startingPoint.chairStand30s == 14);
    CHECK(request.startingPoint.singleLegStance == 20); // the lower side
    CHECK(request.startingPoint.kneeExtension == 14);   // the side that misses more
    CHECK(request.workDay.ranges == std::vector{TimeRange{minutes{540}, minutes{1050}}});
    CHECK(request.breaks == BreakProfile::Active);
}

TEST_CASE("What a set-up file leaves out takes the defaults", "[exchange]")
{
    const SetupRequest request = accepted(smallest());
    CHECK(request.facts.daysPerWeek() == 3);
    CHECK(request.facts.minutesPerSession == 20);
    CHECK(request.facts.equipment == EquipmentSet{Equipment::Mat, Equipment::Chair, Equipment::Wall});
    CHECK(request.startingPoint == StartingPoint{});
    CHECK_FALSE(request.painNow);
    CHECK(request.breaks == BreakProfile::Standard);
    json empty = smallest();
    empty["equipment"] = json::array();
    CHECK(accepted(empty).facts.equipment.empty());
}

TEST_CASE("Days without weekdays are spread over the week", "[exchange]")
{
    for (const int days : {2, 3, 4, 5}) {
        json document = smallest();
        document["days_per_week"] = days;
        CHECK(accepted(document).facts.daysPerWeek() == days);
    }
    json document = smallest();
    document["weekdays"] = {"tue", "sun"};
    CHECK(accepted(document).facts.daysPerWeek() == 2);
}

TEST_CASE("A work day may be a list of ranges, one past midnight too", "[exchange]")
{
    const json ranges =
        json::parse(R"([{"weekdays":["sat"],"from":"22:00","to":"02:00"},{"from":"09:00","to":"12:00"}])");
    const WorkDay day = accepted(with("/work_day", ranges)).workDay;
    CHECK(day.weekdays == std::array<bool, 7>{false, false, false, false, false, true, false});
    REQUIRE(day.ranges.size() == 2);
    CHECK(day.ranges.front() == TimeRange{minutes{22 * 60}, minutes{2 * 60}});
}

TEST_CASE("A wrong type in any field of a set-up file is refused there", "[exchange]")
{
    const auto broken = testing::withWrongTypes(testing::fullSetup());
    REQUIRE(broken.size() > 250);
    for (const auto& [pointer, document] : broken) {
        CAPTURE(pointer, document.dump());
        const Error error = refused(document);
        CHECK(error.where.find("s.json#" + pointer) == 0);
    }
}

TEST_CASE("A value out of range in a set-up file is refused where it stands", "[exchange]")
{
    const std::vector<std::pair<std::string, json>> cases{
        {"/name", "   "},
        {"/name", std::string(81, 'x')},
        {"/name", "A\nb"},
        {"/birth_year", 1899},
        {"/birth_year", 2027},
        {"/birth_year", 1984.5},
        {"/birth_year", 99999999999999999.0},
        {"/sex", "x"},
        {"/units", "furlongs"},
        {"/screening/yes/0", "headache"},
        {"/screening/cleared_by_professional_on", "2026-02-30"},
        {"/flags/1", "sore-thumb"},
        {"/pain_now", 11},
        {"/pain_now", -1},
        {"/days_per_week", 1},
        {"/days_per_week", 6},
        {"/weekdays/0", "monday"},
        {"/weekdays/1", "mon"},
        {"/weekdays", {"mon"}},
        {"/weekdays", {"mon", "tue"}}, // days_per_week says 3
        {"/minutes_per_session", 7},
        {"/minutes_per_session", 46},
        {"/equipment/0", "barbell"},
        {"/weights_kg/0", 0},
        {"/weights_kg/0", 501},
        {"/starting_point/chair_stand_30s", -1},
        {"/starting_point/chair_stand_30s", 14.5},
        {"/starting_point/single_leg_stance_s/left", 1000},
        {"/starting_point/single_leg_stance_s", json::object()},
        {"/work_day/from", "9:00"},
        {"/work_day", json::array()},
        {"/breaks/profile", "never"},
        {"/schema", "plumbline.setup/2"},
    };
    for (const auto& [pointer, value] : cases) {
        CAPTURE(pointer, value.dump());
        const Error error = refused(with(pointer, value));
        CHECK(error.what == ErrorCode::InvalidInput);
        CHECK(error.where == "s.json#" + pointer);
        CHECK_FALSE(error.param("reason").empty());
    }
    CHECK(refused(with("/work_day/to", "09:00")).where == "s.json#/work_day");
}

TEST_CASE("An unknown field is named, at every depth", "[exchange]")
{
    for (const std::string object :
         {"", "/screening", "/starting_point", "/starting_point/single_leg_stance_s", "/work_day", "/breaks"}) {
        const Error error = refused(with(object + "/colour", "red"));
        CHECK(error.what == ErrorCode::UnknownField);
        CHECK(error.where == "s.json#" + object + "/colour");
        CHECK(error.param("field") == "colour");
    }
}

TEST_CASE("A missing field without default is named", "[exchange]")
{
    for (const std::string field : {"schema", "name", "birth_year", "screening"}) {
        json document = testing::fullSetup();
        document.erase(field);
        const Error error = refused(document);
        CHECK(error.what == ErrorCode::MissingField);
        CHECK(error.where == "s.json#/" + field);
    }
    json document = testing::fullSetup();
    document["screening"].erase("yes");
    CHECK(refused(document).where == "s.json#/screening/yes");
}

TEST_CASE("Under eighteen is refused and a clearance cannot lie in the future", "[exchange]")
{
    CHECK(refused(with("/birth_year", 2009)).what == ErrorCode::UnderAge);
    CHECK(accepted(with("/birth_year", 2008)).profile.birthYear == 2008);
    const Error later = refused(with("/screening/cleared_by_professional_on", "2026-11-24"));
    CHECK(later.what == ErrorCode::InFuture);
    CHECK(later.where == "s.json#/screening/cleared_by_professional_on");
}

TEST_CASE("Messages carry only a harmless piece of what was found", "[exchange]")
{
    const Error error = refused(with("/units", std::string(500, 'u') + "\n\x1b[2J"));
    CHECK(error.param("found").size() < 50);
    const Error control = refused(with("/units", "a\x1b[2J\nb"));
    CHECK(control.param("found").find('\x1b') == std::string_view::npos);
    CHECK(control.param("found").find('\n') == std::string_view::npos);
    const Error key = refused(with("/x\x1b\ny", 1));
    CHECK(key.where.find('\n') == std::string::npos);
    CHECK(key.param("field").find('\x1b') == std::string_view::npos);
}
