#pragma once

#include "catalogue/activation.h"
#include "ui/models/library_model.h"

#include <QString>

namespace plumbline {

/// The words the Library shows, made of its model.

/// "Chair", "No equipment", "Needs a weight", or why the exercise is left out.
QString needsLine(const LibraryItem& item);
/// Whether the plan may use the exercise: nothing is missing, no flag excludes it, it is not banned.
bool isOffered(const LibraryItem& item);
/// "You are on step 2 of 7"
QString ladderLine(const LibraryLadder& ladder);
QString countLine(int exercises);
/// The text with a capital first letter.
QString capitalised(QString text);
/// "DiStefano 2009, single-limb squat: gluteus maximus 59, medius 64"; figures from memory say so.
QString activationLine(const Activation& figure);
/// The evidence line of an exercise with the muscles in full.
QString whyText(const Exercise& exercise);
/// What a flag changes, without the machine's word AVOID.
QString careText(const Modification& modification);

/// One exercise for the search of the window.
struct ExerciseEntry {
    QString exercise; ///< id
    QString name;
    QString keywords; ///< ladder, muscles and posture
};
std::vector<ExerciseEntry> searchEntries(const Catalogue& catalogue);

} // namespace plumbline
