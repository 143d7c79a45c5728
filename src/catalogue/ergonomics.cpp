#include "catalogue/ergonomics.h"

#include "catalogue/proven.h"
#include "catalogue/schema_check.h"
#include "embedded/ergonomicsJson.h"
#include "embedded/ergonomicsSchemaJson.h"
#include "json/strict_json.h"

#include <set>

namespace plumbline {
namespace {

using catalogue::bad;
using nlohmann::json;

posture::Item itemOf(const json& value)
{
    posture::Item item;
    item.id = value["id"];
    item.name = value["name"];
    item.weight = value["weight"];
    item.ask = value["ask"];
    item.good = value["good"];
    item.why = value["why"];
    item.fix = value["fix"];
    item.picture.figure = value["picture"]["figure"];
    item.picture.mark = *fromCode<figure::Spot>(value["picture"]["mark"].get<std::string>());
    return item;
}

Result<std::vector<posture::Checklist>> checklistsOf(const json& document, std::string_view fileName)
{
    std::vector<posture::Checklist> lists;
    std::set<std::string> ids;
    for (const json& value : document["checklists"]) {
        const std::string place = "/checklists" + plumbline::json::pointerStep(lists.size());
        posture::Checklist list;
        list.place = *fromCode<posture::Place>(value["place"].get<std::string>());
        if (static_cast<std::size_t>(list.place) != lists.size()) {
            return bad(fileName, place + "/place", "the places stand in another order");
        }
        for (const json& entry : value["items"]) {
            const std::string at = place + "/items" + plumbline::json::pointerStep(list.items.size());
            list.items.push_back(itemOf(entry));
            if (!ids.insert(list.items.back().id).second) {
                return bad(fileName, at + "/id", "\"" + list.items.back().id + "\" is there twice");
            }
        }
        lists.push_back(std::move(list));
    }
    return lists;
}

} // namespace

Result<std::vector<posture::Checklist>> readChecklists(std::string_view text, std::string_view fileName)
{
    const auto document = catalogue::readChecked(text, fileName, embedded::ergonomicsSchemaJson);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return checklistsOf(*document, fileName);
}

Result<std::vector<posture::Checklist>> readProvenChecklists(std::string_view text, std::string_view fileName)
{
    try {
        return checklistsOf(nlohmann::json::parse(text), fileName);
    } catch (const nlohmann::json::exception& error) {
        return bad(fileName, "", error.what());
    }
}

const std::vector<posture::Checklist>& builtinChecklists()
{
    static const std::vector<posture::Checklist> lists =
        catalogue::proven(readProvenChecklists(embedded::ergonomicsJson, "ergonomics.json"));
    return lists;
}

} // namespace plumbline
