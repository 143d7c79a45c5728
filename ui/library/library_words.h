#pragma once

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

} // namespace plumbline
