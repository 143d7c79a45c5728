#include "support/desk_day.h"
#include "support/pictures.h"
#include "support/text_problems.h"
#include "ui/posture/assessment_page.h"
#include "ui/posture/assessment_result.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"

#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// The check of one place in a window of its own.
struct Check {
    DeskDay desk{false};
    Phrases phrases{builtinCatalogue()};
    posture::Place place;
    MainWindow window;
    AssessmentPage* page = nullptr;
    std::unique_ptr<QSignalSpy> saved;
    bool closed = false;

    explicit Check(posture::Place which = posture::Place::Desk)
        : place(which)
    {
        window.resize(1200, 800);
        window.show();
        open();
    }
    ~Check()
    {
        Theme::current().setTextPercent(100);
        Theme::current().setScheme(Scheme::Light);
    }
    void open()
    {
        page = new AssessmentPage(desk.coach(), phrases, place, &window);
        saved = std::make_unique<QSignalSpy>(page, &AssessmentPage::saved);
        QObject::connect(page, &AssessmentPage::closed, &window, [this] { closed = true; });
        window.showFullWindow(page);
        page->start();
        settle();
    }
    [[nodiscard]] app::AssessmentDraft draft() { return desk.coach().posture().draft(place); }
    [[nodiscard]] app::PlaceReport report() { return desk.coach().posture().report(place); }
    [[nodiscard]] int items() { return static_cast<int>(desk.coach().posture().checklist(place).items.size()); }
    void press(Qt::Key key)
    {
        QTest::keyClick(page->focusWidget() ? page->focusWidget() : page, key);
        settle();
    }
    [[nodiscard]] QString text(const char* name)
    {
        return page->findChild<Paragraph*>(QString::fromLatin1(name))->text();
    }
    void picture(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES");
        settle();
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
        }
    }
};

} // namespace

TEST_CASE("A place is checked with four keys and saved at the end", "[posture][assessment][window][keyboard]")
{
    Check check;
    CHECK(check.text("ask") == QStringLiteral("How many hours a day do you sit at this desk?"));
    check.picture(QStringLiteral("assessment-hours"));
    check.press(Qt::Key_3);
    CHECK(check.text("position") == QStringLiteral("Question 1 of %1").arg(check.items()));
    check.picture(QStringLiteral("assessment-question"));
    for (int i = 0; i < check.items(); ++i) {
        CHECK(check.saved->isEmpty());
        check.press(i < 4 ? Qt::Key_3 : i == 5 ? Qt::Key_4 : i == 6 ? Qt::Key_2 : Qt::Key_1);
    }
    REQUIRE(check.page->showsResult());
    CHECK(check.saved->count() == 1);
    const app::PlaceReport report = check.report();
    REQUIRE(report.newest);
    CHECK(report.newest->exposure == posture::Exposure::OverFour);
    CHECK(report.newest->answers.size() == static_cast<std::size_t>(check.items()));
    REQUIRE(report.score);
    CHECK(report.score->fixes.size() == 3);
    CHECK(check.text("fix1").endsWith(QString::fromStdString(report.score->fixes.front()->fix)));
    check.picture(QStringLiteral("assessment-result"));
    Theme::current().setScheme(Scheme::Dark);
    check.picture(QStringLiteral("assessment-result-dark"));
    CHECK(check.draft() == app::AssessmentDraft{});
    check.press(Qt::Key_Return);
    CHECK(check.closed);
    REQUIRE(check.desk.coach().undo());
    CHECK_FALSE(check.report().newest);
}

TEST_CASE("A stopped check goes on where it stopped, and nothing was saved", "[posture][assessment][window]")
{
    Check check(posture::Place::Driving);
    check.press(Qt::Key_2);
    check.press(Qt::Key_1);
    check.press(Qt::Key_3);
    CHECK(check.text("position").startsWith(QStringLiteral("Question 3 ")));
    check.picture(QStringLiteral("assessment-driving"));
    check.press(Qt::Key_Backspace);
    CHECK(check.text("position").startsWith(QStringLiteral("Question 2 ")));
    CHECK(check.page->findChild<ChoiceCard*>(QStringLiteral("answer3"))->isChecked());
    check.press(Qt::Key_Escape);
    CHECK(check.closed);
    CHECK_FALSE(check.report().newest);
    CHECK(check.draft().answered() == 2);
    check.open();
    CHECK(check.text("position").startsWith(QStringLiteral("Question 2 ")));
    CHECK(check.page->findChild<ChoiceCard*>(QStringLiteral("answer3"))->isChecked());
}

TEST_CASE("A place where all fits has nothing to change", "[posture][assessment][window]")
{
    Check check(posture::Place::Standing);
    check.press(Qt::Key_1);
    for (int i = 0; i < check.items(); ++i) {
        check.press(Qt::Key_1);
    }
    REQUIRE(check.page->showsResult());
    CHECK(check.page->findChild<Paragraph*>(QStringLiteral("fix1")) == nullptr);
    check.picture(QStringLiteral("assessment-fine"));
}

TEST_CASE("No text of a check is cut at any size", "[posture][assessment][window][layout]")
{
    Check check;
    Theme& theme = Theme::current();
    const auto look = [&](const QString& name) {
        for (const QSize size : {QSize(900, 640), QSize(1200, 800), QSize(1920, 1080)}) {
            for (const int percent : {100, 150, 200}) {
                theme.setTextPercent(percent);
                check.window.resize(size);
                settle();
                for (const QString& problem : test::textProblems(&check.window)) {
                    FAIL_CHECK(name.toStdString()
                               << " " << size.width() << " px, " << percent << " %: " << problem.toStdString());
                }
                check.picture(QStringLiteral("%1-%2-%3").arg(name).arg(size.width()).arg(percent));
            }
        }
    };
    look(QStringLiteral("assessment-h"));
    check.press(Qt::Key_1);
    look(QStringLiteral("assessment-q"));
    for (int i = 0; i < check.items(); ++i) {
        check.press(Qt::Key_3);
    }
    REQUIRE(check.page->showsResult());
    look(QStringLiteral("assessment-r"));
}
