#pragma once

#include "core/base/civil.h"

#include <optional>

namespace plumbline::app {

/// The port to the world's time. Services hold one; nothing else asks what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The computer's clocks: boot time that runs on through suspend, wall time, and the zone's offset at that time.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that starts at a chosen moment and runs `rate` times as fast as another (decisions.md 27; for tests and
/// what-if). The offset given with the start stays.
class ShiftedClock final : public Clock {
public:
    /// @param rate 1..10000
    ShiftedClock(const Clock& base, ZonedTime start, double rate);
    [[nodiscard]] Instant now() const override;

private:
    const Clock& m_base;
    ZonedTime m_start;
    double m_rate;
    BootTime m_baseStart;
};

} // namespace plumbline::app
