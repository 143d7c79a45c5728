#include "ui/platform/watch/asked_idle.h"

#include <algorithm>

namespace plumbline {

namespace {

/// What two looks at idle time and clock may differ by without anybody having touched a key.
constexpr milliseconds kSlack{1500};

qint64 now_ms()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

AskedIdle::AskedIdle(std::string name, int rank, milliseconds leastBetween)
    : IdleSource(std::move(name), false, rank)
    , m_leastBetween(leastBetween)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::CoarseTimer);
    connect(&m_next, &QTimer::timeout, this, [this] {
        m_asked = now_ms();
        ask();
    });
}

void AskedIdle::watch(std::optional<milliseconds> threshold)
{
    m_threshold = threshold;
    if (!threshold) {
        m_told = false;
        m_next.stop();
        return;
    }
    plan(milliseconds{0});
}

void AskedIdle::plan(milliseconds wait)
{
    if (m_asked) {
        wait = std::max(wait, m_leastBetween - milliseconds{now_ms() - *m_asked});
    }
    m_next.start(std::max(wait, milliseconds{0}));
}

void AskedIdle::answered(milliseconds idle)
{
    if (!m_threshold) {
        return;
    }
    const qint64 now = now_ms();
    if (m_told && idle + std::min(kSlack, m_leastBetween) < m_lastIdle + milliseconds{now - m_answeredAt}) {
        m_told = false;
        emit inputSeen();
    }
    m_lastIdle = idle;
    m_answeredAt = now;
    if (!m_threshold) {
        return; // told not to watch by whoever heard of the input
    }
    if (!m_told && idle >= *m_threshold) {
        m_told = true;
        emit idleBegan(idle);
    }
    if (m_threshold) {
        plan(m_told ? m_leastBetween : *m_threshold - idle);
    }
}

} // namespace plumbline
