#include "bus_service.h"

#include <QDBusVariant>
#include <QVariantMap>

#include <algorithm>
#include <stdexcept>

namespace plumbline::testing {

namespace {

const QString kProperties = QStringLiteral("org.freedesktop.DBus.Properties");

QString keyOf(const QString& path, const QString& interface, const QString& name)
{
    return path + QLatin1Char(' ') + interface + QLatin1Char(' ') + name;
}

} // namespace

BusService::BusService(const QDBusConnection& connection)
    : m_bus(connection)
{
    if (!m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)) {
        throw std::runtime_error("no place on the bus");
    }
}

BusService::~BusService()
{
    for (const QString& name : std::as_const(m_names)) {
        m_bus.unregisterService(name);
    }
    m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
}

void BusService::own(const QString& name)
{
    if (!m_bus.registerService(name)) {
        throw std::runtime_error("the name is taken: " + name.toStdString());
    }
    m_names << name;
}

void BusService::disown(const QString& name)
{
    m_bus.unregisterService(name);
    m_names.removeAll(name);
}

void BusService::set(const QString& path, const QString& interface, const QString& name, const QVariant& value)
{
    m_properties[keyOf(path, interface, name)] = value;
    send(path, kProperties, QStringLiteral("PropertiesChanged"),
         {interface, QVariantMap{{name, value}}, QStringList()});
}

void BusService::send(const QString& path, const QString& interface, const QString& signal,
                      const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
    message.setArguments(arguments);
    m_bus.send(message);
}

int BusService::callsOf(const QString& method) const
{
    return static_cast<int>(
        std::count_if(m_calls.cbegin(), m_calls.cend(), [&method](const auto& made) { return made.first == method; }));
}

bool BusService::handleMessage(const QDBusMessage& message, const QDBusConnection& connection)
{
    if (message.interface() == kProperties) {
        return answerProperty(message, connection);
    }
    m_calls.append({message.member(), message.arguments()});
    if (m_hanging.contains(QString()) || m_hanging.contains(message.member())) {
        return true;
    }
    const auto answer = m_answers.constFind(message.member());
    if (answer == m_answers.cend()) {
        return false;
    }
    connection.send(message.createReply((*answer)(message.arguments())));
    return true;
}

bool BusService::answerProperty(const QDBusMessage& message, const QDBusConnection& connection)
{
    const QString name = message.arguments().value(1).toString();
    const QString key = keyOf(message.path(), message.arguments().value(0).toString(), name);
    m_calls.append({message.member() + QLatin1Char(' ') + name, message.arguments()});
    if (m_hanging.contains(QString()) || m_hanging.contains(message.member())) {
        return true;
    }
    if (message.member() != QStringLiteral("Get") || !m_properties.contains(key)) {
        return false;
    }
    connection.send(message.createReply(QVariant::fromValue(QDBusVariant(m_properties.value(key)))));
    return true;
}

} // namespace plumbline::testing
