#include <catch2/catch.hpp>

#include "catalogue/figures.h"
#include "ui/figure/figure_widget.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;
using figure::RepPhase;

namespace {

/// Puts motion back to the desktop's choice when a test ends.
struct ReducedMotion {
    ReducedMotion() { Theme::current().setReducedMotion(Switch::On); }
    ~ReducedMotion() { Theme::current().setReducedMotion(Switch::System); }
    ReducedMotion(const ReducedMotion&) = delete;
    ReducedMotion& operator=(const ReducedMotion&) = delete;
};

QImage seen(FigureWidget& widget)
{
    return widget.grab().toImage();
}

} // namespace

TEST_CASE("The figure shows the phase its caller gives", "[figure]")
{
    Theme::current().setReducedMotion(Switch::Off);
    FigureWidget widget{builtinFigures()};
    widget.resize(300, 260);
    widget.showExercise(QStringLiteral("bodyweight-squat"));
    REQUIRE(widget.hasFigure());
    QSignalSpy phases{&widget, &FigureWidget::phaseChanged};
    widget.setPhase(RepPhase::Lowering, 0);
    const QImage top = seen(widget);
    widget.setPhase(RepPhase::Lowering, .5);
    const QImage middle = seen(widget);
    widget.setPhase(RepPhase::Lowering, 1);
    const QImage bottom = seen(widget);
    CHECK(top != middle);
    CHECK(middle != bottom);
    CHECK(phases.count() == 1);
    CHECK(widget.phaseName() == QStringLiteral("Lower"));
    Theme::current().setReducedMotion(Switch::System);
}

TEST_CASE("With reduced motion a phase shows the pose it ends in", "[figure]")
{
    const ReducedMotion reduced;
    FigureWidget widget{builtinFigures()};
    widget.resize(300, 260);
    widget.showExercise(QStringLiteral("bodyweight-squat"));
    widget.setPhase(RepPhase::Lowering, .1);
    const QImage early = seen(widget);
    widget.setPhase(RepPhase::Lowering, .9);
    CHECK(seen(widget) == early);
    widget.setPhase(RepPhase::Lifting, .1);
    CHECK(seen(widget) != early);
}

TEST_CASE("The figure's own clock runs only while it is seen", "[figure]")
{
    FigureWidget widget{builtinFigures()};
    widget.resize(200, 180);
    widget.showExercise(QStringLiteral("glute-bridge"));
    QSignalSpy moved{&widget, &FigureWidget::positionChanged};
    widget.play();
    CHECK(widget.isPlaying());
    QCoreApplication::processEvents();
    CHECK(moved.count() == 0);
    widget.show();
    REQUIRE(QTest::qWaitForWindowExposed(&widget));
    REQUIRE(moved.wait(2000));
    widget.hide();
    QCoreApplication::processEvents();
    moved.clear();
    CHECK_FALSE(moved.wait(120));
    widget.show();
    REQUIRE(moved.wait(2000));
    widget.pause();
    CHECK_FALSE(widget.isPlaying());
}

TEST_CASE("Seeking goes round the repetition", "[figure]")
{
    FigureWidget widget{builtinFigures()};
    widget.showExercise(QStringLiteral("glute-bridge"));
    widget.setTempo({2, 0, 1, 3});
    CHECK(widget.loopSeconds() == Approx(6));
    widget.seek(7.5);
    CHECK(widget.position() == Approx(1.5));
    CHECK(widget.phaseName() == QStringLiteral("Squeeze"));
}

TEST_CASE("An exercise without keyframes shows its cues in the figure's place", "[figure]")
{
    FigureWidget widget{builtinFigures()};
    widget.resize(420, 330);
    widget.showExercise(QStringLiteral("hip-90-90"));
    CHECK_FALSE(widget.hasFigure());
    const QImage empty = seen(widget);
    widget.setFallback(QStringLiteral("Front plank"),
                       {QStringLiteral("Forearms on the floor."), QStringLiteral("Breathe.")});
    CHECK(seen(widget) != empty);
    CHECK(widget.accessibleDescription().contains(QStringLiteral("Forearms on the floor.")));
    widget.play();
    widget.setPhase(RepPhase::Lowering, .5);
    widget.setStill();
    CHECK_FALSE(widget.isPlaying());
}

TEST_CASE("A figure paints at any size without trouble", "[figure]")
{
    FigureWidget widget{builtinFigures()};
    for (const char* id : {"bodyweight-squat", "knee-rock", "posture-seated"}) {
        widget.showExercise(QString::fromLatin1(id));
        widget.setPlumbLine(true);
        for (const QSize size : {QSize{1, 1}, QSize{40, 600}, QSize{600, 40}, QSize{1000, 720}}) {
            widget.resize(size);
            CHECK(seen(widget).size() == size);
        }
    }
}
