#include "exchange/check_json.h"
#include "exchange/history_json.h"
#include "exchange/plan_json.h"
#include "support/desk_facts.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace plumbline;
using namespace plumbline::testing;
using nlohmann::json;

namespace {

Slot bridgeSlot()
{
    Slot slot;
    slot.exercise = "glute-bridge";
    slot.pattern = Pattern::Bridge;
    slot.sets = 2;
    slot.target = 10;
    slot.tempo = Tempo{2, 0, 1, 3};
    slot.rpe = {Rpe::of(5), Rpe::of(6)};
    slot.reason = Reason{ReasonCode::StartRung, {}};
    slot.reason.with("rung", std::int64_t{2});
    return slot;
}

PlannedSession mondaySession()
{
    PlannedSession session;
    session.date = *parseIsoDate("2026-11-23");
    session.estimate = seconds{1440};
    session.slots = {bridgeSlot()};
    return session;
}

const Sentences kSentences{[](const Reason& reason, const Slot*) { return "why " + std::string(code(reason.code)); },
                           [](const Reason& reason) { return "why " + std::string(code(reason.code)); },
                           [](const Lock& lock) { return "do " + std::string(code(lock.action)); }};

} // namespace

TEST_CASE("A plan is written in the documented shape", "[exchange]")
{
    Plan plan;
    plan.from = *parseIsoDate("2026-11-23");
    plan.sessions = {mondaySession()};
    const json document = json::parse(planJson(plan, "Ada", kSentences));
    CHECK(document ==
          json::parse(R"({ "schema": "plumbline.plan/1", "profile": "Ada", "from": "2026-11-23", "weeks": 12,
        "locked": null, "notes": [], "sessions": [ { "date": "2026-11-23", "week": 1, "block": 1, "phase": "activate",
        "deload": false, "kind": "strength", "label": "A", "tests": [], "estimated_s": 1440,
        "reason": { "code": "scheduled", "params": {} }, "why": "why scheduled",
        "slots": [ { "exercise": "glute-bridge", "pattern": "bridge", "part": "strength", "sets": 2, "measure": "reps",
          "target": 10, "per_side": false, "tempo": [2,0,1,3], "rest_s": 60, "load_kg": null, "rpe": [5,6],
          "reason": { "code": "start_rung", "params": { "rung": 2 } }, "why": "why start_rung" } ] } ] })"));
}

TEST_CASE("Fields come in the order of the documentation", "[exchange]")
{
    Plan plan;
    plan.sessions = {mondaySession()};
    const std::string text = planJson(plan, "Ada", kSentences);
    std::size_t last = 0;
    for (const std::string field : {"schema", "profile", "from", "weeks", "locked", "sessions", "date", "week", "block",
                                    "phase", "deload", "kind", "label", "tests", "estimated_s"}) {
        const auto place = text.find("\"" + field + "\"", last);
        CAPTURE(field);
        REQUIRE(place != std::string::npos);
        last = place;
    }
}

TEST_CASE("Holds, steps and loads are written as documented", "[exchange]")
{
    Plan plan;
    plan.sessions = {mondaySession()};
    Slot& slot = plan.sessions.front().slots.front();
    slot.measure = Measure::Hold;
    slot.tempo.reset();
    slot.targets = {20, 20, 15};
    slot.load = Mass{7500};
    slot.rpe = {Rpe::of(5.5), Rpe::of(7)};
    slot.perSide = true;
    slot.pairedWithNext = true;
    const json written = json::parse(planJson(plan, "Ada", {}))["sessions"][0]["slots"][0];
    CHECK(written["paired_with_next"] == true); // a reader can follow estimated_s
    CHECK(written["measure"] == "hold_s");
    CHECK(written["tempo"].is_null());
    CHECK(written["targets"] == json({20, 20, 15}));
    CHECK(written["load_kg"] == 7.5);
    CHECK(written["rpe"] == json({5.5, 7}));
    CHECK(written["per_side"] == true);
}

TEST_CASE("A lock says because of what, the action and what to do", "[exchange]")
{
    Plan plan;
    plan.locked = Lock{{"major_trauma"}, LockAction::Emergency};
    const json document = json::parse(planJson(plan, "Ada", kSentences));
    CHECK(document["locked"] == json::parse(R"({ "because": ["major_trauma"], "action": "emergency",
        "text": "do emergency" })"));
    CHECK(document["sessions"] == json::array());
}

TEST_CASE("Today is written with session, offer, changes and pain", "[exchange]")
{
    TodayPlan today;
    today.date = *parseIsoDate("2026-11-24");
    today.nextSessionDate = parseIsoDate("2026-11-25");
    today.offer = {bridgeSlot()};
    today.changes = {Reason{ReasonCode::Raise, {}}};
    today.nextMorningDue = true;
    const json document = json::parse(todayJson(today, PainScore{2}, kSentences));
    CHECK(document["schema"] == "plumbline.today/1");
    CHECK(document["date"] == "2026-11-24");
    CHECK(document["locked"].is_null());
    CHECK(document["session"].is_null());
    CHECK(document["offer"].size() == 1);
    CHECK(document["next_session_date"] == "2026-11-25");
    CHECK(document["changes"] ==
          json::parse(R"([{ "reason": { "code": "raise", "params": {} }, "why": "why raise" }])"));
    CHECK(document["pain"] == json::parse(R"({ "rest": 2, "next_morning_due": true })"));
    CHECK(document["breaks"].is_null());
    CHECK(json::parse(todayJson(TodayPlan{}, std::nullopt, {}))["offer"].is_null());
}

TEST_CASE("History is written with sets, prescription, pain and tests", "[exchange]")
{
    const ZonedTime at = *parseRfc3339("2026-11-23T07:36:10+01:00");
    PerformedSession session;
    session.startedAt = at;
    session.day = session.plannedDate = *parseIsoDate("2026-11-23");
    session.label = "A";
    session.note = "bad byte \xff";
    session.prescription = {bridgeSlot()};
    SetRecord set;
    set.exercise = "glute-bridge";
    set.reps = 10;
    set.rpe = Rpe::of(7);
    set.completedAt = at;
    session.sets = {set};
    PainEntry pain;
    pain.at = at;
    pain.score = PainScore{3};
    SelfTest test;
    test.at = at;
    test.test = TestKind::SideBridge;
    test.value = 31.5;
    test.side = Side::Left;

    Sentences sentences;
    sentences.reason = [](const Reason&, const Slot*) { return "as planned"; };
    const json document = json::parse(historyJson({{session}, {pain}, {test}, {}, {}}, sentences));
    CHECK(document["schema"] == "plumbline.history/1");
    const json& written = document["sessions"][0];
    CHECK(written["started_at"] == "2026-11-23T07:36:10+01:00");
    CHECK(written["finished_at"].is_null());
    CHECK(written["planned_date"] == "2026-11-23");
    CHECK(written["sets"][0]["exercise"] == "glute-bridge");
    CHECK(written["sets"][0]["rpe"] == 7);
    CHECK(written["sets"][0]["hold_s"].is_null());
    CHECK(written["prescription"][0]["reason"]["code"] == "start_rung");
    CHECK(written["prescription"][0]["why"] == "as planned"); // slots as planned, sentence and all
    CHECK(document["pain"][0]["score"] == 3);
    CHECK(document["pain"][0]["kind"] == "rest");
    CHECK(document["self_tests"][0]["value"] == 31.5);
    CHECK(document["self_tests"][0]["side"] == "left");
    CHECK(document["breaks"] == json::array());
    CHECK(document["bouts"] == json::array());
}

TEST_CASE("Breaks and bouts are written in the documented shape", "[exchange]")
{
    PerformedFacts facts;
    facts.breaks = {fullBreak(), breakOf("2026-11-23T11:00:00+01:00", breaks::Outcome::Skipped)};
    facts.breaks[0].at = *parseRfc3339("2026-11-23T10:32:30+01:00");
    facts.bouts = {boutOf("2026-11-23T09:00:00+01:00", "2026-11-23T10:30:00+01:00", breaks::Posture::Sitting, true)};
    const json document = json::parse(historyJson(facts, {}));
    const std::string first = facts.breaks[0].id.text();
    const std::string second = facts.breaks[1].id.text();
    CHECK(document["breaks"] == json::parse(R"([
        { "id": ")" + first + R"(", "at": "2026-11-23T10:32:30+01:00", "kind": "long", "outcome": "taken",
          "move": "desk-hip-flexor", "duration_s": 127, "routine": "break-hips",
          "moves": [ { "exercise": "desk-hip-flexor", "side": "left", "amount": 20 },
                     { "exercise": "desk-hip-flexor", "side": "right", "amount": 20 },
                     { "exercise": "desk-sit-to-stand", "side": null, "amount": 10 } ],
          "result": "partly", "rpe": 6.5 },
        { "id": ")" + second + R"(", "at": "2026-11-23T11:00:00+01:00", "kind": "short", "outcome": "skipped",
          "move": null, "duration_s": 0, "routine": null, "moves": [], "result": null, "rpe": null } ])"));
    CHECK(document["bouts"] == json::parse(R"([ { "from": "2026-11-23T09:00:00+01:00",
        "to": "2026-11-23T10:30:00+01:00", "posture": "sitting", "corrected": true } ])"));
}

TEST_CASE("A check is written in the documented shape", "[exchange]")
{
    CheckReport report;
    report.path = "/data/ada.db";
    report.schemaVersion = 1;
    report.integrity = "ok";
    report.sizeBytes = 4096;
    report.desktop.tray = true;
    const json document = json::parse(checkJson(report));
    CHECK(document == json::parse(R"({ "schema": "plumbline.check/1", "database": { "path": "/data/ada.db",
        "schema_version": 1, "integrity": "ok", "size_bytes": 4096, "backups": 0, "newest_backup_at": null },
        "desktop": { "tray": true, "notifications": false, "notification_actions": false, "idle_source": "none",
        "voice": false, "sound": false, "session_bus": false, "sources": [] } })"));
    report.desktop.sources = {{"idle", "x11", true, true, false}};
    CHECK(json::parse(checkJson(report))["desktop"]["sources"] ==
          json::parse(R"([ { "kind": "idle", "name": "x11", "works": true, "active": true, "pushes": false } ])"));
}
