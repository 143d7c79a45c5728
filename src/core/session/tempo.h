#pragma once

#include "core/plan/prescription.h"

#include <vector>

namespace plumbline::session {

/// The four parts of a repetition (evidence.md 2.1).
enum class TempoPart { Lowering, PauseBottom, Lifting, PauseTop };

/// One part of a repetition with its length; parts of zero seconds are left out.
struct TempoSpan {
    TempoPart part = TempoPart::Lowering;
    seconds length{0};
    friend bool operator==(const TempoSpan&, const TempoSpan&) = default;
};

/// Whether a repetition begins at the bottom, so with the lifting part: bridges, side-lying and quadruped lifts,
/// standing up from a chair, stepping up (figure.md 10). Follows from how each exercise's cues begin (evidence.md 2.3
/// to 2.10).
bool beginsAtBottom(const Slot& slot);

/// The parts of one repetition in the order they are done; never empty and never zero in total for counted exercises.
/// A counted exercise without a tempo is done at 2-0-1-1. Empty for holds.
std::vector<TempoSpan> tempoSpans(const Slot& slot);

/// How long one repetition takes; zero for holds.
seconds repetitionTime(const Slot& slot);

/// How long the work of set `number` takes on one side, at normal speed.
seconds workTime(const Slot& slot, int number);

} // namespace plumbline::session
