#include "cli/terminal.h"
#include "support/documents.h"

using namespace plumbline;
using namespace plumbline::testing;
using nlohmann::json;

namespace {

bool holdsNoProfile(const Terminal& terminal)
{
    std::error_code error;
    const auto folder = terminal.folder() / "data";
    return !std::filesystem::exists(folder, error) || std::filesystem::is_empty(folder, error);
}

json historyOf(Terminal& terminal)
{
    return terminal.run({"history", "--json"}).json();
}

} // namespace

TEST_CASE("A set-up file with a wrong type in any field is refused and nothing is stored", "[cli][hostile]")
{
    Terminal terminal;
    for (const auto& [pointer, document] : withWrongTypes(fullSetup())) {
        CAPTURE(pointer, document.dump());
        const Outcome outcome = terminal.run({"setup", "--file", "-"}, document.dump());
        checkRefusal(outcome, 1);
        CHECK(outcome.err.find("#" + pointer) != std::string::npos);
    }
    CHECK(holdsNoProfile(terminal));
}

TEST_CASE("A log file with a wrong type in any field is refused and nothing is stored", "[cli][hostile]")
{
    Terminal terminal;
    terminal.setMoment("2026-11-23T06:00:00+01:00");
    REQUIRE(terminal.run({"setup", "--file", "-"}, fullSetup().dump()).exit == 0);
    terminal.setMoment("2026-11-23T20:00:00+01:00");
    const json before = historyOf(terminal);
    for (const json& valid : {fullSessionLog(), fullPainLog(), fullTestLog()}) {
        for (const auto& [pointer, document] : withWrongTypes(valid)) {
            CAPTURE(pointer, document.dump());
            const Outcome outcome = terminal.run({"log", "--file", "-"}, document.dump());
            checkRefusal(outcome, 1);
            CHECK(outcome.err.find("#" + pointer) != std::string::npos);
        }
    }
    CHECK(historyOf(terminal) == before);
    CHECK(before["sessions"].empty());
}

TEST_CASE("Hostile texts are refused with one line", "[cli][hostile]")
{
    Terminal terminal;
    std::string deepObjects;
    for (int i = 0; i < 100000; ++i) {
        deepObjects += "{\"a\":";
    }
    const std::string big = "{\"schema\":\"plumbline.setup/1\",\"name\":\"" + std::string(5 * 1024 * 1024, 'x') + "\"}";
    json control = fullSetup();
    control["units"] = "\x1b[2J\nmetric";
    const std::vector<std::string> texts{
        "",
        "null",
        "[]",
        "{}",
        "{\"schema\":\"plumbline.log/1\"}",
        "{\"schema\":7}",
        std::string(100000, '['),
        deepObjects,
        big,
        "{\"schema\":\"plumbline.setup/1\",\"name\":1e400}",
        "{\"schema\":\"plumbline.setup/1\",\"schema\":\"plumbline.setup/1\"}",
        "{\"schema\":\"plumbline.setup/1\",\"name\":\"\xff\xfe\"}",
        "{\"schema\":\"plumbline.setup/1\",\"name\":NaN}",
        std::string("\0\0\0", 3),
        "\x1f\x8b\x08",
        control.dump(),
    };
    for (const std::string& text : texts) {
        CAPTURE(text.substr(0, 60));
        for (const std::string command : {"setup", "log"}) {
            const Outcome outcome = terminal.run({command, "--file", "-"}, text);
            checkRefusal(outcome, 1);
            CHECK(outcome.err.find('\x1b') == std::string::npos);
            CHECK(outcome.err.size() < 500);
        }
    }
    CHECK(holdsNoProfile(terminal));
}

TEST_CASE("An unknown field, an unknown exercise and a time to come are named", "[cli][hostile]")
{
    Terminal terminal;
    json unknown = fullSetup();
    unknown["screening"]["colour"] = "red";
    const Outcome field = terminal.run({"setup", "--file", "-"}, unknown.dump());
    checkRefusal(field, 1);
    CHECK(field.err.find("plumbline: standard input#/screening/colour: the field \"colour\" is not known (") == 0);

    terminal.setMoment("2026-11-23T06:00:00+01:00");
    REQUIRE(terminal.run({"setup", "--file", "-"}, fullSetup().dump()).exit == 0);
    const Outcome later = terminal.run({"log", "--file", "-"}, fullSessionLog().dump());
    checkRefusal(later, 1);
    CHECK(later.err.find("#/session/started_at") != std::string::npos);
    CHECK(later.err.find("future") != std::string::npos);

    terminal.setMoment("2026-11-23T20:00:00+01:00");
    json exercise = fullSessionLog();
    exercise["session"]["sets"][0]["exercise"] = "jumping-jack";
    const Outcome refused = terminal.run({"log", "--file", "-"}, exercise.dump());
    checkRefusal(refused, 1);
    CHECK(refused.err.find("jumping-jack") != std::string::npos);
    CHECK(historyOf(terminal)["sessions"].empty());
}

TEST_CASE("Files that cannot be read say why", "[cli][hostile]")
{
    Terminal terminal;
    checkRefusal(terminal.run({"setup", "--file", (terminal.folder() / "none.json").string()}), 1);
    const Outcome folder = terminal.run({"setup", "--file", terminal.folder().path().string()});
    checkRefusal(folder, 1);
    CHECK(folder.err.find("directory") != std::string::npos);
    // An endless input ends at the limit.
    const Outcome endless = terminal.run({"setup", "--file", "/dev/zero"});
    checkRefusal(endless, 1);
    CHECK(endless.err.find("4 MiB") != std::string::npos);
    CHECK(holdsNoProfile(terminal));
}
