#include "catalogue/builtin.h"
#include "catalogue/exercise_reader.h"
#include "catalogue/muscles.h"
#include "content_file.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace plumbline;
using nlohmann::json;
using plumbline::testing::fileText;

namespace {

json exercises()
{
    return json::parse(fileText("exercises.json"));
}

/// What is said of the file after one change.
Error brokenBy(const std::function<void(json&)>& change)
{
    json document = exercises();
    change(document);
    const auto read = readCatalogue(document.dump(), "exercises.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().what == ErrorCode::BadCatalogue);
    CHECK_FALSE(read.error().param("reason").empty());
    return read.error();
}

} // namespace

TEST_CASE("The catalogue file passes its own schema and is what the program carries", "[catalogue]")
{
    const auto read = readCatalogue(fileText("exercises.json"), "exercises.json");
    if (!read) {
        FAIL(read.error().where << ": " << read.error().param("reason"));
    }
    CHECK(read->exercises() == builtinCatalogue().exercises());
}

TEST_CASE("All 69 records stand in eight ladders without gaps", "[catalogue]")
{
    const Catalogue& catalogue = builtinCatalogue();
    CHECK(catalogue.exercises().size() == 69);
    const std::map<Pattern, std::size_t> sizes{{Pattern::Squat, 7},     {Pattern::Lunge, 7}, {Pattern::Bridge, 8},
                                               {Pattern::Abduction, 9}, {Pattern::Hinge, 7}, {Pattern::Core, 10},
                                               {Pattern::Mobility, 10}, {Pattern::Desk, 11}};
    for (const auto& [pattern, size] : sizes) {
        const auto ladder = catalogue.ladder(pattern);
        REQUIRE(ladder.size() == size);
        for (std::size_t i = 0; i < size; ++i) {
            CHECK(ladder[i]->rung == static_cast<int>(i) + 1);
        }
    }
}

TEST_CASE("A record carries every field", "[catalogue]")
{
    const Exercise* squat = builtinCatalogue().find("sit-to-stand-raised");
    REQUIRE(squat != nullptr);
    CHECK(squat->name == "Sit-to-stand from a raised seat");
    CHECK(squat->pattern == Pattern::Squat);
    CHECK(squat->primary == std::vector<std::string>{"gluteus-maximus", "quadriceps"});
    CHECK(squat->secondary == std::vector<std::string>{"hamstrings", "erector-spinae"});
    CHECK(squat->equipment == EquipmentSet{Equipment::Chair, Equipment::Pillow});
    CHECK_FALSE(squat->unilateral);
    CHECK(squat->measure == Measure::Reps);
    CHECK(squat->start == DosePoint{2, 6});
    CHECK(squat->top == DosePoint{3, 12});
    CHECK(squat->tempo == Tempo{3, 1, 2, 1});
    CHECK(squat->cues.size() == 5);
    CHECK(squat->mistakes.size() == 3);
    CHECK_FALSE(squat->easier);
    CHECK(squat->harder == "sit-to-stand");
    REQUIRE(squat->modify.size() == 3);
    CHECK(squat->modify.front() ==
          Modification{Flag::KneePain, false, "Raise the seat more and push lightly on your thighs with your hands."});
    CHECK_FALSE(squat->why.empty());

    const Exercise* plank = builtinCatalogue().find("front-plank");
    REQUIRE(plank != nullptr);
    CHECK(plank->measure == Measure::Hold);
    CHECK_FALSE(plank->tempo);
    CHECK(plank->start.amount == 10);

    CHECK(builtinCatalogue().find("desk-sit-to-stand")->fixedSeat); // "Lock or block the wheels"
    CHECK_FALSE(builtinCatalogue().find("desk-figure-four")->fixedSeat);
}

TEST_CASE("AVOID anywhere in a note excludes the exercise", "[catalogue]")
{
    CHECK(builtinCatalogue().find("bodyweight-squat")->excludedBy({Flag::HipReplacement}) == Flag::HipReplacement);
    CHECK(builtinCatalogue().find("clamshell")->excludedBy({Flag::LateralHipPain}) == Flag::LateralHipPain);
    CHECK_FALSE(builtinCatalogue().find("bodyweight-squat")->excludedBy({Flag::KneePain}));
}

TEST_CASE("Every muscle of every record has a plain name", "[catalogue]")
{
    REQUIRE(readMuscleNames(fileText("muscles.json"), "muscles.json"));
    for (const Exercise& exercise : builtinCatalogue().exercises()) {
        for (const auto* muscles : {&exercise.primary, &exercise.secondary}) {
            for (const std::string& muscle : *muscles) {
                CAPTURE(exercise.id, muscle);
                CHECK(muscleName(muscle) != muscle);
            }
        }
    }
}

TEST_CASE("A broken catalogue names file, place and reason", "[catalogue]")
{
    using Change = std::function<void(json&)>;
    const auto at = [](std::size_t index, const std::string& key, json value) {
        return Change([=](json& document) { document["exercises"][index][key] = value; });
    };
    const std::vector<std::pair<std::string, Change>> cases{
        {"/exercises/3/tempo", at(3, "tempo", "3-1-2")},
        {"/exercises/3/tempo", at(3, "tempo", 3)},
        {"/exercises/3/tempo", at(3, "tempo", "hold")},
        {"/exercises/3/tempo", at(3, "tempo", "11-0-0-0")},
        {"/exercises/0/ladder", at(0, "ladder", "jumping")},
        {"/exercises/0/equipment/0", at(0, "equipment", {"barbell"})},
        {"/exercises/0/unilateral", at(0, "unilateral", "no")},
        {"/exercises/0/measure", at(0, "measure", "metres")},
        {"/exercises/0/rung", at(0, "rung", 0)},
        {"/exercises/1/rung", at(1, "rung", 1)},
        {"/exercises/6/rung", at(6, "rung", 9)},
        {"/exercises/1/id", at(1, "id", "sit-to-stand-raised")},
        {"/exercises/1/id", at(1, "id", "Sit to stand")},
        {"/exercises/1/easier", at(1, "easier", "rest")},
        {"/exercises/1/harder", at(1, "harder", "sit-to-stand")},
        {"/exercises/2/start", at(2, "start", {{"sets", 2}, {"seconds", 8}})},
        {"/exercises/2/start/sets", at(2, "start", {{"sets", 0}, {"reps", 8}})},
        {"/exercises/2/top/reps", at(2, "top", {{"sets", 3}, {"reps", 4}})},
        {"/exercises/2/top/sets", at(2, "top", {{"sets", 1}, {"reps", 15}})},
        {"/exercises/2/cues/0", at(2, "cues", {7})},
        {"/exercises/2/cues", at(2, "cues", json::array())},
        {"/exercises/2/modify/knee-pain", at(2, "modify", {{"knee-pain", nullptr}})},
        {"/exercises/2", at(2, "colour", "red")},
        {"/exercises/2", [](json& document) { document["exercises"][2].erase("why"); }},
        {"/schema", [](json& document) { document["schema"] = "plumbline.exercises/2"; }},
        {"", [](json& document) { document.erase("exercises"); }},
    };
    for (const auto& [pointer, change] : cases) {
        CAPTURE(pointer);
        CHECK(brokenBy(change).where == "exercises.json#" + pointer);
    }
    const Error flag = brokenBy(at(2, "modify", {{"sore-thumb", "Stop early."}}));
    CHECK(flag.where == "exercises.json#/exercises/2/modify");
}

TEST_CASE("A catalogue that is not JSON says where it stops", "[catalogue]")
{
    const auto read = readCatalogue("{\"schema\": \n x}", "exercises.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().what == ErrorCode::BadCatalogue);
    CHECK(read.error().where == "exercises.json#");
    CHECK(read.error().param("reason").find("line 2") != std::string_view::npos);

    const auto twice = readCatalogue(R"({"schema":"plumbline.exercises/1","schema":1})", "mine.json");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().where == "mine.json#/schema");
}
