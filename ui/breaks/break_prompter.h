#pragma once

#include "ui/breaks/break_faces.h"

#include <QObject>

#include <memory>

namespace plumbline::figure {
class FigureLibrary;
}

namespace plumbline {

class Notifications;
class QuietPrompt;

/// Shows the one prompt there is: as a notification of the desktop where the person wants no more than to be notified
/// and the desktop's notifications have buttons, else as our own quiet window. Never both: an answer in the one would
/// leave the other standing.
class BreakPrompter : public QObject {
    Q_OBJECT
public:
    /// @param notifications null where there are none. What is passed in outlives this.
    BreakPrompter(FigureSource figures, Notifications* notifications, QObject* parent = nullptr);
    ~BreakPrompter() override;

    /// @param asNotification the manner is Notify.
    void show(const PromptFace& face, bool asNotification);
    /// New words on what is shown already; a notification is left as it is.
    void update(const PromptFace& face);
    void withdraw();
    [[nodiscard]] bool isShown() const { return m_how != How::Not; }
    /// Whether it is our own window; the notification is the desktop's.
    [[nodiscard]] bool isWindow() const { return m_how == How::Window; }
    /// Our window; null until it was needed.
    [[nodiscard]] QuietPrompt* window() const { return m_window.get(); }
    /// Something to know, not to answer: low, and only where there are notifications. @return false: not shown.
    bool tell(const QString& title, const QString& sentence);

signals:
    void started();
    void snoozed();
    void skipped();

private:
    enum class How { Not, Window, Notification };
    void showWindow();
    void pressed(const QString& key);

    FigureSource m_figures;
    Notifications* m_notifications;
    std::unique_ptr<QuietPrompt> m_window;
    PromptFace m_face;
    How m_how = How::Not;
};

} // namespace plumbline
