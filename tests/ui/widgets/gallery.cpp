// Paints all components to pictures, light and dark, at 100, 150 and 200 % text: plumbline_widget_gallery FOLDER
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/score_slider.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>

using namespace plumbline;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

Picture standIn()
{
    return [](QPainter& painter, const QRectF& rect) {
        const double size = std::min(rect.width(), rect.height()) * 0.8;
        icons::paint(painter, u("stand"),
                     QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size),
                     Theme::current().colour(Role::FigureNear));
    };
}

QWidget* row(std::initializer_list<QWidget*> widgets)
{
    auto* holder = new QWidget;
    auto* flow = new FlowLayout(holder, 8);
    for (QWidget* widget : widgets) {
        flow->addWidget(widget);
    }
    return holder;
}

QWidget* disabled(QWidget* widget)
{
    widget->setEnabled(false);
    return widget;
}

Button* sized(const char* text, Button::Kind kind, Button::Size size, const char* icon = "", const char* key = "")
{
    auto* button = new Button(u(text), kind);
    button->setSize(size);
    button->setIconName(u(icon));
    button->setKeyHint(u(key));
    return button;
}

Card* buttons()
{
    using Kind = Button::Kind;
    using Size = Button::Size;
    auto* card = new Card(u("Buttons"));
    for (const Kind kind : {Kind::Primary, Kind::Secondary, Kind::Quiet, Kind::Stop, Kind::Ghost}) {
        const char* name = kind == Kind::Stop ? "Stop" : kind == Kind::Quiet ? "Shorter" : "Start";
        auto* down = new Button(u(name), kind);
        down->setDown(true);
        card->body()->addWidget(row({new Button(u(name), kind), down, disabled(new Button(u(name), kind)),
                                     sized(name, kind, Size::Compact), sized(name, kind, Size::Large)}));
    }
    card->body()->addWidget(row({sized("Start session", Kind::Primary, Size::Large, "play"),
                                 sized("Break now", Kind::Secondary, Size::Normal, "stand"),
                                 Button::iconOnly(u("more"), u("More"), Kind::Secondary),
                                 Button::iconOnly(u("close"), u("Close"), Kind::Ghost)}));
    card->body()->addWidget(row({sized("Stop, it hurts", Kind::Stop, Size::Player, "hand", "H"),
                                 sized("Pause", Kind::Primary, Size::Player, "pause", "Space"),
                                 sized("Easier version", Kind::Ghost, Size::Player, "steps", "E")}));
    return card;
}

Card* choosing()
{
    auto* card = new Card(u("Choosing"));
    auto* on = new Chip(u("No kneeling"));
    on->setChecked(true);
    card->body()->addWidget(row({new Chip(u("Standing only")), on, new Chip(u("In my plan"))}));
    auto* no = new Chip(u("No"));
    auto* yes = new Chip(u("Yes"));
    for (Chip* chip : {no, yes}) {
        chip->setShape(Chip::Shape::Box);
        chip->setBaseHeight(40);
        chip->setReservesTick(true);
    }
    no->setChecked(true);
    yes->setTone(Chip::Tone::Caution);
    yes->setChecked(true);
    card->body()->addWidget(row({no, yes}));
    auto* weeks = new Segmented(u("Range"));
    weeks->addSegment(u("4 weeks"));
    weeks->addSegment(u("12 weeks"));
    weeks->addSegment(u("All"));
    weeks->setCurrentIndex(1);
    card->body()->addWidget(weeks);
    auto* toggle = new Toggle(u("On"));
    toggle->setChecked(true);
    card->body()->addWidget(row({new Toggle(u("Off")), toggle, disabled(new Toggle(u("No")))}));
    auto* ten = new Stepper(u("Reps"), 0, 50);
    ten->setValue(10);
    auto* fifty = new Stepper(u("Remind me after"), 20, 90, u(" min"));
    fifty->setValue(50);
    card->body()->addWidget(row({ten, new Stepper(u("At its minimum"), 0, 9), fifty}));
    auto* slider = new ScoreSlider(u("Lower back pain now"));
    slider->setValue(2);
    card->body()->addWidget(slider);
    auto* combo = new QComboBox;
    combo->addItems({u("Both"), u("Left")});
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(u("Filter by name"));
    card->body()->addWidget(row({combo, edit}));
    card->body()->addWidget(
        new CheckRow(u("Numbness around the groin or inner thighs"), u("Since when does not matter")));
    return card;
}

Card* rings()
{
    auto* card = new Card(u("Rings"));
    auto* sitting = new ProgressRing(u("Sitting"), ProgressRing::Kind::Rest);
    sitting->setText(u("34"), u("of 50 min"));
    sitting->setFraction(0.68);
    auto* work = new ProgressRing(u("Work"), ProgressRing::Kind::Work, 108);
    work->setText(u("0:42"), u("of 1:00"));
    work->setFraction(0.5);
    auto* tempo = new TempoRing(u("Repetition"), 152);
    tempo->setPhases({3, 1, 1});
    tempo->setPosition(0, 0.7);
    tempo->setText(u("6"), u("of 10"));
    card->body()->addWidget(row({sitting, work, tempo}));
    auto* large = new TempoRing(u("Repetition"));
    large->setPhases({3, 1, 1});
    large->setPosition(1, 0.4);
    large->setText(u("6"), u("of 10 reps"));
    card->body()->addWidget(large);
    auto* phases = new PhaseBar;
    phases->setPhases({{u("Lower"), u("3"), 3}, {u("Pause"), u("1"), 1}, {u("Rise"), u("1"), 1}});
    phases->setCurrent(0);
    card->body()->addWidget(phases);
    auto* bar = new SessionBar(u("Session"));
    bar->setSegments({{1, 1}, {3, 0.5}, {2, 0}, {2, 0}});
    card->body()->addWidget(bar);
    auto* sets = new SessionBar(u("Sets"));
    sets->setSegmentWidth(28);
    sets->setSegments({{1, 1}, {1, 0.5}, {1, 0}});
    card->body()->addWidget(row({sets, new KeyHint(u("Space")), new KeyHint(u("H"))}));
    return card;
}

Card* exercises()
{
    auto* card = new Card(u("Exercise row"));
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const char* name, const char* dose, const char* trailing, ExerciseRow::Trailing kind,
                         const char* icon = "") {
        auto* exercise = new ExerciseRow(u(name), u(dose), standIn());
        exercise->setTrailing(u(trailing), kind, u(icon));
        column->addWidget(exercise);
    };
    add("Box squat", "3 × 10 · 3 s down, 1 s pause", "+2 reps", ExerciseRow::Trailing::Change);
    add("Split squat", "2 × 8 each side", "Same as last week", ExerciseRow::Trailing::Note);
    add("Hip flexor stretch", "2 × 40 s each side", "Swapped", ExerciseRow::Trailing::Fact, "swap");
    card->addFullWidth(list, 12);
    auto* reason = new QWidget;
    auto* inner = new QVBoxLayout(reason);
    inner->addWidget(new ReasonText(u("A reason always has this mark: why the plan changed, in one sentence.")));
    card->addFullWidth(reason, 8);
    return card;
}

Card* days()
{
    auto* card = new Card(u("Day cells and week strip"));
    card->setExtra(new HeatLegend);
    auto* strip = new WeekStrip(u("This week"));
    strip->setDays({{u("Mon 11"), u("Strength A"), u("25 min"), DayState::Done, false, {}},
                    {u("Tue 12"), u("Rest"), {}, DayState::Rest, false, {}},
                    {u("Wed 13"), u("Strength B"), u("Today"), DayState::Planned, true, {}},
                    {u("Thu 14"), u("Strength A"), u("skipped"), DayState::Skipped, false, {}},
                    {u("Fri 15"), u("Strength A"), u("26 min"), DayState::Planned, false, {}},
                    {u("Sat 16"), u("Rest"), {}, DayState::Rest, false, {}},
                    {u("Sun 17"), u("Rest"), {}, DayState::Rest, false, {}}});
    card->body()->addWidget(strip);
    auto* map = new HeatMap(u("Active days"));
    std::vector<HeatMap::Day> all;
    QStringList labels;
    for (int week = 0; week < 12; ++week) {
        labels << (week % 5 == 0 ? u("13 Apr") : QString{});
        for (int day = 0; day < 7; ++day) {
            HeatMap::Day each;
            if (day == 0 || day == 2 || day == 4) {
                each.state =
                    week < 4 ? (week == 2 && day == 2 ? DayState::Skipped : DayState::Done) : DayState::Planned;
            }
            each.minutes = 6 + week * 6 + day;
            each.isToday = week == 4 && day == 2;
            all.push_back(each);
        }
    }
    map->setDays(all, labels);
    map->setWeekdayLabels({u("Mon"), {}, u("Wed"), {}, u("Fri"), {}, u("Sun")});
    card->body()->addWidget(map);
    return card;
}

class CellSamples : public QWidget {
public:
    CellSamples() { setFixedHeight(Theme::current().controlHeight(34) + 6); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        double x = 1;
        DayCell cells[] = {{DayState::Done, u("A")},    {DayState::Planned, u("B"), true},
                           {DayState::Planned, u("A")}, {DayState::Planned, u("M"), false, true},
                           {DayState::Skipped, u("B")}, {DayState::Test, u("Test")},
                           {DayState::Rest, {}}};
        for (const DayCell& cell : cells) {
            const QSize size = DayCell::sizeFor(cell.label);
            cell.paint(painter, QRectF(QPointF(x, 1), QSizeF(size)));
            x += size.width() + 6;
        }
    }
};

Card* messages()
{
    auto* card = new Card(u("Messages"));
    card->body()->addWidget(
        new Banner(Banner::Kind::Info, u("Test day on Friday"), u("Four short tests, about 8 minutes.")));
    card->body()->addWidget(new Banner(Banner::Kind::Caution, u("Pain went up twice this week"),
                                       u("Today’s session uses easier steps. You can change it back.")));
    card->body()->addWidget(new Banner(Banner::Kind::Urgent, u("Get medical help today"),
                                       u("New numbness or bladder trouble with back pain needs a doctor now.")));
    card->body()->addWidget(new CellSamples);
    card->body()->addWidget(row({new Tag(u("+2 reps")), new Tag(u("24 min"), Tag::Kind::Fact),
                                 new Tag(u("Swapped"), Tag::Kind::Fact, u("swap")), new NumberLabel(u("11:11"))}));
    return card;
}

Card* choices()
{
    auto* card = new Card(u("Answers and ladder"));
    auto* grid = new QGridLayout;
    auto* moderate = new ChoiceCard(u("3 or 4"), u("Moderate · effort 6–7"));
    moderate->setChecked(true);
    grid->addWidget(new ChoiceCard(u("5 or more"), u("Easy · effort 5 or less")), 0, 0);
    grid->addWidget(moderate, 0, 1);
    card->body()->addLayout(grid);
    auto* easier = new ChoiceCard(u("Easier: sit-to-stand"), u("Finish this set with less bending"));
    easier->setPicture(standIn());
    easier->setTag(u("Suggested at 4"));
    easier->setSuggested(true);
    auto* skip = new ChoiceCard(u("Skip box squats today"), u("Go on with marching bridge"));
    skip->setIconName(u("next"));
    skip->setKeyHint(u("2"));
    card->body()->addWidget(easier);
    card->body()->addWidget(skip);
    auto* passed = new LadderCard(1, u("Sit-to-stand"), u("Chair"), standIn());
    passed->setState(LadderCard::State::Passed);
    auto* now = new LadderCard(2, u("Box squat"), u("Chair"), standIn());
    now->setState(LadderCard::State::Now);
    auto* filtered = new LadderCard(4, u("Goblet squat"), u("Needs a dumbbell"), standIn());
    filtered->setFiltered(true);
    card->body()->addWidget(row({passed, now, filtered}));
    auto* toggle = new Toggle({});
    card->body()->addWidget(new SettingsRow(u("Soft chime"), u("Plays once when a break is due"), toggle));
    return card;
}

void paintGallery(const QString& folder, const QString& name)
{
    QWidget page;
    auto* outer = new QVBoxLayout(&page);
    outer->setContentsMargins(32, 32, 32, 32);
    outer->setSpacing(20);
    outer->addWidget(new PageHeader(u("Components"), u("Every control and its states")));
    auto* both = new QHBoxLayout;
    both->setSpacing(20);
    const auto column = [&](std::initializer_list<QWidget*> cards) {
        auto* box = new QVBoxLayout;
        box->setSpacing(20);
        for (QWidget* card : cards) {
            box->addWidget(card);
        }
        box->addStretch();
        both->addLayout(box, 1);
    };
    auto* empty = new Card;
    empty->body()->addWidget(
        new EmptyState(standIn(), u("Nothing here yet"),
                       u("After your first session this page shows sets, active days and how your back felt."),
                       u("Start the first session")));
    column({buttons(), rings(), exercises(), empty});
    column({choosing(), days(), messages(), choices()});
    outer->addLayout(both);
    page.resize(Theme::current().textPercent() > 100 ? 1900 : 1200, 100);
    page.show();
    QApplication::processEvents();
    page.resize(page.width(), page.layout()->heightForWidth(page.width()));
    QApplication::processEvents();
    page.grab().save(QDir(folder).filePath(name + u(".png")));
}

/// Every icon at 24 px, three times enlarged.
void paintIcons(const QString& folder)
{
    const QStringList files = QDir(u(":/icons")).entryList({u("*.svg")});
    QImage image(10 * 110, (static_cast<int>(files.size()) / 10 + 1) * 110, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(Theme::current().font(TextStyle::Small));
    for (int index = 0; index < files.size(); ++index) {
        const QRectF cell(index % 10 * 110, index / 10 * 110, 110, 110);
        icons::paint(painter, files[index].chopped(4), QRectF(cell.x() + 19, cell.y() + 4, 72, 72), Qt::black);
        painter.setPen(Qt::black);
        painter.drawText(cell.adjusted(0, 80, 0, 0), Qt::AlignHCenter | Qt::AlignTop, files[index].chopped(4));
    }
    image.save(QDir(folder).filePath(u("icons.png")));
}

void settle(QWidget& window)
{
    for (int pass = 0; pass < 4; ++pass) {
        QApplication::processEvents();
    }
    window.repaint();
}

QWidget* samplePage(QWidget* parent)
{
    auto* scroll = new PageScroll(parent);
    auto* header = new PageHeader(u("Wednesday, 13 May"), u("Week 5 of 12 · Build phase"));
    header->addAction(new Button(u("Adjust plan"), Button::Kind::Secondary));
    scroll->content()->addWidget(header);
    auto* columns = new Columns(700);
    auto* card = new Card;
    auto* start = sized("Start session", Button::Kind::Primary, Button::Size::Large, "play");
    card->body()->addWidget(new Label(u("Strength B"), TextStyle::Title2));
    card->body()->addWidget(new ReasonText(
        u("Two more box squats per set today. Your last two sessions felt moderate, and pain stayed at 2 or below.")));
    card->body()->addWidget(row({start, new Button(u("Shorter, 12 min"), Button::Kind::Quiet)}));
    columns->addColumn(card, 600);
    columns->addColumn(choosing(), 312);
    scroll->content()->addWidget(columns);
    scroll->content()->addStretch();
    return scroll;
}

void paintWindow(const QString& folder, const QString& name, QSize size)
{
    MainWindow window;
    int number = 0;
    for (const char* id : {"today", "plan", "library", "progress"}) {
        QString title = u(id);
        title[0] = title[0].toUpper();
        window.addPlace({u(id), title, u(id), ++number, samplePage});
    }
    window.addPlace({u("settings"), u("Settings"), u("settings"), 0, samplePage, true});
    window.resize(size);
    window.show();
    window.restore({});
    window.resize(size);
    settle(window);
    window.toast(u("Pain 2 logged"), [] {});
    Theme::current().setReducedMotion(Switch::On);
    settle(window);
    window.grab().save(QDir(folder).filePath(name + u("-window.png")));
    window.openSearch();
    settle(window);
    window.grab().save(QDir(folder).filePath(name + u("-search.png")));
}

/// The dialog and the sheet of keys, over an empty window.
void paintDialogs(const QString& folder, const QString& name)
{
    MainWindow window;
    window.addPlace({u("today"), u("Today"), u("today"), 1, samplePage});
    window.show();
    Dialog question(u("End this session?"), u("You did 2 of 5 exercises. They are saved and count towards your week."),
                    &window);
    question.setButtons(u("Keep going"), u("End and save"));
    question.open();
    settle(question);
    question.grab().save(QDir(folder).filePath(name + u("-dialog.png")));
    question.close();
    window.openKeys();
    auto* sheet = window.findChild<QDialog*>(u("keySheet"));
    settle(*sheet);
    sheet->grab().save(QDir(folder).filePath(name + u("-keys.png")));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    QApplication app(argc, argv);
    Theme theme(app);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    paintIcons(folder);
    for (const bool dark : {false, true}) {
        theme.setScheme(dark ? Scheme::Dark : Scheme::Light);
        for (const int percent : {100, 150, 200}) {
            theme.setTextPercent(percent);
            const QString name = QStringLiteral("%1-%2").arg(dark ? u("dark") : u("light")).arg(percent);
            paintGallery(folder, name);
            paintWindow(folder, name, percent == 150 ? QSize(900, 640) : QSize(1200, 800));
            paintDialogs(folder, name);
        }
    }
    theme.setTextPercent(100);
    theme.setContrast(Switch::On);
    for (const bool dark : {false, true}) {
        theme.setScheme(dark ? Scheme::Dark : Scheme::Light);
        paintGallery(folder, dark ? u("contrast-dark") : u("contrast-light"));
    }
    return 0;
}
