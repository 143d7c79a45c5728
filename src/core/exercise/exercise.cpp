#include "core/exercise/exercise.h"

namespace plumbline {

EquipmentSet Exercise::required() const
{
    EquipmentSet needed = equipment;
    kComforts.forEach([&](Equipment comfort) { needed.erase(comfort); });
    return needed;
}

std::optional<Flag> Exercise::excludedBy(FlagSet flags) const
{
    for (const Modification& change : modify) {
        if (change.avoid && flags.contains(change.flag)) {
            return change.flag;
        }
    }
    return std::nullopt;
}

std::vector<Modification> Exercise::notesFor(FlagSet flags) const
{
    std::vector<Modification> notes;
    for (const Modification& change : modify) {
        if (!change.avoid && flags.contains(change.flag)) {
            notes.push_back(change);
        }
    }
    return notes;
}

} // namespace plumbline
