#include "ui/setup/setup_draft.h"

#include "catalogue/builtin.h"
#include "core/plan/engine.h"

#include <catch2/catch.hpp>

using namespace plumbline;

namespace {

const Day kMonday = *parseIsoDate("2026-11-23");

std::optional<SetupGap> gapIn(const SetupDraft& draft, SetupStep step)
{
    const auto missing = draft.missing(step);
    return missing ? std::optional(missing->what) : std::nullopt;
}

SetupDraft complete()
{
    SetupDraft draft{kMonday};
    draft.name = "  Ada ";
    draft.birthYear = 1984;
    for (const SafetyGroup group : kSafetyGroups) {
        draft.safety.answerNone(group);
    }
    return draft;
}

} // namespace

TEST_CASE("The short way asks for name, year and safety only", "[setup]")
{
    SetupDraft draft{kMonday};
    CHECK(draft.steps() == std::vector{SetupStep::Welcome, SetupStep::You, SetupStep::Safety, SetupStep::Plan});
    draft.path = SetupPath::Proper;
    CHECK(draft.steps() == std::vector{SetupStep::Welcome, SetupStep::You, SetupStep::Safety, SetupStep::Back,
                                       SetupStep::Space, SetupStep::Week, SetupStep::WorkDay, SetupStep::Plan});
}

TEST_CASE("About you says what is missing, one thing at a time", "[setup]")
{
    SetupDraft draft{kMonday};
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::Name);
    draft.name = "   ";
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::Name);
    draft.name = std::string(81, 'a');
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::NameTooLong);
    draft.name = " Ada ";
    draft.takenNames = {"Ada"};
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::NameTaken);
    draft.takenNames = {"Bo"};
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::BirthYear);
    draft.birthYear = 1800;
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::BirthYear);
    draft.birthYear = 2030;
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::BirthYear);
    draft.birthYear = 1984;
    CHECK_FALSE(gapIn(draft, SetupStep::You));
}

TEST_CASE("Under 18 is refused and 18 asks for a yes", "[setup]")
{
    SetupDraft draft{kMonday};
    draft.name = "Ada";
    draft.birthYear = 2009;
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::UnderAge);
    draft.confirmedEighteen = true;
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::UnderAge);
    draft.birthYear = 2008;
    CHECK_FALSE(gapIn(draft, SetupStep::You));
    draft.confirmedEighteen = false;
    CHECK(gapIn(draft, SetupStep::You) == SetupGap::EighteenYes);
    draft.birthYear = 2007;
    CHECK_FALSE(gapIn(draft, SetupStep::You));
}

TEST_CASE("The safety check cannot be skipped on either way", "[setup]")
{
    SetupDraft draft = complete();
    CHECK_FALSE(draft.firstIncomplete());
    draft.safety = {};
    CHECK(draft.firstIncomplete() == SetupStep::Safety);
    CHECK(draft.missing(SetupStep::Safety) == SetupMissing{SetupGap::SafetyQuestions, 6});
    draft.path = SetupPath::Proper;
    CHECK(draft.firstIncomplete() == SetupStep::Safety);
}

TEST_CASE("Two to five training days", "[setup]")
{
    SetupDraft draft = complete();
    draft.path = SetupPath::Proper;
    draft.facts.weekdays = {true, false, false, false, false, false, false};
    CHECK(draft.missing(SetupStep::Week) == SetupMissing{SetupGap::TooFewDays, 1});
    draft.facts.weekdays = {true, true, true, true, true, true, true};
    CHECK(draft.missing(SetupStep::Week) == SetupMissing{SetupGap::TooManyDays, 2});
    CHECK(draft.firstIncomplete() == SetupStep::Week);
    draft.path = SetupPath::StartNow; // asked only on the longer way
    CHECK_FALSE(draft.firstIncomplete());
}

TEST_CASE("The preset days hold today and a day between", "[setup]")
{
    for (int i = 0; i < 7; ++i) {
        const Day today = kMonday + days{i};
        const auto preset = presetWeekdays(today);
        CAPTURE(i);
        CHECK(preset[static_cast<std::size_t>(i)]);
        CHECK(std::count(preset.begin(), preset.end(), true) == 3);
        for (std::size_t day = 0; day < 7; ++day) {
            CHECK_FALSE((preset[day] && preset[(day + 1) % 7]));
        }
    }
}

TEST_CASE("The request holds every answer", "[setup]")
{
    SetupDraft draft = complete();
    draft.sex = Sex::Female;
    draft.units = UnitSystem::Imperial;
    draft.painNow = 2;
    draft.flags = {Flag::KneePain};
    draft.startingPoint.bridgeHold = 40;
    draft.facts.weights = {Mass::fromKilograms(8), Mass::fromKilograms(4)};
    draft.breaks = BreakProfile::Gentle;
    const SetupRequest request = draft.request();
    CHECK(request.profile == Profile{"Ada", 1984, Sex::Female, UnitSystem::Imperial});
    CHECK(request.painNow == PainScore{2});
    CHECK(request.facts.flags == FlagSet{Flag::KneePain});
    CHECK(request.facts.weights.front() == Mass::fromKilograms(4));
    CHECK(request.facts.minutesPerSession == 20);
    CHECK(request.startingPoint.bridgeHold == 40);
    CHECK(request.breaks == BreakProfile::Gentle);
    CHECK(request.workDay.ranges.front() == TimeRange{minutes{540}, minutes{1050}});
}

TEST_CASE("The preview plans a first session for today, or stays locked", "[setup]")
{
    SetupDraft draft = complete();
    const Engine engine{builtinCatalogue()};
    const Plan open = engine.plan(draft.preview(), kMonday, kMonday, 1);
    REQUIRE_FALSE(open.sessions.empty());
    CHECK(open.sessions.front().date == kMonday);
    draft.safety.answerSome(SafetyGroup::Nerves);
    draft.safety.setTicked(ScreeningKey::NewLegWeakness, true);
    const Plan locked = engine.plan(draft.preview(), kMonday, kMonday, 1);
    CHECK(locked.sessions.empty());
    REQUIRE(locked.locked);
    CHECK(locked.locked->action == LockAction::Urgent);
}
