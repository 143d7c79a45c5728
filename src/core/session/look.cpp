#include "core/session/look.h"

#include "core/session/timing.h"

#include <algorithm>
#include <set>

namespace plumbline::session {

namespace {

double ratio(milliseconds part, milliseconds whole)
{
    return whole <= milliseconds{0}
               ? 0.0
               : std::clamp(static_cast<double>(part.count()) / static_cast<double>(whole.count()), 0.0, 1.0);
}

/// How far the step is: 1 once on disk, the work's progress while it is under way.
double doneOf(const SessionState& state, std::size_t index, const View& view)
{
    const Step& step = state.steps[index];
    if (step.record) {
        return step.record->id.isNil() ? 0.0 : 1.0;
    }
    return state.phase == PhaseKind::Work && index == state.current ? view.stepProgress : 0.0;
}

void lookAtRepetition(View& view, const Slot& slot)
{
    view.tempo = tempoSpans(slot);
    const milliseconds each = repetitionTime(slot);
    if (view.phase != PhaseKind::Work || each <= milliseconds{0}) {
        return;
    }
    const milliseconds elapsed = std::min(view.elapsed, std::max(milliseconds{0}, view.length - milliseconds{1}));
    view.repetition = static_cast<int>(elapsed / each) + 1;
    milliseconds inside = elapsed % each;
    view.repetitionProgress = ratio(inside, each);
    for (std::size_t i = 0; i < view.tempo.size(); ++i) {
        const milliseconds length = view.tempo[i].length;
        if (inside < length) {
            view.tempoIndex = i;
            view.tempoProgress = ratio(inside, length);
            return;
        }
        inside -= length;
    }
}

void lookAtSets(View& view, const SessionState& state)
{
    const int count = state.slots.empty() ? 0 : state.slots[static_cast<std::size_t>(view.slot)].sets;
    std::vector<int> sides(static_cast<std::size_t>(count), 0);
    std::vector<int> skipped(static_cast<std::size_t>(count), 0);
    view.setBars.assign(static_cast<std::size_t>(count), SetBar{});
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        const Step& step = state.steps[i];
        const auto set = static_cast<std::size_t>(step.set - 1);
        if (step.slot == view.slot && step.status != StepStatus::Dropped && set < view.setBars.size()) {
            ++sides[set];
            skipped[set] += step.status == StepStatus::Skipped ? 1 : 0;
            view.setBars[set].done += doneOf(state, i, view);
        }
    }
    for (std::size_t set = 0; set < view.setBars.size(); ++set) {
        view.setBars[set].done /= std::max(1, sides[set]);
        view.setBars[set].skipped = sides[set] > 0 && skipped[set] == sides[set];
    }
}

void lookAtSession(View& view, const SessionState& state, const Policy& policy)
{
    const auto lengths = lengthBySlot(state, policy.countIn);
    std::vector<double> done(lengths.size(), 0.0);
    std::vector<int> count(lengths.size(), 0);
    std::set<std::pair<int, int>> planned;
    std::set<std::pair<int, int>> recorded;
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        const Step& step = state.steps[i];
        const auto slot = static_cast<std::size_t>(step.slot);
        if (step.status != StepStatus::Dropped) {
            planned.emplace(step.slot, step.set);
        }
        if (step.record && !step.record->id.isNil()) {
            recorded.emplace(step.slot, step.set);
        }
        view.allSaved = view.allSaved && (!step.record || step.saved);
        if (step.status == StepStatus::Pending || step.status == StepStatus::Done) {
            ++count[slot];
            done[slot] += doneOf(state, i, view);
        }
    }
    for (std::size_t slot = 0; slot < lengths.size(); ++slot) {
        view.bar.push_back({lengths[slot], count[slot] > 0 ? done[slot] / count[slot] : 0.0});
        view.sessionLength += lengths[slot];
    }
    view.setsDone = static_cast<int>(recorded.size());
    view.setsPlanned = static_cast<int>(planned.size());
}

} // namespace

View look(const SessionState& state, const Policy& policy, const Instant& now)
{
    View view;
    view.phase = state.phase;
    view.halt = state.halt;
    view.elapsed = elapsedIn(state, now.boot);
    view.length = state.phaseLength;
    view.remaining = std::max(milliseconds{0}, state.phaseLength - view.elapsed);
    view.exercises = static_cast<int>(state.slots.size());
    if (state.current < state.steps.size()) {
        view.step = state.current;
    }
    if (view.step || (!state.steps.empty() && (state.logged || state.phase != PhaseKind::Done))) {
        const Step& step = state.steps[view.step.value_or(state.logged.value_or(state.steps.size() - 1))];
        const Slot& slot = state.slots[static_cast<std::size_t>(step.slot)];
        view.slot = step.slot;
        view.exerciseNumber = step.slot + 1;
        view.set = step.set;
        view.sets = slot.sets;
        view.side = step.side;
        view.target = slot.targetOf(step.set);
        view.stepProgress = state.phase == PhaseKind::Work ? ratio(view.elapsed, view.length) : 0.0;
        lookAtRepetition(view, slot);
        lookAtSets(view, state);
    }
    lookAtSession(view, state, policy);
    const BootTime until = state.halt == Halt::None ? now.boot : std::min(now.boot, state.haltedAt);
    const milliseconds inPhase =
        state.phase == PhaseKind::Done ? milliseconds{0} : std::max(milliseconds{0}, until - state.phaseStart);
    view.sessionElapsed = state.before + state.active + inPhase;
    view.sessionLength = view.sessionLength * 100 / std::max(1, state.speedPercent);
    return view;
}

} // namespace plumbline::session
