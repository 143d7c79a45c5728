#include "desk.h"

#include "support/text_problems.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"

#include <QAbstractSlider>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;
using namespace std::chrono_literals;

namespace {

/// How many times faster than real time the sessions of these tests run.
constexpr double kRate = 60;
constexpr int kPatience = 20'000;
/// Layouts have come to rest after this many milliseconds, however busy the machine is.
constexpr int kSettled = 2'000;

/// A desk whose clock really runs, only faster.
struct FastClock {
    app::SystemClock system;
    app::ShiftedClock clock{system, at("2026-11-23T07:00:00+01:00"), kRate};
};

struct RunningDesk : FastClock, Desk {
    RunningDesk()
        : Desk(clock)
    {
        Theme::current().setReducedMotion(Switch::On);
        open(kRate);
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    void key(int code)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(code));
    }
    [[nodiscard]] session::PhaseKind phase() const { return page->runner().state().phase; }
    bool reach(session::PhaseKind kind)
    {
        return QTest::qWaitFor([&] { return phase() == kind; }, kPatience);
    }
    template <class T>
    T* find(const char* name) const
    {
        return page->findChild<T*>(QString::fromUtf8(name));
    }
    void answerPainNow(int score)
    {
        QTest::mouseClick(find<QWidget>(qPrintable(QStringLiteral("painNow%1").arg(score))), Qt::LeftButton);
    }
};

struct StillDesk {
    ManualClock clock{"2026-11-23T07:00:00+01:00"};
    Desk desk{clock};
};

} // namespace

TEST_CASE("A whole session by keyboard is on record, with effort and pain", "[session][ui]")
{
    RunningDesk desk;
    QSignalSpy finished(desk.page, &SessionPage::finished);
    desk.page->begin(desk.planned({slotOf("box-squat", 2, 3), slotOf("side-bridge-knees", 1, 5)}));
    desk.key(Qt::Key_1); // pain now
    REQUIRE(desk.phase() == session::PhaseKind::Prepare);
    REQUIRE(desk.sessions().size() == 1);
    CHECK(desk.sessions()[0].painBefore == PainScore{1});

    desk.key(Qt::Key_Space); // start now
    REQUIRE(desk.reach(session::PhaseKind::Work));
    REQUIRE(desk.reach(session::PhaseKind::Rest));
    desk.key(Qt::Key_4);
    desk.key(Qt::Key_0);
    desk.key(Qt::Key_Down);
    auto sets = desk.sessions()[0].sets;
    REQUIRE(sets.size() == 1);
    CHECK(sets[0].reps == 2);
    CHECK(sets[0].rpe == Rpe::of(8));
    CHECK(sets[0].pain == PainScore{0});
    CHECK(sets[0].slot == 0);

    desk.key(Qt::Key_Space);
    REQUIRE(desk.reach(session::PhaseKind::Prepare));
    desk.key(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return desk.phase() == session::PhaseKind::Done; }, kPatience));

    sets = desk.sessions()[0].sets;
    REQUIRE(sets.size() == 4);
    CHECK(sets[2].side == Side::Left);
    CHECK(sets[3].side == Side::Right);
    CHECK(sets[3].hold == 5s);
    CHECK(desk.sessions()[0].finishedAt.has_value());

    desk.find<QLineEdit>("note")->setText(QStringLiteral("Quiet morning"));
    desk.find<QAbstractSlider>("painAfter")->setValue(2);
    desk.key(Qt::Key_Return); // Finish has the focus
    REQUIRE(finished.count() == 1);
    CHECK(desk.sessions()[0].note == "Quiet morning");
    CHECK_FALSE(desk.coach->unfinishedSession().has_value());
}

TEST_CASE("Stop, it hurts: the suggested way on is taken with Enter and recorded", "[session][pain][ui]")
{
    RunningDesk desk;
    desk.page->begin(desk.planned({slotOf("box-squat", 3, 8), slotOf("bird-dog-leg", 1, 3)}));
    desk.answerPainNow(1);
    desk.key(Qt::Key_Space);
    REQUIRE(desk.reach(session::PhaseKind::Work));
    desk.key(Qt::Key_H);
    CHECK(desk.page->runner().state().halt == session::Halt::Hurts);
    desk.key(Qt::Key_7); // the scale has the focus
    CHECK(desk.find<QAbstractSlider>("painStrength")->value() == 7);
    desk.key(Qt::Key_Return);
    const auto session = desk.sessions()[0];
    REQUIRE(session.sets.size() == 1);
    CHECK(session.sets[0].pain == PainScore{7});
    CHECK(session.sets[0].painKind == PainKind::Ache);
    CHECK(session.sets[0].painWhere == PainPlace::LowBack);
    CHECK(desk.page->runner().state().reds == 1);
    CHECK(desk.page->runner().slot().exercise != "box-squat");
    for (std::size_t i = desk.page->runner().state().current; i < desk.page->runner().state().steps.size(); ++i) {
        const auto& step = desk.page->runner().state().steps[i];
        CHECK(desk.page->runner().state().slots[static_cast<std::size_t>(step.slot)].exercise != "box-squat");
    }
}

TEST_CASE("Escape in the stop panel goes on; in a set it asks to end", "[session][ui]")
{
    RunningDesk desk;
    QSignalSpy finished(desk.page, &SessionPage::finished);
    desk.page->begin(desk.planned({slotOf("box-squat", 2, 4)}));
    desk.answerPainNow(0);
    desk.key(Qt::Key_H);
    desk.key(Qt::Key_Escape);
    CHECK(desk.page->runner().state().halt == session::Halt::None);
    desk.key(Qt::Key_Escape);
    auto* dialog = desk.window.findChild<Dialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(desk.page->runner().state().halt == session::Halt::Paused);
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience));
    CHECK(desk.sessions().empty()); // nothing was done, nothing is kept
}

TEST_CASE("A session left after a set is offered again and goes on", "[session][ui]")
{
    RunningDesk desk;
    desk.page->begin(desk.planned({slotOf("box-squat", 2, 3)}));
    desk.answerPainNow(1);
    desk.key(Qt::Key_Space);
    REQUIRE(desk.reach(session::PhaseKind::Rest));
    desk.open(kRate); // the window shows another page: the first player is gone as after a crash
    const auto left = desk.coach->unfinishedSession();
    REQUIRE(left.has_value());
    desk.page->resume(*left);
    CHECK(desk.page->runner().view().set == 2);
    desk.key(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return desk.phase() == session::PhaseKind::Done; }, kPatience));
    REQUIRE(desk.sessions().size() == 1);
    CHECK(desk.sessions()[0].sets.size() == 2);
}

TEST_CASE("With pain of 6 or more there is no strength session, and the next step is said", "[session][pain][ui]")
{
    StillDesk still;
    SessionPage& page = still.desk.open();
    page.begin(still.desk.planned({slotOf("box-squat", 2, 3)}));
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("painNow0")), Qt::Key_6);
    CHECK_FALSE(page.isRunning());
    CHECK(still.desk.sessions().empty());
    CHECK(page.findChild<Banner*>() != nullptr);
}

TEST_CASE("With pain of 4 the easy session takes the place of the planned one", "[session][pain][ui]")
{
    StillDesk still;
    SessionPage& page = still.desk.open();
    const auto planned = still.desk.coach->today().session;
    REQUIRE(planned.has_value());
    page.begin(*planned);
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("painNow0")), Qt::Key_4);
    REQUIRE(page.isRunning());
    bool easy = false;
    for (const Slot& slot : page.runner().state().slots) {
        easy = easy || slot.reason.code == ReasonCode::LevelZero;
    }
    CHECK(easy);
}

TEST_CASE("One set tried is not recorded", "[session][ui]")
{
    RunningDesk desk;
    desk.page->beginSingle("glute-bridge");
    desk.key(Qt::Key_Space);
    REQUIRE(desk.reach(session::PhaseKind::Rest));
    desk.key(Qt::Key_Space);
    REQUIRE(desk.reach(session::PhaseKind::Done));
    CHECK(desk.sessions().empty());
}

TEST_CASE("Letter keys can be turned off", "[session][ui]")
{
    StillDesk still;
    SessionPage& page = still.desk.open();
    (void)still.desk.coach->setSetting(app::kLetterKeys, false);
    page.begin(still.desk.planned({slotOf("box-squat", 2, 3)}));
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("painNow0")), Qt::Key_0);
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("primary")), Qt::Key_H);
    CHECK(page.runner().state().halt == session::Halt::None);
}

TEST_CASE("Finish is in view without scrolling at every size, and what was left out is named", "[session][ui]")
{
    for (const QSize size : {QSize{900, 640}, QSize{1200, 800}, QSize{1920, 1080}}) {
        StillDesk still;
        SessionPage& page = still.desk.open(1, size);
        page.begin(still.desk.planned({slotOf("split-squat", 2, 8), slotOf("side-bridge-knees", 2, 15)}));
        QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("painNow0")), Qt::Key_1);
        page.runner().send(session::StartNow{});
        page.runner().send(session::StartNow{});
        for (int second = 0; second < 14; ++second) {
            still.clock.advance(1s);
            page.runner().send(session::Wake{});
        }
        page.runner().send(session::NextStep{});
        page.runner().send(session::EndSession{});
        QTest::qWait(20);
        const auto* finish = page.findChild<QWidget*>(QStringLiteral("finish"));
        CAPTURE(size.width());
        CHECK(finish->visibleRegion().boundingRect() == finish->rect());
        // A large window leaves the rest of the page empty instead of pulling the scale's card apart.
        const auto* scale = page.findChild<QWidget*>(QStringLiteral("painAfter"));
        CHECK(scale->height() <= scale->sizeHint().height() + 8);
        const auto texts = page.findChildren<Paragraph*>();
        CHECK(std::any_of(texts.begin(), texts.end(),
                          [](const Paragraph* text) { return text->isVisible() && text->text() == u"not done"; }));
    }
}

TEST_CASE("No text of the player is cut at any size", "[session][ui]")
{
    struct Place {
        QSize size;
        int text;
    };
    for (const Place& place : {Place{{1200, 800}, 100}, Place{{900, 640}, 100}, Place{{1920, 1080}, 100},
                               Place{{1200, 800}, 150}, Place{{1200, 800}, 200}, Place{{900, 640}, 200}}) {
        Theme::current().setTextPercent(place.text);
        StillDesk still;
        SessionPage& page = still.desk.open(1, place.size);
        const auto check = [&](const char* screen) {
            // Columns stack and wrap in rounds of posted events; what is wrong stays wrong.
            (void)QTest::qWaitFor([&] { return test::textProblems(&page).empty(); }, kSettled);
            CAPTURE(screen, place.size.width(), place.text);
            for (const QString& problem : test::textProblems(&page)) {
                UNSCOPED_INFO(problem.toStdString());
                CHECK(problem.isEmpty());
            }
        };
        page.begin(still.desk.planned({slotOf("split-squat", 2, 8), slotOf("side-bridge-knees", 2, 15)}));
        check("ask");
        QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("painNow0")), Qt::Key_1);
        check("prepare");
        page.runner().send(session::StartNow{});
        page.runner().send(session::StartNow{});
        check("set");
        page.runner().send(session::Hurts{});
        check("pain");
        page.runner().send(session::PainNothing{});
        still.clock.advance(90s);
        page.runner().send(session::Wake{});
        still.clock.advance(1s);
        page.runner().send(session::Wake{});
        check("rest");
        page.runner().send(session::EndSession{});
        check("summary");
    }
    Theme::current().setTextPercent(100);
}
