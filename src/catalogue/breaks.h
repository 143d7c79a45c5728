#pragma once

#include "core/base/result.h"
#include "core/breaks/moves.h"

#include <string>
#include <string_view>
#include <vector>

/// The ready-made breaks of evidence.md 2.11 and the short cues between breaks.
namespace plumbline {

/// One short cue, of a line at most; `from` is the place in evidence.md it follows.
struct Cue {
    std::string text;
    std::string from;
    friend bool operator==(const Cue&, const Cue&) = default;
};

struct BreakTexts {
    std::vector<breaks::Routine> routines; ///< in the order of evidence.md
    std::vector<Cue> nudges;               ///< for a shift in the seat
    std::vector<Cue> standUp;              ///< for a sit-stand desk
    std::vector<Cue> sitDown;
    friend bool operator==(const BreakTexts&, const BreakTexts&) = default;
};

/// Reads JSON of the shape of resources/catalogue/break_texts.schema.json and checks what a schema cannot: ids are
/// there once, every move is of the desk ladder and its amount within its range (a walk may be shorter), minutes do not
/// fall, and a break for the chair holds seated moves only. Errors: BadCatalogue with where =
/// "break_texts.json#/routines/2/moves/0/exercise" and param "reason".
Result<BreakTexts> readBreakTexts(std::string_view text, std::string_view fileName, const Catalogue& catalogue);
/// The same without the schema, for the text compiled into the program, which a test has held against its schema.
Result<BreakTexts> readProvenBreakTexts(std::string_view text, std::string_view fileName, const Catalogue& catalogue);

/// What is compiled into the program. Read and checked at the first call; lives as long as the program.
const BreakTexts& builtinBreaks();
inline const std::vector<breaks::Routine>& builtinRoutines()
{
    return builtinBreaks().routines;
}

/// The cue of the `turn`-th hint of a kind, Nudge or Stand: one after the other, then from the first again.
/// @param standUp  for Stand: which way.
const Cue& builtinCue(breaks::Kind kind, bool standUp, std::size_t turn);

/// The routine of an id among those compiled in; nullptr when there is none (an older or newer version's record).
const breaks::Routine* builtinRoutine(std::string_view id);

} // namespace plumbline
