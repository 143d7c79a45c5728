#include "ui/platform/watch/logind.h"

#include "ui/platform/watch/bus_call.h"

#include <QDBusArgument>
#include <QDBusObjectPath>

#include <unistd.h>

namespace plumbline {

namespace {

const QString kProperties = QStringLiteral("org.freedesktop.DBus.Properties");

QString pathOf(const QDBusMessage& answer)
{
    return valueOf(answer).value<QDBusObjectPath>().path();
}

/// The property User.Display: (session id, session path).
QString displayOf(const QDBusMessage& answer)
{
    const QVariant value = valueOf(answer);
    if (!value.canConvert<QDBusArgument>()) {
        return {};
    }
    const auto pair = value.value<QDBusArgument>();
    QString id;
    QDBusObjectPath path;
    pair.beginStructure();
    pair >> id >> path;
    pair.endStructure();
    return id.isEmpty() ? QString() : path.path();
}

} // namespace

QString Logind::service()
{
    return QStringLiteral("org.freedesktop.login1");
}

QString Logind::managerPath()
{
    return QStringLiteral("/org/freedesktop/login1");
}

QString Logind::managerInterface()
{
    return QStringLiteral("org.freedesktop.login1.Manager");
}

QString Logind::sessionInterface()
{
    return QStringLiteral("org.freedesktop.login1.Session");
}

Logind::Logind(const QDBusConnection& bus)
    : m_bus(bus)
{
    if (!m_bus.isConnected()) {
        m_decided = true;
        return;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(service());
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &Logind::findSession);
    m_bus.connect(service(), managerPath(), managerInterface(), QStringLiteral("PrepareForSleep"), this,
                  SLOT(onPrepareForSleep(bool)));
    findSession();
}

void Logind::findSession()
{
    // A program that the user's service manager started is in no session by its process, so the environment comes
    // first, and the session of the user's display last.
    if (qEnvironmentVariableIsEmpty("XDG_SESSION_ID")) {
        askByProcess();
    } else {
        askBySessionId();
    }
}

void Logind::askBySessionId()
{
    const QDBusMessage message = methodCall(service(), managerPath(), managerInterface(), QStringLiteral("GetSession"),
                                            {qEnvironmentVariable("XDG_SESSION_ID")});
    callAsync(m_bus, message, this, [this](const QDBusMessage& answer) {
        if (const QString path = pathOf(answer); !path.isEmpty()) {
            settle(path);
        } else {
            askByProcess();
        }
    });
}

void Logind::askByProcess()
{
    const QDBusMessage message =
        methodCall(service(), managerPath(), managerInterface(), QStringLiteral("GetSessionByPID"),
                   {QVariant::fromValue(static_cast<quint32>(::getpid()))});
    callAsync(m_bus, message, this, [this](const QDBusMessage& answer) {
        if (const QString path = pathOf(answer); !path.isEmpty()) {
            settle(path);
        } else {
            askForDisplay();
        }
    });
}

void Logind::askForDisplay()
{
    const QDBusMessage message =
        methodCall(service(), QStringLiteral("/org/freedesktop/login1/user/self"), kProperties, QStringLiteral("Get"),
                   {QStringLiteral("org.freedesktop.login1.User"), QStringLiteral("Display")});
    callAsync(m_bus, message, this, [this](const QDBusMessage& answer) { settle(displayOf(answer)); });
}

void Logind::settle(const QString& session)
{
    m_decided = true;
    if (m_session != session && !session.isEmpty()) {
        for (const auto& [signal, slot] : {std::pair{QStringLiteral("Lock"), SLOT(onLock())},
                                           std::pair{QStringLiteral("Unlock"), SLOT(onUnlock())}}) {
            if (!m_session.isEmpty()) {
                m_bus.disconnect(service(), m_session, sessionInterface(), signal, this, slot);
            }
            m_bus.connect(service(), session, sessionInterface(), signal, this, slot);
        }
    }
    if (!session.isEmpty()) {
        m_session = session;
    }
    emit sessionChanged();
}

void Logind::onPrepareForSleep(bool begins)
{
    if (!begins) {
        emit wokeUp();
    }
}

} // namespace plumbline
