#include "ui/breaks/break_faces.h"

#include "catalogue/breaks.h"
#include "ui/text/break_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline {

namespace {

/// The words of break windows that stand alone.
struct BreakWindows {
    Q_DECLARE_TR_FUNCTIONS(BreakWindows)
};

constexpr int kInMinutes = 120; // seconds; a walk is told in minutes

const breaks::Routine* routineOf(const breaks::MovePlan& plan)
{
    return plan.routine.empty() ? nullptr : builtinRoutine(plan.routine);
}

/// "Reset, 2 min", or the move alone where it is a routine of its own.
QString offerOf(const BreakScene& scene, const Catalogue& catalogue)
{
    QString name;
    if (const breaks::Routine* routine = routineOf(scene.moves)) {
        name = QString::fromStdString(routine->name);
    } else if (const Exercise* first =
                   scene.moves.moves.empty() ? nullptr : catalogue.find(scene.moves.moves.front().exercise)) {
        name = QString::fromStdString(first->name);
    }
    if (name.isEmpty()) {
        return words::duration(scene.length);
    }
    return BreakWindows::tr("%1, %2", "name of a break, its length").arg(name, words::duration(scene.length));
}

MoveFace changeOfPosition()
{
    MoveFace face;
    face.name = BreakWindows::tr("Change your position");
    face.cues = {BreakWindows::tr("Stand up if you can, or sit in another way."),
                 BreakWindows::tr("Look into the distance and let your shoulders drop.")};
    return face;
}

MoveFace moveFace(const breaks::MoveRecord& move, const Exercise& exercise, const Phrases& phrases)
{
    MoveFace face;
    face.exercise = QString::fromStdString(exercise.id);
    face.name = QString::fromStdString(exercise.name);
    if (move.side) {
        face.side = *move.side == Side::Left ? BreakWindows::tr("Left side") : BreakWindows::tr("Right side");
        face.isMirrored = *move.side == Side::Left;
    }
    for (const std::string& cue : exercise.cues) {
        face.cues << QString::fromStdString(cue);
    }
    face.isHold = exercise.measure == Measure::Hold;
    if (face.isHold) {
        face.amount = move.amount < kInMinutes ? phrases.amount(move.amount, Measure::Hold)
                                               : phrases.minutes(seconds{move.amount});
    } else {
        face.amount =
            BreakWindows::tr("about %1", "so many repetitions").arg(phrases.amount(move.amount, Measure::Reps));
        face.repTempo = exercise.tempo;
        if (exercise.tempo) {
            face.tempo = phrases.tempo(exercise.tempo);
        }
    }
    return face;
}

} // namespace

std::vector<MoveFace> moveFaces(const breaks::MovePlan& plan, const Catalogue& catalogue, const Phrases& phrases)
{
    std::vector<MoveFace> faces;
    double total = 0;
    for (const breaks::MoveRecord& move : plan.moves) {
        const Exercise* exercise = catalogue.find(move.exercise);
        if (exercise == nullptr) {
            continue;
        }
        faces.push_back(moveFace(move, *exercise, phrases));
        faces.back().share = std::max(1.0, double(breaks::moveTime(catalogue, move).count()));
        total += faces.back().share;
    }
    if (faces.empty()) {
        return {changeOfPosition()};
    }
    for (MoveFace& face : faces) {
        face.share /= total;
    }
    return faces;
}

PromptFace promptFace(const BreakScene& scene, const Catalogue& catalogue)
{
    words::PromptFacts facts;
    facts.kind = scene.view.prompt ? scene.view.prompt->kind : breaks::Kind::Short;
    facts.sitting = scene.sitting;
    if (const breaks::Routine* routine = routineOf(scene.moves)) {
        facts.routine = QString::fromStdString(routine->name);
        facts.seated = !routine->standing;
    }
    PromptFace face;
    face.title = words::promptTitle(facts);
    face.reason = words::sittingSentence(scene.sitting);
    face.body = words::promptBody(facts);
    face.exercise = scene.moves.moves.empty() ? QString() : QString::fromStdString(scene.moves.moves.front().exercise);
    face.offer = offerOf(scene, catalogue);
    if (scene.view.prompt && scene.view.prompt->startsAt) {
        const ZonedTime begins{scene.now.wall + (*scene.view.prompt->startsAt - scene.boot), scene.now.utcOffset};
        face.note = BreakWindows::tr("It begins at your next pause, at %1 at the latest.").arg(words::clock(begins));
    } else if (scene.deferredFirst) {
        face.note = BreakWindows::tr("It has waited until now.");
    }
    face.cost = words::snoozeCost(scene.cost);
    if (scene.cost) {
        face.snooze = words::snoozeAction(scene.snooze);
    }
    return face;
}

BreakFace breakFace(const BreakScene& scene, const Catalogue& catalogue, const Phrases& phrases)
{
    BreakFace face;
    face.reason = words::sittingSentence(scene.sitting);
    face.count =
        BreakWindows::tr("Break %1 of %2", "today").arg(scene.had + 1).arg(std::max(scene.ofDay, scene.had + 1));
    face.moves = moveFaces(scene.moves, catalogue, phrases);
    if (scene.view.snoozesLeft > 0) {
        face.snooze = words::snoozeAction(scene.snooze);
    }
    face.canSwap = !scene.moves.moves.empty();
    face.letterKeys = scene.letterKeys;
    face.figureMoves = !scene.onBattery;
    return face;
}

} // namespace plumbline
