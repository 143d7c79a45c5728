#include "desk.h"
#include "ui/app/program.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QMenu>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// A folder with one profile in it.
struct Home {
    Home()
        : profiles(
              {builtinCatalogue(), clock, [this] { return static_cast<std::uint32_t>(engine()); }, builtinRoutines},
              folder.path())
    {
        REQUIRE(profiles.create(ada()).has_value());
    }
    ScratchFolder folder;
    std::mt19937 engine{2026}; // NOLINT: the same ids in every run
    ManualClock clock{"2026-05-13T09:00:00+02:00"};
    Phrases phrases{builtinCatalogue()};
    app::Profiles profiles;
};

/// The menu that is open now.
QMenu* openMenu(QWidget& window, const char* name)
{
    settle();
    return window.findChild<QMenu*>(QString::fromLatin1(name));
}

} // namespace

TEST_CASE("A start in the tray runs the breaks and builds the window when it is wanted", "[breaks]")
{
    Home home;
    ProgramOptions options;
    options.inTray = true;
    Program program(home.profiles, home.clock, builtinCatalogue(), home.phrases, options);
    program.start();
    settle();
    CHECK_FALSE(program.hasWindow());
    REQUIRE(program.coach() != nullptr);
    CHECK(program.coach()->breaks().isRunning());
    program.raise();
    settle();
    REQUIRE(program.hasWindow());
    CHECK(program.window().isVisible());
}

TEST_CASE("Without a tray closing the window ends the program", "[breaks]")
{
    Home home;
    Program program(home.profiles, home.clock, builtinCatalogue(), home.phrases, {});
    QSignalSpy quit(&program, &Program::quitWanted);
    program.start();
    settle();
    program.window().close();
    settle();
    CHECK(quit.count() == 1);
}

TEST_CASE("A folder without a profile shows the set-up, also at login", "[breaks]")
{
    ScratchFolder folder;
    ManualClock clock{"2026-05-13T09:00:00+02:00"};
    Phrases phrases{builtinCatalogue()};
    app::Profiles profiles({builtinCatalogue(), clock, [] { return 7U; }, builtinRoutines}, folder.path());
    ProgramOptions options;
    options.inTray = true;
    Program program(profiles, clock, builtinCatalogue(), phrases, options);
    program.start();
    settle();
    REQUIRE(program.hasWindow());
    CHECK(program.window().isVisible());
}

TEST_CASE("The rail says how reminders stand, and its menu pauses them", "[breaks]")
{
    const ThemeAgain again;
    Home home;
    Program program(home.profiles, home.clock, builtinCatalogue(), home.phrases, {});
    program.start();
    settle();
    MainWindow& window = program.window();
    auto* item = window.findChild<QAbstractButton*>(QStringLiteral("reminders"));
    REQUIRE(item != nullptr);
    CHECK(item->text() == QStringLiteral("Reminders on"));
    CHECK(item->accessibleDescription() == QStringLiteral("until 17:30"));
    item->click();
    QMenu* menu = openMenu(*item, "remindersMenu");
    REQUIRE(menu != nullptr);
    pictureOf(*menu, QStringLiteral("rail-menu"));
    auto* pauses = menu->findChild<QMenu*>();
    REQUIRE(pauses != nullptr);
    pauses->popup(QPoint(500, 400));
    pictureOf(*pauses, QStringLiteral("rail-pauses"));
    pauses->actions().at(1)->trigger();
    pauses->close();
    menu->close();
    settle();
    CHECK(item->text() == QStringLiteral("Reminders paused"));
    CHECK(item->accessibleDescription() == QStringLiteral("until 10:00"));
    pictureOf(window, QStringLiteral("rail-paused"));
    program.breaks().resume();
    Theme::current().setTextPercent(150);
    pictureOf(window, QStringLiteral("rail-150"));
    CHECK(problemsOf(*item->parentWidget()) == "");
    Theme::current().setTextPercent(100);
    window.resize(900, 640);
    pictureOf(window, QStringLiteral("rail-900"));
    CHECK(problemsOf(*item->parentWidget()) == "");
}

TEST_CASE("B on Today takes a break at once, unless letter keys are off", "[breaks]")
{
    Home home;
    Program program(home.profiles, home.clock, builtinCatalogue(), home.phrases, {});
    program.start();
    settle();
    QWidget* today = program.window().showPlace(QStringLiteral("today"));
    program.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&program.window()));
    REQUIRE(program.coach()->setSetting(app::kLetterKeys, false).has_value());
    QTest::keyClick(today, Qt::Key_B);
    settle();
    CHECK_FALSE(program.breaks().overlay().isOpen());
    REQUIRE(program.coach()->setSetting(app::kLetterKeys, true).has_value());
    QTest::keyClick(today, Qt::Key_B);
    settle();
    CHECK(program.breaks().overlay().isOpen());
}

TEST_CASE("Opening another profile stops the breaks of the one before", "[breaks]")
{
    Home home;
    SetupRequest second = ada();
    second.profile.name = "Bea";
    REQUIRE(home.profiles.create(second).has_value());
    ProgramOptions options;
    options.profile = "Ada";
    Program program(home.profiles, home.clock, builtinCatalogue(), home.phrases, options);
    program.start();
    program.breaks().takeBreak();
    settle();
    REQUIRE(program.breaks().overlay().isOpen());
    program.openProfile("Bea");
    settle();
    CHECK(program.coach()->profile().name == "Bea");
    CHECK_FALSE(program.breaks().overlay().isOpen());
    CHECK(program.coach()->breaks().isRunning());
}
