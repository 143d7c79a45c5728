#pragma once

#include "app/coach.h"
#include "core/breaks/ledger.h"
#include "core/breaks/moves.h"
#include "core/breaks/scheduler.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The day at the desk of one profile: the scheduler with its memory on disk, the moves, and the ledger.
namespace plumbline::app {

/// What changed for those who show it.
struct BreakNews {
    std::vector<breaks::Action> actions; ///< in order; records are already on disk
    std::optional<Error> trouble;        ///< something could not be written; it is tried again with the next change
};

/// The status document of interfaces.md, as values.
struct BreakStatus {
    breaks::View view;
    breaks::MovePlan nextMoves; ///< what the prompt, the break or the next break offers
    std::string move;           ///< the first exercise of it, or empty
};

/// What an offer changes: the rhythm, and an interval and a length of one's own beside it.
struct RhythmChoice {
    BreakProfile profile = BreakProfile::Standard;
    std::optional<std::string> interval; ///< the setting as it is stored; none: as the profile has it
    std::optional<std::string> length;
    friend bool operator==(const RhythmChoice&, const RhythmChoice&) = default;
};

/// Lives inside a Coach (`Coach::breaks`). The running window starts it; the command line only reads and corrects
/// facts. Same thread as the Coach.
class BreakService {
public:
    ~BreakService();
    BreakService(const BreakService&) = delete;
    BreakService& operator=(const BreakService&) = delete;

    // --- running (the host in ui) ---
    /// Takes up where the last process stopped. @param bootId names this boot of the computer; @param fixedInterval no
    /// idle source works.
    void start(const std::string& bootId, bool fixedInterval);
    /// Writes where things stand; `start` goes on from there.
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// Something happened. Writes what has to be written, then tells listeners.
    void handle(const breaks::Input& input);
    void setFixedInterval(bool fixed);
    [[nodiscard]] std::optional<BootTime> wakeAt() const;
    [[nodiscard]] milliseconds idleThreshold() const;
    /// Whether guards matter now: a prompt is due within a minute or is held back.
    [[nodiscard]] bool guardsWanted() const;
    int addListener(std::function<void(const BreakNews&)> listener);
    void removeListener(int handle);

    // --- what pages and the tray show ---
    [[nodiscard]] const breaks::Policy& policy() const;
    [[nodiscard]] BreakStatus status() const;
    [[nodiscard]] std::optional<breaks::SnoozeCost> snoozeCost() const;
    /// Another routine for the prompt or break now on screen; it stays through a restart.
    void otherMoves();
    /// Said of the newest taken break, or of the one given.
    Result<Changes> setResult(std::optional<BreakId> id, breaks::MoveResult result, std::optional<Rpe> rpe);

    // --- the ledger ---
    [[nodiscard]] breaks::DayLedger day(Day day) const; ///< today's includes the bout under way
    [[nodiscard]] breaks::WeekLedger week(Day monday) const;
    /// As stored, corrections beside what they cover, in the order made.
    [[nodiscard]] std::vector<breaks::Bout> bouts(Day from, Day to) const;
    [[nodiscard]] std::vector<breaks::BreakRecord> records(Day from, Day to) const;
    /// "I was standing", "I was away": says what a stretch was; undoable. InvalidInput when it lies in the future or
    /// ends before it begins.
    Result<Changes> correct(const ZonedTime& from, const ZonedTime& to, breaks::Posture posture);
    /// Facts seen elsewhere (a simulated history, an archive), in one transaction; nil ids are filled in.
    Result<Changes> add(const std::vector<breaks::Bout>& bouts, const std::vector<breaks::BreakRecord>& records);
    [[nodiscard]] minutes goal() const; ///< of standing and light activity, as grown by today
    [[nodiscard]] breaks::Offer offer() const;
    Result<Changes> acceptOffer(breaks::Offer offer);
    [[nodiscard]] RhythmChoice rhythm() const;
    /// Takes an accepted offer back: what `rhythm` answered before.
    Result<Changes> setRhythm(const RhythmChoice& choice);
    Result<Changes> declineOffer(breaks::Offer offer);

private:
    friend class Coach;
    struct Impl;
    explicit BreakService(Coach& coach);
    std::unique_ptr<Impl> m_impl;
};

} // namespace plumbline::app
