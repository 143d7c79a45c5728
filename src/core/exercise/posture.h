#pragma once

#include "core/exercise/exercise.h"

namespace plumbline {

/// How the body rests while an exercise is done; the Library filters by it (product.md section 8).
enum class Posture { Lying, Kneeling, Seated, Standing };
template <>
inline constexpr std::array<std::string_view, 4> codesOf<Posture>{"lying", "kneeling", "seated", "standing"};

/// The posture of an exercise, read from the cues of evidence.md section 2. Exercises that move between two postures
/// (sit-to-stand) count as the one they work in. An exercise not named there takes what is usual for its pattern.
Posture postureOf(const Exercise& exercise);

} // namespace plumbline
