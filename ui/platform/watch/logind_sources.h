#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/bus_property.h"
#include "ui/platform/watch/logind.h"
#include "ui/platform/watch/source.h"
#endif

#include <QTimer>

#include <memory>

namespace plumbline {

/// The session's lock: its hint, which screen lockers set, and the manager's wish to lock. A wish that no locker
/// confirms in ten seconds is forgotten, for nobody would ever tell that such a lock has ended.
class LogindLock : public StateSource {
    Q_OBJECT
public:
    /// @param logind  must outlive this
    explicit LogindLock(Logind& logind);
    /// Another source saw the lock that was asked for.
    void confirm();

private:
    void follow();
    void decide();

    Logind& m_logind;
    std::unique_ptr<BusProperty> m_hint;
    bool m_asked = false; ///< a lock was asked for and not ended
    QTimer m_patience;
};

/// The session's idle hint: what the desktop calls idle, after its own threshold. The last choice.
class LogindIdle : public IdleSource {
    Q_OBJECT
public:
    /// @param logind  must outlive this
    LogindIdle(Logind& logind, int rank);
    void watch(std::optional<milliseconds> threshold) override;

private:
    void follow();
    void answered();
    void tellIdle();

    Logind& m_logind;
    std::unique_ptr<BusProperty> m_hint;
    bool m_watched = false;
    bool m_told = false;
};

/// The manager tells when the computer has woken. How long it slept is measured by the clocks.
class LogindSleep : public Source {
    Q_OBJECT
public:
    explicit LogindSleep(Logind& logind);
};

} // namespace plumbline
