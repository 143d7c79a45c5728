#pragma once

#include "core/base/civil.h"
#include "core/breaks/kinds.h"
#include "core/plan/requests.h"

#include <optional>

namespace plumbline::breaks {

/// One rhythm: so much sitting, then a break of this length.
struct Rhythm {
    minutes interval{30};
    minutes length{2};
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// Alternation of sitting and standing for people with a sit-stand desk (evidence.md 6.4).
struct StandRhythm {
    minutes standingPerHour{15}; ///< 5..40; grows by the week, see `standingGoal`
    minutes longestStanding{40}; ///< 10..60
    friend bool operator==(const StandRhythm&, const StandRhythm&) = default;
};

/// Everything the person chose about reminders; the numbers and ranges of evidence.md 6.2 to 6.4. Out-of-range values
/// are clamped by whoever reads the settings (app), so the scheduler may rely on them.
struct Policy {
    bool on = true;    ///< false: nothing is asked for; time is counted all the same
    Rhythm shortBreak; ///< 20..90 min, 1..10 min
    std::optional<Rhythm> longBreak{Rhythm{minutes{60}, minutes{5}}}; ///< off, or 50..120 min, 5..10 min
    std::optional<minutes> nudgeEvery;                                ///< off, or 10..30 min
    std::optional<StandRhythm> stand;                                 ///< off without a sit-stand desk
    int maxPromptsPerDay = 16;                                        ///< 4..24; nudges and stand prompts count too
    minutes snooze{5};                                                ///< 5..15
    int snoozeLimit = 2;                                              ///< in a row, 0..2; then Start or Skip
    Manner manner = Manner::Notify;
    seconds firmDelay{10};           ///< how long Firm hides Skip, 5..30
    milliseconds naturalPause{4000}; ///< two-phase: so long without input is a natural pause
    minutes naturalPauseLimit{2};    ///< two-phase: the break begins after this at the latest
    minutes promptLasts{10}; ///< an unanswered prompt counts as missed after this, and is asked again an interval later
    GuardSet respected{Guard::Call, Guard::FullScreen, Guard::DoNotDisturb, Guard::Inhibitor, Guard::Training};
    minutes longestDeferral{60}; ///< a guard holds a prompt back for so long at most, 15..180; Training has no limit
    /// No idle source works: breaks come by fixed intervals of working time (offered and said, product.md 9).
    bool fixedInterval = false;
    WorkDay workDay;
    minutes dayStart{kDefaultDayStart};
    friend bool operator==(const Policy&, const Policy&) = default;
};

/// The named rhythms of evidence.md 6.2. `off` answers with `on == false`. Work day, guards, manner and snooze keep
/// their defaults; the caller fills them in.
/// @param morningPain today's morning or resting pain: SoreBack nudges only while it is 3 or more.
Policy policyOf(BreakProfile profile, std::optional<int> morningPain);

/// Minutes of standing an hour in a week of use, 1 the first: 15, +5 a week up to `target` (evidence.md 6.4).
minutes standingGoal(int week, minutes target);

} // namespace plumbline::breaks
