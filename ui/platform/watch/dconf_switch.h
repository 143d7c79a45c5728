#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QString>
#include <QStringList>

namespace plumbline {

/// Do not disturb of GNOME and Cinnamon: a switch among the desktop's settings, on unless it is set to off. Works while
/// the desktop that heeds it is on the bus.
class DconfSwitch : public StateSource {
    Q_OBJECT
public:
    struct Where {
        QString desktop; ///< bus name of who heeds it: "org.gnome.Shell"
        QByteArray key;  ///< "/org/gnome/desktop/notifications/show-banners"
    };
    /// @param file  the user's dconf database
    DconfSwitch(std::string name, const QDBusConnection& bus, Where where, QString file);
    void setWanted(bool wanted) override;

private Q_SLOTS:
    void onNotify(const QString& prefix, const QStringList& changes, const QString& tag);

private:
    void read();

    QDBusServiceWatcher m_watcher;
    Where m_where;
    QString m_file;
};

} // namespace plumbline
