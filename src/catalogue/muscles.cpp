#include "catalogue/muscles.h"

#include "catalogue/schema_check.h"
#include "embedded/musclesJson.h"
#include "embedded/musclesSchemaJson.h"

namespace plumbline {

Result<MuscleNames> readMuscleNames(std::string_view text, std::string_view fileName)
{
    const auto document = catalogue::readChecked(text, fileName, embedded::musclesSchemaJson);
    if (!document) {
        return tl::unexpected(document.error());
    }
    MuscleNames names;
    for (const auto& [id, name] : (*document)["muscles"].items()) {
        names.emplace(id, name.get<std::string>());
    }
    return names;
}

std::string_view muscleName(std::string_view id)
{
    // A test reads the compiled-in file; should it be broken all the same, ids are readable enough.
    static const MuscleNames names = readMuscleNames(embedded::musclesJson, "muscles.json").value_or(MuscleNames{});
    const auto found = names.find(id);
    return found == names.end() ? id : std::string_view(found->second);
}

} // namespace plumbline
