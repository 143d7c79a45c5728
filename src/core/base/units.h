#pragma once

#include <compare>
#include <cstdint>

namespace plumbline {

/// A load or a body mass, in whole grams: sums and equality stay exact, kg and lb exist only at the edges.
struct Mass {
    std::int64_t grams = 0;

    [[nodiscard]] constexpr double kilograms() const { return static_cast<double>(grams) / 1000.0; }
    static constexpr Mass fromKilograms(double kg)
    {
        return Mass{static_cast<std::int64_t>(kg * 1000.0 + (kg < 0 ? -0.5 : 0.5))};
    }
    friend constexpr auto operator<=>(const Mass&, const Mass&) = default;
};

/// Rated exertion 1..10 in half steps (RPE = 10 - repetitions left), kept as an integer count of halves: 2..20.
struct Rpe {
    int halves = 0;

    [[nodiscard]] constexpr double value() const { return halves / 2.0; }
    static constexpr Rpe of(double value) { return Rpe{static_cast<int>(value * 2.0 + 0.5)}; } // NOLINT: never below 0
    [[nodiscard]] constexpr bool isValid() const { return halves >= 2 && halves <= 20; }
    friend constexpr auto operator<=>(const Rpe&, const Rpe&) = default;
};

/// The range of effort a slot asks for, both ends included.
struct RpeRange {
    Rpe lower;
    Rpe upper;
    friend constexpr bool operator==(const RpeRange&, const RpeRange&) = default;
};

/// Pain on the numeric rating scale, 0 none .. 10 worst imaginable.
struct PainScore {
    int value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value >= 0 && value <= 10; }
    friend constexpr auto operator<=>(const PainScore&, const PainScore&) = default;
};

} // namespace plumbline
