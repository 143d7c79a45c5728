#include "core/breaks/move_doses.h"

#include "core/exercise/posture.h"
#include "core/session/tempo.h"

#include <algorithm>
#include <map>

namespace plumbline::breaks {
namespace {

constexpr seconds kSnack{120};
constexpr int kSnacksADay = 3;
const Rpe kHardEnough = Rpe::of(6);

bool isListed(const std::vector<std::string>& ids, const std::string& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// A squeeze works "sitting tall or standing behind the chair" (evidence.md 2.10); the other seated moves do not.
bool worksStanding(const Exercise& exercise)
{
    return postureOf(exercise) == plumbline::Posture::Standing || exercise.id == "desk-glute-squeeze";
}

seconds timeOf(const Exercise& exercise, int amount)
{
    Slot slot;
    slot.exercise = exercise.id;
    slot.pattern = exercise.pattern;
    slot.measure = exercise.measure;
    slot.tempo = exercise.tempo;
    slot.target = amount;
    return session::workTime(slot, 1);
}

/// The amount that fits `left`; nullopt when not even the start of the range does.
std::optional<int> amountWithin(const Exercise& exercise, int wanted, seconds left)
{
    if (exercise.id == kWalk) {
        const int most = std::min(exercise.top.amount, static_cast<int>(left.count()));
        return left >= kShortestWalk ? std::optional(most) : std::nullopt;
    }
    const int sides = exercise.unilateral ? 2 : 1;
    for (const int amount : {std::clamp(wanted, exercise.start.amount, exercise.top.amount), exercise.start.amount}) {
        if (timeOf(exercise, amount) * sides <= left) {
            return amount;
        }
    }
    return std::nullopt;
}

/// Whether the person said to have done it, or said nothing else; with effort enough to count as training.
bool countsAsWork(const BreakRecord& record)
{
    const bool done = record.result.value_or(MoveResult::Done) == MoveResult::Done;
    return record.outcome == Outcome::Taken && done && record.rpe && *record.rpe >= kHardEnough;
}

bool holds(const BreakRecord& record, std::string_view exercise)
{
    return std::any_of(record.moves.begin(), record.moves.end(),
                       [&](const MoveRecord& move) { return move.exercise == exercise; });
}

} // namespace

bool isOpen(const Exercise& exercise, const MoveContext& context)
{
    const bool isWalk = exercise.id == kWalk;
    if (!context.walkAllowed || (context.locked && !isWalk)) {
        return false;
    }
    if (isListed(context.banned, exercise.id) || !context.equipment.containsAll(exercise.required())) {
        return false;
    }
    if (exercise.fixedSeat && !context.fixedSeat) {
        return false;
    }
    if (exercise.excludedBy(context.flags) && !isListed(context.reallowed, exercise.id)) {
        return false;
    }
    if (context.pain.value_or(0) >= kStrongPain && !isWalk) {
        return false;
    }
    if (!context.canStand) {
        return postureOf(exercise) == plumbline::Posture::Seated;
    }
    return !context.standing || worksStanding(exercise);
}

std::vector<MoveRecord> dosedMoves(const Catalogue& catalogue, const Routine& routine, const MoveContext& context)
{
    std::vector<MoveRecord> moves;
    seconds left = context.length;
    for (const MoveDose& dose : routine.moves) {
        const Exercise* exercise = catalogue.find(dose.exercise);
        if (exercise == nullptr || !isOpen(*exercise, context)) {
            continue;
        }
        const auto amount = amountWithin(*exercise, dose.amount, left);
        if (!amount) {
            continue;
        }
        const std::vector<std::optional<Side>> sides = exercise->unilateral
                                                           ? std::vector<std::optional<Side>>{Side::Left, Side::Right}
                                                           : std::vector<std::optional<Side>>{std::nullopt};
        for (const auto side : sides) {
            moves.push_back({exercise->id, side, *amount});
            left -= timeOf(*exercise, *amount);
        }
    }
    return moves;
}

seconds moveTime(const Catalogue& catalogue, const MoveRecord& move)
{
    const Exercise* exercise = catalogue.find(move.exercise);
    return exercise == nullptr || move.amount <= 0 ? seconds{0} : timeOf(*exercise, move.amount);
}

HalfSets halfSets(const BreakRecord& record)
{
    if (!countsAsWork(record)) {
        return {};
    }
    return {holds(record, kSitToStand) ? 1 : 0, holds(record, kPressBack) ? 1 : 0};
}

int snackDays(std::span<const BreakRecord> week)
{
    std::map<Day, int> snacks;
    for (const BreakRecord& record : week) {
        if (countsAsWork(record) && record.duration >= kSnack) {
            ++snacks[record.day];
        }
    }
    return static_cast<int>(
        std::count_if(snacks.begin(), snacks.end(), [](const auto& day) { return day.second >= kSnacksADay; }));
}

} // namespace plumbline::breaks
