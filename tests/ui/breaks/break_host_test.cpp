#include "desk.h"
#include "exchange/breaks_json.h"
#include "ui/breaks/nudge_hint.h"
#include "ui/text/break_words.h"

#include <QAbstractButton>
#include <QMenu>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;
using namespace std::chrono_literals;

namespace {

QStringList shownTexts(QWidget& window)
{
    QStringList texts;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && !widget->accessibleName().isEmpty()) {
            texts << widget->accessibleName();
        }
    }
    return texts;
}

QStringList entries(BreakDesk& desk)
{
    QMenu menu;
    desk.host->fillMenu(menu);
    QStringList texts;
    for (const QAction* action : menu.actions()) {
        texts << (action->isSeparator() ? QStringLiteral("-") : action->text());
    }
    return texts;
}

QAction* entry(QMenu& menu, const char* name)
{
    return menu.findChild<QAction*>(QString::fromLatin1(name));
}

} // namespace

TEST_CASE("A break from prompt to record: prompt, start, moves, done", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    CHECK_FALSE(desk.host->prompter().isShown());
    REQUIRE(desk.workUntilPrompt());
    REQUIRE(desk.prompt() != nullptr);
    CHECK(desk.prompt()->isVisible());
    CHECK(shownTexts(*desk.prompt()).contains(QStringLiteral("You have been sitting for 30 minutes.")));
    pictureOf(*desk.prompt(), QStringLiteral("host-prompt"));

    desk.button(desk.prompt(), "promptStart")->click();
    settle();
    CHECK_FALSE(desk.prompt()->isVisible());
    REQUIRE(desk.host->overlay().isOpen());
    CHECK(desk.view().state == breaks::StateKind::OnBreak);
    desk.pass(40s);
    pictureOf(*desk.host->overlay().page()->window(), QStringLiteral("host-overlay"));
    emit desk.host->overlay().page()->done();
    settle();
    CHECK_FALSE(desk.host->overlay().isOpen());
    REQUIRE(desk.records().size() == 1);
    const breaks::BreakRecord record = desk.records().front();
    CHECK(record.outcome == breaks::Outcome::Taken);
    CHECK(record.result == breaks::MoveResult::Done);
    CHECK_FALSE(record.moves.empty());
}

TEST_CASE("A break that runs to its end closes, and its result can be said afterwards", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    desk.host->takeBreak();
    settle();
    REQUIRE(desk.host->overlay().isOpen());
    desk.pass(3min);
    CHECK_FALSE(desk.host->overlay().isOpen());
    REQUIRE(desk.host->question() != nullptr);
    CHECK(desk.host->question()->isVisible());
    desk.button(desk.host->question(), "resultPartly")->click();
    settle();
    CHECK_FALSE(desk.host->question()->isVisible());
    REQUIRE(desk.records().size() == 1);
    CHECK(desk.records().front().result == breaks::MoveResult::Partly);
}

TEST_CASE("Escape leaves a firm break at once although Skip is not shown yet", "[breaks]")
{
    BreakDesk desk;
    desk.set(app::kBreakManner, std::string("firm"));
    desk.open();
    REQUIRE(desk.workUntilPrompt());
    desk.pass(3min); // nobody pauses: it begins after its limit
    REQUIRE(desk.host->overlay().isOpen());
    OverlayPage* page = desk.host->overlay().page();
    CHECK_FALSE(desk.button(page, "breakSkip")->isVisible());
    QTest::keyClick(page, Qt::Key_Escape);
    settle();
    CHECK_FALSE(desk.host->overlay().isOpen());
    REQUIRE(desk.records().size() == 1);
    CHECK(desk.records().front().outcome == breaks::Outcome::Skipped);
}

TEST_CASE("The prompt of the two-phase manner says when the break begins by itself", "[breaks]")
{
    BreakDesk desk;
    desk.set(app::kBreakManner, std::string("two_phase"));
    desk.open();
    REQUIRE(desk.workUntilPrompt());
    CHECK(shownTexts(*desk.prompt()).contains(QStringLiteral("It begins at your next pause, at 09:32 at the latest.")));
}

TEST_CASE("What a snooze costs is said before it is chosen", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    REQUIRE(desk.workUntilPrompt());
    const auto cost = desk.coach->breaks().snoozeCost();
    REQUIRE(cost);
    CHECK(shownTexts(*desk.prompt()).contains(words::snoozeCost(cost)));
    CHECK(words::snoozeCost(cost) == QStringLiteral("Break at 09:35, after 35 min of sitting."));
    desk.button(desk.prompt(), "promptSnooze")->click();
    settle();
    CHECK_FALSE(desk.host->prompter().isShown());
    for (int left = 1; left >= 0; --left) {
        desk.pass(5min);
        REQUIRE(desk.view().prompt);
        CHECK(desk.button(desk.prompt(), "promptSnooze")->isVisible() == (left > 0));
        if (left > 0) {
            desk.button(desk.prompt(), "promptSnooze")->click();
        }
    }
    CHECK(shownTexts(*desk.prompt()).contains(QStringLiteral("No snooze left: start or skip.")));
}

TEST_CASE("The menu says how things stand and offers what can be done", "[breaks]")
{
    BreakDesk desk;
    QMenu menu;
    desk.host->fillMenu(menu);
    CHECK(menu.actions().front()->text() == QStringLiteral("No profile is open"));
    desk.open();
    desk.pass(20min);
    CHECK(entries(desk) ==
          QStringList{QStringLiteral("Sitting 20 min · break at 09:30"), QStringLiteral("-"),
                      QStringLiteral("Take a break now"), QStringLiteral("Snooze 5 min"),
                      QStringLiteral("I am standing"), QStringLiteral("-"),
                      desk.coach->today().session ? entries(desk).at(6) : QString(), QStringLiteral("Log back pain…"),
                      QStringLiteral("-"), QStringLiteral("Pause reminders"), QStringLiteral("-"),
                      QStringLiteral("Open Plumbline"), QStringLiteral("Settings…"), QStringLiteral("Quit")});
    CHECK(entries(desk).at(6).startsWith(QStringLiteral("Start Strength A, ")));
    desk.host->fillMenu(menu);
    CHECK_FALSE(entry(menu, "breakStatus")->isEnabled());
    CHECK_FALSE(entry(menu, "breakSnooze")->isEnabled());
    REQUIRE(desk.workUntilPrompt());
    desk.host->fillMenu(menu);
    CHECK(entry(menu, "breakStatus")->text() == QStringLiteral("Sitting 30 min · break due"));
    CHECK(entry(menu, "breakSnooze")->isEnabled());
    entry(menu, "breakSnooze")->trigger();
    settle();
    CHECK_FALSE(desk.host->prompter().isShown());

    desk.host->fillMenu(menu);
    entry(menu, "breakStanding")->trigger();
    settle();
    CHECK(desk.view().posture == breaks::Posture::Standing);
    desk.host->fillMenu(menu);
    CHECK(entry(menu, "breakStanding")->isChecked());

    desk.host->pause(PauseLength::Hour);
    desk.host->fillMenu(menu);
    CHECK(entry(menu, "breakStatus")->text() == QStringLiteral("Paused until 10:30"));
    CHECK(entry(menu, "pauseReminders") == nullptr);
    CHECK(desk.host->remindersTitle() == QStringLiteral("Reminders paused"));
    REQUIRE(entry(menu, "resumeReminders") != nullptr);
    entry(menu, "resumeReminders")->trigger();
    settle();
    CHECK(desk.view().state != breaks::StateKind::Paused);
}

TEST_CASE("The pauses are those of the design", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    QMenu pauses;
    desk.host->fillPauseMenu(pauses);
    REQUIRE(pauses.actions().size() == 5);
    pauses.actions().at(4)->trigger();
    settle();
    CHECK(desk.view().pausedUntilOn);
    desk.host->fillPauseMenu(pauses);
    REQUIRE(pauses.actions().size() == 1);
    pauses.actions().front()->trigger();
    settle();
    CHECK(desk.view().state == breaks::StateKind::Working);
}

TEST_CASE("A call keeps the prompt back, with its reason, and the dot is in the tray", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    desk.watch.listener->guardsChanged({breaks::Guard::Call});
    desk.pass(31min);
    CHECK_FALSE(desk.host->prompter().isShown());
    CHECK(desk.watch.guardsWanted);
    CHECK(entries(desk).front() == QStringLiteral("Sitting 31 min · break waits: in a call"));
    CHECK(desk.host->tray().face().mark == TrayMark::Due);
    desk.watch.listener->guardsChanged({});
    settle();
    CHECK(desk.host->prompter().isShown());
    CHECK(shownTexts(*desk.prompt()).contains(QStringLiteral("It has waited until now.")));
}

TEST_CASE("Nothing is asked for while a guided session runs and just after it", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    desk.host->setTraining(true);
    desk.pass(40min);
    CHECK_FALSE(desk.host->prompter().isShown());
    desk.host->setTraining(false);
    desk.pass(5min);
    CHECK_FALSE(desk.host->prompter().isShown());
}

TEST_CASE("Closing a profile takes everything from the screen, opening it goes on", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    REQUIRE(desk.workUntilPrompt());
    desk.host->close();
    settle();
    CHECK_FALSE(desk.prompt()->isVisible());
    CHECK_FALSE(desk.coach->breaks().isRunning());
    desk.open();
    CHECK(desk.view().prompt);
    CHECK(desk.prompt()->isVisible());
    desk.host->takeBreak();
    settle();
    REQUIRE(desk.host->overlay().isOpen());
    desk.host->close();
    settle();
    CHECK_FALSE(desk.host->overlay().isOpen());
    desk.open();
    CHECK(desk.host->overlay().isOpen());
}

TEST_CASE("The tray's ring fills with the sitting time and stands still while paused", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    CHECK(desk.host->tray().face().step == 0);
    desk.pass(15min);
    CHECK(desk.host->tray().face().step == kTraySteps / 2);
    CHECK(desk.host->tray().face().tooltip == QStringLiteral("Sitting 15 min · break at 09:30"));
    desk.host->pause(PauseLength::UntilOn);
    CHECK(desk.host->tray().face().mark == TrayMark::Paused);
}

TEST_CASE("The bus gets the same answers as the menu gives", "[breaks]")
{
    BreakDesk desk;
    BreaksRequest request;
    CHECK_FALSE(desk.host->answer(request).has_value());
    desk.open();
    request.verb = BreaksVerb::Snooze;
    CHECK_FALSE(desk.host->answer(request).has_value());
    request.verb = BreaksVerb::Take;
    const auto taken = desk.host->answer(request);
    REQUIRE(taken.has_value());
    CHECK(readBreaks(*taken)->state == breaks::StateKind::OnBreak);
    CHECK(desk.host->overlay().isOpen());
    request.verb = BreaksVerb::Done;
    CHECK(desk.host->answer(request).has_value());
    CHECK_FALSE(desk.host->overlay().isOpen());
    request.verb = BreaksVerb::Pause;
    request.pause = PauseWish{PauseWish::Kind::For, minutes{30}};
    CHECK(readBreaks(*desk.host->answer(request))->state == breaks::StateKind::Paused);
}

TEST_CASE("A profile without an idle source has breaks by fixed intervals", "[breaks]")
{
    BreakDesk desk;
    desk.watch.hasIdle = false;
    desk.open();
    CHECK(desk.coach->breaks().policy().fixedInterval);
    desk.watch.hasIdle = true;
    desk.watch.listener->sourcesChanged();
    CHECK_FALSE(desk.coach->breaks().policy().fixedInterval);
    CHECK(desk.watch.idleThreshold > 0ms);
}

TEST_CASE("Something else changes the moves of the break on screen", "[breaks]")
{
    BreakDesk desk;
    desk.open();
    desk.host->takeBreak();
    settle();
    const std::string first = desk.host->status().nextMoves.routine;
    emit desk.host->overlay().page()->otherWanted();
    settle();
    CHECK(desk.host->overlay().isOpen());
    CHECK(desk.host->status().nextMoves.routine != first);
}
