#include "core/plan/circumstances.h"

#include <algorithm>

namespace plumbline::planning {

Circumstances::Circumstances(const Book& book, const TrainingFacts& facts, FlagSet flags, bool symptomsSpread)
    : m_facts(&facts)
    , m_flags(flags)
    , m_barriers(book.size(), Barrier::None)
{
    const auto listed = [](const std::vector<std::string>& ids, const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (std::size_t i = 0; i < book.size(); ++i) {
        const Entry& entry = book[static_cast<Index>(i)];
        const Pattern pattern = entry.exercise->pattern;
        if (listed(facts.banned, entry.exercise->id)) {
            m_barriers[i] = Barrier::Banned;
        } else if (avoidedBy(entry) >= 0 && !listed(facts.reallowed, entry.exercise->id)) {
            m_barriers[i] = Barrier::Flag;
        } else if (!facts.equipment.containsAll(entry.required)) {
            m_barriers[i] = Barrier::Equipment;
        } else if (symptomsSpread && entry.loaded && (pattern == Pattern::Squat || pattern == Pattern::Hinge)) {
            m_barriers[i] = Barrier::Spread;
        }
    }
}

int Circumstances::missing(const Entry& entry) const
{
    int found = -1;
    entry.required.forEach([&](Equipment item) {
        if (found < 0 && !m_facts->equipment.contains(item)) {
            found = static_cast<int>(item);
        }
    });
    return found;
}

int Circumstances::avoidedBy(const Entry& entry) const
{
    int found = -1;
    entry.avoid.forEach([&](Flag flag) {
        if (found < 0 && m_flags.contains(flag)) {
            found = static_cast<int>(flag);
        }
    });
    return found;
}

} // namespace plumbline::planning
