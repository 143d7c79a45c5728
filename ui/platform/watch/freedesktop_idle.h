#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/asked_idle.h"
#endif

#include <QDBusConnection>
#include <QDBusServiceWatcher>

namespace plumbline {

/// Idle time from org.freedesktop.ScreenSaver's GetSessionIdleTime. Plasma answers in milliseconds, others in seconds,
/// so the unit is learned from how fast two growing answers grow; milliseconds until then, which can only be late.
class FreedesktopIdle : public AskedIdle {
    Q_OBJECT
public:
    FreedesktopIdle(const QDBusConnection& bus, int rank, milliseconds leastBetween);

protected:
    void ask() override;

private:
    void request(bool first);
    [[nodiscard]] milliseconds timeOf(quint32 answer);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_seconds = false;
    quint32 m_last = 0;
    qint64 m_lastAt = 0; ///< monotonic ms
};

} // namespace plumbline
