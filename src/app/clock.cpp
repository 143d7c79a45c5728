#include "app/clock.h"

#include <cmath>
#include <ctime>

namespace plumbline::app {

namespace {

milliseconds read(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::chrono::floor<milliseconds>(seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec});
}

/// The zone's offset at a moment; whole minutes, as RFC 3339 writes it.
minutes offsetAt(WallTime wall)
{
    const std::time_t time = std::chrono::floor<seconds>(wall).time_since_epoch().count();
    std::tm local{};
    ::localtime_r(&time, &local);
    return std::chrono::floor<minutes>(seconds{local.tm_gmtoff});
}

} // namespace

Instant SystemClock::now() const
{
#ifdef CLOCK_BOOTTIME
    const auto boot = read(CLOCK_BOOTTIME);
#else
    const auto boot = read(CLOCK_MONOTONIC); // the nearest that other systems have
#endif
    const WallTime wall{read(CLOCK_REALTIME)};
    return {BootTime{boot}, wall, offsetAt(wall)};
}

ShiftedClock::ShiftedClock(const Clock& base, ZonedTime start, double rate)
    : m_base(base)
    , m_start(start)
    , m_rate(rate)
    , m_baseStart(base.now().boot)
{}

Instant ShiftedClock::now() const
{
    const milliseconds passed = m_base.now().boot - m_baseStart;
    const milliseconds scaled{std::llround(static_cast<double>(passed.count()) * m_rate)};
    return {m_baseStart + scaled, m_start.wall + scaled, m_start.utcOffset};
}

} // namespace plumbline::app
