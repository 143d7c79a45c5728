#pragma once

#include "core/exercise/codes.h"

/// The words of the day at the desk (product.md section 2; interfaces.md, history and breaks status).
namespace plumbline::breaks {

/// What the scheduler asks for. Short and long are breaks with moves; a nudge asks for a shift in the seat; stand asks
/// to change between sitting and standing.
enum class Kind { Short, Long, Nudge, Stand };

/// Where the person's time goes. Every second belongs to exactly one of these.
enum class Posture { Sitting, Standing, Away, Asleep };

/// What became of a break. Natural: the person was away long enough without being asked.
enum class Outcome { Taken, Snoozed, Skipped, Missed, Natural };

/// What the person says of the moves after a break.
enum class MoveResult { Done, Partly, NotDone };

/// How a break is asked for (decisions.md 21).
enum class Manner {
    Notify,   ///< a small quiet prompt and a notification; the moves open when asked for
    TwoPhase, ///< the prompt, then the break begins at the next natural pause or after its limit
    Firm,     ///< as TwoPhase, and Skip is hidden for some seconds; Escape always works
};

/// What keeps a prompt waiting. It defers, it never drops; sitting goes on counting.
enum class Guard {
    Call,         ///< an application holds the microphone or the camera
    FullScreen,   ///< another application fills a screen
    DoNotDisturb, ///< the desktop's notifications are inhibited
    Inhibitor,    ///< an idle inhibitor: a film, a presentation
    Training,     ///< a guided session runs, or ended less than ten minutes ago (evidence.md 6.3 rule 8)
    Battery,      ///< runs on battery, where the person wants quiet then
};

/// The first that holds, in this order (decisions.md 22).
enum class StateKind { OnBreak, Paused, OffHours, Away, Inhibited, Prompting, Working };

} // namespace plumbline::breaks

namespace plumbline {
template <>
inline constexpr std::array<std::string_view, 4> codesOf<breaks::Kind>{"short", "long", "nudge", "stand"};
template <>
inline constexpr std::array<std::string_view, 4> codesOf<breaks::Posture>{"sitting", "standing", "away", "asleep"};
template <>
inline constexpr std::array<std::string_view, 5> codesOf<breaks::Outcome>{"taken", "snoozed", "skipped", "missed",
                                                                          "natural"};
template <>
inline constexpr std::array<std::string_view, 3> codesOf<breaks::MoveResult>{"done", "partly", "not_done"};
template <>
inline constexpr std::array<std::string_view, 3> codesOf<breaks::Manner>{"notify", "two_phase", "firm"};
template <>
inline constexpr std::array<std::string_view, 6> codesOf<breaks::Guard>{"call",      "full_screen", "do_not_disturb",
                                                                        "inhibitor", "training",    "battery"};
template <>
inline constexpr std::array<std::string_view, 7> codesOf<breaks::StateKind>{
    "on_break", "paused", "off_hours", "away", "inhibited", "prompting", "working"};
namespace breaks {
using GuardSet = EnumSet<Guard>;
}
} // namespace plumbline
