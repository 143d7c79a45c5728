#include "support/pictures.h"
#include "support/practice.h"
#include "ui/plan/day_panel.h"
#include "ui/plan/day_sheet.h"
#include "ui/plan/plan_grid.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/plan_words.h"
#include "ui/widgets/button.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct PlanWindow : PageWindow<PlanPage> {
    explicit PlanWindow(Practice& practice)
        : PageWindow(QStringLiteral("plan"), QStringLiteral("Plan"), practice.coach())
    {}
    PlanGrid* grid() { return find<PlanGrid>("planGrid"); }
    DayPanel* panel() { return find<DayPanel>("dayPanel"); }
};

/// The first day of the plan from `from` on that has a session nobody did yet.
Day nextPlanned(const PlanModel& model, Day from)
{
    for (const PlanWeek& week : model.weeks) {
        for (const PlanDay& each : week.days) {
            if (each.date >= from && each.planned && each.status == DayStatus::Planned) {
                return each.date;
            }
        }
    }
    throw std::runtime_error("no planned day");
}

} // namespace

TEST_CASE("Plan shows twelve weeks with today selected and its session to start", "[plan]")
{
    Practice practice(ada());
    practice.train(28);
    PlanWindow window(practice);
    CHECK(window->model().weeks.size() == 12);
    CHECK(window->selectedDay() == practice.coach().todaysDay());
    CHECK(window.grid()->cellCount() == 84);
    REQUIRE(window.panel()->startButton()->isVisible());
    PlannedSession given;
    QObject::connect(&window.page(), &PlanPage::startSession, [&](const PlannedSession& session) { given = session; });
    window.press("planStart");
    CHECK(given.date == practice.coach().todaysDay());
    window.pictures(QStringLiteral("plan"));
}

TEST_CASE("The arrow keys move by day and Enter goes into the day", "[plan]")
{
    Practice practice(ada());
    PlanWindow window(practice);
    PlanGrid* grid = window.grid();
    grid->setFocus();
    const Day start = window->selectedDay();
    QTest::keyClick(grid, Qt::Key_Right);
    CHECK(window->selectedDay() == start + days{1});
    QTest::keyClick(grid, Qt::Key_Down);
    CHECK(window->selectedDay() == start + days{8});
    QTest::keyClick(grid, Qt::Key_Up);
    QTest::keyClick(grid, Qt::Key_Right);
    CHECK(window->selectedDay() == start + days{2});
    CHECK(window.panel()->rowCount() > 0);
    settle();
    QTest::keyClick(grid, Qt::Key_Return);
    CHECK(window.panel()->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("A skipped session shows as skipped and comes back by undo", "[plan]")
{
    Practice practice(ada());
    PlanWindow window(practice);
    const Day day = nextPlanned(window->model(), practice.coach().todaysDay() + days{1});
    window->selectDay(day);
    settle();
    QSignalSpy announced(&window.page(), &PlanPage::announce);
    window.press("planSkip");
    CHECK(announced.count() == 1);
    REQUIRE(window->model().day(day) != nullptr);
    CHECK(window->model().day(day)->status == DayStatus::Skipped);
    CHECK(window->selectedDay() == day);
    window.picture(QStringLiteral("plan-skipped"));
    REQUIRE(practice.coach().undo());
    settle();
    CHECK(window->model().day(day)->status == DayStatus::Planned);
}

TEST_CASE("Done days are filled and show what was recorded", "[plan]")
{
    Practice practice(ada());
    const Day first = practice.coach().todaysDay();
    practice.train(3);
    PlanWindow window(practice);
    const GridCell* cell = window.grid()->cell(static_cast<int>((first - window->model().from).count()));
    REQUIRE(cell != nullptr);
    CHECK(cell->view.cell == PlanCell::Done);
    window->selectDay(first);
    settle();
    CHECK_FALSE(window.panel()->startButton()->isVisible());
    CHECK(window.panel()->rowCount() > 0);
    window.picture(QStringLiteral("plan-done"));
}

TEST_CASE("The weeks of the block before and after can be looked at", "[plan]")
{
    Practice practice(ada());
    practice.later(7 * 13);
    PlanWindow window(practice);
    REQUIRE(window->model().block == 2);
    window.press("previousBlock");
    CHECK(window->model().block == 1);
    CHECK_FALSE(window.find<QAbstractButton>("previousBlock")->isEnabled());
    window.press("nextBlock");
    window.press("nextBlock");
    CHECK(window->model().block == 3);
    CHECK_FALSE(window.find<QAbstractButton>("nextBlock")->isEnabled());
}

TEST_CASE("In a narrow window the day opens as a sheet that Escape closes", "[plan]")
{
    Practice practice(ada());
    PlanWindow window(practice);
    window.resize(900, 640);
    CHECK_FALSE(window.panel()->isVisible());
    PlanGrid* grid = window.grid();
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Return);
    settle();
    auto* sheet = window.find<DaySheet>("daySheet");
    REQUIRE(sheet->isVisible());
    CHECK(sheet->panel()->rowCount() > 0);
    window.picture(QStringLiteral("plan-sheet"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(sheet->isVisible());
    CHECK(grid->hasFocus());
}

TEST_CASE("With a warning sign the weeks are empty and the page says what to do", "[plan]")
{
    SetupRequest request = ada();
    request.screening.yes.insert(ScreeningKey::NewLegWeakness);
    Practice practice(request);
    PlanWindow window(practice);
    CHECK(window.find<QWidget>("lockBanner") != nullptr);
    for (int cell = 0; cell < window.grid()->cellCount(); ++cell) {
        CHECK(window.grid()->cell(cell)->view.cell == PlanCell::Rest);
    }
    QSignalSpy screening(&window.page(), &PlanPage::openScreening);
    window.press("planScreening");
    CHECK(screening.count() == 1);
    window.picture(QStringLiteral("plan-locked"));
    // The day does not offer what the advice above it tells to leave out.
    const DayPanelView day =
        dayPanelView(planModel(practice.coach(), 1), practice.coach().todaysDay(), practice.coach());
    CHECK(day.title == QStringLiteral("Paused"));
    CHECK_FALSE(day.note.contains(QStringLiteral("mobility")));
}

TEST_CASE("Adjust plan leads to the training settings", "[plan]")
{
    Practice practice(ada());
    PlanWindow window(practice);
    QSignalSpy settings(&window.page(), &PlanPage::openTrainingSettings);
    window.press("adjustPlan");
    CHECK(settings.count() == 1);
}

TEST_CASE("Nothing on Plan is cut or lies over anything else", "[plan]")
{
    Practice practice(ada());
    practice.train(28);
    PlanWindow window(practice);
    Theme::current().setTextPercent(GENERATE(80, 100, 150, 200));
    window.checkNothingCut();
}
