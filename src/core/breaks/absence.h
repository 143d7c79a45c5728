#pragma once

#include "core/base/civil.h"
#include "core/breaks/kinds.h"

#include <span>
#include <string_view>

/// The one table for absences: what an absence of a kind and a length does in a state. The scheduler reads it, the
/// handbook shows it (a test compares), so what is written is what happens.
namespace plumbline::breaks {

/// Idle counts from the last input; locked from the lock; asleep from suspend; not running from the last moment known.
enum class AbsenceKind { Idle, Locked, Asleep, NotRunning };

/// By length. `kGlance`: gaps under two minutes are still sitting (evidence.md 6.3 rule 1). Five minutes or more is a
/// break without being asked (rule 2).
enum class AbsenceLength { Glance, Short, Break, LongBreak };
inline constexpr minutes kGlance{2};
inline constexpr minutes kNaturalBreak{5};

/// What the scheduler was doing when the absence began.
enum class AbsenceDuring { Working, Prompting, OnBreak, Paused, OffHours };

/// What becomes of the prompt or break that was under way.
enum class AbsenceEffect { Keep, Withdraw, Finish };

struct AbsenceRule {
    AbsenceKind kind;
    AbsenceLength length;
    AbsenceDuring during;
    Posture credited;    ///< what the ledger books for the time of the absence
    bool resetsShort;    ///< the sitting counter of short breaks starts anew
    bool resetsLong;     ///< that of long breaks too
    bool recordsNatural; ///< an outcome Natural is written
    AbsenceEffect effect;
};

/// All rows, in the order of kind, length, during.
std::span<const AbsenceRule> absenceTable();
/// @param longBreak the length of a long break, at least kNaturalBreak: from this on LongBreak.
AbsenceLength lengthClass(milliseconds absence, minutes longBreak);
const AbsenceRule& absenceRule(AbsenceKind kind, AbsenceLength length, AbsenceDuring during);

} // namespace plumbline::breaks

namespace plumbline {
template <>
inline constexpr std::array<std::string_view, 4> codesOf<breaks::AbsenceKind>{"idle", "locked", "asleep",
                                                                              "not_running"};
}
