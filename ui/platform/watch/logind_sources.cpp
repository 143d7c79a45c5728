#include "ui/platform/watch/logind_sources.h"

#include "ui/platform/watch/bus_call.h"

#include <QDBusMessage>

#include <algorithm>
#include <ctime>
#include <utility>

namespace plumbline {

namespace {

constexpr seconds kPatience{10};

std::unique_ptr<BusProperty> sessionProperty(const Logind& logind, const QString& name)
{
    return std::make_unique<BusProperty>(logind.bus(), Logind::service(), logind.session(), Logind::sessionInterface(),
                                         name);
}

} // namespace

LogindLock::LogindLock(Logind& logind)
    : StateSource(app::SourceKind::Lock, "logind", true)
    , m_logind(logind)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_asked = false;
        decide();
    });
    connect(&logind, &Logind::sessionChanged, this, &LogindLock::follow);
    connect(&logind, &Logind::lockAsked, this, [this] {
        m_asked = true;
        m_patience.start(kPatience);
        decide();
    });
    connect(&logind, &Logind::unlockAsked, this, [this] {
        m_asked = false;
        m_patience.stop();
        decide();
    });
    follow();
}

void LogindLock::follow()
{
    if (m_logind.session().isEmpty()) {
        if (m_logind.isDecided()) {
            setWorks(false);
        }
        return;
    }
    m_hint = sessionProperty(m_logind, QStringLiteral("LockedHint"));
    connect(m_hint.get(), &BusProperty::answered, this, [this] {
        setWorks(m_hint->value().isValid());
        decide();
    });
}

void LogindLock::confirm()
{
    m_patience.stop();
    m_asked = false; // the one who confirmed tells of the end, too
    decide();
}

void LogindLock::decide()
{
    if (m_hint && m_hint->value().toBool()) {
        m_asked = false;
        m_patience.stop();
    }
    setHolds(m_asked || (m_hint && m_hint->value().toBool()));
}

LogindIdle::LogindIdle(Logind& logind, int rank)
    : IdleSource("logind", true, rank)
    , m_logind(logind)
{
    connect(&logind, &Logind::sessionChanged, this, &LogindIdle::follow);
    follow();
}

void LogindIdle::follow()
{
    if (m_logind.session().isEmpty()) {
        if (m_logind.isDecided()) {
            setWorks(false);
        }
        return;
    }
    m_hint = sessionProperty(m_logind, QStringLiteral("IdleHint"));
    connect(m_hint.get(), &BusProperty::answered, this, &LogindIdle::answered);
}

void LogindIdle::watch(std::optional<milliseconds> threshold)
{
    m_watched = threshold.has_value();
    if (!m_watched) {
        m_told = false;
    } else if (m_hint) {
        answered();
    }
}

void LogindIdle::answered()
{
    setWorks(m_hint->value().isValid());
    const bool idle = m_hint->value().toBool();
    if (!m_watched || idle == m_told) {
        return;
    }
    m_told = idle;
    if (idle) {
        tellIdle();
    } else {
        emit inputSeen();
    }
}

void LogindIdle::tellIdle()
{
    const QDBusMessage message =
        methodCall(Logind::service(), m_logind.session(), QStringLiteral("org.freedesktop.DBus.Properties"),
                   QStringLiteral("Get"), {Logind::sessionInterface(), QStringLiteral("IdleSinceHintMonotonic")});
    callAsync(m_logind.bus(), message, this, [this](const QDBusMessage& answer) {
        if (!m_told) {
            return;
        }
        timespec now{};
        ::clock_gettime(CLOCK_MONOTONIC, &now);
        const auto nowIs =
            std::chrono::floor<milliseconds>(seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec});
        const auto since = std::chrono::floor<milliseconds>(std::chrono::microseconds{valueOf(answer).toLongLong()});
        emit idleBegan(since.count() > 0 ? std::max(nowIs - since, milliseconds{0}) : milliseconds{0});
    });
}

LogindSleep::LogindSleep(Logind& logind)
    : Source(app::SourceKind::Sleep, "logind", true)
{
    const auto decide = [this, &logind] {
        if (logind.isDecided()) {
            setWorks(!logind.session().isEmpty());
        }
    };
    connect(&logind, &Logind::sessionChanged, this, decide);
    decide();
}

} // namespace plumbline
