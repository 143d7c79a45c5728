#include "ui/settings/reminders_group.h"

#include "ui/settings/source_words.h"
#include "ui/setup/editors.h"
#include "ui/text/break_words.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

namespace plumbline {

namespace {

QString nameOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// The rhythm as the profile has it by itself; sore back with its nudges.
breaks::Policy plainPolicy(BreakProfile profile)
{
    constexpr int kSoreMorning = 3; // evidence.md 6.2: nudges while morning pain is 3 or more
    return breaks::policyOf(profile, kSoreMorning);
}

/// The settings that a rhythm brings with it, as they stand.
struct Overrides {
    int interval, length, longOn, nudgeOn;

    static Overrides of(const app::Coach& coach)
    {
        return {coach.setting(app::kBreakInterval), coach.setting(app::kBreakLength), coach.setting(app::kLongBreakOn),
                coach.setting(app::kNudgeOn)};
    }
    Result<app::Changes> write(app::Coach& coach) const
    {
        app::Changes changes;
        for (const auto& [setting, value] : {std::pair{app::kBreakInterval, interval},
                                             {app::kBreakLength, length},
                                             {app::kLongBreakOn, longOn},
                                             {app::kNudgeOn, nudgeOn}}) {
            if (coach.setting(setting) == value) {
                continue;
            }
            auto done = coach.setSetting(setting, value);
            if (!done) {
                return done;
            }
            changes |= *done;
        }
        return changes;
    }
};

} // namespace

RemindersGroup::RemindersGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Reminders"), QStringLiteral("bell"), coach_, phrases_, parent)
{
    addRhythm();
    addLongBreaks();
    addStanding();
    addWorkDay();
    addManner();
    addQuiet();
    addMoves();
    addGoal();
    addComputer();
}

const breaks::Policy& RemindersGroup::policy()
{
    return coach().breaks().policy();
}

void RemindersGroup::addNumber(const QString& title, const QString& detail, const app::Setting<int>& setting,
                               const QString& unit, int step)
{
    addStepper(title, tr("%1. Default: %2%3").arg(detail, QString::number(setting.fallback), unit), setting, unit,
               step);
}

void RemindersGroup::addSwitch(const QString& title, const QString& detail, const app::Setting<bool>& setting)
{
    addToggle(title, tr("%1. Default: %2").arg(detail, setting.fallback ? tr("on") : tr("off")), setting);
}

void RemindersGroup::addFollowing(const QString& title, const QString& detail, const app::Setting<int>& setting,
                                  std::pair<int, int> range, int step,
                                  const std::function<int(const breaks::Policy&)>& value)
{
    auto* stepper = new Stepper(title, range.first, range.second, tr(" min"), this);
    stepper->setObjectName(nameOf(setting.name));
    stepper->setSingleStep(step);
    stepper->setKeyboardTracking(false);
    SettingsRow* row = addRow(title, detail, stepper);
    connect(stepper, &Stepper::valueChanged, this, [this, title, setting, stepper, value](int wanted) {
        if (!isRefreshing()) {
            // What the rhythm has by itself is not kept, so that another rhythm brings its own number.
            const bool asRhythm = wanted == value(plainPolicy(coach().breakProfile()));
            tell(coach().setSetting(setting, asRhythm ? 0 : wanted), tr("%1: %2").arg(title, stepper->text()));
        }
    });
    onRefresh([this, stepper, row, detail, value] {
        const BreakProfile profile = coach().breakProfile();
        stepper->setValue(value(policy()));
        row->setDetail(tr("%1. %2: %3 min").arg(detail, words::of(profile)).arg(value(plainPolicy(profile))));
    });
}

void RemindersGroup::addFollowingSwitch(const QString& title, const QString& detail, const app::Setting<int>& setting,
                                        const std::function<bool(const breaks::Policy&)>& value)
{
    auto* toggle = new Toggle(title, this);
    toggle->setObjectName(nameOf(setting.name));
    SettingsRow* row = addRow(title, detail, toggle);
    connect(toggle, &Toggle::toggled, this, [this, title, setting, value](bool on) {
        if (!isRefreshing()) {
            const bool asRhythm = on == value(plainPolicy(coach().breakProfile()));
            tell(coach().setSetting(setting, asRhythm ? -1 : static_cast<int>(on)),
                 on ? tr("%1: on").arg(title) : tr("%1: off").arg(title));
        }
    });
    onRefresh([this, toggle, row, detail, setting, value] {
        const BreakProfile profile = coach().breakProfile();
        const bool own = value(plainPolicy(profile));
        const int set = coach().setting(setting);
        toggle->setChecked(set < 0 ? own : set == 1);
        row->setDetail(tr("%1. %2: %3").arg(detail, words::of(profile), own ? tr("on") : tr("off")));
    });
}

void RemindersGroup::addRhythm()
{
    addSection(tr("Break rhythm"));
    m_rhythm = new RhythmEditor(this);
    addWide(
        tr("Rhythm"),
        tr("Brings the numbers below with it; each can be changed. Default: %1").arg(words::of(BreakProfile::Standard)),
        m_rhythm);
    connect(m_rhythm, &RhythmEditor::changed, this, &RemindersGroup::chooseProfile);
    onRefresh([this] { m_rhythm->setProfile(coach().breakProfile()); });
    addFollowing(tr("Remind me after"), tr("Sitting time without a break"), app::kBreakInterval, {20, 90}, 5,
                 [](const breaks::Policy& p) { return static_cast<int>(p.shortBreak.interval.count()); });
    addFollowing(tr("Break length"), tr("How long a short break is"), app::kBreakLength, {1, 10}, 1,
                 [](const breaks::Policy& p) { return static_cast<int>(p.shortBreak.length.count()); });
    addNumber(tr("Most reminders a day"), tr("After that it stays quiet until tomorrow"), app::kMaxPrompts, {}, 1);
}

void RemindersGroup::addLongBreaks()
{
    addFollowingSwitch(tr("Long breaks"), tr("A longer one once in a while"), app::kLongBreakOn,
                       [](const breaks::Policy& p) { return p.longBreak.has_value(); });
    addNumber(tr("Long break after"), tr("Sitting time without a long break"), app::kLongBreakInterval, tr(" min"), 5);
    addNumber(tr("Long break length"), tr("How long it is"), app::kLongBreakLength, tr(" min"), 1);
    addFollowingSwitch(tr("Posture hints"), tr("A short hint to shift in the seat, no need to stand up"), app::kNudgeOn,
                       [](const breaks::Policy& p) { return p.nudgeEvery.has_value(); });
    addNumber(tr("A hint every"), tr("Sitting time between hints"), app::kNudgeInterval, tr(" min"), 5);
}

void RemindersGroup::addStanding()
{
    addSection(tr("Sitting and standing"));
    addSwitch(tr("Alternate sitting and standing"), tr("Only with a sit-stand desk among your things, under Training"),
              app::kStandOn);
    addNumber(tr("Standing each hour"), tr("Begins at 15 min and grows by 5 a week up to this"), app::kStandTarget,
              tr(" min"), 5);
    addNumber(tr("Longest standing"), tr("Then it asks you to sit or walk"), app::kStandLongest, tr(" min"), 5);
}

void RemindersGroup::addWorkDay()
{
    addSection(tr("Work day"));
    m_hours = new WorkHoursEditor(this);
    addWide(tr("Work days and hours"), tr("Reminders come only then"), m_hours);
    addStepper(tr("A new day begins at"),
               tr("What you do after midnight but before this hour counts for the day before. Default: 4:00"),
               app::kDayStartHour, tr(":00"), 1);
    connect(m_hours, &WorkHoursEditor::changed, this, [this] {
        const WorkDay value = m_hours->workDay();
        const bool typing = std::any_of(value.ranges.begin(), value.ranges.end(),
                                        [](const TimeRange& range) { return range.from == range.to; });
        if (isRefreshing() || typing) { // on the way from one time to another
            return;
        }
        const WorkDay before = coach().workDay();
        tell(coach().setWorkDay(value), tr("Work day saved"), [this, before] { return coach().setWorkDay(before); });
    });
    onRefresh([this] {
        if (m_hours->workDay() != coach().workDay()) {
            m_hours->setWorkDay(coach().workDay());
        }
    });
}

void RemindersGroup::chooseProfile()
{
    if (isRefreshing()) {
        return;
    }
    const BreakProfile before = coach().breakProfile();
    const Overrides overrides = Overrides::of(coach());
    Result<app::Changes> done = coach().setBreakProfile(m_rhythm->profile());
    if (done) {
        const auto cleared = Overrides{0, 0, -1, -1}.write(coach());
        if (cleared) {
            *done |= *cleared;
        } else {
            done = cleared;
        }
    }
    tell(done, tr("Rhythm: %1").arg(words::of(m_rhythm->profile())), [this, before, overrides] {
        auto undone = coach().setBreakProfile(before);
        return undone ? overrides.write(coach()) : undone;
    });
}

void RemindersGroup::addManner()
{
    addSection(tr("How to remind"));
    m_manner = new MannerEditor(this);
    addWide(tr("Style"),
            tr("Nothing covers the screen unless you choose it. Default: %1").arg(words::of(breaks::Manner::Notify)),
            m_manner);
    connect(m_manner, &MannerEditor::changed, this, [this] {
        if (!isRefreshing()) {
            const breaks::Manner manner = m_manner->manner();
            tell(coach().setSetting(app::kBreakManner, std::string(code(manner))),
                 tr("Style: %1").arg(words::of(manner)));
        }
    });
    onRefresh([this] { m_manner->setManner(policy().manner); });
    addNumber(tr("Firm: Skip comes after"), tr("Esc always works"), app::kFirmDelay, tr(" s"), 5);
    addSwitch(tr("Soft chime"), tr("One quiet sound with a reminder"), app::kBreakSound);
    addNumber(tr("Snooze"), tr("How much later a snoozed break comes"), app::kSnoozeMinutes, tr(" min"), 5);
    addNumber(tr("Times you can snooze"), tr("In a row; after that Start or Skip"), app::kSnoozeLimit, {}, 1);
}

void RemindersGroup::addQuiet()
{
    addSection(tr("Stay quiet"));
    addSwitch(tr("During calls"), tr("While a program uses the microphone or camera; the break comes after"),
              app::kQuietCalls);
    addSwitch(tr("In full screen"), tr("While another program fills the screen"), app::kQuietFullScreen);
    addSwitch(tr("When Do Not Disturb is on"), tr("As your desktop has it set"), app::kQuietDoNotDisturb);
    addSwitch(tr("During films and presentations"), tr("While a program keeps the screen awake"),
              app::kQuietInhibitors);
    addSwitch(tr("On battery"), tr("While the computer is not plugged in"), app::kQuietBattery);
    addNumber(tr("Longest wait"), tr("A break that waits is asked for after this all the same"), app::kLongestDeferral,
              tr(" min"), 15);
}

void RemindersGroup::addMoves()
{
    addSection(tr("Moves"));
    addChoice(tr("Where you work"), tr("Decides which moves suit. Default: Desk"), app::kMovePlace,
              {{"desk", words::of(breaks::Place::Desk)},
               {"open_office", words::of(breaks::Place::OpenOffice)},
               {"home", words::of(breaks::Place::Home)}});
    addChoice(tr("Clothes"), tr("In office clothes nothing on the floor. Default: Office clothes"), app::kMoveClothes,
              {{"office", words::of(breaks::Clothes::Office)}, {"easy", words::of(breaks::Clothes::Easy)}});
}

void RemindersGroup::addGoal()
{
    addSection(tr("Daily goal"));
    addNumber(tr("Standing and light activity"), tr("A day, standing time and breaks together"), app::kStandingGoal,
              tr(" min"), 15);
    addNumber(tr("Growth of the goal"), tr("A week, when met on 4 of 5 days; 0 keeps it"), app::kGoalGrowth, tr(" min"),
              5);
}

void RemindersGroup::addComputer()
{
    addSection(tr("This computer"));
    addSwitch(tr("Start at login"), tr("In the tray, without its window"), app::kStartAtLogin);
    addSwitch(tr("Keep in the tray"), tr("Closing the window leaves reminders running"), app::kKeepInTray);
    addSwitch(tr("By the clock only"), tr("Fixed intervals of working time, whatever you do at the computer"),
              app::kFixedInterval);
    m_sourceList = new Paragraph({}, TextStyle::Body, Role::Text2, this);
    m_sourceList->setObjectName(QStringLiteral("sources"));
    addWide(tr("What this desktop tells"), tr("Sitting is counted, and breaks wait, by what works here"), m_sourceList);
    onRefresh([this] { fillSources(); });
}

void RemindersGroup::setSources(Sources sources)
{
    m_sources = std::move(sources);
    fillSources();
}

void RemindersGroup::fillSources()
{
    m_sourceList->setText(sourcewords::list(m_sources ? m_sources() : std::vector<app::SourceReport>{}));
}

} // namespace plumbline
