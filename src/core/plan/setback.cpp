#include "core/plan/dose.h"
#include "core/plan/progression.h"

// The way down: pain, a new rung that was too much, and the exercises that stand in for a while.

namespace plumbline::planning {

namespace {

constexpr int kSessionsBack = 2; ///< on the old rung after a new one was too much (evidence.md 3.6)

/// A reason that tells the pain it comes from.
Why said(ReasonCode code, const Performance& done, const SessionContext& context)
{
    Why why = Why::of(code);
    why.pain = done.pain;
    why.base = context.base;
    return why;
}

} // namespace

void Progression::detour(State& state, Track track, int rungs, int sessions, bool retryAtStart, Why why) const
{
    TrackState& ts = state.track(track);
    const bool already = ts.detour.has_value() && !ts.detour->leaveOut;
    const Index from = already ? ts.detour->exercise : ts.current;
    if (from == kNone) {
        return;
    }
    if (already) {
        // Trouble on the stand-in: it becomes the usual exercise, and the way leads on from there.
        ts.current = from;
        state.of(from).known = true;
        state.of(from).dose = ts.detour->dose;
    }
    Index target = from;
    for (int i = 0; i < rungs; ++i) {
        const Index next = nextEasier(m_book, m_here, target);
        target = next == kNone ? target : next;
    }
    const Exercise& exercise = *m_book[target].exercise;
    const Dose now = state.of(from).known ? state.of(from).dose : startDose(*m_book[from].exercise);
    Detour out;
    out.exercise = target;
    out.left = sessions;
    out.retryAtStart = retryAtStart;
    if (target != from) {
        out.dose = middleDose(exercise);
        why.exerciseFrom = from;
        why.exerciseTo = target;
    } else if (why.code == ReasonCode::PainStop && now.sets > 1) {
        out.dose = {now.sets - 1, now.amount, 0};
        why.setsFrom = now.sets;
        why.setsTo = out.dose.sets;
    } else {
        out.dose = {now.sets, fifthLess(exercise, now.amount), 0};
        out.leaveOut = out.dose.amount >= now.amount;
        why.from = now.amount;
        why.to = out.dose.amount;
    }
    why.left = sessions;
    out.why = why;
    ts.detour = out;
}

bool Progression::applyPain(State& state, Track track, const Performance& done, const SessionContext& context) const
{
    if (done.light == PainLight::Green) {
        return false;
    }
    ExerciseState& es = state.of(done.exercise);
    es.streak = 0;
    es.overshoot = 0;
    if (done.light == PainLight::Spread) {
        state.spreadOn = context.day;
    }
    if (done.light == PainLight::Amber && es.fresh && es.cameFrom != kNone) {
        goBack(state, track, done);
        return true;
    }
    TrackState& ts = state.track(track);
    if (!ts.detour || ts.detour->exercise != done.exercise) {
        ts.detour.reset();
        if (ts.current != done.exercise && m_book[done.exercise].track == track) {
            ts.current = done.exercise;
        }
    }
    if (done.light == PainLight::Amber) {
        detour(state, track, 1, 1, false, said(ReasonCode::PainRegress, done, context));
    } else {
        detour(state, track, 1, kSessionsAfterRed, true, said(ReasonCode::PainStop, done, context));
    }
    return true;
}

bool Progression::walkDetour(State& state, Track track, const Performance& done) const
{
    TrackState& ts = state.track(track);
    if (!ts.detour || ts.detour->exercise != done.exercise) {
        return false;
    }
    if (--ts.detour->left > 0) {
        ts.detour->why.left = ts.detour->left;
        return true;
    }
    ExerciseState& usual = state.of(ts.current);
    Why why = Why::of(ReasonCode::RungReturn);
    why.exerciseTo = ts.current;
    why.exerciseFrom = ts.detour->exercise == ts.current ? kNone : ts.detour->exercise;
    if (ts.detour->retryAtStart) {
        usual.dose = startDose(*m_book[ts.current].exercise);
        usual.holdLeft = kSessionsHeld;
        usual.fresh = usual.cameFrom != kNone && ts.detour->why.code == ReasonCode::RungBack;
    }
    usual.why = why;
    usual.streak = 0;
    ts.detour.reset();
    return true;
}

void Progression::goBack(State& state, Track track, const Performance& done) const
{
    TrackState& ts = state.track(track);
    ExerciseState& fresh = state.of(done.exercise);
    const Index old = fresh.cameFrom;
    const Exercise& exercise = *m_book[old].exercise;
    Why why = Why::of(ReasonCode::RungBack);
    why.exerciseFrom = done.exercise;
    why.exerciseTo = old;
    why.rpeHalves = done.light == PainLight::Green ? done.rpeHalves : -1;
    why.pain = done.light == PainLight::Green ? -1 : done.pain;
    fresh.fresh = false;
    ++fresh.triesFailed;
    ExerciseState& before = state.of(old);
    const Dose dose{before.known ? before.dose.sets : exercise.start.sets, fifthLess(exercise, exercise.top.amount), 0};
    before.known = true;
    before.streak = 0;
    before.overshoot = 0;
    if (fresh.triesFailed >= 2) {
        // Twice too much: the old rung has to be earned up again before the third try.
        before.dose = dose;
        before.why = why;
        ts.current = old;
        ts.detour.reset();
        return;
    }
    ts.current = done.exercise;
    why.left = kSessionsBack;
    ts.detour = Detour{old, dose, kSessionsBack, true, false, why};
}

} // namespace plumbline::planning
