#include "break_pictures.h"
#include "catalogue/figures.h"
#include "ui/breaks/break_overlay.h"
#include "ui/breaks/nudge_hint.h"
#include "ui/breaks/overlay_page.h"
#include "ui/breaks/overlay_parts.h"
#include "ui/breaks/quiet_prompt.h"
#include "ui/breaks/result_question.h"
#include "ui/breaks/tray_picture.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QScreen>
#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::testing;
using namespace std::chrono_literals;

namespace {

MoveFace squats()
{
    MoveFace face;
    face.exercise = QStringLiteral("sit-to-stand");
    face.name = QStringLiteral("Desk sit-to-stand");
    face.cues = {QStringLiteral("Lock or block the wheels, or use a chair without wheels."),
                 QStringLiteral("Scoot to the front half and stand without hands.")};
    face.tempo = QStringLiteral("Lower 2, rise 1, pause 1");
    face.amount = QStringLiteral("about 10 times");
    face.repTempo = Tempo{2, 0, 1, 1};
    face.share = 0.4;
    return face;
}

MoveFace stretch(bool left)
{
    MoveFace face;
    face.exercise = QStringLiteral("standing-hip-flexor");
    face.name = QStringLiteral("Desk hip-flexor stretch");
    face.side = left ? QStringLiteral("Left side") : QStringLiteral("Right side");
    face.cues = {QStringLiteral("Stand with one hand on the desk and take a short step back."),
                 QStringLiteral("Tuck the tailbone, squeeze that buttock.")};
    face.amount = QStringLiteral("20 s");
    face.isHold = true;
    face.isMirrored = left;
    face.share = 0.3;
    return face;
}

BreakFace aBreak()
{
    BreakFace face;
    face.reason = QStringLiteral("You have been sitting for 50 minutes.");
    face.count = QStringLiteral("Break 3 today");
    face.moves = {squats(), stretch(true), stretch(false)};
    face.snooze = QStringLiteral("Snooze 5 min");
    return face;
}

PromptFace aPrompt()
{
    PromptFace face;
    face.title = QStringLiteral("Time to stand up");
    face.reason = QStringLiteral("You have been sitting for 30 minutes. Two minutes are enough.");
    face.exercise = QStringLiteral("sit-to-stand");
    face.offer = QStringLiteral("Desk sit-to-stand, 2 min");
    face.note = QStringLiteral("The break begins at your next pause, at 10:44 at the latest.");
    face.snooze = QStringLiteral("Snooze 5 min");
    face.cost = QStringLiteral("Snooze: the break comes at 10:47, after 35 minutes of sitting.");
    return face;
}

/// An overlay whose time is moved by hand.
struct HandOverlay {
    explicit HandOverlay(const BreakFace& face = aBreak())
    {
        BreakOverlay::Time time;
        time.left = [this] { return left; };
        time.length = 120s;
        time.clock = [] { return QStringLiteral("10:42"); };
        time.untilSkip = [this] { return untilSkip; };
        overlay.open(face, time);
        settle();
    }
    QWidget& window() { return *overlay.page()->window(); }
    template <class Widget = QAbstractButton>
    Widget* find(const char* name)
    {
        return overlay.page()->findChild<Widget*>(QString::fromLatin1(name));
    }
    void at(milliseconds newLeft)
    {
        left = newLeft;
        overlay.tick();
        settle();
    }
    milliseconds left{120s};
    milliseconds untilSkip{0};
    BreakOverlay overlay{builtinFigures};
};

} // namespace

TEST_CASE("Prompt, hint, question and overlay show all their text at every size", "[breaks]")
{
    const ThemeAgain again;
    Theme& theme = Theme::current();
    theme.setReducedMotion(Switch::On);
    QuietPrompt prompt(builtinFigures());
    prompt.showFace(aPrompt());
    NudgeHint hint;
    hint.showHint(NudgeHint::Kind::StandUp, QStringLiteral("Stand for a while"),
                  QStringLiteral("You have been sitting for 45 minutes."));
    ResultQuestion question;
    question.ask(true, true);
    HandOverlay open;
    open.at(76s);
    for (const auto& [percent, size] : std::vector<std::pair<int, QSize>>{{100, {1200, 800}},
                                                                          {100, {900, 640}},
                                                                          {100, {1920, 1080}},
                                                                          {100, {800, 1280}},
                                                                          {150, {1200, 800}},
                                                                          {200, {900, 640}},
                                                                          {200, {1200, 800}},
                                                                          {200, {1920, 1080}}}) {
        theme.setTextPercent(percent);
        open.window().resize(size);
        settle();
        const QString suffix = QStringLiteral("-%1x%2-%3").arg(size.width()).arg(size.height()).arg(percent);
        CAPTURE(suffix.toStdString());
        pictureOf(open.window(), QStringLiteral("overlay") + suffix);
        CHECK(problemsOf(open.window()) == "");
        // The time left and the ways out are in sight whatever the words need.
        for (const QWidget* fixed : std::initializer_list<const QWidget*>{
                 open.find<OverlayRing>(""), open.find<QAbstractButton>("breakDone"),
                 open.find<QAbstractButton>("breakSnooze"), open.find<QAbstractButton>("breakSkip")}) {
            CHECK(fixed->visibleRegion().boundingRect() == fixed->rect());
        }
        pictureOf(prompt, QStringLiteral("prompt-%1").arg(percent));
        CHECK(problemsOf(prompt) == "");
        pictureOf(hint, QStringLiteral("hint-%1").arg(percent));
        CHECK(problemsOf(hint) == "");
        pictureOf(question, QStringLiteral("question-%1").arg(percent));
        CHECK(problemsOf(question) == "");
    }
    theme.setTextPercent(100);
    theme.setScheme(Scheme::Dark);
    pictureOf(prompt, QStringLiteral("prompt-dark"));
    pictureOf(question, QStringLiteral("question-dark"));
    open.window().resize(1200, 800);
    pictureOf(open.window(), QStringLiteral("overlay-dark"));
}

TEST_CASE("The tray icon is drawn for light and dark panels", "[breaks]")
{
    const int columns = 6;
    QImage sheet(columns * 64, 6 * 64, QImage::Format_ARGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.fillRect(0, 3 * 64, sheet.width(), 3 * 64, QColor(0x202428));
    int row = 0;
    for (const QColor& ink : {QColor(0x232629), QColor(Qt::white)}) {
        for (const int size : {22, 32, 48}) {
            int column = 0;
            const auto put = [&](TrayMark mark, int step) {
                painter.drawPixmap(column++ * 64 + 8, row * 64 + 8, trayPixmap(mark, step, size, ink));
            };
            put(TrayMark::Working, 0);
            put(TrayMark::Working, 4);
            put(TrayMark::Working, 9);
            put(TrayMark::Due, 12);
            put(TrayMark::Paused, 0);
            ++row;
        }
    }
    painter.end();
    const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES");
    if (!folder.isEmpty()) {
        sheet.save(folder + QStringLiteral("/tray.png"));
    }
    const auto picture = [](TrayMark mark, int step) { return trayPixmap(mark, step, 22, Qt::black).toImage(); };
    CHECK(picture(TrayMark::Working, 3) != picture(TrayMark::Working, 9));
    CHECK(picture(TrayMark::Due, 12) != picture(TrayMark::Working, 12));
    CHECK(picture(TrayMark::Paused, 0) != picture(TrayMark::Working, 0));
    CHECK(trayStep(0.0) == 0);
    CHECK(trayStep(0.5) == 6);
    CHECK(trayStep(3.0) == kTraySteps);
}

TEST_CASE("The overlay goes from move to move with its time, and on by hand", "[breaks]")
{
    HandOverlay open;
    OverlayPage& page = *open.overlay.page();
    CHECK(page.currentMove() == 0);
    open.at(73s); // 47 s of 120 are less than the first move's 48
    CHECK(page.currentMove() == 0);
    open.at(71s);
    CHECK(page.currentMove() == 1);
    open.find("breakNext")->click();
    CHECK(page.currentMove() == 2);
    CHECK_FALSE(open.find("breakNext")->isVisible());
    open.at(70s);
    CHECK(page.currentMove() == 2);
}

TEST_CASE("Escape leaves a firm break at once, and the Skip button comes later", "[breaks]")
{
    HandOverlay open;
    open.untilSkip = 10s;
    open.at(119s);
    QSignalSpy skipped(&open.overlay, &BreakOverlay::skipped);
    CHECK_FALSE(open.find("breakSkip")->isVisible());
    QTest::keyClick(open.overlay.page(), Qt::Key_Escape);
    CHECK(skipped.count() == 1);
    open.untilSkip = 0s;
    open.at(109s);
    CHECK(open.find("breakSkip")->isVisible());
    open.find("breakSkip")->click();
    CHECK(skipped.count() == 2);
}

TEST_CASE("A key meant for another window does not end a break that has just opened", "[breaks]")
{
    HandOverlay open;
    QSignalSpy done(&open.overlay, &BreakOverlay::done);
    QSignalSpy snoozed(&open.overlay, &BreakOverlay::snoozed);
    QTest::keyClick(open.overlay.page(), Qt::Key_Return);
    QTest::keyClick(open.overlay.page(), Qt::Key_S);
    CHECK(done.count() == 0);
    CHECK(snoozed.count() == 0);
    REQUIRE(QTest::qWaitFor(
        [&] {
            QTest::keyClick(open.overlay.page(), Qt::Key_Return);
            return done.count() > 0;
        },
        5000));
    QTest::keyClick(open.overlay.page(), Qt::Key_S);
    CHECK(snoozed.count() == 1);
}

TEST_CASE("An overlay that nobody closes closes by itself", "[breaks]")
{
    HandOverlay open;
    QSignalSpy overdue(&open.overlay, &BreakOverlay::overdue);
    open.at(-1s);
    CHECK(open.overlay.isOpen());
    open.at(-4s);
    CHECK_FALSE(open.overlay.isOpen());
    CHECK(overdue.count() == 1);
}

TEST_CASE("The prompt goes by keys once somebody gave it the keyboard", "[breaks]")
{
    QuietPrompt prompt(builtinFigures());
    prompt.showFace(aPrompt());
    settle();
    QSignalSpy started(&prompt, &QuietPrompt::started);
    QSignalSpy snoozed(&prompt, &QuietPrompt::snoozed);
    QSignalSpy skipped(&prompt, &QuietPrompt::skipped);
    QTest::keyClick(&prompt, Qt::Key_Return);
    QTest::keyClick(&prompt, Qt::Key_S);
    QTest::keyClick(&prompt, Qt::Key_Escape);
    CHECK(started.count() == 1);
    CHECK(snoozed.count() == 1);
    CHECK(skipped.count() == 1);
    CHECK(prompt.testAttribute(Qt::WA_ShowWithoutActivating));
}
