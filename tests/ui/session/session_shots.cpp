#include "desk.h"

#include "ui/theme/theme.h"

#include <QAbstractSlider>
#include <QDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;
using namespace std::chrono_literals;

namespace {

/// Pictures of every screen of the player at the moments of the mock-ups, for looking at:
/// PLUMBLINE_SHOTS=folder plumbline_test_ui_session [shots]
struct Shots {
    explicit Shots(QSize windowSize)
        : desk(clock)
        , page(desk.open(1, windowSize))
        , size(windowSize)
    {}

    void pass(milliseconds time)
    {
        constexpr milliseconds kStep{250};
        for (milliseconds done{0}; done < time; done += kStep) {
            clock.advance(kStep);
            page.runner().send(session::Wake{});
        }
    }

    void take(const QString& name)
    {
        QTest::qWait(60);
        desk.window.grab().save(folder.filePath(
            QStringLiteral("%1-%2x%3%4.png").arg(name).arg(size.width()).arg(size.height()).arg(suffix)));
    }

    ManualClock clock{"2026-11-23T07:00:00+01:00"};
    Desk desk;
    SessionPage& page;
    QSize size;
    QDir folder{qEnvironmentVariable("PLUMBLINE_SHOTS")};
    QString suffix;
};

void photograph(QSize size, const QString& suffix)
{
    Shots shots(size);
    shots.suffix = suffix;
    SessionPage& page = shots.page;
    page.begin(shots.desk.planned({slotOf("glute-bridge", 1, 3, SlotPart::Warmup), slotOf("bodyweight-squat", 3, 10),
                                   slotOf("clamshell", 2, 8), slotOf("reverse-lunge", 2, 8),
                                   slotOf("half-kneeling-hip-flexor", 1, 30, SlotPart::Mobility)}));
    shots.take(QStringLiteral("ask"));
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("painNow1")), Qt::Key_1);
    shots.pass(1s);
    shots.take(QStringLiteral("prepare"));
    shots.pass(22s);
    shots.take(QStringLiteral("count-in"));
    shots.pass(42s); // into the change-over
    page.runner().send(session::StartNow{});
    page.runner().send(session::StartNow{});
    shots.pass(50s);
    shots.take(QStringLiteral("rest"));
    page.runner().send(
        session::EditLog{std::nullopt, std::nullopt, Rpe::of(7), session::PainReport{PainScore{0}, {}, {}}});
    shots.pass(18s);
    shots.take(QStringLiteral("rest-logged"));
    page.runner().send(session::StartNow{});
    page.runner().send(session::StartNow{});
    shots.pass(27s);
    shots.take(QStringLiteral("set"));
    page.runner().send(session::TogglePause{});
    shots.take(QStringLiteral("paused"));
    page.runner().send(session::TogglePause{});
    page.runner().send(session::Hurts{});
    shots.take(QStringLiteral("pain"));
    if (auto* slider = page.findChild<QAbstractSlider*>(QStringLiteral("painStrength"))) {
        slider->setValue(4);
    }
    shots.take(QStringLiteral("pain-amber"));
    if (auto* slider = page.findChild<QAbstractSlider*>(QStringLiteral("painStrength"))) {
        slider->setValue(7);
    }
    shots.take(QStringLiteral("pain-red"));
    page.runner().send(session::PainNothing{});
    page.runner().send(session::SkipExercise{});
    page.runner().send(session::StartNow{});
    page.runner().send(session::StartNow{});
    shots.pass(8s);
    shots.take(QStringLiteral("set-side"));
    shots.pass(200s);
    page.runner().send(session::EndSession{});
    shots.take(QStringLiteral("summary"));
}

} // namespace

TEST_CASE("Pictures of the player", "[.][shots]")
{
    REQUIRE_FALSE(qEnvironmentVariable("PLUMBLINE_SHOTS").isEmpty());
    Theme::current().setReducedMotion(Switch::Off);
    for (const QSize size : {QSize(1200, 800), QSize(900, 640), QSize(1920, 1080)}) {
        photograph(size, QString());
    }
    Theme::current().setScheme(Scheme::Dark);
    photograph({1200, 800}, QStringLiteral("-dark"));
    Theme::current().setScheme(Scheme::Light);
    Theme::current().setTextPercent(150);
    photograph({1200, 800}, QStringLiteral("-150"));
    Theme::current().setTextPercent(200);
    photograph({900, 640}, QStringLiteral("-200"));
    photograph({1200, 800}, QStringLiteral("-200"));
    Theme::current().setTextPercent(100);
}
