#include "app/match_sets.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace plumbline::app {

namespace {

/// What may come more than once: the exercise, the set's number and the side (0 both, 1 left, 2 right).
using Key = std::tuple<std::string, int, int>;

Key keyOf(const SetRecord& record)
{
    return {record.exercise, record.setNumber, record.side ? 1 + static_cast<int>(*record.side) : 0};
}

/// The slots that may take a set: first those that have that many sets; a set beyond them belongs to the last.
std::vector<int> candidates(const SetRecord& record, const std::vector<Slot>& prescription)
{
    std::vector<int> fitting;
    std::vector<int> beyond;
    for (std::size_t i = 0; i < prescription.size(); ++i) {
        const Slot& slot = prescription[i];
        const bool partFits = record.part == SlotPart::Strength || record.part == slot.part;
        if (slot.exercise == record.exercise && partFits) {
            (record.setNumber <= slot.sets ? fitting : beyond).push_back(static_cast<int>(i));
        }
    }
    if (fitting.empty() && !beyond.empty()) {
        fitting.push_back(beyond.back());
    }
    return fitting;
}

} // namespace

void matchSets(std::vector<SetRecord>& sets, const std::vector<Slot>& prescription)
{
    std::map<Key, std::vector<SetRecord*>> groups;
    for (SetRecord& record : sets) {
        if (!record.slot) {
            groups[keyOf(record)].push_back(&record);
        } else if (record.part == SlotPart::Strength && *record.slot < static_cast<int>(prescription.size())) {
            record.part = prescription[static_cast<std::size_t>(*record.slot)].part;
        }
    }
    for (auto& [key, records] : groups) {
        auto slots = candidates(*records.front(), prescription);
        if (slots.size() > records.size()) {
            std::stable_partition(slots.begin(), slots.end(), [&](int slot) {
                return prescription[static_cast<std::size_t>(slot)].part == SlotPart::Strength;
            });
        }
        for (std::size_t i = 0; i < std::min(slots.size(), records.size()); ++i) {
            records[i]->slot = slots[i];
            records[i]->part = prescription[static_cast<std::size_t>(slots[i])].part;
        }
    }
}

} // namespace plumbline::app
