#include "ui/platform/notifications.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace plumbline {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kBusService = QStringLiteral("org.freedesktop.DBus");

/// A service that has not answered by then counts as missing.
constexpr int kPatience_ms = 10000;
/// The specification's reason for "dismissed by the user".
constexpr quint32 kDismissed = 2;

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

QVariantMap hintsOf(const Notification& notification)
{
    // QVariant::fromValue keeps the byte that the specification asks for.
    QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue<uchar>(notification.low ? 0 : 1)},
                      {QStringLiteral("transient"), true},
                      {QStringLiteral("suppress-sound"), true}};
    if (const QString name = QGuiApplication::desktopFileName(); !name.isEmpty()) {
        hints.insert(QStringLiteral("desktop-entry"), name);
    }
    return hints;
}

} // namespace

Notifications::Notifications(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected()) {
        return;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(kService);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &Notifications::serviceCame);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &Notifications::serviceWent);
    m_bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                  SLOT(onActionInvoked(quint32, QString)));
    m_bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                  SLOT(onNotificationClosed(quint32, quint32)));
    askStartable();
}

bool Notifications::offersActions() const
{
    return m_available && m_capabilities && m_capabilities->contains(QStringLiteral("actions"));
}

void Notifications::askStartable()
{
    QDBusMessage owner =
        QDBusMessage::createMethodCall(kBusService, QStringLiteral("/"), kBusService, QStringLiteral("NameHasOwner"));
    owner << kService;
    auto* running = new QDBusPendingCallWatcher(m_bus.asyncCall(owner), this);
    connect(running, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        const QDBusPendingReply<bool> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError() && reply.value()) {
            serviceCame();
        }
    });
    const QDBusMessage names = QDBusMessage::createMethodCall(kBusService, QStringLiteral("/"), kBusService,
                                                              QStringLiteral("ListActivatableNames"));
    auto* startable = new QDBusPendingCallWatcher(m_bus.asyncCall(names), this);
    connect(startable, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        m_startable = !reply.isError() && reply.value().contains(kService);
        if (m_startable) {
            setAvailable(true);
        }
    });
}

void Notifications::serviceCame()
{
    setAvailable(true);
    if (!m_capabilities && m_busy == Busy::No) {
        askCapabilities();
    }
}

void Notifications::serviceWent()
{
    m_capabilities.reset();
    setAvailable(m_startable);
    if (std::exchange(m_id, 0) != 0) {
        emit closed(false);
    }
}

void Notifications::setAvailable(bool available)
{
    if (std::exchange(m_available, available) != available) {
        emit availabilityChanged();
    }
}

void Notifications::giveUp(const QDBusError& error)
{
    if (error.type() == QDBusError::ServiceUnknown) {
        m_startable = false;
        setAvailable(false);
    }
    m_next.reset();
    emit failed();
}

void Notifications::askCapabilities()
{
    m_busy = Busy::AskingCapabilities;
    auto* watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities")), kPatience_ms), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QStringList> reply = *done;
        done->deleteLater();
        m_busy = Busy::No;
        if (reply.isError()) {
            if (m_next) {
                giveUp(reply.error());
            }
            return;
        }
        m_capabilities = reply.value();
        m_available = true;
        emit availabilityChanged(); // also for the buttons that may be offered now
        sendNext();
    });
}

void Notifications::show(const Notification& notification)
{
    m_next = notification;
    m_withdrawn = false;
    sendNext();
}

void Notifications::sendNext()
{
    if (!m_next || m_busy != Busy::No) {
        return;
    }
    if (!m_bus.isConnected()) {
        m_next.reset();
        QMetaObject::invokeMethod(this, &Notifications::failed, Qt::QueuedConnection);
        return;
    }
    if (!m_capabilities) {
        askCapabilities(); // this starts the service where it can be started
        return;
    }
    notify(*std::exchange(m_next, std::nullopt));
}

void Notifications::notify(const Notification& notification)
{
    QStringList actions;
    if (offersActions()) {
        for (const NotificationAction& action : notification.actions) {
            actions << action.key << action.label;
        }
    }
    const bool markup = m_capabilities->contains(QStringLiteral("body-markup"));
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QGuiApplication::applicationDisplayName() << m_id << QString() << notification.title
            << (markup ? notification.body.toHtmlEscaped() : notification.body) << actions << hintsOf(notification)
            << -1;
    m_busy = Busy::Showing;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, kPatience_ms), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &Notifications::shown);
}

void Notifications::shown(QDBusPendingCallWatcher* watcher)
{
    const QDBusPendingReply<quint32> reply = *watcher;
    watcher->deleteLater();
    m_busy = Busy::No;
    if (reply.isError()) {
        giveUp(reply.error());
        return;
    }
    m_id = reply.value();
    if (std::exchange(m_withdrawn, false)) {
        closeId(std::exchange(m_id, 0));
    }
    sendNext();
}

void Notifications::withdraw()
{
    m_next.reset();
    if (m_busy == Busy::Showing) {
        m_withdrawn = true;
    } else if (m_id != 0) {
        closeId(std::exchange(m_id, 0));
    }
}

void Notifications::closeId(quint32 id)
{
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << id;
    message.setAutoStartService(false);
    m_bus.send(message);
}

void Notifications::onActionInvoked(quint32 id, const QString& key)
{
    if (id != 0 && id == m_id) {
        closeId(std::exchange(m_id, 0)); // not every service does so by itself
        emit actionInvoked(key);
    }
}

void Notifications::onNotificationClosed(quint32 id, quint32 reason)
{
    if (id != 0 && id == m_id) {
        m_id = 0;
        emit closed(reason == kDismissed);
    }
}

} // namespace plumbline
