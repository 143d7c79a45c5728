#include <catch2/catch.hpp>

#include "support/text_problems.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/row_bars.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QDir>
#include <QTableView>
#include <QTest>

using namespace plumbline;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

BarChart* weeks()
{
    auto* chart = new BarChart(u("Strength sets per week"));
    std::vector<BarChart::Bar> bars;
    std::vector<QStringList> rows;
    const double done[] = {30, 33, 24, 22, 14};
    for (int week = 1; week <= 12; ++week) {
        BarChart::Bar bar;
        bar.label = QString::number(week);
        bar.planned = 26 + week;
        if (week <= 5) {
            bar.done = done[week - 1];
        }
        bar.isCurrent = week == 5;
        bar.name = u("Week %1").arg(week);
        bars.push_back(bar);
        rows.push_back({bar.label, QString::number(bar.done.value_or(0)), QString::number(*bar.planned)});
    }
    chart->setBars(bars);
    chart->setSentence(u("30 sets in week 1, 14 so far in week 5."));
    chart->table()->setContent({u("Week"), u("Done"), u("Planned")}, rows);
    return chart;
}

LineChart* pain()
{
    auto* chart = new LineChart(u("Back pain"));
    LineChart::Series series;
    series.role = Role::Series3;
    for (int day = 0; day <= 30; ++day) {
        series.line.push_back({static_cast<double>(day), 4.0 - day * 0.06, u("Day %1").arg(day)});
        series.dots.push_back({static_cast<double>(day), day % 3 + 2.0, {}});
    }
    series.last = u("2.1");
    chart->setSeries({series}, 0, 30, {0, 5, 10}, {{0, u("13 Apr")}, {30, u("13 May")}});
    chart->table()->setContent({u("Day"), u("Pain")}, {{u("13 Apr"), u("4")}, {u("13 May"), u("2.1")}});
    return chart;
}

RowBars* ladders()
{
    auto* bars = new RowBars(u("Ladders"), RowBars::Kind::Steps);
    bars->setRows(
        {{u("Squat"), u("2 of 5"), 1, 2, 5, {}}, {u("Side hip"), u("3 of 9"), 2, 3, 9, u("Side hip: step 3 of 9")}});
    bars->table()->setContent({u("Ladder"), u("Step")}, {{u("Squat"), u("2 of 5")}, {u("Side hip"), u("3 of 9")}});
    return bars;
}

} // namespace

TEST_CASE("Axis numbers are round, start at 0 and are at most three", "[charts]")
{
    CHECK(Chart::ticksUpTo(44) == std::vector<double>{0, 20, 40});
    CHECK(Chart::ticksUpTo(38) == std::vector<double>{0, 20, 40});
    CHECK(Chart::ticksUpTo(30) == std::vector<double>{0, 20});
    CHECK(Chart::ticksUpTo(100) == std::vector<double>{0, 50, 100});
    CHECK(Chart::ticksUpTo(7) == std::vector<double>{0, 5});
    CHECK(Chart::ticksUpTo(1) == std::vector<double>{0, 1});
    CHECK(Chart::ticksUpTo(0) == std::vector<double>{0, 1});
    for (int highest = 1; highest < 3000; highest += 7) {
        const auto ticks = Chart::ticksUpTo(highest);
        CHECK(ticks.size() <= 3);
        CHECK(ticks.size() >= 2);
        CHECK(ticks.back() * 2.5 >= highest);
    }
}

TEST_CASE("The keyboard walks through a chart's values and each has a name", "[charts][keyboard][a11y]")
{
    const std::unique_ptr<BarChart> chart(weeks());
    chart->resize(430, 260);
    chart->show();
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    CHECK(chart->currentCell() == 2);
    QTest::keyClick(chart.get(), Qt::Key_End);
    CHECK(chart->currentCell() == 11);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(chart.get());
    CHECK(interface->childCount() == 12);
    CHECK(interface->child(4)->text(QAccessible::Name) == u("Week 5"));
    CHECK(interface->text(QAccessible::Description) == u("30 sets in week 1, 14 so far in week 5."));
}

TEST_CASE("Bars stand on zero and grow with their value", "[charts]")
{
    const std::unique_ptr<BarChart> chart(weeks());
    chart->resize(430, 260);
    const QImage image = chart->grab().toImage();
    const QColor petrol = Theme::current().colour(Role::Primary);
    const auto height = [&](int cell) {
        const int x = static_cast<int>(chart->cellRect(cell).center().x());
        int filled = 0;
        for (int y = 0; y < image.height(); ++y) {
            filled += image.pixelColor(x, y) == petrol;
        }
        return filled;
    };
    CHECK(height(0) > 0);
    CHECK(static_cast<double>(height(1)) / height(0) == Approx(33.0 / 30.0).epsilon(0.03));
    CHECK(static_cast<double>(height(4)) / height(0) == Approx(14.0 / 30.0).epsilon(0.03));
    CHECK(height(7) == 0); // planned only
}

TEST_CASE("A line is drawn through its values and ends in a point with its last value", "[charts]")
{
    const std::unique_ptr<LineChart> chart(pain());
    chart->resize(340, 260);
    const QImage image = chart->grab().toImage();
    const QColor ink = Theme::current().colour(Role::Series3);
    const auto inked = [&](int cell) {
        const QPoint at = chart->cellRect(cell).center().toPoint();
        return image.pixelColor(at) == ink;
    };
    for (const int day : {5, 15, 25, 30}) {
        INFO("day " << day);
        CHECK(inked(day));
    }
    CHECK(chart->cellRect(30).center().y() > chart->cellRect(0).center().y()); // less pain is lower
}

TEST_CASE("A card shows its chart as a table with the same numbers", "[charts][a11y]")
{
    auto* chart = weeks();
    const QAbstractItemModelTester tester(chart->table(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ChartCard card(u("Strength sets per week"), new ChartKey(ChartKey::Swatch::Outline, Role::Planned, u("planned")),
                   chart, chart->table());
    card.resize(456, 300);
    card.show();
    CHECK_FALSE(card.showsTable());
    card.setShowsTable(true);
    CHECK(card.showsTable());
    auto* view = card.findChild<QTableView*>();
    CHECK(view->isVisible());
    CHECK(view->model()->rowCount() == 12);
    CHECK(view->model()->index(1, 1).data().toString() == u("33"));
    CHECK(view->model()->headerData(2, Qt::Horizontal).toString() == u("Planned"));
    chart->table()->setContent({u("Week")}, {{u("1")}});
    CHECK(view->model()->columnCount() == 1);
}

TEST_CASE("Charts cut no text between 80 and 200 %", "[charts][text]")
{
    for (const int percent : {80, 100, 150, 200}) {
        Theme::current().setTextPercent(percent);
        QWidget page;
        auto* row = new QHBoxLayout(&page);
        auto* bars = weeks();
        auto* line = pain();
        auto* rungs = ladders();
        auto* left =
            new ChartCard(u("Strength sets per week"),
                          new ChartKey(ChartKey::Swatch::Outline, Role::Planned, u("planned")), bars, bars->table());
        auto* middle =
            new ChartCard(u("Back pain"), new ChartKey(ChartKey::Swatch::Line, Role::Series3, u("7-day average")), line,
                          line->table());
        middle->setRemark(u("Sleep, stress and workload move it too."));
        auto* right = new ChartCard(u("Ladders"), nullptr, rungs, rungs->table());
        for (auto* card : {left, middle, right}) {
            row->addWidget(card, 1);
        }
        page.resize(percent > 100 ? 2000 : 1200, 420);
        page.show();
        for (int pass = 0; pass < 4; ++pass) {
            QCoreApplication::processEvents();
        }
        INFO(percent << " %");
        for (const QString& problem : test::textProblems(&page)) {
            FAIL_CHECK(problem.toStdString());
        }
        if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty()) {
            page.grab().save(QDir(folder).filePath(u("charts-%1.png").arg(percent)));
        }
    }
    Theme::current().setTextPercent(100);
}
