#pragma once

#include "core/breaks/scheduler.h"

#include <functional>
#include <string>
#include <vector>

/// A day at the desk in milliseconds: the clocks, the person and the desktop, with the scheduler between them. Boot
/// time, wall time and offset move separately; the idle source reports as a real one does.
namespace plumbline::testing {

/// Weekdays 09:00 to 17:00, the rhythms as they come.
breaks::Policy deskPolicy();

class SimulatedDay {
public:
    explicit SimulatedDay(breaks::Policy policy = deskPolicy(), const char* start = "2026-11-23T09:00:00+01:00");

    // --- the person ---
    /// Works at the keyboard; the scheduler is woken when it asks for it.
    void sitFor(milliseconds length);
    /// Touches nothing for so long, then comes back.
    void leaveFor(milliseconds length);
    /// Touches nothing and is not back yet.
    void stayAwayFor(milliseconds length);
    void comeBack();
    void happen(const breaks::Input& input);
    void lock() { happen(breaks::LockChanged{true}); }
    void unlock();
    void guards(breaks::GuardSet now) { happen(breaks::GuardsChanged{now}); }
    void change(const breaks::Policy& policy);

    // --- the computer ---
    /// Sleeps, wakes up, and tells so.
    void suspendFor(milliseconds length);
    /// Time passes and nobody wakes the scheduler although it had asked.
    void stallFor(milliseconds length);
    /// Somebody sets the clock; the host tells.
    void setClock(milliseconds forward);
    /// Another zone or another offset, told when something is next told (`quietly`) or at once.
    void setOffset(minutes offset, bool quietly = false);
    /// Stops and starts the program in the same instant.
    void restart();
    /// The process is killed and started again after so long.
    void killFor(milliseconds length);
    /// It stops in good order and is started again after so long.
    void stopFor(milliseconds length);
    /// The computer is switched off in good order, or loses its power, and starts again after so long.
    void powerOffFor(milliseconds length, bool orderly);

    // --- what came of it ---
    /// "09:30 prompt short", "09:32 taken short 120 s", ... in local time, bouts left out; forgotten once read.
    std::vector<std::string> events();
    /// "sitting 09:00-09:30", ...; those recorded so far.
    [[nodiscard]] std::vector<std::string> bouts() const;
    [[nodiscard]] std::vector<breaks::Bout> recordedBouts() const;
    [[nodiscard]] const std::vector<breaks::BreakRecord>& records() const { return m_records; }
    [[nodiscard]] breaks::View view() const;
    [[nodiscard]] std::string time() const;   ///< local, "HH:MM"
    [[nodiscard]] std::string wakeAt() const; ///< local, "HH:MM", or "never"
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const breaks::Step& step() const { return m_step; }
    [[nodiscard]] const breaks::Policy& policy() const { return m_policy; }
    [[nodiscard]] bool promptOpen() const { return m_promptOpen; }
    [[nodiscard]] int promptsShown() const { return m_promptsShown; }
    /// What is wrong by the rules that always hold; empty when nothing is.
    [[nodiscard]] std::string broken() const;
    /// Called after every step; without one, `broken` is required to be empty.
    std::function<void()> watch;
    /// When set: wakes that nobody asked for come after so long, too.
    std::function<milliseconds()> extraWake;

private:
    void pass(milliseconds length);
    void runUntil(BootTime end);
    void take(breaks::Step step);
    void reportIdle();
    void startAgain(const std::string& saved, const char* bootId, bool atOnce);

    breaks::Policy m_policy;
    Instant m_now;
    Instant m_start;
    breaks::Step m_step;
    bool m_present = true;
    bool m_reported = false;
    BootTime m_lastInput;
    bool m_promptOpen = false;
    bool m_onBreak = false;
    int m_promptsShown = 0;
    std::string m_fault;
    std::vector<std::string> m_events;
    std::vector<breaks::Bout> m_bouts;
    std::vector<breaks::BreakRecord> m_records;
};

} // namespace plumbline::testing
