#pragma once

#include "core/breaks/scheduler.h"

#include <optional>
#include <string>
#include <string_view>

/// What the command line and the bus ask of the running program. Both ends use the same words.
namespace plumbline {

enum class BreaksVerb { Status, Take, Snooze, Skip, Done, Pause, Resume, Standing };

/// How long a pause is to last (decisions.md 22).
struct PauseWish {
    enum class Kind {
        For,      ///< so many minutes from now
        Until,    ///< the next time the clock shows `amount` after midnight
        Tomorrow, ///< until the next training day
        On        ///< until turned on
    };
    Kind kind = Kind::For;
    minutes amount{30};
    friend bool operator==(const PauseWish&, const PauseWish&) = default;
};

struct BreaksRequest {
    BreaksVerb verb = BreaksVerb::Status;
    std::optional<PauseWish> pause; ///< with Pause, always
    bool standing = false;          ///< with Standing
    friend bool operator==(const BreaksRequest&, const BreaksRequest&) = default;
};

/// The longest pause that is counted in hours or minutes; for longer ones there is `on`.
inline constexpr minutes kLongestPause{24 * 60};

/// Reads "30m", "2h", "1h30m", "until 14:30", "tomorrow", "on"; nullopt for anything else, and for less than a minute
/// or more than a day.
std::optional<PauseWish> parsePause(std::string_view text);
/// The words that parsePause reads.
std::string pauseWords(const PauseWish& wish);

/// What the scheduler is told; nullopt for Status, which changes nothing.
/// @param now  of the program that pauses, for "until 14:30"
std::optional<breaks::Input> inputOf(const BreaksRequest& request, const ZonedTime& now);

} // namespace plumbline

namespace plumbline {
template <>
inline constexpr std::array<std::string_view, 8> codesOf<BreaksVerb>{"status", "take",  "snooze", "skip",
                                                                     "done",   "pause", "resume", "standing"};
} // namespace plumbline
