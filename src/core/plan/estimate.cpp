#include "core/plan/estimate.h"

#include "core/plan/engine.h"

#include <algorithm>

namespace plumbline {

namespace planning {

int workSeconds(const TimeCost& cost)
{
    // evidence.md 3.4: 8 s around a set of repetitions, 6 s around a hold, for each side.
    const int around = cost.measure == Measure::Reps ? 8 : 6;
    const int each = cost.measure == Measure::Reps ? std::max(cost.tempo, 1) : 1;
    return cost.sides * (cost.amounts * each + cost.sets * around);
}

int soloSeconds(const TimeCost& cost)
{
    return workSeconds(cost) + (cost.sets - 1) * cost.rest + kChangeOver;
}

int pairSeconds(const TimeCost& first, const TimeCost& second)
{
    return workSeconds(first) + workSeconds(second) +
           std::max((first.sets - 1) * first.rest, (second.sets - 1) * second.rest) + 2 * kChangeOver;
}

} // namespace planning

namespace {

planning::TimeCost costOf(const Slot& slot)
{
    planning::TimeCost cost;
    cost.sets = std::max(slot.sets, 1);
    cost.sides = slot.perSide ? 2 : 1;
    for (int number = 1; number <= cost.sets; ++number) {
        cost.amounts += std::max(slot.targetOf(number), 0);
    }
    cost.measure = slot.measure;
    cost.tempo = slot.tempo ? slot.tempo->total() : planning::kPlainTempo;
    cost.rest = static_cast<int>(slot.rest.count());
    return cost;
}

} // namespace

seconds estimate(const Slot& slot)
{
    return seconds{planning::soloSeconds(costOf(slot))};
}

seconds estimate(const std::vector<Slot>& slots)
{
    int total = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].pairedWithNext && i + 1 < slots.size()) {
            total += planning::pairSeconds(costOf(slots[i]), costOf(slots[i + 1]));
            ++i;
        } else {
            total += planning::soloSeconds(costOf(slots[i]));
        }
    }
    return seconds{total};
}

} // namespace plumbline
