#include "cli/terminal.h"

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Without a command the window starts with the options given", "[cli]")
{
    Terminal terminal;
    const Outcome outcome = terminal.runAs({"plumbline", "--profile", "Ada", "--now", "2026-11-23T07:30:00+01:00",
                                            "--clock-rate", "60", "--data-dir", "/somewhere"});
    CHECK_FALSE(outcome.exit);
    CHECK(outcome.err.empty());
    CHECK(terminal.options.profile == "Ada");
    CHECK(terminal.options.dataDir == "/somewhere");
    CHECK(terminal.options.clockRate == 60);
    CHECK(terminal.options.now == parseRfc3339("2026-11-23T07:30:00+01:00"));

    Terminal plain;
    CHECK_FALSE(plain.runAs({"plumbline"}).exit);
    CHECK(plain.options.dataDir == plain.folder() / "default");
    CHECK_FALSE(plain.options.now);
}

TEST_CASE("Help and version are answers, not errors", "[cli]")
{
    Terminal terminal;
    const Outcome version = terminal.runAs({"plumbline", "--version"});
    CHECK(version.exit == 0);
    CHECK(version.out.substr(0, 12) == "plumbline 0.");
    const Outcome help = terminal.runAs({"plumbline", "--help"});
    CHECK(help.exit == 0);
    for (const std::string command : {"setup", "plan", "today", "log", "history", "check", "backup", "restore", "demo",
                                      "tour", "breaks", "import", "export", "simulate"}) {
        CAPTURE(command);
        CHECK(help.out.find(command) != std::string::npos);
    }
    CHECK(terminal.runAs({"plumbline", "plan", "--help"}).out.find("--weeks") != std::string::npos);
}

TEST_CASE("Wrong usage ends with 2 and one line", "[cli]")
{
    Terminal terminal;
    const std::vector<std::vector<std::string>> cases{
        {"plan", "--weeks", "0"},
        {"plan", "--weeks", "105"},
        {"plan", "--weeks", "many"},
        {"plan", "--from", "23.11.2026"},
        {"plan", "--from", "2026-02-30"},
        {"plan", "--shiny"},
        {"history", "--from", "2026-11-23", "--to", "2026-11-22"},
        {"setup"},
        {"log"},
        {"restore"},
        {"demo"},
        {"demo", "--weeks", "500"},
        {"tour"},
        {"tour", "--out", "x", "--size", "huge"},
        {"tour", "--out", "x", "--size", "100x100"},
        {"tour", "--out", "x", "--theme", "sepia"},
        {"tour", "--out", "x", "--text", "500"},
        {"dance"},
        {"plan", "today"},
        {"--now", "yesterday", "plan"},
        {"--clock-rate", "0", "plan"},
        {"plan", "--we\neks"},
    };
    for (const auto& words : cases) {
        CAPTURE(words);
        checkRefusal(terminal.run(words), 2);
    }
}

TEST_CASE("What is not built yet says so in one line", "[cli]")
{
    Terminal terminal;
    const std::vector<std::vector<std::string>> cases{{"import", "file.csv", "--format", "strong", "--dry-run"},
                                                      {"export", "--format", "json", "--out", "f"},
                                                      {"simulate", "--trainees", "10", "--weeks", "52"}};
    for (const auto& words : cases) {
        const Outcome outcome = terminal.run(words);
        checkRefusal(outcome, 1);
        CHECK(outcome.err == "plumbline: " + words.front() + ": not available yet\n");
    }
}

TEST_CASE("Global options may stand behind the command too", "[cli]")
{
    Terminal terminal;
    const Outcome outcome = terminal.runAs({"plumbline", "today", "--data-dir", (terminal.folder() / "d").string()});
    checkRefusal(outcome, 1); // nobody is set up there
    CHECK(terminal.options.dataDir == terminal.folder() / "d");
}

TEST_CASE("A tour is handed over with its lists", "[cli]")
{
    Terminal terminal;
    const Outcome outcome = terminal.run({"tour", "--out", "pictures", "--theme", "dark", "--size", "900x640,1200x800",
                                          "--text", "100,200", "--language", "en"});
    CHECK(outcome.exit == 0);
    CHECK(outcome.out == "24 pictures in pictures\n");
    CHECK(terminal.tour.themes == std::vector<std::string>{"dark"});
    CHECK(terminal.tour.sizes == std::vector<std::pair<int, int>>{{900, 640}, {1200, 800}});
    CHECK(terminal.tour.textSizes == std::vector<int>{100, 200});
    REQUIRE(terminal.run({"tour", "--out", "pictures"}).exit == 0);
    CHECK(terminal.tour.themes.size() * terminal.tour.sizes.size() == 6);
    CHECK(terminal.tour.textSizes == std::vector<int>{100, 150, 200});
}
