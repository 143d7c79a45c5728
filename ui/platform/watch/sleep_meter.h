#pragma once

#include "core/base/civil.h"

#include <functional>
#include <optional>

namespace plumbline {

/// How long the computer slept: boot time runs on in suspend, monotonic time does not. Measured whenever it is asked,
/// never guessed from a late tick.
class SleepMeter {
public:
    /// @param asleepSoFar  boot time minus monotonic time; without: the computer's own clocks
    explicit SleepMeter(std::function<milliseconds()> asleepSoFar = {});
    /// What was slept since the last asking, when it is a second or more; less is kept for the next.
    std::optional<milliseconds> measure();

private:
    std::function<milliseconds()> m_asleepSoFar;
    milliseconds m_known;
};

} // namespace plumbline
