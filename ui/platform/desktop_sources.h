#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/desktop_watch.h"
#include <functional>
#endif

#include <QDBusConnection>
#include <QObject>
#include <QStandardPaths>
#include <QString>

#include <memory>

namespace plumbline {

/// Where the desktop is; by default that of the environment. Tests say otherwise.
struct DesktopPlaces {
    QDBusConnection sessionBus = QDBusConnection::sessionBus();
    QDBusConnection systemBus = QDBusConnection::systemBus();
    QString xDisplay = qEnvironmentVariable("DISPLAY");
    QString waylandDisplay = qEnvironmentVariable("WAYLAND_DISPLAY");
    QString proc = QStringLiteral("/proc");
    QString dev = QStringLiteral("/dev");
    QString localTime = QStringLiteral("/etc/localtime");
    QString dconf =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/dconf/user");
    milliseconds leastBetween{30000};          ///< nothing is asked more often
    std::function<milliseconds()> asleepSoFar; ///< boot time minus monotonic time; empty: the computer's
};

/// What the desktop tells of the person, put together from all sources that work. Nothing here waits: not for a service
/// that hangs, not for one that is missing. With nothing to tell it does not wake up.
class DesktopSources : public QObject, public app::DesktopWatch {
    Q_OBJECT
public:
    /// @param rate  how many times as fast as real time the program's clocks run (decisions.md 27): thresholds and
    ///              lengths are in the program's time
    explicit DesktopSources(double rate = 1.0, DesktopPlaces places = {}, QObject* parent = nullptr);
    ~DesktopSources() override;

    void start(Listener& listener) override;
    void stop() override;
    /// Once it is met `idleBegan` is told, and told again when another threshold is met without input in between.
    void setIdleThreshold(milliseconds threshold) override;
    void setGuardsWanted(bool wanted) override;
    [[nodiscard]] std::vector<app::SourceReport> sources() const override;

    /// Tells the listener of a sleep that nobody has told of yet. To be called on every wake-up of one's own.
    void measureSleep();
    /// Whether every source has found out if it works.
    [[nodiscard]] bool isSettled() const;

private:
    struct Running;
    DesktopPlaces m_places;
    double m_rate;
    milliseconds m_threshold{0};
    bool m_guardsWanted = false;
    std::unique_ptr<Running> m_running;
};

} // namespace plumbline
