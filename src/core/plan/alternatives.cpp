#include "core/plan/accessory.h"
#include "core/plan/engine.h"
#include "core/plan/pain.h"
#include "core/plan/planner.h"

#include <algorithm>

namespace plumbline {

using namespace planning;

namespace {

/// A slot's place with another exercise.
Slot instead(Planner& planner, const Book& book, Day today, const Slot& slot, Index to, Dose dose, ReasonCode code)
{
    const State& state = planner.now();
    const Circumstances& here = planner.here();
    const Conditions conditions = planner.conditionsOn(state, today);
    Draft draft = Resolver{book, planner.ledger(), here}.draftOf(state, to, conditions);
    draft.part = slot.part;
    if (slot.part != SlotPart::Strength) {
        draft.rest = static_cast<int>(slot.rest.count());
    }
    const bool pressure = here.has(Flag::BloodPressure) && book[to].exercise->measure == Measure::Hold;
    draft.dose = {std::clamp(std::min(dose.sets, slot.sets), 1, 3),
                  std::max(1, pressure ? std::min(dose.amount, 10) : dose.amount), 0};
    draft.rpe = slot.rpe;
    draft.why = Why::of(code);
    draft.why.exerciseFrom = book.find(slot.exercise);
    draft.why.exerciseTo = to;
    Slot result = slotOf(draft, book, false);
    result.pairedWithNext = slot.pairedWithNext;
    return result;
}

/// The next exercise along `easier` or `harder` that can be done, of the same kind of work.
Index along(const Book& book, const Circumstances& here, Index from, bool up, bool strength)
{
    Index next = from;
    for (std::size_t guard = 0; guard < book.size(); ++guard) {
        next = up ? book[next].harder : book[next].easier;
        if (next == kNone || (here.open(next) && book[next].track.has_value() == strength)) {
            return next;
        }
    }
    return kNone;
}

} // namespace

std::optional<Slot> Engine::easier(const PlanInput& input, Day today, const Slot& slot) const
{
    const Index from = m_book->find(slot.exercise);
    if (from == kNone) {
        return std::nullopt;
    }
    today = sane(today);
    Planner planner{*m_book, input, today};
    const Index to = along(*m_book, planner.here(), from, false, (*m_book)[from].track.has_value());
    if (to == kNone) {
        return std::nullopt;
    }
    return instead(planner, *m_book, today, slot, to, middleDose(*(*m_book)[to].exercise), ReasonCode::Swapped);
}

std::optional<Slot> Engine::harder(const PlanInput& input, Day today, const Slot& slot) const
{
    const Index from = m_book->find(slot.exercise);
    if (from == kNone) {
        return std::nullopt;
    }
    today = sane(today);
    Planner planner{*m_book, input, today};
    const State& state = planner.now();
    const Entry& entry = (*m_book)[from];
    const Index to = along(*m_book, planner.here(), from, true, entry.track.has_value());
    const int ceiling = entry.track ? rungCeiling(*m_book, planner.ledger(), today, *entry.track, state.level) : 0;
    if (to == kNone || (ceiling > 0 && m_book->rungOf(to) > ceiling)) {
        return std::nullopt;
    }
    return instead(planner, *m_book, today, slot, to, startDose(*(*m_book)[to].exercise), ReasonCode::Swapped);
}

std::vector<Slot> Engine::swaps(const PlanInput& input, Day today, const Slot& slot) const
{
    const Index from = m_book->find(slot.exercise);
    if (from == kNone) {
        return {};
    }
    today = sane(today);
    Planner planner{*m_book, input, today};
    const Circumstances& here = planner.here();
    const int level = planner.now().level;
    const Entry& entry = (*m_book)[from];
    std::vector<std::pair<int, Index>> found;
    for (std::size_t i = 0; i < m_book->size(); ++i) {
        const auto index = static_cast<Index>(i);
        const Entry& other = (*m_book)[index];
        if (index == from || !here.open(index) || other.exercise->pattern != entry.exercise->pattern) {
            continue;
        }
        const int distance = m_book->rungOf(index) - m_book->rungOf(from);
        const int highest = level <= 0 ? 3 : m_book->rungOf(from) + 2;
        if (entry.track && m_book->rungOf(index) > highest) {
            continue;
        }
        // Nearest first, the easier one before the harder one; another strand of the core comes later.
        const int far = std::abs(distance) * 4 + (distance > 0 ? 1 : 0) + (other.track == entry.track ? 0 : 40);
        found.emplace_back(far, index);
    }
    std::sort(found.begin(), found.end());
    std::vector<Slot> slots;
    for (const auto& [far, index] : found) {
        const Exercise& exercise = *(*m_book)[index].exercise;
        const bool down = m_book->rungOf(index) < m_book->rungOf(from);
        slots.push_back(instead(planner, *m_book, today, slot, index, down ? middleDose(exercise) : startDose(exercise),
                                ReasonCode::Swapped));
    }
    return slots;
}

PainVerdict Engine::judge(const PlanInput& input, Day today, const Slot& slot, PainScore base, PainScore during,
                          std::optional<PainKind> kind, std::optional<PainPlace> where, int redsSoFar) const
{
    today = sane(today);
    Planner planner{*m_book, input, today};
    const Circumstances& here = planner.here();
    const PainReport report{base.value, during.value, kind, where};
    PainVerdict verdict;
    verdict.light = lightOf(report, here.flags());
    const Index from = m_book->find(slot.exercise);
    if (verdict.light == PainLight::Spread) {
        verdict.endsSession = true;
        verdict.askRedFlags = true;
        return verdict;
    }
    if (verdict.light == PainLight::Red) {
        verdict.endsSession = redsSoFar >= 1 || isDizzy(report);
        verdict.askRedFlags = during.value >= 6;
        if (verdict.endsSession || from == kNone) {
            return verdict;
        }
        // One swap from another ladder at RPE 5 (evidence.md 4.2): the kindest that can be done.
        for (const char* id : {"glute-bridge", "clamshell", "standing-hip-abduction", "glute-set", "brace-breathing"}) {
            const Index to = m_book->find(id);
            if (here.open(to) && (*m_book)[to].exercise->pattern != (*m_book)[from].exercise->pattern) {
                Slot swap = instead(planner, *m_book, today, slot, to, startDose(*(*m_book)[to].exercise),
                                    ReasonCode::PainStop);
                swap.rpe = {Rpe::of(5), Rpe::of(5)};
                verdict.swap = swap;
                break;
            }
        }
        return verdict;
    }
    if (verdict.light == PainLight::Amber && from != kNone) {
        const Index to = along(*m_book, here, from, false, (*m_book)[from].track.has_value());
        if (to != kNone) {
            verdict.easier = instead(planner, *m_book, today, slot, to, middleDose(*(*m_book)[to].exercise),
                                     ReasonCode::PainRegress);
        }
    }
    return verdict;
}

} // namespace plumbline
