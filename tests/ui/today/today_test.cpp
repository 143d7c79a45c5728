#include "support/pictures.h"
#include "support/practice.h"
#include "support/text_problems.h"
#include "ui/theme/theme.h"
#include "ui/today/pain_card.h"
#include "ui/today/reasons_card.h"
#include "ui/today/session_card.h"
#include "ui/today/today_page.h"
#include "ui/today/today_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct TodayWindow : PageWindow<TodayPage> {
    explicit TodayWindow(Practice& practice)
        : PageWindow(QStringLiteral("today"), QStringLiteral("Today"), practice.coach())
    {}
    QString title() { return find<Paragraph>("sessionTitle")->text(); }
    bool shows(const char* name)
    {
        const auto* widget = page().findChild<QWidget*>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisible();
    }
};

SetupRequest withYes(ScreeningKey key)
{
    SetupRequest request = ada();
    request.screening.yes.insert(key);
    return request;
}

QAction* actionOf(QMenu& menu, const QString& start)
{
    for (QAction* action : menu.actions()) {
        if (action->text().startsWith(start)) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("Today opens on the start button, and Enter starts the session that is due", "[today]")
{
    Practice practice(ada());
    practice.train(21);
    TodayWindow window(practice);
    REQUIRE(window->model().state == TodayState::Session);
    CHECK(window.title() ==
          QStringLiteral("Strength %1").arg(QString::fromStdString(window->model().plan.session->label)));
    CHECK(QApplication::focusWidget() == window.find<QWidget>("startSession"));

    int started = 0;
    PlannedSession given;
    QObject::connect(&window.page(), &TodayPage::startSession, [&](const PlannedSession& session) {
        ++started;
        given = session;
    });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(started == 1);
    CHECK(given == *window->model().plan.session);
    window.pictures(QStringLiteral("today"));
}

TEST_CASE("Every exercise of the session has a row, and Enter on it opens the exercise", "[today]")
{
    Practice practice(ada());
    TodayWindow window(practice);
    const std::vector<Slot> exercises = window->model().plan.session->slots;
    REQUIRE_FALSE(exercises.empty());
    CHECK(window->findChildren<ExerciseRow*>().size() == static_cast<qsizetype>(exercises.size()));
    QSignalSpy opened(&window.page(), &TodayPage::openExercise);
    const auto strength = std::find_if(exercises.begin(), exercises.end(),
                                       [](const Slot& slot) { return slot.part == SlotPart::Strength; });
    const auto place = strength - exercises.begin();
    auto* row = window->findChild<ExerciseRow*>(QStringLiteral("exerciseRow%1").arg(place));
    REQUIRE(row->isVisible());
    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.front().front().toString().toStdString() == strength->exercise);
    window.picture(QStringLiteral("today-first-day"));
}

TEST_CASE("The warm-up takes one line, which shows its exercises when they are asked for", "[today][keyboard]")
{
    Practice practice(ada());
    practice.train(21);
    TodayWindow window(practice);
    const std::vector<Slot>& exercises = window->model().plan.session->slots;
    REQUIRE(exercises[1].part == SlotPart::Warmup);
    auto* line = window.find<QAbstractButton>("rowGroup0");
    auto* first = window.find<ExerciseRow>("exerciseRow0");
    REQUIRE(line->isVisible());
    CHECK(line->accessibleName().startsWith(QStringLiteral("Warm-up, Cat-cow")));
    CHECK_FALSE(first->isVisible());

    line->setFocus(Qt::TabFocusReason);
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(first->isVisible());
    window.picture(QStringLiteral("today-warm-up"));
    QTest::keyClick(line, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == first);
    QSignalSpy opened(&window.page(), &TodayPage::openExercise);
    QTest::keyClick(first, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.front().front().toString().toStdString() == exercises[0].exercise);

    REQUIRE(practice.coach().logPain(PainEntryKind::Rest, PainScore{1}, PainPlace::LowBack));
    CHECK(first->isVisible()); // a change elsewhere does not fold it again
    QTest::keyClick(line, Qt::Key_Space);
    CHECK_FALSE(first->isVisible());
}

TEST_CASE("A usual session leaves room for the week below it in a window of 1200 x 800", "[today][layout]")
{
    Practice practice(ada());
    practice.train(21);
    TodayWindow window(practice);
    const auto* session = window.find<QWidget>("sessionCard");
    const auto* week = window.find<QWidget>("weekStrip");
    const int below = space::k16 + week->height() + space::k32;
    CHECK(session->mapTo(&window.window(), QPoint(0, session->height())).y() + below <= 800);
}

TEST_CASE("P leads to the pain slider, which logs what its button says", "[today]")
{
    Practice practice(ada());
    TodayWindow window(practice);
    QTest::keyClick(window.find<QWidget>("startSession"), Qt::Key_P);
    REQUIRE(QApplication::focusWidget() == window.find<QWidget>("painSlider"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    CHECK(window.find<QAbstractButton>("painLog")->text() == QStringLiteral("Log 2, mild"));
    CHECK(practice.coach().planInput().pain.size() == 0); // never by itself

    QSignalSpy announced(&window.page(), &TodayPage::announce);
    window.press("painLog");
    REQUIRE(practice.coach().planInput().pain.size() == 1);
    CHECK(practice.coach().planInput().pain.front().score.value == 2);
    CHECK(announced.count() == 1);
    CHECK(window->model().lastPain->score.value == 2);

    REQUIRE(practice.coach().setSetting(app::kLetterKeys, false));
    window.find<QWidget>("startSession")->setFocus();
    QTest::keyClick(window.find<QWidget>("startSession"), Qt::Key_P);
    CHECK(QApplication::focusWidget() == window.find<QWidget>("startSession"));
}

TEST_CASE("The morning after a session asks once", "[today]")
{
    Practice practice(ada());
    practice.performToday();
    practice.later(1);
    TodayWindow window(practice);
    REQUIRE(window->model().plan.nextMorningDue);
    CHECK(window.shows("morningCard"));
    window.picture(QStringLiteral("today-morning"));
    window.press("morningLog");
    CHECK_FALSE(window.shows("morningCard"));
    CHECK(practice.coach().planInput().pain.front().kind == PainEntryKind::NextMorning);
}

TEST_CASE("A day without a session offers mobility and names the next session", "[today]")
{
    Practice practice(ada());
    practice.performToday();
    practice.later(1);
    TodayWindow window(practice);
    REQUIRE(window->model().state == TodayState::Rest);
    CHECK(window.title() == QStringLiteral("Rest today"));
    CHECK(window.shows("nextCard"));
    REQUIRE_FALSE(window->model().plan.offer.empty());
    std::vector<Slot> offered;
    QObject::connect(&window.page(), &TodayPage::startOffer, [&](const std::vector<Slot>& offer) { offered = offer; });
    window.press("startSession");
    CHECK(offered == window->model().plan.offer);
    window.picture(QStringLiteral("today-rest"));
}

TEST_CASE("After today's session the page says what was done", "[today]")
{
    Practice practice(ada());
    TodayWindow window(practice);
    practice.performToday();
    settle();
    REQUIRE(window->model().state == TodayState::Done);
    CHECK(window.title().endsWith(QStringLiteral("done")));
    CHECK_FALSE(window.shows("startSession"));
    window.picture(QStringLiteral("today-done"));
}

TEST_CASE("A session that was left is offered for resumption, or ended where it is", "[today]")
{
    Practice practice(ada());
    practice.performToday(6, 1, 5);
    TodayWindow window(practice);
    REQUIRE(window->model().unfinished);
    CHECK(window->model().unfinished->sets.size() == 5);
    int resumed = 0;
    QObject::connect(&window.page(), &TodayPage::resumeSession,
                     [&](const PerformedSession& session) { resumed += session.sets.size() == 5 ? 1 : 0; });
    window.press("startSession");
    CHECK(resumed == 1);
    window.picture(QStringLiteral("today-unfinished"));
    window.press("shorterSession");
    CHECK_FALSE(window->model().unfinished);
    CHECK(practice.coach().planInput().sessions.front().finishedAt);
}

TEST_CASE("Shorter cuts today's session and can be taken back", "[today]")
{
    Practice practice(ada());
    TodayWindow window(practice);
    REQUIRE(window->model().shorter);
    const seconds whole = window->model().plan.session->estimate;
    QSignalSpy announced(&window.page(), &TodayPage::announce);
    window.press("shorterSession");
    CHECK(window->model().plan.session->estimate < whole);
    CHECK(announced.count() == 1);
    window.picture(QStringLiteral("today-shorter"));
    window.press("shorterSession");
    CHECK(window->model().plan.session->estimate == whole);
    REQUIRE(practice.coach().undo());
    settle();
    CHECK(window->model().plan.session->estimate < whole);
}

TEST_CASE("A row's menu swaps, eases or skips its exercise for today", "[today]")
{
    Practice practice(ada());
    practice.train(14);
    TodayWindow window(practice);
    const std::vector<Slot>& before = window->model().plan.session->slots;
    const auto strength =
        std::find_if(before.begin(), before.end(), [](const Slot& slot) { return slot.part == SlotPart::Strength; });
    REQUIRE(strength != before.end());
    const int row = static_cast<int>(strength - before.begin());
    const std::string exercise = strength->exercise;
    const auto planned = [&](const std::string& id) {
        const std::vector<Slot>& now = window->model().plan.session->slots;
        return std::any_of(now.begin(), now.end(),
                           [&](const Slot& slot) { return slot.exercise == id && slot.part == SlotPart::Strength; });
    };
    std::unique_ptr<QMenu> menu(window->makeRowMenu(row));
    REQUIRE(menu);

    SECTION("swap")
    {
        auto* swaps = menu->findChild<QMenu*>(QStringLiteral("swapMenu"));
        REQUIRE(swaps != nullptr);
        swaps->actions().front()->trigger();
        CHECK_FALSE(planned(exercise));
    }
    SECTION("easier")
    {
        QAction* easier = actionOf(*menu, QStringLiteral("Easier"));
        REQUIRE(easier != nullptr);
        easier->trigger();
        CHECK_FALSE(planned(exercise));
    }
    SECTION("skip today, and back by undo")
    {
        actionOf(*menu, QStringLiteral("Skip today"))->trigger();
        CHECK_FALSE(planned(exercise));
        REQUIRE(practice.coach().undo());
        settle();
        CHECK(planned(exercise));
    }
}

TEST_CASE("A warning sign replaces the session by what to do now", "[today]")
{
    Practice practice(withYes(ScreeningKey::SaddleNumbness));
    TodayWindow window(practice);
    REQUIRE(window->model().state == TodayState::Locked);
    CHECK(window.shows("lockBanner"));
    CHECK_FALSE(window.shows("sessionCard")); // not even a walk
    window.pictures(QStringLiteral("today-locked"));

    QSignalSpy screening(&window.page(), &TodayPage::openScreening);
    window.press("openScreening");
    CHECK(screening.count() == 1);
}

TEST_CASE("Advice that takes the session's place while the page is open takes the keyboard too", "[today]")
{
    Practice practice(ada());
    practice.train(21);
    TodayWindow window(practice);
    Theme::current().setTextPercent(200);
    settle();
    REQUIRE(QApplication::focusWidget() == window.find<QWidget>("startSession"));
    Screening screening = practice.coach().screening();
    screening.yes.insert(ScreeningKey::SaddleNumbness);
    REQUIRE(practice.coach().answerScreening(screening));
    settle();
    const auto* advice = window.find<QWidget>("confirmCleared");
    CHECK(QApplication::focusWidget() == advice);
    CHECK(advice->visibleRegion().boundingRect() == advice->rect());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == window.find<QWidget>("openScreening"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == window.find<QWidget>("openLibrary"));
    window.find<QWidget>("confirmCleared")->setFocus();
    // And it stays there when the page is made anew.
    REQUIRE(practice.coach().logPain(PainEntryKind::Rest, PainScore{2}, PainPlace::LowBack));
    settle();
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("confirmCleared"));
    Theme::current().setTextPercent(100);
}

TEST_CASE("A sign for the same week leaves easy walking", "[today]")
{
    Practice practice(withYes(ScreeningKey::ConstantOrNightPain));
    TodayWindow window(practice);
    REQUIRE(window->model().state == TodayState::Locked);
    CHECK(window.shows("sessionCard"));
    for (const Slot& slot : window->model().plan.offer) {
        CHECK(slot.exercise == "desk-walk");
    }
    window.picture(QStringLiteral("today-locked-walk"));
}

TEST_CASE("Only a stated clearance unlocks the plan, and it is recorded", "[today]")
{
    Practice practice(withYes(ScreeningKey::UnderTreatment));
    TodayWindow window(practice);
    window.press("confirmCleared");
    auto* dialog = window.find<Dialog>("clearedDialog");
    REQUIRE(dialog != nullptr);
    dialog->reject();
    settle();
    CHECK(window->model().state == TodayState::Locked);

    window.press("confirmCleared");
    dialog = window.find<Dialog>("clearedDialog");
    REQUIRE(dialog != nullptr);
    dialog->accept();
    settle();
    CHECK(window->model().state == TodayState::Session);
    CHECK(practice.coach().screening().clearedOn == practice.coach().todaysDay());
}

TEST_CASE("Moderate pain makes today an easy day and says why", "[today]")
{
    Practice practice(ada());
    practice.train(7);
    REQUIRE(practice.coach().logPain(PainEntryKind::Rest, PainScore{5}, PainPlace::LowBack));
    TodayWindow window(practice);
    CHECK(window->model().caution);
    CHECK(window.shows("cautionBanner"));
    window.picture(QStringLiteral("today-caution"));
}

TEST_CASE("Strong pain leaves out strength work", "[today]")
{
    Practice practice(ada());
    practice.train(7);
    REQUIRE(practice.coach().logPain(PainEntryKind::Rest, PainScore{7}, PainPlace::LowBack));
    TodayWindow window(practice);
    CHECK(window->model().caution);
    CHECK(window.shows("cautionBanner"));
    window.picture(QStringLiteral("today-strong-pain"));
}

TEST_CASE("Nothing on Today is cut or lies over anything else", "[today]")
{
    Practice practice(ada());
    practice.train(21);
    TodayWindow window(practice);
    Theme::current().setTextPercent(GENERATE(80, 100, 150, 200));
    window.checkNothingCut();
}

TEST_CASE("A long list of changes shows three until all are asked for", "[today]")
{
    ReasonsCard card;
    card.setView(
        QStringLiteral("What changed"), {},
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")});
    const auto shown = [&card] {
        int count = 0;
        for (const ReasonText* text : card.findChildren<ReasonText*>()) {
            count += text->isHidden() ? 0 : 1;
        }
        return count;
    };
    CHECK(shown() == 3);
    card.findChild<QAbstractButton*>(QStringLiteral("showAll"))->click();
    CHECK(shown() == 5);
}
