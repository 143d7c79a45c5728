#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "core/breaks/moves.h"
#include "core/exercise/posture.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <random>

using namespace plumbline;
using namespace plumbline::breaks;

namespace {

using Random = std::mt19937;

bool oneIn(Random& random, unsigned chances)
{
    return random() % chances == 0;
}

/// Anybody, anywhere, in any state; the recent breaks are left to the caller.
MoveContext anyContext(Random& random)
{
    MoveContext context;
    context.kind = oneIn(random, 5) ? Kind::Long : Kind::Short;
    context.length = minutes{1 + static_cast<int>(random() % 10U)};
    for (std::size_t i = 0; i < countOf<Flag>; ++i) {
        if (oneIn(random, 8)) {
            context.flags.insert(static_cast<Flag>(i));
        }
    }
    for (const Exercise* move : builtinCatalogue().ladder(Pattern::Desk)) {
        if (oneIn(random, 12)) {
            context.banned.push_back(move->id);
        }
        if (oneIn(random, 12)) {
            context.reallowed.push_back(move->id);
        }
    }
    if (!oneIn(random, 4)) {
        context.equipment.insert(Equipment::Chair);
    }
    if (!oneIn(random, 3)) {
        context.pain = static_cast<int>(random() % 11U);
    }
    context.standing = oneIn(random, 4);
    context.canStand = !oneIn(random, 5);
    context.place = static_cast<Place>(random() % 3U);
    context.clothes = static_cast<Clothes>(random() % 2U);
    context.locked = oneIn(random, 8);
    context.walkAllowed = !context.locked || oneIn(random, 2);
    return context;
}

bool listed(const std::vector<std::string>& ids, const std::string& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// What is wrong with offering this move now; empty when nothing is.
std::string faultOf(const MoveRecord& move, const MoveContext& context)
{
    const Exercise* exercise = builtinCatalogue().find(move.exercise);
    if (exercise == nullptr || exercise->pattern != Pattern::Desk) {
        return "not a desk move";
    }
    const bool isWalk = exercise->id == "desk-walk";
    if (listed(context.banned, exercise->id)) {
        return "banned";
    }
    if (exercise->excludedBy(context.flags) && !listed(context.reallowed, exercise->id)) {
        return "excluded by a flag";
    }
    if (!context.equipment.containsAll(exercise->required())) {
        return "equipment is missing";
    }
    if (!context.walkAllowed || (context.locked && !isWalk)) {
        return "locked";
    }
    if (context.pain.value_or(0) >= 6 && !isWalk) {
        return "too much pain";
    }
    if (!context.canStand && postureOf(*exercise) != plumbline::Posture::Seated) {
        return "cannot stand";
    }
    if (exercise->unilateral != move.side.has_value()) {
        return "sides";
    }
    if (move.amount > exercise->top.amount || (move.amount < exercise->start.amount && !isWalk) ||
        move.amount < 20 * isWalk) {
        return "amount";
    }
    return {};
}

void require(const MovePlan& plan, const MoveContext& context)
{
    seconds length{0};
    for (const MoveRecord& move : plan.moves) {
        const std::string fault = faultOf(move, context);
        if (!fault.empty()) {
            RC_FAIL(move.exercise + ": " + fault);
        }
        length += moveTime(builtinCatalogue(), move);
    }
    RC_ASSERT(length <= context.length);
    RC_ASSERT(plan.moves.empty() == plan.routine.empty());
    RC_ASSERT(!plan.why.empty());
    RC_ASSERT(plan.routine.empty() || builtinRoutine(plan.routine) != nullptr);
}

bool isActive(const MovePlan& plan)
{
    return std::any_of(plan.moves.begin(), plan.moves.end(), [](const MoveRecord& move) {
        return move.exercise == "desk-walk" || move.exercise == "desk-sit-to-stand";
    });
}

} // namespace

TEST_CASE("No break ever holds what a flag, a ban, a lock, pain or missing things exclude", "[breaks][property]")
{
    CHECK(rc::check("any break", [](unsigned seed) {
        Random random{seed};
        std::vector<BreakRecord> recent;
        for (int i = 0; i < 12; ++i) {
            MoveContext context = anyContext(random);
            context.recent = recent;
            const MovePlan plan = chooseMoves(builtinCatalogue(), builtinRoutines(), context);
            require(plan, context);
            RC_ASSERT(chooseMoves(builtinCatalogue(), builtinRoutines(), context) == plan);
            const MovePlan other = anotherRoutine(builtinCatalogue(), builtinRoutines(), context, plan);
            require(other, context);
            BreakRecord record;
            record.routine = plan.routine;
            record.moves = plan.moves;
            recent.push_back(record);
        }
    }));
}

TEST_CASE("Every second break has a walk or a sit-to-stand where one can be had", "[breaks][property]")
{
    CHECK(rc::check("two in a row", [](unsigned seed) {
        Random random{seed};
        std::vector<BreakRecord> recent;
        bool lastWasActive = true;
        for (int i = 0; i < 20; ++i) {
            MoveContext context = anyContext(random);
            context.recent = recent;
            const MovePlan plan = chooseMoves(builtinCatalogue(), builtinRoutines(), context);
            const bool canWalk = context.canStand && context.walkAllowed && !listed(context.banned, "desk-walk");
            RC_ASSERT(lastWasActive || !canWalk || isActive(plan));
            lastWasActive = isActive(plan);
            BreakRecord record;
            record.routine = plan.routine;
            record.moves = plan.moves;
            recent.push_back(record);
        }
    }));
}
