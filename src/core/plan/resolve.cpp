#include "core/plan/resolve.h"

#include "core/plan/placement.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr int kLongestHoldWithPressure = 10; ///< s, blood-pressure flag (evidence.md 2.1)

void cap(RpeRange& range, double upper)
{
    range.upper = std::min(range.upper, Rpe::of(upper));
    range.lower = std::min(range.lower, Rpe{range.upper.halves - 2});
}

} // namespace

RpeRange cappedEffort(const State& state, const Circumstances& here, const Conditions& conditions)
{
    RpeRange effort = effortOf(conditions.week, conditions.deload);
    if (state.gap.row == GapRow::Repeat) {
        cap(effort, 7);
    }
    const bool freshlyBack = state.returnedOn && conditions.day < *state.returnedOn + days{14};
    if (state.level <= 0 || here.has(Flag::BloodPressure) || state.gap.row >= GapRow::Reduce || state.flareLeft > 0 ||
        freshlyBack) {
        cap(effort, 6);
    }
    return effort;
}

void Resolver::rungsDown(const State& state, Draft& draft, int rungs, Why why) const
{
    Index target = draft.exercise;
    for (int i = 0; i < rungs; ++i) {
        const Index next = nextEasier(m_book, m_here, target);
        target = next == kNone ? target : next;
    }
    const Exercise& exercise = *m_book[target].exercise;
    if (target != draft.exercise) {
        why.exerciseFrom = draft.exercise;
        why.exerciseTo = target;
        draft.exercise = target;
        draft.dose = middleDose(exercise);
        const ExerciseState& es = state.of(target);
        draft.slower = 0;
        draft.load = es.load;
    } else {
        const Dose start = startDose(exercise);
        why.from = draft.dose.amount;
        draft.dose = {std::min(draft.dose.sets, start.sets), std::min(draft.dose.amount, start.amount), 0};
        why.to = draft.dose.amount;
    }
    draft.dose.sets = std::min(draft.dose.sets, 2);
    draft.why = why;
}

/// The same exercises and doses as before the lighter week; what the last session earned comes after it (evidence.md
/// 3.7).
void Resolver::beforeEarned(const State& state, Draft& draft) const
{
    const Why earned = draft.why;
    const ExerciseState& es = state.of(draft.exercise);
    switch (earned.code) {
    case ReasonCode::RungUp: {
        const ExerciseState& old = state.of(earned.exerciseFrom);
        draft.exercise = earned.exerciseFrom;
        draft.dose = old.dose;
        draft.slower = old.slower;
        draft.load = old.load;
        break;
    }
    case ReasonCode::RungReturn: {
        if (earned.exerciseFrom == kNone) {
            return;
        }
        // The harder step comes back after the week as well; until then the one that stood in stays.
        draft.exercise = earned.exerciseFrom;
        const ExerciseState& easier = state.of(draft.exercise);
        draft.dose = easier.lastDay ? easier.lastDose : startDose(*m_book[draft.exercise].exercise);
        draft.slower = easier.slower;
        draft.load = easier.load;
        break;
    }
    case ReasonCode::AddSet:
        draft.dose = {earned.setsFrom, earned.from, 0};
        break;
    case ReasonCode::Raise:
        if (es.lastDay && es.lastDose.amount <= draft.dose.amount) {
            draft.dose.stepped = std::min(es.lastDose.stepped, draft.dose.sets);
            draft.dose.amount = es.lastDose.amount;
        }
        break;
    case ReasonCode::AddLoad:
        draft.load = Mass{earned.extraFrom};
        draft.dose.amount = earned.from;
        break;
    case ReasonCode::SlowerTempo:
        --draft.slower;
        break;
    default:
        return;
    }
    draft.why = Why::of(ReasonCode::Deload);
}

void Resolver::stand(const State& state, Track track, const Conditions& conditions, Draft& draft) const
{
    const TrackState& ts = state.track(track);
    draft.exercise = ts.current;
    const ExerciseState& es = state.of(ts.current);
    draft.dose = es.known ? es.dose : startDose(*m_book[ts.current].exercise);
    draft.why = es.why;
    draft.slower = es.slower;
    draft.load = es.load;
    if (ts.detour) {
        draft.exercise = ts.detour->exercise;
        draft.dose = ts.detour->dose;
        draft.why = ts.detour->why;
        draft.slower = state.of(draft.exercise).slower;
        draft.load = state.of(draft.exercise).load;
        return;
    }
    Why why;
    why.days = state.gap.daysAway;
    if (state.gap.row == GapRow::Repeat && ts.lastExercise != kNone) {
        why.code = ReasonCode::GapRepeat;
        const ExerciseState& last = state.of(ts.lastExercise);
        if (ts.lastExercise != ts.current && m_book[ts.lastExercise].track == m_book[ts.current].track &&
            m_book.rungOf(ts.lastExercise) < m_book.rungOf(ts.current)) {
            draft.exercise = ts.lastExercise;
            draft.dose = last.lastDose;
            draft.slower = last.slower;
            draft.load = last.load;
        } else if (ts.lastExercise == ts.current && last.lastDay) {
            // The last dose as it was, unless that session took some of it away.
            const Exercise& exercise = *m_book[ts.current].exercise;
            const int sets = std::min(draft.dose.sets, last.lastDose.sets);
            if (amountOf(last.lastDose, exercise, 1) <= amountOf(draft.dose, exercise, 1)) {
                draft.dose = last.lastDose;
            }
            draft.dose.sets = sets;
            draft.dose.stepped = std::min(draft.dose.stepped, sets);
        }
        draft.why = why;
    } else if (state.gap.row == GapRow::Reduce) {
        why.code = ReasonCode::GapReduce;
        why.setsFrom = draft.dose.sets;
        why.from = draft.dose.amount;
        draft.dose = {std::max(1, draft.dose.sets - 1), fifthLess(*m_book[draft.exercise].exercise, draft.dose.amount),
                      0};
        why.setsTo = draft.dose.sets;
        why.to = draft.dose.amount;
        draft.why = why;
    } else if (state.gap.rungs > 0) {
        why.code = ReasonCode::GapRungDown;
        rungsDown(state, draft, state.gap.rungs, why);
        if (draft.why.exerciseTo != kNone) {
            draft.dose.sets = std::min(2, m_book[draft.exercise].exercise->top.sets); // as the row says
        }
    } else if (conditions.regressAll) {
        why = Why::of(ReasonCode::MorningTrend);
        rungsDown(state, draft, 1, why);
    } else if (conditions.earnedWaits) {
        beforeEarned(state, draft);
    }
}

bool Resolver::replaceClosed(const State& state, Draft& draft, Why* leftOut) const
{
    const Index wanted = draft.exercise;
    const bool tooHigh = state.level <= 0 && m_book.rungOf(wanted) > placementCap(0);
    if (m_here.open(wanted) && !tooHigh) {
        return true;
    }
    Why why = Why::of(ReasonCode::Swapped);
    const Barrier barrier = m_here.barrier(wanted);
    if (barrier == Barrier::Equipment) {
        why.code = ReasonCode::EquipmentMissing;
        why.equipment = m_here.missing(m_book[wanted]);
    } else if (barrier == Barrier::Flag) {
        why.code = ReasonCode::AvoidFlag;
        why.flag = m_here.avoidedBy(m_book[wanted]);
    } else if (barrier == Barrier::Spread) {
        why.code = ReasonCode::PainStop;
    } else if (barrier == Barrier::None) {
        why.code = ReasonCode::LevelZero;
    }
    const int limit = state.level <= 0 ? placementCap(0) : std::max(placementCap(state.level), m_book.rungOf(wanted));
    const Index instead =
        m_book[wanted].track ? nearestOpen(m_book, m_here, *m_book[wanted].track, wanted, limit) : kNone;
    if (instead == kNone) {
        if (leftOut != nullptr) {
            *leftOut = why;
        }
        return false;
    }
    const Exercise& exercise = *m_book[instead].exercise;
    const ExerciseState& es = state.of(instead);
    const bool down = m_book.rungOf(instead) < m_book.rungOf(wanted);
    draft.exercise = instead;
    draft.dose = es.known && es.lastDay ? es.dose : down ? middleDose(exercise) : startDose(exercise);
    draft.slower = es.slower;
    draft.load = es.load;
    why.exerciseFrom = wanted;
    why.exerciseTo = instead;
    draft.why = why;
    return true;
}

void Resolver::finish(const State& state, const Conditions& conditions, Draft& draft) const
{
    const Entry& entry = m_book[draft.exercise];
    const Exercise& exercise = *entry.exercise;
    draft.rpe = cappedEffort(state, m_here, conditions);
    draft.dose.sets = std::clamp(draft.dose.sets, 1, 3);
    draft.dose.amount = std::clamp(draft.dose.amount, 1, 600);
    if (exercise.measure == Measure::Hold && m_here.has(Flag::BloodPressure) &&
        amountOf(draft.dose, exercise, 1) > kLongestHoldWithPressure) {
        draft.dose.amount = std::min(draft.dose.amount, kLongestHoldWithPressure);
        draft.dose.stepped = 0;
        if (draft.why.code == ReasonCode::Raise) {
            draft.why = Why::of(ReasonCode::Hold);
        }
    }
    if (!entry.loaded) {
        draft.load.reset();
    }
    const ExerciseState& es = state.of(draft.exercise);
    draft.rest = std::clamp(entry.rest + (es.lastRpeHalves >= 18 ? 30 : 0), 20, 180);
    draft.last = es.lastDay ? std::optional(es.lastDose) : std::nullopt;
    draft.first = entry.sides == 2 ? es.weaker : std::nullopt;
    if (state.flareLeft > 0 && draft.dose.sets > 1) {
        Why why = draft.why.code == ReasonCode::PainFlare ? draft.why : state.flareWhy;
        why.setsFrom = draft.dose.sets;
        --draft.dose.sets;
        draft.dose.stepped = std::min(draft.dose.stepped, draft.dose.sets);
        why.setsTo = draft.dose.sets;
        draft.why = why;
    }
    if (conditions.deload && draft.dose.sets > 1) {
        // 3 to 2, 2 to 1 (decisions.md 12): 40 to 50 % less.
        Why why = Why::of(ReasonCode::Deload);
        why.setsFrom = draft.dose.sets;
        --draft.dose.sets;
        draft.dose.stepped = std::min(draft.dose.stepped, draft.dose.sets);
        why.setsTo = draft.dose.sets;
        if (draft.why.code == ReasonCode::Hold || draft.why.code == ReasonCode::Raise ||
            draft.why.code == ReasonCode::Streak || draft.why.code == ReasonCode::Deload) {
            draft.why = why;
        } else {
            draft.why.trimmedFrom = why.setsFrom;
            draft.why.trimmedTo = why.setsTo;
            draft.why.trimmedBy = ReasonCode::Deload;
        }
    }
}

std::optional<Draft> Resolver::resolve(const State& state, Track track, const Conditions& conditions,
                                       Why* leftOut) const
{
    const TrackState& ts = state.track(track);
    if (leftOut != nullptr) {
        *leftOut = Why::of(ReasonCode::PatternLeftOut);
    }
    if (ts.current == kNone || ts.closed || (ts.detour && ts.detour->leaveOut)) {
        return std::nullopt;
    }
    Draft draft;
    draft.track = track;
    stand(state, track, conditions, draft);
    if (!replaceClosed(state, draft, leftOut)) {
        return std::nullopt;
    }
    finish(state, conditions, draft);
    return draft;
}

Draft Resolver::draftOf(const State& state, Index exercise, const Conditions& conditions) const
{
    Draft draft;
    draft.exercise = exercise;
    draft.track = m_book[exercise].track;
    const ExerciseState& es = state.of(exercise);
    draft.dose = es.known ? es.dose : startDose(*m_book[exercise].exercise);
    draft.why = es.why;
    draft.slower = es.slower;
    draft.load = es.load;
    finish(state, conditions, draft);
    return draft;
}

} // namespace plumbline::planning
