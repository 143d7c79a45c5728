#pragma once

#include "app/clock.h"
#include "support/people.h"

namespace plumbline::testing {

/// A clock that stands until it is moved; boot time and wall time can be moved apart.
class ManualClock final : public app::Clock {
public:
    explicit ManualClock(const char* rfc3339) { set(rfc3339); }
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(const char* rfc3339)
    {
        const ZonedTime time = at(rfc3339);
        m_now = {m_now.boot, time.wall, time.utcOffset};
    }
    void advance(milliseconds by)
    {
        m_now.boot = m_now.boot + by;
        m_now.wall += by;
    }
    /// Somebody sets the computer's clock; boot time runs on.
    void setWallBack(milliseconds by) { m_now.wall -= by; }
    [[nodiscard]] ZonedTime zoned() const { return {m_now.wall, m_now.utcOffset}; }

private:
    Instant m_now;
};

} // namespace plumbline::testing
