#pragma once

#include "app/break_policy.h"
#include "app/break_service.h"
#include "app/coach_impl.h"

namespace plumbline::app {

/// The inside of BreakService: the scheduler's state, what is not yet on disk, and what is remembered of the disk.
struct BreakService::Impl {
    Impl(Coach& owner, Coach::Impl& insides);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Coach& coach;
    Coach::Impl& inside;

    // --- running ---
    bool running = false;
    std::string bootId;
    bool fixedInterval = false;
    breaks::Policy policy;
    breaks::State state;
    std::optional<BootTime> wakeAt;
    milliseconds idleThreshold{0};
    breaks::GuardSet guards; ///< that hold now, respected or not
    int coachListener = 0;
    std::vector<std::pair<int, std::function<void(const BreakNews&)>>> listeners;
    int nextListener = 1;

    // --- told to the scheduler's host, but not yet on disk ---
    std::vector<breaks::Bout> unwrittenBouts;
    std::vector<breaks::BreakRecord> unwrittenRecords;
    bool stateUnwritten = false;

    // --- remembered until something changes ---
    std::optional<breaks::MovePlan> moves; ///< of the prompt, the break or the next break
    breaks::Kind movesFor = breaks::Kind::Short;
    bool movesStanding = false;
    bool movesInCall = false;
    std::string routineAsked; ///< taken up from the disk: what was asked for in place of the usual one; else empty
    struct Recent {
        Day day;
        std::vector<breaks::BreakRecord> taken; ///< of the last days
        bool corrected = false;                 ///< something of today was corrected by hand
    };
    std::optional<Recent> recent;
    int recentVersion = 0; ///< of the store, when these were read
    struct Goal {
        Day day;
        minutes start{0};
        minutes growth{0};
        minutes value{0};
        int version = 0; ///< of the store, when it was computed
    };
    std::optional<Goal> goal;

    [[nodiscard]] Instant now() const { return inside.now(); }
    [[nodiscard]] std::optional<std::string> settingText(std::string_view name) const;
    [[nodiscard]] SettingTexts settings() const;
    [[nodiscard]] breaks::Policy policyNow() const;
    [[nodiscard]] breaks::View view() const { return breaks::look(state, policy, now()); }

    // --- the scheduler ---
    void take(const breaks::Input& input);
    void takeStep(breaks::Step step);
    void refreshPolicy();
    void coachChanged(const Changes& changes);
    /// Gives a record its id, and a taken break the moves that were on screen; keeps it until it is on disk.
    void fillIn(breaks::BreakRecord& record);
    /// Writes what is not on disk yet; nothing to do is no error.
    /// @param stopped  the process stops now
    Result<void> writeDown(bool stopped = false);
    void tell(const BreakNews& news);

    // --- moves ---
    [[nodiscard]] breaks::MoveContext contextOf(breaks::Kind kind, bool standing);
    const breaks::MovePlan& movesOf(const breaks::View& view);
    /// "Something else" in words for the disk, behind those of the scheduler; empty where it was not asked for.
    [[nodiscard]] std::string movesToKeep() const;
    /// The other way round: remembers what `movesToKeep` wrote.
    void takeUpMoves(std::string_view kept);
    /// Those on screen stay until they are done with.
    void forgetMoves();
    /// After a change of bouts or records.
    void forgetFacts();
    const Recent& recentFacts();

    // --- the ledger ---
    [[nodiscard]] std::vector<breaks::Bout> boutsOf(Day from, Day to) const;
    [[nodiscard]] std::vector<breaks::BreakRecord> recordsOf(Day from, Day to) const;
    void addBoutUnderWay(std::vector<breaks::Bout>& bouts, Day day) const;
    void countCorrections(breaks::View& view);
    /// The work days before today with something recorded, oldest first, at most `most`.
    [[nodiscard]] std::vector<breaks::DayLedger> workDays(std::size_t most) const;
    [[nodiscard]] bool isLengthened() const;
};

/// One stretch as bouts that each lie within a training day; ids are left nil.
std::vector<breaks::Bout> cutByDay(const ZonedTime& from, const ZonedTime& to, breaks::Posture posture,
                                   minutes dayStart);

} // namespace plumbline::app
