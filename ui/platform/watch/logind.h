#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QString>

namespace plumbline {

/// The login manager (org.freedesktop.login1, of systemd or elogind): finds the session we run in, and passes on what
/// the manager tells.
class Logind : public QObject {
    Q_OBJECT
public:
    explicit Logind(const QDBusConnection& bus);

    static QString service();
    static QString managerPath();
    static QString managerInterface();
    static QString sessionInterface();
    [[nodiscard]] const QDBusConnection& bus() const { return m_bus; }
    /// Object path; empty until it is found.
    [[nodiscard]] const QString& session() const { return m_session; }
    /// False until the answer is there.
    [[nodiscard]] bool isDecided() const { return m_decided; }

signals:
    /// Session found, or not to be found, or lost.
    void sessionChanged();
    void wokeUp();
    void lockAsked();
    void unlockAsked();

private Q_SLOTS:
    void onPrepareForSleep(bool begins);
    void onLock() { emit lockAsked(); }
    void onUnlock() { emit unlockAsked(); }

private:
    void findSession();
    void askBySessionId();
    void askByProcess();
    void askForDisplay();
    void settle(const QString& session);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QString m_session;
    bool m_decided = false;
};

} // namespace plumbline
