#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

class QMenu;

namespace plumbline {

/// How long reminders are to pause.
enum class PauseLength { HalfHour, Hour, TwoHours, Tomorrow, UntilOn };

/// What the menu of the tray and of the rail says (design.md 3, Tray menu).
struct BreakMenuFace {
    QString status; ///< "Sitting 50 min · break due"
    QString snooze; ///< "Snooze 5 min"
    bool canSnooze = false;
    bool isStanding = false;
    QString session;       ///< "Start Strength B, 24 min"; empty: nothing to start today
    bool isPaused = false; ///< by a pause; then the menu offers to end it
    bool isOn = true;      ///< false: reminders are off altogether
};

/// Fills menus and says what was chosen. Knows no service.
class BreakMenu : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empties the menu and fills it anew.
    void fill(QMenu& menu, const BreakMenuFace& face);
    /// Only the pauses, or what ends one.
    void fillPauses(QMenu& menu, const BreakMenuFace& face);

signals:
    void takeWanted();
    void snoozeWanted();
    void standingSaid(bool standing);
    void sessionWanted();
    void painWanted();
    void pauseWanted(plumbline::PauseLength length);
    void resumeWanted();
    void openWanted();
    void settingsWanted();
    void quitWanted();
};

} // namespace plumbline
