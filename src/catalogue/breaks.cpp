#include "catalogue/breaks.h"

#include "catalogue/builtin.h"
#include "catalogue/proven.h"
#include "catalogue/schema_check.h"
#include "core/exercise/posture.h"
#include "embedded/breakTextsJson.h"
#include "embedded/breakTextsSchemaJson.h"
#include "json/strict_json.h"

#include <set>

namespace plumbline {
namespace {

using catalogue::bad;
using nlohmann::json;

constexpr std::string_view kWalk = "desk-walk";

std::vector<Cue> cuesOf(const json& value)
{
    std::vector<Cue> cues;
    for (const json& cue : value) {
        cues.push_back({cue["text"], cue["from"]});
    }
    return cues;
}

breaks::Routine routineOf(const json& value)
{
    breaks::Routine routine;
    routine.id = value["id"];
    routine.name = value["name"];
    routine.suits = value["suits"];
    routine.shortest = minutes{value["minutes"][0].get<int>()};
    routine.longest = minutes{value["minutes"][1].get<int>()};
    routine.standing = value["standing"];
    for (const json& move : value["moves"]) {
        routine.moves.push_back({move["exercise"], move["amount"]});
    }
    return routine;
}

/// What is wrong with a move and in which field; nullopt when all is well.
std::optional<std::pair<std::string, std::string>> faultOf(const breaks::MoveDose& move, bool standing,
                                                           const Catalogue& catalogue)
{
    const Exercise* exercise = catalogue.find(move.exercise);
    if (exercise == nullptr || exercise->pattern != Pattern::Desk) {
        return std::pair("exercise", "the desk ladder has no \"" + move.exercise + "\"");
    }
    if (!standing && postureOf(*exercise) != Posture::Seated) {
        return std::pair("exercise", "\"" + move.exercise + "\" cannot be done in the chair");
    }
    const bool mayBeShorter = exercise->id == kWalk;
    if ((move.amount < exercise->start.amount && !mayBeShorter) || move.amount > exercise->top.amount) {
        return std::pair("amount", "is outside start and top of the exercise");
    }
    return std::nullopt;
}

std::optional<Error> checkRoutine(const breaks::Routine& routine, std::size_t index, std::string_view file,
                                  const Catalogue& catalogue)
{
    const std::string place = "/routines" + plumbline::json::pointerStep(index);
    if (routine.longest < routine.shortest) {
        return bad(file, place + "/minutes", "the longest is shorter than the shortest").value();
    }
    for (std::size_t i = 0; i < routine.moves.size(); ++i) {
        if (const auto fault = faultOf(routine.moves[i], routine.standing, catalogue)) {
            const std::string field = plumbline::json::pointerStep(i) + plumbline::json::pointerStep(fault->first);
            return bad(file, place + "/moves" + field, fault->second).value();
        }
    }
    return std::nullopt;
}

Result<BreakTexts> textsOf(const json& document, std::string_view fileName, const Catalogue& catalogue)
{
    BreakTexts texts;
    std::set<std::string> ids;
    for (const json& value : document["routines"]) {
        const std::size_t index = texts.routines.size();
        texts.routines.push_back(routineOf(value));
        const breaks::Routine& routine = texts.routines.back();
        if (!ids.insert(routine.id).second) {
            return bad(fileName, "/routines" + plumbline::json::pointerStep(index) + "/id",
                       "\"" + routine.id + "\" is there twice");
        }
        if (auto error = checkRoutine(routine, index, fileName, catalogue)) {
            return tl::unexpected(std::move(*error));
        }
    }
    texts.nudges = cuesOf(document["nudges"]);
    texts.standUp = cuesOf(document["stand"]["up"]);
    texts.sitDown = cuesOf(document["stand"]["down"]);
    return texts;
}

} // namespace

Result<BreakTexts> readBreakTexts(std::string_view text, std::string_view fileName, const Catalogue& catalogue)
{
    const auto document = catalogue::readChecked(text, fileName, embedded::breakTextsSchemaJson);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return textsOf(*document, fileName, catalogue);
}

Result<BreakTexts> readProvenBreakTexts(std::string_view text, std::string_view fileName, const Catalogue& catalogue)
{
    try {
        return textsOf(nlohmann::json::parse(text), fileName, catalogue);
    } catch (const nlohmann::json::exception& error) {
        return bad(fileName, "", error.what());
    }
}

const BreakTexts& builtinBreaks()
{
    static const BreakTexts texts =
        catalogue::proven(readProvenBreakTexts(embedded::breakTextsJson, "break_texts.json", builtinCatalogue()));
    return texts;
}

const Cue& builtinCue(breaks::Kind kind, bool standUp, std::size_t turn)
{
    const BreakTexts& texts = builtinBreaks();
    const auto& cues = kind != breaks::Kind::Stand ? texts.nudges : standUp ? texts.standUp : texts.sitDown;
    return cues[turn % cues.size()];
}

const breaks::Routine* builtinRoutine(std::string_view id)
{
    const auto& routines = builtinRoutines();
    const auto found =
        std::find_if(routines.begin(), routines.end(), [&](const breaks::Routine& one) { return one.id == id; });
    return found == routines.end() ? nullptr : &*found;
}

} // namespace plumbline
