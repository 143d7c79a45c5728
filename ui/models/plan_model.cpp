#include "ui/models/plan_model.h"

#include "ui/models/today_model.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr days kBlockLength{7 * kWeeksOfBlock};

/// The label of the first session planned after a day: a skipped session is simply next (decisions.md 2).
std::string labelAfter(const std::vector<PlanWeek>& weeks, Day day)
{
    for (const PlanWeek& week : weeks) {
        for (const PlanDay& each : week.days) {
            if (each.date > day && each.planned) {
                return each.planned->label;
            }
        }
    }
    return {};
}

/// Days the user skipped ahead of time: the plan leaves them out, the grid shows them as skipped.
void markSkipped(std::vector<PlanWeek>& weeks, const PlanInput& input)
{
    for (PlanWeek& week : weeks) {
        for (PlanDay& each : week.days) {
            const bool skipped = std::any_of(input.edits.begin(), input.edits.end(), [&](const Edit& edit) {
                return edit.kind == EditKind::Skip && edit.date == each.date;
            });
            if (!skipped || each.planned || each.performed) {
                continue;
            }
            each.status = DayStatus::Skipped;
            PlannedSession left;
            left.date = each.date;
            left.week = week.number;
            left.block = week.block;
            left.phase = week.phase;
            left.deload = week.deload;
            left.label = labelAfter(weeks, each.date);
            each.planned = left;
        }
    }
}

} // namespace

const PlanWeek* PlanModel::weekOf(Day date) const
{
    const auto found = std::find_if(weeks.begin(), weeks.end(), [&](const PlanWeek& week) {
        return date >= week.monday && date < week.monday + days{7};
    });
    return found == weeks.end() ? nullptr : &*found;
}

const PlanDay* PlanModel::day(Day date) const
{
    const PlanWeek* week = weekOf(date);
    if (week == nullptr) {
        return nullptr;
    }
    const auto found =
        std::find_if(week->days.begin(), week->days.end(), [&](const PlanDay& each) { return each.date == date; });
    return found == week->days.end() ? nullptr : &*found;
}

int blockOf(Day setUpOn, Day day)
{
    const Day start = mondayOf(setUpOn);
    return day < start ? 1 : static_cast<int>((day - start) / kBlockLength) + 1;
}

CellView cellOf(const PlanDay& day, const PlanWeek& week, Day today, const std::string& performedLabel)
{
    CellView view;
    view.today = day.date == today;
    view.easy = week.deload;
    if (day.planned) {
        view.label = day.planned->label;
        view.test = !day.planned->tests.empty();
        view.easy = day.planned->deload;
    } else {
        view.label = performedLabel;
    }
    switch (day.status) {
    case DayStatus::Rest:
        view.cell = PlanCell::Rest;
        view.easy = false;
        break;
    case DayStatus::Planned:
    case DayStatus::Today:
        view.cell = day.planned ? PlanCell::Planned : PlanCell::Rest;
        break;
    case DayStatus::Done:
        view.cell = PlanCell::Done;
        break;
    case DayStatus::Skipped:
        view.cell = PlanCell::Skipped;
        break;
    }
    return view;
}

std::vector<PhaseSpan> phasesOf(const std::vector<PlanWeek>& weeks, Day today)
{
    std::vector<PhaseSpan> spans;
    for (const PlanWeek& week : weeks) {
        const int number = weekOfBlock(week.number);
        const bool isCurrent = today >= week.monday && today < week.monday + days{7};
        if (spans.empty() || spans.back().phase != week.phase) {
            spans.push_back({week.phase, number, number, true, false});
        }
        spans.back().lastWeek = number;
        spans.back().current = spans.back().current || isCurrent;
        spans.back().past = today >= week.monday + days{7};
    }
    return spans;
}

PlanModel planModel(const app::Coach& coach, int block)
{
    PlanModel model;
    const Day setUp = coach.planInput().setUpOn;
    model.today = coach.todaysDay();
    model.currentBlock = blockOf(setUp, model.today);
    model.block = std::clamp(block, 1, model.currentBlock + 1);
    model.from = mondayOf(setUp) + (model.block - 1) * kBlockLength;
    model.to = model.from + kBlockLength - days{1};
    model.lock = coach.lock();
    model.sessionsPerWeek = coach.facts().daysPerWeek();
    model.weeks = coach.weeks(model.from, kWeeksOfBlock);
    markSkipped(model.weeks, coach.planInput());
    model.phases = phasesOf(model.weeks, model.today);
    if (!model.lock) {
        model.notes = coach.plan(model.today, 1).notes;
    }
    return model;
}

} // namespace plumbline
