#include "ui/session/session_book.h"

namespace plumbline {

namespace {

Result<void> done(const Result<app::Changes>& result)
{
    if (!result) {
        return tl::unexpected(result.error());
    }
    return {};
}

} // namespace

Result<SetRecordId> CoachBook::record(const SetRecord& record)
{
    return m_coach.finishSet(m_session, record);
}

Result<void> CoachBook::update(const SetRecord& record)
{
    return done(m_coach.updateSet(m_session, record));
}

Result<void> CoachBook::changePrescription(const std::vector<Slot>& slots)
{
    return done(m_coach.changePrescription(m_session, slots));
}

Result<void> CoachBook::finish(std::optional<PainScore> painAfter, const std::string& note, bool sleepPoor)
{
    return done(m_coach.finishSession(m_session, painAfter, note, sleepPoor));
}

Result<void> CoachBook::discard()
{
    return done(m_coach.deleteSession(m_session));
}

Result<SetRecordId> PracticeBook::record(const SetRecord&)
{
    SetRecordId id;
    id.uuid.bytes.back() = ++m_count;
    return id;
}

} // namespace plumbline
