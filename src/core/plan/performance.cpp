#include "core/plan/performance.h"

#include "core/plan/dose.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

/// Sums of one side.
struct SideSum {
    int done = 0;
    int sets = 0;
    int last = 0;
    int rpeHalves = -1;

    void add(int amount, const std::optional<Rpe>& rpe)
    {
        done += amount;
        ++sets;
        last = amount;
        if (rpe && rpe->isValid()) {
            rpeHalves = rpe->halves;
        }
    }
};

struct Gathered {
    Performance sum;
    SideSum left;
    SideSum right;
};

const Slot* slotOf(const PerformedSession& session, const SetRecord& set)
{
    const auto fits = [&](const Slot& slot) {
        return slot.part == SlotPart::Strength && slot.exercise == set.exercise;
    };
    if (set.slot && *set.slot >= 0 && static_cast<std::size_t>(*set.slot) < session.prescription.size() &&
        fits(session.prescription[static_cast<std::size_t>(*set.slot)])) {
        return &session.prescription[static_cast<std::size_t>(*set.slot)];
    }
    const auto found = std::find_if(session.prescription.begin(), session.prescription.end(), fits);
    return found == session.prescription.end() ? nullptr : &*found;
}

int amountOf(const SetRecord& set, Measure measure)
{
    const long amount = measure == Measure::Hold && set.hold ? static_cast<long>(set.hold->count())
                                                             : static_cast<long>(set.reps.value_or(0));
    return static_cast<int>(std::clamp<long>(amount, 0, 3600));
}

int plannedAmount(const Performance& sum, const Entry& entry, const State& state)
{
    int planned = 0;
    if (sum.slot != nullptr) {
        for (int number = 1; number <= std::clamp(sum.slot->sets, 1, 10); ++number) {
            planned += std::clamp(sum.slot->targetOf(number), 0, 3600);
        }
        return planned;
    }
    // Not planned: measured against its own dose, for as many sets as were done.
    const ExerciseState& es = state.of(sum.exercise);
    const Dose dose = es.known ? es.dose : startDose(*entry.exercise);
    for (int number = 1; number <= std::clamp(sum.sets, 1, 10); ++number) {
        planned += amountOf(dose, *entry.exercise, number);
    }
    return planned;
}

void close(Gathered& item, const Book& book, const State& state)
{
    Performance& sum = item.sum;
    const Entry& entry = book[sum.exercise];
    const bool leftOnly = item.right.sets == 0;
    const bool rightOnly = item.left.sets == 0;
    if (entry.sides == 2 && !leftOnly && !rightOnly && item.left.done != item.right.done) {
        sum.weaker = item.left.done < item.right.done ? Side::Left : Side::Right;
    } else if (entry.sides == 2 && item.left.rpeHalves >= 0 && item.right.rpeHalves >= 0 &&
               item.left.rpeHalves != item.right.rpeHalves) {
        sum.weaker = item.left.rpeHalves > item.right.rpeHalves ? Side::Left : Side::Right;
    }
    // A side that was not done at all sets no limit when it was never meant to be recorded apart.
    const SideSum& weak = rightOnly                           ? item.right
                          : leftOnly                          ? item.left
                          : item.left.done <= item.right.done ? item.left
                                                              : item.right;
    sum.done = weak.done;
    sum.sets = weak.sets;
    sum.lastSet = weak.last;
    sum.rpeHalves = std::max(item.left.rpeHalves, item.right.rpeHalves);
    sum.planned = plannedAmount(sum, entry, state);
}

} // namespace

std::vector<Performance> performances(const PerformedSession& session, const Book& book, const State& state, int base,
                                      FlagSet flags)
{
    std::vector<Gathered> items;
    for (const SetRecord& set : session.sets) {
        const Index index = set.part == SlotPart::Strength ? book.find(set.exercise) : kNone;
        if (index == kNone) {
            continue;
        }
        auto found =
            std::find_if(items.begin(), items.end(), [&](const Gathered& item) { return item.sum.exercise == index; });
        if (found == items.end()) {
            items.push_back({});
            found = items.end() - 1;
            found->sum.exercise = index;
            found->sum.slot = slotOf(session, set);
        }
        Performance& sum = found->sum;
        const int amount = amountOf(set, book[index].exercise->measure);
        const bool sided = book[index].sides == 2 && set.side.has_value();
        if (!sided || *set.side == Side::Left) {
            found->left.add(amount, set.rpe);
        }
        if (!sided || *set.side == Side::Right) {
            found->right.add(amount, set.rpe);
        }
        sum.load = set.load ? set.load : sum.load;
        sum.formBad = sum.formBad || (set.formOk && !*set.formOk);
        if (set.pain && set.pain->isValid()) {
            const PainReport report{base, set.pain->value, set.painKind, set.painWhere};
            sum.light = std::max(sum.light, lightOf(report, flags));
            sum.pain = std::max(sum.pain, set.pain->value);
        }
    }
    std::vector<Performance> result;
    result.reserve(items.size());
    for (Gathered& item : items) {
        close(item, book, state);
        result.push_back(item.sum);
    }
    return result;
}

} // namespace plumbline::planning
