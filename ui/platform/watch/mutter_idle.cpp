#include "ui/platform/watch/mutter_idle.h"

#include "ui/platform/watch/bus_call.h"

#include <utility>

namespace plumbline {

namespace {

const QString kName = QStringLiteral("org.gnome.Mutter.IdleMonitor");
const QString kPath = QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core");

QDBusMessage call(const QString& method, const QVariantList& arguments = {})
{
    return methodCall(kName, kPath, kName, method, arguments);
}

} // namespace

MutterIdle::MutterIdle(const QDBusConnection& bus, int rank)
    : IdleSource("mutter", true, rank)
    , m_bus(bus)
{
    if (!m_bus.isConnected()) {
        setWorks(false);
        return;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(kName);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &MutterIdle::cameOrWent);
    m_bus.connect(kName, kPath, kName, QStringLiteral("WatchFired"), this, SLOT(onWatchFired(quint32)));
    cameOrWent();
}

MutterIdle::~MutterIdle()
{
    remove(m_idleWatch);
    remove(m_activeWatch);
}

void MutterIdle::cameOrWent()
{
    ++m_wish;
    m_idleWatch = 0; // those of an old owner are gone with it
    m_activeWatch = 0;
    callAsync(m_bus, call(QStringLiteral("GetIdletime")), this, [this, wish = m_wish](const QDBusMessage& answer) {
        setWorks(valueOf(answer).isValid());
        if (works() && m_threshold && wish == m_wish) { // whoever chose us just now has called watch
            addIdleWatch();
        }
    });
}

void MutterIdle::watch(std::optional<milliseconds> threshold)
{
    ++m_wish;
    m_threshold = threshold;
    remove(m_idleWatch);
    if (!threshold) {
        remove(m_activeWatch);
    } else if (works()) {
        addIdleWatch();
    }
}

void MutterIdle::addIdleWatch()
{
    const auto interval = static_cast<quint64>(m_threshold->count());
    callAsync(m_bus, call(QStringLiteral("AddIdleWatch"), {interval}), this,
              [this, wish = m_wish](const QDBusMessage& answer) {
                  quint32 watch = valueOf(answer).toUInt();
                  if (wish == m_wish) {
                      m_idleWatch = watch;
                  } else {
                      remove(watch);
                  }
              });
}

void MutterIdle::addActiveWatch()
{
    callAsync(m_bus, call(QStringLiteral("AddUserActiveWatch")), this,
              [this](const QDBusMessage& answer) { m_activeWatch = valueOf(answer).toUInt(); });
}

void MutterIdle::remove(quint32& watch)
{
    if (const quint32 old = std::exchange(watch, 0); old != 0 && m_bus.isConnected()) {
        QDBusMessage message = call(QStringLiteral("RemoveWatch"), {old});
        message.setAutoStartService(false);
        m_bus.send(message);
    }
}

void MutterIdle::onWatchFired(quint32 watch)
{
    if (watch != 0 && watch == m_idleWatch) {
        if (m_activeWatch == 0) {
            addActiveWatch();
        }
        emit idleBegan(*m_threshold);
    } else if (watch != 0 && watch == m_activeWatch) {
        m_activeWatch = 0; // it fires once
        emit inputSeen();
    }
}

} // namespace plumbline
