#pragma once

#include "core/session/session_state.h"

#include <vector>

namespace plumbline::session {

/// One segment of the session bar.
struct BarPart {
    milliseconds length{0};
    double done = 0; ///< 0..1
};

/// One set of the exercise shown.
struct SetBar {
    double done = 0; ///< 0..1; 1 only when it is on disk
    bool skipped = false;
};

/// Everything a screen shows of a session at one moment.
struct View {
    PhaseKind phase = PhaseKind::Prepare;
    Halt halt = Halt::None;
    std::optional<std::size_t> step; ///< under way, or coming up in a rest; none at the end
    int slot = 0;                    ///< of `step`; in the last rest the slot done last
    int exerciseNumber = 1;          ///< 1-based, of `exercises`
    int exercises = 0;
    int set = 1;
    int sets = 1;
    std::optional<Side> side;
    int target = 0; ///< repetitions or seconds of this set
    std::vector<SetBar> setBars;

    milliseconds elapsed{0}; ///< in the phase
    milliseconds length{0};
    milliseconds remaining{0};

    int repetition = 0;           ///< the one under way, 1-based; 0 outside work and in holds
    std::vector<TempoSpan> tempo; ///< of one repetition, in order
    std::size_t tempoIndex = 0;   ///< the part under way
    double tempoProgress = 0;     ///< 0..1 in that part
    double repetitionProgress = 0;
    double stepProgress = 0;

    milliseconds sessionElapsed{0};
    milliseconds sessionLength{0};
    std::vector<BarPart> bar; ///< one per exercise
    bool allSaved = true;     ///< nothing finished is waiting for the disk
    int setsDone = 0;         ///< on disk, both sides of a set count once
    int setsPlanned = 0;
};

View look(const SessionState& state, const Policy& policy, const Instant& now);

} // namespace plumbline::session
