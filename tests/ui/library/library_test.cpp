#include "support/pictures.h"
#include "support/practice.h"
#include "support/text_problems.h"
#include "ui/library/library_page.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

TEST_CASE("Library shows", "[library]")
{
    Practice practice(ada());
    practice.train(28);
    PageWindow<LibraryPage> window(QStringLiteral("library"), QStringLiteral("Library"), practice.coach());
    window.pictures(QStringLiteral("library"));
    CHECK(window->isVisible());
}
