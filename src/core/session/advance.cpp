#include "core/session/session_state.h"

#include "core/session/steps.h"
#include "core/session/timing.h"
#include "core/session/transitions.h"

#include <algorithm>

namespace plumbline::session {

namespace {

/// A tone or a word that is later than this says nothing useful any more.
constexpr milliseconds kStale{1500};
/// A set that has run for less than this is not what *back* means: it goes to the one before.
constexpr milliseconds kJustBegun{3000};
constexpr seconds kLongestRest{600};

bool isRest(const SessionState& state)
{
    return state.phase == PhaseKind::Rest || state.phase == PhaseKind::Prepare;
}

bool waitsForKey(const Turn& turn)
{
    return turn.policy.restWaits && isRest(turn.state);
}

void giveMarks(Turn& turn)
{
    SessionState& state = turn.state;
    const auto marks = marksOf(state);
    while (state.marksDone < marks.size()) {
        const Mark& mark = marks[state.marksDone];
        const BootTime due = instantOf(state, mark.offset);
        if (due > turn.now.boot) {
            return;
        }
        if (turn.now.boot - due <= kStale) {
            turn.actions.insert(turn.actions.end(), mark.actions.begin(), mark.actions.end());
        }
        ++state.marksDone;
    }
}

void endPhase(Turn& turn, BootTime at)
{
    SessionState& state = turn.state;
    switch (state.phase) {
    case PhaseKind::Prepare:
    case PhaseKind::Rest:
        if (state.current >= state.steps.size()) {
            end(turn, at, false);
        } else {
            state.logged.reset();
            startStep(turn, at);
        }
        break;
    case PhaseKind::CountIn:
    case PhaseKind::SideChange:
        state.logged.reset();
        beginWork(turn, at);
        break;
    case PhaseKind::Work: {
        const Step& step = state.steps[state.current];
        finishStep(turn, state.slots[static_cast<std::size_t>(step.slot)].targetOf(step.set), at);
        break;
    }
    case PhaseKind::Done:
        break;
    }
}

/// Lets the session run up to now: every phase that is over ends at the instant it was due.
void settle(Turn& turn)
{
    SessionState& state = turn.state;
    while (state.halt == Halt::None && state.phase != PhaseKind::Done) {
        giveMarks(turn);
        const BootTime due = instantOf(state, state.phaseLength);
        if (due > turn.now.boot || waitsForKey(turn)) {
            return;
        }
        if (turn.now.boot - due > turn.policy.stalledAfter) {
            state.halt = Halt::Paused;
            state.haltedAt = due;
            return;
        }
        endPhase(turn, due);
    }
}

std::optional<BootTime> nextWake(const Turn& turn)
{
    const SessionState& state = turn.state;
    if (state.halt != Halt::None || state.phase == PhaseKind::Done) {
        return std::nullopt;
    }
    const auto marks = marksOf(state);
    if (state.marksDone < marks.size()) {
        return std::min(instantOf(state, marks[state.marksDone].offset), instantOf(state, state.phaseLength));
    }
    if (waitsForKey(turn) && elapsedIn(state, turn.now.boot) >= state.phaseLength) {
        return std::nullopt;
    }
    return instantOf(state, state.phaseLength);
}

/// What was done of the set under way is kept, when it is a repetition or a second at least.
bool keepPartial(Turn& turn)
{
    SessionState& state = turn.state;
    const int amount = amountSoFar(state, turn.now.boot);
    if (state.phase != PhaseKind::Work || amount < 1) {
        return false;
    }
    finishStep(turn, amount, turn.now.boot);
    return true;
}

/// Each `on` is one thing that can happen, after everything due has been settled.
void on(Turn&, const Wake&) {}

void on(Turn& turn, const TogglePause&)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::Paused) {
        release(turn);
    } else if (state.halt == Halt::None && state.phase != PhaseKind::Done) {
        state.halt = Halt::Paused;
        state.haltedAt = turn.now.boot;
    }
}

void on(Turn&, const Slept&) {} // handled before settling

void on(Turn& turn, const NextStep&)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::Hurts || state.phase == PhaseKind::Done) {
        return;
    }
    release(turn);
    if (state.phase != PhaseKind::Work) {
        endPhase(turn, turn.now.boot);
        return;
    }
    if (keepPartial(turn)) {
        return;
    }
    Step& step = state.steps[state.current];
    if (!step.record) {
        step.status = StepStatus::Skipped;
        state.logged.reset();
    }
    leaveStep(turn, turn.now.boot);
}

void on(Turn& turn, const StartNow&)
{
    if (turn.state.phase != PhaseKind::Work) {
        on(turn, NextStep{});
    }
}

void on(Turn& turn, const StepBack&)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::Hurts || state.phase == PhaseKind::Done || state.steps.empty()) {
        return;
    }
    const bool restart = state.phase == PhaseKind::Work && elapsedIn(state, turn.now.boot) > kJustBegun;
    std::size_t back = state.current;
    while (!restart && back > 0 && state.steps[--back].status == StepStatus::Dropped) {
    }
    if (back >= state.steps.size() || state.steps[back].status == StepStatus::Dropped) {
        return;
    }
    release(turn);
    reopen(turn, back, turn.now.boot);
}

void on(Turn& turn, const RepeatSet&)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::Hurts || state.phase == PhaseKind::Done) {
        return;
    }
    const std::size_t again = state.logged.value_or(state.current);
    if (again < state.steps.size()) {
        release(turn);
        reopen(turn, again, turn.now.boot);
    }
}

void on(Turn& turn, const AddRest& add)
{
    SessionState& state = turn.state;
    if (!isRest(state) || state.halt == Halt::Hurts) {
        return;
    }
    const milliseconds elapsed = elapsedIn(state, turn.now.boot);
    const milliseconds longest = std::max<milliseconds>(elapsed, kLongestRest);
    // An over-long wait gets its seconds from now on, not from when it was over.
    const milliseconds from = add.by > seconds{0} ? std::max(state.phaseLength, elapsed) : state.phaseLength;
    state.phaseLength = std::clamp<milliseconds>(from + add.by, elapsed, longest);
    const auto marks = marksOf(state);
    state.marksDone = static_cast<std::size_t>(
        std::count_if(marks.begin(), marks.end(), [elapsed](const Mark& mark) { return mark.offset <= elapsed; }));
}

void on(Turn& turn, const SkipExercise&)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::Hurts || state.current >= state.steps.size()) {
        return;
    }
    const int slot = state.steps[state.current].slot;
    const bool rest = isRest(state);
    release(turn);
    keepPartial(turn);
    skipSlot(state, slot);
    if (rest && state.logged) {
        state.current = nextPending(state, state.current);
        return;
    }
    lookAgain(turn, turn.now.boot);
}

void on(Turn& turn, const ChangeSlot& change)
{
    SessionState& state = turn.state;
    if (state.halt == Halt::Hurts || state.current >= state.steps.size()) {
        return;
    }
    const int slot = state.steps[state.current].slot;
    const bool rest = isRest(state);
    release(turn);
    keepPartial(turn);
    takeOver(turn, slot, change.slot, rest, turn.now.boot);
}

void on(Turn& turn, const ChangeSpeed& change)
{
    SessionState& state = turn.state;
    const milliseconds elapsed = elapsedIn(state, turn.now.boot);
    const BootTime until = state.halt == Halt::None ? turn.now.boot : std::min(turn.now.boot, state.haltedAt);
    const int percent = std::clamp(change.percent, 50, 150);
    const BootTime began{until.sinceStart - milliseconds{elapsed.count() * 100 / percent}};
    state.active += began - state.phaseStart;
    state.phaseStart = began;
    state.speedPercent = percent;
}

void on(Turn& turn, const EditLog& edit)
{
    SessionState& state = turn.state;
    if (!state.logged) {
        return;
    }
    const Step last = state.steps[*state.logged];
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        Step& step = state.steps[i];
        if (!step.record || step.slot != last.slot || step.set != last.set) {
            continue;
        }
        SetRecord record = *step.record;
        if (edit.amount && step.side == (edit.side ? edit.side : last.side)) {
            const bool hold = state.slots[static_cast<std::size_t>(step.slot)].measure == Measure::Hold;
            hold ? void(record.hold = seconds{std::clamp(*edit.amount, 0, 3600)})
                 : void(record.reps = std::clamp(*edit.amount, 0, 200));
        }
        if (edit.rpe) {
            record.rpe = edit.rpe;
        }
        if (edit.pain) {
            record.pain = edit.pain->score;
            record.painKind = edit.pain->kind;
            record.painWhere = edit.pain->where;
        }
        if (record != *step.record) {
            step.record = record;
            handOut(turn, i);
        }
    }
}

void on(Turn& turn, const EditStep& edit)
{
    if (edit.step >= turn.state.steps.size() || !turn.state.steps[edit.step].record) {
        return;
    }
    SetRecord& record = *turn.state.steps[edit.step].record;
    const SetRecord old = record;
    if (record.hold) {
        record.hold = seconds{std::clamp(edit.amount, 0, 3600)};
    } else {
        record.reps = std::clamp(edit.amount, 0, 200);
    }
    if (record != old) {
        handOut(turn, edit.step);
    }
}

void on(Turn& turn, const Hurts&)
{
    SessionState& state = turn.state;
    if (state.phase == PhaseKind::Done) {
        return;
    }
    if (state.halt == Halt::None) {
        state.haltedAt = turn.now.boot;
    }
    state.halt = Halt::Hurts;
}

void on(Turn& turn, const PainNothing&)
{
    if (turn.state.halt == Halt::Hurts) {
        release(turn);
    }
}

void on(Turn& turn, const PainAnswer& answer)
{
    answerPain(turn, answer);
}

void on(Turn& turn, const EndSession&)
{
    if (turn.state.phase == PhaseKind::Done) {
        return;
    }
    keepPartial(turn);
    end(turn, turn.now.boot, true);
}

void on(Turn& turn, const Saved& saved)
{
    if (saved.step >= turn.state.steps.size() || !turn.state.steps[saved.step].record) {
        return;
    }
    Step& step = turn.state.steps[saved.step];
    step.record->id = saved.id;
    step.saved = !step.edited;
    if (step.edited) {
        step.edited = false;
        handOut(turn, saved.step);
    }
}

/// Whether this very turn already hands the step to the host.
bool isOnItsWay(const Turn& turn, std::size_t index)
{
    return std::any_of(turn.actions.begin(), turn.actions.end(), [index](const Action& action) {
        const auto* recorded = std::get_if<RecordSet>(&action);
        const auto* updated = std::get_if<UpdateSet>(&action);
        return (recorded && recorded->step == index) || (updated && updated->step == index);
    });
}

void on(Turn& turn, const RetrySave&)
{
    for (std::size_t i = 0; i < turn.state.steps.size(); ++i) {
        Step& step = turn.state.steps[i];
        if (!step.record || step.saved || isOnItsWay(turn, i)) {
            continue;
        }
        if (step.record->id.isNil()) {
            step.edited = false;
            turn.actions.emplace_back(RecordSet{i, *step.record});
        } else {
            turn.actions.emplace_back(UpdateSet{i, *step.record});
        }
    }
}

} // namespace

SessionState begin(const std::vector<Slot>& slots, int speedPercent, const Instant& now)
{
    SessionState state;
    state.slots = slots;
    state.steps = unfold(slots);
    state.speedPercent = std::clamp(speedPercent, 50, 150);
    state.phaseStart = now.boot;
    state.phase = state.steps.empty() ? PhaseKind::Done : PhaseKind::Prepare;
    state.phaseLength = state.steps.empty() ? milliseconds{0} : milliseconds{kChangeOver};
    return state;
}

SessionState resume(const PerformedSession& session, int speedPercent, const Instant& now,
                    const std::function<PainLight(const Slot&, const SetRecord&)>& lightOf)
{
    SessionState state = begin(session.prescription, speedPercent, now);
    std::size_t afterLast = 0;
    std::vector<int> stopped;
    for (const SetRecord& record : session.sets) {
        const auto step = std::find_if(state.steps.begin(), state.steps.end(), [&](const Step& candidate) {
            const Slot& slot = state.slots[static_cast<std::size_t>(candidate.slot)];
            return !candidate.record && candidate.set == record.setNumber && candidate.side == record.side &&
                   (record.slot ? *record.slot == candidate.slot
                                : slot.exercise == record.exercise && slot.part == record.part);
        });
        if (step == state.steps.end()) {
            continue; // an extra set of somebody's own; it stays on record
        }
        step->record = record;
        step->status = StepStatus::Done;
        step->saved = true;
        afterLast = std::max(afterLast, static_cast<std::size_t>(step - state.steps.begin()) + 1);
        if (record.pain && lightOf(state.slots[static_cast<std::size_t>(step->slot)], record) == PainLight::Red) {
            ++state.reds;
            stopped.push_back(step->slot);
        }
    }
    for (std::size_t i = 0; i < afterLast; ++i) {
        if (state.steps[i].status == StepStatus::Pending) {
            state.steps[i].status = StepStatus::Skipped;
        }
    }
    for (const int slot : stopped) {
        skipSlot(state, slot);
    }
    state.current = nextPending(state, 0);
    if (!session.sets.empty()) {
        state.before = std::max(milliseconds{0}, session.sets.back().completedAt.wall - session.startedAt.wall);
    }
    if (state.current >= state.steps.size()) {
        state.phase = PhaseKind::Done;
        state.phaseLength = milliseconds{0};
    }
    return state;
}

Outcome advance(const SessionState& state, const Policy& policy, const Input& input, const Instant& now)
{
    Turn turn{state, {}, policy, now};
    if (const auto* slept = std::get_if<Slept>(&input)) {
        // Work did not go on in the sleep: the session stands where it was then.
        if (turn.state.halt == Halt::None && turn.state.phase != PhaseKind::Done) {
            turn.now.boot = std::max(BootTime{now.boot.sinceStart - slept->length}, turn.state.phaseStart);
            settle(turn);
            if (turn.state.halt == Halt::None && turn.state.phase != PhaseKind::Done) {
                turn.state.halt = Halt::Paused;
                turn.state.haltedAt = turn.now.boot;
            }
            turn.now = now;
        }
    }
    settle(turn);
    std::visit([&turn](const auto& what) { on(turn, what); }, input);
    settle(turn);
    Outcome outcome{std::move(turn.state), std::move(turn.actions), std::nullopt};
    turn.state = outcome.state;
    outcome.wakeAt = nextWake(turn);
    return outcome;
}

} // namespace plumbline::session
