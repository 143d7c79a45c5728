#include "ui/posture/posture_view.h"

#include "core/breaks/day_aim.h"

namespace plumbline {

namespace {

constexpr days kHowFarBack{183}; // days one can walk back through

} // namespace

PostureView postureView(app::Coach& coach, Day shown)
{
    app::BreakService& service = coach.breaks();
    const Instant now = coach.now();
    PostureView view;
    view.now = {now.wall, now.utcOffset};
    view.today = coach.todaysDay();
    view.shown = std::min(shown, view.today);
    view.policy = service.policy();
    view.profile = coach.breakProfile();
    view.state = service.status().view;
    view.day = service.day(view.shown);
    view.breaksHad = breaks::breaksHad(view.day);
    view.breaksOfDay = view.isToday() ? breaks::breaksOfDay(view.day, view.policy, view.now)
                                      : view.breaksHad + view.day.skipped + view.day.missed;
    view.thisWeek = service.week(mondayOf(view.shown));
    view.lastWeek = service.week(mondayOf(view.shown) - days{7});
    view.goal = service.goal();
    view.goalGrowth = minutes{coach.setting(app::kGoalGrowth)};
    view.active = breaks::activeTime(view.isToday() ? view.day : service.day(view.today));
    view.offer = service.offer();
    view.hasEarlier = !service.bouts(view.today - kHowFarBack, view.shown - days{1}).empty();
    return view;
}

bool hasData(const breaks::DayLedger& day)
{
    return day.sitting + day.standing > milliseconds{0} || !day.breaks.empty();
}

} // namespace plumbline
