#include "ui/settings/groups.h"
#include "ui/setup/editors.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kOldest = 110;   // years; as set-up
constexpr int kAdult = 18;     // evidence.md 4.4
constexpr int kFewestDays = 2; // evidence.md 3.3
constexpr int kMostDays = 5;   // evidence.md 3.3

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

} // namespace

YouGroup::YouGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("You"), QStringLiteral("stand"), coach_, phrases_, parent)
    , m_name(new QLineEdit(this))
    , m_year(new Stepper(tr("Birth year"), yearOf(coach_.todaysDay()) - kOldest, yearOf(coach_.todaysDay()) - kAdult,
                         {}, this))
    , m_sex(new Segmented(tr("Sex"), this))
    , m_units(new Segmented(tr("Units"), this))
{
    m_name->setObjectName(QStringLiteral("profileName"));
    m_year->setObjectName(QStringLiteral("profileYear"));
    m_name->setMaxLength(80);
    m_year->setKeyboardTracking(false);
    for (const QString& text : {tr("Not given"), tr("Female"), tr("Male")}) {
        m_sex->addSegment(text);
    }
    for (const QString& text : {tr("Metric"), tr("Imperial")}) {
        m_units->addSegment(text);
    }
    addSection(tr("About you"));
    addRow(tr("Name"), tr("For this computer only"), m_name);
    addRow(tr("Birth year"), tr("Decides where to start and what tests are compared with"), m_year);
    addRow(tr("Sex"), tr("Only to compare test results; may stay open"), m_sex);
    addRow(tr("Units"), tr("Kilograms or pounds"), m_units);

    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        Profile profile = coach().profile();
        profile.name = m_name->text().trimmed().toStdString();
        if (!isRefreshing() && profile != coach().profile()) {
            change(profile, tr("Name saved"));
        }
    });
    connect(m_year, &Stepper::valueChanged, this, [this](int year) {
        Profile profile = coach().profile();
        profile.birthYear = year;
        change(profile, tr("Birth year: %1").arg(year));
    });
    connect(m_sex, &Segmented::currentChanged, this, [this](int index) {
        Profile profile = coach().profile();
        profile.sex = index == 0 ? std::nullopt : std::optional(index == 1 ? Sex::Female : Sex::Male);
        change(profile, tr("Saved"));
    });
    connect(m_units, &Segmented::currentChanged, this, [this](int index) {
        Profile profile = coach().profile();
        profile.units = index == 0 ? UnitSystem::Metric : UnitSystem::Imperial;
        change(profile, tr("Units saved"));
    });
    onRefresh([this] {
        const Profile& profile = coach().profile();
        m_name->setText(QString::fromStdString(profile.name));
        m_year->setValue(profile.birthYear);
        m_sex->setCurrentIndex(!profile.sex ? 0 : *profile.sex == Sex::Female ? 1 : 2);
        m_units->setCurrentIndex(profile.units == UnitSystem::Metric ? 0 : 1);
    });
}

void YouGroup::change(const Profile& profile, const QString& text)
{
    if (isRefreshing()) {
        return;
    }
    const Profile before = coach().profile();
    tell(coach().setProfile(profile), text, [this, before] { return coach().setProfile(before); });
}

TrainingGroup::TrainingGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Training"), QStringLiteral("library"), coach_, phrases_, parent)
    , m_days(new DayPicker(tr("Training days"), this))
    , m_daysHint(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_minutes(new MinutesEditor(this))
    , m_equipment(new EquipmentEditor(this))
    , m_flags(new FlagEditor(this))
    , m_exceptions(new QWidget(this))
{
    addSection(tr("Your week"));
    auto* week = new QWidget(this);
    auto* daysColumn = new QVBoxLayout(week);
    daysColumn->setContentsMargins(0, 0, 0, 0);
    daysColumn->setSpacing(space::k4);
    daysColumn->addWidget(m_days);
    daysColumn->addWidget(m_daysHint);
    week->setFocusProxy(m_days->firstFocus());
    addWide(tr("Training days"), tr("Two to five; a day between sessions is good"), week);
    addWide(tr("Minutes of a session"), tr("Warm-up and rest included"), m_minutes);
    addNote(tr("Changes hold from today on; the weeks behind you stay as they were planned."));
    addSection(tr("Equipment"));
    addWide(tr("What is at hand"), tr("Plans use only what is ticked; the floor is always there"), m_equipment);
    addSection(tr("Back, hips and health"));
    addWide(tr("What fits you"), tr("Exercises that do not suit are left out or changed"), m_flags);
    addSection(tr("Exceptions"));
    auto* exceptions = new QVBoxLayout(m_exceptions);
    exceptions->setContentsMargins(0, 0, 0, 0);
    exceptions->setSpacing(space::k8);
    addWide(tr("Exercises you left out or allowed"), {}, m_exceptions);

    connect(m_days, &DayPicker::changed, this, &TrainingGroup::changeDays);
    connect(m_minutes, &MinutesEditor::changed, this, [this] {
        TrainingFacts facts = coach().facts();
        facts.minutesPerSession = m_minutes->minutes();
        change(facts, tr("%1 minutes a session").arg(facts.minutesPerSession));
    });
    connect(m_equipment, &EquipmentEditor::changed, this, [this] {
        TrainingFacts facts = coach().facts();
        facts.equipment = m_equipment->equipment();
        facts.weights = m_equipment->weights();
        change(facts, tr("Equipment saved"));
    });
    connect(m_flags, &FlagEditor::changed, this, [this] {
        TrainingFacts facts = coach().facts();
        facts.flags = m_flags->flags();
        change(facts, tr("Saved; your plan follows it"));
    });
    onRefresh([this] {
        const TrainingFacts& facts = coach().facts();
        m_days->setDays(facts.weekdays);
        m_daysHint->setText(tr("%1 days a week").arg(facts.daysPerWeek()));
        m_minutes->setMinutes(facts.minutesPerSession);
        m_equipment->setValues(facts.equipment, facts.weights, coach().profile().units);
        m_flags->setFlags(facts.flags, impliedFlags(coach().screening()));
        fillExceptions();
    });
}

void TrainingGroup::change(const TrainingFacts& facts, const QString& text)
{
    if (!isRefreshing()) {
        tell(coach().setFacts(facts), text);
    }
}

void TrainingGroup::changeDays()
{
    TrainingFacts facts = coach().facts();
    facts.weekdays = m_days->days();
    const int count = facts.daysPerWeek();
    if (count < kFewestDays) {
        m_daysHint->setText(tr("Not saved yet: choose at least two days"));
    } else if (count > kMostDays) {
        m_daysHint->setText(tr("Not saved yet: choose at most five days"));
    } else {
        m_daysHint->setText(tr("%1 days a week").arg(count));
        change(facts, tr("%1 days a week").arg(count));
    }
}

void TrainingGroup::fillExceptions()
{
    QLayout* column = m_exceptions->layout();
    clearLayout(*column);
    const TrainingFacts& facts = coach().facts();
    for (const std::string& exercise : facts.banned) {
        column->addWidget(exceptionRow(exercise, true));
    }
    for (const std::string& exercise : facts.reallowed) {
        column->addWidget(exceptionRow(exercise, false));
    }
    if (facts.banned.empty() && facts.reallowed.empty()) {
        column->addWidget(new Paragraph(tr("None. An exercise you do not want can be left out on its page."),
                                        TextStyle::Body, Role::Text2, m_exceptions));
    }
}

QWidget* TrainingGroup::exceptionRow(const std::string& exercise, bool banned)
{
    const QString name = phrases().exercise(exercise);
    auto* button = new Button(banned ? tr("Use it again") : tr("Leave it out again"), Button::Kind::Secondary);
    button->setAccessibleName(banned ? tr("Use %1 again").arg(name) : tr("Leave %1 out again").arg(name));
    connect(button, &Button::clicked, this, [this, exercise, banned, name] {
        TrainingFacts facts = coach().facts();
        std::erase(banned ? facts.banned : facts.reallowed, exercise);
        change(facts, banned ? tr("%1 is used again").arg(name) : tr("%1 is left out again").arg(name));
        refresh();
    });
    return new SettingsRow(name, banned ? tr("Left out") : tr("Allowed in spite of a condition"), button, m_exceptions);
}

} // namespace plumbline
