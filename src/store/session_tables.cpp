#include "store/connection.h"
#include "store/store.h"

#include <algorithm>
#include <map>

namespace plumbline::store {

namespace {

constexpr const char* kSessions =
    "SELECT id, started_at_ms, started_utc_offset_min, finished_at_ms, finished_utc_offset_min, day, planned_date, "
    "label, pain_before, pain_after, note, sleep_poor FROM sessions WHERE deleted_at_ms IS NULL AND "
    "(:session IS NULL OR id = :session) ORDER BY id";
constexpr const char* kSlots =
    "SELECT session_id, position, exercise, pattern, part, sets, measure, target, per_side, lowering_s, "
    "pause_bottom_s, lifting_s, pause_top_s, rest_s, load_g, rpe_lower_halves, rpe_upper_halves, paired_with_next, "
    "first_side, reason FROM session_slots WHERE (:session IS NULL OR session_id = :session) "
    "ORDER BY session_id, position";
constexpr const char* kTargets = "SELECT session_id, slot, target FROM session_slot_targets "
                                 "WHERE (:session IS NULL OR session_id = :session) "
                                 "ORDER BY session_id, slot, set_number";
constexpr const char* kParams = "SELECT session_id, slot, name, whole, real, words FROM session_slot_reason_params "
                                "WHERE (:session IS NULL OR session_id = :session) "
                                "ORDER BY session_id, slot, position";
constexpr const char* kSets =
    "SELECT session_id, id, slot, part, exercise, set_number, side, reps, hold_s, load_g, rpe_halves, pain, pain_kind, "
    "pain_where, form_ok, completed_at_ms, utc_offset_min, position FROM set_records WHERE deleted_at_ms IS NULL AND "
    "(:session IS NULL OR session_id = :session) ORDER BY session_id";

PerformedSession readSession(const Query& query)
{
    PerformedSession session;
    session.id = SessionId{query.uuid(0)};
    session.startedAt = query.zoned(1);
    if (!query.isNull(3)) {
        session.finishedAt = query.zoned(3);
    }
    session.day = query.day(5);
    session.plannedDate = query.day(6);
    session.label = query.text(7);
    if (const auto pain = query.maybeInteger(8)) {
        session.painBefore = PainScore{*pain};
    }
    if (const auto pain = query.maybeInteger(9)) {
        session.painAfter = PainScore{*pain};
    }
    session.note = query.text(10);
    session.sleepPoor = query.truth(11);
    return session;
}

Slot readSlot(const Query& query)
{
    Slot slot;
    slot.exercise = query.text(2);
    slot.pattern = query.codeOf<Pattern>(3);
    slot.part = query.codeOf<SlotPart>(4);
    slot.sets = query.integer(5);
    slot.measure = query.codeOf<Measure>(6);
    slot.target = query.integer(7);
    slot.perSide = query.truth(8);
    if (!query.isNull(9)) {
        slot.tempo = Tempo{query.integer(9), query.integer(10), query.integer(11), query.integer(12)};
    }
    slot.rest = seconds{query.integer(13)};
    if (!query.isNull(14)) {
        slot.load = Mass{query.whole(14)};
    }
    slot.rpe = {Rpe{query.integer(15)}, Rpe{query.integer(16)}};
    slot.pairedWithNext = query.truth(17);
    slot.firstSide = query.maybeCode<Side>(18);
    slot.reason.code = query.codeOf<ReasonCode>(19);
    return slot;
}

SetRecord readSet(const Query& query)
{
    SetRecord record;
    record.id = SetRecordId{query.uuid(1)};
    record.slot = query.maybeInteger(2);
    record.part = query.codeOf<SlotPart>(3);
    record.exercise = query.text(4);
    record.setNumber = query.integer(5);
    record.side = query.maybeCode<Side>(6);
    record.reps = query.maybeInteger(7);
    if (const auto hold = query.maybeInteger(8)) {
        record.hold = seconds{*hold};
    }
    if (!query.isNull(9)) {
        record.load = Mass{query.whole(9)};
    }
    if (const auto rpe = query.maybeInteger(10)) {
        record.rpe = Rpe{*rpe};
    }
    if (const auto pain = query.maybeInteger(11)) {
        record.pain = PainScore{*pain};
    }
    record.painKind = query.maybeCode<PainKind>(12);
    record.painWhere = query.maybeCode<PainPlace>(13);
    if (!query.isNull(14)) {
        record.formOk = query.truth(14);
    }
    record.completedAt = query.zoned(15);
    return record;
}

/// Child rows come in the order of their session's id, as the sessions do: one walk through both finds each owner.
class Owners {
public:
    explicit Owners(std::vector<PerformedSession>& sessions)
        : m_sessions(sessions)
    {}
    /// nullptr for rows of a deleted session.
    PerformedSession* find(const Uuid& id)
    {
        while (m_at < m_sessions.size() && m_sessions[m_at].id.uuid < id) {
            ++m_at;
        }
        return m_at < m_sessions.size() && m_sessions[m_at].id.uuid == id ? &m_sessions[m_at] : nullptr;
    }

private:
    std::vector<PerformedSession>& m_sessions;
    std::size_t m_at = 0;
};

Slot& slotOf(PerformedSession& session, int position)
{
    if (position < 0 || position >= static_cast<int>(session.prescription.size())) {
        throw Damaged("a prescription has gaps");
    }
    return session.prescription[static_cast<std::size_t>(position)];
}

void readPrescriptions(Connection& connection, const std::optional<Uuid>& only, std::vector<PerformedSession>& sessions)
{
    Query slots(connection, kSlots);
    slots.bind(":session", only);
    for (Owners owners(sessions); slots.next();) {
        if (auto* session = owners.find(slots.uuid(0))) {
            if (slots.integer(1) != static_cast<int>(session->prescription.size())) {
                throw Damaged("a prescription has gaps");
            }
            session->prescription.push_back(readSlot(slots));
        }
    }
    Query targets(connection, kTargets);
    targets.bind(":session", only);
    for (Owners owners(sessions); targets.next();) {
        if (auto* session = owners.find(targets.uuid(0))) {
            slotOf(*session, targets.integer(1)).targets.push_back(targets.integer(2));
        }
    }
    Query params(connection, kParams);
    params.bind(":session", only);
    for (Owners owners(sessions); params.next();) {
        if (auto* session = owners.find(params.uuid(0))) {
            ReasonParam param{params.text(2), params.whole(3)};
            if (!params.isNull(4)) {
                param.value = params.real(4);
            } else if (!params.isNull(5)) {
                param.value = params.text(5);
            }
            slotOf(*session, params.integer(1)).reason.params.push_back(std::move(param));
        }
    }
}

void readSets(Connection& connection, const std::optional<Uuid>& only, std::vector<PerformedSession>& sessions)
{
    Query sets(connection, kSets);
    sets.bind(":session", only);
    // Rows are clustered by id; the order of doing is put back here, session by session.
    PerformedSession* current = nullptr;
    std::vector<std::pair<std::int64_t, SetRecord>> rows;
    const auto finish = [&] {
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& row : rows) {
            current->sets.push_back(std::move(row.second));
        }
        rows.clear();
    };
    for (Owners owners(sessions); sets.next();) {
        auto* session = owners.find(sets.uuid(0));
        if (session != current) {
            if (current != nullptr) {
                finish();
            }
            current = session;
        }
        if (session != nullptr) {
            rows.emplace_back(sets.whole(17), readSet(sets));
        }
    }
    if (current != nullptr) {
        finish();
    }
}

std::vector<PerformedSession> readSessions(Connection& connection, const std::optional<Uuid>& only)
{
    std::vector<PerformedSession> sessions;
    Query query(connection, kSessions);
    query.bind(":session", only);
    while (query.next()) {
        sessions.push_back(readSession(query));
    }
    readPrescriptions(connection, only, sessions);
    readSets(connection, only, sessions);
    std::sort(sessions.begin(), sessions.end(), [](const PerformedSession& a, const PerformedSession& b) {
        return std::pair(a.startedAt.wall, a.id) < std::pair(b.startedAt.wall, b.id);
    });
    return sessions;
}

template <class T>
std::optional<int> valueOf(const std::optional<T>& wrapped, int T::*value)
{
    return wrapped ? std::optional<int>((*wrapped).*value) : std::nullopt;
}

std::optional<std::int64_t> gramsOf(const std::optional<Mass>& mass)
{
    return mass ? std::optional<std::int64_t>(mass->grams) : std::nullopt;
}

void bindSet(Query& query, SessionId session, const SetRecord& record)
{
    query.bind(":session", session.uuid)
        .bind(":id", record.id.uuid)
        .bind(":slot", record.slot)
        .bindCode(":part", record.part)
        .bind(":exercise", record.exercise)
        .bind(":set_number", record.setNumber)
        .bindCode(":side", record.side)
        .bind(":reps", record.reps)
        .bind(":hold", record.hold)
        .bind(":load", gramsOf(record.load))
        .bind(":rpe", valueOf(record.rpe, &Rpe::halves))
        .bind(":pain", valueOf(record.pain, &PainScore::value))
        .bindCode(":pain_kind", record.painKind)
        .bindCode(":pain_where", record.painWhere)
        .bind(":form_ok", record.formOk)
        .bindAt(record.completedAt);
}

void addSlotDetails(Connection& connection, SessionId session, int position, const Slot& slot)
{
    int number = 1;
    for (const int target : slot.targets) {
        Query(connection, "INSERT INTO session_slot_targets VALUES (:session, :slot, :number, :target)")
            .bind(":session", session.uuid)
            .bind(":slot", position)
            .bind(":number", number++)
            .bind(":target", target)
            .run();
    }
    int place = 0;
    for (const ReasonParam& param : slot.reason.params) {
        Query query(connection, "INSERT INTO session_slot_reason_params VALUES (:session, :slot, :position, :name, "
                                ":whole, :real, :words)");
        query.bind(":session", session.uuid).bind(":slot", position).bind(":position", place++);
        query.bind(":name", param.name);
        const std::string_view column =
            std::array<std::string_view, 3>{":whole", ":real", ":words"}[param.value.index()];
        std::visit([&](const auto& value) { query.bind(column.data(), value); }, param.value);
        query.run();
    }
}

void addSlot(Connection& connection, SessionId session, int position, const Slot& slot)
{
    const auto phase = [&](int Tempo::*part) { return valueOf(slot.tempo, part); };
    Query(connection,
          "INSERT INTO session_slots VALUES (:session, :position, :exercise, :pattern, :part, :sets, :measure, "
          ":target, :per_side, :lowering, :pause_bottom, :lifting, :pause_top, :rest, :load, :rpe_lower, :rpe_upper, "
          ":paired, :first_side, :reason)")
        .bind(":session", session.uuid)
        .bind(":position", position)
        .bind(":exercise", slot.exercise)
        .bindCode(":pattern", slot.pattern)
        .bindCode(":part", slot.part)
        .bind(":sets", slot.sets)
        .bindCode(":measure", slot.measure)
        .bind(":target", slot.target)
        .bind(":per_side", slot.perSide)
        .bind(":lowering", phase(&Tempo::lowering))
        .bind(":pause_bottom", phase(&Tempo::pauseBottom))
        .bind(":lifting", phase(&Tempo::lifting))
        .bind(":pause_top", phase(&Tempo::pauseTop))
        .bind(":rest", slot.rest)
        .bind(":load", gramsOf(slot.load))
        .bind(":rpe_lower", slot.rpe.lower.halves)
        .bind(":rpe_upper", slot.rpe.upper.halves)
        .bind(":paired", slot.pairedWithNext)
        .bindCode(":first_side", slot.firstSide)
        .bindCode(":reason", slot.reason.code)
        .run();
    addSlotDetails(connection, session, position, slot);
}

} // namespace

void Writer::addSession(const PerformedSession& session)
{
    const auto finishedAt = session.finishedAt ? std::optional(session.finishedAt->wall) : std::nullopt;
    const auto finishedOffset = session.finishedAt ? std::optional(session.finishedAt->utcOffset) : std::nullopt;
    Query(m_connection, "INSERT INTO sessions VALUES (:id, :started, :started_offset, :finished, :finished_offset, "
                        ":day, :planned, :label, :pain_before, :pain_after, :note, :sleep_poor, NULL)")
        .bind(":id", session.id.uuid)
        .bind(":started", session.startedAt.wall)
        .bind(":started_offset", session.startedAt.utcOffset)
        .bind(":finished", finishedAt)
        .bind(":finished_offset", finishedOffset)
        .bind(":day", session.day)
        .bind(":planned", session.plannedDate)
        .bind(":label", session.label)
        .bind(":pain_before", valueOf(session.painBefore, &PainScore::value))
        .bind(":pain_after", valueOf(session.painAfter, &PainScore::value))
        .bind(":note", session.note)
        .bind(":sleep_poor", session.sleepPoor)
        .run();
    setSlots(session.id, session.prescription);
    for (const SetRecord& record : session.sets) {
        addSet(session.id, record);
    }
}

void Writer::setSlots(SessionId session, const std::vector<Slot>& slots)
{
    Query(m_connection, "DELETE FROM session_slots WHERE session_id = :session").bind(":session", session.uuid).run();
    int position = 0;
    for (const Slot& slot : slots) {
        addSlot(m_connection, session, position++, slot);
    }
}

void Writer::addSet(SessionId session, const SetRecord& record)
{
    Query query(m_connection,
                "INSERT INTO set_records VALUES (:session, :id, (SELECT ifnull(max(position), 0) + 1 FROM set_records "
                "WHERE session_id = :session), :slot, :part, :exercise, :set_number, :side, :reps, :hold, :load, "
                ":rpe, :pain, :pain_kind, :pain_where, :form_ok, :at, :offset, NULL)");
    bindSet(query, session, record);
    query.run();
}

void Writer::updateSet(SessionId session, const SetRecord& record)
{
    Query query(m_connection,
                "UPDATE set_records SET slot = :slot, part = :part, exercise = :exercise, set_number = :set_number, "
                "side = :side, reps = :reps, hold_s = :hold, load_g = :load, rpe_halves = :rpe, pain = :pain, "
                "pain_kind = :pain_kind, pain_where = :pain_where, form_ok = :form_ok, completed_at_ms = :at, "
                "utc_offset_min = :offset WHERE session_id = :session AND id = :id");
    bindSet(query, session, record);
    query.run();
}

void Writer::finishSession(const PerformedSession& session)
{
    const auto at = session.finishedAt ? std::optional(session.finishedAt->wall) : std::nullopt;
    const auto offset = session.finishedAt ? std::optional(session.finishedAt->utcOffset) : std::nullopt;
    Query(m_connection, "UPDATE sessions SET finished_at_ms = :at, finished_utc_offset_min = :offset, "
                        "pain_after = :pain, note = :note, sleep_poor = :sleep_poor WHERE id = :id")
        .bind(":at", at)
        .bind(":offset", offset)
        .bind(":pain", valueOf(session.painAfter, &PainScore::value))
        .bind(":note", session.note)
        .bind(":sleep_poor", session.sleepPoor)
        .bind(":id", session.id.uuid)
        .run();
}

Result<std::vector<PerformedSession>> Store::sessions() const
{
    return guarded(m_file.string(), [&]() -> Result<std::vector<PerformedSession>> {
        return readSessions(*m_connection, std::nullopt);
    });
}

Result<std::optional<PerformedSession>> Store::session(SessionId id) const
{
    return guarded(m_file.string(), [&]() -> Result<std::optional<PerformedSession>> {
        auto found = readSessions(*m_connection, id.uuid);
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

} // namespace plumbline::store
