#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QDBusConnection>
#include <QDBusServiceWatcher>

namespace plumbline {

/// Idle time of GNOME Shell and its relatives (org.gnome.Mutter.IdleMonitor), on Wayland and X11. Inhibitors do not
/// touch it, so a playing film is not activity.
class MutterIdle : public IdleSource {
    Q_OBJECT
public:
    MutterIdle(const QDBusConnection& bus, int rank);
    ~MutterIdle() override;
    void watch(std::optional<milliseconds> threshold) override;

private Q_SLOTS:
    void onWatchFired(quint32 watch);

private:
    void cameOrWent();
    void addIdleWatch();
    void addActiveWatch();
    void remove(quint32& watch);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    std::optional<milliseconds> m_threshold;
    quint32 m_idleWatch = 0;
    quint32 m_activeWatch = 0; ///< set while idle
    int m_wish = 0;            ///< counts `watch` and restarts, so that an older answer is not taken for a newer
};

} // namespace plumbline
