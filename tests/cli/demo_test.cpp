#include "cli/terminal.h"

using namespace plumbline;
using namespace plumbline::testing;
using nlohmann::json;

namespace {

json demoHistory(const std::string& seed, const std::string& weeks)
{
    Terminal terminal;
    const Outcome made = terminal.run({"demo", "--weeks", weeks, "--seed", seed});
    CAPTURE(made.err);
    REQUIRE(made.exit == 0);
    return terminal.run({"history", "--json"}).json();
}

double meanPain(const json& entries, std::size_t from, std::size_t to)
{
    double sum = 0;
    for (std::size_t i = from; i < to; ++i) {
        sum += entries[i]["score"].get<int>();
    }
    return sum / static_cast<double>(to - from);
}

} // namespace

TEST_CASE("The same seed gives the same trainee, another seed another", "[cli][demo]")
{
    const json one = demoHistory("4", "4");
    CHECK(one == demoHistory("4", "4"));
    CHECK(one != demoHistory("5", "4"));
}

TEST_CASE("A demo profile trains most days, hurts less and leaves today open", "[cli][demo]")
{
    Terminal terminal;
    const Outcome made = terminal.run({"demo", "--weeks", "12"});
    CAPTURE(made.err);
    REQUIRE(made.exit == 0);
    const json history = terminal.run({"history", "--json"}).json();
    const auto sessions = history["sessions"].size();
    CHECK(sessions >= 24); // 36 planned, 85 of 100 done
    CHECK(sessions <= 36);
    for (const json& session : history["sessions"]) {
        CHECK(session["planned_date"].get<std::string>() < "2026-11-23");
        CHECK(session["sets"].size() >= 3);
        CHECK_FALSE(session["prescription"].empty());
        for (const json& set : session["sets"]) {
            CHECK(set["slot"].is_number());
        }
    }
    const json& pain = history["pain"];
    REQUIRE(pain.size() > 30);
    CHECK(meanPain(pain, pain.size() - 12, pain.size()) < meanPain(pain, 0, 12));
    CHECK_FALSE(history["self_tests"].empty());

    const json today = terminal.run({"today", "--json"}).json();
    CHECK(today["date"] == "2026-11-23");
    CHECK((today["session"].is_object() || today["next_session_date"].is_string()));
    checkRefusal(terminal.run({"demo", "--weeks", "4"}), 1); // the profile is there already
}

TEST_CASE("A demo under another name leaves the first profile alone", "[cli][demo]")
{
    Terminal terminal;
    REQUIRE(terminal.run({"demo", "--weeks", "1"}).exit == 0);
    REQUIRE(terminal.run({"--profile", "Grace", "demo", "--weeks", "2"}).exit == 0);
    const auto count = [&](const std::string& name) {
        return terminal.run({"--profile", name, "history", "--json"}).json()["sessions"].size();
    };
    CHECK(count("Demo") <= 3);
    CHECK(count("Grace") > count("Demo"));
}
