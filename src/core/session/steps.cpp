#include "core/session/steps.h"

#include <algorithm>

namespace plumbline::session {

namespace {

std::vector<std::optional<Side>> sidesOf(const Slot& slot)
{
    if (!slot.perSide) {
        return {std::nullopt};
    }
    const Side first = slot.firstSide.value_or(Side::Left);
    return {first, first == Side::Left ? Side::Right : Side::Left};
}

void appendSet(std::vector<Step>& steps, const Slot& slot, int index, int set)
{
    for (const auto& side : sidesOf(slot)) {
        Step step;
        step.slot = index;
        step.set = set;
        step.side = side;
        steps.push_back(step);
    }
}

bool isPendingOf(const Step& step, int slot)
{
    return step.slot == slot && step.status == StepStatus::Pending;
}

/// The highest set of a slot that has a record; 0 when none has.
int recordedSets(const SessionState& state, int slot)
{
    int highest = 0;
    for (const Step& step : state.steps) {
        if (step.slot == slot && step.record) {
            highest = std::max(highest, step.set);
        }
    }
    return highest;
}

/// Where a new slot can go without moving one that has records: right after `index`, or after its pair.
int insertionPoint(const SessionState& state, int index)
{
    int at = index + 1;
    for (const Step& step : state.steps) {
        if (step.record) {
            at = std::max(at, step.slot + 1);
        }
    }
    return at;
}

/// Puts the skipped steps of a slot that is about to change out of reach, so that nobody steps back into them.
void dropSkipped(SessionState& state, int slot)
{
    for (Step& step : state.steps) {
        if (step.slot == slot && step.status == StepStatus::Skipped) {
            step.status = StepStatus::Dropped;
        }
    }
}

/// Rebuilds the steps so that `replacement` (slot `to`) takes the turns of what is left of slot `from`. A set with one
/// side done is not begun again: its other side goes with it.
void retake(SessionState& state, int from, int to, const Slot& replacement)
{
    std::vector<Step> rebuilt;
    int placed = 0;
    int lastSet = recordedSets(state, from);
    std::size_t end = 0;
    for (const Step& step : state.steps) {
        if (isPendingOf(step, from)) {
            if (step.set > lastSet && placed < replacement.sets) {
                lastSet = step.set;
                appendSet(rebuilt, replacement, to, ++placed);
                end = rebuilt.size();
            }
            continue;
        }
        rebuilt.push_back(step);
        if (step.slot == from) {
            end = rebuilt.size();
        }
    }
    std::vector<Step> rest;
    while (placed < replacement.sets) {
        appendSet(rest, replacement, to, ++placed);
    }
    rebuilt.insert(rebuilt.begin() + static_cast<std::ptrdiff_t>(end), rest.begin(), rest.end());
    state.steps = std::move(rebuilt);
}

} // namespace

std::vector<Step> unfold(const std::vector<Slot>& slots)
{
    std::vector<Step> steps;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const int index = static_cast<int>(i);
        const bool paired = slots[i].pairedWithNext && i + 1 < slots.size();
        const int rounds = paired ? std::max(slots[i].sets, slots[i + 1].sets) : slots[i].sets;
        for (int set = 1; set <= rounds; ++set) {
            if (set <= slots[i].sets) {
                appendSet(steps, slots[i], index, set);
            }
            if (paired && set <= slots[i + 1].sets) {
                appendSet(steps, slots[i + 1], index + 1, set);
            }
        }
        i += paired ? 1 : 0;
    }
    return steps;
}

std::size_t nextPending(const SessionState& state, std::size_t from)
{
    while (from < state.steps.size() && state.steps[from].status != StepStatus::Pending) {
        ++from;
    }
    return from;
}

bool hasPending(const SessionState& state, int slot)
{
    return std::any_of(state.steps.begin(), state.steps.end(),
                       [slot](const Step& step) { return isPendingOf(step, slot); });
}

int replaceSlot(SessionState& state, int index, const Slot& replacement)
{
    Slot& old = state.slots[static_cast<std::size_t>(index)];
    const int recorded = recordedSets(state, index);
    dropSkipped(state, index);
    Slot fresh = replacement;
    fresh.sets = std::clamp(old.sets - recorded, 1, std::max(1, replacement.sets));
    if (recorded == 0) {
        fresh.pairedWithNext = old.pairedWithNext;
        old = fresh;
        retake(state, index, index, fresh);
        return index;
    }
    old.sets = recorded;
    if (old.targets.size() > static_cast<std::size_t>(recorded)) {
        old.targets.resize(static_cast<std::size_t>(recorded));
    }
    const int at = insertionPoint(state, index);
    fresh.pairedWithNext = old.pairedWithNext && at == index + 1;
    old.pairedWithNext = old.pairedWithNext && at != index + 1;
    for (Step& step : state.steps) {
        step.slot += step.slot >= at ? 1 : 0;
    }
    state.slots.insert(state.slots.begin() + at, fresh);
    retake(state, index, at, fresh);
    return at;
}

void skipSlot(SessionState& state, int slot)
{
    for (Step& step : state.steps) {
        if (isPendingOf(step, slot)) {
            step.status = StepStatus::Skipped;
        }
    }
}

} // namespace plumbline::session
