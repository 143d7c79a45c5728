#pragma once

#include "core/exercise/codes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline {

/// Why a session, a slot or a change is as it is (decisions.md 16). Sentences are made in ui/text.
enum class ReasonCode {
    Scheduled,
    Projected,
    StartRung,
    Raise,
    AddSet,
    RungUp,
    HoldNew,
    HoldEffort,
    HoldIncomplete,
    RegressEffort,
    PainHold,
    PainStop,
    PainRegress,
    PainFlare,
    GapRepeat,
    GapReduce,
    GapRungDown,
    GapRescreen,
    Deload,
    TimeTrim,
    EquipmentMissing,
    AvoidFlag,
    WeeklyCeiling,
    TestDue,
    // Beyond the list of decisions.md 16, which says that more may be added:
    Hold,           ///< P8, or the planned dose continues; params: sets, amount
    WarmUp,         ///< a drill of the warm-up
    Mobility,       ///< the mobility slot; params: region
    Streak,         ///< one of two good sessions at the top dose (P6)
    AddLoad,        ///< P7 without a harder rung: params: grams
    SlowerTempo,    ///< P7 without a harder rung or load: params: seconds
    RungBack,       ///< a new rung was too much: back to the old one (3.6)
    PatternLeftOut, ///< params: pattern; nothing in this pattern can be done
    LevelZero,      ///< base pain 4 to 5: the easy session of 4.2
    RestPain,       ///< base pain 6 or more: no strength session
    MorningTrend,   ///< 7-day mean of morning pain is up; params: before, now (tenths)
    Swapped,        ///< the user asked for another exercise
    Minimum,        ///< the minimum session of 3.10
};
template <>
inline constexpr std::array<std::string_view, 37> codesOf<ReasonCode>{
    "scheduled",    "projected",        "start_rung",        "raise",          "add_set",        "rung_up",
    "hold_new",     "hold_effort",      "hold_incomplete",   "regress_effort", "pain_hold",      "pain_stop",
    "pain_regress", "pain_flare",       "gap_repeat",        "gap_reduce",     "gap_rung_down",  "gap_rescreen",
    "deload",       "time_trim",        "equipment_missing", "avoid_flag",     "weekly_ceiling", "test_due",
    "hold",         "warm_up",          "mobility",          "streak",         "add_load",       "slower_tempo",
    "rung_back",    "pattern_left_out", "level_zero",        "rest_pain",      "morning_trend",  "swapped",
    "minimum"};

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
