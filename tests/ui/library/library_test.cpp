#include "support/pictures.h"
#include "support/practice.h"
#include "ui/library/exercise_page.h"
#include "ui/library/figure_stage.h"
#include "ui/library/library_page.h"
#include "ui/library/library_place.h"
#include "ui/library/library_words.h"
#include "ui/library/scrub_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rows.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct LibraryWindow : PageWindow<LibraryPlace> {
    explicit LibraryWindow(Practice& practice)
        : PageWindow(QStringLiteral("library"), QStringLiteral("Library"), practice.coach())
    {}
    LibraryPage& list() { return *page().list(); }
    ExercisePage& exercise(const char* id)
    {
        REQUIRE(page().openExercise(QString::fromLatin1(id)));
        settle();
        return *page().exercise();
    }
};

} // namespace

TEST_CASE("The Library shows every exercise in its ladder with the step the person is on", "[library]")
{
    Practice practice(ada());
    practice.train(21);
    LibraryWindow window(practice);
    CHECK(window.list().shownCards() == 69);
    int now = 0;
    for (const LibraryLadder& ladder : libraryModel(practice.coach()).ladders) {
        now += ladder.currentStep > 0 ? 1 : 0;
    }
    CHECK(now >= 5);
    window.pictures(QStringLiteral("library"));
}

TEST_CASE("Text narrows the ladders, and the way stays whole", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    QTest::keyClicks(window.find<QLineEdit>("filterText"), QStringLiteral("clam"));
    settle();
    CHECK(window.list().filter().text == "clam");
    CHECK(window.list().shownCards() == 9); // the whole abduction ladder, the others of it faded
    window.picture(QStringLiteral("library-filtered"));
    window.press("filterClear");
    CHECK(window.list().shownCards() == 69);
    CHECK(window.find<QLineEdit>("filterText")->text().isEmpty());
}

TEST_CASE("A to Z shows only what fits, in the order of the names", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    window.list().showByName(true);
    LibraryFilter filter;
    filter.pattern = Pattern::Squat;
    window.list().setFilter(filter);
    settle();
    CHECK(window.list().shownCards() == 7);
    window.picture(QStringLiteral("library-a-to-z"));
}

TEST_CASE("When nothing fits, the page names the filter that hides most", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    LibraryFilter filter;
    filter.pattern = Pattern::Squat;
    filter.posture = Posture::Lying;
    filter.atHand = true;
    window.list().setFilter(filter);
    settle();
    CHECK(window.list().shownCards() == 0);
    REQUIRE(window.find<QWidget>("noMatch")->isVisible());
    CHECK(hidingMost(libraryModel(practice.coach()), filter) == FilterPart::Pattern);
    window.picture(QStringLiteral("library-no-match"));
    window.press("noMatchClear");
    CHECK(window.list().shownCards() == 69);
}

TEST_CASE("The arrow keys walk through the cards and Enter opens one; Escape leads back to it", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    auto* first = window.find<QWidget>("card_sit-to-stand-raised");
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Right);
    QWidget* second = QApplication::focusWidget();
    CHECK(second == window.find<QWidget>("card_sit-to-stand"));
    QTest::keyClick(second, Qt::Key_Down);
    CHECK(QApplication::focusWidget() != second);
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Return);
    settle();
    REQUIRE(window->currentWidget() == window->exercise());
    CHECK(window->exercise()->model()->exercise->id == "sit-to-stand");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    settle();
    CHECK(window->currentWidget() == window->list());
    CHECK(QApplication::focusWidget() == second);
}

TEST_CASE("An exercise page shows the figure, which the scrub bar moves", "[library]")
{
    Practice practice(ada());
    practice.train(21);
    LibraryWindow window(practice);
    ExercisePage& page = window.exercise("glute-bridge");
    CHECK(page.model()->history.size() == kHistoryBars);
    auto* stage = window.find<FigureStage>("figureStage");
    CHECK(stage->isPlaying());
    auto* scrub = window.find<ScrubBar>("scrubFigure");
    scrub->setFocus();
    QTest::keyClick(scrub, Qt::Key_Right);
    CHECK_FALSE(stage->isPlaying());
    window.press("playFigure");
    CHECK(stage->isPlaying());
    window.pictures(QStringLiteral("exercise"));
}

TEST_CASE("With reduced motion the figure waits for the play button", "[library]")
{
    Theme::current().setReducedMotion(Switch::On);
    Practice practice(ada());
    LibraryWindow window(practice);
    window.exercise("glute-bridge");
    CHECK_FALSE(window.find<FigureStage>("figureStage")->isPlaying());
    Theme::current().setReducedMotion(Switch::Off);
}

TEST_CASE("Try one set asks for one set of the planned dose", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    window.exercise("glute-bridge");
    Slot given;
    QObject::connect(&window.page(), &LibraryPlace::tryOneSet, [&](const Slot& slot) { given = slot; });
    window.press("tryOneSet");
    CHECK(given.exercise == "glute-bridge");
    CHECK(given.sets == 1);
    CHECK(given.target > 0);
}

TEST_CASE("An exercise can be left out of the plan, allowed again, and both undone", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    ExercisePage& page = window.exercise("glute-bridge");
    QSignalSpy announced(&window.page(), &LibraryPlace::announce);
    window.press("banExercise");
    CHECK(page.model()->item.state.banned);
    CHECK(announced.count() == 1);
    for (const PlannedSession& session : practice.coach().plan(practice.coach().todaysDay(), 2).sessions) {
        for (const Slot& slot : session.slots) {
            CHECK(slot.exercise != "glute-bridge");
        }
    }
    window.picture(QStringLiteral("exercise-banned"));
    window.press("banExercise");
    CHECK_FALSE(page.model()->item.state.banned);
    REQUIRE(practice.coach().undo());
    settle();
    CHECK(page.model()->item.state.banned);
}

TEST_CASE("A flag that excludes an exercise says so, and the person may allow it knowingly", "[library]")
{
    SetupRequest request = ada();
    request.facts.flags.insert(Flag::LateralHipPain);
    Practice practice(request);
    LibraryWindow window(practice);
    const Exercise* avoided = nullptr;
    for (const Exercise& exercise : practice.coach().catalogue().exercises()) {
        if (exercise.pattern == Pattern::Abduction && exercise.excludedBy(request.facts.flags)) {
            avoided = &exercise;
        }
    }
    REQUIRE(avoided != nullptr);
    ExercisePage& page = window.exercise(avoided->id.c_str());
    REQUIRE(page.model()->item.state.avoidedBy == Flag::LateralHipPain);
    CHECK_FALSE(window.find<QWidget>("tryOneSet")->isVisible());
    window.picture(QStringLiteral("exercise-avoided"));
    window.press("exerciseBannerAction");
    CHECK_FALSE(page.model()->item.state.avoidedBy);
    CHECK(page.model()->allowedInSpite);
    CHECK(window.find<QWidget>("tryOneSet")->isVisible());
}

TEST_CASE("While training is locked an exercise can be read but not tried", "[library]")
{
    SetupRequest request = ada();
    request.screening.yes.insert(ScreeningKey::MajorTrauma);
    Practice practice(request);
    LibraryWindow window(practice);
    window.exercise("glute-bridge");
    CHECK_FALSE(window.find<QWidget>("tryOneSet")->isVisible());
    CHECK(window.find<QWidget>("exerciseBanner") != nullptr);
}

TEST_CASE("Every exercise opens, and the search finds each by its name", "[library]")
{
    Practice practice(ada());
    LibraryWindow window(practice);
    const auto entries = searchEntries(practice.coach().catalogue());
    CHECK(entries.size() == 69);
    for (const ExerciseEntry& entry : entries) {
        CHECK(window->openExercise(entry.exercise));
        CHECK_FALSE(entry.name.isEmpty());
    }
    CHECK_FALSE(window->openExercise(QStringLiteral("no-such-exercise")));
}

TEST_CASE("Nothing in the Library is cut or lies over anything else", "[library]")
{
    Practice practice(ada());
    practice.train(14);
    LibraryWindow window(practice);
    Theme::current().setTextPercent(GENERATE(80, 100, 150, 200));
    window.checkNothingCut();
    window.exercise("rear-foot-elevated-split-squat");
    window.checkNothingCut();
}
