#include "catalogue/activation.h"

#include "catalogue/builtin.h"
#include "catalogue/schema_check.h"
#include "embedded/activationJson.h"
#include "embedded/activationSchemaJson.h"
#include "json/strict_json.h"

namespace plumbline {
namespace {

std::optional<ActivationFigure> figureOf(const nlohmann::json& text, const nlohmann::json& provenance)
{
    if (text.is_null() || provenance.is_null()) {
        return std::nullopt;
    }
    return ActivationFigure{text.get<std::string>(), *fromCode<Provenance>(provenance.get<std::string>())};
}

Activation activationFrom(const nlohmann::json& row)
{
    return {row["exercise"].get<std::string>(),
            row["measured_as"].get<std::string>(),
            figureOf(row["gluteus_maximus"], row["gluteus_maximus_provenance"]),
            figureOf(row["gluteus_medius"], row["gluteus_medius_provenance"]),
            row["source"].get<std::string>(),
            row["reference"].get<std::string>(),
            row["note"].get<std::string>()};
}

} // namespace

Result<std::vector<Activation>> readActivation(std::string_view text, std::string_view fileName,
                                               const Catalogue& catalogue)
{
    const auto document = catalogue::readChecked(text, fileName, embedded::activationSchemaJson);
    if (!document) {
        return tl::unexpected(document.error());
    }
    std::vector<Activation> rows;
    for (const auto& row : (*document)["figures"]) {
        const std::string place = "/figures" + json::pointerStep(rows.size());
        for (const std::string muscle : {"gluteus_maximus", "gluteus_medius"}) {
            if (row[muscle].is_null() != row[muscle + "_provenance"].is_null()) {
                return catalogue::bad(fileName, place + "/" + muscle, "figure and provenance belong together");
            }
        }
        rows.push_back(activationFrom(row));
        if (catalogue.find(rows.back().exercise) == nullptr) {
            return catalogue::bad(fileName, place + "/exercise", "there is no exercise " + rows.back().exercise);
        }
    }
    return rows;
}

std::vector<Activation> activationOf(std::string_view exercise)
{
    // A test reads the compiled-in file; should it be broken all the same, the page shows no figures.
    static const std::vector<Activation> all =
        readActivation(embedded::activationJson, "activation.json", builtinCatalogue())
            .value_or(std::vector<Activation>{});
    std::vector<Activation> rows;
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
                 [&](const Activation& row) { return row.exercise == exercise; });
    return rows;
}

} // namespace plumbline
