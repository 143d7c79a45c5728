#include "ui/models/today_model.h"

#include <algorithm>

namespace plumbline {
namespace {

/// A shorter session is offered when it saves at least this much.
constexpr int kLeastSaving = 4;
constexpr int kShortestSession = 8;
/// How far back the newest pain score is looked for.
constexpr days kPainLookBack{14};

std::optional<LastPain> lastPainOf(const PlanInput& input, Day today)
{
    for (auto entry = input.pain.rbegin(); entry != input.pain.rend(); ++entry) {
        if (entry->day < today - kPainLookBack) {
            break;
        }
        if (entry->where == PainPlace::LowBack && entry->day <= today) {
            return LastPain{entry->score, entry->at, entry->day};
        }
    }
    return std::nullopt;
}

std::optional<Day> lastSessionBefore(const PlanInput& input, Day today)
{
    for (auto session = input.sessions.rbegin(); session != input.sessions.rend(); ++session) {
        if (session->finishedAt && session->day < today) {
            return session->day;
        }
    }
    return std::nullopt;
}

bool shortenedByHand(const PlanInput& input, Day today, int usualMinutes)
{
    const auto newest = std::find_if(input.edits.rbegin(), input.edits.rend(), [&](const Edit& edit) {
        return edit.date == today && edit.kind == EditKind::Shorten;
    });
    return newest != input.edits.rend() && newest->minutes < usualMinutes;
}

TodayState stateOf(const TodayPlan& plan)
{
    if (plan.locked) {
        return TodayState::Locked;
    }
    if (plan.session) {
        return TodayState::Session;
    }
    return plan.done ? TodayState::Done : TodayState::Rest;
}

/// @param thisWeek as the coach gave it; another day's week is asked for.
std::optional<PlannedSession> plannedOn(const app::Coach& coach, const PlanWeek& thisWeek, Day day)
{
    const auto in = [day](const PlanWeek& week) -> std::optional<PlannedSession> {
        const auto found =
            std::find_if(week.days.begin(), week.days.end(), [day](const PlanDay& each) { return each.date == day; });
        return found == week.days.end() ? std::nullopt : found->planned;
    };
    if (day >= thisWeek.monday && day < thisWeek.monday + days{7}) {
        return in(thisWeek);
    }
    const std::vector<PlanWeek> weeks = coach.weeks(day, 1);
    return weeks.empty() ? std::nullopt : in(weeks.front());
}

bool pausedByPain(const std::vector<Reason>& reasons)
{
    return std::any_of(reasons.begin(), reasons.end(), [](const Reason& reason) {
        return reason.code == ReasonCode::RestPain || reason.code == ReasonCode::LevelZero;
    });
}

} // namespace

std::optional<int> shorterMinutes(int whole)
{
    const int half = std::max(kShortestSession, (whole + 1) / 2);
    return whole - half >= kLeastSaving ? std::optional(half) : std::nullopt;
}

TodayModel todayModel(const app::Coach& coach)
{
    const Day today = coach.todaysDay();
    const PlanInput& input = coach.planInput();
    TodayModel model;
    model.plan = coach.today();
    model.state = stateOf(model.plan);
    if (auto weeks = coach.weeks(today, 1); !weeks.empty()) {
        model.week = std::move(weeks.front());
    }
    model.weekOfBlock = weekOfBlock(model.week.number);
    model.unfinished = coach.unfinishedSession();
    model.lastPain = lastPainOf(input, today);
    model.lastSessionDay = lastSessionBefore(input, today);
    if (model.plan.session) {
        const PlannedSession& session = *model.plan.session;
        model.caution = isCautious(session);
        model.wasShortened = shortenedByHand(input, today, coach.facts().minutesPerSession);
        if (const auto less = shorterMinutes(minutesOf(session.estimate)); less && !model.wasShortened) {
            model.shorter = coach.engine().shorter(input, today, *less);
        }
    } else {
        model.caution = pausedByPain(model.plan.notes) || pausedByPain(model.plan.changes);
    }
    if (model.plan.done) {
        model.done = coach.session(*model.plan.done);
    }
    if (model.plan.nextSessionDate) {
        model.next = plannedOn(coach, model.week, *model.plan.nextSessionDate);
    }
    return model;
}

} // namespace plumbline
