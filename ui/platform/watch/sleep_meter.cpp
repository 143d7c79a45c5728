#include "ui/platform/watch/sleep_meter.h"

#include <ctime>
#include <utility>

namespace plumbline {

namespace {

constexpr milliseconds kLeast{1000};

milliseconds bootMinusMonotonic()
{
#ifdef CLOCK_BOOTTIME
    timespec boot{};
    timespec monotonic{};
    ::clock_gettime(CLOCK_MONOTONIC, &monotonic);
    ::clock_gettime(CLOCK_BOOTTIME, &boot);
    return std::chrono::floor<milliseconds>(seconds{boot.tv_sec - monotonic.tv_sec} +
                                            std::chrono::nanoseconds{boot.tv_nsec - monotonic.tv_nsec});
#else
    return milliseconds{0};
#endif
}

} // namespace

SleepMeter::SleepMeter(std::function<milliseconds()> asleepSoFar)
    : m_asleepSoFar(asleepSoFar ? std::move(asleepSoFar) : bootMinusMonotonic)
    , m_known(m_asleepSoFar())
{}

std::optional<milliseconds> SleepMeter::measure()
{
    const milliseconds now = m_asleepSoFar();
    const milliseconds slept = now - m_known;
    if (slept < kLeast) {
        return std::nullopt;
    }
    m_known = now;
    return slept;
}

} // namespace plumbline
