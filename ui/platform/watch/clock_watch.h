#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QDBusConnection>
#include <QDBusMessage>
#include <QString>

#include <memory>

class QSocketNotifier;

namespace plumbline {

/// Tells when somebody sets the wall clock; the kernel also does so when the computer wakes. A timerfd that never rings
/// but is cancelled then (TFD_TIMER_CANCEL_ON_SET).
class ClockSetWatch : public Source {
    Q_OBJECT
public:
    ClockSetWatch();
    ~ClockSetWatch() override;

signals:
    void clockSet();

private:
    void arm();
    void fired();

    int m_timer = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Tells when the zone changes: the file of the local time is replaced, or timedated says so. Makes the C library read
/// the zone anew before it tells.
class ZoneWatch : public Source {
    Q_OBJECT
public:
    /// @param localTime  "/etc/localtime"
    ZoneWatch(const QDBusConnection& systemBus, const QString& localTime);
    ~ZoneWatch() override;

signals:
    void zoneChanged();

private Q_SLOTS:
    void onPropertiesChanged(const QDBusMessage& message);

private:
    void read();
    void tell();

    QByteArray m_fileName;
    int m_inotify = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace plumbline
