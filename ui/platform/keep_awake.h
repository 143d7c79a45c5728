#pragma once

#include <QObject>
#include <QPointer>

class QDBusPendingCallWatcher;

namespace plumbline {

/// Asks the desktop not to blank the screen (org.freedesktop.ScreenSaver) while it is on. Without a session bus or such
/// a service nothing happens. Never waits for an answer.
class KeepAwake : public QObject {
    Q_OBJECT
public:
    explicit KeepAwake(QObject* parent = nullptr);
    ~KeepAwake() override;

    /// @param reason shown by some desktops: "Guided session".
    void hold(const QString& reason);
    void release();
    [[nodiscard]] bool isHeld() const { return m_wanted; }
    /// Whether this program holds one anywhere: what only tells that somebody does must not take it for a film.
    static bool isHeldAnywhere();

private:
    void answered(QDBusPendingCallWatcher* watcher);
    void giveBack();

    bool m_wanted = false;
    bool m_asked = false;
    quint32 m_cookie = 0;
};

} // namespace plumbline
