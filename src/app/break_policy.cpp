#include "app/break_policy.h"

#include "app/settings_keys.h"

#include <algorithm>

namespace plumbline::app {
namespace {

using breaks::Guard;
using breaks::Policy;
using breaks::Rhythm;

// Ranges of evidence.md 6.2 where 0 means "as the profile has it".
constexpr int kShortestInterval = 20;
constexpr int kShortestBreak = 1;
// evidence.md 6.4: with pregnancy 15 minutes of standing, 5 to 30.
constexpr minutes kPregnantStanding{15};
constexpr minutes kMostPregnantStanding{30};

/// Reads settings; what is missing or out of its range is the default.
class Reader {
public:
    explicit Reader(const SettingTexts& texts)
        : m_texts(texts)
    {}
    template <class T>
    T operator()(const Setting<T>& key) const
    {
        return key.decode(m_texts(key.name));
    }
    [[nodiscard]] bool isSet(const Setting<int>& key) const { return m_texts(key.name).has_value(); }
    [[nodiscard]] minutes inMinutes(const Setting<int>& key) const { return minutes{(*this)(key)}; }
    /// Puts the setting in place of a value, unless it is 0: as it is.
    void replace(minutes& value, const Setting<int>& key, int lowest) const
    {
        if (const int asked = (*this)(key); asked > 0) {
            value = minutes{std::clamp(asked, lowest, key.highest)};
        }
    }

private:
    const SettingTexts& m_texts;
};

std::optional<Rhythm> longBreak(const Reader& read, std::optional<Rhythm> ofProfile)
{
    const int on = read(kLongBreakOn);
    if (on == 0 || (on < 0 && !ofProfile)) {
        return std::nullopt;
    }
    Rhythm rhythm = ofProfile.value_or(Rhythm{read.inMinutes(kLongBreakInterval), read.inMinutes(kLongBreakLength)});
    if (read.isSet(kLongBreakInterval)) {
        rhythm.interval = read.inMinutes(kLongBreakInterval);
    }
    if (read.isSet(kLongBreakLength)) {
        rhythm.length = read.inMinutes(kLongBreakLength);
    }
    return rhythm;
}

std::optional<minutes> nudge(const Reader& read, std::optional<minutes> ofProfile)
{
    const int on = read(kNudgeOn);
    if (on == 0 || (on < 0 && !ofProfile)) {
        return std::nullopt;
    }
    return on > 0 || read.isSet(kNudgeInterval) ? read.inMinutes(kNudgeInterval) : *ofProfile;
}

std::optional<breaks::StandRhythm> stand(const Reader& read, const PolicyFacts& facts)
{
    if (!facts.equipment.contains(Equipment::SitStandDesk) || !read(kStandOn)) {
        return std::nullopt;
    }
    breaks::StandRhythm rhythm{breaks::standingGoal(facts.standWeek, read.inMinutes(kStandTarget)),
                               read.inMinutes(kStandLongest)};
    if (facts.flags.contains(Flag::Pregnancy)) {
        rhythm.longestStanding =
            read.isSet(kStandLongest) ? std::min(rhythm.longestStanding, kMostPregnantStanding) : kPregnantStanding;
    }
    return rhythm;
}

breaks::GuardSet respected(const Reader& read)
{
    breaks::GuardSet guards{Guard::Training};
    const auto add = [&](const Setting<bool>& key, Guard guard) {
        if (read(key)) {
            guards.insert(guard);
        }
    };
    add(kQuietCalls, Guard::Call);
    add(kQuietFullScreen, Guard::FullScreen);
    add(kQuietDoNotDisturb, Guard::DoNotDisturb);
    add(kQuietInhibitors, Guard::Inhibitor);
    add(kQuietBattery, Guard::Battery);
    return guards;
}

breaks::Place placeOf(const std::string& text)
{
    return text == "open_office" ? breaks::Place::OpenOffice
           : text == "home"      ? breaks::Place::Home
                                 : breaks::Place::Desk;
}

} // namespace

Policy breakPolicy(const PolicyFacts& facts, const SettingTexts& settings)
{
    const Reader read(settings);
    Policy policy = breaks::policyOf(facts.profile, facts.pain);
    read.replace(policy.shortBreak.interval, kBreakInterval, kShortestInterval);
    read.replace(policy.shortBreak.length, kBreakLength, kShortestBreak);
    policy.longBreak = longBreak(read, policy.longBreak);
    policy.nudgeEvery = nudge(read, policy.nudgeEvery);
    policy.stand = stand(read, facts);
    policy.maxPromptsPerDay = read(kMaxPrompts);
    policy.snooze = read.inMinutes(kSnoozeMinutes);
    policy.snoozeLimit = read(kSnoozeLimit);
    policy.manner = fromCode<breaks::Manner>(read(kBreakManner)).value_or(breaks::Manner::Notify);
    policy.firmDelay = seconds{read(kFirmDelay)};
    policy.respected = respected(read);
    policy.longestDeferral = read.inMinutes(kLongestDeferral);
    policy.fixedInterval = facts.fixedInterval || read(kFixedInterval);
    policy.workDay = facts.workDay;
    policy.dayStart = facts.dayStart;
    return policy;
}

minutes intervalOf(BreakProfile profile)
{
    return breaks::policyOf(profile, std::nullopt).shortBreak.interval;
}

std::optional<int> painOn(Day day, const std::vector<PainEntry>& pain)
{
    const auto newest =
        std::find_if(pain.rbegin(), pain.rend(), [&](const PainEntry& entry) { return entry.day == day; });
    return newest == pain.rend() ? std::nullopt : std::optional(newest->score.value);
}

int standWeek(const std::vector<Dated<TrainingFacts>>& facts, Day today)
{
    std::optional<Day> since;
    for (const auto& row : facts) {
        if (row.from > today) {
            break;
        }
        if (!row.value.equipment.contains(Equipment::SitStandDesk)) {
            since.reset();
        } else if (!since) {
            since = row.from;
        }
    }
    return since ? 1 + static_cast<int>((today - *since).count() / 7) : 1;
}

FlagSet joined(FlagSet flags, FlagSet more)
{
    more.forEach([&](Flag flag) { flags.insert(flag); });
    return flags;
}

breaks::MoveContext moveContext(const TrainingFacts& facts, const Screening& screening, std::optional<int> pain,
                                const SettingTexts& settings)
{
    const Reader read(settings);
    const auto lock = lockOf(screening);
    breaks::MoveContext context;
    context.flags = joined(facts.flags, impliedFlags(screening));
    context.banned = facts.banned;
    context.reallowed = facts.reallowed;
    context.equipment = facts.equipment;
    // There is a chair to sit on at every desk; the one that people have for training does not roll.
    context.fixedSeat = facts.equipment.contains(Equipment::Chair);
    context.equipment.insert(Equipment::Chair);
    context.pain = pain;
    context.place = placeOf(read(kMovePlace));
    context.clothes = read(kMoveClothes) == "easy" ? breaks::Clothes::Easy : breaks::Clothes::Office;
    context.locked = lock.has_value();
    context.walkAllowed = !lock || walkingAllowed(*lock);
    return context;
}

} // namespace plumbline::app
