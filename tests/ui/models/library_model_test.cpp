#include "support/practice.h"
#include "ui/models/library_model.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

int passing(const LibraryModel& model, const LibraryFilter& filter)
{
    int count = 0;
    for (const LibraryItem* item : model.byName()) {
        count += passes(*item, filter) ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("Each filter lets through what its exercises say of themselves", "[models]")
{
    Practice practice(ada());
    const LibraryModel model = libraryModel(practice.coach());
    REQUIRE(model.exercises() == 69);
    CHECK(passing(model, {}) == 69);

    LibraryFilter filter;
    filter.text = "SQUAT split";
    CHECK(passing(model, filter) == 4);
    filter = {};
    filter.pattern = Pattern::Desk;
    CHECK(passing(model, filter) == 11);
    filter = {};
    filter.atHand = true;
    for (const LibraryItem* item : model.byName()) {
        if (passes(*item, filter)) {
            CHECK(practice.coach().facts().equipment.containsAll(item->exercise->required()));
        }
    }
    filter = {};
    filter.measure = Measure::Hold;
    for (const LibraryItem* item : model.byName()) {
        CHECK(passes(*item, filter) == (item->exercise->measure == Measure::Hold));
    }
    filter = {};
    filter.muscle = "gluteus-medius";
    CHECK(passing(model, filter) > 5);
}

TEST_CASE("Postures follow the cues of the exercises", "[models]")
{
    const Catalogue& catalogue = builtinCatalogue();
    CHECK(postureOf(*catalogue.find("glute-bridge")) == Posture::Lying);
    CHECK(postureOf(*catalogue.find("bird-dog")) == Posture::Kneeling);
    CHECK(postureOf(*catalogue.find("desk-figure-four")) == Posture::Seated);
    CHECK(postureOf(*catalogue.find("hip-hitch")) == Posture::Standing);
    CHECK(postureOf(*catalogue.find("desk-sit-to-stand")) == Posture::Standing);
    CHECK(postureOf(*catalogue.find("hip-thrust")) == Posture::Lying);
}

TEST_CASE("The filter that hides most is the one without which most would show", "[models]")
{
    Practice practice(ada());
    const LibraryModel model = libraryModel(practice.coach());
    LibraryFilter filter;
    CHECK_FALSE(hidingMost(model, filter));
    filter.text = "no such exercise";
    filter.measure = Measure::Reps;
    CHECK(hidingMost(model, filter) == FilterPart::Text);
    CHECK(without(filter, FilterPart::Text).text.empty());
}

TEST_CASE("What the plan uses this week is marked, and nothing is while training is locked", "[models]")
{
    Practice practice(ada());
    LibraryFilter filter;
    filter.inPlan = true;
    CHECK(passing(libraryModel(practice.coach()), filter) > 4);
    SetupRequest locked = ada();
    locked.screening.yes.insert(ScreeningKey::InfectionRisk);
    Practice waiting(locked);
    CHECK(passing(libraryModel(waiting.coach()), filter) == 0);
}
