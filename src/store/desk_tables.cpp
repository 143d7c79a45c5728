#include "store/connection.h"
#include "store/store.h"

#include <algorithm>
#include <map>

/// The day at the desk: bouts, breaks, where the scheduler stands, and the assessments.
namespace plumbline::store {

namespace {

using breaks::Bout;
using breaks::BreakRecord;
using breaks::MoveRecord;
using posture::Assessment;

void addMoves(Connection& connection, const BreakRecord& record)
{
    int position = 0;
    for (const MoveRecord& move : record.moves) {
        Query(connection, "INSERT INTO break_moves VALUES (:day, :break, :position, :exercise, :side, :amount)")
            .bind(":day", record.day)
            .bind(":break", record.id.uuid)
            .bind(":position", position++)
            .bind(":exercise", move.exercise)
            .bindCode(":side", move.side)
            .bind(":amount", move.amount)
            .run();
    }
}

std::optional<int> halvesOf(const std::optional<Rpe>& rpe)
{
    return rpe ? std::optional(rpe->halves) : std::nullopt;
}

BreakRecord readBreak(const Query& query)
{
    BreakRecord record;
    record.id = BreakId{query.uuid(0)};
    record.at = query.zoned(1);
    record.day = query.day(3);
    record.kind = query.codeOf<breaks::Kind>(4);
    record.outcome = query.codeOf<breaks::Outcome>(5);
    record.routine = query.text(6);
    record.result = query.maybeCode<breaks::MoveResult>(7);
    if (const auto halves = query.maybeInteger(8)) {
        record.rpe = Rpe{*halves};
    }
    record.duration = seconds{query.whole(9)};
    return record;
}

/// Gives the breaks their moves.
void readMoves(Connection& connection, Day from, Day to, std::vector<BreakRecord>& records)
{
    std::map<Uuid, BreakRecord*> byId;
    for (BreakRecord& record : records) {
        byId.emplace(record.id.uuid, &record);
    }
    Query query(connection, "SELECT break_id, exercise, side, amount FROM break_moves "
                            "WHERE day BETWEEN :from AND :to ORDER BY day, break_id, position");
    query.bind(":from", from).bind(":to", to);
    while (query.next()) {
        const auto owner = byId.find(query.uuid(0));
        if (owner != byId.end()) {
            owner->second->moves.push_back({query.text(1), query.maybeCode<Side>(2), query.integer(3)});
        }
    }
}

Assessment* find(std::vector<Assessment>& all, const Uuid& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Assessment& each) { return each.id.uuid == id; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<Assessment> readAssessments(Connection& connection)
{
    std::vector<Assessment> all;
    Query query(connection, "SELECT id, at_ms, utc_offset_min, day, place, exposure FROM assessments "
                            "WHERE deleted_at_ms IS NULL ORDER BY at_ms, id");
    while (query.next()) {
        all.push_back({AssessmentId{query.uuid(0)},
                       query.zoned(1),
                       query.day(3),
                       query.codeOf<posture::Place>(4),
                       query.codeOf<posture::Exposure>(5),
                       {}});
    }
    Query answers(connection, "SELECT assessment_id, item, answer FROM assessment_answers "
                              "ORDER BY assessment_id, position");
    while (answers.next()) {
        if (Assessment* owner = find(all, answers.uuid(0))) {
            owner->answers.push_back({answers.text(1), answers.codeOf<posture::Answer>(2)});
        }
    }
    return all;
}

} // namespace

void Writer::addBout(const Bout& bout)
{
    Query(m_connection, "INSERT INTO bouts VALUES (:day, :id, (SELECT ifnull(max(position), 0) + 1 FROM bouts "
                        "WHERE day = :day), :from, :from_offset, :to, :to_offset, :posture, :corrected, NULL)")
        .bind(":day", bout.day)
        .bind(":id", bout.id.uuid)
        .bind(":from", bout.from.wall)
        .bind(":from_offset", bout.from.utcOffset)
        .bind(":to", bout.to.wall)
        .bind(":to_offset", bout.to.utcOffset)
        .bindCode(":posture", bout.posture)
        .bind(":corrected", bout.corrected)
        .run();
}

void Writer::addBreak(const BreakRecord& record)
{
    Query(m_connection, "INSERT INTO break_records VALUES (:day, :id, :at, :offset, :kind, :outcome, :routine, "
                        ":result, :rpe, :duration)")
        .bind(":day", record.day)
        .bind(":id", record.id.uuid)
        .bind(":at", record.at.wall)
        .bind(":offset", record.at.utcOffset)
        .bindCode(":kind", record.kind)
        .bindCode(":outcome", record.outcome)
        .bind(":routine", record.routine)
        .bindCode(":result", record.result)
        .bind(":rpe", halvesOf(record.rpe))
        .bind(":duration", record.duration)
        .run();
    addMoves(m_connection, record);
}

void Writer::updateBreak(const BreakRecord& record)
{
    const int changed = Query(m_connection, "UPDATE break_records SET routine = :routine, result = :result, "
                                            "rpe_halves = :rpe, duration_s = :duration WHERE day = :day AND id = :id")
                            .bind(":routine", record.routine)
                            .bindCode(":result", record.result)
                            .bind(":rpe", halvesOf(record.rpe))
                            .bind(":duration", record.duration)
                            .bind(":day", record.day)
                            .bind(":id", record.id.uuid)
                            .run();
    if (changed == 0) {
        return;
    }
    Query(m_connection, "DELETE FROM break_moves WHERE day = :day AND break_id = :id")
        .bind(":day", record.day)
        .bind(":id", record.id.uuid)
        .run();
    addMoves(m_connection, record);
}

void Writer::setBreakState(const BreakState& state)
{
    Query(m_connection, "INSERT INTO break_state VALUES (1, :state, :boot_id, :at) ON CONFLICT (only_one) "
                        "DO UPDATE SET state = :state, boot_id = :boot_id, at_ms = :at")
        .bind(":state", state.text)
        .bind(":boot_id", state.bootId)
        .bind(":at", state.at)
        .run();
}

void Writer::addAssessment(const Assessment& assessment)
{
    Query(m_connection, "INSERT INTO assessments VALUES (:id, :at, :offset, :day, :place, :exposure, NULL)")
        .bind(":id", assessment.id.uuid)
        .bind(":at", assessment.at.wall)
        .bind(":offset", assessment.at.utcOffset)
        .bind(":day", assessment.day)
        .bindCode(":place", assessment.place)
        .bindCode(":exposure", assessment.exposure)
        .run();
    int position = 0;
    for (const posture::ItemAnswer& answer : assessment.answers) {
        Query(m_connection, "INSERT INTO assessment_answers VALUES (:assessment, :position, :item, :answer)")
            .bind(":assessment", assessment.id.uuid)
            .bind(":position", position++)
            .bind(":item", answer.item)
            .bindCode(":answer", answer.answer)
            .run();
    }
}

void Writer::addFixDone(const posture::FixDone& fix)
{
    Query(m_connection, "INSERT INTO fixes_done VALUES (:assessment, :item, :at, :offset) "
                        "ON CONFLICT (assessment_id, item) DO UPDATE SET at_ms = :at, utc_offset_min = :offset")
        .bind(":assessment", fix.assessment.uuid)
        .bind(":item", fix.item)
        .bind(":at", fix.at.wall)
        .bind(":offset", fix.at.utcOffset)
        .run();
}

bool Writer::removeFixDone(AssessmentId assessment, const std::string& item)
{
    return Query(m_connection, "DELETE FROM fixes_done WHERE assessment_id = :assessment AND item = :item")
               .bind(":assessment", assessment.uuid)
               .bind(":item", item)
               .run() > 0;
}

Result<std::vector<Bout>> Store::bouts(Day from, Day to) const
{
    return guarded(m_file.string(), [&]() -> Result<std::vector<Bout>> {
        std::vector<Bout> bouts;
        Query query(*m_connection, "SELECT id, from_ms, from_utc_offset_min, to_ms, to_utc_offset_min, day, posture, "
                                   "corrected FROM bouts WHERE day BETWEEN :from AND :to AND deleted_at_ms IS NULL "
                                   "ORDER BY day, position");
        query.bind(":from", from).bind(":to", to);
        while (query.next()) {
            bouts.push_back({BoutId{query.uuid(0)}, query.zoned(1), query.zoned(3), query.day(5),
                             query.codeOf<breaks::Posture>(6), query.truth(7)});
        }
        return bouts;
    });
}

Result<std::vector<BreakRecord>> Store::breakRecords(Day from, Day to) const
{
    return guarded(m_file.string(), [&]() -> Result<std::vector<BreakRecord>> {
        std::vector<BreakRecord> records;
        Query query(*m_connection,
                    "SELECT id, at_ms, utc_offset_min, day, kind, outcome, routine, result, rpe_halves, duration_s "
                    "FROM break_records WHERE day BETWEEN :from AND :to ORDER BY at_ms, id");
        query.bind(":from", from).bind(":to", to);
        while (query.next()) {
            records.push_back(readBreak(query));
        }
        readMoves(*m_connection, from, to, records);
        return records;
    });
}

Result<std::optional<BreakState>> Store::breakState() const
{
    return guarded(m_file.string(), [&]() -> Result<std::optional<BreakState>> {
        Query query(*m_connection, "SELECT state, boot_id, at_ms FROM break_state");
        if (!query.next()) {
            return std::nullopt;
        }
        return BreakState{query.text(0), query.text(1), query.wall(2)};
    });
}

Result<Assessments> Store::assessments() const
{
    return guarded(m_file.string(), [&]() -> Result<Assessments> {
        Assessments found;
        found.all = readAssessments(*m_connection);
        Query query(*m_connection, "SELECT assessment_id, item, at_ms, utc_offset_min FROM fixes_done "
                                   "ORDER BY at_ms, assessment_id, item");
        while (query.next()) {
            if (find(found.all, query.uuid(0)) != nullptr) {
                found.done.push_back({AssessmentId{query.uuid(0)}, query.text(1), query.zoned(2)});
            }
        }
        return found;
    });
}

} // namespace plumbline::store
