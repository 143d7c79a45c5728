#include "support/desk_day.h"
#include "support/pictures.h"
#include "support/text_problems.h"
#include "ui/today/sitting_card.h"
#include "ui/today/today_page.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct Shown {
    DeskDay desk;
    app::Coach& coach = desk.coach();
    PageWindow<TodayPage> window;

    explicit Shown(SetupRequest request = ada())
        : desk(true, std::move(request))
        , window(QStringLiteral("today"), QStringLiteral("Today"), coach)
    {}
    SittingCard& card() { return *window.page().sittingCard(); }
    const SittingView& view() { return card().view(); }
    void tell(const breaks::Input& input)
    {
        desk.breaks().handle(input);
        settle();
    }
    template <class T>
    T* find(const char* name)
    {
        return card().findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace

TEST_CASE("Today counts the sitting towards the next break", "[today][sitting]")
{
    Shown shown;
    shown.tell(breaks::Take{});
    shown.tell(breaks::FinishBreak{});
    shown.desk.sitUntil("2026-05-13T15:20:00+02:00");
    settle();
    shown.card().refresh();
    // Of the hour towards a long break 47 minutes were over, and a short break leaves them.
    CHECK(shown.view().title == QStringLiteral("Sitting"));
    CHECK(shown.view().number == QStringLiteral("10"));
    CHECK(shown.view().caption == QStringLiteral("of 13 min"));
    CHECK(shown.view().time == QStringLiteral("15:23"));
    CHECK(shown.view().below == QStringLiteral("in 3 min"));
    CHECK(shown.view().had == 6);
    CHECK(shown.view().ofDay >= 9);
    CHECK(shown.find<Paragraph>("breaksToday")->text().startsWith(QStringLiteral("6 of ")));
    shown.window.pictures(QStringLiteral("today-sitting"));
}

TEST_CASE("The sitting card says why no break comes, and what to do", "[today][sitting]")
{
    Shown shown;
    // Sat on for 47 minutes: the prompt is on the screen, or waits for its turn.
    shown.tell(breaks::PauseFor{minutes{60}});
    CHECK(shown.find<Paragraph>("sittingState")->text() == QStringLiteral("Paused"));
    CHECK(shown.find<Paragraph>("sittingDetail")->text() == QStringLiteral("Until 16:10"));
    CHECK(shown.view().act == SittingView::Act::Resume);
    shown.window.picture(QStringLiteral("today-sitting-paused"));
    shown.find<QAbstractButton>("pauseReminders")->click();
    settle();
    CHECK(shown.desk.breaks().status().view.state != breaks::StateKind::Paused);

    shown.tell(breaks::GuardsChanged{{breaks::Guard::Call}});
    shown.desk.sitUntil("2026-05-13T15:50:00+02:00");
    shown.card().refresh();
    CHECK(shown.find<Paragraph>("sittingState")->text() == QStringLiteral("A break is due"));
    CHECK(shown.find<Paragraph>("sittingDetail")->text() == QStringLiteral("It waits for a call"));
    CHECK(shown.view().share == 1);
    shown.window.picture(QStringLiteral("today-sitting-call"));

    shown.tell(breaks::GuardsChanged{{}});
    CHECK(shown.find<Paragraph>("sittingState")->text() == QStringLiteral("Time for a break"));
    shown.find<QAbstractButton>("breakNow")->click();
    settle();
    CHECK(shown.find<Paragraph>("sittingState")->text() == QStringLiteral("On a break"));
    CHECK_FALSE(shown.find<QAbstractButton>("breakNow")->isEnabled());
    shown.tell(breaks::FinishBreak{});
    shown.tell(breaks::Standing{true});
    CHECK(shown.view().title == QStringLiteral("Standing"));
    shown.window.picture(QStringLiteral("today-sitting-standing"));
    shown.tell(breaks::Standing{false});

    shown.desk.sitUntil("2026-05-13T19:00:00+02:00");
    shown.card().refresh();
    CHECK(shown.find<Paragraph>("sittingState")->text() == QStringLiteral("Outside working hours"));
    CHECK(shown.find<Paragraph>("sittingDetail")->text() == QStringLiteral("Reminders begin at 08:30 on Thu"));
    shown.window.picture(QStringLiteral("today-sitting-off-hours"));
}

TEST_CASE("With reminders off the card offers to turn them on", "[today][sitting]")
{
    SetupRequest request = ada();
    request.breaks = BreakProfile::Off;
    Shown shown(request);
    CHECK(shown.find<Paragraph>("sittingState")->text() == QStringLiteral("Reminders are off"));
    shown.window.picture(QStringLiteral("today-sitting-off"));
    shown.find<QAbstractButton>("pauseReminders")->click();
    settle();
    CHECK(shown.desk.breaks().policy().on);
    CHECK(shown.view().act == SittingView::Act::Pause);
}

TEST_CASE("The pauses are asked of the shell", "[today][sitting]")
{
    Shown shown;
    QSignalSpy wanted(&shown.card(), &SittingCard::pauseMenuWanted);
    shown.find<QAbstractButton>("pauseReminders")->click();
    CHECK(wanted.count() == 1);
}

TEST_CASE("No text of the sitting card is cut in any state or size", "[today][sitting][layout]")
{
    Shown shown;
    Theme& theme = Theme::current();
    const std::vector<std::pair<const char*, breaks::Input>> states{{"working", breaks::Wake{}},
                                                                    {"paused", breaks::PauseUntilTomorrow{}},
                                                                    {"paused until on", breaks::PauseUntilOn{}},
                                                                    {"on break", breaks::Take{}}};
    for (const auto& [name, input] : states) {
        shown.tell(input);
        for (const QSize size : {QSize(900, 640), QSize(1200, 800), QSize(1920, 1080)}) {
            for (const int percent : {100, 150, 200}) {
                theme.setTextPercent(percent);
                shown.window.resize(size.width(), size.height());
                for (const QString& problem : test::textProblems(&shown.window.window())) {
                    FAIL_CHECK(name << ", " << size.width() << " px, " << percent << " %: " << problem.toStdString());
                }
            }
        }
    }
}
