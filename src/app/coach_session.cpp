#include "app/check_input.h"
#include "app/coach_impl.h"

#include <algorithm>

/// The guided session: every call is one transaction, durable when it returns.
namespace plumbline::app {

namespace {

/// How long a session that was left can be taken up again.
constexpr std::chrono::hours kResumable{24};

} // namespace

Result<SessionId> Coach::startSession(const PlannedSession& planned, std::optional<PainScore> painBefore)
{
    if (auto valid = checkPain(painBefore, "pain_before"); !valid) {
        return tl::unexpected(valid.error());
    }
    if (const auto locked = lock()) {
        return fail(ErrorCode::Locked, "session", {{"action", std::string(code(locked->action))}});
    }
    const store::Moment moment = m_impl->moment();
    PerformedSession session;
    session.id = m_impl->newId<SessionId>();
    session.startedAt = moment.at;
    session.day = moment.day;
    session.plannedDate = planned.date;
    session.label = planned.label;
    session.painBefore = painBefore;
    session.prescription = planned.slots;
    m_impl->noteOwn(moment.at);
    const auto done = m_impl->commit({.sessions = true}, session.id, [&](store::Writer& out) -> Result<void> {
        out.addSession(session);
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return session.id;
}

Result<Changes> Coach::changePrescription(SessionId session, const std::vector<Slot>& slots)
{
    if (auto open = m_impl->openSession(session); !open) {
        return tl::unexpected(open.error());
    }
    return m_impl->commit({.sessions = true}, session, [&](store::Writer& out) -> Result<void> {
        out.setSlots(session, slots);
        return {};
    });
}

Result<SetRecordId> Coach::finishSet(SessionId session, const SetRecord& record)
{
    if (auto valid = checkSet(record, catalogue()); !valid) {
        return tl::unexpected(valid.error());
    }
    const auto open = m_impl->openSession(session);
    if (!open) {
        return tl::unexpected(open.error());
    }
    SetRecord made = record;
    if (made.id.isNil()) {
        made.id = m_impl->newId<SetRecordId>();
    }
    if (made.completedAt == ZonedTime{}) {
        made.completedAt = m_impl->time();
    }
    auto written = m_impl->store->write([&](store::Writer& out) -> Result<void> {
        out.addSet(session, made);
        return {};
    });
    if (!written) {
        return tl::unexpected(written.error());
    }
    // Nothing is read back: this is the write that has to be as quick as SQLite itself.
    m_impl->facts.addSet(**open, made);
    m_impl->noteOwn(made.completedAt);
    m_impl->tell({.sessions = true});
    return made.id;
}

Result<Changes> Coach::updateSet(SessionId session, const SetRecord& record)
{
    if (auto valid = checkSet(record, catalogue()); !valid) {
        return tl::unexpected(valid.error());
    }
    const auto open = m_impl->openSession(session);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const auto& sets = (*open)->sets;
    const auto old = std::find_if(sets.begin(), sets.end(), [&](const SetRecord& set) { return set.id == record.id; });
    if (old == sets.end()) {
        return fail(ErrorCode::NotFound, "set " + record.id.text());
    }
    SetRecord corrected = record;
    if (corrected.completedAt == ZonedTime{}) {
        corrected.completedAt = old->completedAt;
    }
    m_impl->noteOwn(corrected.completedAt);
    return m_impl->commit({.sessions = true}, session, [&](store::Writer& out) -> Result<void> {
        out.updateSet(session, corrected);
        return {};
    });
}

Result<Changes> Coach::deleteSet(SessionId session, SetRecordId set)
{
    return m_impl->commit({.sessions = true}, session, [&](store::Writer& out) -> Result<void> {
        if (!out.setDeleted(store::Row::Set, set.uuid, session.uuid, m_impl->time().wall)) {
            return fail(ErrorCode::NotFound, "set " + set.text());
        }
        out.rememberUndo(m_impl->undoStep(UndoKind::SetDeleted, set.uuid, session.uuid));
        return {};
    });
}

Result<Changes> Coach::finishSession(SessionId session, std::optional<PainScore> painAfter, const std::string& note,
                                     bool sleepPoor)
{
    for (const auto& checked : {checkPain(painAfter, "pain_after"), checkNote(note)}) {
        if (!checked) {
            return tl::unexpected(checked.error());
        }
    }
    const auto open = m_impl->openSession(session);
    if (!open) {
        return tl::unexpected(open.error());
    }
    PerformedSession finished = **open;
    if (!finished.finishedAt) {
        // A clock set back during the session must not end it before it began.
        ZonedTime end = m_impl->time();
        end.wall = std::max(end.wall, finished.startedAt.wall);
        finished.finishedAt = end;
    }
    finished.painAfter = painAfter;
    finished.note = note;
    finished.sleepPoor = sleepPoor;
    m_impl->noteOwn(*finished.finishedAt);
    return m_impl->commit({.sessions = true}, session, [&](store::Writer& out) -> Result<void> {
        out.finishSession(finished);
        return {};
    });
}

std::optional<PerformedSession> Coach::unfinishedSession() const
{
    const auto& sessions = planInput().sessions;
    const WallTime now = m_impl->time().wall;
    const auto found = std::find_if(sessions.rbegin(), sessions.rend(), [&](const PerformedSession& session) {
        return !session.finishedAt && now - session.startedAt.wall <= kResumable;
    });
    return found == sessions.rend() ? std::nullopt : std::optional(*found);
}

Result<Changes> Coach::deleteSession(SessionId session)
{
    if (auto open = m_impl->openSession(session); !open) {
        return tl::unexpected(open.error());
    }
    return m_impl->commit({.sessions = true}, session, [&](store::Writer& out) -> Result<void> {
        out.setDeleted(store::Row::Session, session.uuid, {}, m_impl->time().wall);
        out.rememberUndo(m_impl->undoStep(UndoKind::SessionDeleted, session.uuid));
        return {};
    });
}

} // namespace plumbline::app
