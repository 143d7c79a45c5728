#include "support/pictures.h"
#include "support/practice.h"
#include "support/text_problems.h"
#include "ui/today/pain_card.h"
#include "ui/today/session_card.h"
#include "ui/today/today_page.h"
#include "ui/widgets/button.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Today shows the session that is due", "[today]")
{
    Practice practice(ada());
    practice.train(28);
    PageWindow<TodayPage> window(QStringLiteral("today"), QStringLiteral("Today"), practice.coach());
    CHECK(QApplication::focusWidget() == window->firstFocus());
    window.pictures(QStringLiteral("today"));
    CHECK(window->model().state == TodayState::Session);
}
