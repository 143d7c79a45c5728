#include "ui/platform/watch/bus_property.h"

#include "ui/platform/watch/bus_call.h"

#include <QDBusArgument>
#include <QStringList>
#include <QVariantMap>

namespace plumbline {

namespace {

const QString kProperties = QStringLiteral("org.freedesktop.DBus.Properties");

} // namespace

BusProperty::BusProperty(const QDBusConnection& bus, const QString& service, const QString& path,
                         const QString& interface, const QString& name)
    : m_bus(bus)
    , m_service(service)
    , m_path(path)
    , m_interface(interface)
    , m_name(name)
{
    if (m_bus.isConnected()) {
        m_watcher.setConnection(m_bus);
        m_watcher.addWatchedService(service);
        connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &BusProperty::ask);
        connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { take({}); });
        m_bus.connect(m_service, m_path, kProperties, QStringLiteral("PropertiesChanged"), {m_interface}, QString(),
                      this, SLOT(onPropertiesChanged(QDBusMessage)));
        ask();
    } else {
        QMetaObject::invokeMethod(
            this, [this] { take({}); }, Qt::QueuedConnection);
    }
}

void BusProperty::ask()
{
    if (!m_bus.isConnected()) {
        return;
    }
    callAsync(m_bus, methodCall(m_service, m_path, kProperties, QStringLiteral("Get"), {m_interface, m_name}), this,
              [this](const QDBusMessage& answer) { take(valueOf(answer)); });
}

void BusProperty::onPropertiesChanged(const QDBusMessage& message)
{
    const auto changed = qdbus_cast<QVariantMap>(message.arguments().value(1));
    if (const auto found = changed.constFind(m_name); found != changed.cend()) {
        take(*found);
    } else if (message.arguments().value(2).toStringList().contains(m_name)) {
        ask();
    }
}

void BusProperty::take(const QVariant& value)
{
    m_value = value;
    emit answered();
}

} // namespace plumbline
