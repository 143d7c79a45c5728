#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

/// A calendar day without zone. `std::chrono::sys_days` is used for its arithmetic only.
using Day = std::chrono::sys_days;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// A moment of wall time: UTC milliseconds since 1970. Can jump when somebody sets the clock.
using WallTime = std::chrono::sys_time<milliseconds>;

/// A moment of boot time: milliseconds since some start, runs on through suspend, never jumps.
struct BootTime {
    milliseconds sinceStart{0};
    friend constexpr auto operator<=>(const BootTime&, const BootTime&) = default;
    friend constexpr milliseconds operator-(BootTime a, BootTime b) { return a.sinceStart - b.sinceStart; }
    friend constexpr BootTime operator+(BootTime a, milliseconds d) { return BootTime{a.sinceStart + d}; }
};

/// One moment as the whole program sees it: boot time for intervals, wall time and offset for dates.
struct Instant {
    BootTime boot;
    WallTime wall;
    minutes utcOffset{0};
    friend constexpr bool operator==(const Instant&, const Instant&) = default;
};

/// A wall time with the UTC offset that held then; what facts are stored with.
struct ZonedTime {
    WallTime wall;
    minutes utcOffset{0};

    friend constexpr bool operator==(const ZonedTime&, const ZonedTime&) = default;
    /// Order by the moment, not by the offset.
    friend constexpr bool operator<(const ZonedTime& a, const ZonedTime& b) { return a.wall < b.wall; }
};

/// The default hour at which a training day starts (architecture.md, decision 2).
inline constexpr minutes kDefaultDayStart{4 * 60};

/// The training day a moment belongs to: local date of (moment - dayStart).
Day localDay(const ZonedTime& time, minutes dayStart = kDefaultDayStart);
inline Day localDay(const Instant& now, minutes dayStart = kDefaultDayStart)
{
    return localDay(ZonedTime{now.wall, now.utcOffset}, dayStart);
}

/// Monday of the week that holds `day`.
Day mondayOf(Day day);
/// 0 Monday .. 6 Sunday.
int weekdayIndex(Day day);

/// "2026-11-23".
std::string isoDate(Day day);
/// Reads "2026-11-23" with a real calendar date in years 1900..9999; nullopt otherwise.
std::optional<Day> parseIsoDate(std::string_view text);

/// RFC 3339 with offset: "2026-11-23T07:30:00+01:00". Milliseconds are written only when not zero.
std::string rfc3339(const ZonedTime& time);
/// Reads RFC 3339 ("Z", "z" or an offset up to 23:59; fractions to milliseconds; 'T', 't' or space); nullopt otherwise.
std::optional<ZonedTime> parseRfc3339(std::string_view text);

/// "HH:MM" as minutes after midnight (00:00..23:59).
std::optional<minutes> parseTimeOfDay(std::string_view text);
std::string timeOfDay(minutes sinceMidnight);

} // namespace plumbline
