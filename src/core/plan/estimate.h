#pragma once

#include "core/exercise/exercise.h"

namespace plumbline::planning {

inline constexpr int kChangeOver = 20; ///< s between exercises, evidence.md 3.4
inline constexpr int kPlainTempo = 4;  ///< s a repetition when a record gives no tempo

/// What the time formula of evidence.md 3.4 needs of a slot.
struct TimeCost {
    int sets = 1;
    int sides = 1;
    int amounts = 0; ///< repetitions or seconds, summed over the sets, of one side
    Measure measure = Measure::Reps;
    int tempo = 0; ///< s a repetition
    int rest = 60; ///< s
};

/// Time under work, without rest and change-over, in seconds.
int workSeconds(const TimeCost& cost);
/// A slot on its own.
int soloSeconds(const TimeCost& cost);
/// Two slots whose sets alternate: rest counts once for the pair.
int pairSeconds(const TimeCost& first, const TimeCost& second);

} // namespace plumbline::planning
