#include "support/desk_day.h"
#include "support/pictures.h"
#include "support/practice.h"
#include "support/text_problems.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/row_bars.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/progress_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// Four weeks and a half: pain falls, one session is missed, tests at the start and after four weeks.
void liveThrough(Practice& practice)
{
    for (int day = 0; day < 31; ++day) {
        const int pain = 3 - day / 12;
        REQUIRE(practice.coach().logPain(PainEntryKind::Rest, PainScore{pain + (day % 5 == 4 ? 1 : 0)},
                                         PainPlace::LowBack));
        if (day == 28) {
            REQUIRE(practice.coach().logTest(TestKind::ChairStand30s, 17, std::nullopt));
            REQUIRE(practice.coach().logTest(TestKind::BridgeHold, 70, std::nullopt));
            REQUIRE(practice.coach().logTest(TestKind::SingleLegStance, 30, Side::Left));
            REQUIRE(practice.coach().logTest(TestKind::SingleLegStance, 28, Side::Right));
        }
        if (day == 16) { // a Wednesday that was missed
            practice.later(1);
        } else {
            practice.train(1, 6.5, pain);
        }
    }
}

struct Shown {
    Practice practice{ada()};
    std::unique_ptr<PageWindow<ProgressPage>> window;

    explicit Shown(bool lived = true)
    {
        if (lived) {
            liveThrough(practice);
        }
        window = std::make_unique<PageWindow<ProgressPage>>(QStringLiteral("progress"), QStringLiteral("Progress"),
                                                            practice.coach());
    }
    ProgressPage& page() { return window->page(); }
    template <class T>
    T* find(const char* name)
    {
        return window->find<T>(name);
    }
};

} // namespace

TEST_CASE("Progress tells the weeks in plain words and numbers of the database", "[progress][window]")
{
    Shown shown;
    const ProgressView& view = shown.page().view();
    CHECK(view.adherence == progress::Adherence{13, 14});
    const QString summary = shown.find<Paragraph>("summary")->text();
    CHECK(summary.contains(QStringLiteral("13 of 14 planned sessions")));
    CHECK(summary.contains(QStringLiteral("Back pain averaged")));
    CHECK_FALSE(summary.contains(QStringLiteral("because")));

    REQUIRE(view.sets.size() == 12);
    CHECK(view.sets[0].done.gmax > 0);
    CHECK(view.sets[0].done.gmax < view.sets[0].planned.gmax);  // pain made its Friday an easy session
    CHECK(view.sets[3].done.gmax == view.sets[3].planned.gmax); // a full week, done as planned
    CHECK(view.sets[2].done.gmax < view.sets[2].planned.gmax);  // the missed session
    CHECK(view.sets[6].done.gmax == 0);
    CHECK(view.sets[6].planned.gmax > 0); // to come
    CHECK(shown.find<BarChart>("setsChart")->cellCount() == 12);
    CHECK(shown.find<HeatMap>("daysChart")->cellCount() == 84);
    CHECK(shown.find<RowBars>("laddersChart")->cellCount() == 6);
    CHECK(shown.find<LineChart>("painChart")->cellCount() > 25);
    CHECK(shown.find<RowBars>("testsChart")->cellCount() == 4);
    CHECK(shown.find<Paragraph>("norms")->text().contains(QStringLiteral("people aged 40 to 49")));
}

TEST_CASE("The muscle group and the kind of pain change their chart", "[progress][window]")
{
    Shown shown;
    const auto* sets = shown.find<BarChart>("setsChart");
    const QString before = sets->cellName(0);
    shown.find<Segmented>("muscle")->setCurrentIndex(1);
    CHECK(sets->cellName(0) != before);
    const int atRest = shown.find<LineChart>("painChart")->cellCount();
    shown.find<Segmented>("painKind")->setCurrentIndex(1);
    CHECK(shown.find<LineChart>("painChart")->cellCount() < atRest);
    CHECK(shown.find<LineChart>("painChart")->cellCount() == 13); // one a session
}

TEST_CASE("Ranges reach from four weeks to all", "[progress][window]")
{
    Shown shown;
    auto* ranges = shown.find<Segmented>("range");
    ranges->setCurrentIndex(0);
    CHECK(shown.page().view().window.weeks == 4);
    ranges->setCurrentIndex(2);
    CHECK(shown.page().view().window.weeks >= 12);
    shown.window->picture(QStringLiteral("progress-year"));
    ranges->setCurrentIndex(3);
    CHECK(shown.page().view().window.from == mondayOf(shown.practice.coach().planInput().setUpOn));
}

TEST_CASE("Every chart has the same numbers as a table", "[progress][window]")
{
    Shown shown;
    const auto tables = shown.page().findChildren<ChartTable*>();
    REQUIRE(tables.size() == 6);
    for (ChartTable* table : tables) {
        QAbstractItemModelTester tester(table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        if (table != shown.find<BarChart>("deskChart")->table()) { // nothing is known of the desk here
            CHECK(table->rowCount() > 0);
        }
        shown.find<Segmented>("range")->setCurrentIndex(0);
        shown.find<Segmented>("range")->setCurrentIndex(1);
        CHECK(table->columnCount() >= 3);
    }
    CHECK(shown.find<BarChart>("setsChart")->table()->rowCount() == 12);
    for (ChartCard* card : shown.page().findChildren<ChartCard*>()) {
        card->setShowsTable(true);
        CHECK(card->showsTable());
    }
    settle();
    shown.window->picture(QStringLiteral("progress-tables"));
    for (const QString& problem : test::textProblems(&shown.window->window())) {
        FAIL_CHECK(problem.toStdString());
    }
    // No column cuts its title, however small the window and large the text.
    shown.window->resize(900, 640);
    for (const int percent : {100, 200}) {
        Theme::current().setTextPercent(percent);
        settle();
        for (const QTableView* table : shown.page().findChildren<QTableView*>()) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                CAPTURE(percent, table->accessibleName().toStdString(), column);
                CHECK(table->columnWidth(column) >= table->horizontalHeader()->sectionSizeHint(column));
            }
        }
    }
    Theme::current().setTextPercent(100);
}

TEST_CASE("A new profile sees what the page will be, and its plan", "[progress][window]")
{
    Shown shown(false);
    CHECK(shown.page().view().young);
    CHECK_FALSE(shown.find<Paragraph>("summary")->isVisible());
    QSignalSpy wanted(&shown.page(), &ProgressPage::startWanted);
    const auto buttons = shown.page().findChildren<QPushButton*>();
    const auto go = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == QStringLiteral("Go to today");
    });
    REQUIRE(go != buttons.end());
    (*go)->click();
    CHECK(wanted.count() == 1);
    shown.window->picture(QStringLiteral("progress-empty"));
}

TEST_CASE("A logged pain score or session shows at once", "[progress][window]")
{
    Shown shown;
    const auto count = shown.page().view().pain.size();
    shown.practice.later(1);
    REQUIRE(shown.practice.coach().logPain(PainEntryKind::Rest, PainScore{2}, PainPlace::LowBack));
    CHECK(shown.page().view().pain.size() == count + 1);
}

TEST_CASE("A self test is logged from the page and can be undone", "[progress][tests][window]")
{
    Shown shown;
    shown.page().openTests();
    settle();
    shown.window->picture(QStringLiteral("self-test"));
    QSignalSpy saved(&shown.page(), &ProgressPage::saved);
    shown.page().findChild<QAbstractButton*>(QStringLiteral("test4"))->click(); // standing on one leg
    auto* value = shown.find<QDoubleSpinBox>("testValue");
    CHECK(value->maximum() == 45);
    value->setValue(33);
    const auto before = shown.practice.coach().planInput().tests.size();
    shown.find<QAbstractButton>("logIt")->click();
    REQUIRE(shown.practice.coach().planInput().tests.size() == before + 1);
    CHECK(shown.practice.coach().planInput().tests.back().value == 33);
    CHECK(shown.practice.coach().planInput().tests.back().side == Side::Left);
    CHECK(shown.find<Segmented>("testSide")->currentIndex() == 1);
    REQUIRE(saved.count() == 1);
    saved[0][1].value<std::function<void()>>()();
    CHECK(shown.practice.coach().planInput().tests.size() == before);
}

TEST_CASE("Self tests wait while pain is high", "[progress][tests][window]")
{
    Shown shown;
    REQUIRE(shown.practice.coach().logPain(PainEntryKind::Rest, PainScore{7}, PainPlace::LowBack));
    shown.page().openTests();
    CHECK_FALSE(shown.find<QAbstractButton>("logIt")->isEnabled());
}

TEST_CASE("No text of Progress is cut at any size", "[progress][window][layout]")
{
    Shown shown;
    shown.window->pictures(QStringLiteral("progress"));
    Theme& theme = Theme::current();
    for (const auto& [size, percent] : std::vector<std::pair<QSize, int>>{
             {{900, 640}, 100}, {{900, 640}, 200}, {{1200, 800}, 80}, {{1200, 800}, 150}, {{1920, 1080}, 200}}) {
        theme.setTextPercent(percent);
        shown.window->resize(size.width(), size.height());
        for (const bool tests : {false, true}) {
            if (tests) {
                shown.page().openTests();
            }
            settle();
            for (const QString& problem : test::textProblems(&shown.window->window())) {
                FAIL_CHECK(size.width() << " px, " << percent << " %, tests " << tests << ": "
                                        << problem.toStdString());
            }
            if (tests) {
                shown.find<QAbstractButton>("backToProgress")->click();
            }
        }
    }
}

TEST_CASE("Sitting, standing and breaks show week by week", "[progress][desk][window]")
{
    DeskDay desk;
    PageWindow<ProgressPage> window(QStringLiteral("progress"), QStringLiteral("Progress"), desk.coach());
    auto* chart = window.page().findChild<BarChart*>(QStringLiteral("deskChart"));
    REQUIRE(chart != nullptr);
    REQUIRE(chart->cellCount() == 5);
    CHECK(chart->cellName(0).contains(QStringLiteral("nothing known")));
    CHECK(chart->cellName(3).contains(QStringLiteral("sitting 7 h 5 min a day")));
    CHECK(chart->table()->rowCount() == 2);
    window.page().findChild<Segmented*>(QStringLiteral("deskMeasure"))->setCurrentIndex(2);
    CHECK(chart->cellName(3).contains(QStringLiteral("3 of 9 breaks taken")));
    const QString before = chart->cellName(4);
    REQUIRE(desk.breaks().correct(at("2026-05-12T08:45:00+02:00"), at("2026-05-12T10:15:00+02:00"),
                                  breaks::Posture::Standing));
    settle();
    window.page().findChild<Segmented*>(QStringLiteral("deskMeasure"))->setCurrentIndex(1);
    CHECK(chart->cellName(4).contains(QStringLiteral("standing")));
    QWidget* card = window.page().findChild<QWidget*>(QStringLiteral("deskCard"));
    window.page().findChild<QScrollArea*>()->ensureWidgetVisible(card);
    window.picture(QStringLiteral("progress-desk"));
}
