#include "support/pictures.h"
#include "support/practice.h"
#include "ui/models/coach_page.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// Counts how often it reads.
class CountingPage : public CoachPage {
public:
    explicit CountingPage(app::Coach& coach)
        : CoachPage(coach, QStringLiteral("countingPage"), nullptr)
    {}
    int reads = 0;

private:
    void read() override { ++reads; }
};

void logPain(app::Coach& coach, int score)
{
    REQUIRE(coach.logPain(PainEntryKind::Rest, PainScore{score}, PainPlace::LowBack));
}

} // namespace

TEST_CASE("A page that is seen reads a change at once, a hidden one when it is next shown", "[page]")
{
    Practice practice(ada());
    CountingPage page(practice.coach());
    page.show();
    CHECK(page.reads == 1);
    logPain(practice.coach(), 1);
    CHECK(page.reads == 2);
    page.hide();
    logPain(practice.coach(), 2);
    logPain(practice.coach(), 3);
    CHECK(page.reads == 2);
    page.show();
    CHECK(page.reads == 3);
    page.hide();
    page.show();
    CHECK(page.reads == 3);
}

TEST_CASE("A page does not read again for a setting", "[page]")
{
    Practice practice(ada());
    CountingPage page(practice.coach());
    page.show();
    REQUIRE(practice.coach().setSetting(app::kLetterKeys, false));
    CHECK(page.reads == 1);
}

TEST_CASE("A window left open overnight reads the new day when it is used again", "[page]")
{
    Practice practice(ada());
    CountingPage page(practice.coach());
    page.show();
    practice.later(1);
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&page, &activated);
    CHECK(page.reads == 2);
    QCoreApplication::sendEvent(&page, &activated);
    CHECK(page.reads == 2);
}
