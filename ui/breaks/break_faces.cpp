#include "ui/breaks/break_faces.h"

#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline {

namespace {

/// The words of break windows that stand alone.
struct BreakWindows {
    Q_DECLARE_TR_FUNCTIONS(BreakWindows)
};

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
    for (const std::string& cue : exercise.cues)
        face.cues << QString::fromStdString(cue);
    face.isHold = exercise.measure == Measure::Hold;
    if (face.isHold) {
        face.amount =
            move.amount < 120 ? BreakWindows::tr("%1 s").arg(move.amount) : phrases.minutes(seconds{move.amount});
    } else {
        face.amount = BreakWindows::tr("about %n time(s)", nullptr, move.amount);
        face.repTempo = exercise.tempo;
        if (exercise.tempo)
            face.tempo = phrases.tempo(exercise.tempo);
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
        if (exercise == nullptr)
            continue;
        faces.push_back(moveFace(move, *exercise, phrases));
        faces.back().share = std::max(1.0, double(breaks::moveTime(catalogue, move).count()));
        total += faces.back().share;
    }
    if (faces.empty())
        return {changeOfPosition()};
    for (MoveFace& face : faces)
        face.share /= total;
    return faces;
}

} // namespace plumbline
