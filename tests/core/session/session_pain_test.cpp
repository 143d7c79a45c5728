#include "session_fixture.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::session;
using namespace std::chrono_literals;

namespace {

PainVerdict verdict(PainLight light, bool ends = false)
{
    PainVerdict result;
    result.light = light;
    result.endsSession = ends;
    result.easier = repsSlot("sit-to-stand", 3, 8);
    result.swap = repsSlot("glute-bridge", 2, 8, Pattern::Bridge);
    return result;
}

PainReport report(int score)
{
    return PainReport{PainScore{score}, PainKind::Ache, PainPlace::LowBack};
}

Player inSecondSet()
{
    Player player({repsSlot("box-squat", 3, 10), repsSlot("bird-dog", 1, 5, Pattern::Core)});
    player.runTo(PhaseKind::Rest);
    player.happen(StartNow{});
    player.runTo(PhaseKind::Work);
    player.run(21s);
    player.happen(Hurts{});
    return player;
}

} // namespace

TEST_CASE("It hurts stops time at once", "[session][pain]")
{
    Player player = inSecondSet();
    CHECK(player.view().halt == Halt::Hurts);
    CHECK_FALSE(player.wakeAt().has_value());
    player.run(5min);
    CHECK(player.view().elapsed == 21s);
    player.happen(StartNow{});
    player.happen(TogglePause{});
    CHECK(player.view().halt == Halt::Hurts);
    player.happen(PainNothing{});
    CHECK(player.view().halt == Halt::None);
    CHECK(player.view().repetition == 5);
    player.runToEnd();
    CHECK(player.records().size() == 4);
}

TEST_CASE("A green pain is kept with the set and the set goes on", "[session][pain]")
{
    Player player = inSecondSet();
    CHECK(painChoices(player.state(), verdict(PainLight::Green)).front() == PainChoice::GoOn);
    player.happen(PainAnswer{report(2), verdict(PainLight::Green), PainChoice::GoOn});
    CHECK(player.view().phase == PhaseKind::Work);
    player.runTo(PhaseKind::Rest);
    CHECK(player.records()[1].pain == PainScore{2});
    CHECK(player.records()[1].painKind == PainKind::Ache);
    CHECK(player.records()[1].reps == 10);
}

TEST_CASE("Amber: the easier version now, or after the set", "[session][pain]")
{
    Player now = inSecondSet();
    CHECK(painChoices(now.state(), verdict(PainLight::Amber)).front() == PainChoice::Easier);
    now.happen(PainAnswer{report(4), verdict(PainLight::Amber), PainChoice::Easier});
    CHECK(now.view().phase == PhaseKind::Prepare);
    CHECK(now.state().slots[static_cast<std::size_t>(now.view().slot)].exercise == "sit-to-stand");
    REQUIRE(now.records().size() == 2);
    CHECK(now.records()[1].reps == 4);
    CHECK(now.records()[1].pain == PainScore{4});

    Player after = inSecondSet();
    after.happen(PainAnswer{report(4), verdict(PainLight::Amber), PainChoice::GoOn});
    CHECK(after.view().phase == PhaseKind::Work);
    after.runTo(PhaseKind::Prepare);
    CHECK(after.records()[1].reps == 10);
    CHECK(after.state().slots[static_cast<std::size_t>(after.view().slot)].exercise == "sit-to-stand");
    after.runToEnd();
    CHECK(after.records().size() == 4);
}

TEST_CASE("Red: another ladder or left out, never the same exercise again", "[session][pain]")
{
    Player swapped = inSecondSet();
    const auto choices = painChoices(swapped.state(), verdict(PainLight::Red));
    CHECK(choices == std::vector<PainChoice>{PainChoice::Swap, PainChoice::LeaveOut, PainChoice::End});
    swapped.happen(PainAnswer{report(6), verdict(PainLight::Red), PainChoice::GoOn});
    CHECK(swapped.view().halt == Halt::Hurts);
    swapped.happen(PainAnswer{report(6), verdict(PainLight::Red), PainChoice::Swap});
    CHECK(swapped.state().reds == 1);
    swapped.runToEnd();
    CHECK(swapped.records().back().exercise == "bird-dog");
    CHECK(swapped.records()[2].exercise == "glute-bridge");

    Player left = inSecondSet();
    left.happen(PainAnswer{report(6), verdict(PainLight::Red), PainChoice::LeaveOut});
    CHECK(left.view().slot == 1);
    left.runToEnd();
    CHECK(left.records().size() == 3);
}

TEST_CASE("A second red, spreading or dizziness ends the session and nothing else", "[session][pain]")
{
    Player player = inSecondSet();
    CHECK(painChoices(player.state(), verdict(PainLight::Red, true)) == std::vector<PainChoice>{PainChoice::End});
    CHECK(painChoices(player.state(), verdict(PainLight::Spread)) == std::vector<PainChoice>{PainChoice::End});
    player.happen(PainAnswer{report(7), verdict(PainLight::Red, true), PainChoice::Swap});
    CHECK(player.view().halt == Halt::Hurts);
    player.happen(PainAnswer{report(7), verdict(PainLight::Red, true), PainChoice::End});
    CHECK(player.ended);
    REQUIRE(player.records().size() == 2);
    CHECK(player.records()[1].pain == PainScore{7});
}

TEST_CASE("In the rest a pain belongs to the set just done", "[session][pain]")
{
    Player player({repsSlot("box-squat", 2, 4), repsSlot("bird-dog", 1, 5, Pattern::Core)});
    player.runTo(PhaseKind::Rest);
    player.happen(Hurts{});
    CHECK(painChoices(player.state(), verdict(PainLight::Amber)).front() == PainChoice::Easier);
    player.happen(PainAnswer{report(5), verdict(PainLight::Amber), PainChoice::LeaveOut});
    REQUIRE(player.records().size() == 1);
    CHECK(player.records()[0].pain == PainScore{5});
    CHECK(player.view().slot == 1);
    player.runToEnd();
    CHECK(player.records().size() == 2);
}

TEST_CASE("After a red the session goes on without that exercise when it is resumed", "[session][pain]")
{
    Player player = inSecondSet();
    player.happen(PainAnswer{report(6), verdict(PainLight::Red), PainChoice::LeaveOut});
    const SessionState state = resume(player.performed(), 100, player.now(), [](const Slot&, const SetRecord& record) {
        return record.pain->value >= 6 ? PainLight::Red : PainLight::Green;
    });
    CHECK(state.reds == 1);
    REQUIRE(state.current < state.steps.size());
    CHECK(state.steps[state.current].slot == 1);
}
