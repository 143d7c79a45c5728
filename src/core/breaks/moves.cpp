#include "core/breaks/moves.h"

#include "core/breaks/move_doses.h"

#include <algorithm>
#include <array>

namespace plumbline::breaks {
namespace {

// The ready-made breaks that evidence.md 6.3 names.
constexpr std::string_view kQuiet = "break-quiet";
constexpr std::string_view kReset = "break-reset";
constexpr std::string_view kHips = "break-hips";
constexpr std::string_view kGlutes = "break-glutes";
constexpr std::string_view kStiffBack = "break-stiff-back";
constexpr std::string_view kWalkBreak = "break-walk";
using Ids = std::vector<std::string_view>;

/// A routine with the moves that are left of it here and now; never without moves.
struct Candidate {
    const Routine* routine = nullptr;
    std::vector<MoveRecord> moves;
};
using Candidates = std::vector<Candidate>;

/// 6.3 rule 4: from here on the back decides.
bool isSore(const MoveContext& context)
{
    return context.pain.value_or(0) >= 4;
}

bool walkAtMost(const MoveContext& context)
{
    return context.locked || context.pain.value_or(0) >= kStrongPain;
}

/// 6.3 rules 3 and 4: what comes in turn, the first one first. Two to three minutes reach up to the five from which on
/// it is a walk. `break-stiff-back` is for pain of 3 or less (2.11) and joins in while there is some.
Ids inTurn(const MoveContext& context)
{
    if (!context.canStand) {
        return {isSore(context) ? kStiffBack : kQuiet};
    }
    if (walkAtMost(context) || context.length >= minutes{5}) {
        return {kWalkBreak};
    }
    if (isSore(context)) {
        return {kStiffBack, kWalkBreak};
    }
    const bool shy = context.place == Place::OpenOffice;
    if (context.length < minutes{2}) {
        return shy ? Ids{kQuiet, kReset} : Ids{kReset, kQuiet};
    }
    if (shy) {
        // Leg lifts and bends are seen across the room; these three are not.
        return {kWalkBreak, kQuiet, kReset};
    }
    // Every move of 2.10 suits office clothes; easy ones only put the strength flavour first.
    Ids ids = context.clothes == Clothes::Easy ? Ids{kGlutes, kHips, kWalkBreak} : Ids{kHips, kGlutes, kWalkBreak};
    if (context.pain.value_or(0) > 0) {
        ids.push_back(kStiffBack);
    }
    return ids;
}

/// What else may be asked for, after what is in turn.
Ids onRequest(std::span<const Routine> routines, const MoveContext& context)
{
    Ids ids = inTurn(context);
    const auto add = [&](std::string_view id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    };
    if (walkAtMost(context)) {
        return ids;
    }
    if (isSore(context)) {
        add(kStiffBack);
        add(kWalkBreak);
        return ids;
    }
    for (const Routine& routine : routines) {
        add(routine.id);
    }
    return ids;
}

Candidates candidates(const Catalogue& catalogue, std::span<const Routine> routines, const MoveContext& context,
                      const Ids& ids)
{
    Candidates found;
    for (const std::string_view id : ids) {
        const auto routine =
            std::find_if(routines.begin(), routines.end(), [&](const Routine& one) { return one.id == id; });
        if (routine == routines.end()) {
            continue;
        }
        if (auto moves = dosedMoves(catalogue, *routine, context); !moves.empty()) {
            found.push_back({&*routine, std::move(moves)});
        }
    }
    return found;
}

bool isActive(const std::vector<MoveRecord>& moves)
{
    return std::any_of(moves.begin(), moves.end(),
                       [](const MoveRecord& move) { return move.exercise == kWalk || move.exercise == kSitToStand; });
}

bool isBreak(const BreakRecord& record)
{
    return record.outcome == Outcome::Taken && (record.kind == Kind::Short || record.kind == Kind::Long);
}

/// 6.3 rule 5: the last break had neither a walk nor a sit-to-stand, so this one has.
bool isWalkTurn(std::span<const BreakRecord> recent)
{
    const auto last = std::find_if(recent.rbegin(), recent.rend(), isBreak);
    return last != recent.rend() && (!isActive(last->moves) || last->result == MoveResult::NotDone);
}

/// How many breaks ago a routine was last taken; what was not is the longest ago.
std::size_t breaksSince(std::span<const BreakRecord> recent, std::string_view routine)
{
    std::size_t count = 0;
    for (auto record = recent.rbegin(); record != recent.rend(); ++record) {
        if (!isBreak(*record)) {
            continue;
        }
        if (record->routine == routine) {
            return count;
        }
        ++count;
    }
    return recent.size() + 1;
}

/// The longest not done; among those never done the first.
const Candidate* longestAgo(const Candidates& all, std::span<const BreakRecord> recent)
{
    const auto found = std::max_element(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
        return breaksSince(recent, a.routine->id) < breaksSince(recent, b.routine->id);
    });
    return found == all.end() ? nullptr : &*found;
}

std::string whyOf(const MoveContext& context)
{
    if (context.locked || !context.walkAllowed) {
        return "locked";
    }
    if (isSore(context)) {
        return "pain";
    }
    return context.canStand ? "rotation" : "seated";
}

/// A change of position alone.
MovePlan positionOnly(const MoveContext& context)
{
    const std::string why = whyOf(context);
    return {{}, {}, why == "rotation" ? "position" : why};
}

bool asksForMoves(const MoveContext& context)
{
    return context.kind == Kind::Short || context.kind == Kind::Long;
}

} // namespace

MovePlan chooseMoves(const Catalogue& catalogue, std::span<const Routine> routines, const MoveContext& context)
{
    if (!asksForMoves(context)) {
        return positionOnly(context);
    }
    const Candidates fitting = candidates(catalogue, routines, context, inTurn(context));
    const Candidate* usual = longestAgo(fitting, context.recent);
    const bool walkTurn = isWalkTurn(context.recent);
    if (usual != nullptr && !(walkTurn && !isActive(usual->moves))) {
        return {usual->routine->id, usual->moves, whyOf(context)};
    }
    Candidates moving = fitting;
    std::erase_if(moving, [](const Candidate& one) { return !isActive(one.moves); });
    if (moving.empty()) {
        moving = candidates(catalogue, routines, context, {kWalkBreak});
    }
    const Candidate* chosen = moving.empty() ? usual : longestAgo(moving, context.recent);
    if (chosen == nullptr) {
        return positionOnly(context);
    }
    const std::string why = whyOf(context);
    return {chosen->routine->id, chosen->moves, walkTurn && chosen != usual && why == "rotation" ? "walk_turn" : why};
}

MovePlan anotherRoutine(const Catalogue& catalogue, std::span<const Routine> routines, const MoveContext& context,
                        const MovePlan& instead)
{
    if (!asksForMoves(context)) {
        return instead;
    }
    Candidates all = candidates(catalogue, routines, context, onRequest(routines, context));
    if (isWalkTurn(context.recent)) {
        std::stable_partition(all.begin(), all.end(), [](const Candidate& one) { return isActive(one.moves); });
    }
    if (all.empty()) {
        return instead;
    }
    const auto now =
        std::find_if(all.begin(), all.end(), [&](const Candidate& one) { return one.routine->id == instead.routine; });
    const bool wrap = now == all.end() || std::next(now) == all.end();
    const Candidate& next = wrap ? all.front() : *std::next(now);
    if (next.routine->id == instead.routine) {
        return instead;
    }
    return {next.routine->id, next.moves, "another"};
}

} // namespace plumbline::breaks
