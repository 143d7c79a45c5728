#include "ui/breaks/break_prompter.h"

#include "ui/breaks/quiet_prompt.h"
#include "ui/platform/notifications.h"

namespace plumbline {

namespace {

const QString kStart = QStringLiteral("start");
const QString kSnooze = QStringLiteral("snooze");
const QString kSkip = QStringLiteral("skip");
const QString kPressed = QStringLiteral("default"); // the notification itself

} // namespace

BreakPrompter::BreakPrompter(FigureSource figures, Notifications* notifications, QObject* parent)
    : QObject(parent)
    , m_figures(std::move(figures))
    , m_notifications(notifications)
{
    if (m_notifications == nullptr) {
        return;
    }
    connect(m_notifications, &Notifications::actionInvoked, this, &BreakPrompter::pressed);
    connect(m_notifications, &Notifications::failed, this, [this] {
        if (m_how == How::Notification) {
            showWindow();
        }
    });
}

BreakPrompter::~BreakPrompter() = default;

void BreakPrompter::show(const PromptFace& face, bool asNotification)
{
    withdraw();
    m_face = face;
    if (!asNotification || m_notifications == nullptr || !m_notifications->offersActions()) {
        showWindow();
        return;
    }
    Notification notification;
    notification.title = face.title;
    notification.body = face.body;
    notification.actions = {{kPressed, tr("Start")}, {kStart, tr("Start")}};
    if (!face.snooze.isEmpty()) {
        notification.body += QLatin1Char('\n') + tr("%1: %2", "an action, what it costs").arg(face.snooze, face.cost);
        notification.actions.append({kSnooze, face.snooze});
    }
    notification.actions.append({kSkip, tr("Skip")});
    m_how = How::Notification;
    m_notifications->show(notification);
}

void BreakPrompter::showWindow()
{
    if (!m_window) {
        m_window = std::make_unique<QuietPrompt>(m_figures());
        connect(m_window.get(), &QuietPrompt::started, this, &BreakPrompter::started);
        connect(m_window.get(), &QuietPrompt::snoozed, this, &BreakPrompter::snoozed);
        connect(m_window.get(), &QuietPrompt::skipped, this, &BreakPrompter::skipped);
    }
    m_how = How::Window;
    m_window->showFace(m_face);
}

void BreakPrompter::update(const PromptFace& face)
{
    m_face = face;
    if (m_how == How::Window && m_window->isVisible()) {
        m_window->setFace(face);
    }
}

void BreakPrompter::withdraw()
{
    const How how = std::exchange(m_how, How::Not);
    if (how == How::Window) {
        m_window->hide();
    } else if (how == How::Notification) {
        m_notifications->withdraw();
    }
}

void BreakPrompter::pressed(const QString& key)
{
    if (m_how != How::Notification) {
        return;
    }
    if (key == kSnooze) {
        emit snoozed();
    } else if (key == kSkip) {
        emit skipped();
    } else {
        emit started();
    }
}

bool BreakPrompter::tell(const QString& title, const QString& sentence)
{
    if (isShown() || m_notifications == nullptr || !m_notifications->isAvailable()) {
        return false;
    }
    Notification notification;
    notification.title = title;
    notification.body = sentence;
    notification.low = true;
    m_notifications->show(notification);
    return true;
}

} // namespace plumbline
