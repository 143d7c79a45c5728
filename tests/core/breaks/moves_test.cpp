#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "core/breaks/moves.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::breaks;
using namespace std::chrono_literals;

namespace {

MovePlan choose(const MoveContext& context)
{
    return chooseMoves(builtinCatalogue(), builtinRoutines(), context);
}

MovePlan another(const MoveContext& context, const MovePlan& instead)
{
    return anotherRoutine(builtinCatalogue(), builtinRoutines(), context, instead);
}

/// At the desk, a chair at hand, nothing hurts.
MoveContext ordinary(minutes length = 2min)
{
    MoveContext context;
    context.length = length;
    context.equipment = {Equipment::Chair};
    return context;
}

BreakRecord taken(const MovePlan& plan)
{
    BreakRecord record;
    record.routine = plan.routine;
    record.moves = plan.moves;
    return record;
}

/// The routines of so many breaks, each taken as chosen.
std::vector<std::string> day(MoveContext context, int count, std::vector<BreakRecord> before = {})
{
    std::vector<std::string> routines;
    for (int i = 0; i < count; ++i) {
        context.recent = before;
        const MovePlan plan = choose(context);
        routines.push_back(plan.routine);
        before.push_back(taken(plan));
    }
    return routines;
}

using Ids = std::vector<std::string>;
using Moves = std::vector<MoveRecord>;

} // namespace

TEST_CASE("The length of a break decides its kind", "[breaks][moves]")
{
    CHECK(day(ordinary(1min), 4) == Ids{"break-reset", "break-quiet", "break-reset", "break-quiet"});
    for (const minutes length : {2min, 3min, 4min}) {
        CHECK(day(ordinary(length), 6) ==
              Ids{"break-hips", "break-glutes", "break-walk", "break-hips", "break-glutes", "break-walk"});
    }
    CHECK(day(ordinary(5min), 2) == Ids{"break-walk", "break-walk"});
    CHECK(day(ordinary(10min), 1) == Ids{"break-walk"});
}

TEST_CASE("Amounts are those of the ready-made breaks, both sides in turn", "[breaks][moves]")
{
    const MovePlan hips = choose(ordinary());
    CHECK(hips.why == "rotation");
    CHECK(hips.moves == Moves{{"desk-hip-flexor", Side::Left, 20},
                              {"desk-hip-flexor", Side::Right, 20},
                              {"desk-hip-extension", Side::Left, 8},
                              {"desk-hip-extension", Side::Right, 8}});
    MoveContext context = ordinary(3min);
    const std::vector<BreakRecord> recent{taken(hips)};
    context.recent = recent;
    const MovePlan glutes = choose(context);
    CHECK(glutes.routine == "break-glutes");
    CHECK(glutes.moves == Moves{{"desk-sit-to-stand", std::nullopt, 10},
                                {"desk-hip-abduction", Side::Left, 8},
                                {"desk-hip-abduction", Side::Right, 8},
                                {"desk-calf-raise", std::nullopt, 15}});
}

TEST_CASE("What does not fit the minutes is left out", "[breaks][moves]")
{
    MoveContext context = ordinary(2min);
    const std::vector<BreakRecord> recent{taken(choose(context))};
    context.recent = recent;
    const MovePlan glutes = choose(context);
    CHECK(glutes.routine == "break-glutes");
    CHECK(glutes.moves.size() == 3);
    CHECK(choose(ordinary(1min)).moves == Moves{{"desk-sit-to-stand", std::nullopt, 10}});
}

TEST_CASE("Nobody is asked to rise from a chair that rolls", "[breaks][moves]")
{
    MoveContext context = ordinary(2min);
    context.fixedSeat = false;
    MovePlan plan = choose(context);
    CHECK(plan == choose(ordinary(2min))); // the hips are opened with a hand on the desk
    std::vector<std::string> offered;
    for (int i = 0; i < 8; ++i) {
        plan = another(context, plan);
        for (const MoveRecord& move : plan.moves) {
            offered.push_back(move.exercise);
        }
    }
    CHECK(std::count(offered.begin(), offered.end(), "desk-sit-to-stand") == 0);
    CHECK(std::count(offered.begin(), offered.end(), "desk-calf-raise") > 0); // what stands beside it is still there
    const std::vector<BreakRecord> recent{taken(choose(context))};
    context.recent = recent;
    CHECK(choose(context).routine == "break-walk"); // the other way to be active
}

TEST_CASE("A walk takes the time there is", "[breaks][moves]")
{
    CHECK(choose(ordinary(5min)).moves == Moves{{"desk-walk", std::nullopt, 300}});
    CHECK(choose(ordinary(10min)).moves == Moves{{"desk-walk", std::nullopt, 300}});
    MoveContext sore = ordinary(2min);
    sore.pain = 4;
    CHECK(choose(sore).moves == Moves{{"desk-pelvic-tilt", std::nullopt, 10},
                                      {"desk-hinge", std::nullopt, 6},
                                      {"desk-walk", std::nullopt, 24}});
}

TEST_CASE("Pain decides before the rotation", "[breaks][moves]")
{
    MoveContext context = ordinary();
    for (const int pain : {4, 5}) {
        context.pain = pain;
        CHECK(day(context, 4) == Ids{"break-stiff-back", "break-walk", "break-stiff-back", "break-walk"});
        CHECK(choose(context).why == "pain");
    }
    for (const int pain : {6, 10}) {
        context.pain = pain;
        CHECK(day(context, 3) == Ids{"break-walk", "break-walk", "break-walk"});
        context.canStand = false;
        CHECK(choose(context) == MovePlan{"", {}, "pain"});
        context.canStand = true;
    }
    // The break for a stiff back joins the rotation while there is a little.
    context.pain = 2;
    CHECK(day(context, 4) == Ids{"break-hips", "break-glutes", "break-walk", "break-stiff-back"});
}

TEST_CASE("After a break without walk or sit-to-stand comes one with", "[breaks][moves]")
{
    MoveContext context = ordinary();
    std::vector<BreakRecord> recent{taken({"break-glutes", {{"desk-sit-to-stand", std::nullopt, 10}}, ""}),
                                    taken({"break-walk", {{"desk-walk", std::nullopt, 120}}, ""}),
                                    taken({"break-quiet", {{"desk-glute-squeeze", std::nullopt, 8}}, ""})};
    context.recent = recent;
    // break-hips was never taken, yet it would be the second in a row that is no activity.
    CHECK(choose(context).routine == "break-glutes");
    CHECK(choose(context).why == "walk_turn");

    // A walk that was not done does not count as one.
    recent = {taken({"break-walk", {{"desk-walk", std::nullopt, 120}}, ""})};
    context.recent = recent;
    CHECK(choose(context).routine == "break-hips");
    recent.back().result = MoveResult::NotDone;
    CHECK(choose(context).routine == "break-glutes");
}

TEST_CASE("A lock leaves walking at most", "[breaks][moves]")
{
    MoveContext context = ordinary();
    context.locked = true;
    CHECK(choose(context) == MovePlan{"break-walk", {{"desk-walk", std::nullopt, 120}}, "locked"});
    context.walkAllowed = false;
    CHECK(choose(context) == MovePlan{"", {}, "locked"});
    CHECK(another(context, choose(context)) == choose(context));
}

TEST_CASE("In a meeting the break stays in the chair", "[breaks][moves]")
{
    MoveContext context = ordinary(5min);
    context.canStand = false;
    const MovePlan plan = choose(context);
    CHECK(plan.routine == "break-quiet");
    CHECK(plan.why == "seated");
    CHECK(plan.moves == Moves{{"desk-glute-squeeze", std::nullopt, 8}, {"desk-pelvic-tilt", std::nullopt, 8}});
}

TEST_CASE("Who stands already is not sent back to the chair", "[breaks][moves]")
{
    MoveContext context = ordinary(1min);
    context.standing = true;
    CHECK(choose(context).moves == Moves{{"desk-sit-to-stand", std::nullopt, 10}});
    context.length = 2min;
    context.pain = 4;
    CHECK(choose(context).moves == Moves{{"desk-hinge", std::nullopt, 6}, {"desk-walk", std::nullopt, 84}});
}

TEST_CASE("An open office gets what is not seen across the room", "[breaks][moves]")
{
    MoveContext context = ordinary();
    context.place = Place::OpenOffice;
    CHECK(day(context, 4) == Ids{"break-walk", "break-quiet", "break-reset", "break-walk"});
    context.length = 1min;
    CHECK(day(context, 2) == Ids{"break-quiet", "break-reset"});
    context = ordinary();
    context.clothes = Clothes::Easy;
    CHECK(day(context, 3) == Ids{"break-glutes", "break-hips", "break-walk"});
}

TEST_CASE("Flags and bans take moves out of a break", "[breaks][moves]")
{
    MoveContext context = ordinary();
    context.flags = {Flag::HipReplacement};
    CHECK(choose(context).moves ==
          Moves{{"desk-hip-extension", Side::Left, 8}, {"desk-hip-extension", Side::Right, 8}});
    context.reallowed = {"desk-hip-flexor"};
    CHECK(choose(context).moves.size() == 4);
    context.banned = {"desk-hip-flexor", "desk-hip-extension"};
    CHECK(choose(context).routine == "break-glutes");
    // Not even a chair: a walk is left; and where that is banned, another position.
    context = ordinary();
    context.equipment = {};
    CHECK(choose(context).routine == "break-walk");
    context.banned = {"desk-walk"};
    CHECK(choose(context) == MovePlan{"", {}, "position"});
}

TEST_CASE("A nudge asks for a change of position alone", "[breaks][moves]")
{
    MoveContext context = ordinary();
    for (const Kind kind : {Kind::Nudge, Kind::Stand}) {
        context.kind = kind;
        CHECK(choose(context) == MovePlan{"", {}, "position"});
    }
}

TEST_CASE("Something else goes through every routine that fits and comes back", "[breaks][moves]")
{
    const MoveContext context = ordinary();
    Ids seen;
    MovePlan plan = choose(context);
    for (int i = 0; i < 7; ++i) {
        seen.push_back(plan.routine);
        plan = another(context, plan);
        CHECK(plan.why == "another");
    }
    CHECK(seen == Ids{"break-hips", "break-glutes", "break-walk", "break-quiet", "break-reset", "break-stiff-back",
                      "break-hips"});
    MoveContext sore = context;
    sore.pain = 7;
    CHECK(another(sore, choose(sore)) == choose(sore));
}

TEST_CASE("A move takes its tempo times its repetitions", "[breaks][moves]")
{
    const auto time = [](const char* id, int amount) {
        return moveTime(builtinCatalogue(), {id, std::nullopt, amount});
    };
    CHECK(time("desk-sit-to-stand", 10) == 40s);
    CHECK(time("desk-glute-squeeze", 8) == 48s);
    CHECK(time("desk-hip-flexor", 20) == 20s);
    CHECK(time("desk-walk", 300) == 300s);
    CHECK(time("hopping", 10) == 0s);
}

TEST_CASE("Hard sit-to-stands and press-backs count half a set each", "[breaks][moves]")
{
    BreakRecord record;
    record.moves = {{"desk-sit-to-stand", std::nullopt, 10},
                    {"desk-hip-extension", Side::Left, 8},
                    {"desk-hip-extension", Side::Right, 8},
                    {"desk-calf-raise", std::nullopt, 15}};
    const auto sets = [&] { return std::pair(halfSets(record).squat, halfSets(record).bridge); };
    CHECK(sets() == std::pair(0, 0)); // nobody said how hard it was
    record.rpe = Rpe::of(5.5);
    CHECK(sets() == std::pair(0, 0));
    record.rpe = Rpe::of(6);
    CHECK(sets() == std::pair(1, 1));
    record.result = MoveResult::Done;
    CHECK(sets() == std::pair(1, 1));
    record.result = MoveResult::Partly;
    CHECK(sets() == std::pair(0, 0));
    record.result = MoveResult::Done;
    record.outcome = Outcome::Skipped;
    CHECK(sets() == std::pair(0, 0));
}

TEST_CASE("Three hard breaks of two minutes make a snack day", "[breaks][moves]")
{
    const Day monday = *parseIsoDate("2026-04-13");
    std::vector<BreakRecord> week;
    const auto add = [&](Day day, int count, double rpe, seconds length) {
        for (int i = 0; i < count; ++i) {
            BreakRecord record;
            record.day = day;
            record.rpe = Rpe::of(rpe);
            record.duration = length;
            week.push_back(record);
        }
    };
    add(monday, 3, 6, 120s);
    add(monday + days{1}, 2, 8, 120s);
    add(monday + days{2}, 3, 6, 119s);
    add(monday + days{3}, 4, 5.5, 200s);
    CHECK(snackDays(week) == 1);
    add(monday + days{1}, 1, 7, 180s);
    CHECK(snackDays(week) == 2);
}
