#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QString>

#include <functional>

namespace plumbline {

/// Who keeps the screen awake: a film, a presentation. What we hold ourselves (KeepAwake) does not count.
class Inhibitors : public StateSource {
    Q_OBJECT
public:
    void setWanted(bool wanted) override;

protected:
    Inhibitors(std::string name, int rank, const QDBusConnection& bus, const QString& service, const QString& path,
               const QString& interface);

    /// Looks anew; ends in `found` or in setWorks(false).
    virtual void ask() = 0;
    void call(const QString& method, const QVariantList& arguments, std::function<void(const QDBusMessage&)> done);
    /// The service tells of a change by this signal.
    void listen(const QString& signal);
    void found(bool others);
    [[nodiscard]] const QDBusConnection& bus() const { return m_bus; }
    [[nodiscard]] const QString& service() const { return m_service; }

private Q_SLOTS:
    void onChange() { ask(); }

private:
    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
    QString m_interface;
    QDBusServiceWatcher m_watcher;
};

/// GNOME's session manager and those made after it (Cinnamon, MATE): inhibitors of idle, by program.
class GnomeInhibitors : public Inhibitors {
    Q_OBJECT
public:
    GnomeInhibitors(const QDBusConnection& bus, int rank);

protected:
    void ask() override;

private:
    void askOne(const QString& inhibitor, int round);

    int m_round = 0;
    int m_open = 0;
    bool m_others = false;
};

/// Plasma's policy agent: inhibitors of screen blanking, by program.
class KdeInhibitors : public Inhibitors {
    Q_OBJECT
public:
    KdeInhibitors(const QDBusConnection& bus, int rank);

protected:
    void ask() override;
};

/// org.freedesktop.PowerManagement.Inhibit (Xfce and others): only whether there is one.
class FreedesktopInhibitors : public Inhibitors {
    Q_OBJECT
public:
    FreedesktopInhibitors(const QDBusConnection& bus, int rank);

protected:
    void ask() override;
};

} // namespace plumbline
