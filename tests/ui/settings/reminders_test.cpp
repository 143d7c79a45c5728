#include "support/desk_day.h"
#include "support/pictures.h"
#include "support/text_problems.h"
#include "ui/settings/settings_page.h"
#include "ui/text/phrases.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/time_box.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct Shown {
    DeskDay desk{false};
    ScratchFolder folder;
    SetClock clock;
    app::Profiles profiles{app::World{builtinCatalogue(), clock, [] { return 7U; }}, folder.path()};
    Phrases phrases{builtinCatalogue()};
    app::Coach& coach = desk.coach();
    PageWindow<SettingsPage> window{QStringLiteral("settings"), QStringLiteral("Settings"), coach, profiles, phrases};
    std::function<void()> undo;
    QString said;

    Shown()
    {
        QObject::connect(&window.page(), &SettingsPage::saved, &window.page(),
                         [this](const QString& text, const std::function<void()>& back) {
                             said = text;
                             undo = back;
                         });
        window.page().showGroup(QStringLiteral("reminders"));
        settle();
    }
    template <class T = QAbstractButton>
    T* find(const char* name)
    {
        return window.find<T>(name);
    }
    const breaks::Policy& policy() { return desk.breaks().policy(); }
};

} // namespace

TEST_CASE("A changed interval changes the rhythm at once, and undo brings it back", "[settings][reminders][window]")
{
    Shown shown;
    auto* interval = shown.find<Stepper>("breaks/interval");
    CHECK(interval->value() == 30);
    CHECK(interval->minimum() == 20);
    CHECK(interval->maximum() == 90);
    interval->stepBy(2);
    settle();
    CHECK(shown.policy().shortBreak.interval == minutes{40});
    CHECK(shown.said == QStringLiteral("Remind me after: 40 min"));
    shown.undo();
    settle();
    CHECK(shown.policy().shortBreak.interval == minutes{30});
    CHECK(interval->value() == 30);
}

TEST_CASE("A rhythm brings its own numbers, also over ones set by hand, and undo brings all back",
          "[settings][reminders][window]")
{
    Shown shown;
    shown.find<Stepper>("breaks/interval")->setValue(40);
    shown.find("deep_focus")->click();
    settle();
    CHECK(shown.policy().shortBreak.interval == minutes{50});
    CHECK(shown.find<Stepper>("breaks/interval")->value() == 50);
    shown.undo();
    settle();
    CHECK(shown.coach.breakProfile() == BreakProfile::Standard);
    CHECK(shown.policy().shortBreak.interval == minutes{40});
}

TEST_CASE("Manner, snooze, guards and the longest wait reach the policy", "[settings][reminders][window]")
{
    Shown shown;
    shown.find("two_phase")->click();
    CHECK(shown.policy().manner == breaks::Manner::TwoPhase);
    shown.undo();
    CHECK(shown.policy().manner == breaks::Manner::Notify);
    shown.find<Stepper>("breaks/snoozeLimit")->setValue(0);
    CHECK(shown.policy().snoozeLimit == 0);
    shown.find("breaks/quietCalls")->click();
    CHECK_FALSE(shown.policy().respected.contains(breaks::Guard::Call));
    shown.find("breaks/quietBattery")->click();
    CHECK(shown.policy().respected.contains(breaks::Guard::Battery));
    auto* wait = shown.find<Stepper>("breaks/longestDeferral");
    wait->stepBy(1);
    CHECK(shown.policy().longestDeferral == minutes{75});
    shown.find("breaks/longOn")->click();
    CHECK_FALSE(shown.policy().longBreak);
    shown.find("breaks/nudgeOn")->click();
    CHECK(shown.policy().nudgeEvery == minutes{15});
}

TEST_CASE("A work day may have several ranges, one after midnight too", "[settings][reminders][window]")
{
    Shown shown;
    shown.find("addHours")->click();
    settle();
    REQUIRE(shown.coach.workDay().ranges.size() == 2);
    CHECK(shown.coach.workDay().ranges[1] == TimeRange{minutes{1110}, minutes{1290}});
    shown.find<TimeBox>("workTo1")->setMinutes(minutes{60});
    settle();
    CHECK(shown.policy().workDay.ranges[1] == TimeRange{minutes{1110}, minutes{60}});
    shown.window.picture(QStringLiteral("settings-hours"));
    shown.find("removeHours")->click();
    settle();
    REQUIRE(shown.coach.workDay().ranges.size() == 1);
    CHECK(shown.coach.workDay().ranges[0].from == minutes{1110});
    shown.undo();
    settle();
    CHECK(shown.coach.workDay().ranges.size() == 2);
    CHECK(shown.find<TimeBox>("workFrom1")->isVisible());
}

TEST_CASE("What the desktop tells is listed in words", "[settings][reminders][window]")
{
    Shown shown;
    CHECK(shown.find<Paragraph>("sources")->text().contains(QStringLiteral("Nothing is known yet")));
    shown.window.page().setSources([] {
        return std::vector<app::SourceReport>{{app::SourceKind::Idle, "x11", true, true, true},
                                              {app::SourceKind::Call, "pulse", true, true, false},
                                              {app::SourceKind::Battery, "upower", false, false, true}};
    });
    const QString text = shown.find<Paragraph>("sources")->text();
    CHECK(text.contains(QStringLiteral("Keyboard and mouse: x11")));
    CHECK(text.contains(QStringLiteral("Calls: pulse, asked now and then")));
    CHECK(text.contains(QStringLiteral("Battery: not told by this desktop")));
}

TEST_CASE("No text of the reminders is cut at any size", "[settings][reminders][window][layout]")
{
    Shown shown;
    auto* scroll = shown.window.page().findChild<QScrollArea*>();
    Theme& theme = Theme::current();
    for (const QSize size : {QSize(1200, 800), QSize(900, 640), QSize(1920, 1080)}) {
        for (const int percent : {100, 150, 200}) {
            theme.setTextPercent(percent);
            shown.window.resize(size.width(), size.height());
            for (const QString& problem : test::textProblems(&shown.window.window())) {
                FAIL_CHECK(size.width() << " px, " << percent << " %: " << problem.toStdString());
            }
            for (int part = 0; part < 5 && percent == 100 && size.width() == 1200; ++part) {
                scroll->verticalScrollBar()->setValue(part * 700);
                shown.window.picture(QStringLiteral("settings-reminders-%1").arg(part));
            }
        }
    }
}
