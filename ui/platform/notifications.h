#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

class QDBusError;
class QDBusPendingCallWatcher;

namespace plumbline {

/// A button of a notification. The key "default" stands for a click on the notification itself.
struct NotificationAction {
    QString key;
    QString label;
};

struct Notification {
    QString title;
    QString body;                      ///< plain text
    QList<NotificationAction> actions; ///< left out where the service offers none
    bool low = false;                  ///< low urgency: shown without hurry, not kept
};

/// The desktop's notifications (org.freedesktop.Notifications). One of ours is on screen at a time: the next replaces
/// it. Nothing ever waits for the service; one that hangs counts as missing. Works again when the service comes back.
class Notifications : public QObject {
    Q_OBJECT
public:
    explicit Notifications(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);

    /// Whether there is a service, running or startable; false until the bus has answered.
    [[nodiscard]] bool isAvailable() const { return m_available; }
    /// Whether buttons are offered; false until the service has answered.
    [[nodiscard]] bool offersActions() const;

    /// Shows it in place of the one before. Ends in `failed` when it cannot be shown.
    void show(const Notification& notification);
    /// Takes ours from the screen.
    void withdraw();

signals:
    void availabilityChanged();
    /// A button was pressed, or "default" for the notification itself; it is gone from the screen then.
    void actionInvoked(const QString& key);
    /// Ours is gone from the screen: `dismissed` by the person's hand, otherwise it ran out or its service ended.
    void closed(bool dismissed);
    void failed();

private Q_SLOTS:
    void onActionInvoked(quint32 id, const QString& key);
    void onNotificationClosed(quint32 id, quint32 reason);

private:
    enum class Busy { No, AskingCapabilities, Showing };

    void serviceCame();
    void serviceWent();
    void askStartable();
    void askCapabilities();
    void sendNext();
    void notify(const Notification& notification);
    void shown(QDBusPendingCallWatcher* watcher);
    void closeId(quint32 id);
    void setAvailable(bool available);
    void giveUp(const QDBusError& error);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_available = false;
    bool m_startable = false;
    std::optional<QStringList> m_capabilities; ///< of the service that runs now, once it has answered
    Busy m_busy = Busy::No;
    std::optional<Notification> m_next; ///< to be shown as soon as the answer before has come
    bool m_withdrawn = false;           ///< withdraw came while the service was still answering
    quint32 m_id = 0;                   ///< of what is on screen; 0: nothing
};

} // namespace plumbline
