#include "core/session/timing.h"

#include <algorithm>

namespace plumbline::session {

namespace {

const Slot& slotOf(const SessionState& state, const Step& step)
{
    return state.slots[static_cast<std::size_t>(step.slot)];
}

bool arePaired(const SessionState& state, int a, int b)
{
    const int first = std::min(a, b);
    return std::max(a, b) == first + 1 && state.slots[static_cast<std::size_t>(first)].pairedWithNext;
}

void countDown(std::vector<Mark>& marks, milliseconds length, bool speak)
{
    for (int left = 3; left >= 1; --left) {
        if (length < seconds{left}) {
            continue;
        }
        Mark mark{length - seconds{left}, {PlayTone{Tone::Tick}}};
        if (speak) {
            mark.actions.emplace_back(Speak{SpeechCode::Count, left, 0, std::nullopt});
        }
        marks.push_back(std::move(mark));
    }
}

Tone toneOf(TempoPart part)
{
    switch (part) {
    case TempoPart::Lowering:
        return Tone::Lower;
    case TempoPart::Lifting:
        return Tone::Lift;
    case TempoPart::PauseBottom:
    case TempoPart::PauseTop:
        break;
    }
    return Tone::Pause;
}

void markRepetitions(std::vector<Mark>& marks, const Slot& slot, const Step& step)
{
    const auto spans = tempoSpans(slot);
    milliseconds at{0};
    for (int rep = 1; rep <= slot.targetOf(step.set); ++rep) {
        bool first = true;
        for (const TempoSpan& span : spans) {
            Mark mark{at, {PlayTone{toneOf(span.part)}}};
            if (first) {
                // Every fourth repetition a cue takes the place of the number, so that voice is more than counting.
                const bool cue = rep % 4 == 3;
                mark.actions.emplace_back(cue ? Speak{SpeechCode::Cue, rep / 4 + 1, step.slot, step.side}
                                              : Speak{SpeechCode::Repetition, rep, step.slot, step.side});
                first = false;
            }
            marks.push_back(std::move(mark));
            at += span.length;
        }
    }
}

void markHold(std::vector<Mark>& marks, const Slot& slot, const Step& step, milliseconds length)
{
    constexpr seconds kLongEnoughForHalfway{20};
    marks.push_back({milliseconds{0}, {PlayTone{Tone::Go}}});
    if (length >= kLongEnoughForHalfway) {
        marks.push_back({length / 4, {Speak{SpeechCode::Cue, 1, step.slot, step.side}}});
        marks.push_back({length / 2, {PlayTone{Tone::Pause}, Speak{SpeechCode::Halfway, 0, step.slot, step.side}}});
    }
    (void)slot;
    countDown(marks, length, true);
}

} // namespace

Interval intervalBetween(const SessionState& state, std::size_t from, std::size_t to)
{
    if (to >= state.steps.size()) {
        return {PhaseKind::Rest, kChangeOver};
    }
    const Step& next = state.steps[to];
    const Slot& nextSlot = slotOf(state, next);
    if (from >= state.steps.size()) {
        return {PhaseKind::Prepare, kChangeOver};
    }
    const Step& last = state.steps[from];
    const Slot& lastSlot = slotOf(state, last);
    if (last.slot == next.slot) {
        if (last.set == next.set) {
            return {PhaseKind::SideChange, nextSlot.measure == Measure::Hold ? kSideChangeHold : kSideChangeReps};
        }
        return {PhaseKind::Rest, nextSlot.rest};
    }
    if (arePaired(state, last.slot, next.slot)) {
        if (next.slot < last.slot) {
            return {PhaseKind::Rest, std::max(lastSlot.rest, nextSlot.rest)};
        }
        // Rest counts once for the pair, and so do the change-overs of its rounds.
        return {PhaseKind::Prepare, std::max(kShortestChangeOver, kChangeOver / std::max(1, lastSlot.sets))};
    }
    return {PhaseKind::Prepare, kChangeOver};
}

milliseconds elapsedIn(const SessionState& state, BootTime now)
{
    const BootTime until = state.halt == Halt::None ? now : std::min(now, state.haltedAt);
    return std::max(milliseconds{0}, (until - state.phaseStart) * state.speedPercent / 100);
}

BootTime instantOf(const SessionState& state, milliseconds offset)
{
    const auto scaled = offset.count() * 100;
    const auto speed = static_cast<std::int64_t>(state.speedPercent);
    return state.phaseStart + milliseconds{(scaled + speed - 1) / speed};
}

int amountSoFar(const SessionState& state, BootTime now)
{
    if (state.phase != PhaseKind::Work || state.current >= state.steps.size()) {
        return 0;
    }
    const Step& step = state.steps[state.current];
    const Slot& slot = slotOf(state, step);
    const auto elapsed = std::chrono::duration_cast<seconds>(std::min(elapsedIn(state, now), state.phaseLength));
    const seconds each = repetitionTime(slot);
    return static_cast<int>(each > seconds{0} ? elapsed / each : elapsed.count());
}

std::vector<Mark> marksOf(const SessionState& state)
{
    constexpr seconds kRestSoon{10};
    std::vector<Mark> marks;
    const bool more = state.current < state.steps.size();
    const Step step = more ? state.steps[state.current] : Step{};
    switch (state.phase) {
    case PhaseKind::CountIn:
        countDown(marks, state.phaseLength, true);
        break;
    case PhaseKind::SideChange:
        marks.push_back({milliseconds{0}, {Speak{SpeechCode::OtherSide, 0, step.slot, step.side}}});
        countDown(marks, state.phaseLength, true);
        break;
    case PhaseKind::Work:
        if (more) {
            const Slot& slot = slotOf(state, step);
            slot.measure == Measure::Hold ? markHold(marks, slot, step, state.phaseLength)
                                          : markRepetitions(marks, slot, step);
        }
        break;
    case PhaseKind::Prepare:
        if (more) {
            marks.push_back({milliseconds{1500}, {Speak{SpeechCode::ComingUp, step.set, step.slot, step.side}}});
        }
        break;
    case PhaseKind::Rest:
        if (more) {
            const auto rest = static_cast<int>(state.phaseLength / seconds{1});
            marks.push_back({milliseconds{800}, {Speak{SpeechCode::Rest, rest, step.slot, step.side}}});
            if (state.phaseLength > kRestSoon * 2) {
                marks.push_back(
                    {state.phaseLength - kRestSoon,
                     {PlayTone{Tone::RestSoon}, Speak{SpeechCode::ComingUp, step.set, step.slot, step.side}}});
            }
        }
        break;
    case PhaseKind::Done:
        break;
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.offset < b.offset; });
    return marks;
}

std::vector<milliseconds> lengthBySlot(const SessionState& state, seconds countIn)
{
    std::vector<milliseconds> lengths(state.slots.size(), milliseconds{0});
    std::size_t last = state.steps.size();
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        if (state.steps[i].status != StepStatus::Pending && state.steps[i].status != StepStatus::Done) {
            continue;
        }
        const Step& step = state.steps[i];
        const Interval interval = intervalBetween(state, last, i);
        auto& length = lengths[static_cast<std::size_t>(step.slot)];
        length += interval.length + workTime(slotOf(state, step), step.set);
        length += interval.phase == PhaseKind::SideChange ? seconds{0} : countIn;
        last = i;
    }
    return lengths;
}

} // namespace plumbline::session
