#pragma once

#include "core/exercise/exercise.h"
#include "core/figure/spec.h"

namespace plumbline::figure {

/// A moment of a repetition or hold: which phase, and how far through it (0..1).
struct PhasePosition {
    RepPhase phase = RepPhase::Lowering;
    double progress = 0;
};

/// Seconds an exercise page's loop stays in a hold: a whole number of rounds of every hold that goes round.
inline constexpr double kShownHold = 6;

/// Minimum-jerk easing u³(10 - 15u + 6u²) of u in 0..1 (figure.md 10); values outside are clamped.
double eased(double u);

/// The pose a phase shows at `progress` (0..1, clamped) of its time. `seconds` since the phase began let the chest move
/// a little in pauses and holds, which changes no joint, and move a hold that goes round (PhasePath::cycle) on.
Pose poseForPhase(const FigureSpec& spec, RepPhase phase, double progress, double seconds = 0);

/// Where a moment of a repetition lies in its phases. Seconds beyond the repetition wrap around; a tempo without any
/// length stays at the start. Exercises that start at the bottom begin with the lifting phase.
PhasePosition positionInRep(const FigureSpec& spec, const RepTempo& tempo, double secondsIntoRep);

/// The pose of a repetition shown at a tempo.
Pose poseAt(const FigureSpec& spec, const RepTempo& tempo, double secondsIntoRep);

/// The order in which a repetition of this exercise goes through its phases.
std::array<RepPhase, 4> phaseOrder(const FigureSpec& spec);

/// A prescribed tempo as the figure counts it.
RepTempo repTempo(const Tempo& tempo);

/// The seconds a tempo gives a phase; 0 for the phases of a hold.
double phaseSeconds(const RepTempo& tempo, RepPhase phase);

} // namespace plumbline::figure
