#include "catalogue/builtin.h"
#include "support/text_problems.h"
#include "ui/theme/theme.h"
#include "ui/tour/tour.h"

#include <QWidget>
#include <catch2/catch.hpp>

#include <set>

using namespace plumbline;

namespace {

/// Shows every screen in a look and reports each text that is cut or covered.
std::set<QString> checkEveryScreen(const TourLook& look)
{
    const Phrases phrases(builtinCatalogue());
    std::set<QString> screens;
    const auto shown = showEveryScreen(builtinCatalogue(), phrases, look, [&](const QString& screen, QWidget& window) {
        screens.insert(screen);
        CAPTURE(screen.toStdString());
        // Menu and prompt are as large as what they say.
        const bool ownSize = screen == QStringLiteral("tray-menu") || screen == QStringLiteral("break-prompt");
        CHECK((ownSize || window.width() == look.width));
        for (const QString& problem : test::textProblems(&window)) {
            CAPTURE(problem.toStdString());
            CHECK(problem.isEmpty());
        }
    });
    CHECK(shown.has_value());
    return screens;
}

} // namespace

TEST_CASE("The tour shows every screen of the program", "[tour]")
{
    const std::set<QString> screens = checkEveryScreen({false, 1200, 800, 100});
    for (const char* name : {"setup-welcome",
                             "setup-safety",
                             "setup-plan",
                             "today",
                             "today-locked",
                             "plan",
                             "plan-locked",
                             "library",
                             "exercise",
                             "exercise-without-figure",
                             "progress",
                             "settings",
                             "search",
                             "safety-again",
                             "player-pain-now",
                             "player",
                             "player-stop",
                             "player-rest",
                             "summary",
                             "error",
                             "today-done",
                             "today-morning-after",
                             "today-rest",
                             "today-rest-pain",
                             "today-pain",
                             "today-resume",
                             "progress-tables",
                             "tests",
                             "toast",
                             "settings-training",
                             "settings-data",
                             "settings-about",
                             "posture",
                             "posture-empty",
                             "posture-question",
                             "posture-result",
                             "posture-yesterday",
                             "settings-reminders",
                             "today-at-work",
                             "break-prompt",
                             "break-overlay",
                             "tray-menu"}) {
        CAPTURE(name);
        CHECK(screens.contains(QString::fromLatin1(name)));
    }
}

TEST_CASE("No text is cut or covered at the smallest window", "[tour]")
{
    checkEveryScreen({true, 900, 640, 100});
}

TEST_CASE("No text is cut or covered on a large screen", "[tour]")
{
    checkEveryScreen({false, 1920, 1080, 100});
}

TEST_CASE("No text is cut or covered at half again its size", "[tour]")
{
    checkEveryScreen({false, 900, 640, 150});
    checkEveryScreen({true, 1200, 800, 150});
}

TEST_CASE("No text is cut or covered at twice its size", "[tour]")
{
    checkEveryScreen({false, 900, 640, 200});
    checkEveryScreen({true, 1200, 800, 200});
    checkEveryScreen({false, 1920, 1080, 200});
}
