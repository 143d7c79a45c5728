#include "ui/models/coach_page.h"

#include "ui/widgets/page_scroll.h"

#include <QEvent>

namespace plumbline {

CoachPage::CoachPage(app::Coach& coach, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_coach(coach)
{
    setObjectName(objectName);
    m_listener = m_coach.addListener([this](const app::Changes& changes) {
        if (concerns(changes)) {
            hasChanged();
        }
    });
}

CoachPage::~CoachPage()
{
    m_coach.removeListener(m_listener);
}

PageScroll* CoachPage::addScroll()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new PageScroll(this);
    whole->addWidget(scroll);
    return scroll;
}

void CoachPage::refresh()
{
    markRead();
    read();
}

bool CoachPage::concerns(const app::Changes& changes) const
{
    return changes.plan();
}

void CoachPage::hasChanged()
{
    refreshWhenSeen();
}

void CoachPage::refreshWhenSeen()
{
    m_readOn.reset();
    if (isVisible()) {
        refresh();
    }
}

void CoachPage::refreshSoon()
{
    m_readOn.reset();
    if (isVisible()) {
        const auto unlessReadSince = [this] {
            if (isVisible() && isStale()) {
                refresh();
            }
        };
        QMetaObject::invokeMethod(this, unlessReadSince, Qt::QueuedConnection);
    }
}

void CoachPage::markRead()
{
    m_readOn = m_coach.todaysDay();
}

bool CoachPage::isStale() const
{
    return m_readOn != m_coach.todaysDay();
}

bool CoachPage::event(QEvent* event)
{
    // A window left open overnight comes back to a new day.
    if (event->type() == QEvent::WindowActivate && isVisible() && isStale()) {
        refresh();
    }
    return QWidget::event(event);
}

void CoachPage::showEvent(QShowEvent* event)
{
    if (isStale()) {
        refresh();
    }
    QWidget::showEvent(event);
}

} // namespace plumbline
