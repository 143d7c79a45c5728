#include "support/pictures.h"
#include "support/practice.h"
#include "support/text_problems.h"
#include "ui/settings/settings_page.h"
#include "ui/setup/screening_page.h"
#include "ui/text/phrases.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

struct Shown {
    Practice practice{ada()};
    ScratchFolder folder;
    SetClock clock;
    app::Profiles profiles{app::World{builtinCatalogue(), clock, [] { return 7U; }}, folder.path()};
    Phrases phrases{builtinCatalogue()};
    PageWindow<SettingsPage> window{QStringLiteral("settings"), QStringLiteral("Settings"), practice.coach(), profiles,
                                    phrases};
    std::function<void()> undo;
    QString said;

    Shown()
    {
        QObject::connect(&window.page(), &SettingsPage::saved, &window.page(),
                         [this](const QString& text, const std::function<void()>& back) {
                             said = text;
                             undo = back;
                         });
    }
    app::Coach& coach() { return practice.coach(); }
    template <class T = QAbstractButton>
    T* find(const char* name)
    {
        return window.find<T>(name);
    }
};

} // namespace

TEST_CASE("A switch is saved at once and its undo brings it back", "[settings][window]")
{
    Shown shown;
    auto* sounds = shown.find<>("session/sounds");
    CHECK(sounds->isChecked());
    sounds->click();
    CHECK_FALSE(shown.coach().setting(app::kSounds));
    CHECK(shown.said == QStringLiteral("Sounds: off"));
    shown.undo();
    CHECK(shown.coach().setting(app::kSounds));
    CHECK(sounds->isChecked());
}

TEST_CASE("Display settings take effect at once", "[settings][window]")
{
    Shown shown;
    auto* size = shown.find<QSpinBox>("display/textSize");
    size->setValue(150);
    CHECK(Theme::current().textPercent() == 150);
    shown.undo();
    CHECK(Theme::current().textPercent() == 100);
    shown.find<Segmented>("display/theme")->setCurrentIndex(2);
    CHECK(Theme::current().isDark());
    shown.find<Segmented>("display/theme")->setCurrentIndex(3);
    CHECK(Theme::current().isHighContrast());
    shown.find<Segmented>("display/theme")->setCurrentIndex(1);
    CHECK_FALSE(Theme::current().isHighContrast());
    Theme::current().setContrast(Switch::Off);
}

TEST_CASE("Name and birth year are the person's and can be taken back", "[settings][window]")
{
    Shown shown;
    auto* name = shown.find<QLineEdit>("profileName");
    name->setText(QStringLiteral("Ada L"));
    emit name->editingFinished();
    CHECK(shown.coach().profile().name == "Ada L");
    shown.undo();
    CHECK(shown.coach().profile().name == "Ada");
    CHECK(name->text() == QStringLiteral("Ada"));
    shown.find<QSpinBox>("profileYear")->setValue(1980);
    CHECK(shown.coach().profile().birthYear == 1980);
}

TEST_CASE("Training days change the plan only while there are two to five", "[settings][window]")
{
    Shown shown;
    shown.find<>("day0")->click(); // Monday off: two left
    CHECK(shown.coach().facts().daysPerWeek() == 2);
    shown.find<>("day2")->click(); // one left: not saved
    CHECK(shown.coach().facts().daysPerWeek() == 2);
    shown.find<>("day3")->click();
    CHECK(shown.coach().facts().daysPerWeek() == 2);
    CHECK(shown.coach().facts().weekdays[3]);
    shown.undo();
    CHECK(shown.coach().facts().weekdays[2]);
}

TEST_CASE("A condition ticked in Settings leaves exercises out", "[settings][window]")
{
    Shown shown;
    shown.find<>("kneeling")->click();
    CHECK(shown.coach().facts().flags.contains(Flag::Kneeling));
    shown.undo();
    CHECK_FALSE(shown.coach().facts().flags.contains(Flag::Kneeling));
    CHECK_FALSE(shown.find<>("kneeling")->isChecked());
}

TEST_CASE("A banned exercise is listed and can be used again", "[settings][window]")
{
    Shown shown;
    TrainingFacts facts = shown.coach().facts();
    facts.banned = {"glute-bridge"};
    REQUIRE(shown.coach().setFacts(facts));
    settle();
    const auto buttons = shown.window.page().findChildren<QPushButton*>();
    const auto again = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == QStringLiteral("Use it again");
    });
    REQUIRE(again != buttons.end());
    (*again)->click();
    CHECK(shown.coach().facts().banned.empty());
}

TEST_CASE("Settings are found by name and revealed", "[settings][search][window]")
{
    Shown shown;
    const auto entries = shown.window->entries();
    CHECK(entries.size() > 30);
    const auto found = std::find_if(entries.begin(), entries.end(), [](const SettingsEntry& entry) {
        return entry.title == QStringLiteral("Text size");
    });
    REQUIRE(found != entries.end());
    shown.window->reveal(*found);
    settle();
    CHECK(shown.find<QSpinBox>("display/textSize")->isVisible());
    CHECK(shown.find<QSpinBox>("display/textSize")->hasFocus());
}

TEST_CASE("A backup is written and the check reads the whole file", "[settings][data][window]")
{
    Shown shown;
    shown.find<>("backUp")->click();
    CHECK(shown.said.startsWith(QStringLiteral("Backed up to ")));
    CHECK(shown.coach().check().backups == 1);
    shown.find<>("check")->click();
    CHECK(shown.find<Paragraph>("checked")->text().startsWith(QStringLiteral("The file is in order")));
}

TEST_CASE("Answering the safety check again can lock training, and clearance opens it", "[screening][window]")
{
    Shown shown;
    ScreeningPage page(shown.coach(), shown.phrases);
    page.resize(1000, 800);
    page.show();
    settle();
    const auto click = [&page](const QString& name) {
        auto* button = page.findChild<QAbstractButton*>(name);
        REQUIRE(button != nullptr);
        button->click();
    };
    auto* save = page.findChild<QAbstractButton*>(QStringLiteral("saveScreening"));
    CHECK_FALSE(save->isEnabled());
    for (int i = 0; i < 6; ++i) {
        click(QStringLiteral("none%1").arg(i));
    }
    CHECK(save->isEnabled());
    click(QStringLiteral("some2"));
    CHECK_FALSE(save->isEnabled());
    for (auto* tick : page.findChildren<QAbstractButton*>()) {
        if (tick->text().startsWith(QStringLiteral("Back pain with a slight fever"))) {
            tick->click();
        }
    }
    REQUIRE(save->isEnabled());
    QSignalSpy done(&page, &ScreeningPage::done);
    save->click();
    CHECK(done.count() == 1);
    REQUIRE(shown.coach().lock());
    CHECK(shown.coach().lock()->action == LockAction::Urgent);
    settle();
    shown.window->showGroup(2);
    settle();
    shown.window.picture(QStringLiteral("settings-locked"));

    shown.find<>("confirmCleared")->click();
    settle();
    auto* dialog = shown.window.window().findChild<Dialog*>(QStringLiteral("clearedDialog"));
    REQUIRE(dialog != nullptr);
    dialog->actButton()->click();
    CHECK_FALSE(shown.coach().lock());
    CHECK(shown.coach().screening().clearedOn == shown.coach().todaysDay());
}

TEST_CASE("No text of Settings is cut at any size", "[settings][window][layout]")
{
    Shown shown;
    Theme& theme = Theme::current();
    for (int group = 0; group < shown.window->groupCount(); ++group) {
        shown.window->showGroup(group);
        shown.window.picture(QStringLiteral("settings-%1").arg(group));
    }
    for (const auto& [size, percent] : std::vector<std::pair<QSize, int>>{
             {{900, 640}, 100}, {{900, 640}, 200}, {{1200, 800}, 80}, {{1200, 800}, 150}, {{1920, 1080}, 100}}) {
        theme.setTextPercent(percent);
        shown.window.resize(size.width(), size.height());
        for (int group = 0; group < shown.window->groupCount(); ++group) {
            shown.window->showGroup(group);
            settle();
            if (percent == 200) {
                shown.window.picture(QStringLiteral("settings-%1-text-200").arg(group));
            }
            for (const QString& problem : test::textProblems(&shown.window.window())) {
                FAIL_CHECK(size.width() << " px, " << percent << " %, group " << group << ": "
                                        << problem.toStdString());
            }
        }
    }
    theme.setTextPercent(100);
    theme.setScheme(Scheme::Dark);
    shown.window.resize(1200, 800);
    shown.window->showGroup(1);
    shown.window.picture(QStringLiteral("settings-dark"));
}
