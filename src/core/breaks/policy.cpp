#include "core/breaks/policy.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

/// Nudges are meant for sore backs while morning pain is this or more (evidence.md 6.2).
constexpr int kSoreMorning = 3;
constexpr minutes kNudge{15};

} // namespace

Policy policyOf(BreakProfile profile, std::optional<int> morningPain)
{
    Policy policy;
    switch (profile) {
    case BreakProfile::Gentle:
        // Every second break is the long one, as in the standard rhythm; 60 would ask 15 minutes after a break.
        policy.shortBreak = {minutes{45}, minutes{2}};
        policy.longBreak = Rhythm{minutes{90}, minutes{5}};
        break;
    case BreakProfile::Standard:
        break;
    case BreakProfile::Active: // its short breaks are as long as a long one
        policy.shortBreak = {minutes{30}, minutes{5}};
        policy.longBreak.reset();
        break;
    case BreakProfile::DeepFocus:
        policy.shortBreak = {minutes{50}, minutes{5}};
        policy.longBreak.reset();
        break;
    case BreakProfile::SoreBack:
        policy.shortBreak = {minutes{20}, minutes{2}};
        if (morningPain && *morningPain >= kSoreMorning) {
            policy.nudgeEvery = kNudge;
        }
        break;
    case BreakProfile::Off:
        policy.on = false;
        break;
    }
    return policy;
}

minutes standingGoal(int week, minutes target)
{
    constexpr minutes kFirstWeek{15};
    constexpr minutes kMoreAWeek{5};
    constexpr int kWeeksToMost = 10;
    return std::min(target, kFirstWeek + kMoreAWeek * (std::clamp(week, 1, kWeeksToMost) - 1));
}

} // namespace plumbline::breaks
