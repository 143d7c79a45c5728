#include "core/plan/level.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

/// Sessions after a long break until its level rule is lifted: two weeks of three, like the "weeks 1-2" it repeats.
constexpr int kSessionsToReturn = 6;

bool clearedSerious(const Screening& screening)
{
    if (!screening.clearedOn) {
        return false;
    }
    bool found = false;
    screening.yes.forEach([&](ScreeningKey key) {
        const auto action = lockActionOf(key);
        found = found || (action && *action <= LockAction::SameWeek);
    });
    return found;
}

int medianRung(const State& state, const Book& book)
{
    std::vector<int> rungs;
    for (const TrackState& track : state.tracks) {
        if (track.current != kNone) {
            rungs.push_back(book.rungOf(track.current));
        }
    }
    std::sort(rungs.begin(), rungs.end());
    return rungs.empty() ? 0 : rungs[rungs.size() / 2];
}

} // namespace

int levelOn(const State& state, const Book& book, const Ledger& ledger, Day day)
{
    const auto stands = ledger.testValue(TestKind::ChairStand30s, day);
    const bool returning = state.goodSinceReturn < kSessionsToReturn;
    if (ledger.usualPain(day) >= 5 || (stands && *stands < 8) || clearedSerious(ledger.screeningOn(day)) ||
        (state.rebuilt && returning)) {
        return 0;
    }
    int level = 1;
    if (state.trainingSince) {
        const days trained = day - *state.trainingSince;
        const int adherence = ledger.adherence(*state.trainingSince, std::min(day, ledger.today())).percent();
        if (trained >= std::chrono::weeks{26} && medianRung(state, book) >= 5 && adherence >= 70) {
            level = 3;
        } else if (trained >= std::chrono::weeks{8} && state.goodCount >= 12 && adherence >= 70) {
            level = 2;
        }
    }
    return state.levelDown && returning ? std::max(0, level - 1) : level;
}

WeeklyLimits limitsOf(int level)
{
    switch (level) {
    case 0:
        return {10, 16, 20, 16, 2, 100};
    case 2:
        return {20, 32, 40, 28, 4, 20};
    case 3:
        return {24, 36, 48, 32, 4, 15};
    default:
        return {16, 28, 36, 24, 4, 20};
    }
}

} // namespace plumbline::planning
