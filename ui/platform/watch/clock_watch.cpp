#include "ui/platform/watch/clock_watch.h"

#include <QDBusArgument>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QVariantMap>

#include <array>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#include <sys/timerfd.h>
#endif

namespace plumbline {

ClockSetWatch::ClockSetWatch()
    : Source(app::SourceKind::ClockChange, "timerfd", true)
{
#ifdef __linux__
    m_timer = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
#endif
    setWorks(m_timer >= 0);
    if (m_timer >= 0) {
        arm();
        m_notifier = std::make_unique<QSocketNotifier>(m_timer, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &ClockSetWatch::fired);
    }
}

ClockSetWatch::~ClockSetWatch()
{
    m_notifier.reset(); // before its descriptor
    if (m_timer >= 0) {
        ::close(m_timer);
    }
}

void ClockSetWatch::arm()
{
#ifdef __linux__
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    constexpr std::time_t kTenYears = 10L * 366 * 24 * 3600;
    const itimerspec never{{0, 0}, {now.tv_sec + kTenYears, 0}};
    ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
#endif
}

void ClockSetWatch::fired()
{
    std::uint64_t times = 0;
    const auto got = ::read(m_timer, &times, sizeof times);
    if (got < 0 && errno == EAGAIN) {
        return;
    }
    arm();
    emit clockSet();
}

ZoneWatch::ZoneWatch(const QDBusConnection& systemBus, const QString& localTime)
    : Source(app::SourceKind::ClockChange, "zone", true)
    , m_fileName(QFileInfo(localTime).fileName().toLocal8Bit())
{
#ifdef __linux__
    // The folder is watched, because the file is replaced, not written.
    m_inotify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    const QByteArray folder = QFileInfo(localTime).path().toLocal8Bit();
    if (m_inotify >= 0 && ::inotify_add_watch(m_inotify, folder.constData(),
                                              IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ONLYDIR) >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_inotify, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &ZoneWatch::read);
    }
#endif
    const QString service = QStringLiteral("org.freedesktop.timedate1");
    QDBusConnection bus = systemBus;
    const bool hears = bus.isConnected() && bus.connect(service, QStringLiteral("/org/freedesktop/timedate1"),
                                                        QStringLiteral("org.freedesktop.DBus.Properties"),
                                                        QStringLiteral("PropertiesChanged"), {service}, QString(), this,
                                                        SLOT(onPropertiesChanged(QDBusMessage)));
    setWorks(m_notifier != nullptr || hears);
}

ZoneWatch::~ZoneWatch()
{
    m_notifier.reset();
    if (m_inotify >= 0) {
        ::close(m_inotify);
    }
}

void ZoneWatch::read()
{
#ifdef __linux__
    bool ours = false;
    alignas(inotify_event) std::array<char, 4096> buffer{};
    while (true) {
        const auto got = ::read(m_inotify, buffer.data(), buffer.size());
        if (got <= 0) {
            break;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            ours = ours || (event->len > 0 && m_fileName == event->name);
            at += sizeof(inotify_event) + event->len;
        }
    }
    if (ours) {
        tell();
    }
#endif
}

void ZoneWatch::onPropertiesChanged(const QDBusMessage& message)
{
    const QString zone = QStringLiteral("Timezone");
    if (qdbus_cast<QVariantMap>(message.arguments().value(1)).contains(zone) ||
        message.arguments().value(2).toStringList().contains(zone)) {
        tell();
    }
}

void ZoneWatch::tell()
{
    ::tzset(); // localtime_r goes on with the zone it knows until then
    emit zoneChanged();
}

} // namespace plumbline
