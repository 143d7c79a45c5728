#include "core/session/steps.h"
#include "core/session/timing.h"
#include "core/session/transitions.h"

#include <algorithm>

namespace plumbline::session {

namespace {

bool isInSet(const SessionState& state)
{
    return state.phase == PhaseKind::Work || state.phase == PhaseKind::CountIn;
}

void describe(SetRecord& record, const PainReport& report)
{
    record.pain = report.score;
    record.painKind = report.kind;
    record.painWhere = report.where;
}

/// Writes the report down with the set it belongs to; a set that is broken off is finished with what was done of it.
void record(Turn& turn, const PainReport& report, bool goesOn)
{
    SessionState& state = turn.state;
    const auto subject = painSubject(state);
    if (!subject) {
        return;
    }
    Step& step = state.steps[*subject];
    if (step.record) {
        describe(*step.record, report);
        handOut(turn, *subject);
        if (!goesOn) {
            state.logged = subject;
        }
        return;
    }
    state.pendingPain = report;
    if (!goesOn) {
        state.current = *subject;
        state.pendingSlot.reset();
        finishStep(turn, amountSoFar(state, turn.now.boot), turn.now.boot);
    }
}

} // namespace

std::optional<std::size_t> painSubject(const SessionState& state)
{
    const bool underWay = state.current < state.steps.size();
    if (isInSet(state) && underWay) {
        return state.current;
    }
    if (state.logged) {
        return state.logged;
    }
    return underWay ? std::optional(state.current) : std::nullopt;
}

std::vector<PainChoice> painChoices(const SessionState& state, const PainVerdict& verdict)
{
    if (verdict.endsSession || verdict.light == PainLight::Spread) {
        return {PainChoice::End};
    }
    const auto subject = painSubject(state);
    const bool left = subject && hasPending(state, state.steps[*subject].slot);
    switch (verdict.light) {
    case PainLight::Green:
        return verdict.easier && left ? std::vector{PainChoice::GoOn, PainChoice::Easier, PainChoice::End}
                                      : std::vector{PainChoice::GoOn, PainChoice::End};
    case PainLight::Amber:
        if (!left) {
            return {PainChoice::GoOn, PainChoice::End};
        }
        if (!isInSet(state)) {
            return verdict.easier ? std::vector{PainChoice::Easier, PainChoice::LeaveOut, PainChoice::End}
                                  : std::vector{PainChoice::LeaveOut, PainChoice::GoOn, PainChoice::End};
        }
        return verdict.easier ? std::vector{PainChoice::Easier, PainChoice::GoOn, PainChoice::LeaveOut}
                              : std::vector{PainChoice::LeaveOut, PainChoice::GoOn, PainChoice::End};
    case PainLight::Red:
        return verdict.swap && left ? std::vector{PainChoice::Swap, PainChoice::LeaveOut, PainChoice::End}
                                    : std::vector{PainChoice::LeaveOut, PainChoice::End};
    case PainLight::Spread:
        break;
    }
    return {PainChoice::End};
}

void answerPain(Turn& turn, const PainAnswer& answer)
{
    const auto allowed = painChoices(turn.state, answer.verdict);
    const auto subject = painSubject(turn.state);
    if (turn.state.halt != Halt::Hurts || !subject ||
        std::find(allowed.begin(), allowed.end(), answer.choice) == allowed.end()) {
        return;
    }
    SessionState& state = turn.state;
    const int slot = state.steps[*subject].slot;
    state.reds += answer.verdict.light == PainLight::Red ? 1 : 0;
    const bool goesOn = answer.choice == PainChoice::GoOn;
    if (answer.choice == PainChoice::LeaveOut) {
        // First out of the list, so that the step after this one is of another exercise.
        const Step kept = state.steps[*subject];
        skipSlot(state, slot);
        state.steps[*subject].status = kept.status;
    }
    const bool inSet = isInSet(state);
    const bool inRest = state.phase == PhaseKind::Rest || state.phase == PhaseKind::Prepare;
    record(turn, answer.report, goesOn);
    if (state.phase == PhaseKind::Done) {
        return;
    }
    switch (answer.choice) {
    case PainChoice::GoOn:
        if (inSet && answer.verdict.light == PainLight::Amber) {
            state.pendingSlot = answer.verdict.easier;
        }
        break;
    case PainChoice::Easier:
        takeOver(turn, slot, *answer.verdict.easier, inRest, turn.now.boot);
        break;
    case PainChoice::Swap:
        takeOver(turn, slot, *answer.verdict.swap, inRest, turn.now.boot);
        break;
    case PainChoice::LeaveOut:
        if (state.steps[*subject].status == StepStatus::Pending) {
            state.steps[*subject].status = StepStatus::Skipped;
        }
        lookAgain(turn, turn.now.boot);
        break;
    case PainChoice::End:
        end(turn, turn.now.boot, true);
        return;
    }
    release(turn);
}

} // namespace plumbline::session
