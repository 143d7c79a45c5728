#pragma once

#include "core/base/result.h"
#include "core/exercise/catalogue.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

/// Whether a figure was read in its source or quoted from memory (evidence.md, "How to read this document").
enum class Provenance { Seen, FromMemory };
template <>
inline constexpr std::array<std::string_view, 2> codesOf<Provenance>{"seen", "from memory"};

/// One published activation, in per cent of a maximal voluntary contraction; as printed ("59", "58-59", "about 50").
struct ActivationFigure {
    std::string text;
    Provenance provenance = Provenance::FromMemory;
    friend bool operator==(const ActivationFigure&, const ActivationFigure&) = default;
};

/// One row of evidence.md 1.2 that belongs to an exercise. Rows of different sources must not be ranked against each
/// other, and the figures are no promise (evidence.md 1.1).
struct Activation {
    std::string exercise;   ///< id
    std::string measuredAs; ///< the exercise as the source names it
    std::optional<ActivationFigure> gluteusMaximus;
    std::optional<ActivationFigure> gluteusMedius;
    std::string source;    ///< "DiStefano 2009"
    std::string reference; ///< "R1"
    std::string note;
    friend bool operator==(const Activation&, const Activation&) = default;
};

/// Errors: BadCatalogue as in readCatalogue, also for an exercise that `catalogue` does not have.
Result<std::vector<Activation>> readActivation(std::string_view text, std::string_view fileName,
                                               const Catalogue& catalogue);

/// The figures compiled in that belong to an exercise, in the order of evidence.md; empty when there are none.
std::vector<Activation> activationOf(std::string_view exercise);

} // namespace plumbline
