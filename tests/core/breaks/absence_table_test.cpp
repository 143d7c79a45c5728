#include "core/breaks/absence.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

// The one table for absences, and the handbook that shows it.

using namespace plumbline;
using namespace plumbline::breaks;

namespace {

constexpr const char* kBegin = "<!-- absences: begin -->\n";
constexpr const char* kEnd = "<!-- absences: end -->";

std::string nameOf(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Idle:
        return "No input";
    case AbsenceKind::Locked:
        return "Screen locked";
    case AbsenceKind::Asleep:
        return "Computer asleep";
    case AbsenceKind::NotRunning:
        return "Plumbline not running";
    }
    return {};
}

std::string nameOf(AbsenceLength length)
{
    const std::string glance = std::to_string(kGlance.count());
    const std::string natural = std::to_string(kNaturalBreak.count());
    switch (length) {
    case AbsenceLength::Glance:
        return "under " + glance + " min";
    case AbsenceLength::Short:
        return glance + " to " + natural + " min";
    case AbsenceLength::Break:
        return natural + " min or more";
    case AbsenceLength::LongBreak:
        return "as long as your long break";
    }
    return {};
}

std::string bookedAs(const AbsenceRule& rule)
{
    return rule.credited == Posture::Sitting ? "as before" : std::string(code(rule.credited));
}

std::string effectOf(const AbsenceRule& rule)
{
    switch (rule.effect) {
    case AbsenceEffect::Keep:
        return rule.during == AbsenceDuring::Prompting ? "prompt stays"
               : rule.during == AbsenceDuring::OnBreak ? "break runs to its end"
                                                       : "";
    case AbsenceEffect::Withdraw:
        return "prompt goes";
    case AbsenceEffect::Finish:
        return "at its end a natural break";
    }
    return {};
}

/// Everything a row of the table says.
std::string cell(const AbsenceRule& rule)
{
    std::string text = bookedAs(rule);
    const auto add = [&](const std::string& more) { text += more.empty() ? "" : "; " + more; };
    add(rule.resetsLong ? "both counters anew" : rule.resetsShort ? "short counter anew" : "");
    add(rule.recordsNatural ? "natural break" : "");
    add(effectOf(rule));
    return text;
}

std::string markdown()
{
    std::ostringstream out;
    out << "| Away | For | Working | Prompt open | On a break | Paused or off hours |\n";
    out << "| --- | --- | --- | --- | --- | --- |\n";
    for (std::size_t i = 0; i < absenceTable().size(); ++i) {
        const AbsenceRule& rule = absenceTable()[i];
        if (rule.during == AbsenceDuring::Working) {
            out << "| " << nameOf(rule.kind) << " | " << nameOf(rule.length) << " |";
        }
        const std::string text = cell(rule);
        if (rule.during != AbsenceDuring::OffHours) {
            out << ' ' << text << (rule.during == AbsenceDuring::Paused ? "" : " |");
        } else { // one column with Paused where the two agree
            out << (text == cell(absenceTable()[i - 1]) ? "" : " / " + text) << " |\n";
        }
    }
    return out.str();
}

} // namespace

TEST_CASE("The handbook shows the table of absences that holds", "[breaks]")
{
    std::ifstream file("docs/handbook.md");
    std::stringstream text;
    text << file.rdbuf();
    const std::string handbook = text.str();
    const auto begin = handbook.find(kBegin);
    const auto end = handbook.find(kEnd);
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    const auto from = begin + std::string(kBegin).size();
    CHECK(handbook.substr(from, end - from) == markdown());
}

TEST_CASE("Print the table of absences for the handbook", "[.handbook]")
{
    std::cout << kBegin << markdown() << kEnd << '\n';
}

TEST_CASE("The table of absences keeps its promises", "[breaks]")
{
    CHECK(absenceTable().size() == 80);
    for (const AbsenceRule& rule : absenceTable()) {
        CAPTURE(cell(rule), nameOf(rule.kind), nameOf(rule.length));
        const bool isBreak = rule.length >= AbsenceLength::Break;
        const bool atWork = rule.during == AbsenceDuring::Working || rule.during == AbsenceDuring::Prompting;
        CHECK(&absenceRule(rule.kind, rule.length, rule.during) == &rule);
        CHECK(rule.resetsShort == isBreak);
        CHECK(rule.recordsNatural == (isBreak && atWork));
        CHECK((!rule.resetsLong || rule.resetsShort));
        CHECK((rule.effect != AbsenceEffect::Withdraw || rule.during == AbsenceDuring::Prompting));
        CHECK((rule.effect != AbsenceEffect::Finish || rule.during == AbsenceDuring::OnBreak));
        CHECK((rule.effect == AbsenceEffect::Keep || rule.during != AbsenceDuring::Working));
    }
}

TEST_CASE("Lengths of absences meet at their borders", "[breaks]")
{
    using namespace std::chrono_literals;
    CHECK(lengthClass(0ms, 5min) == AbsenceLength::Glance);
    CHECK(lengthClass(2min - 1ms, 5min) == AbsenceLength::Glance);
    CHECK(lengthClass(2min, 5min) == AbsenceLength::Short);
    CHECK(lengthClass(5min - 1ms, 5min) == AbsenceLength::Short);
    CHECK(lengthClass(5min, 5min) == AbsenceLength::LongBreak);
    CHECK(lengthClass(5min, 10min) == AbsenceLength::Break);
    CHECK(lengthClass(10min, 10min) == AbsenceLength::LongBreak);
    CHECK(lengthClass(4min, 3min) == AbsenceLength::Short);
}
