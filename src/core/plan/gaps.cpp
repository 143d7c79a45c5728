#include "core/plan/gaps.h"

#include "core/plan/dose.h"
#include "core/plan/level.h"

#include <algorithm>

namespace plumbline::planning {

GapRow gapRow(int days, int age)
{
    GapRow row = GapRow::Normal;
    if (days > 112) {
        row = GapRow::Rebuild;
    } else if (days > 56) {
        row = GapRow::TwoRungs;
    } else if (days > 28) {
        row = GapRow::OneRung;
    } else if (days > 14) {
        row = GapRow::Reduce;
    } else if (days > 7) {
        row = GapRow::Repeat;
    }
    if (age >= 65 && days > 14 && row != GapRow::Rebuild) {
        row = static_cast<GapRow>(static_cast<int>(row) + 1);
    }
    return row;
}

void enterGap(State& state, const Book& book, const Ledger& ledger, Day day, int days, const Circumstances& here)
{
    const int year = static_cast<int>(std::chrono::year_month_day{day}.year());
    const GapRow row = gapRow(days, year - ledger.input().profile.birthYear);
    if (row == GapRow::Normal) {
        return;
    }
    // A new break while the last one is not over: the longer rule goes on.
    if (row >= state.gap.row) {
        state.gap = {row, days, row == GapRow::TwoRungs ? 2 : row == GapRow::OneRung ? 1 : 0};
    }
    if (row < GapRow::OneRung) {
        return;
    }
    for (TrackState& track : state.tracks) {
        track.detour.reset();
    }
    if (row == GapRow::OneRung) {
        return;
    }
    state.returnedOn = day;
    state.trainingSince.reset();
    state.goodSinceReturn = 0;
    state.levelDown = row == GapRow::TwoRungs;
    if (row == GapRow::Rebuild) {
        state.rebuilt = true;
        state.level = levelOn(state, book, ledger, day);
        for (ExerciseState& exercise : state.exercises) {
            exercise = {};
        }
        place(state, book, ledger, day, here);
    }
}

void leaveGap(State& state, const Book& book, bool green)
{
    if (state.gap.row == GapRow::Normal || (state.gap.rungs > 0 && !green)) {
        return;
    }
    if (state.gap.rungs > 1) {
        --state.gap.rungs;
        return;
    }
    if (state.gap.rungs == 1) {
        // Back on the usual rung, but not at the old dose (decisions.md 8): at the middle of the range at most.
        for (TrackState& track : state.tracks) {
            if (track.current == kNone || !state.of(track.current).known) {
                continue;
            }
            ExerciseState& es = state.of(track.current);
            const Dose middle = middleDose(*book[track.current].exercise);
            if (es.dose.amount > middle.amount || es.dose.sets > middle.sets) {
                es.dose = {std::min(es.dose.sets, middle.sets), std::min(es.dose.amount, middle.amount), 0};
            }
            es.streak = 0;
            es.why = Why::of(ReasonCode::RungReturn);
            es.why.exerciseTo = track.current;
            es.why.exerciseFrom = track.lastExercise == track.current ? kNone : track.lastExercise;
        }
    }
    state.gap = {};
}

} // namespace plumbline::planning
