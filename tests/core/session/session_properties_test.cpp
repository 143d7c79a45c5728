#include "session_fixture.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <tuple>

using namespace plumbline;
using namespace plumbline::session;
using namespace std::chrono_literals;

namespace {

using Dice = std::mt19937;

int roll(Dice& dice, int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(dice);
}

std::vector<Slot> randomSlots(Dice& dice)
{
    static const std::vector<std::string> kNames{"box-squat", "glute-bridge", "split-squat", "clamshell", "bird-dog"};
    std::vector<Slot> slots;
    const int count = 1 + roll(dice, 4);
    for (int i = 0; i < count; ++i) {
        const auto& name = kNames[static_cast<std::size_t>(roll(dice, 5))];
        Slot slot = roll(dice, 4) == 0 ? holdSlot(name, 1 + roll(dice, 3), 5 + roll(dice, 30))
                                       : repsSlot(name, 1 + roll(dice, 3), 1 + roll(dice, 8));
        slot.perSide = roll(dice, 3) == 0;
        slot.pairedWithNext = i + 1 < count && (slots.empty() || !slots.back().pairedWithNext) && roll(dice, 4) == 0;
        slots.push_back(slot);
    }
    return slots;
}

Input randomInput(Dice& dice, const SessionState& state)
{
    const auto choice = static_cast<PainChoice>(roll(dice, 5));
    PainVerdict verdict;
    verdict.light = static_cast<PainLight>(roll(dice, 4));
    verdict.endsSession = roll(dice, 10) == 0;
    if (roll(dice, 2) == 0) {
        verdict.easier = repsSlot("sit-to-stand", 1 + roll(dice, 3), 5);
        verdict.swap = repsSlot("knee-rock", 1, 5, Pattern::Mobility);
    }
    switch (roll(dice, state.halt == Halt::Hurts ? 24 : 18)) {
    case 0:
        return TogglePause{};
    case 1:
        return Slept{milliseconds{roll(dice, 4'000'000)}};
    case 2:
        return StartNow{};
    case 3:
    case 4:
        return NextStep{};
    case 5:
        return StepBack{};
    case 6:
        return RepeatSet{};
    case 7:
        return AddRest{seconds{roll(dice, 2) == 0 ? 15 : -15}};
    case 8:
        return roll(dice, 4) == 0 ? Input{SkipExercise{}} : Input{Wake{}};
    case 9:
        return roll(dice, 3) == 0 ? Input{ChangeSlot{repsSlot("heel-tap", 1 + roll(dice, 3), 4)}} : Input{Wake{}};
    case 10:
        return ChangeSpeed{50 + roll(dice, 101)};
    case 11:
        return EditLog{roll(dice, 12), std::nullopt, Rpe{10 + roll(dice, 10)}, std::nullopt};
    case 12:
        return Hurts{};
    case 13:
        return RetrySave{};
    case 14:
        return EditStep{static_cast<std::size_t>(roll(dice, 8)), roll(dice, 10)};
    case 18:
        return PainNothing{};
    case 19:
    case 20:
    case 21:
        return PainAnswer{{PainScore{roll(dice, 11)}, PainKind::Ache, PainPlace::Knee}, verdict, choice};
    default:
        return Wake{};
    }
}

/// Nothing twice, nothing lost: the disk holds exactly the steps that are done, each once and as the state has it.
void checkRecords(const Player& player)
{
    std::set<std::tuple<int, int, int>> seen;
    std::set<SetRecordId> onDisk;
    for (const SetRecord& record : player.records()) {
        REQUIRE(record.slot.has_value());
        REQUIRE(static_cast<std::size_t>(*record.slot) < player.state().slots.size());
        CHECK(player.state().slots[static_cast<std::size_t>(*record.slot)].exercise == record.exercise);
        const int side = record.side ? static_cast<int>(*record.side) : -1;
        REQUIRE(seen.emplace(*record.slot, record.setNumber, side).second);
        onDisk.insert(record.id);
    }
    std::size_t done = 0;
    for (const Step& step : player.state().steps) {
        REQUIRE((step.status == StepStatus::Done) == step.record.has_value());
        if (!step.record) {
            continue;
        }
        ++done;
        if (!step.record->id.isNil()) {
            CHECK(onDisk.count(step.record->id) == 1);
        }
        CHECK(step.saved == !step.record->id.isNil());
    }
    if (player.view().allSaved) {
        CHECK(done == onDisk.size());
    }
}

} // namespace

TEST_CASE("No sequence of events loses or doubles a set, and every session ends", "[session][property]")
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        Player player(randomSlots(dice), {}, 50 + roll(dice, 101));
        std::size_t most = 0;
        for (int event = 0; event < 120 && player.view().phase != PhaseKind::Done; ++event) {
            const milliseconds gap{roll(dice, 25'000)};
            if (roll(dice, 3) == 0) {
                player.passUnseen(gap);
            } else {
                player.run(gap);
            }
            player.diskFull = roll(dice, 12) == 0;
            player.happen(randomInput(dice, player.state()));
            player.diskFull = false;
            player.happen(RetrySave{});
            checkRecords(player);
            REQUIRE(player.records().size() >= most); // what was once recorded stays
            most = player.records().size();
        }
        player.happen(PainNothing{});
        if (player.state().halt == Halt::Paused) {
            player.happen(TogglePause{});
        }
        player.run(6h);
        CHECK(player.view().phase == PhaseKind::Done);
        player.happen(RetrySave{});
        checkRecords(player);
    }
}

TEST_CASE("Cutting any session at any set and resuming it does the rest once", "[session][property]")
{
    const auto green = [](const Slot&, const SetRecord&) { return PainLight::Green; };
    for (unsigned seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const auto slots = randomSlots(dice);
        Player whole(slots);
        whole.runToEnd();
        const std::size_t cut = static_cast<std::size_t>(roll(dice, static_cast<int>(whole.records().size()) + 1));
        PerformedSession left = whole.performed();
        left.sets.resize(cut);
        const SessionState state = resume(left, 100, whole.now(), green);
        std::size_t pending = 0;
        for (const Step& step : state.steps) {
            pending += step.status == StepStatus::Pending ? 1 : 0;
            CHECK(step.status != StepStatus::Skipped);
        }
        CHECK(pending + cut == whole.records().size());
    }
}
