#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

class QDBusVariant;
class QDBusPendingCallWatcher;

namespace plumbline {

/// What the desktop asks for: dark, high contrast, less motion. Starts from the platform's palette and then listens to
/// the settings portal on the session bus; without a bus or a portal nothing happens, and no call ever waits.
class SystemAppearance : public QObject {
    Q_OBJECT
public:
    SystemAppearance();

    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_highContrast; }
    bool reducesMotion() const { return m_reducesMotion; }

    /// Asks the portal once and subscribes to its changes; answers arrive through the event loop.
    void watch();
    void assumeDark(bool dark);

signals:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    bool take(const QString& group, const QString& key, const QVariant& value);
    void takeAll(QDBusPendingCallWatcher* watcher);

    bool m_platformDark = false; // what the platform's own palette shows
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_reducesMotion = false;
};

} // namespace plumbline
