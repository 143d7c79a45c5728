#include "support/pictures.h"
#include "support/practice.h"
#include "support/text_problems.h"
#include "ui/plan/plan_page.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Plan shows", "[plan]")
{
    Practice practice(ada());
    practice.train(28);
    PageWindow<PlanPage> window(QStringLiteral("plan"), QStringLiteral("Plan"), practice.coach());
    window.pictures(QStringLiteral("plan"));
    CHECK(window->isVisible());
}
