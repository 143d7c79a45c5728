#include "ui/models/minute_tick.h"

#include <QEvent>
#include <QWidget>

namespace plumbline {

namespace {

constexpr milliseconds kAfter{200}; // past the full minute, so that an early timer does not find the old one

} // namespace

MinuteTick::MinuteTick(const app::Coach& coach, QWidget* page)
    : QObject(page)
    , m_coach(coach)
    , m_page(page)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_page->isVisible() && !m_page->window()->isMinimized()) {
            emit minute();
            arm();
        }
    });
    page->installEventFilter(this);
}

bool MinuteTick::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate) {
        arm();
    } else if (event->type() == QEvent::Hide) {
        m_timer.stop();
    }
    return QObject::eventFilter(watched, event);
}

void MinuteTick::arm()
{
    const auto passed = m_coach.now().wall.time_since_epoch() % milliseconds{minutes{1}};
    m_timer.start(minutes{1} - passed + kAfter);
}

} // namespace plumbline
