#include <catch2/catch.hpp>

#include "support/text_problems.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/messages.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace plumbline;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

/// A window with three places that count how often their pages are made.
struct Fixture {
    Fixture()
    {
        Theme::current().setReducedMotion(Switch::On);
        add("today", "Today", "today", 1, false);
        add("plan", "Plan", "plan", 2, false);
        add("settings", "Settings", "settings", 0, true);
        window.restore({});
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~Fixture() { Theme::current().setTextPercent(100); }

    void add(const char* id, const char* title, const char* icon, int number, bool atBottom)
    {
        const auto make = [this, id](QWidget* parent) {
            ++made[u(id)];
            auto* page = new QWidget(parent);
            auto* column = new QVBoxLayout(page);
            auto* first = new Button(u("First"), Button::Kind::Secondary, page);
            auto* main = new Button(u("Main"), Button::Kind::Primary, page);
            main->setObjectName(u("main-") + u(id));
            column->addWidget(first);
            column->addWidget(main);
            return page;
        };
        window.addPlace({u(id), u(title), u(icon), number, make, atBottom});
    }

    RailItem* railItem(const char* id) const { return window.findChild<RailItem*>(u("place-") + u(id)); }

    QHash<QString, int> made;
    MainWindow window;
};

} // namespace

TEST_CASE("Starting builds only the first page, and each page once", "[shell]")
{
    Fixture shell;
    CHECK(shell.made == QHash<QString, int>{{u("today"), 1}});
    shell.window.showPlace(u("plan"));
    shell.window.showPlace(u("today"));
    shell.window.showPlace(u("plan"));
    CHECK(shell.made[u("plan")] == 1);
    CHECK(shell.made[u("today")] == 1);
    CHECK(shell.railItem("plan")->isChecked());
}

TEST_CASE("Ctrl and the place's own number goes there, comma goes to the settings", "[shell][keyboard]")
{
    Fixture shell;
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentPlace() == u("plan"));
    QTest::keyClick(&shell.window, Qt::Key_Comma, Qt::ControlModifier);
    CHECK(shell.window.currentPlace() == u("settings"));
    QTest::keyClick(&shell.window, Qt::Key_5, Qt::ControlModifier); // not built: nothing happens
    CHECK(shell.window.currentPlace() == u("settings"));
}

TEST_CASE("A page opens with the keyboard on its filled button, ringed", "[shell][keyboard]")
{
    Fixture shell;
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    auto* main = shell.window.findChild<Button*>(u("main-plan"));
    REQUIRE(main);
    CHECK(main->hasFocus());
    auto* ring = shell.window.findChild<FocusRing*>();
    REQUIRE(QTest::qWaitFor([&] { return ring->target() == main; }));
    const QRect button(main->mapTo(&shell.window, QPoint(0, 0)), main->size());
    REQUIRE(QTest::qWaitFor([&] { return ring->ringRect().center() == button.center(); }));
    CHECK(ring->ringRect() == button.adjusted(-4, -4, 4, 4)); // 2 px wide, 2 px outside
}

TEST_CASE("The arrow keys walk the rail and Enter goes into the page", "[shell][keyboard]")
{
    Fixture shell;
    RailItem* today = shell.railItem("today");
    today->setFocus(Qt::TabFocusReason);
    QTest::keyClick(today, Qt::Key_Down);
    CHECK(shell.window.currentPlace() == u("plan"));
    CHECK(shell.railItem("plan")->hasFocus());
    CHECK_FALSE(today->focusPolicy() & Qt::TabFocus); // Tab stops at the place one is at
    CHECK(shell.railItem("plan")->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(shell.railItem("plan"), Qt::Key_Return);
    CHECK(shell.window.findChild<Button*>(u("main-plan"))->hasFocus());
}

TEST_CASE("The search finds from the first letter, acts on Enter and gives the focus back on Escape", "[shell][search]")
{
    Fixture shell;
    bool paused = false;
    shell.window.addSearchProvider([&] {
        return std::vector<SearchEntry>{{u("Pause reminders 1 hour"), u("Action"), [&] { paused = true; }, {}},
                                        {u("Box squat"), u("Exercise"), {}, u("legs")}};
    });
    auto* before = shell.window.focusWidget();
    QTest::keyClick(&shell.window, Qt::Key_K, Qt::ControlModifier);
    auto* overlay = shell.window.findChild<SearchOverlay*>();
    auto* edit = overlay->findChild<QLineEdit*>();
    REQUIRE(overlay->isVisible());
    CHECK(overlay->shownTitles().size() == 5);
    QTest::keyClicks(edit, u("p"));
    CHECK(overlay->shownTitles() == QStringList{u("Plan"), u("Pause reminders 1 hour"), u("Today"), u("Settings")});
    QTest::keyClicks(edit, u("a"));
    CHECK(overlay->shownTitles() == QStringList{u("Pause reminders 1 hour")});
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK_FALSE(overlay->isVisible());
    CHECK(shell.window.focusWidget() == before);

    shell.window.openSearch();
    QTest::keyClicks(edit, u("legs"));
    CHECK(overlay->shownTitles() == QStringList{u("Box squat")});
    edit->clear();
    QTest::keyClicks(edit, u("hour"));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(paused);
    CHECK_FALSE(overlay->isVisible());
}

TEST_CASE("Ctrl Z takes back what the message offers, then asks the window", "[shell][undo]")
{
    Fixture shell;
    QSignalSpy asked(&shell.window, &MainWindow::undoRequested);
    int undone = 0;
    shell.window.toast(u("Pain 2 logged"), [&] { ++undone; });
    auto* toast = shell.window.findChild<Toast*>();
    CHECK(toast->isVisible());
    QTest::keyClick(&shell.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    CHECK_FALSE(toast->isVisible());
    QTest::keyClick(&shell.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    CHECK(asked.count() == 1);
}

TEST_CASE("Ctrl plus, minus and 0 change the text size within 80 to 200 %", "[shell][text]")
{
    Fixture shell;
    QSignalSpy changed(&shell.window, &MainWindow::textPercentChanged);
    QTest::keyClick(&shell.window, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(Theme::current().textPercent() == 110);
    for (int press = 0; press < 9; ++press) {
        QTest::keyClick(&shell.window, Qt::Key_Plus, Qt::ControlModifier);
    }
    CHECK(Theme::current().textPercent() == 200);
    QTest::keyClick(&shell.window, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(Theme::current().textPercent() == 175);
    QTest::keyClick(&shell.window, Qt::Key_0, Qt::ControlModifier);
    CHECK(Theme::current().textPercent() == 100);
    CHECK(changed.count() == 12);
}

TEST_CASE("A page over the whole window hides the rail until it is left", "[shell]")
{
    Fixture shell;
    auto* player = new QWidget;
    shell.window.showFullWindow(player);
    CHECK(player->isVisible());
    CHECK_FALSE(shell.railItem("today")->isVisible());
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentPlace() == u("today"));
    shell.window.leaveFullWindow();
    CHECK(shell.railItem("today")->isVisible());
    CHECK(shell.window.fullWindowPage() == nullptr);
}

TEST_CASE("Place and size come back the next time; a guard can keep the window open", "[shell]")
{
    WindowMemory kept;
    {
        Fixture shell;
        shell.window.setMemoryKeeper([&](const WindowMemory& memory) { kept = memory; });
        bool mayClose = false;
        shell.window.setCloseGuard([&] { return mayClose; });
        shell.window.showPlace(u("plan"));
        shell.window.resize(1000, 700);
        CHECK_FALSE(shell.window.close());
        CHECK(kept.place.isEmpty());
        mayClose = true;
        CHECK(shell.window.close());
    }
    CHECK(kept.place == u("plan"));
    Fixture shell;
    shell.window.restore(kept);
    CHECK(shell.window.currentPlace() == u("plan"));
    CHECK(shell.window.size() == QSize(1000, 700));
}

TEST_CASE("Below 1100 px, and with large text, the rail is narrow; nothing is ever cut", "[shell][text]")
{
    Fixture shell;
    auto* rail = shell.window.findChild<Rail*>();
    for (const int percent : {100, 125, 150, 200}) {
        for (const QSize size : {QSize(900, 640), QSize(1200, 800)}) {
            Theme::current().setTextPercent(percent);
            shell.window.resize(size);
            QCoreApplication::processEvents();
            INFO(percent << " % at " << size.width());
            CHECK(rail->isNarrow() == (size.width() < 1100 || percent >= 150));
            if (percent == 100) {
                CHECK(rail->width() == (rail->isNarrow() ? 88 : 208)); // design.md 7
            }
            for (const QString& problem : test::textProblems(&shell.window)) {
                FAIL_CHECK(problem.toStdString());
            }
        }
    }
}

TEST_CASE("The sheet of keys opens with F1 and closes with Escape", "[shell][keyboard]")
{
    Fixture shell;
    QTest::keyClick(&shell.window, Qt::Key_F1);
    auto* sheet = shell.window.findChild<QDialog*>(u("keySheet"));
    REQUIRE(sheet);
    CHECK(sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    CHECK_FALSE(sheet->isVisible());
}
