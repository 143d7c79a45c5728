#include "exchange/plan_json.h"

#include "exchange/values_json.h"

namespace plumbline {
namespace {

using namespace exchange;

Json lockJson(const std::optional<Lock>& lock, const Sentences& sentences)
{
    if (!lock) {
        return nullptr;
    }
    Json json{{"because", lock->because}, {"action", code(lock->action)}};
    json["text"] = sentences.lock ? sentences.lock(*lock) : "";
    return json;
}

Json slotsJson(const std::vector<Slot>& slots, const Sentences& sentences)
{
    Json list = Json::array();
    for (const Slot& slot : slots) {
        list.push_back(slotJson(slot, sentences.reason));
    }
    return list;
}

Json sessionJson(const PlannedSession& session, const Sentences& sentences)
{
    Json json{{"date", isoDate(session.date)},
              {"week", session.week},
              {"block", session.block},
              {"phase", code(session.phase)},
              {"deload", session.deload},
              {"kind", "strength"},
              {"label", session.label},
              {"tests", session.tests},
              {"estimated_s", session.estimate.count()},
              {"reason", reasonJson(session.reason)}};
    if (sentences.reason) {
        json["why"] = sentences.reason(session.reason, nullptr);
    }
    json["slots"] = slotsJson(session.slots, sentences);
    return json;
}

Json reasonsJson(const std::vector<Reason>& reasons, const Sentences& sentences)
{
    Json list = Json::array();
    for (const Reason& reason : reasons) {
        Json json{{"reason", reasonJson(reason)}};
        if (sentences.change) {
            json["why"] = sentences.change(reason);
        }
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

std::string planJson(const Plan& plan, std::string_view profile, const Sentences& sentences)
{
    Json sessions = Json::array();
    for (const PlannedSession& session : plan.sessions) {
        sessions.push_back(sessionJson(session, sentences));
    }
    return written({{"schema", "plumbline.plan/1"},
                    {"profile", profile},
                    {"from", isoDate(plan.from)},
                    {"weeks", plan.weeks},
                    {"locked", lockJson(plan.locked, sentences)},
                    {"sessions", std::move(sessions)},
                    {"notes", reasonsJson(plan.notes, sentences)}});
}

std::string todayJson(const TodayPlan& today, std::optional<PainScore> restPain, const Sentences& sentences,
                      std::string_view breaks)
{
    Json json{
        {"schema", "plumbline.today/1"}, {"date", isoDate(today.date)}, {"locked", lockJson(today.locked, sentences)}};
    json["session"] =
        orNull(today.session, [&](const PlannedSession& session) { return sessionJson(session, sentences); });
    json["done"] = orNull(today.done, [](const SessionId& id) { return id.text(); });
    json["offer"] = today.offer.empty() ? Json(nullptr) : slotsJson(today.offer, sentences);
    json["next_session_date"] = orNull(today.nextSessionDate, [](Day day) { return isoDate(day); });
    json["changes"] = reasonsJson(today.changes, sentences);
    json["notes"] = reasonsJson(today.notes, sentences);
    json["pain"] = {{"rest", orNull(restPain, [](PainScore score) { return score.value; })},
                    {"next_morning_due", today.nextMorningDue}};
    const Json status = Json::parse(breaks, nullptr, false);
    json["breaks"] = status.is_object() ? status : Json(nullptr);
    return written(json);
}

std::string setupJson(std::string_view profile, const Plan& plan, const Sentences& sentences)
{
    Json next = nullptr;
    if (!plan.sessions.empty()) {
        next = isoDate(plan.sessions.front().date);
    }
    return written({{"schema", "plumbline.setup_result/1"},
                    {"profile", profile},
                    {"locked", lockJson(plan.locked, sentences)},
                    {"next_session_date", std::move(next)}});
}

std::string logJson(bool alreadyThere, const std::optional<SessionId>& session)
{
    return written({{"schema", "plumbline.log_result/1"},
                    {"recorded", !alreadyThere},
                    {"already_there", alreadyThere},
                    {"session", orNull(session, [](const SessionId& id) { return id.text(); })}});
}

} // namespace plumbline
