#pragma once

#include "app/coach.h"
#include "ui/setup/setup_wizard.h"
#include "ui/shell/main_window.h"
#include "ui/tour/tour.h"
#include "ui/tour/tour_hands.h"

#include <QTemporaryDir>

#include <filesystem>
#include <random>

namespace plumbline {

class Program;
class SessionPage;

/// One showing of all screens in one look.
class Showing {
public:
    Showing(const Catalogue& catalogue, const Phrases& phrases, const TourLook& look, const TourVisitor& visit);
    Result<void> run();

private:
    [[nodiscard]] std::filesystem::path folder(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    /// Gives the window the look's size and hands it to the visitor.
    void visit(const char* screen, Program& program);

    /// Opens the program in the look of the tour: as the profile's own settings, which every page follows.
    void start(Program& program);
    void showFirstStart();
    void showPlaces();
    void showSettings();
    void showProgressParts();

    /// Half an hour at the desk, what asks for a break, the break, and the menu of tray and rail.
    void showBreaks();

    /// Time passes at the desk.
    void sit(Program& program, minutes time);

    /// A window beside the program's own.
    void visitOwn(const char* screen, QWidget& window);

    /// Somebody new with a working day from half past eight.
    static SetupRequest atDesk(const char* name);

    /// Posture with a day behind it, with an empty first day, and a check from its first question to the result.
    void showPosture();
    void showSession();

    /// Goes on until a set of the strength part is under way, and a little into it.
    void reachStrengthSet(SessionPage& page);
    void step(SessionPage& page, milliseconds by);

    /// Today as it is with a session left open, on the day after training, with pain, and with nothing due.
    void showDays();
    void visitToday(const char* screen, Program& program);
    void showLocked();
    void showTrouble();

    const Catalogue& m_catalogue;
    const Phrases& m_phrases;
    TourLook m_look;
    const TourVisitor& m_visit;
    TourClock m_clock;
    std::mt19937 m_random{7};
    app::World m_world;
    QTemporaryDir m_folder;
};

} // namespace plumbline
