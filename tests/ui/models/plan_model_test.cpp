#include "support/practice.h"
#include "ui/models/plan_model.h"
#include "ui/models/today_model.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Weeks count from the Monday of set-up through all blocks", "[models]")
{
    const Day wednesday = day("2026-04-15");
    CHECK(blockOf(wednesday, day("2026-04-13")) == 1);
    CHECK(blockOf(wednesday, day("2026-07-05")) == 1);
    CHECK(blockOf(wednesday, day("2026-07-06")) == 2);
    CHECK(blockOf(wednesday, day("2026-01-01")) == 1);
    CHECK(weekOfBlock(12) == 12);
    CHECK(weekOfBlock(13) == 1);
}

TEST_CASE("The phases of a block are those of decisions.md 3", "[models]")
{
    Practice practice(ada());
    practice.later(28);
    const PlanModel model = planModel(practice.coach(), 1);
    REQUIRE(model.phases.size() == 4);
    CHECK(model.phases[0] == PhaseSpan{Phase::Activate, 1, 2, true, false});
    CHECK(model.phases[1] == PhaseSpan{Phase::Build, 3, 6, false, true});
    CHECK(model.phases[2] == PhaseSpan{Phase::Strengthen, 7, 11, false, false});
    CHECK(model.phases[3] == PhaseSpan{Phase::Consolidate, 12, 12, false, false});
}

TEST_CASE("A cell says whether a day is done, planned, easy, a test or rest", "[models]")
{
    PlanWeek week;
    PlanDay each;
    each.date = day("2026-05-13");
    CHECK(cellOf(each, week, each.date).cell == PlanCell::Rest);
    PlannedSession session;
    session.label = "B";
    session.deload = true;
    each.planned = session;
    each.status = DayStatus::Planned;
    const CellView planned = cellOf(each, week, day("2026-05-12"));
    CHECK(planned.cell == PlanCell::Planned);
    CHECK(planned.easy);
    CHECK_FALSE(planned.today);
    CHECK(planned.label == "B");
    each.planned->tests = {"bridge_hold_s"};
    CHECK(cellOf(each, week, each.date).test);
    each.status = DayStatus::Skipped;
    CHECK(cellOf(each, week, each.date).cell == PlanCell::Skipped);
    each.status = DayStatus::Done;
    CHECK(cellOf(each, week, each.date).cell == PlanCell::Done);
}

TEST_CASE("A block beyond those that can be shown is brought back to them", "[models]")
{
    Practice practice(ada());
    CHECK(planModel(practice.coach(), 0).block == 1);
    CHECK(planModel(practice.coach(), 9).block == 2);
    CHECK_FALSE(planModel(practice.coach(), 2).hasNext());
}
