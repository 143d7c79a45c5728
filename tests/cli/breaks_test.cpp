#include "cli/terminal.h"

using namespace plumbline;
using namespace plumbline::testing;
using nlohmann::json;

namespace {

constexpr const char* kStatus = R"({ "schema": "plumbline.breaks/1", "state": "inhibited",
    "since": "2026-11-23T10:02:00+01:00",
    "next": { "kind": "short", "due_at": "2026-11-23T10:32:00+01:00", "move": "glute-bridge" },
    "paused_until": null, "inhibited_by": ["call", "full_screen"], "bout_s": 1830, "sitting_s_today": 7500,
    "standing_s_today": 600, "taken_today": 3, "skipped_today": 1 }
)";

/// A terminal beside a program that runs, and what that was asked.
struct Beside {
    Terminal terminal;
    std::vector<BreaksRequest> asked;

    Beside()
    {
        terminal.running = [this](const BreaksRequest& request, const cli::StartOptions&) -> Result<std::string> {
            asked.push_back(request);
            return kStatus;
        };
    }
    BreaksRequest ask(const std::vector<std::string>& words)
    {
        const Outcome outcome = terminal.run(words);
        CAPTURE(words, outcome.err);
        REQUIRE(outcome.exit == 0);
        CHECK(outcome.out.find("A break waits since 10:02") == 0);
        return asked.back();
    }
};

} // namespace

TEST_CASE("breaks status prints the document of the running program, or says it in words", "[cli][breaks]")
{
    Beside beside;
    const Outcome status = beside.terminal.run({"breaks", "status", "--json"});
    CHECK(status.exit == 0);
    CHECK(status.out == kStatus);
    CHECK(beside.terminal.run({"breaks", "status"}).out == "A break waits since 10:02\n"
                                                           "  waits for   a call, a full-screen window\n"
                                                           "  next        short break at 10:32, Glute bridge\n"
                                                           "  now         30 min in this position\n"
                                                           "  today       2 h 05 min sitting, 10 min standing\n"
                                                           "  breaks      3 taken, 1 skipped\n");
}

TEST_CASE("Each verb of breaks reaches the running program", "[cli][breaks]")
{
    Beside beside;
    CHECK(beside.ask({"breaks", "status"}).verb == BreaksVerb::Status);
    CHECK(beside.ask({"breaks", "take"}).verb == BreaksVerb::Take);
    CHECK(beside.ask({"breaks", "snooze"}).verb == BreaksVerb::Snooze);
    CHECK(beside.ask({"breaks", "skip"}).verb == BreaksVerb::Skip);
    CHECK(beside.ask({"breaks", "done"}).verb == BreaksVerb::Done);
    CHECK(beside.ask({"breaks", "resume"}).verb == BreaksVerb::Resume);
    CHECK(beside.ask({"breaks", "standing", "on"}) == BreaksRequest{BreaksVerb::Standing, std::nullopt, true});
    CHECK(beside.ask({"breaks", "standing", "off"}) == BreaksRequest{BreaksVerb::Standing, std::nullopt, false});
}

TEST_CASE("A pause takes minutes, hours, a time, tomorrow, or lasts until turned on", "[cli][breaks]")
{
    Beside beside;
    using Kind = PauseWish::Kind;
    const auto pause = [&](const std::vector<std::string>& words) {
        std::vector<std::string> all{"breaks", "pause"};
        all.insert(all.end(), words.begin(), words.end());
        return beside.ask(all).pause;
    };
    CHECK(pause({"30m"}) == PauseWish{Kind::For, minutes{30}});
    CHECK(pause({"2h"}) == PauseWish{Kind::For, minutes{120}});
    CHECK(pause({"1h30m"}) == PauseWish{Kind::For, minutes{90}});
    CHECK(pause({"24h"}) == PauseWish{Kind::For, minutes{1440}});
    CHECK(pause({"until", "14:30"}) == PauseWish{Kind::Until, minutes{870}});
    CHECK(pause({"until 00:00"}) == PauseWish{Kind::Until, minutes{0}});
    CHECK(pause({"tomorrow"})->kind == Kind::Tomorrow);
    CHECK(pause({"on"})->kind == Kind::On);
}

TEST_CASE("What is no verb, no length and no word is wrong usage", "[cli][breaks]")
{
    Beside beside;
    const std::vector<std::vector<std::string>> cases{
        {"breaks"},
        {"breaks", "dance"},
        {"breaks", "take", "now"},
        {"breaks", "standing"},
        {"breaks", "standing", "tall"},
        {"breaks", "pause"},
        {"breaks", "pause", "30"},
        {"breaks", "pause", "-5m"},
        {"breaks", "pause", "0m"},
        {"breaks", "pause", "m"},
        {"breaks", "pause", "25h"},
        {"breaks", "pause", "99999999999m"},
        {"breaks", "pause", "30m2h"},
        {"breaks", "pause", "until"},
        {"breaks", "pause", "until", "25:00"},
        {"breaks", "pause", "until", "noon", "sharp"},
        {"breaks", "pause", "off"},
    };
    for (const auto& words : cases) {
        CAPTURE(words);
        checkRefusal(beside.terminal.run(words), 2);
    }
    CHECK(beside.asked.empty());
}

TEST_CASE("Without a running program every verb of breaks says so", "[cli][breaks]")
{
    Terminal terminal;
    for (const std::string verb : {"status", "take", "snooze", "skip", "done", "resume"}) {
        const Outcome outcome = terminal.run({"breaks", verb});
        checkRefusal(outcome, 1);
        CHECK(outcome.err.find("plumbline: breaks: not running (") == 0);
    }
    checkRefusal(terminal.run({"breaks", "pause", "30m"}), 1);
}

TEST_CASE("What the running program refuses is said in one line", "[cli][breaks]")
{
    Terminal terminal;
    terminal.running = [](const BreaksRequest&, const cli::StartOptions&) -> Result<std::string> {
        return fail(ErrorCode::NotAvailable, "breaks", {{"what", "no_prompt"}});
    };
    const Outcome outcome = terminal.run({"breaks", "snooze"});
    checkRefusal(outcome, 1);
    CHECK(outcome.err.find("plumbline: breaks: no break is asked for (") == 0);

    terminal.running = [](const BreaksRequest&, const cli::StartOptions&) -> Result<std::string> { return "{}"; };
    checkRefusal(terminal.run({"breaks", "status"}), 1);
}
