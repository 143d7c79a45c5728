#pragma once

#include "app/clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QWidget>

/// What the tour moves the program with: its clock, its keys, and the patience to let it come to rest.
namespace plumbline {

/// A clock that stands still until it is moved, so that pictures do not depend on the time they take.
class TourClock final : public app::Clock {
public:
    explicit TourClock(ZonedTime start)
        : m_now{BootTime{milliseconds{1000}}, start.wall, start.utcOffset}
    {}
    [[nodiscard]] Instant now() const override { return m_now; }
    /// Back too, between two programs that share nothing.
    void move(milliseconds by)
    {
        m_now.boot = m_now.boot + by;
        m_now.wall += by;
    }

private:
    Instant m_now;
};

inline constexpr int kSettleRounds = 12;

/// Lets layouts and posted events come to rest.
inline void settle()
{
    for (int round = 0; round < kSettleRounds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// Lets what fades in real time come to its end (design.md 2.4 has nothing longer than 320 ms).
inline void letFadesEnd()
{
    QElapsedTimer passed;
    passed.start();
    while (passed.elapsed() < 400) {
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents, 20);
    }
}

/// Presses and releases a key.
inline void press(QWidget& widget, int key, const QString& text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &up);
}

} // namespace plumbline
