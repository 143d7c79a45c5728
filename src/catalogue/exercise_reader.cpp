#include "catalogue/exercise_reader.h"

#include "catalogue/schema_check.h"
#include "embedded/exercisesSchemaJson.h"
#include "json/strict_json.h"

#include <set>

namespace plumbline {
namespace {

using catalogue::bad;
using nlohmann::json;

/// The pointer of one field of the exercise at `index`.
std::string field(std::size_t index, std::string_view name)
{
    return "/exercises" + plumbline::json::pointerStep(index) + plumbline::json::pointerStep(name);
}

/// The schema has checked the shape: four figures or "hold".
std::optional<Tempo> tempoOf(const std::string& text)
{
    if (text == "hold") {
        return std::nullopt;
    }
    std::array<int, 4> parts{};
    std::size_t part = 0;
    for (const char c : text) {
        if (c == '-') {
            ++part;
        } else {
            parts.at(part) = parts.at(part) * 10 + (c - '0');
        }
    }
    return Tempo{parts[0], parts[1], parts[2], parts[3]};
}

std::optional<std::string> idOrNone(const json& value)
{
    return value.is_null() ? std::nullopt : std::optional(value.get<std::string>());
}

std::vector<Modification> modificationsOf(const json& value)
{
    std::vector<Modification> changes;
    for (const auto& [flag, text] : value.items()) {
        const auto words = text.get<std::string>();
        changes.push_back({*fromCode<Flag>(flag), words.find("AVOID") != std::string::npos, words});
    }
    std::sort(changes.begin(), changes.end(),
              [](const Modification& a, const Modification& b) { return a.flag < b.flag; });
    return changes;
}

/// A value that passed the schema, as a core value.
Exercise exerciseOf(const json& value)
{
    Exercise exercise;
    exercise.id = value["id"];
    exercise.name = value["name"];
    exercise.pattern = *fromCode<Pattern>(value["ladder"].get<std::string>());
    exercise.rung = value["rung"];
    exercise.primary = value["primary"].get<std::vector<std::string>>();
    exercise.secondary = value["secondary"].get<std::vector<std::string>>();
    for (const json& code : value["equipment"]) {
        exercise.equipment.insert(*fromCode<Equipment>(code.get<std::string>()));
    }
    exercise.fixedSeat = value.value("fixed_seat", false);
    exercise.unilateral = value["unilateral"];
    const std::string measure = value["measure"];
    exercise.measure = measure == "reps" ? Measure::Reps : Measure::Hold;
    exercise.start = {value["start"]["sets"], value["start"][measure]};
    exercise.top = {value["top"]["sets"], value["top"][measure]};
    exercise.tempo = tempoOf(value["tempo"]);
    exercise.cues = value["cues"].get<std::vector<std::string>>();
    exercise.mistakes = value["mistakes"].get<std::vector<std::string>>();
    exercise.easier = idOrNone(value["easier"]);
    exercise.harder = idOrNone(value["harder"]);
    exercise.modify = modificationsOf(value["modify"]);
    exercise.why = value["why"];
    return exercise;
}

/// What concerns one record alone and no schema can say.
std::optional<Error> checkRecord(const json& value, std::size_t index, std::string_view file)
{
    const std::string measure = value["measure"];
    const std::string other = measure == "reps" ? "seconds" : "reps";
    for (const std::string end : {"start", "top"}) {
        if (!value[end].contains(measure) || value[end].contains(other)) {
            return bad(file, field(index, end), "must count " + measure + ", as measure says").value();
        }
    }
    for (const std::string& part : {std::string("sets"), measure}) {
        if (value["start"][part].get<int>() > value["top"][part].get<int>()) {
            return bad(file, field(index, "top") + plumbline::json::pointerStep(part), "is below start").value();
        }
    }
    if ((value["tempo"] == "hold") != (measure == "seconds")) {
        return bad(file, field(index, "tempo"), "must be hold exactly when measure is seconds").value();
    }
    return std::nullopt;
}

/// What concerns the records together.
std::optional<Error> checkTogether(const std::vector<Exercise>& exercises, std::string_view file)
{
    std::set<std::string_view> ids;
    std::set<std::pair<Pattern, int>> rungs;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const Exercise& exercise = exercises[i];
        if (!ids.insert(exercise.id).second) {
            return bad(file, field(i, "id"), "\"" + exercise.id + "\" is there twice").value();
        }
        if (!rungs.insert({exercise.pattern, exercise.rung}).second) {
            return bad(file, field(i, "rung"), "another exercise of this ladder has the same rung").value();
        }
    }
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const Exercise& exercise = exercises[i];
        if (exercise.rung > 1 && !rungs.contains({exercise.pattern, exercise.rung - 1})) {
            return bad(file, field(i, "rung"), "the ladder has no rung below it").value();
        }
        for (const auto& [name, next] : {std::pair("easier", exercise.easier), std::pair("harder", exercise.harder)}) {
            if (next && (!ids.contains(*next) || *next == exercise.id)) {
                return bad(file, field(i, name), "there is no exercise \"" + *next + "\" to go to").value();
            }
        }
    }
    return std::nullopt;
}

/// The exercises of a document whose shape is right.
Result<Catalogue> catalogueOf(const json& document, std::string_view fileName)
{
    const auto& records = document["exercises"];
    std::vector<Exercise> exercises;
    exercises.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (auto error = checkRecord(records[i], i, fileName)) {
            return tl::unexpected(std::move(*error));
        }
        exercises.push_back(exerciseOf(records[i]));
    }
    if (auto error = checkTogether(exercises, fileName)) {
        return tl::unexpected(std::move(*error));
    }
    return Catalogue(std::move(exercises));
}

} // namespace

Result<Catalogue> readCatalogue(std::string_view text, std::string_view fileName)
{
    const auto document = catalogue::readChecked(text, fileName, embedded::exercisesSchemaJson);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return catalogueOf(*document, fileName);
}

Result<Catalogue> readProvenCatalogue(std::string_view text, std::string_view fileName)
{
    try {
        return catalogueOf(nlohmann::json::parse(text), fileName);
    } catch (const nlohmann::json::exception& error) {
        return bad(fileName, "", error.what());
    }
}

} // namespace plumbline
