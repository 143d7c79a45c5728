#include "catalogue/activation.h"
#include "catalogue/builtin.h"
#include "content_file.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using plumbline::testing::fileText;

TEST_CASE("Published activation belongs to exercises that exist", "[catalogue]")
{
    const auto rows = readActivation(fileText("activation.json"), "activation.json", builtinCatalogue());
    if (!rows) {
        FAIL(rows.error().where << ": " << rows.error().param("reason"));
    }
    CHECK(rows->size() > 40);
}

TEST_CASE("An exercise shows each figure with its source and how it is known", "[catalogue]")
{
    const auto rows = activationOf("side-lying-hip-abduction");
    REQUIRE(rows.size() == 5);
    CHECK(rows.front().source == "DiStefano 2009");
    CHECK(rows.front().gluteusMaximus == ActivationFigure{"39", Provenance::FromMemory});
    CHECK(rows.front().gluteusMedius == ActivationFigure{"81", Provenance::Seen});
    CHECK(activationOf("cat-cow").empty());
}

TEST_CASE("A figure for an unknown exercise is refused where it stands", "[catalogue]")
{
    const std::string row = R"("measured_as": "Hop", "gluteus_maximus": "35", "gluteus_maximus_provenance": "seen",
        "gluteus_medius": null, "gluteus_medius_provenance": null, "source": "A 2009", "reference": "R1", "note": "" })";
    const std::string head = R"({ "schema": "plumbline.activation/1", "unit": "%", "figures": [ { "exercise": )";
    CHECK(readActivation(head + "\"glute-bridge\", " + row + "] }", "a.json", builtinCatalogue()));
    const auto read = readActivation(head + "\"hopping\", " + row + "] }", "a.json", builtinCatalogue());
    REQUIRE_FALSE(read);
    CHECK(read.error().where == "a.json#/figures/0/exercise");
}
