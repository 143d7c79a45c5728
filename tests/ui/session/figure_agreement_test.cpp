#include "catalogue/builtin.h"
#include "catalogue/figures.h"
#include "core/session/tempo.h"

#include <catch2/catch.hpp>

using namespace plumbline;

TEST_CASE("Figure and tempo ring begin a repetition the same way", "[session][figure]")
{
    for (const Exercise& exercise : builtinCatalogue().exercises()) {
        const figure::FigureSpec* spec = builtinFigures().find(exercise.id);
        if (!spec || spec->motion != figure::MotionKind::Reps) {
            continue;
        }
        CAPTURE(exercise.id);
        Slot slot;
        slot.exercise = exercise.id;
        slot.pattern = exercise.pattern;
        slot.tempo = exercise.tempo;
        CHECK(session::beginsAtBottom(slot) == spec->startsAtBottom);
    }
}
