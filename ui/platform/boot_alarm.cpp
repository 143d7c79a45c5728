#include "ui/platform/boot_alarm.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <unistd.h>
#ifdef __linux__
#include <sys/timerfd.h>
#endif

namespace plumbline {

namespace {

using std::chrono::nanoseconds;

/// From this distance on the alarm rings on a full second of the boot clock.
constexpr seconds kCoarseFrom{20};
/// The fallback stands still in suspend, so it looks again after this.
constexpr minutes kFallbackLooks{10};

} // namespace

BootAlarm::BootAlarm(const app::Clock& clock, double rate, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_rate(rate)
{
#ifdef __linux__
    m_timer = ::timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
#endif
    if (m_timer >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_timer, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &BootAlarm::expired);
    }
    m_fallback.setSingleShot(true);
    connect(&m_fallback, &QTimer::timeout, this, &BootAlarm::expired);
}

BootAlarm::~BootAlarm()
{
    m_notifier.reset(); // before its descriptor
    if (m_timer >= 0) {
        ::close(m_timer);
    }
}

nanoseconds BootAlarm::remaining() const
{
    const milliseconds left = *m_when - m_clock.now().boot;
    const double real_ns = std::ceil(static_cast<double>(left.count()) * 1e6 / m_rate);
    return nanoseconds{std::max<std::int64_t>(1, static_cast<std::int64_t>(real_ns))};
}

void BootAlarm::arm(BootTime when)
{
    m_when = when;
    set();
}

void BootAlarm::set()
{
    const nanoseconds left = remaining();
#ifdef __linux__
    if (m_timer >= 0) {
        timespec now{};
        ::clock_gettime(CLOCK_BOOTTIME, &now);
        nanoseconds at = seconds{now.tv_sec} + nanoseconds{now.tv_nsec} + left;
        if (left > kCoarseFrom) {
            at = std::chrono::ceil<seconds>(at);
        }
        const auto whole = std::chrono::floor<seconds>(at);
        const itimerspec spec{{0, 0}, {whole.count(), (at - whole).count()}};
        ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &spec, nullptr);
        return;
    }
#endif
    m_fallback.setTimerType(left > kCoarseFrom ? Qt::CoarseTimer : Qt::PreciseTimer);
    m_fallback.start(std::min<milliseconds>(std::chrono::ceil<milliseconds>(left), kFallbackLooks));
}

void BootAlarm::disarm()
{
    m_when.reset();
    m_fallback.stop();
#ifdef __linux__
    if (m_timer >= 0) {
        const itimerspec never{};
        ::timerfd_settime(m_timer, 0, &never, nullptr);
    }
#endif
}

void BootAlarm::expired()
{
    if (m_timer >= 0) {
        std::uint64_t times = 0;
        if (::read(m_timer, &times, sizeof times) != sizeof times) {
            return; // armed anew since it rang
        }
    }
    if (!m_when) {
        return;
    }
    if (m_clock.now().boot < *m_when) {
        set(); // the fallback's look, or the clock's rounding
        return;
    }
    m_when.reset();
    emit due();
}

} // namespace plumbline
