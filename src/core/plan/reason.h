#pragma once

#include "core/exercise/codes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline {

/// Why a session, a slot or a change is as it is (decisions.md 16). Sentences are made in ui/text.
///
/// Params, the same names everywhere; a param that says nothing is left out. Whole numbers are std::int64_t, ids and
/// codes are strings:
///   from, to            amount before and now (repetitions, or seconds when the slot is a hold)
///   sets_from, sets_to  sets before and now
///   from_exercise, to_exercise   ids, when the exercise changes
///   trimmed_from, trimmed_to, trimmed_by   on any slot: sets cut or added on top of what the code says;
///                       trimmed_by is time_trim, weekly_ceiling, deload, spaced_out or added_for_week
///   last_sets, last_amount   on any slot: the dose of the last session when it was another and nothing else says so
///   sets, amount        the dose as it stands (also: of the first session at a rung)
///   rung                place in the ladder, 1 the easiest
///   rpe                 rated effort that decided, in tenths (85 is 8.5)
///   pain, base          scores 0..10; morning: the next-morning score
///   days                length of a gap or a window in days
///   percent             0..100
///   left                sessions (or days) a rule still holds
///   exercise, pattern, equipment, flag, test, why, region, label: ids and codes
enum class ReasonCode {
    Scheduled,        ///< session: label
    Projected,        ///< session or slot: today's state carried on (decisions.md 4)
    StartRung,        ///< first time: rung, sets, amount; test, value; from_exercise and equipment or flag if closed
    Raise,            ///< P4: from, to, sets, rpe; first_only = 1 when only the first set grew
    AddSet,           ///< P5: sets_from, sets_to, from, to
    RungUp,           ///< P7: from_exercise, to_exercise, rung
    HoldNew,          ///< a new rung is held: left
    HoldEffort,       ///< P3: rpe
    HoldIncomplete,   ///< P3: percent
    RegressEffort,    ///< P2: from, to (same exercise), or from_exercise, to_exercise; rpe or percent
    PainHold,         ///< settled with +1, or amber without another dose: pain, base; morning
    PainStop,         ///< red: from_exercise, to_exercise or from, to; pain, base, left
    PainRegress,      ///< amber: from_exercise, to_exercise or from, to; pain, base
    PainFlare,        ///< next morning +2 or more: morning, base; sets_from, sets_to
    GapRepeat,        ///< days
    GapReduce,        ///< days; from, to, sets_from, sets_to
    GapRungDown,      ///< days; from_exercise, to_exercise or from, to
    GapRescreen,      ///< days: more than 112, screen and test again
    Deload,           ///< sets_from, sets_to; session: why = time or signs
    TimeTrim,         ///< sets_from, sets_to; as a note: pattern left out this time
    EquipmentMissing, ///< from_exercise, to_exercise, equipment; as a note: pattern, equipment
    AvoidFlag,        ///< from_exercise, to_exercise, flag; as a note: pattern, flag
    WeeklyCeiling,    ///< sets_from, sets_to
    TestDue,          ///< session: days since the last test; slot: test that keeps the next rung closed
    // Beyond the list of decisions.md 16, which says that more may be added:
    Hold,        ///< P8, or the planned dose continues; params: sets, amount
    WarmUp,      ///< a drill of the warm-up
    Mobility,    ///< the mobility slot
    Streak,      ///< one of two good sessions at the top dose (P6): streak
    AddLoad,     ///< P7 without a harder rung: grams_from, grams; from, to
    SlowerTempo, ///< P7 without a harder rung or load: seconds
    RungBack,    ///< a new rung was too much, back to the old one (3.6): from_exercise, to_exercise, left; rpe or pain
    PatternLeftOut,  ///< params: pattern; nothing in this pattern can be done, why = equipment, flag, level or start
    LevelZero,       ///< base pain 4 to 5, or two flares in a week: the easy session of 4.2; base or left (days)
    RestPain,        ///< base pain 6 or more: no strength session; base
    MorningTrend,    ///< 7-day mean of morning pain is up; params: before, now (tenths)
    Swapped,         ///< the user asked for another exercise: from_exercise, to_exercise
    Minimum,         ///< the minimum session of 3.10
    RungReturn,      ///< a rung taken away by pain or a gap is tried again: from_exercise, to_exercise
    AddedForWeek,    ///< a set more because the week is under its start value (3.4): sets_from, sets_to
    SpacedOut,       ///< trained the day before as well, so lighter today (3.4)
    SeeProfessional, ///< note; why = rest_pain, flares, trend, no_change, leg_pain or routine (tier D); key for routine
    RescreenDue,     ///< note; why = spread, rest_pain or interval: the questions of 4.3 should be asked again
    AdherenceLow,    ///< note; percent of the sessions of 14 days done; minutes suggested
    Improved,        ///< note; before, now (tenths): pain is down by 2 points or 30 %
};
template <>
inline constexpr std::array<std::string_view, 44> codesOf<ReasonCode>{
    "scheduled",     "projected",        "start_rung",        "raise",          "add_set",          "rung_up",
    "hold_new",      "hold_effort",      "hold_incomplete",   "regress_effort", "pain_hold",        "pain_stop",
    "pain_regress",  "pain_flare",       "gap_repeat",        "gap_reduce",     "gap_rung_down",    "gap_rescreen",
    "deload",        "time_trim",        "equipment_missing", "avoid_flag",     "weekly_ceiling",   "test_due",
    "hold",          "warm_up",          "mobility",          "streak",         "add_load",         "slower_tempo",
    "rung_back",     "pattern_left_out", "level_zero",        "rest_pain",      "morning_trend",    "swapped",
    "minimum",       "rung_return",      "added_for_week",    "spaced_out",     "see_professional", "rescreen_due",
    "adherence_low", "improved"};

/// One number or id that belongs to a reason.
struct ReasonParam {
    std::string name;
    std::variant<std::int64_t, double, std::string> value;
    friend bool operator==(const ReasonParam&, const ReasonParam&) = default;
};

struct Reason {
    ReasonCode code = ReasonCode::Scheduled;
    std::vector<ReasonParam> params;

    Reason& with(std::string name, std::int64_t value) &
    {
        params.push_back({std::move(name), value});
        return *this;
    }
    Reason& with(std::string name, std::string value) &
    {
        params.push_back({std::move(name), std::move(value)});
        return *this;
    }
    friend bool operator==(const Reason&, const Reason&) = default;
};

} // namespace plumbline
