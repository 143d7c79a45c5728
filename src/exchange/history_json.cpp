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

Json breakJson(const breaks::BreakRecord& record)
{
    Json moves = Json::array();
    for (const breaks::MoveRecord& move : record.moves) {
        moves.push_back({{"exercise", move.exercise}, {"side", codeOrNull(move.side)}, {"amount", move.amount}});
    }
    return {{"id", record.id.text()},
            {"at", rfc3339(record.at)},
            {"kind", code(record.kind)},
            {"outcome", code(record.outcome)},
            {"move", record.moves.empty() ? Json(nullptr) : Json(record.moves.front().exercise)},
            {"duration_s", record.duration.count()},
            {"routine", record.routine.empty() ? Json(nullptr) : Json(record.routine)},
            {"moves", std::move(moves)},
            {"result", codeOrNull(record.result)},
            {"rpe", orNull(record.rpe, [](Rpe rpe) { return numberJson(rpe.value()); })}};
}

Json boutJson(const breaks::Bout& bout)
{
    return {{"from", rfc3339(bout.from)},
            {"to", rfc3339(bout.to)},
            {"posture", code(bout.posture)},
            {"corrected", bout.corrected}};
}

template <class Facts, class Write>
Json listJson(const Facts& facts, Write&& write)
{
    Json list = Json::array();
    for (const auto& fact : facts) {
        list.push_back(write(fact));
    }
    return list;
}

} // namespace

std::string historyJson(const PerformedFacts& facts, const Sentences& sentences)
{
    const auto session = [&](const PerformedSession& performed) { return performedJson(performed, sentences); };
    const auto score = [](const PainEntry& entry) {
        return Json{{"id", entry.id.text()},
                    {"at", rfc3339(entry.at)},
                    {"kind", code(entry.kind)},
                    {"score", entry.score.value},
                    {"where", code(entry.where)}};
    };
    const auto result = [](const SelfTest& test) {
        return Json{{"id", test.id.text()},
                    {"at", rfc3339(test.at)},
                    {"test", code(test.test)},
                    {"value", numberJson(test.value)},
                    {"side", codeOrNull(test.side)}};
    };
    return written({{"schema", "plumbline.history/1"},
                    {"sessions", listJson(facts.sessions, session)},
                    {"pain", listJson(facts.pain, score)},
                    {"self_tests", listJson(facts.tests, result)},
                    {"breaks", listJson(facts.breaks, breakJson)},
                    {"bouts", listJson(facts.bouts, boutJson)}});
}

} // namespace plumbline
