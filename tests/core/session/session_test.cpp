#include "session_fixture.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::session;
using namespace std::chrono_literals;

TEST_CASE("A session left alone runs from the first change-over to the end", "[session]")
{
    Player player({repsSlot("box-squat", 2, 10), holdSlot("front-plank", 1, 20)});
    CHECK(player.view().phase == PhaseKind::Prepare);
    player.runToEnd();
    CHECK(player.ended);
    const auto records = player.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].exercise == "box-squat");
    CHECK(records[0].reps == 10);
    CHECK(records[1].setNumber == 2);
    CHECK(records[2].hold == 20s);
    CHECK_FALSE(records[2].reps.has_value());
    // 20 + (5 + 50) + 60 + (5 + 50) + 20 + (5 + 20) + 20
    CHECK(player.view().sessionElapsed == 255s);
    CHECK(player.view().setsDone == 3);
    CHECK_FALSE(player.state().endedEarly);
}

TEST_CASE("Repetitions and tempo parts follow from the time in the set", "[session]")
{
    Player player({repsSlot("box-squat", 1, 10)});
    player.runTo(PhaseKind::Work);
    CHECK(player.view().repetition == 1);
    CHECK(player.view().tempo[player.view().tempoIndex].part == TempoPart::Lowering);
    player.run(26s + 500ms);
    CHECK(player.view().repetition == 6);
    CHECK(player.view().tempoIndex == 0);
    CHECK(player.view().tempoProgress == Approx(0.5));
    player.run(1700ms);
    CHECK(player.view().tempo[player.view().tempoIndex].part == TempoPart::PauseBottom);
    player.run(1s);
    CHECK(player.view().tempo[player.view().tempoIndex].part == TempoPart::Lifting);
}

TEST_CASE("An exercise that starts at the bottom begins with the lift", "[session]")
{
    Slot bridge = repsSlot("glute-bridge", 1, 5, Pattern::Bridge);
    bridge.tempo = Tempo{2, 0, 1, 3};
    const auto spans = tempoSpans(bridge);
    REQUIRE(spans.size() == 3);
    CHECK(spans[0] == TempoSpan{TempoPart::Lifting, 1s});
    CHECK(spans[1] == TempoSpan{TempoPart::PauseTop, 3s});
    CHECK(spans[2] == TempoSpan{TempoPart::Lowering, 2s});
    CHECK(tempoSpans(repsSlot("box-squat", 1, 5)).front().part == TempoPart::Lowering);
    CHECK(beginsAtBottom(repsSlot("sit-to-stand", 1, 5)));
    CHECK_FALSE(beginsAtBottom(repsSlot("dead-bug", 1, 5, Pattern::Core)));
}

TEST_CASE("One-sided work changes side inside the set and starts with the weaker side", "[session]")
{
    Slot lunge = repsSlot("split-squat", 2, 8, Pattern::Lunge);
    lunge.perSide = true;
    lunge.firstSide = Side::Right;
    Player player({lunge});
    player.runTo(PhaseKind::Work);
    CHECK(player.view().side == Side::Right);
    player.runTo(PhaseKind::SideChange);
    CHECK(player.view().side == Side::Left);
    CHECK(player.view().setBars[0].done == Approx(0.5));
    player.runTo(PhaseKind::Rest);
    CHECK(player.view().set == 2);
    CHECK(player.view().setBars[0].done == Approx(1.0));
    player.runToEnd();
    CHECK(player.records().size() == 4);
    CHECK(player.view().setsDone == 2);
}

TEST_CASE("Paired exercises alternate and rest once a round", "[session]")
{
    Slot first = repsSlot("glute-bridge", 2, 8, Pattern::Bridge);
    first.pairedWithNext = true;
    Player player({first, repsSlot("sit-to-stand", 2, 8)});
    std::vector<std::string> order;
    for (const Step& step : player.state().steps) {
        order.push_back(player.state().slots[static_cast<std::size_t>(step.slot)].exercise);
    }
    CHECK(order == std::vector<std::string>{"glute-bridge", "sit-to-stand", "glute-bridge", "sit-to-stand"});
    player.runTo(PhaseKind::Work);
    player.run(40s);
    CHECK(player.view().phase == PhaseKind::Prepare);
    CHECK(player.view().length == 10s);
    player.runTo(PhaseKind::Rest);
    CHECK(player.view().length == 60s);
    CHECK(player.view().slot == 0);
    player.runToEnd();
    CHECK(player.records().size() == 4);
}

TEST_CASE("A set is on disk before the screen calls it done", "[session]")
{
    Player player({repsSlot("box-squat", 2, 4)});
    player.diskFull = true;
    player.runTo(PhaseKind::Rest);
    CHECK(player.view().setBars[0].done == 0.0);
    CHECK_FALSE(player.view().allSaved);
    CHECK(player.view().setsDone == 0);
    player.happen(EditLog{3, std::nullopt, Rpe::of(7), std::nullopt});
    player.diskFull = false;
    player.happen(RetrySave{});
    CHECK(player.view().allSaved);
    CHECK(player.view().setBars[0].done == 1.0);
    REQUIRE(player.records().size() == 1);
    CHECK(player.records()[0].reps == 3);
    CHECK(player.records()[0].rpe == Rpe::of(7));
}

TEST_CASE("Saving again at the moment a set ends records it once", "[session]")
{
    Player player({repsSlot("box-squat", 2, 4)});
    player.runTo(PhaseKind::Work);
    player.passUnseen(21s);
    player.happen(RetrySave{});
    CHECK(player.records().size() == 1);
}

TEST_CASE("Edits in the rest change the record of the set, effort both of its sides", "[session]")
{
    Slot lunge = repsSlot("split-squat", 2, 8, Pattern::Lunge);
    lunge.perSide = true;
    Player player({lunge});
    player.runTo(PhaseKind::Rest);
    player.happen(EditLog{7, Side::Left, std::nullopt, std::nullopt});
    player.happen(EditLog{std::nullopt, std::nullopt, Rpe::of(8), std::nullopt});
    player.happen(
        EditLog{std::nullopt, std::nullopt, std::nullopt, PainReport{PainScore{0}, std::nullopt, std::nullopt}});
    const auto records = player.records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].reps == 7);
    CHECK(records[1].reps == 8);
    CHECK(records[0].rpe == Rpe::of(8));
    CHECK(records[1].rpe == Rpe::of(8));
    CHECK(records[1].pain == PainScore{0});
    CHECK(player.view().allSaved);
}

TEST_CASE("The rest can be made longer, shorter, skipped, or wait", "[session]")
{
    Player player({repsSlot("box-squat", 2, 4)});
    player.runTo(PhaseKind::Rest);
    player.happen(AddRest{15s});
    CHECK(player.view().length == 75s);
    player.happen(AddRest{-15s});
    player.happen(AddRest{-15s});
    CHECK(player.view().length == 45s);
    player.run(40s);
    player.happen(AddRest{-15s});
    CHECK(player.view().phase == PhaseKind::CountIn);

    Policy waits;
    waits.restWaits = true;
    Player patient({repsSlot("box-squat", 2, 4)}, waits);
    patient.happen(StartNow{});
    patient.runTo(PhaseKind::Rest);
    patient.run(10min);
    CHECK(patient.view().phase == PhaseKind::Rest);
    CHECK(patient.view().remaining == 0ms);
    CHECK_FALSE(patient.wakeAt().has_value());
    patient.happen(StartNow{});
    CHECK(patient.view().phase == PhaseKind::CountIn);
}

TEST_CASE("A pause stands still, and a broken repetition is done again", "[session]")
{
    Player player({repsSlot("box-squat", 1, 10)});
    player.runTo(PhaseKind::Work);
    player.run(12s);
    player.happen(TogglePause{});
    const auto elapsed = player.view().sessionElapsed;
    CHECK_FALSE(player.wakeAt().has_value());
    player.run(30min);
    CHECK(player.view().halt == Halt::Paused);
    CHECK(player.view().sessionElapsed == elapsed);
    player.happen(TogglePause{});
    CHECK(player.view().repetition == 3);
    CHECK(player.view().tempoProgress == Approx(0.0));
    CHECK(player.view().sessionElapsed == elapsed);
    player.runToEnd();
    CHECK(player.records()[0].reps == 10);
}

TEST_CASE("A late wake and a doubled wake change nothing", "[session]")
{
    Player exact({repsSlot("box-squat", 2, 4), holdSlot("front-plank", 2, 20)});
    Player late({repsSlot("box-squat", 2, 4), holdSlot("front-plank", 2, 20)});
    exact.run(130s);
    for (int i = 0; i < 13; ++i) {
        late.passUnseen(10s);
        late.happen(Wake{});
        late.happen(Wake{});
    }
    CHECK(late.state().steps == exact.state().steps);
    CHECK(late.state().phase == exact.state().phase);
    CHECK(late.view().elapsed == exact.view().elapsed);
}

TEST_CASE("After a suspend in a set the session is paused where it was", "[session]")
{
    Player player({repsSlot("box-squat", 1, 10), repsSlot("glute-bridge", 1, 10)});
    player.runTo(PhaseKind::Work);
    player.run(15s);
    player.passUnseen(2h);
    player.happen(Slept{2h});
    CHECK(player.view().halt == Halt::Paused);
    CHECK(player.view().phase == PhaseKind::Work);
    CHECK(player.view().elapsed == 15s);
    CHECK(player.records().empty());

    Player unnoticed({repsSlot("box-squat", 1, 10), repsSlot("glute-bridge", 1, 10)});
    unnoticed.runTo(PhaseKind::Work);
    unnoticed.passUnseen(2h);
    unnoticed.happen(Wake{});
    CHECK(unnoticed.view().halt == Halt::Paused);
    CHECK(unnoticed.records().empty());
}

TEST_CASE("Speed stretches every phase", "[session]")
{
    Player slow({repsSlot("box-squat", 1, 10)}, {}, 50);
    slow.runTo(PhaseKind::Work);
    CHECK(slow.view().sessionElapsed == 50s);
    slow.run(50s);
    CHECK(slow.view().repetition == 6);
    slow.happen(ChangeSpeed{100});
    CHECK(slow.view().repetition == 6);
    CHECK(slow.view().sessionElapsed == 100s);
    slow.run(25s);
    CHECK(slow.view().phase == PhaseKind::Rest);
}

TEST_CASE("Next in a set keeps the repetitions done; with none the set is left out", "[session]")
{
    Player player({repsSlot("box-squat", 3, 10)});
    player.runTo(PhaseKind::Work);
    player.run(22s);
    player.happen(NextStep{});
    REQUIRE(player.records().size() == 1);
    CHECK(player.records()[0].reps == 4);
    player.happen(StartNow{});
    player.happen(StartNow{});
    CHECK(player.view().phase == PhaseKind::Work);
    player.happen(NextStep{});
    CHECK(player.records().size() == 1);
    CHECK(player.view().set == 3);
    CHECK(player.view().setBars[1].skipped);
}

TEST_CASE("A set done again replaces its record", "[session]")
{
    Player player({repsSlot("box-squat", 2, 4)});
    player.runTo(PhaseKind::Rest);
    player.happen(EditLog{2, std::nullopt, std::nullopt, std::nullopt});
    player.happen(RepeatSet{});
    CHECK(player.view().phase == PhaseKind::CountIn);
    CHECK(player.view().set == 1);
    player.runTo(PhaseKind::Rest);
    REQUIRE(player.records().size() == 1);
    CHECK(player.records()[0].reps == 4);
    player.happen(StepBack{});
    CHECK(player.view().set == 1);
    player.happen(StartNow{});
    player.happen(NextStep{});
    CHECK(player.records().size() == 1);
    CHECK(player.view().set == 2);
    player.runToEnd();
    CHECK(player.records().size() == 2);
}

TEST_CASE("Another exercise takes over what is left of one", "[session]")
{
    Player player({repsSlot("box-squat", 3, 4), repsSlot("glute-bridge", 1, 4)});
    player.runTo(PhaseKind::Rest);
    player.happen(ChangeSlot{repsSlot("sit-to-stand", 3, 8)});
    CHECK(player.view().phase == PhaseKind::Rest);
    CHECK(player.countLast<ChangePrescription>() == 1);
    REQUIRE(player.state().slots.size() == 3);
    CHECK(player.state().slots[0].sets == 1);
    CHECK(player.state().slots[1].exercise == "sit-to-stand");
    CHECK(player.state().slots[1].sets == 2);
    player.runToEnd();
    const auto records = player.records();
    REQUIRE(records.size() == 4);
    CHECK(records[1].exercise == "sit-to-stand");
    CHECK(records[1].setNumber == 1);
    CHECK(records[1].slot == 1);
    CHECK(records[3].exercise == "glute-bridge");
    CHECK(records[3].slot == 2);
}

TEST_CASE("An exercise changed before its first set is replaced in its place", "[session]")
{
    Player player({repsSlot("box-squat", 2, 4)});
    player.happen(ChangeSlot{repsSlot("sit-to-stand", 2, 8)});
    REQUIRE(player.state().slots.size() == 1);
    player.runToEnd();
    CHECK(player.records().size() == 2);
    CHECK(player.records()[0].exercise == "sit-to-stand");
}

TEST_CASE("Skipping an exercise goes on with the next", "[session]")
{
    Player player({repsSlot("box-squat", 3, 4), repsSlot("glute-bridge", 1, 4)});
    player.runTo(PhaseKind::Rest);
    player.happen(SkipExercise{});
    CHECK(player.view().slot == 1);
    player.runToEnd();
    CHECK(player.records().size() == 2);
}

TEST_CASE("A session left in the middle goes on after the last recorded set", "[session]")
{
    Slot lunge = repsSlot("split-squat", 2, 8, Pattern::Lunge);
    lunge.perSide = true;
    Player player({repsSlot("box-squat", 2, 4), lunge});
    player.runTo(PhaseKind::SideChange);
    const auto left = player.performed();
    const auto green = [](const Slot&, const SetRecord&) { return PainLight::Green; };
    const SessionState state = resume(left, 100, player.now(), green);
    REQUIRE(state.current == 3);
    CHECK(state.steps[3].side == Side::Right);
    CHECK(state.phase == PhaseKind::Prepare);
    CHECK(state.steps[2].saved);
    CHECK(look(state, {}, player.now()).setsDone == 3);

    player.runToEnd();
    CHECK(resume(player.performed(), 100, player.now(), green).phase == PhaseKind::Done);
}

TEST_CASE("Ending early keeps what was done of the set under way", "[session]")
{
    Player player({repsSlot("box-squat", 3, 10)});
    player.runTo(PhaseKind::Work);
    player.run(11s);
    player.happen(EndSession{});
    CHECK(player.ended);
    CHECK(player.state().endedEarly);
    REQUIRE(player.records().size() == 1);
    CHECK(player.records()[0].reps == 2);
    CHECK(player.view().setsPlanned == 3);
}

TEST_CASE("A session without exercises is done at once", "[session]")
{
    Player player(std::vector<Slot>{});
    CHECK(player.view().phase == PhaseKind::Done);
    CHECK_FALSE(player.wakeAt().has_value());
}
