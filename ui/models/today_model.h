#pragma once

#include "app/coach.h"
#include "ui/models/session_view.h"

namespace plumbline {

/// What Today as a whole is about.
enum class TodayState {
    Locked,  ///< the safety check keeps training locked
    Session, ///< a session is due
    Done,    ///< today's session is recorded
    Rest,    ///< no session today
};

/// The newest rest pain score, for "last: 2 at 08:10".
struct LastPain {
    PainScore score;
    ZonedTime at;
    Day day;
};

/// Everything Today shows, as values.
struct TodayModel {
    TodayPlan plan;
    TodayState state = TodayState::Rest;
    PlanWeek week;                         ///< the week of today, for the strip
    int weekOfBlock = 1;                   ///< 1..12
    bool caution = false;                  ///< the session is the easy one, or there is none, because of pain
    std::optional<PlannedSession> shorter; ///< the shorter session on offer, when it is clearly shorter
    bool wasShortened = false;             ///< the user cut today's session by hand
    std::optional<PerformedSession> unfinished;
    std::optional<PerformedSession> done;
    std::optional<PlannedSession> next; ///< the session of plan.nextSessionDate
    std::optional<LastPain> lastPain;
    std::optional<Day> lastSessionDay; ///< the newest finished session before today
};

/// Weeks of a block (decisions.md 3).
inline constexpr int kWeeksOfBlock = 12;
/// The place of a week in its block, 1..12.
constexpr int weekOfBlock(int weekNumber)
{
    return (weekNumber - 1) % kWeeksOfBlock + 1;
}

TodayModel todayModel(const app::Coach& coach);

/// The minutes offered as "Shorter": about half, at least 8 (the shortest session of evidence.md 3.4); nullopt when
/// that would not be clearly shorter.
std::optional<int> shorterMinutes(int whole);

} // namespace plumbline
