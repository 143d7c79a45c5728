#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QString>

namespace plumbline {

/// A screen saver or locker on the session bus that tells when it covers the screen: org.freedesktop.ScreenSaver and
/// those of the desktops, which all speak alike (GetActive, ActiveChanged).
class ScreenSaver : public StateSource {
    Q_OBJECT
public:
    /// @param service  also the name of its interface
    ScreenSaver(std::string name, const QDBusConnection& bus, const QString& service, const QString& path);
    void setWanted(bool wanted) override;

private Q_SLOTS:
    void onActiveChanged(bool active);

private:
    void ask();

    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
    QDBusServiceWatcher m_watcher;
};

} // namespace plumbline
