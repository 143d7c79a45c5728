#include "exchange/breaks_json.h"
#include "exchange/breaks_request.h"
#include "support/people.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace plumbline;
using namespace plumbline::testing;
using nlohmann::json;

namespace {

breaks::View fullView()
{
    breaks::View view;
    view.state = breaks::StateKind::Inhibited;
    view.since = at("2026-11-23T10:02:00+01:00");
    view.next = breaks::Next{breaks::Kind::Long, at("2026-11-23T10:32:00+01:00")};
    view.pausedUntil = at("2026-11-23T12:00:00+01:00");
    view.inhibitedBy = {breaks::Guard::Call, breaks::Guard::DoNotDisturb};
    view.bout = milliseconds{1'830'999};
    view.sittingToday = std::chrono::hours{2};
    view.standingToday = minutes{10};
    view.takenToday = 3;
    view.skippedToday = 1;
    return view;
}

} // namespace

TEST_CASE("The state of breaks is written in the documented shape, in its order", "[exchange][breaks]")
{
    const breaks::MovePlan moves{"break-reset", {{"desk-sit-to-stand", std::nullopt, 10}}, "rotation"};
    const std::string document = breaksJson(fullView(), moves);
    CHECK(json::parse(document) == json::parse(R"({ "schema": "plumbline.breaks/1", "state": "inhibited",
        "since": "2026-11-23T10:02:00+01:00",
        "next": { "kind": "long", "due_at": "2026-11-23T10:32:00+01:00", "move": "desk-sit-to-stand" },
        "paused_until": "2026-11-23T12:00:00+01:00", "inhibited_by": [ "call", "do_not_disturb" ], "bout_s": 1830,
        "sitting_s_today": 7200, "standing_s_today": 600, "taken_today": 3, "skipped_today": 1 })"));
    CHECK(document.find("\"schema\"") < document.find("\"state\""));
    CHECK(document.back() == '\n');

    breaks::View quiet;
    const json empty = json::parse(breaksJson(quiet, {}));
    CHECK(empty["next"].is_null());
    CHECK(empty["paused_until"].is_null());
    CHECK(empty["inhibited_by"] == json::array());
    quiet.next = breaks::Next{};
    CHECK(json::parse(breaksJson(quiet, {}))["next"]["move"].is_null());
}

TEST_CASE("What is written is read back, fields of a newer program left alone", "[exchange][breaks]")
{
    json document = json::parse(breaksJson(fullView(), {"break-reset", {{"desk-walk", std::nullopt, 120}}, ""}));
    document["weather"] = "fine";
    document["inhibited_by"].push_back("lunch");
    const auto report = readBreaks(document.dump());
    REQUIRE(report.has_value());
    CHECK(report->state == breaks::StateKind::Inhibited);
    CHECK(report->since == at("2026-11-23T10:02:00+01:00"));
    REQUIRE(report->next);
    CHECK(report->next->kind == breaks::Kind::Long);
    CHECK(report->next->dueAt == at("2026-11-23T10:32:00+01:00"));
    CHECK(report->next->move == "desk-walk");
    CHECK(report->pausedUntil == at("2026-11-23T12:00:00+01:00"));
    CHECK(report->inhibitedBy == breaks::GuardSet{breaks::Guard::Call, breaks::Guard::DoNotDisturb});
    CHECK(report->bout == seconds{1830});
    CHECK(report->sittingToday == seconds{7200});
    CHECK(report->standingToday == seconds{600});
    CHECK(report->takenToday == 3);
    CHECK(report->skippedToday == 1);
    CHECK_FALSE(readBreaks(breaksJson({}, {}))->next);
}

TEST_CASE("An answer of another kind is refused, never misread", "[exchange][breaks]")
{
    const json good = json::parse(breaksJson(fullView(), {}));
    for (const auto& [pointer, value] : std::vector<std::pair<const char*, json>>{{"/schema", "plumbline.breaks/2"},
                                                                                  {"/state", "asleep"},
                                                                                  {"/state", 3},
                                                                                  {"/since", "noon"},
                                                                                  {"/next", "soon"},
                                                                                  {"/next/kind", "huge"},
                                                                                  {"/next/move", 5},
                                                                                  {"/inhibited_by", 4},
                                                                                  {"/bout_s", "long"},
                                                                                  {"/taken_today", json::object()}}) {
        CAPTURE(pointer);
        json spoiled = good;
        spoiled[json::json_pointer(pointer)] = value;
        CHECK_FALSE(readBreaks(spoiled.dump()).has_value());
    }
    for (const char* text : {"", "[]", "{}", "null", "{\"schema\":", "plumbline"}) {
        CAPTURE(text);
        CHECK_FALSE(readBreaks(text).has_value());
    }
}

TEST_CASE("Words of a pause are read and written alike at both ends", "[exchange][breaks]")
{
    using Kind = PauseWish::Kind;
    for (const PauseWish& wish : {PauseWish{Kind::For, minutes{1}}, PauseWish{Kind::For, minutes{90}},
                                  PauseWish{Kind::For, minutes{1440}}, PauseWish{Kind::Until, minutes{870}},
                                  PauseWish{Kind::Tomorrow, minutes{0}}, PauseWish{Kind::On, minutes{0}}}) {
        CAPTURE(pauseWords(wish));
        CHECK(parsePause(pauseWords(wish)) == wish);
    }
    for (const char* text : {"", " ", "h", "1h ", "1h1", "1 h", "+5m", "1.5h", "5M", "m5", "until ", "until 7:00",
                             "until 24:00", "Tomorrow", "on ", "1441m", "24h1m", "9999999999999999999h"}) {
        CAPTURE(text);
        CHECK_FALSE(parsePause(text));
    }
}

TEST_CASE("A request says what the scheduler is told; a time is the next one by the local clock", "[exchange][breaks]")
{
    const ZonedTime now = at("2026-11-23T14:30:00+01:00");
    const auto until = [&](const char* time) {
        const auto input = inputOf({BreaksVerb::Pause, parsePause(std::string("until ") + time), false}, now);
        return std::get<breaks::PauseUntil>(*input).until;
    };
    CHECK(until("14:31") == at("2026-11-23T14:31:00+01:00").wall);
    CHECK(until("14:30") == at("2026-11-24T14:30:00+01:00").wall);
    CHECK(until("09:00") == at("2026-11-24T09:00:00+01:00").wall);
    CHECK(until("00:00") == at("2026-11-24T00:00:00+01:00").wall);

    CHECK_FALSE(inputOf({}, now));
    CHECK(std::get<breaks::PauseFor>(*inputOf({BreaksVerb::Pause, parsePause("2h"), false}, now)).length ==
          minutes{120});
    CHECK(std::holds_alternative<breaks::PauseUntilTomorrow>(
        *inputOf({BreaksVerb::Pause, parsePause("tomorrow"), false}, now)));
    CHECK(std::holds_alternative<breaks::PauseUntilOn>(*inputOf({BreaksVerb::Pause, parsePause("on"), false}, now)));
    CHECK(std::holds_alternative<breaks::Take>(*inputOf({BreaksVerb::Take, {}, false}, now)));
    CHECK(std::holds_alternative<breaks::Snooze>(*inputOf({BreaksVerb::Snooze, {}, false}, now)));
    CHECK(std::holds_alternative<breaks::Skip>(*inputOf({BreaksVerb::Skip, {}, false}, now)));
    CHECK(std::holds_alternative<breaks::Resume>(*inputOf({BreaksVerb::Resume, {}, false}, now)));
    CHECK(std::get<breaks::FinishBreak>(*inputOf({BreaksVerb::Done, {}, false}, now)).result ==
          breaks::MoveResult::Done);
    CHECK(std::get<breaks::Standing>(*inputOf({BreaksVerb::Standing, {}, true}, now)).standing);
}
