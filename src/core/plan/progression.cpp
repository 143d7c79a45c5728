#include "core/plan/progression.h"

#include "core/plan/dose.h"
#include "core/plan/placement.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr int kMostSlower = 3; ///< s of tempo (P7)

/// The dose of a slot as progression writes it down.
Dose prescribedDose(const Slot& slot)
{
    const int sets = std::clamp(slot.sets, 1, 3);
    int low = std::max(1, slot.targetOf(1));
    for (int number = 2; number <= sets; ++number) {
        low = std::min(low, std::max(1, slot.targetOf(number)));
    }
    int raised = 0;
    while (raised < sets && slot.targetOf(raised + 1) > low) {
        ++raised;
    }
    return {sets, low, raised >= sets ? 0 : raised};
}

/// Whether a prescription shows where the person stands, or a stand-in for the day.
bool showsStanding(ReasonCode code)
{
    switch (code) {
    case ReasonCode::Swapped:
    case ReasonCode::EquipmentMissing:
    case ReasonCode::AvoidFlag:
    case ReasonCode::PainStop:
    case ReasonCode::PainRegress:
    case ReasonCode::PainFlare:
    case ReasonCode::GapReduce:
    case ReasonCode::GapRungDown:
    case ReasonCode::GapRepeat:
    case ReasonCode::RungBack:
    case ReasonCode::LevelZero:
    case ReasonCode::Minimum:
    case ReasonCode::Deload:
    case ReasonCode::MorningTrend:
        return false;
    default:
        return true;
    }
}

} // namespace

Index nextHarder(const Book& book, const Circumstances& here, Index from, int ceiling)
{
    Index next = book[from].harder;
    for (std::size_t guard = 0; next != kNone && guard < book.size(); ++guard) {
        const bool strength = book[next].track.has_value();
        if (strength && here.open(next) && (ceiling == 0 || book.rungOf(next) <= ceiling)) {
            return next;
        }
        next = book[next].harder;
    }
    return kNone;
}

Index nextEasier(const Book& book, const Circumstances& here, Index from)
{
    Index next = book[from].easier;
    for (std::size_t guard = 0; next != kNone && guard < book.size(); ++guard) {
        if (book[next].track.has_value() && here.open(next)) {
            return next;
        }
        next = book[next].easier;
    }
    return kNone;
}

Track Progression::trackOf(const State& state, Index exercise) const
{
    for (const Track track : kAllTracks) {
        const TrackState& ts = state.track(track);
        if (ts.detour && ts.detour->exercise == exercise) {
            return track;
        }
    }
    for (const Track track : kAllTracks) {
        if (state.track(track).current == exercise) {
            return track;
        }
    }
    return m_book[exercise].track.value_or(Track::CoreFront);
}

void Progression::adopt(State& state, Track track, const Performance& done) const
{
    TrackState& ts = state.track(track);
    ExerciseState& es = state.of(done.exercise);
    const Exercise& exercise = *m_book[done.exercise].exercise;
    const bool standing = done.slot != nullptr && showsStanding(done.slot->reason.code);
    if (!es.known) {
        es.known = true;
        es.dose = startDose(exercise);
        es.why = Why::of(ReasonCode::StartRung);
    }
    const bool reduced = ts.detour || state.gap.row != GapRow::Normal || state.flareLeft > 0;
    if (standing && !reduced) {
        ts.current = done.exercise;
        const Slot& slot = *done.slot;
        const int sets = std::clamp(slot.sets, 1, 3);
        int low = std::max(1, slot.targetOf(1));
        int raised = 0;
        for (int number = 2; number <= sets; ++number) {
            low = std::min(low, std::max(1, slot.targetOf(number)));
        }
        while (raised < sets && slot.targetOf(raised + 1) > low) {
            ++raised;
        }
        // Sets cut for time or added for the week are the session's; only a first meeting tells how many there should
        // be.
        es.dose = {es.lastDay ? es.dose.sets : std::max(es.dose.sets, sets), low, raised >= sets ? 0 : raised};
    }
    if (done.load) {
        es.load = done.load;
    }
}

bool Progression::tooMuch(State& state, Track track, const Performance& done, const SessionContext& context) const
{
    ExerciseState& es = state.of(done.exercise);
    if (es.fresh && es.cameFrom != kNone && done.rpeHalves >= 18) {
        goBack(state, track, done);
        return true;
    }
    es.formMisses = done.formBad ? es.formMisses + 1 : 0;
    if ((context.finished && done.percent() < 70) || done.rpeHalves >= 19 || es.formMisses >= 2) {
        regress(state, track, done);
        es.formMisses = 0;
        return true;
    }
    if (done.percent() < 100 || done.rpeHalves >= 17) {
        es.streak = 0;
        es.overshoot = 0;
        es.why = Why::of(done.percent() < 100 ? ReasonCode::HoldIncomplete : ReasonCode::HoldEffort);
        es.why.percent = done.percent() < 100 ? done.percent() : -1;
        es.why.rpeHalves = done.percent() < 100 ? -1 : done.rpeHalves;
        return true;
    }
    return false;
}

void Progression::regress(State& state, Track track, const Performance& done) const
{
    TrackState& ts = state.track(track);
    ExerciseState& es = state.of(done.exercise);
    const Exercise& exercise = *m_book[done.exercise].exercise;
    es.streak = 0;
    es.overshoot = 0;
    Why why = Why::of(ReasonCode::RegressEffort);
    why.rpeHalves = done.rpeHalves >= 19 ? done.rpeHalves : -1;
    why.percent = done.percent() < 100 ? done.percent() : -1;
    if (es.dose.amount > exercise.start.amount) {
        why.from = es.dose.amount;
        es.dose.amount = std::max(exercise.start.amount, fifthLess(exercise, es.dose.amount));
        es.dose.stepped = 0;
        why.to = es.dose.amount;
        es.why = why;
        return;
    }
    const Index easier = nextEasier(m_book, m_here, done.exercise);
    if (easier == kNone) {
        // decisions.md 8: the lower of current and start.
        const Dose lower{std::min(es.dose.sets, exercise.start.sets), std::min(es.dose.amount, exercise.start.amount),
                         0};
        if (lower == es.dose) {
            why.code = why.rpeHalves >= 0 ? ReasonCode::HoldEffort : ReasonCode::HoldIncomplete;
        } else {
            why.from = es.dose.amount;
            why.to = lower.amount;
            why.setsFrom = es.dose.sets == lower.sets ? -1 : es.dose.sets;
            why.setsTo = es.dose.sets == lower.sets ? -1 : lower.sets;
        }
        es.dose = lower;
        es.why = why;
        return;
    }
    if (m_book[easier].track != track) {
        // The way down leaves the ladder: the other ladder's exercise stands in, then this one is tried again.
        detour(state, track, 1, kSessionsAfterRed, true, why);
        return;
    }
    ExerciseState& below = state.of(easier);
    const Exercise& lower = *m_book[easier].exercise;
    below.known = true;
    below.dose = middleDose(lower);
    below.streak = 0;
    below.overshoot = 0;
    below.fresh = false;
    why.exerciseFrom = done.exercise;
    why.exerciseTo = easier;
    below.why = why;
    ts.current = easier;
}

void Progression::climb(State& state, Track track, const Performance& done, SessionContext& context) const
{
    ExerciseState& es = state.of(done.exercise);
    const Exercise& exercise = *m_book[done.exercise].exercise;
    const double upper = context.effort.upper.value();
    // Completed repetitions count first, effort second (evidence.md 3.5): without an answer the effort is taken as on
    // target.
    const double rpe = done.rpeHalves >= 0 ? done.rpeHalves / 2.0 : std::min(upper, 7.0);
    if (es.holdLeft > 0 && rpe > 4.0) {
        es.why = Why::of(ReasonCode::HoldNew);
        es.why.left = es.holdLeft;
        return;
    }
    es.holdLeft = 0;
    const bool heavy = context.mayHold || context.morning.value_or(0) >= 1;
    if (heavy) {
        es.streak = 0;
        es.why = Why::of(context.mayHold ? context.holdBecause : ReasonCode::PainHold);
        if (!context.mayHold) {
            es.why.base = context.base;
            es.why.morning = context.base + context.morning.value_or(0);
        }
        return;
    }
    if (atTop(es.dose, exercise)) {
        topDose(state, track, done, context);
        return;
    }
    es.streak = 0;
    if (rpe > upper) {
        es.why = Why::of(ReasonCode::HoldEffort);
        es.why.rpeHalves = done.rpeHalves;
        return;
    }
    const double d = context.effort.lower.value() - rpe;
    es.why = Why::of(ReasonCode::Raise);
    es.why.rpeHalves = done.rpeHalves;
    es.why.from = amountOf(es.dose, exercise, 1);
    if (d >= 1.0) {
        raiseAll(es.dose, exercise, d >= 2.0 ? 2 : 1);
    } else {
        es.why.extra = es.dose.sets > 1 ? 1 : -1;
        if (es.dose.stepped > 0) {
            es.why.from = es.dose.amount;
        }
        raiseFirst(es.dose, exercise);
        if (es.dose.stepped == 0) {
            es.why.extra = -1;
        }
    }
    es.why.to = amountOf(es.dose, exercise, 1);
}

void Progression::topDose(State& state, Track track, const Performance& done, SessionContext& context) const
{
    ExerciseState& es = state.of(done.exercise);
    const Exercise& exercise = *m_book[done.exercise].exercise;
    const int most = std::min(exercise.top.sets, context.setsCap);
    if (es.dose.sets < most && context.maySetsGrow && done.rpeHalves <= 16) { // or not asked: -1
        es.why = Why::of(ReasonCode::AddSet);
        es.why.setsFrom = es.dose.sets;
        es.why.from = es.dose.amount;
        es.dose = {es.dose.sets + 1, exercise.start.amount, 0};
        es.why.setsTo = es.dose.sets;
        es.why.to = es.dose.amount;
        es.streak = 0;
        return;
    }
    const int beyond = exercise.measure == Measure::Hold ? 10 : 2;
    es.overshoot = done.lastSet >= exercise.top.amount + beyond ? es.overshoot + 1 : 0;
    const bool apart = !es.streakDay || context.day - *es.streakDay >= days{2};
    if (done.rpeHalves <= 14) { // likewise
        if (apart) {
            ++es.streak;
            es.streakDay = context.day;
        }
    } else {
        es.streak = 0;
    }
    if ((es.streak >= 2 || (es.overshoot >= 2 && apart)) && context.rungUpsLeft > 0) {
        moveUp(state, track, context);
        return;
    }
    es.why = Why::of(es.streak > 0 ? ReasonCode::Streak : ReasonCode::Hold);
    es.why.extra = es.streak > 0 ? es.streak : -1;
}

void Progression::moveUp(State& state, Track track, SessionContext& context) const
{
    TrackState& ts = state.track(track);
    const Index from = ts.current;
    ExerciseState& es = state.of(from);
    const Entry& entry = m_book[from];
    const Exercise& exercise = *entry.exercise;
    es.streak = 0;
    es.overshoot = 0;
    const int ceiling = rungCeiling(m_book, m_ledger, context.day, track, state.level);
    const Index next = nextHarder(m_book, m_here, from, ceiling);
    if (next != kNone) {
        ts.current = next;
        ExerciseState& up = state.of(next);
        up.known = true;
        up.dose = startDose(*m_book[next].exercise);
        up.holdLeft = kSessionsHeld;
        up.fresh = true;
        up.cameFrom = from;
        up.streak = 0;
        up.overshoot = 0;
        up.why = Why::of(ReasonCode::RungUp);
        up.why.exerciseFrom = from;
        up.why.exerciseTo = next;
        --context.rungUpsLeft;
        ++state.rungUps;
        return;
    }
    const auto& weights = m_here.facts().weights;
    if (entry.loaded && es.load) {
        const auto heavier = std::find_if(weights.begin(), weights.end(), [&](Mass m) { return m > *es.load; });
        if (heavier != weights.end()) {
            const auto step = heavier->grams - es.load->grams;
            // 2 to 10 % is the aim; the smallest step at hand is taken while it stays a step and not a leap.
            if (step <= 2500 || step * 3 <= es.load->grams) {
                es.why = Why::of(ReasonCode::AddLoad);
                es.why.extraFrom = static_cast<int>(es.load->grams);
                es.why.extra = static_cast<int>(heavier->grams);
                es.why.from = es.dose.amount;
                es.load = *heavier;
                es.dose.amount = exercise.start.amount;
                es.dose.stepped = 0;
                es.why.to = es.dose.amount;
                return;
            }
        }
    }
    if (exercise.tempo && es.slower < kMostSlower && exercise.tempo->lowering + es.slower < 10) {
        ++es.slower;
        es.why = Why::of(ReasonCode::SlowerTempo);
        es.why.extra = es.slower;
        return;
    }
    es.why = Why::of(ReasonCode::Hold);
    if (ceiling > 0 && nextHarder(m_book, m_here, from, 0) != kNone) {
        // Only a better result on one leg opens the rungs above (evidence.md 5.10).
        es.why = Why::of(ReasonCode::TestDue);
        es.why.test = codesOf<TestKind>[static_cast<std::size_t>(TestKind::SingleLegStance)].data();
    }
}

void Progression::evaluate(State& state, const Performance& done, SessionContext& context) const
{
    if (!m_book[done.exercise].track) {
        return; // a mobility drill logged as strength: nothing to progress
    }
    const Track track = trackOf(state, done.exercise);
    TrackState& ts = state.track(track);
    adopt(state, track, done);
    ExerciseState& es = state.of(done.exercise);
    const bool firstTime = es.fresh;
    es.lastRpeHalves = done.rpeHalves;
    es.weaker = done.weaker ? done.weaker : es.weaker;
    if (ts.current == kNone) {
        ts.current = done.exercise;
    }
    ts.lastExercise = done.exercise;
    es.lastDay = context.day;
    es.lastDose = done.slot != nullptr ? prescribedDose(*done.slot) : es.dose;
    if (applyPain(state, track, done, context) || walkDetour(state, track, done) || context.noProgress) {
        return;
    }
    if (!context.finished && done.percent() < 100) {
        return; // left in the middle: says nothing about what can be done
    }
    if (ts.current != done.exercise) {
        const bool harder =
            m_book[done.exercise].track == track && m_book.rungOf(done.exercise) > m_book.rungOf(ts.current);
        if (harder && done.percent() >= 100 && done.rpeHalves <= context.effort.upper.halves) {
            ts.current = done.exercise; // chosen as too easy, and managed
        } else if (m_here.open(ts.current)) {
            return; // a swap for one day
        }
    }
    if (es.holdLeft > 0) {
        --es.holdLeft;
    }
    if (!tooMuch(state, track, done, context)) {
        climb(state, track, done, context);
    }
    if (firstTime && ts.current == done.exercise && !ts.detour) {
        state.of(done.exercise).fresh = false;
    }
}

} // namespace plumbline::planning
