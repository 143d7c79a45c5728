#pragma once

#include "core/base/civil.h"
#include "core/base/units.h"
#include "core/exercise/exercise.h"
#include "core/plan/reason.h"
#include "core/plan/screening.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

enum class SlotPart { Warmup, Strength, Mobility };
template <>
inline constexpr std::array<std::string_view, 3> codesOf<SlotPart>{"warmup", "strength", "mobility"};

/// The phases of a twelve-week block (decisions.md 3).
enum class Phase { Activate, Build, Strengthen, Consolidate };
template <>
inline constexpr std::array<std::string_view, 4> codesOf<Phase>{"activate", "build", "strengthen", "consolidate"};

/// One exercise with its dose inside a session.
struct Slot {
    std::string exercise;
    Pattern pattern = Pattern::Bridge;
    SlotPart part = SlotPart::Strength;
    int sets = 1;
    Measure measure = Measure::Reps;
    int target = 1;           ///< repetitions, or seconds of hold, of the first set; per side when perSide
    std::vector<int> targets; ///< one per set when they differ by a step, else empty
    bool perSide = false;
    std::optional<Tempo> tempo;
    seconds rest{60};
    std::optional<Mass> load;
    RpeRange rpe;
    /// True when this slot's sets alternate with those of the next slot, so that rest counts once (evidence.md 3.4).
    bool pairedWithNext = false;
    /// Which side to start with when one is weaker (evidence.md 3.6, limits).
    std::optional<Side> firstSide;
    Reason reason;

    /// The target of set `number` (1-based).
    [[nodiscard]] int targetOf(int number) const
    {
        const auto index = static_cast<std::size_t>(number - 1);
        return index < targets.size() ? targets[index] : target;
    }
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// One session of the plan.
struct PlannedSession {
    Day date;
    int week = 1;  ///< calendar weeks counted from set-up, 1-based, through all blocks
    int block = 1; ///< 1-based, twelve weeks each
    Phase phase = Phase::Activate;
    bool deload = false;
    std::string label = "A";        ///< "A" or "B"
    std::vector<std::string> tests; ///< self test ids due that day
    seconds estimate{0};
    Reason reason;
    std::vector<Slot> slots;
    friend bool operator==(const PlannedSession&, const PlannedSession&) = default;
};

struct Plan {
    Day from;
    int weeks = 12;
    std::optional<Lock> locked; ///< with a lock there are no sessions
    std::vector<PlannedSession> sessions;
    std::vector<Reason> notes; ///< patterns left out and why
    friend bool operator==(const Plan&, const Plan&) = default;
};

} // namespace plumbline
