#include "ui/breaks/break_menu.h"

#include "ui/theme/icons.h"

#include <QMenu>

#include <array>

namespace plumbline {

void BreakMenu::fill(QMenu& menu, const BreakMenuFace& face)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu*>(Qt::FindDirectChildrenOnly)); // clearing leaves those of before
    const auto icon = [](const char* name) { return icons::icon(QString::fromLatin1(name)); };
    const auto name = [](QAction* action, const char* objectName) {
        action->setObjectName(QString::fromLatin1(objectName));
        return action;
    };
    name(menu.addAction(face.status), "breakStatus")->setEnabled(false);
    menu.addSeparator();
    name(menu.addAction(icon("stand"), tr("Take a break now"), this, &BreakMenu::takeWanted), "breakTake");
    name(menu.addAction(icon("snooze"), face.snooze, this, &BreakMenu::snoozeWanted), "breakSnooze")
        ->setEnabled(face.canSnooze);
    QAction* standing = name(menu.addAction(tr("I am standing")), "breakStanding");
    standing->setCheckable(true);
    standing->setChecked(face.isStanding);
    connect(standing, &QAction::triggered, this, &BreakMenu::standingSaid);
    menu.addSeparator();
    if (!face.session.isEmpty()) {
        name(menu.addAction(icon("play"), face.session, this, &BreakMenu::sessionWanted), "startSession");
    }
    name(menu.addAction(icon("edit"), tr("Log back pain…"), this, &BreakMenu::painWanted), "logPain");
    menu.addSeparator();
    if (face.isOn && !face.isPaused) {
        QMenu* pauses = menu.addMenu(icon("pause"), tr("Pause reminders"));
        name(pauses->menuAction(), "pauseReminders");
        fillPauses(*pauses, face);
    } else {
        name(menu.addAction(icon("bell"), tr("Turn reminders on"), this, &BreakMenu::resumeWanted), "resumeReminders");
    }
    menu.addSeparator();
    name(menu.addAction(tr("Open Plumbline"), this, &BreakMenu::openWanted), "openWindow");
    name(menu.addAction(tr("Settings…"), this, &BreakMenu::settingsWanted), "openSettings");
    name(menu.addAction(tr("Quit"), this, &BreakMenu::quitWanted), "quit");
}

void BreakMenu::fillPauses(QMenu& menu, const BreakMenuFace& face)
{
    menu.clear();
    if (!face.isOn || face.isPaused) {
        menu.addAction(tr("Turn reminders on"), this, &BreakMenu::resumeWanted);
        return;
    }
    const std::array<std::pair<PauseLength, QString>, 5> lengths{std::pair{PauseLength::HalfHour, tr("For 30 minutes")},
                                                                 {PauseLength::Hour, tr("For 1 hour")},
                                                                 {PauseLength::TwoHours, tr("For 2 hours")},
                                                                 {PauseLength::Tomorrow, tr("Until tomorrow")},
                                                                 {PauseLength::UntilOn, tr("Until I turn them on")}};
    for (const auto& [length, text] : lengths) {
        menu.addAction(text, this, [this, wanted = length] { emit pauseWanted(wanted); });
    }
}

} // namespace plumbline
