#include "core/progress/active_days.h"

#include "core/breaks/moves.h"

#include <algorithm>
#include <iterator>

namespace plumbline::progress {

namespace {

constexpr milliseconds kLongestPause = minutes{10};
constexpr int kSnackDaysForASession = 3; // evidence.md 6.5

} // namespace

seconds activeTime(const PerformedSession& session)
{
    std::vector<WallTime> moments{session.startedAt.wall};
    for (const SetRecord& record : session.sets) {
        moments.push_back(record.completedAt.wall);
    }
    if (session.finishedAt) {
        moments.push_back(session.finishedAt->wall);
    }
    std::sort(moments.begin(), moments.end());
    milliseconds sum{0};
    for (std::size_t i = 1; i < moments.size(); ++i) {
        sum += std::min<milliseconds>(moments[i] - moments[i - 1], kLongestPause);
    }
    return std::chrono::duration_cast<seconds>(sum);
}

int heatLevel(minutes active)
{
    if (active <= minutes{0}) {
        return 0;
    }
    return active < minutes{10} ? 1 : active < minutes{18} ? 2 : active < minutes{25} ? 3 : 4;
}

std::vector<ActiveDay> activeDays(const std::vector<PlanWeek>& weeks, const std::vector<PerformedSession>& sessions)
{
    std::vector<ActiveDay> result;
    for (const PlanWeek& week : weeks) {
        for (const PlanDay& day : week.days) {
            ActiveDay cell;
            cell.date = day.date;
            cell.status = day.status;
            if (day.planned) {
                cell.label = day.planned->label;
                cell.planned = std::chrono::round<minutes>(day.planned->estimate);
            }
            result.push_back(cell);
        }
    }
    for (const PerformedSession& session : sessions) {
        const auto cell = std::lower_bound(result.begin(), result.end(), session.day,
                                           [](const ActiveDay& entry, Day date) { return entry.date < date; });
        if (cell == result.end() || cell->date != session.day || session.sets.empty()) {
            continue;
        }
        // A session of a few seconds is still a session: it counts as its first minute.
        cell->active += std::max(minutes{1}, std::chrono::round<minutes>(activeTime(session)));
        cell->level = heatLevel(cell->active);
        if (!session.label.empty()) {
            cell->label = session.label;
        }
    }
    return result;
}

Adherence adherence(const std::vector<PlanWeek>& weeks, std::span<const breaks::BreakRecord> records)
{
    Adherence result;
    for (const PlanWeek& week : weeks) {
        bool missed = false;
        for (const PlanDay& day : week.days) {
            const bool done = day.status == DayStatus::Done && day.planned.has_value();
            result.done += done ? 1 : 0;
            result.planned += done || day.status == DayStatus::Skipped ? 1 : 0;
            missed = missed || day.status == DayStatus::Skipped;
        }
        if (!missed) {
            continue;
        }
        std::vector<breaks::BreakRecord> ofWeek;
        std::copy_if(records.begin(), records.end(), std::back_inserter(ofWeek), [&](const auto& record) {
            return record.day >= week.monday && record.day < week.monday + days{7};
        });
        if (breaks::snackDays(ofWeek) >= kSnackDaysForASession) {
            ++result.done;
            ++result.inBreaks;
        }
    }
    return result;
}

} // namespace plumbline::progress
