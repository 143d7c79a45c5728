#include "ui/platform/watch/freedesktop_idle.h"

#include "ui/platform/watch/bus_call.h"

#include <utility>

namespace plumbline {

namespace {

const QString kName = QStringLiteral("org.freedesktop.ScreenSaver");

} // namespace

FreedesktopIdle::FreedesktopIdle(const QDBusConnection& bus, int rank, milliseconds leastBetween)
    : AskedIdle("freedesktop", rank, leastBetween)
    , m_bus(bus)
{
    if (!m_bus.isConnected()) {
        setWorks(false);
        return;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(kName);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] { request(true); });
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { setWorks(false); });
    request(true);
}

void FreedesktopIdle::ask()
{
    request(false);
}

void FreedesktopIdle::request(bool first)
{
    const QDBusMessage message =
        methodCall(kName, QStringLiteral("/org/freedesktop/ScreenSaver"), kName, QStringLiteral("GetSessionIdleTime"));
    callAsync(m_bus, message, this, [this, first](const QDBusMessage& answer) {
        const QVariant value = valueOf(answer);
        bool isNumber = false;
        const quint32 number = value.toUInt(&isNumber);
        setWorks(isNumber);
        if (isNumber && !first) {
            answered(timeOf(number));
        }
    });
}

milliseconds FreedesktopIdle::timeOf(quint32 answer)
{
    const qint64 now = QDeadlineTimer::current().deadline();
    const quint32 before = std::exchange(m_last, answer);
    const qint64 beforeAt = std::exchange(m_lastAt, now);
    if (const qint64 passed = now - beforeAt; beforeAt != 0 && passed > 0 && answer > before) {
        m_seconds = static_cast<qint64>(answer - before) * 30 < passed; // a thousandth of the time that has passed
    }
    return m_seconds ? milliseconds{seconds{answer}} : milliseconds{answer};
}

} // namespace plumbline
