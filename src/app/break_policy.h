#pragma once

#include "core/breaks/moves.h"
#include "core/breaks/policy.h"
#include "core/plan/input.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// What reminders follow from the person's choices, facts and settings.
namespace plumbline::app {

/// Everything but the settings.
struct PolicyFacts {
    BreakProfile profile = BreakProfile::Standard;
    WorkDay workDay;
    EquipmentSet equipment;
    FlagSet flags;           ///< the person's and those that screening implies
    std::optional<int> pain; ///< today's newest score at rest or in the morning, 0..10
    int standWeek = 1;       ///< weeks with a sit-stand desk, the first is 1
    minutes dayStart{kDefaultDayStart};
    bool fixedInterval = false; ///< no idle source works
};

/// The text of a setting; nullopt when it was not set.
using SettingTexts = std::function<std::optional<std::string>(std::string_view)>;

/// Rhythms of the profile, changed by what is set; every number within its range of evidence.md 6.2 to 6.4, whatever
/// the file holds. Standing is asked for only where there is a sit-stand desk.
breaks::Policy breakPolicy(const PolicyFacts& facts, const SettingTexts& settings);

/// The interval of short breaks that the profile has by itself.
minutes intervalOf(BreakProfile profile);

/// Today's newest pain at rest or in the morning.
std::optional<int> painOn(Day day, const std::vector<PainEntry>& pain);

/// Weeks since there is a sit-stand desk without a gap, counted from 1; 1 when there is none.
int standWeek(const std::vector<Dated<TrainingFacts>>& facts, Day today);

/// Both sets together.
FlagSet joined(FlagSet flags, FlagSet more);

/// What the moves of a break are chosen by, but for the moment itself: kind, length, posture, call and what was done.
breaks::MoveContext moveContext(const TrainingFacts& facts, const Screening& screening, std::optional<int> pain,
                                const SettingTexts& settings);

} // namespace plumbline::app
