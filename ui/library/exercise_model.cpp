#include "ui/library/exercise_model.h"

#include <algorithm>

namespace plumbline {
namespace {

bool holds(const std::vector<std::string>& ids, const std::string& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void put(std::vector<std::string>& ids, const std::string& id, bool in)
{
    ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
    if (in) {
        ids.push_back(id);
    }
}

/// One set of the starting dose, easy (evidence.md 3.5, first weeks).
Slot startingSet(const Exercise& exercise)
{
    Slot slot;
    slot.exercise = exercise.id;
    slot.pattern = exercise.pattern;
    slot.part = exercise.pattern == Pattern::Mobility ? SlotPart::Mobility : SlotPart::Strength;
    slot.measure = exercise.measure;
    slot.target = exercise.start.amount;
    slot.perSide = exercise.unilateral;
    slot.tempo = exercise.tempo;
    slot.rpe = {Rpe::of(5), Rpe::of(6)};
    slot.reason.code = ReasonCode::StartRung;
    return slot;
}

Slot trialOf(const app::Coach& coach, const Exercise& exercise)
{
    for (const PlannedSession& session : coach.plan(coach.todaysDay(), 1).sessions) {
        for (const Slot& planned : session.slots) {
            if (planned.exercise != exercise.id || planned.part == SlotPart::Warmup) {
                continue;
            }
            Slot slot = planned;
            slot.sets = 1;
            slot.targets.clear();
            slot.pairedWithNext = false;
            return slot;
        }
    }
    return startingSet(exercise);
}

} // namespace

std::optional<ExerciseModel> exerciseModel(const app::Coach& coach, std::string_view id)
{
    const Catalogue& catalogue = coach.catalogue();
    const LibraryModel library = libraryModel(coach);
    ExerciseModel model;
    model.exercise = catalogue.find(id);
    const LibraryItem* item = library.find(id);
    if (model.exercise == nullptr || item == nullptr) {
        return std::nullopt;
    }
    const Exercise& exercise = *model.exercise;
    model.item = *item;
    model.rungs = item->steps;
    model.easier = exercise.easier ? catalogue.find(*exercise.easier) : nullptr;
    model.harder = exercise.harder ? catalogue.find(*exercise.harder) : nullptr;
    model.flags = impliedFlags(coach.screening());
    coach.facts().flags.forEach([&](Flag flag) { model.flags.insert(flag); });
    model.locked = coach.lock().has_value();
    model.allowedInSpite = holds(coach.facts().reallowed, exercise.id);
    model.history = bestSets(coach.planInput().sessions, exercise, kHistoryBars);
    model.trial = model.locked ? startingSet(exercise) : trialOf(coach, exercise);
    return model;
}

TrainingFacts withBan(TrainingFacts facts, const std::string& exercise, bool banned)
{
    put(facts.banned, exercise, banned);
    return facts;
}

TrainingFacts withAllowance(TrainingFacts facts, const std::string& exercise, bool allowed)
{
    put(facts.reallowed, exercise, allowed);
    return facts;
}

} // namespace plumbline
