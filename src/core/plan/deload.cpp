#include "core/plan/deload.h"

namespace plumbline::planning {

namespace {

constexpr int kProgressiveWeeks = 5; ///< before a lighter week
constexpr int kEnoughAdherence = 60; ///< percent; below it the user has already had a lighter time
constexpr days kSoonAfterSigns{14};  ///< a week that signs asked for replaces one of the calendar that close

bool byCalendar(const State& state, const Ledger& ledger, const Week& week)
{
    if (!week.lighterByTime) {
        return false;
    }
    if (state.lastDeloadEnd && *state.lastDeloadEnd < week.monday &&
        *state.lastDeloadEnd + kSoonAfterSigns >= week.monday) {
        return false;
    }
    if (week.monday > ledger.today()) {
        return true; // the calendar's plan; nothing is known yet of how much will be done
    }
    const Day since = week.monday - days{7 * kProgressiveWeeks};
    return ledger.adherence(since, week.monday).percent() >= kEnoughAdherence;
}

} // namespace

bool isDeload(const State& state, const Ledger& ledger, Day day)
{
    if (state.deloadUntil && day <= *state.deloadUntil && day + days{7} > *state.deloadUntil) {
        return true;
    }
    return byCalendar(state, ledger, weekOf(ledger.setUpOn(), day));
}

std::optional<int> morningTrend(const Ledger& ledger, Day day)
{
    const auto now = ledger.morningMean(day);
    const auto before = ledger.morningMean(day - days{7});
    return now && before ? std::optional<int>(*now - *before) : std::nullopt;
}

void readSigns(State& state, const Ledger& ledger, Day day, const std::vector<Performance>& work,
               const std::vector<Earlier>& before)
{
    int compared = 0;
    int rise = 0;
    int planned = 0;
    int done = 0;
    for (const Performance& item : work) {
        planned += item.planned;
        done += std::min(item.done, item.planned);
        for (const Earlier& last : before) {
            if (last.exercise == item.exercise && last.rpeHalves >= 0 && item.rpeHalves >= 0 &&
                last.dose == state.of(item.exercise).lastDose) {
                ++compared;
                rise += item.rpeHalves - last.rpeHalves;
            }
        }
    }
    state.harderRun = compared > 0 && rise >= 2 * compared ? state.harderRun + 1 : 0;
    state.incompleteRun = planned > 0 && done * 100 < planned * 70 ? state.incompleteRun + 1 : 0;
    const int signs = (state.harderRun >= 2 ? 1 : 0) + (morningTrend(ledger, day).value_or(0) >= 10 ? 1 : 0) +
                      (state.incompleteRun >= 2 ? 1 : 0) + (ledger.poorNights(day) >= 4 ? 1 : 0);
    if (signs >= 2 && !isDeload(state, ledger, day)) {
        state.deloadUntil = day + days{7};
        state.lastDeloadEnd = state.deloadUntil;
        state.harderRun = 0;
        state.incompleteRun = 0;
    }
}

} // namespace plumbline::planning
