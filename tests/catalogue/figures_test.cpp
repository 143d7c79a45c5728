#include "catalogue/builtin.h"
#include "catalogue/figures.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

using namespace plumbline;
using nlohmann::json;

namespace {

json smallest()
{
    return json::parse(R"({"schema": "plumbline.figures/1", "figures": [{
        "shows": ["bodyweight-squat"], "view": [20, 7], "pin": "feet", "reach": ["footR", "footL"],
        "poses": {"stand": {"knee": 8}, "low": {"from": "stand", "kneeR": 90, "m.quads": 1}}, "hardest": "low",
        "reps": {"tempo": [3, 1, 1, 0],
            "lowering": {"name": "Lower", "keys": ["stand", "low"], "arc": {"fL.y": 0.05}}, "pauseBottom": {"name": "Pause"},
            "lifting": {"name": "Rise", "keys": ["low", "stand"]}, "pauseTop": {"name": "Stand"}}}]})");
}

/// Where reading stops after one thing in the smallest file was changed.
std::string refusal(const std::string& pointer, const json& value)
{
    json document = smallest();
    document[json::json_pointer(pointer)] = value;
    const auto read = readFigures(document.dump(), "figures.json");
    if (read) {
        return "accepted";
    }
    CHECK(read.error().what == ErrorCode::BadCatalogue);
    CHECK_FALSE(read.error().param("reason").empty());
    return read.error().where;
}

} // namespace

TEST_CASE("The smallest keyframe set is read with its poses built on each other", "[catalogue][figure]")
{
    const auto read = readFigures(smallest().dump(), "figures.json");
    REQUIRE(read);
    const figure::FigureSpec* spec = read->find("bodyweight-squat");
    REQUIRE(spec != nullptr);
    const figure::Pose* low = spec->pose("low");
    REQUIRE(low != nullptr);
    CHECK(low->at(figure::Sided::Knee, figure::Side::Right) == 90);
    CHECK(low->at(figure::Sided::Knee, figure::Side::Left) == 8);
    CHECK(low->effort(figure::Muscle::Quads, figure::Side::Left) == 1);
    CHECK(spec->poses[spec->hardest].name == "low");
    CHECK(read->find("box-squat") == nullptr);
}

TEST_CASE("A broken keyframe file names the file, the place and the reason", "[catalogue][figure]")
{
    const std::string at = "figures.json#/figures/0";
    CHECK(refusal("/figures/0/poses/low/hipG", 3) == at + "/poses/low/hipG");
    CHECK(refusal("/figures/0/poses/low/m.biceps", 1) == at + "/poses/low/m.biceps");
    CHECK(refusal("/figures/0/poses/low/kneeL", 200) == at + "/poses/low/kneeL");
    CHECK(refusal("/figures/0/poses/low/kneeL", "bent") == at + "/poses/low/kneeL");
    CHECK(refusal("/figures/0/poses/low/from", "sitting") == at + "/poses/low/from");
    CHECK(refusal("/figures/0/poses/stand/from", "low") == at + "/poses/stand");
    CHECK(refusal("/figures/0/hardest", "lowest") == at + "/hardest");
    CHECK(refusal("/figures/0/pin", "nose") == at + "/pin");
    CHECK(refusal("/figures/0/colour", "red") == at + "/colour");
    CHECK(refusal("/figures/0/view", json::array({1})) == at + "/view");
    CHECK(refusal("/figures/0/reps/tempo", json::array({3, 1, 1})) == at + "/reps/tempo");
    CHECK(refusal("/figures/0/reps/lowering/keys/0", "sit") == at + "/reps/lowering/keys/0");
    CHECK(refusal("/figures/0/reps/lowering/arc/fL.w", .1) == at + "/reps/lowering/arc/fL.w");
    CHECK(refusal("/figures/0/shows", json::array({"a", "a"})) == at + "/shows/1");
    CHECK(refusal("/schema", "plumbline.figures/9") == "figures.json#/schema");
    CHECK_FALSE(readFigures("{", "figures.json"));
}

TEST_CASE("A hold may go round, a repetition may not", "[catalogue][figure]")
{
    json document = smallest();
    json& walk = document["figures"][0];
    walk.erase("reps");
    walk["wears"] = "office";
    walk["hold"] = json::parse(R"({"moveIn": {"name": "Set off", "keys": ["stand", "low"]},
        "hold": {"name": "Walk", "cycle": 1.2, "keys": ["low", ["stand", 0.5], "low"]}, "moveOut": {"name": "Stop"}})");
    const auto read = readFigures(document.dump(), "figures.json");
    REQUIRE(read);
    CHECK(read->find("bodyweight-squat")->path(figure::RepPhase::Hold).cycle == 1.2);
    CHECK(read->find("bodyweight-squat")->clothes == figure::Clothes::Office);

    const auto refused = [&](const std::string& pointer, const json& value) {
        json changed = document;
        changed[json::json_pointer(pointer)] = value;
        const auto answer = readFigures(changed.dump(), "figures.json");
        return answer ? std::string{"accepted"} : answer.error().where;
    };
    const std::string at = "figures.json#/figures/0";
    CHECK(refused("/figures/0/hold/hold/cycle", 0) == at + "/hold/hold/cycle");
    CHECK(refused("/figures/0/hold/hold/keys", json::array({"low", "stand"})) == at + "/hold/hold");
    CHECK(refused("/figures/0/hold/hold/keys/0", "stand") == at + "/hold/hold");
    CHECK(refused("/figures/0/wears", "armour") == at + "/wears");
    CHECK(refusal("/figures/0/reps/lowering/cycle", 1.2) == at + "/reps/lowering/cycle");
}

TEST_CASE("Every move of a micro-break is shown, in office clothes", "[catalogue][figure]")
{
    for (const char* id : {"desk-glute-squeeze", "desk-pelvic-tilt", "desk-thoracic-extension", "desk-figure-four",
                           "desk-calf-raise", "desk-hip-extension", "desk-hip-abduction", "desk-hinge",
                           "desk-hip-flexor", "desk-sit-to-stand", "desk-walk"}) {
        INFO(id);
        const figure::FigureSpec* spec = builtinFigures().find(id);
        REQUIRE(spec != nullptr);
        CHECK(spec->clothes == figure::Clothes::Office);
    }
}

TEST_CASE("Every exercise is shown but those we could not show rightly yet", "[catalogue][figure]")
{
    std::vector<std::string> without;
    for (const Exercise& exercise : builtinCatalogue().exercises()) {
        if (builtinFigures().find(exercise.id) == nullptr) {
            without.push_back(exercise.id);
        }
    }
    CHECK(without == std::vector<std::string>{"hip-90-90"});
}
