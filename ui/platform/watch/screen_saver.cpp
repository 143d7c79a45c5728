#include "ui/platform/watch/screen_saver.h"

#include "ui/platform/watch/bus_call.h"

namespace plumbline {

ScreenSaver::ScreenSaver(std::string name, const QDBusConnection& bus, const QString& service, const QString& path)
    : StateSource(app::SourceKind::Lock, std::move(name), true)
    , m_bus(bus)
    , m_service(service)
    , m_path(path)
{
    if (!m_bus.isConnected()) {
        setWorks(false);
        return;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(m_service);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &ScreenSaver::ask);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        setHolds(false);
        setWorks(false);
    });
    // From whichever object: the freedesktop one is offered under two paths.
    m_bus.connect(m_service, QString(), m_service, QStringLiteral("ActiveChanged"), this, SLOT(onActiveChanged(bool)));
    ask();
}

void ScreenSaver::setWanted(bool wanted)
{
    if (wanted && m_bus.isConnected()) {
        ask();
    }
}

void ScreenSaver::ask()
{
    callAsync(m_bus, methodCall(m_service, m_path, m_service, QStringLiteral("GetActive")), this,
              [this](const QDBusMessage& answer) {
                  const QVariant active = valueOf(answer);
                  setWorks(active.isValid());
                  setHolds(active.toBool());
              });
}

void ScreenSaver::onActiveChanged(bool active)
{
    setWorks(true);
    setHolds(active);
}

} // namespace plumbline
