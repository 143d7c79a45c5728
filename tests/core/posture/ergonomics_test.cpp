#include "catalogue/ergonomics.h"
#include "core/posture/ergonomics.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::posture;

namespace {

Item item(std::string id, int weight)
{
    Item made;
    made.id = std::move(id);
    made.weight = weight;
    return made;
}

/// Weights 3, 2, 2, 1, 3.
Checklist list()
{
    return {Place::Desk, {item("a", 3), item("b", 2), item("c", 2), item("d", 1), item("e", 3)}};
}

Assessment filled(std::vector<ItemAnswer> answers, Exposure exposure = Exposure::TwoToFour)
{
    Assessment assessment;
    assessment.day = *parseIsoDate("2026-05-04");
    assessment.exposure = exposure;
    assessment.answers = std::move(answers);
    return assessment;
}

std::vector<std::string> idsOf(const Score& score)
{
    std::vector<std::string> ids;
    for (const Item* fix : score.fixes) {
        ids.push_back(fix->id);
    }
    return ids;
}

} // namespace

TEST_CASE("The score weighs what does not fit", "[posture]")
{
    const Checklist desk = list();
    const auto none = score(desk, filled({{"a", Answer::Yes}, {"b", Answer::Yes}}));
    REQUIRE(none);
    CHECK(none->value == 0);
    CHECK(none->band == Band::Fine);
    CHECK(none->fixes.empty());

    // (3 x 0.5 + 2 x 1) of 3 + 2 + 1; b is left out, c was not answered.
    const auto mixed = score(
        desk, filled({{"a", Answer::Partly}, {"b", Answer::DoesNotApply}, {"c", Answer::No}, {"d", Answer::Yes}}));
    REQUIRE(mixed);
    CHECK(mixed->value == Approx(5.8));
    CHECK(mixed->band == Band::FixFirst);
    CHECK(idsOf(*mixed) == std::vector<std::string>{"c", "a"});
}

TEST_CASE("Hours in the place weigh the score up and down", "[posture]")
{
    const Checklist desk = list();
    const std::vector<ItemAnswer> answers{{"a", Answer::No}, {"b", Answer::Yes}, {"e", Answer::Yes}}; // 3 of 8
    CHECK(score(desk, filled(answers, Exposure::UnderTwo))->value == Approx(3.0));
    CHECK(score(desk, filled(answers, Exposure::TwoToFour))->value == Approx(3.8));
    CHECK(score(desk, filled(answers, Exposure::OverFour))->value == Approx(4.5));
    CHECK(score(desk, filled({{"a", Answer::No}}, Exposure::OverFour))->value == 10);
}

TEST_CASE("A checklist without an answer that applies has no score", "[posture]")
{
    CHECK_FALSE(score(list(), filled({})));
    CHECK_FALSE(score(list(), filled({{"a", Answer::DoesNotApply}})));
    CHECK_FALSE(score(list(), filled({{"unknown", Answer::No}})));
}

TEST_CASE("The three fixes are those that weigh most, in the order of the list", "[posture]")
{
    const Checklist checklist = list(); // the fixes point into it
    const auto all = score(
        checklist,
        filled({{"a", Answer::Partly}, {"b", Answer::No}, {"c", Answer::No}, {"d", Answer::No}, {"e", Answer::No}}));
    REQUIRE(all);
    CHECK(idsOf(*all) == std::vector<std::string>{"e", "b", "c"});
}

TEST_CASE("Bands begin at 3 and at 5", "[posture]")
{
    CHECK(bandOf(0) == Band::Fine);
    CHECK(bandOf(2.9) == Band::Fine);
    CHECK(bandOf(3) == Band::WorthImproving);
    CHECK(bandOf(4.9) == Band::WorthImproving);
    CHECK(bandOf(5) == Band::FixFirst);
    CHECK(bandOf(10) == Band::FixFirst);
}

TEST_CASE("One looks again after 14 days", "[posture]")
{
    CHECK(recheckOn(filled({})) == *parseIsoDate("2026-05-18"));
}

TEST_CASE("A desk that fits nowhere scores ten in every checklist", "[posture]")
{
    for (const Checklist& checklist : builtinChecklists()) {
        std::vector<ItemAnswer> answers;
        for (const Item& one : checklist.items) {
            answers.push_back({one.id, Answer::No});
        }
        const auto worst = score(checklist, filled(answers));
        REQUIRE(worst);
        CHECK(worst->value == 10);
        REQUIRE(worst->fixes.size() == 3);
        CHECK(worst->fixes.front()->weight == 3);
    }
}
