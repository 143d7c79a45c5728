#pragma once

#include "core/exercise/exercise.h"
#include "core/session/look.h"

#include <QString>

#include <array>

/// The player's own words: what is short-lived on its screens or spoken.
namespace plumbline::wording {

/// "Lower", "Rise", "Hold": what a part of a repetition is called in this exercise.
QString tempoPart(const Slot& slot, session::TempoPart part);
/// "10 reps", "30 s"
QString amount(const Slot& slot, int amount);
/// "10 reps · lower 3, pause 1, rise 1", "30 s hold"
QString doseLine(const Slot& slot, int set);
/// "Left side", and with the order when it is the first: "Left side first".
QString side(const session::View& view);
/// "1:05"
QString clock(milliseconds time);
/// "8:40 of about 24 min"
QString elapsed(const session::View& view, bool brief);
/// What voice says; empty when there is nothing to say.
QString spoken(const session::Speak& speak, const Slot& slot, const Exercise* exercise);

/// One of the six answers to how many repetitions were left (decisions.md 17).
struct EffortAnswer {
    QString left;   ///< "6+"
    QString spoken; ///< "6 or more"
    QString word;   ///< "Moderate"
    Rpe rpe;
};
std::array<EffortAnswer, 6> effortAnswers();
/// "moderate": the word of the nearest answer, in lower case.
QString effortWord(Rpe rpe);

} // namespace plumbline::wording
