#include "catalogue/builtin.h"
#include "exchange/log_file.h"
#include "support/documents.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using nlohmann::json;

namespace {

const ZonedTime kNow = *parseRfc3339("2026-11-23T20:00:00+01:00");

LogRequest accepted(const json& document)
{
    const auto read = readLog(document.dump(), "l.json", builtinCatalogue(), kNow);
    if (!read) {
        FAIL(read.error().where << ": " << name(read.error().what) << " " << read.error().param("reason"));
    }
    return *read;
}

Error refused(const json& document)
{
    const auto read = readLog(document.dump(), "l.json", builtinCatalogue(), kNow);
    REQUIRE_FALSE(read);
    return read.error();
}

json with(json document, const std::string& pointer, const json& value)
{
    document[json::json_pointer(pointer)] = value;
    return document;
}

} // namespace

TEST_CASE("A logged session is read field by field", "[exchange]")
{
    const auto request = accepted(testing::fullSessionLog());
    const auto& session = std::get<LogSession>(request);
    CHECK(rfc3339(session.startedAt) == "2026-11-23T07:30:00+01:00");
    CHECK(session.plannedDate == parseIsoDate("2026-11-23"));
    CHECK(session.painBefore == PainScore{1});
    CHECK(session.painAfter == PainScore{2});
    CHECK(session.note == "Fine");
    CHECK(session.sleepPoor);
    REQUIRE(session.sets.size() == 1);
    const SetRecord& set = session.sets.front();
    CHECK(set.slot == 0);
    CHECK(set.part == SlotPart::Strength);
    CHECK(set.exercise == "glute-bridge");
    CHECK(set.setNumber == 1);
    CHECK(set.side == Side::Left);
    CHECK(set.reps == 10);
    CHECK(set.load == Mass{2500});
    CHECK(set.rpe == Rpe{15});
    CHECK(set.pain == PainScore{1});
    CHECK(set.painKind == PainKind::Ache);
    CHECK(set.painWhere == PainPlace::Buttock);
    CHECK(set.formOk == true);
}

TEST_CASE("A session without end ended with its last set", "[exchange]")
{
    json document = testing::fullSessionLog();
    document["session"].erase("finished_at");
    const auto request = accepted(document);
    CHECK(rfc3339(*std::get<LogSession>(request).finishedAt) == "2026-11-23T07:36:10+01:00");
}

TEST_CASE("Effort, pain and form may be left open in a set", "[exchange]")
{
    json document = testing::fullSessionLog();
    for (const std::string field : {"slot", "part", "side", "load_kg", "rpe", "pain", "pain_kind", "form_ok"}) {
        document["session"]["sets"][0][field] = nullptr;
    }
    const auto request = accepted(document);
    CHECK_FALSE(std::get<LogSession>(request).sets.front().rpe);
}

TEST_CASE("A pain score and a self test are read", "[exchange]")
{
    const auto pain = std::get<LogPain>(accepted(testing::fullPainLog()));
    CHECK(pain.kind == PainEntryKind::NextMorning);
    CHECK(pain.score == PainScore{2});

    const auto one = std::get<std::vector<LogTest>>(accepted(testing::fullTestLog()));
    REQUIRE(one.size() == 1);
    CHECK(one.front().value == 31.5);
    CHECK(one.front().side == Side::Left);

    json both = with(testing::fullTestLog(), "/self_test/value", {{"left", 30}, {"right", 25}});
    both["self_test"].erase("side");
    const auto two = std::get<std::vector<LogTest>>(accepted(both));
    REQUIRE(two.size() == 2);
    CHECK(two.back().side == Side::Right);
    CHECK(two.back().value == 25);
}

TEST_CASE("A wrong type in any field of a log file is refused there", "[exchange]")
{
    for (const json& valid : {testing::fullSessionLog(), testing::fullPainLog(), testing::fullTestLog()}) {
        accepted(valid);
        for (const auto& [pointer, document] : testing::withWrongTypes(valid)) {
            CAPTURE(pointer, document.dump());
            CHECK(refused(document).where.find("l.json#" + pointer) == 0);
        }
    }
}

TEST_CASE("A value out of range in a log file is refused where it stands", "[exchange]")
{
    const std::vector<std::pair<std::string, json>> cases{
        {"/session/started_at", "2026-11-23T07:30:00"},
        {"/session/started_at", "1999-12-31T23:00:00Z"},
        {"/session/finished_at", "2026-11-23T07:00:00+01:00"},
        {"/session/planned_date", "2024-01-01"},
        {"/session/pain_before", 11},
        {"/session/pain_after", 2.5},
        {"/session/note", std::string(2001, 'x')},
        {"/session/note", std::string("a\x01")},
        {"/session/sets", json::array()},
        {"/session/sets/0/slot", -1},
        {"/session/sets/0/part", "dessert"},
        {"/session/sets/0/set", 0},
        {"/session/sets/0/side", "both"},
        {"/session/sets/0/reps", 201},
        {"/session/sets/0/reps", nullptr},
        {"/session/sets/0/hold_s", 3601},
        {"/session/sets/0/load_kg", -0.5},
        {"/session/sets/0/rpe", 0.5},
        {"/session/sets/0/rpe", 7.25},
        {"/session/sets/0/rpe", 10.5},
        {"/session/sets/0/pain", 1e300},
        {"/session/sets/0/pain_kind", "stabbing"},
        {"/session/sets/0/pain_where", "elbow"},
        {"/session/sets/0/completed_at", "2026-11-23T07:29:59+01:00"},
        {"/session/sets/0/completed_at", "2026-11-23T07:55:01+01:00"},
    };
    for (const auto& [pointer, value] : cases) {
        CAPTURE(pointer, value.dump());
        const Error error = refused(with(testing::fullSessionLog(), pointer, value));
        CHECK(error.what == ErrorCode::InvalidInput);
        CHECK(error.where == "l.json#" + pointer);
    }
}

TEST_CASE("An unknown exercise and an instant to come are refused by name", "[exchange]")
{
    const Error exercise = refused(with(testing::fullSessionLog(), "/session/sets/0/exercise", "jumping-jack"));
    CHECK(exercise.what == ErrorCode::UnknownExercise);
    CHECK(exercise.where == "l.json#/session/sets/0/exercise");
    CHECK(exercise.param("exercise") == "jumping-jack");

    const Error later = refused(with(testing::fullPainLog(), "/pain/at", "2026-11-23T20:00:01+01:00"));
    CHECK(later.what == ErrorCode::InFuture);
    CHECK(later.where == "l.json#/pain/at");
    accepted(with(testing::fullPainLog(), "/pain/at", "2026-11-23T19:00:00Z"));
}

TEST_CASE("An exercise is counted its own way", "[exchange]")
{
    json hold = with(testing::fullSessionLog(), "/session/sets/0/exercise", "front-plank");
    accepted(hold);
    hold["session"]["sets"][0].erase("hold_s");
    const Error error = refused(hold);
    CHECK(error.what == ErrorCode::MissingField);
    CHECK(error.where == "l.json#/session/sets/0/hold_s");
}

TEST_CASE("One log file holds one thing", "[exchange]")
{
    json two = testing::fullPainLog();
    two["self_test"] = testing::fullTestLog()["self_test"];
    CHECK(refused(two).param("reason") == "one_of");
    CHECK(refused({{"schema", "plumbline.log/1"}}).param("reason") == "one_of");
    json side = with(testing::fullTestLog(), "/self_test/test", "bridge_hold_s");
    CHECK(refused(side).where == "l.json#/self_test/side");
}

TEST_CASE("Unknown fields in a log are named, at every depth", "[exchange]")
{
    for (const std::string object : {"", "/session", "/session/sets/0"}) {
        const Error error = refused(with(testing::fullSessionLog(), object + "/colour", 1));
        CHECK(error.what == ErrorCode::UnknownField);
        CHECK(error.where == "l.json#" + object + "/colour");
    }
}

TEST_CASE("A log of far too many sets is refused", "[exchange]")
{
    json document = testing::fullSessionLog();
    for (int i = 0; i < 600; ++i) {
        document["session"]["sets"].push_back(document["session"]["sets"][0]);
    }
    CHECK(refused(document).param("reason") == "too_many");
}
