#include "support/desk_day.h"
#include "support/pictures.h"
#include "support/text_problems.h"
#include "ui/charts/chart_card.h"
#include "ui/posture/correction_bar.h"
#include "ui/posture/day_card.h"
#include "ui/posture/posture_page.h"
#include "ui/posture/stat_line.h"
#include "ui/posture/week_compare.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTimeEdit>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct Shown {
    DeskDay desk;
    app::Coach& coach = desk.coach();
    PageWindow<PosturePage> window;
    QString said;

    explicit Shown(bool lived = true, SetupRequest request = ada())
        : desk(lived, std::move(request))
        , window(QStringLiteral("posture"), QStringLiteral("Posture"), coach)
    {
        QObject::connect(&page(), &PosturePage::announce, &page(), [this](const QString& text) { said = text; });
    }
    PosturePage& page() { return window.page(); }
    app::BreakService& breaks() { return desk.breaks(); }
    template <class T = QAbstractButton>
    T* find(const char* name)
    {
        return window.find<T>(name);
    }
    void click(const char* name)
    {
        find(name)->click();
        settle();
    }
    /// Five work days before the first morning, with one break taken of six.
    void hardlyTakeBreaks()
    {
        for (const char* date : {"2026-04-06", "2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10"}) {
            const std::string morning = std::string(date) + "T09:00:00+02:00";
            const std::string noon = std::string(date) + "T12:00:00+02:00";
            std::vector<breaks::BreakRecord> records(5, breakOf(noon, breaks::Outcome::Skipped));
            records.push_back(breakOf(noon, breaks::Outcome::Taken, minutes{2}));
            REQUIRE(breaks().add({boutOf(morning, noon, breaks::Posture::Sitting)}, records));
        }
        page().refresh();
        settle();
    }
    QString stats() { return find<StatLine>("dayStats")->text(); }
    DayTimeline* timeline() { return find<DayTimeline>("dayTimeline"); }
    /// What the ledger says of a moment of the day.
    breaks::Posture postureAt(const char* time)
    {
        const WallTime moment = at((std::string("2026-05-13T") + time + ":00+02:00").c_str()).wall;
        for (const breaks::Bout& bout : breaks().day(day("2026-05-13")).bouts) {
            if (bout.from.wall <= moment && moment < bout.to.wall) {
                return bout.posture;
            }
        }
        FAIL("nothing at " << time);
        return {};
    }
    /// Assesses the desk: the first items answered with no, the rest with yes.
    void checkDesk(int wanting)
    {
        std::vector<posture::ItemAnswer> answers;
        for (const posture::Item& item : coach.posture().checklist(posture::Place::Desk).items) {
            answers.push_back({item.id, wanting-- > 0 ? posture::Answer::No : posture::Answer::Yes});
        }
        REQUIRE(coach.posture().save(posture::Place::Desk, posture::Exposure::OverFour, answers));
        settle();
    }
    app::PlaceReport deskReport() { return coach.posture().report(posture::Place::Desk); }
    void checkTexts(const std::string& where)
    {
        settle();
        for (const QString& problem : test::textProblems(&window.window())) {
            FAIL_CHECK(where << ": " << problem.toStdString());
        }
    }
};

} // namespace

TEST_CASE("Posture tells the day at the desk in numbers and on a line", "[posture][window]")
{
    Shown shown;
    const QString stats = shown.stats();
    INFO(stats.toStdString());
    CHECK(stats.contains(QStringLiteral("sitting now")));
    CHECK(stats.contains(QStringLiteral("5 of ")));
    CHECK(stats.contains(QStringLiteral("times away")));
    CHECK(stats.contains(QStringLiteral("1 h 12 min, longest sitting")));
    CHECK(stats.contains(QStringLiteral("54 min, standing")));
    const DayTimeline* line = shown.timeline();
    QStringList names;
    for (int cell = 0; cell < line->cellCount(); ++cell) {
        names += line->cellName(cell);
    }
    INFO(names.join(QLatin1Char('\n')).toStdString());
    CHECK(names.first() == QStringLiteral("08:30 to 09:20: Sitting, 50 min, 20 min of it over 30 min"));
    CHECK(names.contains(QStringLiteral("12:00 to 12:40: Away, 40 min")));
    CHECK(names.contains(QStringLiteral("09:24: Break taken, 4 min")));
    CHECK(names.last().contains(QStringLiteral("14:23 to now: Sitting, 47 min")));
    shown.window.pictures(QStringLiteral("posture"));
}

TEST_CASE("A stretch is corrected by keyboard and undone", "[posture][window][keyboard]")
{
    Shown shown;
    DayTimeline* line = shown.timeline();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClick(line, Qt::Key_Return);
    auto* bar = shown.find<CorrectionBar>("correctionBar");
    REQUIRE(bar->isVisible());
    CHECK(shown.find("saidStanding")->hasFocus());
    shown.window.picture(QStringLiteral("posture-correction"));
    QTest::keyClick(shown.find("saidStanding"), Qt::Key_Space);
    settle();
    CHECK_FALSE(bar->isVisible());
    CHECK(line->hasFocus());
    CHECK(shown.postureAt("08:45") == breaks::Posture::Standing);
    CHECK(shown.said == QStringLiteral("08:30 to 09:20: standing"));
    CHECK(shown.stats().contains(QStringLiteral("1 h 44 min, standing")));
    REQUIRE(shown.coach.undo());
    settle();
    CHECK(shown.postureAt("08:45") == breaks::Posture::Sitting);
    CHECK(shown.stats().contains(QStringLiteral("54 min, standing")));
}

TEST_CASE("A stretch is drawn with the mouse, its times changed, and never reaches into the future",
          "[posture][window]")
{
    Shown shown;
    DayTimeline* line = shown.timeline();
    QSignalSpy chosen(line, &DayTimeline::stretchChosen);
    const int y = line->height() / 2;
    QTest::mousePress(line, Qt::LeftButton, {}, QPoint(line->width() / 3, y));
    QTest::mouseMove(line, QPoint(line->width() / 2, y));
    QTest::mouseMove(line, QPoint(line->width() - 3, y));
    QTest::mouseRelease(line, Qt::LeftButton, {}, QPoint(line->width() - 3, y));
    REQUIRE(chosen.count() == 1);
    const auto* bar = shown.find<CorrectionBar>("correctionBar");
    CHECK(bar->stretch().to.wall == at("2026-05-13T15:10:00+02:00").wall);
    CHECK(shown.find("saidAway")->isEnabled());
    shown.find<QTimeEdit>("correctTo")->setTime(QTime(15, 30));
    CHECK_FALSE(shown.find("saidAway")->isEnabled());
    shown.find<QTimeEdit>("correctFrom")->setTime(QTime(11, 0));
    shown.find<QTimeEdit>("correctTo")->setTime(QTime(11, 15));
    REQUIRE(shown.find("saidAway")->isEnabled());
    shown.click("saidAway");
    CHECK(shown.postureAt("11:05") == breaks::Posture::Away);
    CHECK(shown.postureAt("11:20") == breaks::Posture::Sitting);
    CHECK(shown.postureAt("10:55") == breaks::Posture::Sitting);
}

TEST_CASE("Escape leaves a stretch as it is", "[posture][window][keyboard]")
{
    Shown shown;
    DayTimeline* line = shown.timeline();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    auto* bar = shown.find<CorrectionBar>("correctionBar");
    REQUIRE(bar->isVisible());
    QTest::keyClick(shown.find("saidStanding"), Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
    CHECK(line->hasFocus());
}

TEST_CASE("One walks back through earlier days and forth again", "[posture][window]")
{
    Shown shown;
    CHECK_FALSE(shown.find("dayLater")->isEnabled());
    shown.click("dayEarlier");
    CHECK(shown.page().view().shown == day("2026-05-12"));
    INFO(shown.stats().toStdString());
    CHECK(shown.stats().contains(QStringLiteral("7 h 5 min, sitting")));
    CHECK_FALSE(shown.find("iAmStanding")->isVisible());
    shown.window.picture(QStringLiteral("posture-yesterday"));
    for (int i = 0; i < 7; ++i) {
        shown.click("dayEarlier");
    }
    CHECK(shown.page().view().shown == day("2026-05-05"));
    CHECK_FALSE(shown.find("dayEarlier")->isEnabled());
    shown.click("dayToday");
    CHECK(shown.page().view().isToday());
}

TEST_CASE("Break now, I am standing and pauses go to the service, and the page follows", "[posture][window]")
{
    Shown shown;
    shown.click("iAmStanding");
    CHECK(shown.breaks().status().view.posture == breaks::Posture::Standing);
    CHECK(shown.stats().contains(QStringLiteral("standing now")));
    shown.breaks().handle(breaks::PauseFor{minutes{30}});
    settle();
    CHECK(shown.find<Banner>("stateBanner")->isVisible());
    shown.window.picture(QStringLiteral("posture-paused"));
    shown.click("stateAct");
    CHECK_FALSE(shown.find<Banner>("stateBanner")->isVisible());
    shown.click("breakNow");
    CHECK(shown.breaks().status().view.state == breaks::StateKind::OnBreak);
    CHECK_FALSE(shown.find("breakNow")->isEnabled());
}

TEST_CASE("With reminders off the page offers to turn them on", "[posture][window]")
{
    SetupRequest request = ada();
    request.breaks = BreakProfile::Off;
    Shown shown(false, request);
    CHECK(shown.find<Banner>("stateBanner")->isVisible());
    CHECK(shown.find("stateAct")->text() == QStringLiteral("Turn on"));
    shown.window.picture(QStringLiteral("posture-off"));
    shown.click("stateAct");
    CHECK(shown.breaks().policy().on);
    CHECK_FALSE(shown.find<Banner>("stateBanner")->isVisible());
}

TEST_CASE("An accepted rhythm says so and can be taken back", "[posture][window]")
{
    Shown shown(false);
    shown.hardlyTakeBreaks();
    CHECK(shown.find<Banner>("offerBanner")->isVisible());
    std::function<void()> undo;
    QString text;
    QObject::connect(&shown.page(), &PosturePage::saved, &shown.page(),
                     [&](const QString& said, const std::function<void()>& back) {
                         text = said;
                         undo = back;
                     });
    shown.click("acceptOffer");
    CHECK(shown.coach.breakProfile() == BreakProfile::Gentle);
    CHECK(text == QStringLiteral("Rhythm: Gentle"));
    CHECK_FALSE(shown.find<Banner>("offerBanner")->isVisible());
    REQUIRE(undo);
    undo();
    settle();
    CHECK(shown.coach.breakProfile() == BreakProfile::Standard);
    CHECK(shown.find<Banner>("offerBanner")->isVisible());
}

TEST_CASE("A first day is empty, and says how it fills", "[posture][window]")
{
    Shown shown(false);
    CHECK_FALSE(shown.find("dayEarlier")->isEnabled());
    CHECK(shown.find("checkPlace")->text() == QStringLiteral("Check it"));
    shown.window.picture(QStringLiteral("posture-empty"));
    shown.checkTexts("empty");
}

TEST_CASE("Week against week and the goal are there in words and as a table", "[posture][window]")
{
    Shown shown;
    auto* compare = shown.find<WeekCompare>("weekCompare");
    REQUIRE(compare->cellCount() == 4);
    CHECK(compare->cellName(0).contains(QStringLiteral("the week before")));
    QAbstractItemModelTester tester(compare->table(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(compare->table()->rowCount() == 4);
    CHECK(shown.find<ProgressRing>("goalRing")->valueText().contains(QStringLiteral("of 120 min")));
    for (ChartCard* card : shown.page().findChildren<ChartCard*>()) {
        card->setShowsTable(true);
    }
    settle();
    shown.window.picture(QStringLiteral("posture-tables"));
    shown.checkTexts("tables");
}

TEST_CASE("A checked desk shows its score and three fixes; a fix is done and taken back", "[posture][window]")
{
    Shown shown;
    shown.checkDesk(6);
    const app::PlaceReport report = shown.deskReport();
    REQUIRE(report.score);
    REQUIRE(report.score->fixes.size() == 3);
    CHECK(shown.find<Paragraph>("placeLine")->text().contains(QStringLiteral("lower is better")));
    CHECK(shown.find("checkPlace")->text() == QStringLiteral("Check again"));
    shown.window.pictures(QStringLiteral("posture-desk"));
    shown.click("fixDone2");
    REQUIRE(shown.deskReport().done.size() == 1);
    CHECK(shown.deskReport().done[0].item == report.score->fixes[1]->id);
    CHECK(shown.find("fixDone2")->text() == QStringLiteral("Not done"));
    shown.click("fixDone2");
    CHECK(shown.deskReport().done.empty());
    shown.desk.practice.later(14);
    shown.checkDesk(3);
    shown.window.picture(QStringLiteral("posture-history"));
    shown.click("removeResult0");
    CHECK(shown.deskReport().history.size() == 1);
    REQUIRE(shown.coach.undo());
    CHECK(shown.deskReport().history.size() == 2);
}

TEST_CASE("No text of Posture is cut at any size", "[posture][window][layout]")
{
    Shown shown;
    shown.checkDesk(9);
    Theme& theme = Theme::current();
    for (const QSize size : {QSize(900, 640), QSize(1200, 800), QSize(1920, 1080)}) {
        for (const int percent : {100, 150, 200}) {
            theme.setTextPercent(percent);
            shown.window.resize(size.width(), size.height());
            const std::string where = std::to_string(size.width()) + " px, " + std::to_string(percent) + " %";
            shown.checkTexts(where);
            CHECK(shown.find("place-desk")->height() == shown.find("place-driving")->height());
            shown.window.picture(QStringLiteral("posture-%1-%2").arg(size.width()).arg(percent));
            emit shown.timeline()->cellActivated(0);
            shown.checkTexts(where + ", correcting");
            QTest::keyClick(shown.find("saidStanding"), Qt::Key_Escape);
        }
    }
}

TEST_CASE("The day and the checked desk are in sight together without scrolling", "[posture][window][layout]")
{
    Shown shown;
    shown.checkDesk(6);
    shown.window.resize(1200, 800);
    settle();
    QWidget* last = shown.find<ReasonText>("placeReason");
    const int from = shown.find<QWidget>("dayCard")->mapTo(&shown.page(), QPoint()).y();
    const int to = last->mapTo(&shown.page(), last->rect().bottomLeft()).y();
    CHECK(to - from < 800 - 105); // what the page's header leaves in design/posture.png
}

TEST_CASE("Titles of cards side by side stand on one line", "[posture][window][layout]")
{
    Shown shown;
    shown.window.resize(1200, 800);
    settle();
    const auto titleOf = [&](const char* card) {
        const auto* label = shown.find<QWidget>(card)->findChild<Label*>();
        return label->mapTo(&shown.page(), label->rect().center()).y();
    };
    CHECK(titleOf("weekCard") == titleOf("goalCard"));
}
