#include <catch2/catch.hpp>

#include "support/text_problems.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/score_slider.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text_block.h"

#include <QSignalSpy>
#include <QTest>

using namespace plumbline;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

struct Restored {
    ~Restored()
    {
        Theme::current().setTextPercent(100);
        Theme::current().setScheme(Scheme::Light);
    }
};

void settle()
{
    for (int pass = 0; pass < 5; ++pass) {
        QCoreApplication::processEvents();
    }
}

/// One of nearly everything, as a page would have it.
QWidget* fullPage()
{
    auto* page = new PageScroll;
    auto* header = new PageHeader(u("Wednesday, 13 May"), u("Week 5 of 12 · Build phase"));
    header->addAction(new Button(u("Adjust plan"), Button::Kind::Secondary));
    page->content()->addWidget(header);
    page->content()->addWidget(new Banner(Banner::Kind::Urgent, u("Get medical help today"),
                                          u("New numbness or bladder trouble with back pain needs a doctor now.")));
    auto* columns = new Columns(640);
    auto* left = new Card(u("Strength B"));
    left->setExtra(u("last: 2 at 08:10"));
    left->body()->addWidget(
        new ReasonText(u("Two more box squats per set today. Your last two sessions felt moderate.")));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    flow->addWidget(new Button(u("Start session"), Button::Kind::Primary));
    flow->addWidget(new Button(u("Shorter, 12 min"), Button::Kind::Quiet));
    flow->addWidget(new Chip(u("No equipment or chair")));
    left->body()->addWidget(buttons);
    auto* row = new ExerciseRow(u("Supported split squat"), u("3 × 10 · 3 s down, 1 s pause"), {});
    row->setTrailing(u("Same as last week"), ExerciseRow::Trailing::Note);
    left->addFullWidth(row, 12);
    columns->addColumn(left, 3);
    auto* right = new Card(u("Lower back now"));
    right->body()->addWidget(new ScoreSlider(u("Lower back pain now")));
    auto* ring = new ProgressRing(u("Sitting"), ProgressRing::Kind::Rest);
    ring->setText(u("34"), u("of 50 min"));
    right->body()->addWidget(ring);
    right->body()->addWidget(
        new SettingsRow(u("During full-screen apps and calls"), u("Waits until they end"), new Toggle({})));
    right->body()->addWidget(new SettingsRow(u("Remind me after"), {}, new Stepper(u("Minutes"), 20, 90, u(" min"))));
    right->body()->addWidget(new CheckRow(u("Numbness around the groin or inner thighs"), u("New, or getting worse")));
    right->body()->addWidget(new ChoiceCard(u("5 or more"), u("Easy · effort 5 or less")));
    columns->addColumn(right, 2);
    page->content()->addWidget(columns);
    auto* strip = new WeekStrip(u("This week"));
    std::vector<WeekStrip::Day> days(7, {u("Wed 13"), u("Strength B"), u("26 min"), DayState::Done, false, {}});
    strip->setDays(days);
    page->content()->addWidget(strip);
    auto* steps = new QWidget;
    auto* ladder = new FlowLayout(steps, 12);
    for (int step = 1; step <= 5; ++step) {
        ladder->addWidget(new LadderCard(step, u("Supported split squat"), u("Needs a sofa or bench"), {}));
    }
    page->content()->addWidget(steps);
    page->content()->addStretch();
    return page;
}

} // namespace

TEST_CASE("Measured text is measured anew when its size, its style or the words change", "[text]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    TextBlock block{u("Single-leg hip bridge with the arms crossed"), TextStyle::Body};
    const int wide = block.naturalWidth();
    const int line = block.height(wide);
    CHECK(block.height(wide / 2) >= 2 * line);
    CHECK(block.naturalWidth() == wide);

    theme.setTextPercent(200);
    CHECK(block.naturalWidth() > 1.8 * wide);
    CHECK(block.minimumWidth() < block.naturalWidth() / 3);
    CHECK(block.height(wide) >= 2 * line);
    theme.setTextPercent(100);
    CHECK(block.naturalWidth() == wide);

    block.weight = Weight::SemiBold;
    CHECK(block.naturalWidth() > wide);
    block = {block.text, TextStyle::Small};
    CHECK(block.naturalWidth() < wide);
    block.text = u("Bridge");
    CHECK(block.naturalWidth() < wide / 3);
    CHECK(block.naturalWidth() == block.minimumWidth());
}

TEST_CASE("A paragraph asks for no less than its widest word", "[text]")
{
    const Restored restored;
    const Paragraph paragraph(u("Rest, then <b>extraordinarily</b> slowly down"), TextStyle::Body);
    const auto widest =
        QFontMetricsF(Theme::current().font(TextStyle::Body, Weight::SemiBold)).horizontalAdvance(u("extraordinarily"));
    CHECK(paragraph.minimumSizeHint().width() >= widest);
    CHECK(paragraph.minimumSizeHint().width() < widest + 12);
}

TEST_CASE("Nothing is cut or overlaps between 80 and 200 % text, in narrow and wide windows", "[widgets][text]")
{
    const Restored restored;
    const std::unique_ptr<QWidget> page(fullPage());
    page->show();
    for (const int percent : {80, 100, 125, 150, 200}) {
        for (const QSize size : {QSize(692, 640), QSize(992, 800), QSize(1700, 1000)}) {
            Theme::current().setTextPercent(percent);
            page->resize(size);
            settle();
            INFO(percent << " % in " << size.width() << " px");
            for (const QString& problem : test::textProblems(page.get())) {
                FAIL_CHECK(problem.toStdString());
            }
        }
    }
}

TEST_CASE("Cut text and overlapping widgets are found", "[widgets][text]")
{
    QWidget holder;
    holder.resize(300, 200);
    auto* cut = new Label(u("Far too long for forty pixels"), TextStyle::Body, Role::Text, &holder);
    cut->setGeometry(0, 0, 40, 30);
    auto* low =
        new Paragraph(u("Several words that need more than one line here"), TextStyle::Body, Role::Text, &holder);
    low->setGeometry(0, 50, 100, 20);
    auto* over = new Button(u("OK"), Button::Kind::Secondary, &holder);
    over->setGeometry(20, 10, 100, 40);
    auto* beyond = new Button(u("OK"), Button::Kind::Secondary, &holder);
    beyond->setGeometry(250, 100, 100, 40);
    holder.show();
    const auto problems = test::textProblems(&holder);
    const auto count = [&](const char* what) {
        return std::count_if(problems.begin(), problems.end(),
                             [&](const QString& each) { return each.startsWith(u(what)); });
    };
    CHECK(count("too narrow") == 1);
    CHECK(count("too low") == 1);
    CHECK(count("lies on") == 1);
    CHECK(count("reaches beyond") == 1);
}

TEST_CASE("The focus ring follows the keyboard, hides for the mouse and stays inside the scroll area",
          "[widgets][keyboard]")
{
    QWidget window;
    window.resize(600, 300);
    auto* column = new QVBoxLayout(&window);
    auto* page = new PageScroll(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    QList<Button*> buttons;
    for (int index = 0; index < 12; ++index) {
        buttons << new Button(u("Row %1").arg(index), Button::Kind::Secondary);
        page->content()->addWidget(buttons.last());
    }
    auto* ring = new FocusRing(&window);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    buttons[0]->setFocus(Qt::TabFocusReason);
    settle();
    const QRect first(buttons[0]->mapTo(&window, QPoint()), buttons[0]->size());
    CHECK(ring->ringRect() == first.adjusted(-4, -4, 4, 4));

    QTest::keyClick(&window, Qt::Key_Tab);
    settle();
    CHECK(ring->target() == buttons[1]);
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    settle();
    CHECK(ring->target() == nullptr);
    CHECK_FALSE(ring->isVisible());
    QTest::keyClick(&window, Qt::Key_Tab);
    settle();
    CHECK(ring->target() == window.focusWidget());

    buttons[0]->setFocus(Qt::TabFocusReason);
    page->ensureWidgetVisible(buttons[11]);
    settle();
    CHECK((ring->isHidden() || page->viewport()->rect().contains(ring->geometry()))); // scrolled away: no stray ring
    page->scrollToTop();
    settle();
    CHECK(ring->isVisible());
}

TEST_CASE("A page keeps its column when the scroll bar comes", "[widgets][text]")
{
    PageScroll page;
    auto* card = new Card(u("Sitting"));
    card->setMinimumHeight(200);
    page.content()->addWidget(card);
    page.content()->addStretch();
    page.resize(992, 600);
    page.show();
    settle();
    const QRect before = card->geometry();
    CHECK(before.left() == page.width() - 1 - before.right());
    card->setMinimumHeight(900);
    settle();
    CHECK(page.viewport()->width() < page.width());
    CHECK(card->geometry().left() == before.left());
    CHECK(card->geometry().right() == before.right());
}

TEST_CASE("A change of scheme shows at once in widgets already painted", "[widgets][theme]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    Card card(u("Rings"));
    card.resize(200, 100);
    card.show();
    const auto corner = [&] { return card.grab().toImage().pixelColor(100, 90); };
    CHECK(corner() == theme.colour(Role::Surface));
    auto* title = card.findChild<Label*>();
    theme.setScheme(Scheme::Dark);
    CHECK(corner() == theme.colour(Role::Surface));
    CHECK(title->palette().color(QPalette::WindowText) == theme.colour(Role::Text));
}

TEST_CASE("A message can be undone once, and a newer one replaces it", "[widgets][undo]")
{
    QWidget window;
    window.resize(900, 640);
    Toast toast(&window);
    window.show();
    int first = 0;
    int second = 0;
    toast.showMessage(u("Pain 2 logged"), [&] { ++first; });
    toast.showMessage(u("Session skipped"), [&] { ++second; });
    CHECK(toast.text() == u("Session skipped"));
    CHECK(toast.undo());
    CHECK_FALSE(toast.undo());
    CHECK(first == 0);
    CHECK(second == 1);
    CHECK_FALSE(toast.isVisible());
    toast.showMessage(u("Saved on this computer."));
    CHECK_FALSE(toast.undo());
    CHECK(window.rect().contains(toast.geometry().center()));
}

TEST_CASE("Escape is the safe choice of a dialog, and a dangerous act is never the default", "[widgets][keyboard]")
{
    QWidget parent;
    Dialog end(u("End this session?"), u("You did 2 of 5 exercises."), &parent);
    end.setButtons(u("Keep going"), u("End and save"));
    QSignalSpy accepted(&end, &QDialog::accepted);
    QSignalSpy rejected(&end, &QDialog::rejected);
    end.open();
    CHECK(end.actButton()->isDefault());
    QTest::keyClick(&end, Qt::Key_Escape);
    CHECK(rejected.count() == 1);
    end.open();
    QTest::mouseClick(end.actButton(), Qt::LeftButton);
    CHECK(accepted.count() == 1);

    Dialog wipe(u("Delete everything?"), {}, &parent);
    wipe.setButtons(u("Keep it"), u("Delete"), true);
    wipe.open();
    CHECK(wipe.safeButton()->isDefault());
    CHECK_FALSE(wipe.actButton()->isDefault());
}

TEST_CASE("A dialog is as high as its wrapped sentence needs", "[widgets][text]")
{
    const Restored restored;
    QWidget parent;
    parent.resize(900, 640);
    Dialog end(u("End this session?"),
               u("You did 2 of 5 exercises. They are saved and count towards your week. You can go on later today."),
               &parent);
    end.setButtons(u("Keep going"), u("End and save"));
    for (const int percent : {100, 200}) {
        Theme::current().setTextPercent(percent);
        end.open();
        settle();
        INFO(percent << " %");
        CHECK(end.width() <= 900);
        for (const QString& problem : test::textProblems(&end)) {
            FAIL_CHECK(problem.toStdString());
        }
        end.close();
    }
}

TEST_CASE("Paragraphs wrap with the line height of the design and know their bold parts", "[widgets][text]")
{
    Paragraph text(u("<b>Box squat stays.</b> Two more moderate sessions, then 3 × 12."));
    CHECK(text.text() == u("Box squat stays. Two more moderate sessions, then 3 × 12."));
    const int line = Theme::current().lineHeight(TextStyle::Body);
    CHECK(text.heightForWidth(2000) == line);
    CHECK(text.heightForWidth(200) % line == 0);
    CHECK(text.heightForWidth(200) > text.heightForWidth(400));
    CHECK(text.accessibleName() == text.text());
}

TEST_CASE("Columns stack when text is large or room is short", "[widgets][text]")
{
    const Restored restored;
    Columns columns(600);
    columns.addColumn(new Card(u("One")), 2);
    columns.addColumn(new Card(u("Two")), 1);
    columns.resize(900, 300);
    columns.show();
    CHECK_FALSE(columns.isStacked());
    columns.resize(500, 300);
    CHECK(columns.isStacked());
    columns.resize(900, 300);
    CHECK_FALSE(columns.isStacked());
    Theme::current().setTextPercent(150);
    CHECK(columns.isStacked());
}
