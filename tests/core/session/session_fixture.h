#pragma once

#include "core/session/look.h"
#include "core/session/session_state.h"

#include <map>
#include <string>
#include <vector>

namespace plumbline::session {

Slot repsSlot(const std::string& exercise, int sets, int reps, Pattern pattern = Pattern::Squat);
Slot holdSlot(const std::string& exercise, int sets, int hold);

/// A host without a screen: a clock that is moved by hand, and a "disk" that keeps what it was told.
class Player {
public:
    explicit Player(const std::vector<Slot>& slots, Policy policy = {}, int speed = 100);

    /// One thing happens now; everything to record is recorded at once, unless the disk is full.
    void happen(const Input& input);
    /// Sleeps to every wake until `length` has passed.
    void run(milliseconds length);
    /// Runs until the phase is `kind` (or the session is done).
    void runTo(PhaseKind kind);
    void runToEnd();
    /// Time passes without a wake.
    void passUnseen(milliseconds length) { m_now = after(length); }

    [[nodiscard]] View view() const { return look(m_state, m_policy, m_now); }
    [[nodiscard]] const SessionState& state() const { return m_state; }
    [[nodiscard]] const std::map<std::size_t, SetRecord>& disk() const { return m_disk; }
    [[nodiscard]] std::vector<SetRecord> records() const;
    [[nodiscard]] PerformedSession performed() const;
    [[nodiscard]] std::optional<BootTime> wakeAt() const { return m_wakeAt; }
    [[nodiscard]] const Instant& now() const { return m_now; }
    [[nodiscard]] const std::vector<Action>& lastActions() const { return m_last; }
    [[nodiscard]] int recordings() const { return m_recordings; }
    template <class T>
    [[nodiscard]] int countLast() const
    {
        int count = 0;
        for (const Action& action : m_last) {
            count += std::holds_alternative<T>(action) ? 1 : 0;
        }
        return count;
    }
    bool diskFull = false;
    bool ended = false;

private:
    [[nodiscard]] Instant after(milliseconds length) const;
    void step(const Input& input);
    Policy m_policy;
    Instant m_now;
    SessionState m_state;
    std::vector<Slot> m_prescription;
    std::map<std::size_t, SetRecord> m_disk; ///< by order of recording
    std::vector<Action> m_last;
    std::optional<BootTime> m_wakeAt;
    int m_recordings = 0;
};

} // namespace plumbline::session
