#include "exchange/history_json.h"

#include "exchange/values_json.h"

namespace plumbline {
namespace {

using namespace exchange;

Json performedJson(const PerformedSession& session, const Sentences& sentences)
{
    const auto score = [](PainScore pain) { return pain.value; };
    Json sets = Json::array();
    for (const SetRecord& record : session.sets) {
        sets.push_back(setJson(record));
    }
    Json prescription = Json::array();
    for (const Slot& slot : session.prescription) {
        prescription.push_back(slotJson(slot, sentences.reason));
    }
    return {{"id", session.id.text()},
            {"started_at", rfc3339(session.startedAt)},
            {"finished_at", orNull(session.finishedAt, [](const ZonedTime& time) { return rfc3339(time); })},
            {"planned_date", isoDate(session.plannedDate)},
            {"label", session.label.empty() ? Json(nullptr) : Json(session.label)},
            {"pain_before", orNull(session.painBefore, score)},
            {"pain_after", orNull(session.painAfter, score)},
            {"note", session.note},
            {"sleep_poor", session.sleepPoor},
            {"sets", std::move(sets)},
            {"prescription", std::move(prescription)}};
}

} // namespace

std::string historyJson(const std::vector<PerformedSession>& sessions, const std::vector<PainEntry>& pain,
                        const std::vector<SelfTest>& tests, const Sentences& sentences)
{
    Json performed = Json::array();
    for (const PerformedSession& session : sessions) {
        performed.push_back(performedJson(session, sentences));
    }
    Json scores = Json::array();
    for (const PainEntry& entry : pain) {
        scores.push_back({{"id", entry.id.text()},
                          {"at", rfc3339(entry.at)},
                          {"kind", code(entry.kind)},
                          {"score", entry.score.value},
                          {"where", code(entry.where)}});
    }
    Json results = Json::array();
    for (const SelfTest& test : tests) {
        results.push_back({{"id", test.id.text()},
                           {"at", rfc3339(test.at)},
                           {"test", code(test.test)},
                           {"value", numberJson(test.value)},
                           {"side", codeOrNull(test.side)}});
    }
    return written({{"schema", "plumbline.history/1"},
                    {"sessions", std::move(performed)},
                    {"pain", std::move(scores)},
                    {"self_tests", std::move(results)},
                    {"breaks", Json::array()},
                    {"bouts", Json::array()}});
}

} // namespace plumbline
