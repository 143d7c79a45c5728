#include <catch2/catch.hpp>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/score_slider.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace plumbline;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

QAccessibleInterface* accessible(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

/// Focus moves only in the active window.
void showActive(QWidget& window)
{
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

} // namespace

TEST_CASE("Enter and Space press a button; its label is its name", "[widgets][keyboard]")
{
    Button button(u("Start session"), Button::Kind::Primary);
    button.show();
    QSignalSpy clicked(&button, &Button::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    CHECK(clicked.count() == 2);
    CHECK(accessible(button)->role() == QAccessible::Button);
    CHECK(accessible(button)->text(QAccessible::Name) == u("Start session"));
}

TEST_CASE("A button with only an icon has a name, a tip and a square target", "[widgets][a11y]")
{
    const std::unique_ptr<Button> button(Button::iconOnly(u("more"), u("More"), Button::Kind::Ghost));
    CHECK(accessible(*button)->text(QAccessible::Name) == u("More"));
    CHECK(button->toolTip() == u("More"));
    CHECK(button->sizeHint().width() == button->sizeHint().height());
    CHECK(button->sizeHint().width() >= 32);
}

TEST_CASE("A long label wraps and the button grows", "[widgets][text]")
{
    const Button button(u("Start the shorter session of today"), Button::Kind::Secondary);
    const QSize wide = button.sizeHint();
    CHECK(button.minimumSizeHint().width() < wide.width());
    CHECK(button.heightForWidth(wide.width() / 2) > wide.height());
}

TEST_CASE("A press beside the button's body, on its key hint, does nothing", "[widgets]")
{
    Button button(u("Pause"), Button::Kind::Primary);
    button.setKeyHint(u("Space"));
    button.resize(button.sizeHint());
    button.show();
    QSignalSpy clicked(&button, &Button::clicked);
    QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(button.width() / 2, button.height() - 4));
    CHECK(clicked.count() == 0);
    QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(button.width() / 2, 10));
    CHECK(clicked.count() == 1);
}

TEST_CASE("Digits, End and arrows set the 0 to 10 scale, and its value is said in words", "[widgets][keyboard][a11y]")
{
    ScoreSlider slider(u("Lower back pain now"));
    slider.resize(slider.sizeHint());
    slider.show();
    QTest::keyClick(&slider, Qt::Key_2);
    CHECK(slider.value() == 2);
    QTest::keyClick(&slider, Qt::Key_Right);
    CHECK(slider.value() == 3);
    QTest::keyClick(&slider, Qt::Key_End);
    CHECK(slider.value() == 10);
    QTest::keyClick(&slider, Qt::Key_0);
    CHECK(slider.value() == 0);
    QTest::keyClick(&slider, Qt::Key_2);

    QAccessibleInterface* interface = accessible(slider);
    CHECK(interface->role() == QAccessible::Slider);
    CHECK(interface->text(QAccessible::Name) == u("Lower back pain now"));
    CHECK(interface->text(QAccessible::Value) == u("2 of 10, mild"));
    REQUIRE(interface->valueInterface());
    interface->valueInterface()->setCurrentValue(7);
    CHECK(slider.value() == 7);
    CHECK(slider.valueText() == u("7 of 10, strong"));
}

TEST_CASE("The words of the scale change at 1, 4 and 7", "[widgets]")
{
    CHECK(ScoreSlider::word(0) == u("none"));
    CHECK(ScoreSlider::word(1) == u("mild"));
    CHECK(ScoreSlider::word(3) == u("mild"));
    CHECK(ScoreSlider::word(4) == u("moderate"));
    CHECK(ScoreSlider::word(6) == u("moderate"));
    CHECK(ScoreSlider::word(7) == u("strong"));
    CHECK(ScoreSlider::word(10) == u("strong"));
}

TEST_CASE("A click anywhere along the scale sets the nearest score", "[widgets]")
{
    ScoreSlider slider(u("Pain"));
    slider.resize(400, slider.sizeHint().height());
    slider.show();
    slider.setValue(5);
    const QRectF thumb = slider.focusShape().rect;
    slider.setValue(0);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, thumb.center().toPoint() + QPoint(6, 0));
    CHECK(slider.value() == 5);
}

TEST_CASE("The arrow keys move and select in a segmented control", "[widgets][keyboard]")
{
    Segmented range(u("Range"));
    range.addSegment(u("4 weeks"));
    range.addSegment(u("12 weeks"));
    range.addSegment(u("All"));
    showActive(range);
    CHECK(range.currentIndex() == 0);
    QSignalSpy changed(&range, &Segmented::currentChanged);
    const auto buttons = range.findChildren<QAbstractButton*>();
    const auto tabStops = [&] {
        return std::count_if(buttons.begin(), buttons.end(),
                             [](const QAbstractButton* each) { return each->focusPolicy() & Qt::TabFocus; });
    };
    CHECK(tabStops() == 1);
    buttons[0]->setFocus();
    QTest::keyClick(buttons[0], Qt::Key_Right);
    CHECK(range.currentIndex() == 1);
    CHECK(changed.count() == 1);
    CHECK(buttons[1]->hasFocus());
    CHECK(tabStops() == 1);
    CHECK((buttons[1]->focusPolicy() & Qt::TabFocus) == Qt::TabFocus);
    range.setCurrentIndex(2);
    CHECK(changed.count() == 2);
    CHECK(accessible(*buttons[2])->state().checked);
    CHECK(accessible(range)->text(QAccessible::Name) == u("Range"));
}

TEST_CASE("The whole settings row flips its toggle, which carries the row's title", "[widgets][a11y]")
{
    auto* toggle = new Toggle({});
    SettingsRow row(u("Soft chime"), u("Plays once"), toggle);
    row.resize(500, row.sizeHint().height());
    row.show();
    QTest::mouseClick(&row, Qt::LeftButton, {}, QPoint(40, row.height() / 2));
    CHECK(toggle->isChecked());
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    CHECK_FALSE(toggle->isChecked());
    CHECK(accessible(*toggle)->text(QAccessible::Name) == u("Soft chime"));
    CHECK(accessible(*toggle)->role() == QAccessible::CheckBox);
    CHECK(toggle->sizeHint().height() >= 40);
}

TEST_CASE("A stepper counts by keys and buttons, takes typed numbers and stays in its range", "[widgets][keyboard]")
{
    Stepper reps(u("Reps"), 0, 50, u(" min"));
    reps.setValue(10);
    reps.show();
    QTest::keyClick(&reps, Qt::Key_Up);
    CHECK(reps.value() == 11);
    auto* edit = reps.findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, u("27"));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(reps.value() == 27);
    // Minus lies at the left, plus at the right.
    QTest::mouseClick(&reps, Qt::LeftButton, {}, QPoint(10, reps.height() / 2));
    CHECK(reps.value() == 26);
    QTest::mouseClick(&reps, Qt::LeftButton, {}, QPoint(reps.width() - 10, reps.height() / 2));
    CHECK(reps.value() == 27);
    reps.setValue(99);
    CHECK(reps.value() == 50);
    CHECK(accessible(reps)->role() == QAccessible::SpinBox);
    CHECK(accessible(reps)->text(QAccessible::Name) == u("Reps"));
}

TEST_CASE("Every digit takes the same room in a number", "[widgets][text]")
{
    const QFont font = Theme::current().font(TextStyle::Body);
    CHECK(numberWidth(font, u("1111")) == Approx(numberWidth(font, u("0000"))));
    CHECK(numberWidth(font, u("11:11")) == Approx(numberWidth(font, u("20:48"))));
    NumberLabel label(u("0:11"), TextStyle::Number);
    const int width = label.sizeHint().width();
    label.setText(u("0:48"));
    CHECK(label.sizeHint().width() == width);
}

TEST_CASE("A ring tells its value; the tempo ring runs through its phases", "[widgets][a11y]")
{
    ProgressRing sitting(u("Sitting"), ProgressRing::Kind::Rest);
    sitting.setText(u("34"), u("of 50 min"));
    sitting.setFraction(0.68);
    QAccessibleInterface* interface = accessible(sitting);
    CHECK(interface->role() == QAccessible::ProgressBar);
    CHECK(interface->text(QAccessible::Value) == u("34 of 50 min"));
    CHECK(interface->valueInterface()->currentValue().toDouble() == Approx(68));

    TempoRing tempo(u("Repetition"));
    tempo.setPhases({3, 1, 1});
    tempo.setPosition(1, 0.5);
    CHECK(tempo.fraction() == Approx(3.5 / 5));
    tempo.setPosition(7, 2); // beyond the end is the end
    CHECK(tempo.fraction() == Approx(1));
}

TEST_CASE("Chips in one group give one answer", "[widgets][keyboard]")
{
    QWidget holder;
    auto* column = new QVBoxLayout(&holder);
    QList<Chip*> chips;
    for (const char* text : {"None", "Mild", "More"}) {
        auto* chip = new Chip(u(text), &holder);
        chip->setAutoExclusive(true);
        column->addWidget(chip);
        chips << chip;
    }
    showActive(holder);
    QTest::keyClick(chips[0], Qt::Key_Space);
    CHECK(chips[0]->isChecked());
    chips[0]->setFocus();
    QTest::keyClick(chips[0], Qt::Key_Down);
    CHECK(chips[1]->isChecked());
    CHECK_FALSE(chips[0]->isChecked());
    CHECK(accessible(*chips[1])->role() == QAccessible::RadioButton);
}

TEST_CASE("An exercise row opens by Enter and by click and says all it shows", "[widgets][a11y]")
{
    ExerciseRow row(u("Box squat"), u("3 × 10"), {});
    row.setTrailing(u("+2 reps"));
    row.resize(500, row.heightForWidth(500));
    row.show();
    QSignalSpy opened(&row, &ExerciseRow::clicked);
    QTest::keyClick(&row, Qt::Key_Return);
    QTest::mouseClick(&row, Qt::LeftButton);
    CHECK(opened.count() == 2);
    CHECK(accessible(row)->text(QAccessible::Name) == u("Box squat, 3 × 10, +2 reps"));
    CHECK(row.heightForWidth(180) > row.heightForWidth(500)); // the change goes below, names wrap
}

TEST_CASE("A menu shows the box of what can be ticked, and its pictures grow with the text", "[widgets][text]")
{
    Theme& theme = Theme::current();
    for (const int percent : {100, 200}) {
        theme.setTextPercent(percent);
        CAPTURE(percent);
        const int size = percent * 16 / 100;
        QMenu menu;
        QAction* plain = menu.addAction(u("Open"));
        QAction* box = menu.addAction(u("I am standing"));
        box->setCheckable(true);
        QAction* picture = menu.addAction(icons::icon(u("stand")), u("Take a break now"));
        CHECK(picture->icon().actualSize(QSize(64, 64)) == QSize(size, size));
        menu.popup({});
        const QImage image = menu.grab().toImage();
        const auto inked = [&](QAction* action) {
            const QRect row = menu.actionGeometry(action);
            int rows = 0;
            for (int y = row.top(); y < row.bottom(); ++y) {
                bool any = false;
                for (int x = row.left() + 8; x < row.left() + 16 + size; ++x) {
                    any = any || image.pixelColor(x, y) != theme.colour(Role::Surface);
                }
                rows += any ? 1 : 0;
            }
            return rows;
        };
        CHECK(inked(plain) == 0);
        CHECK(inked(box) >= size);
        CHECK(inked(picture) >= size * 3 / 4);
        menu.close();
    }
    theme.setTextPercent(100);
}
