#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "catalogue/ergonomics.h"
#include "content_file.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace plumbline;
using nlohmann::json;
using plumbline::testing::fileText;

namespace {

/// Where reading stops after one place of the file was changed.
template <class Read>
std::string refusal(const std::string& name, const std::string& pointer, const json& value, Read read)
{
    json document = json::parse(fileText(name));
    document[json::json_pointer(pointer)] = value;
    const auto result = read(document.dump());
    if (result) {
        return "accepted";
    }
    CHECK(result.error().what == ErrorCode::BadCatalogue);
    CHECK_FALSE(result.error().param("reason").empty());
    return result.error().where;
}

auto breaksOf(const std::string& text)
{
    return readBreakTexts(text, "break_texts.json", builtinCatalogue());
}

auto checklistsOf(const std::string& text)
{
    return readChecklists(text, "ergonomics.json");
}

} // namespace

TEST_CASE("The break texts pass their schema and are what the program carries", "[catalogue]")
{
    const auto read = breaksOf(fileText("break_texts.json"));
    if (!read) {
        FAIL(read.error().where << ": " << read.error().param("reason"));
    }
    CHECK(*read == builtinBreaks());
    CHECK(read->routines.size() == 6);
    CHECK(read->nudges.size() >= 6);
    REQUIRE(builtinRoutine("break-glutes") != nullptr);
    CHECK(builtinRoutine("break-glutes")->moves ==
          std::vector<breaks::MoveDose>{{"desk-sit-to-stand", 10}, {"desk-hip-abduction", 8}, {"desk-calf-raise", 15}});
    CHECK(builtinRoutine("break-nap") == nullptr);
}

TEST_CASE("Broken break texts name file, place and reason", "[catalogue]")
{
    const auto at = [](const std::string& pointer, const json& value) {
        return refusal("break_texts.json", pointer, value, breaksOf);
    };
    CHECK(at("/routines/0/moves/0/exercise", "hopping") == "break_texts.json#/routines/0/moves/0/exercise");
    CHECK(at("/routines/1/moves/0/exercise", "box-squat") == "break_texts.json#/routines/1/moves/0/exercise");
    CHECK(at("/routines/0/moves/1/exercise", "desk-hinge") == "break_texts.json#/routines/0/moves/1/exercise");
    CHECK(at("/routines/1/moves/0/amount", 16) == "break_texts.json#/routines/1/moves/0/amount");
    CHECK(at("/routines/1/moves/0/amount", 7) == "break_texts.json#/routines/1/moves/0/amount");
    CHECK(at("/routines/2/id", "break-quiet") == "break_texts.json#/routines/2/id");
    CHECK(at("/routines/5/minutes", {5, 2}) == "break_texts.json#/routines/5/minutes");
    CHECK(at("/routines/5/minutes", {2}) == "break_texts.json#/routines/5/minutes");
    CHECK(at("/routines/5/colour", "red") == "break_texts.json#/routines/5");
    CHECK(at("/nudges/0/text", "") == "break_texts.json#/nudges/0/text");
    CHECK(at("/schema", "plumbline.breaks/2") == "break_texts.json#/schema");
}

TEST_CASE("Cues fit a line, make no claim and do not shout", "[catalogue]")
{
    const BreakTexts& texts = builtinBreaks();
    for (const auto* cues : {&texts.nudges, &texts.standUp, &texts.sitDown}) {
        for (const Cue& cue : *cues) {
            CAPTURE(cue.text);
            CHECK(cue.text.size() <= 60);
            CHECK(cue.text.back() == '.');
            for (const char* word : {"!", "pain", "back pain", "prevent", "correct", "posture", "bad"}) {
                CHECK(cue.text.find(word) == std::string::npos);
            }
        }
    }
}

TEST_CASE("Hints take turns", "[catalogue]")
{
    const BreakTexts& texts = builtinBreaks();
    CHECK(builtinCue(breaks::Kind::Nudge, true, 0) == texts.nudges.front());
    CHECK(builtinCue(breaks::Kind::Nudge, true, 1) == texts.nudges[1]);
    CHECK(builtinCue(breaks::Kind::Nudge, true, texts.nudges.size()) == texts.nudges.front());
    CHECK(builtinCue(breaks::Kind::Stand, true, 1) == texts.standUp[1]);
    CHECK(builtinCue(breaks::Kind::Stand, false, 0) == texts.sitDown.front());
}

TEST_CASE("The checklists pass their schema and are what the program carries", "[catalogue]")
{
    const auto read = checklistsOf(fileText("ergonomics.json"));
    if (!read) {
        FAIL(read.error().where << ": " << read.error().param("reason"));
    }
    CHECK(*read == builtinChecklists());
}

TEST_CASE("Every question of the three checklists is there with its weight", "[catalogue]")
{
    const auto weight = [](posture::Place place) {
        int sum = 0;
        for (const posture::Item& item : builtinChecklist(place).items) {
            sum += item.weight;
        }
        return std::pair(builtinChecklist(place).items.size(), sum);
    };
    // Counted in evidence.md 7.2 to 7.4.
    CHECK(weight(posture::Place::Desk) == std::pair(std::size_t{26}, 50));
    CHECK(weight(posture::Place::Driving) == std::pair(std::size_t{13}, 27));
    CHECK(weight(posture::Place::Standing) == std::pair(std::size_t{9}, 19));
    const posture::Item& first = builtinChecklist(posture::Place::Desk).items.front();
    CHECK(first.id == "d01");
    CHECK(first.name == "seat-height");
    CHECK(first.weight == 3);
    CHECK(first.ask == "Are your feet flat and your thighs about level?");
    CHECK(first.good == "Knees about 90 deg, hips level with or a little above knees");
    CHECK(first.why == "Pressure under the thighs and sliding forward");
    CHECK(first.fix == "Set seat to the desk first, then add a footrest if the feet hang");
    CHECK(first.picture == posture::Picture{"posture-seated", figure::Spot::Feet});
}

TEST_CASE("Broken checklists name file, place and reason", "[catalogue]")
{
    const auto at = [](const std::string& pointer, const json& value) {
        return refusal("ergonomics.json", pointer, value, checklistsOf);
    };
    CHECK(at("/checklists/0/items/3/weight", 4) == "ergonomics.json#/checklists/0/items/3/weight");
    CHECK(at("/checklists/0/items/3/id", "d01") == "ergonomics.json#/checklists/0/items/3/id");
    CHECK(at("/checklists/1/items/3/ask", "") == "ergonomics.json#/checklists/1/items/3/ask");
    CHECK(at("/checklists/1/items/3/picture/mark", "nose") == "ergonomics.json#/checklists/1/items/3/picture/mark");
    CHECK(at("/checklists/1/items/3/colour", "red") == "ergonomics.json#/checklists/1/items/3");
    CHECK(at("/checklists/0/place", "standing") == "ergonomics.json#/checklists/0/place");
    CHECK(at("/checklists", json::array()) == "ergonomics.json#/checklists");
}
