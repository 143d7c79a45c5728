#include "core/session/transitions.h"

#include "core/session/steps.h"
#include "core/session/timing.h"

#include <algorithm>

namespace plumbline::session {

namespace {

SetRecord recordOf(const SessionState& state, const Step& step)
{
    const Slot& slot = state.slots[static_cast<std::size_t>(step.slot)];
    SetRecord record;
    record.slot = step.slot;
    record.part = slot.part;
    record.exercise = slot.exercise;
    record.setNumber = step.set;
    record.side = step.side;
    record.load = slot.load;
    return record;
}

void setAmount(SetRecord& record, Measure measure, int amount)
{
    constexpr int kMostReps = 200;
    constexpr int kLongestHold = 3600;
    if (measure == Measure::Hold) {
        record.hold = seconds{std::clamp(amount, 0, kLongestHold)};
    } else {
        record.reps = std::clamp(amount, 0, kMostReps);
    }
}

} // namespace

ZonedTime Turn::wallAt(BootTime boot) const
{
    return ZonedTime{now.wall - (now.boot - boot), now.utcOffset};
}

void enter(Turn& turn, PhaseKind phase, milliseconds length, BootTime at)
{
    SessionState& state = turn.state;
    const BootTime until = state.halt == Halt::None ? at : std::min(at, state.haltedAt);
    state.active += std::max(milliseconds{0}, until - state.phaseStart);
    state.phase = phase;
    state.phaseStart = at;
    state.phaseLength = length;
    state.marksDone = 0;
    if (state.halt != Halt::None) {
        state.haltedAt = at;
    }
}

void end(Turn& turn, BootTime at, bool early)
{
    SessionState& state = turn.state;
    const bool anyLeft = nextPending(state, 0) < state.steps.size();
    for (Step& step : state.steps) {
        if (step.status == StepStatus::Pending) {
            step.status = StepStatus::Skipped;
        }
    }
    state.halt = Halt::None;
    enter(turn, PhaseKind::Done, milliseconds{0}, at);
    state.current = state.steps.size();
    state.endedEarly = early && anyLeft;
    turn.actions.emplace_back(PlayTone{Tone::Finished});
    turn.actions.emplace_back(Speak{SpeechCode::Finished, 0, 0, std::nullopt});
    turn.actions.emplace_back(Finished{state.endedEarly});
}

void leaveStep(Turn& turn, BootTime at)
{
    SessionState& state = turn.state;
    const std::size_t from = state.current;
    state.pendingSlot.reset();
    state.current = nextPending(state, from);
    if (state.current >= state.steps.size() && !state.logged) {
        end(turn, at, false);
        return;
    }
    const Interval interval = intervalBetween(state, from, state.current);
    enter(turn, interval.phase, interval.length, at);
}

void handOut(Turn& turn, std::size_t index)
{
    Step& step = turn.state.steps[index];
    if (!step.record) {
        return;
    }
    step.saved = false;
    if (step.record->id.isNil()) {
        step.edited = true;
        return;
    }
    turn.actions.emplace_back(UpdateSet{index, *step.record});
}

void finishStep(Turn& turn, int amount, BootTime at)
{
    SessionState& state = turn.state;
    const std::size_t index = state.current;
    Step& step = state.steps[index];
    const Slot& slot = state.slots[static_cast<std::size_t>(step.slot)];
    const bool again = step.record.has_value();
    SetRecord record = again ? *step.record : recordOf(state, step);
    setAmount(record, slot.measure, amount);
    if (!again) {
        record.completedAt = turn.wallAt(at);
    }
    if (state.pendingPain) {
        record.pain = state.pendingPain->score;
        record.painKind = state.pendingPain->kind;
        record.painWhere = state.pendingPain->where;
        state.pendingPain.reset();
    }
    step.status = StepStatus::Done;
    step.record = std::move(record);
    state.logged = index;
    turn.actions.emplace_back(PlayTone{Tone::SetDone});
    if (again) {
        handOut(turn, index);
    } else {
        turn.actions.emplace_back(RecordSet{index, *step.record});
    }
    if (state.pendingSlot && hasPending(state, step.slot)) {
        const Slot lighter = *state.pendingSlot;
        const int from = step.slot;
        replaceSlot(state, from, lighter);
        turn.actions.emplace_back(ChangePrescription{state.slots});
    }
    leaveStep(turn, at);
}

void beginWork(Turn& turn, BootTime at)
{
    const Step& step = turn.state.steps[turn.state.current];
    const Slot& slot = turn.state.slots[static_cast<std::size_t>(step.slot)];
    enter(turn, PhaseKind::Work, workTime(slot, step.set), at);
}

void startStep(Turn& turn, BootTime at)
{
    if (turn.policy.countIn <= seconds{0}) {
        beginWork(turn, at);
        return;
    }
    enter(turn, PhaseKind::CountIn, turn.policy.countIn, at);
}

void reopen(Turn& turn, std::size_t index, BootTime at)
{
    SessionState& state = turn.state;
    state.current = index;
    state.logged.reset();
    Step& step = state.steps[index];
    if (step.status == StepStatus::Skipped) {
        step.status = StepStatus::Pending;
    }
    startStep(turn, at);
}

void takeOver(Turn& turn, int slot, const Slot& replacement, bool restGoesOn, BootTime at)
{
    SessionState& state = turn.state;
    replaceSlot(state, slot, replacement);
    turn.actions.emplace_back(ChangePrescription{state.slots});
    if (restGoesOn) {
        state.current = nextPending(state, state.logged ? *state.logged + 1 : 0);
        return;
    }
    lookAgain(turn, at);
}

void lookAgain(Turn& turn, BootTime at)
{
    SessionState& state = turn.state;
    const std::size_t from = state.logged.value_or(state.steps.size());
    state.current = nextPending(state, state.logged ? from + 1 : 0);
    if (state.current >= state.steps.size() && !state.logged) {
        end(turn, at, true);
        return;
    }
    const Interval interval = intervalBetween(state, from, state.current);
    enter(turn, interval.phase, interval.length, at);
}

void release(Turn& turn)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::None) {
        return;
    }
    state.phaseStart = state.phaseStart + (turn.now.boot - state.haltedAt);
    state.halt = Halt::None;
    if (state.phase != PhaseKind::Work || state.current >= state.steps.size()) {
        return;
    }
    // A repetition that was broken off is done from its beginning.
    const Step& step = state.steps[state.current];
    const milliseconds each = repetitionTime(state.slots[static_cast<std::size_t>(step.slot)]);
    if (each <= milliseconds{0}) {
        return;
    }
    const milliseconds whole = amountSoFar(state, turn.now.boot) * each;
    const BootTime began = instantOf(state, whole);
    state.active += turn.now.boot - began;
    state.phaseStart = state.phaseStart + (turn.now.boot - began);
    const auto marks = marksOf(state);
    state.marksDone = static_cast<std::size_t>(
        std::count_if(marks.begin(), marks.end(), [whole](const Mark& mark) { return mark.offset < whole; }));
}

} // namespace plumbline::session
