#pragma once

#include "core/exercise/catalogue.h"
#include "core/plan/input.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::planning {
class Book;
}

namespace plumbline {

/// What Today shows.
struct TodayPlan {
    Day date;
    std::optional<Lock> locked;
    std::optional<PlannedSession> session; ///< due today and not yet done
    std::optional<SessionId> done;         ///< today's session when it has been done
    std::vector<Slot> offer;               ///< optional mobility (or walking while locked C or lower) on other days
    std::optional<Day> nextSessionDate;    ///< the first session after today
    std::vector<Reason> changes;           ///< what changed since the last session
    std::vector<Reason> notes;             ///< patterns left out, advice to see a professional
    bool nextMorningDue = false;           ///< the morning after a session has not been answered
};

enum class DayStatus { Rest, Planned, Today, Done, Skipped };
template <>
inline constexpr std::array<std::string_view, 5> codesOf<DayStatus>{"rest", "planned", "today", "done", "skipped"};

/// One day of the twelve-week view.
struct PlanDay {
    Day date;
    DayStatus status = DayStatus::Rest;
    std::optional<PlannedSession> planned; ///< past weeks: what followed from the facts known at the week's start
    std::optional<SessionId> performed;
};

struct PlanWeek {
    Day monday;
    int number = 1; ///< from set-up, through all blocks
    int block = 1;
    Phase phase = Phase::Activate;
    bool deload = false;
    std::vector<PlanDay> days; ///< seven, Monday first
};

enum class RungStatus { Passed, Now, Ahead };

/// One rung as the Library shows it.
struct RungState {
    std::string exercise;
    RungStatus status = RungStatus::Ahead;
    EquipmentSet missing;          ///< equipment that is not at hand
    std::optional<Flag> avoidedBy; ///< the flag that excludes it
    bool banned = false;
};

struct LadderState {
    Pattern pattern = Pattern::Squat;
    std::vector<RungState> rungs;
};

/// The traffic light of evidence.md 4.2.
enum class PainLight { Green, Amber, Red, Spread };

/// What follows from a pain report in a set.
struct PainVerdict {
    PainLight light = PainLight::Green;
    bool endsSession = false;   ///< second red, symptom spread, dizzy
    bool askRedFlags = false;   ///< symptoms spread: screening has to be asked again
    std::optional<Slot> easier; ///< suggested for amber
    std::optional<Slot> swap;   ///< suggested for red: another ladder at RPE 5
};

/// The routine engine: pure and deterministic. Holds the catalogue by reference; the catalogue must outlive it.
class Engine {
public:
    explicit Engine(const Catalogue& catalogue);

    /// The plan from `from` for `weeks` weeks (1..104), as known on `today`.
    [[nodiscard]] Plan plan(const PlanInput& input, Day today, Day from, int weeks) const;
    [[nodiscard]] TodayPlan today(const PlanInput& input, Day today) const;
    /// Weeks with status, e.g. the twelve of the current block: `count` weeks from the week of `from`.
    [[nodiscard]] std::vector<PlanWeek> weeks(const PlanInput& input, Day today, Day from, int count) const;
    [[nodiscard]] std::vector<LadderState> ladders(const PlanInput& input, Day today) const;
    /// The session of today cut to `atMost` minutes (8..45), or the minimum session below that.
    [[nodiscard]] std::optional<PlannedSession> shorter(const PlanInput& input, Day today, int atMost) const;
    /// The same place in a session with the next easier / harder exercise that can be done; nullopt when there is none.
    [[nodiscard]] std::optional<Slot> easier(const PlanInput& input, Day today, const Slot& slot) const;
    [[nodiscard]] std::optional<Slot> harder(const PlanInput& input, Day today, const Slot& slot) const;
    /// Exercises that could take a slot's place, nearest first.
    [[nodiscard]] std::vector<Slot> swaps(const PlanInput& input, Day today, const Slot& slot) const;
    /// What a pain report means. `redsSoFar`: earlier reds in this session.
    [[nodiscard]] PainVerdict judge(const PlanInput& input, Day today, const Slot& slot, PainScore base,
                                    PainScore during, std::optional<PainKind> kind, std::optional<PainPlace> where,
                                    int redsSoFar) const;

private:
    const Catalogue& m_catalogue;
    std::shared_ptr<const planning::Book> m_book; ///< the catalogue's links, worked out once
};

/// Seconds a slot takes by the formula of evidence.md 3.4 (work, sides, rest, change-over), on its own.
seconds estimate(const Slot& slot);
/// Seconds a list of slots takes; rest counts once for alternated pairs.
seconds estimate(const std::vector<Slot>& slots);

} // namespace plumbline
