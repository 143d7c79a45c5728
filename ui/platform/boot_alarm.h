#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/clock.h"
#endif

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace plumbline {

/// Rings once at a moment of boot time, also when the computer slept over it: then right after it woke. Coarse: up to a
/// second late, so that wake-ups fall together; never early.
class BootAlarm : public QObject {
    Q_OBJECT
public:
    /// @param clock  the one `arm` speaks of; must outlive the alarm
    /// @param rate   how many times as fast as real time that clock runs, 1..10000
    explicit BootAlarm(const app::Clock& clock, double rate = 1.0, QObject* parent = nullptr);
    ~BootAlarm() override;

    /// Replaces what was armed before; a moment already past rings from the event loop, not from here.
    void arm(BootTime when);
    void disarm();
    [[nodiscard]] std::optional<BootTime> armedFor() const { return m_when; }

signals:
    /// The moment has come; nothing is armed any more.
    void due();

private:
    void set();
    void expired();
    /// Real time from now until the moment armed for, rounded up; not below a nanosecond.
    [[nodiscard]] std::chrono::nanoseconds remaining() const;

    const app::Clock& m_clock;
    double m_rate;
    std::optional<BootTime> m_when;
    int m_timer = -1; ///< a timerfd on CLOCK_BOOTTIME; -1: this system has none, m_fallback counts instead
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_fallback;
};

} // namespace plumbline
