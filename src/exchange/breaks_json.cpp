#include "exchange/breaks_json.h"

#include "exchange/values_json.h"
#include "json/strict_json.h"

namespace plumbline {
namespace {

using namespace exchange;
using breaks::View;

constexpr std::string_view kSchema = "plumbline.breaks/1";

/// A document that cannot be understood.
struct Strange {};

Json instantJson(const ZonedTime& time)
{
    return rfc3339(time);
}

std::int64_t secondsOf(milliseconds time)
{
    return std::chrono::floor<seconds>(time).count();
}

ZonedTime instantOf(const nlohmann::json& value)
{
    const auto time = parseRfc3339(value.get_ref<const std::string&>());
    return time ? *time : throw Strange{};
}

template <class Enum>
Enum codeOf(const nlohmann::json& value)
{
    const auto found = fromCode<Enum>(value.get_ref<const std::string&>());
    return found ? *found : throw Strange{};
}

/// The guards of the document; those that this program does not know are left out.
breaks::GuardSet guardsOf(const nlohmann::json& list)
{
    breaks::GuardSet guards;
    for (const auto& item : list) {
        if (const auto guard = fromCode<breaks::Guard>(item.get_ref<const std::string&>())) {
            guards.insert(*guard);
        }
    }
    return guards;
}

BreaksReport reportOf(const nlohmann::json& json)
{
    if (json.at("schema") != kSchema) {
        throw Strange{};
    }
    BreaksReport report;
    report.state = codeOf<breaks::StateKind>(json.at("state"));
    report.since = instantOf(json.at("since"));
    if (const auto& next = json.at("next"); !next.is_null()) {
        const auto& move = next.at("move");
        report.next = BreaksReport::Next{codeOf<breaks::Kind>(next.at("kind")), instantOf(next.at("due_at")),
                                         move.is_null() ? std::string() : move.get<std::string>()};
    }
    if (const auto& until = json.at("paused_until"); !until.is_null()) {
        report.pausedUntil = instantOf(until);
    }
    report.inhibitedBy = guardsOf(json.at("inhibited_by"));
    report.bout = seconds{json.at("bout_s").get<std::int64_t>()};
    report.sittingToday = seconds{json.at("sitting_s_today").get<std::int64_t>()};
    report.standingToday = seconds{json.at("standing_s_today").get<std::int64_t>()};
    report.takenToday = json.at("taken_today").get<int>();
    report.skippedToday = json.at("skipped_today").get<int>();
    return report;
}

} // namespace

std::string breaksJson(const View& view, const breaks::MovePlan& next)
{
    const Json move = next.moves.empty() ? Json(nullptr) : Json(next.moves.front().exercise);
    Json inhibitedBy = Json::array();
    view.inhibitedBy.forEach([&](breaks::Guard guard) { inhibitedBy.push_back(code(guard)); });
    return written(
        {{"schema", kSchema},
         {"state", code(view.state)},
         {"since", instantJson(view.since)},
         {"next", orNull(view.next,
                         [&](const breaks::Next& due) {
                             return Json{{"kind", code(due.kind)}, {"due_at", instantJson(due.dueAt)}, {"move", move}};
                         })},
         {"paused_until", orNull(view.pausedUntil, instantJson)},
         {"inhibited_by", std::move(inhibitedBy)},
         {"bout_s", secondsOf(view.bout)},
         {"sitting_s_today", secondsOf(view.sittingToday)},
         {"standing_s_today", secondsOf(view.standingToday)},
         {"taken_today", view.takenToday},
         {"skipped_today", view.skippedToday}});
}

Result<BreaksReport> readBreaks(std::string_view document)
{
    const auto json = json::parse(document, "breaks");
    if (!json) {
        return tl::unexpected(json.error());
    }
    try {
        return reportOf(*json);
    } catch (const Strange&) {
        return fail(ErrorCode::InvalidInput, "breaks", {{"reason", "not_understood"}});
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorCode::InvalidInput, "breaks", {{"reason", "not_understood"}});
    }
}

} // namespace plumbline
