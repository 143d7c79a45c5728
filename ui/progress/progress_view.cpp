#include "ui/progress/progress_view.h"

#include <algorithm>

namespace plumbline {

namespace {

constexpr int kAliveAfterSessions = 3; // design.md 8, Progress
constexpr int kWeeksAheadForTests = 9; // tests come every 28 to 56 days (evidence.md 3.10)

std::optional<Day> nextTestDay(const app::Coach& coach, Day today)
{
    const Plan plan = coach.plan(today, kWeeksAheadForTests);
    const auto session = std::find_if(plan.sessions.begin(), plan.sessions.end(),
                                      [](const PlannedSession& each) { return !each.tests.empty(); });
    return session == plan.sessions.end() ? std::nullopt : std::optional(session->date);
}

} // namespace

ProgressView progressView(const app::Coach& coach, progress::Range range)
{
    ProgressView view;
    const PlanInput& input = coach.planInput();
    view.today = coach.todaysDay();
    view.window = progress::windowOf(range, input.setUpOn, view.today);
    const Day first = view.window.from;
    const app::History history = coach.history(first, view.window.end() - days{1});
    const std::vector<breaks::BreakRecord> breaks = coach.breakRecords(first, view.window.end() - days{1});
    const std::vector<PlanWeek> weeks = coach.weeks(first, view.window.weeks);

    view.sets = progress::weeklySets(coach.catalogue(), weeks, history.sessions, breaks);
    view.days = progress::activeDays(weeks, history.sessions);
    view.adherence = progress::adherence(weeks, breaks);
    const Day start = std::max(first, input.setUpOn);
    view.ladders = progress::ladderProgress(coach.engine().ladders(input, start), coach.ladders());
    view.steps = progress::rungSteps(coach.catalogue(), input.sessions);
    std::erase_if(view.steps, [first](const progress::RungStep& step) { return step.date < first; });
    view.pain = progress::painDays(history.pain, history.sessions, view.window);
    view.painChange = progress::painChange(view.pain, view.today);
    view.tests = progress::testSeries(input, first);
    view.nextTests = nextTestDay(coach, view.today);
    view.sessionsEver =
        static_cast<int>(std::count_if(input.sessions.begin(), input.sessions.end(),
                                       [](const PerformedSession& session) { return !session.sets.empty(); }));
    view.young = view.today < input.setUpOn + days{7} && view.sessionsEver < kAliveAfterSessions;
    return view;
}

} // namespace plumbline
