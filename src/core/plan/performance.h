#pragma once

#include "core/plan/pain.h"
#include "core/plan/state.h"

namespace plumbline::planning {

/// What was done of one exercise in one session, added up.
struct Performance {
    Index exercise = kNone;
    const Slot* slot = nullptr; ///< what was prescribed; nullptr when it was not planned
    int planned = 0;            ///< amount over all sets, one side
    int done = 0;               ///< of the weaker side
    int sets = 0;               ///< recorded, the weaker side
    int lastSet = 0;            ///< amount of the last set, the weaker side
    int rpeHalves = -1;         ///< of the last set, the harder side; -1 not asked
    std::optional<Mass> load;
    bool formBad = false;
    PainLight light = PainLight::Green;
    int pain = -1; ///< the highest score
    std::optional<Side> weaker;

    [[nodiscard]] int percent() const { return planned <= 0 ? 100 : done * 100 / planned; }
};

/// The strength work of a session, one entry per exercise in the order done. Warm-up and mobility are left out: only
/// `part: strength` feeds progression (decisions.md 18).
std::vector<Performance> performances(const PerformedSession& session, const Book& book, const State& state, int base,
                                      FlagSet flags);

} // namespace plumbline::planning
