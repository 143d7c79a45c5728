#include <catch2/catch.hpp>

#include "ui/widgets/calendar.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

std::vector<WeekStrip::Day> week()
{
    std::vector<WeekStrip::Day> days;
    for (const char* name : {"Mon 11", "Tue 12", "Wed 13", "Thu 14", "Fri 15", "Sat 16", "Sun 17"}) {
        days.push_back({u(name), u("Rest"), {}, DayState::Rest, false, {}});
    }
    days[0].session = u("Strength A");
    days[0].detail = u("25 min");
    days[0].state = DayState::Done;
    return days;
}

} // namespace

TEST_CASE("A done day is filled to its edge, a planned one has the planned outline", "[widgets]")
{
    const auto middleOfEdge = [](DayState state) {
        QImage image(58, 34, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        DayCell{state, u("A")}.paint(painter, QRectF(0, 0, 58, 34));
        painter.end();
        return image.pixelColor(29, 0);
    };
    CHECK(middleOfEdge(DayState::Done) == Theme::current().colour(Role::Primary));
    CHECK(middleOfEdge(DayState::Planned) == Theme::current().colour(Role::Planned));
    CHECK(middleOfEdge(DayState::Test) == Theme::current().colour(Role::Brass));
    CHECK(middleOfEdge(DayState::Rest) == QColor(Qt::white));
}

TEST_CASE("The week strip is a list of seven named days that the arrows walk", "[widgets][keyboard][a11y]")
{
    WeekStrip strip(u("This week"));
    strip.setDays(week());
    strip.resize(900, strip.heightForWidth(900));
    strip.show();
    QSignalSpy activated(&strip, &CellGrid::cellActivated);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Right);
    CHECK(strip.currentCell() == 2);
    QTest::keyClick(&strip, Qt::Key_End);
    CHECK(strip.currentCell() == 6);
    QTest::keyClick(&strip, Qt::Key_Right);
    CHECK(strip.currentCell() == 6);
    QTest::keyClick(&strip, Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].toInt() == 6);

    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&strip);
    CHECK(list->role() == QAccessible::List);
    REQUIRE(list->childCount() == 7);
    CHECK(list->child(0)->text(QAccessible::Name) == u("Mon 11, Strength A, 25 min, done"));
    CHECK(list->child(6)->state().selected);
    CHECK(list->indexOfChild(list->child(3)) == 3);
    list->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(strip.currentCell() == 1);
    CHECK(activated.count() == 2);
}

TEST_CASE("A narrow week strip puts its days below each other, all within its height", "[widgets][text]")
{
    WeekStrip strip(u("This week"));
    strip.setDays(week());
    CHECK(strip.heightForWidth(300) > 2 * strip.heightForWidth(1000));
    strip.resize(300, strip.heightForWidth(300));
    CHECK(strip.cellRect(6).bottom() <= strip.height());
    CHECK(strip.cellRect(1).top() >= strip.cellRect(0).bottom());
    strip.resize(1000, strip.heightForWidth(1000));
    CHECK(strip.cellRect(1).left() >= strip.cellRect(0).right());
    CHECK(strip.cellRect(6).right() == Approx(1000));
}

TEST_CASE("The heat map's steps begin at 1, 10, 18 and 25 minutes", "[widgets]")
{
    CHECK(HeatMap::step(0) == 0);
    CHECK(HeatMap::step(1) == 1);
    CHECK(HeatMap::step(9) == 1);
    CHECK(HeatMap::step(10) == 2);
    CHECK(HeatMap::step(17) == 2);
    CHECK(HeatMap::step(18) == 3);
    CHECK(HeatMap::step(24) == 3);
    CHECK(HeatMap::step(25) == 4);
}

TEST_CASE("In the heat map up and down go by day, left and right by week", "[widgets][keyboard]")
{
    HeatMap map(u("Active days"));
    std::vector<HeatMap::Day> days(21);
    map.setDays(days, {});
    map.resize(map.sizeHint());
    map.show();
    QTest::keyClick(&map, Qt::Key_Down);
    CHECK(map.currentCell() == 1);
    QTest::keyClick(&map, Qt::Key_Right);
    CHECK(map.currentCell() == 8);
    QTest::keyClick(&map, Qt::Key_End);
    CHECK(map.currentCell() == 15);
    QTest::keyClick(&map, Qt::Key_Right);
    CHECK(map.currentCell() == 15);
    QTest::keyClick(&map, Qt::Key_Home);
    CHECK(map.currentCell() == 1);
    QTest::keyClick(&map, Qt::Key_Up);
    QTest::keyClick(&map, Qt::Key_Up);
    CHECK(map.currentCell() == 0);
    CHECK(map.cellAt(map.cellRect(9).center()) == 9);
}
