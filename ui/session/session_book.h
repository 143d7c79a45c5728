#pragma once

#include "app/coach.h"

namespace plumbline {

/// Where a session's sets go. Every call is durable when it returns, except in practice.
class SessionBook {
public:
    virtual ~SessionBook() = default;
    virtual Result<SetRecordId> record(const SetRecord& record) = 0;
    virtual Result<void> update(const SetRecord& record) = 0;
    virtual Result<void> changePrescription(const std::vector<Slot>& slots) = 0;
    virtual Result<void> finish(std::optional<PainScore> painAfter, const std::string& note, bool sleepPoor) = 0;
    /// Takes the whole session back: nothing was done in it.
    virtual Result<void> discard() = 0;
    /// Whether what is done is kept at all.
    [[nodiscard]] virtual bool isPractice() const = 0;
};

/// Records through the coach into the profile's database.
class CoachBook final : public SessionBook {
public:
    /// @param coach outlives this; @param session a session that was started and not finished.
    CoachBook(app::Coach& coach, SessionId session)
        : m_coach(coach)
        , m_session(session)
    {}
    Result<SetRecordId> record(const SetRecord& record) override;
    Result<void> update(const SetRecord& record) override;
    Result<void> changePrescription(const std::vector<Slot>& slots) override;
    Result<void> finish(std::optional<PainScore> painAfter, const std::string& note, bool sleepPoor) override;
    Result<void> discard() override;
    [[nodiscard]] bool isPractice() const override { return false; }

private:
    app::Coach& m_coach;
    SessionId m_session;
};

/// Keeps nothing: one set tried from the exercise's page. The sets stay in the state, so that the person can still say
/// that they count.
class PracticeBook final : public SessionBook {
public:
    Result<SetRecordId> record(const SetRecord& record) override;
    Result<void> update(const SetRecord&) override { return {}; }
    Result<void> changePrescription(const std::vector<Slot>&) override { return {}; }
    Result<void> finish(std::optional<PainScore>, const std::string&, bool) override { return {}; }
    Result<void> discard() override { return {}; }
    [[nodiscard]] bool isPractice() const override { return true; }

private:
    std::uint8_t m_count = 0;
};

} // namespace plumbline
