#include "cli/terminal.h"

#include <map>

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

TEST_CASE("A demo's days at the desk are work days, with more breaks taken as the weeks go by", "[cli][demo][breaks]")
{
    Terminal terminal;
    const Outcome made = terminal.run({"demo", "--weeks", "12"});
    REQUIRE(made.exit == 0);
    CHECK(made.out.find(" breaks over 12 weeks") != std::string::npos);
    const json history = terminal.run({"history", "--json"}).json();
    std::map<std::string, milliseconds> hours;
    std::optional<ZonedTime> before;
    for (const json& bout : history["bouts"]) {
        const ZonedTime from = *parseRfc3339(bout["from"].get<std::string>());
        const ZonedTime to = *parseRfc3339(bout["to"].get<std::string>());
        CHECK(from < to);
        CHECK((!before || !(from < *before)));
        before = to;
        CHECK(weekdayIndex(localDay(from)) < 5);
        hours[isoDate(localDay(from))] += to.wall - from.wall;
    }
    REQUIRE(hours.size() >= 50);
    CHECK(hours.size() <= 61);
    CHECK(hours.rbegin()->first == "2026-11-23");
    for (const auto& [day, worked] : hours) {
        CAPTURE(day);
        CHECK(worked >= std::chrono::hours{6});
        CHECK(worked <= std::chrono::minutes{10 * 60});
    }
    const auto takenIn = [&](const char* from, const char* to) {
        int taken = 0;
        int asked = 0;
        for (const json& one : history["breaks"]) {
            const auto at = one["at"].get<std::string>();
            const bool isTaken = one["outcome"] == "taken";
            if (at >= from && at < to) {
                taken += isTaken ? 1 : 0;
                asked += isTaken || one["outcome"] == "skipped" || one["outcome"] == "missed" ? 1 : 0;
            }
            if (isTaken) {
                CHECK(builtinCatalogue().find(one["move"].get<std::string>()) != nullptr);
            }
        }
        REQUIRE(asked > 50);
        return 100 * taken / asked;
    };
    CHECK(takenIn("2026-11-02", "2026-11-23") > takenIn("2026-08-31", "2026-09-21") + 10);
    CHECK(terminal.run({"history"}).out.find("At the desk\n") != std::string::npos);
}

TEST_CASE("A demo made at noon has half a day at the desk", "[cli][demo][breaks]")
{
    Terminal terminal;
    terminal.setMoment("2026-11-23T11:00:00+01:00");
    REQUIRE(terminal.run({"demo", "--weeks", "1"}).exit == 0);
    const json history = terminal.run({"history", "--json", "--from", "2026-11-23"}).json();
    REQUIRE_FALSE(history["bouts"].empty());
    CHECK(history["bouts"].back()["to"] == "2026-11-23T11:00:00+01:00");
    for (const json& one : history["breaks"]) {
        CHECK(one["at"].get<std::string>() <= "2026-11-23T11:00:00+01:00");
    }
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
