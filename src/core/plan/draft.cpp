#include "core/plan/draft.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

Tempo tempoOf(const Draft& draft, const Exercise& exercise)
{
    Tempo tempo = exercise.tempo.value_or(Tempo{});
    tempo.lowering = std::min(tempo.lowering + draft.slower, 10);
    return tempo;
}

/// Every change of dose against the last session is told, also where the code is about something else.
void sayLast(Slot& slot, const Why& why, const Dose& last, const Exercise& exercise)
{
    const bool tellsSets = why.setsFrom >= 0 || why.trimmedFrom >= 0;
    if (last.sets != slot.sets && !tellsSets) {
        slot.reason.with("last_sets", static_cast<std::int64_t>(last.sets));
    }
    const int before = amountOf(last, exercise, 1);
    if (before != slot.target && why.from < 0) {
        slot.reason.with("last_amount", static_cast<std::int64_t>(before));
    }
}

} // namespace

TimeCost costOf(const Draft& draft, const Book& book)
{
    const Entry& entry = book[draft.exercise];
    TimeCost cost;
    cost.sets = draft.dose.sets;
    cost.sides = entry.sides;
    for (int number = 1; number <= draft.dose.sets; ++number) {
        cost.amounts += amountOf(draft.dose, *entry.exercise, number);
    }
    cost.measure = entry.exercise->measure;
    cost.tempo = entry.exercise->tempo ? tempoOf(draft, *entry.exercise).total() : kPlainTempo;
    cost.rest = draft.rest;
    return cost;
}

int secondsOf(const std::vector<Draft>& drafts, const Book& book)
{
    int total = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].paired && i + 1 < drafts.size()) {
            total += pairSeconds(costOf(drafts[i], book), costOf(drafts[i + 1], book));
            ++i;
        } else {
            total += soloSeconds(costOf(drafts[i], book));
        }
    }
    return total;
}

int secondsOf(const SessionDraft& session, const Book& book)
{
    return secondsOf(session.warmup, book) + secondsOf(session.strength, book) + secondsOf(session.mobility, book);
}

void trim(Draft& draft, int sets, ReasonCode why)
{
    if (draft.why.trimmedFrom < 0) {
        draft.why.trimmedFrom = draft.dose.sets;
    }
    draft.why.trimmedTo = sets;
    draft.why.trimmedBy = why;
    if (draft.why.trimmedFrom == sets) {
        draft.why.trimmedFrom = draft.why.trimmedTo = -1; // cut and given back
    }
    draft.dose.sets = sets;
    draft.dose.stepped = std::min(draft.dose.stepped, sets);
}

Slot slotOf(const Draft& draft, const Book& book, bool projected)
{
    const Entry& entry = book[draft.exercise];
    const Exercise& exercise = *entry.exercise;
    Slot slot;
    slot.exercise = exercise.id;
    slot.pattern = exercise.pattern;
    slot.part = draft.part;
    slot.sets = draft.dose.sets;
    slot.measure = exercise.measure;
    slot.target = amountOf(draft.dose, exercise, 1);
    if (draft.dose.stepped > 0 && draft.dose.stepped < draft.dose.sets) {
        for (int number = 1; number <= draft.dose.sets; ++number) {
            slot.targets.push_back(amountOf(draft.dose, exercise, number));
        }
    }
    slot.perSide = exercise.unilateral;
    if (exercise.measure == Measure::Reps && exercise.tempo) {
        slot.tempo = tempoOf(draft, exercise);
    }
    slot.rest = seconds{draft.rest};
    slot.load = draft.load;
    slot.rpe = draft.rpe;
    slot.pairedWithNext = draft.paired;
    slot.firstSide = draft.first;
    Why why = draft.why;
    if (projected && draft.part == SlotPart::Strength) {
        why = Why::of(ReasonCode::Projected);
        why.trimmedFrom = draft.why.trimmedFrom;
        why.trimmedTo = draft.why.trimmedTo;
        why.trimmedBy = draft.why.trimmedBy;
    }
    // A cut is the reason itself when there is nothing else to say.
    const bool quiet = why.code == ReasonCode::Hold || why.code == ReasonCode::Projected;
    if (quiet && why.trimmedFrom >= 0 && why.trimmedFrom != why.trimmedTo) {
        Why cut = Why::of(why.trimmedTo > why.trimmedFrom ? ReasonCode::AddedForWeek : why.trimmedBy);
        cut.setsFrom = why.trimmedFrom;
        cut.setsTo = why.trimmedTo;
        why = cut;
    }
    slot.reason = toReason(why, book, draft.exercise, draft.dose.sets, slot.target);
    if (draft.last && !projected && draft.part == SlotPart::Strength) {
        sayLast(slot, why, *draft.last, exercise);
    }
    return slot;
}

} // namespace plumbline::planning
