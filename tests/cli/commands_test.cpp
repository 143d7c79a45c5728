#include "cli/terminal.h"
#include "support/documents.h"

using namespace plumbline;
using namespace plumbline::testing;
using nlohmann::json;

namespace {

/// A terminal on whose computer Ada is set up; her plan is open.
Terminal& withAda(Terminal& terminal)
{
    terminal.setMoment("2026-11-23T06:00:00+01:00");
    const Outcome outcome = terminal.run({"setup", "--file", "-"}, fullSetup().dump());
    CAPTURE(outcome.err);
    REQUIRE(outcome.exit == 0);
    terminal.setMoment("2026-11-23T20:00:00+01:00");
    return terminal;
}

} // namespace

TEST_CASE("setup creates a profile once", "[cli]")
{
    Terminal terminal;
    const std::string file = terminal.write("setup.json", fullSetup().dump());
    const Outcome first = terminal.run({"setup", "--file", file});
    CAPTURE(first.err);
    CHECK(first.exit == 0);
    CHECK(first.out.find("Ada") != std::string::npos);
    const Outcome second = terminal.run({"setup", "--file", file});
    checkRefusal(second, 1);
    CHECK(second.err.find("\"Ada\"") != std::string::npos);
}

TEST_CASE("setup --json names the profile and the first session", "[cli]")
{
    Terminal terminal;
    terminal.setMoment("2026-11-22T06:00:00+01:00");
    const json answer = terminal.run({"setup", "--file", "-", "--json"}, fullSetup().dump()).json();
    CHECK(answer["schema"] == "plumbline.setup_result/1");
    CHECK(answer["profile"] == "Ada");
    CHECK(answer["locked"].is_null());
    CHECK(answer["next_session_date"] == "2026-11-23");
}

TEST_CASE("plan --json has the documented shape, with a sentence for every reason", "[cli]")
{
    Terminal terminal;
    const json plan = withAda(terminal).run({"plan", "--json", "--weeks", "12"}).json();
    CHECK(plan["schema"] == "plumbline.plan/1");
    CHECK(plan["profile"] == "Ada");
    CHECK(plan["from"] == "2026-11-23");
    CHECK(plan["weeks"] == 12);
    CHECK(plan["locked"].is_null());
    REQUIRE(plan["sessions"].size() >= 30);
    for (const json& session : plan["sessions"]) {
        CAPTURE(session.dump());
        CHECK(session["kind"] == "strength");
        CHECK(session["estimated_s"].get<int>() <= 25 * 60);
        CHECK_FALSE(session["why"].get<std::string>().empty());
        REQUIRE_FALSE(session["slots"].empty());
        for (const json& slot : session["slots"]) {
            CHECK(builtinCatalogue().find(slot["exercise"].get<std::string>()) != nullptr);
            CHECK_FALSE(slot["why"].get<std::string>().empty());
            CHECK(slot["why"].get<std::string>().find("%") == std::string::npos);
            CHECK(slot["tempo"].is_null() == (slot["measure"] == "hold_s"));
        }
    }
}

TEST_CASE("plan --from starts there and plan without --json is readable text", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    const json plan = terminal.run({"plan", "--json", "--weeks", "2", "--from", "2026-12-07"}).json();
    CHECK(plan["from"] == "2026-12-07");
    for (const json& session : plan["sessions"]) {
        CHECK(session["date"].get<std::string>() >= "2026-12-07");
        CHECK(session["date"].get<std::string>() < "2026-12-21");
    }
    const Outcome text = terminal.run({"plan", "--weeks", "1"});
    CHECK(text.exit == 0);
    CHECK(text.out.find("Plan for Ada, 1 week from Mon 23 November 2026") == 0);
    CHECK(text.out.find("Week 1, activate") != std::string::npos);
}

TEST_CASE("today says what is due, and after the session that it is done", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    const json before = terminal.run({"today", "--json"}).json();
    CHECK(before["schema"] == "plumbline.today/1");
    CHECK(before["date"] == "2026-11-23");
    REQUIRE(before["session"].is_object());
    CHECK(before["session"]["date"] == "2026-11-23");
    CHECK(before["breaks"].is_null());
    terminal.running = [](const BreaksRequest& request, const cli::StartOptions&) -> Result<std::string> {
        CHECK(request.verb == BreaksVerb::Status);
        return R"({ "schema": "plumbline.breaks/1", "state": "working" })";
    };
    CHECK(terminal.run({"today", "--json"}).json()["breaks"]["state"] == "working");
    CHECK(terminal.run({"today"}).out.find("Today\n  Mon 23 November 2026") == 0);

    REQUIRE(terminal.run({"log", "--file", "-"}, fullSessionLog().dump()).exit == 0);
    const json after = terminal.run({"today", "--json"}).json();
    CHECK(after["session"].is_null());
    CHECK(after["next_session_date"] == "2026-11-25");
    CHECK(terminal.run({"today"}).out.find("Today's session is done.") != std::string::npos);
}

TEST_CASE("log records once, history shows it", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    const std::string file = terminal.write("log.json", fullSessionLog().dump());
    CHECK(terminal.run({"log", "--file", file}).out == "Recorded.\n");
    CHECK(terminal.run({"log", "--file", file}).out == "Already recorded; nothing was changed.\n");
    CHECK(terminal.run({"log", "--file", file, "--json"}).json()["already_there"] == true);
    REQUIRE(terminal.run({"log", "--file", "-"}, fullPainLog().dump()).exit == 0);
    REQUIRE(terminal.run({"log", "--file", "-"}, fullTestLog().dump()).exit == 0);

    const json history = terminal.run({"history", "--json"}).json();
    CHECK(history["schema"] == "plumbline.history/1");
    REQUIRE(history["sessions"].size() == 1);
    const json& session = history["sessions"][0];
    CHECK(session["note"] == "Fine");
    CHECK(session["sets"].size() == 1);
    CHECK(session["sets"][0]["reps"] == 10);
    CHECK(session["sets"][0]["rpe"] == 7.5);
    CHECK(session["sets"][0]["load_kg"] == 2.5);
    CHECK(session["sets"][0]["completed_at"] == "2026-11-23T07:36:10+01:00");
    CHECK_FALSE(session["id"].get<std::string>().empty());
    CHECK_FALSE(session["prescription"].empty());
    CHECK(history["pain"].size() == 1);
    CHECK(history["self_tests"][0]["value"] == 31.5);

    CHECK(terminal.run({"history", "--json", "--to", "2026-11-22"}).json()["sessions"].empty());
    const std::string text = terminal.run({"history"}).out;
    CHECK(text.find("Glute bridge") != std::string::npos);
    CHECK(text.find("Side-bridge hold: 31.5 s") != std::string::npos);
}

TEST_CASE("A locked plan says why, what to do, and holds no session", "[cli]")
{
    Terminal terminal;
    terminal.setMoment("2026-11-23T06:00:00+01:00");
    json answers = fullSetup();
    answers["screening"] = {{"yes", {"saddle_numbness", "pregnant"}}};
    const Outcome made = terminal.run({"setup", "--file", "-"}, answers.dump());
    CAPTURE(made.err);
    REQUIRE(made.exit == 0);
    CHECK(made.out.find("emergency number") != std::string::npos);
    const json plan = terminal.run({"plan", "--json"}).json();
    CHECK(plan["sessions"].empty());
    CHECK(plan["locked"]["action"] == "emergency");
    CHECK(plan["locked"]["because"].size() == 2);
    CHECK(plan["locked"]["text"].get<std::string>().find("emergency number") != std::string::npos);
    CHECK(terminal.run({"today", "--json"}).json()["locked"]["action"] == "emergency");
}

TEST_CASE("check reports database and desktop", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    const json report = terminal.run({"check", "--json"}).json();
    CHECK(report["schema"] == "plumbline.check/1");
    CHECK(report["database"]["integrity"] == "ok");
    CHECK(report["database"]["schema_version"].get<int>() >= 1);
    CHECK(report["database"]["size_bytes"].get<int>() > 0);
    CHECK(report["desktop"]["tray"] == true);
    CHECK(report["desktop"]["idle_source"] == "x11");
    CHECK(report["desktop"]["sources"][1] ==
          json::parse(
              R"({ "kind": "do_not_disturb", "name": "gnome", "works": false, "active": false, "pushes": true })"));
    const std::string text = terminal.run({"check"}).out;
    CHECK(text.find("integrity      ok") != std::string::npos);
    CHECK(text.find("What the desktop tells\n"
                    "  idle           x11            is asked now and then, in use\n"
                    "  do not disturb gnome          does not work here\n") != std::string::npos);
}

TEST_CASE("backup and restore bring a profile back", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    REQUIRE(terminal.run({"log", "--file", "-"}, fullSessionLog().dump()).exit == 0);
    const std::string file = (terminal.folder() / "ada.backup").string();
    const Outcome backup = terminal.run({"backup", "--out", file});
    CAPTURE(backup.err);
    CHECK(backup.exit == 0);
    CHECK(backup.out == "Backup written to " + file + "\n");

    REQUIRE(terminal.run({"log", "--file", "-"}, fullPainLog().dump()).exit == 0);
    const Outcome restored = terminal.run({"restore", file});
    CAPTURE(restored.err);
    CHECK(restored.exit == 0);
    const json history = terminal.run({"history", "--json"}).json();
    CHECK(history["sessions"].size() == 1);
    CHECK(history["pain"].empty());
    checkRefusal(terminal.run({"restore", (terminal.folder() / "none").string()}), 1);
    checkRefusal(terminal.run({"restore", terminal.write("text", "not a database")}), 1);
}

TEST_CASE("Commands without a profile say what to do", "[cli]")
{
    for (const std::string command : {"plan", "today", "history", "check", "backup"}) {
        Terminal terminal;
        const Outcome outcome = terminal.run({command});
        checkRefusal(outcome, 1);
        CHECK(outcome.err.find("setup") != std::string::npos);
    }
    Terminal terminal;
    checkRefusal(withAda(terminal).run({"--profile", "Bob", "plan"}), 1);
}

TEST_CASE("One of several profiles is chosen by --profile", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    json bob = fullSetup();
    bob["name"] = "Bob";
    REQUIRE(terminal.run({"setup", "--file", "-"}, bob.dump()).exit == 0);
    CHECK(terminal.run({"--profile", "Ada", "plan", "--json"}).json()["profile"] == "Ada");
    CHECK(terminal.run({"--profile", "Bob", "plan", "--json"}).json()["profile"] == "Bob");
}

TEST_CASE("Damaged data is told in one line and left as it is", "[cli]")
{
    Terminal terminal;
    withAda(terminal);
    std::filesystem::path database;
    for (const auto& entry : std::filesystem::directory_iterator(terminal.folder() / "data")) {
        database = entry.path().extension() == ".db" ? entry.path() : database;
    }
    REQUIRE_FALSE(database.empty());
    const std::string noise(60000, 'n');
    std::ofstream(database, std::ios::binary | std::ios::trunc) << noise;
    for (const std::string command : {"check", "plan", "today", "history"}) {
        const Outcome outcome = terminal.run({command});
        checkRefusal(outcome, 1);
        CHECK(outcome.err.find("backup") != std::string::npos);
    }
    checkRefusal(terminal.run({"log", "--file", "-"}, fullSessionLog().dump()), 1);
    std::ifstream file(database, std::ios::binary);
    const std::string after((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    CHECK(after == noise);
}
