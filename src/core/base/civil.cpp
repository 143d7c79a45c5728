#include "core/base/civil.h"

#include <array>
#include <cstdio>

namespace plumbline {

namespace {

using std::chrono::floor;

/// Reads exactly `count` digits at `place`; nullopt when something else stands there.
std::optional<int> digitsAt(std::string_view text, std::size_t place, std::size_t count)
{
    if (place + count > text.size()) {
        return std::nullopt;
    }
    int value = 0;
    for (std::size_t i = place; i < place + count; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return std::nullopt;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::string twoDigits(long value)
{
    std::array<char, 24> buffer{}; // room for any long: the optimiser counts what could be written
    std::snprintf(buffer.data(), buffer.size(), "%02ld", value);
    return buffer.data();
}

/// Reads ".123456" at `place`, moving it on; milliseconds, further digits are dropped.
std::optional<milliseconds> fractionAt(std::string_view text, std::size_t& place)
{
    if (place >= text.size() || text[place] != '.') {
        return milliseconds{0};
    }
    ++place;
    int value = 0;
    int digits = 0;
    while (place < text.size() && text[place] >= '0' && text[place] <= '9') {
        if (digits < 3) {
            value = value * 10 + (text[place] - '0');
        }
        ++digits;
        ++place;
    }
    if (digits == 0) {
        return std::nullopt;
    }
    for (; digits < 3; ++digits) {
        value *= 10;
    }
    return milliseconds{value};
}

std::optional<minutes> offsetAt(std::string_view text, std::size_t place)
{
    if (place + 1 == text.size() && (text[place] == 'Z' || text[place] == 'z')) {
        return minutes{0};
    }
    if (place + 6 != text.size() || (text[place] != '+' && text[place] != '-') || text[place + 3] != ':') {
        return std::nullopt;
    }
    const auto hour = digitsAt(text, place + 1, 2);
    const auto minute = digitsAt(text, place + 4, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    const minutes offset{*hour * 60 + *minute};
    return text[place] == '-' ? -offset : offset;
}

} // namespace

Day localDay(const ZonedTime& time, minutes dayStart)
{
    return floor<days>(time.wall + time.utcOffset - dayStart);
}

Day mondayOf(Day day)
{
    return day - days{weekdayIndex(day)};
}

int weekdayIndex(Day day)
{
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;
}

std::string isoDate(Day day)
{
    const std::chrono::year_month_day date{day};
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

std::optional<Day> parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digitsAt(text, 0, 4);
    const auto month = digitsAt(text, 5, 2);
    const auto day = digitsAt(text, 8, 2);
    if (!year || !month || !day || *year < 1900) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional<Day>(Day{date}) : std::nullopt;
}

std::string rfc3339(const ZonedTime& time)
{
    const auto local = time.wall + time.utcOffset;
    const auto day = floor<days>(local);
    const auto ofDay = local - day;
    const auto whole = floor<seconds>(ofDay);
    const auto rest = ofDay - whole;
    const std::chrono::hh_mm_ss clock{whole};
    std::string out = isoDate(day) + 'T' + twoDigits(clock.hours().count()) + ':' + twoDigits(clock.minutes().count()) +
                      ':' + twoDigits(clock.seconds().count());
    if (rest.count() != 0) {
        std::array<char, 8> buffer{};
        std::snprintf(buffer.data(), buffer.size(), ".%03d", static_cast<int>(rest.count()));
        out += buffer.data();
    }
    const auto offset = time.utcOffset.count();
    const auto absolute = offset < 0 ? -offset : offset;
    return out + (offset < 0 ? '-' : '+') + twoDigits(absolute / 60) + ':' + twoDigits(absolute % 60);
}

std::optional<ZonedTime> parseRfc3339(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ') || text[13] != ':' ||
        text[16] != ':') {
        return std::nullopt;
    }
    const auto day = parseIsoDate(text.substr(0, 10));
    const auto hour = digitsAt(text, 11, 2);
    const auto minute = digitsAt(text, 14, 2);
    const auto second = digitsAt(text, 17, 2);
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    std::size_t place = 19;
    const auto fraction = fractionAt(text, place);
    const auto offset = fraction && place < text.size() ? offsetAt(text, place) : std::nullopt;
    if (!offset) {
        return std::nullopt;
    }
    const WallTime local = *day + std::chrono::hours{*hour} + minutes{*minute} + seconds{*second} + *fraction;
    return ZonedTime{local - *offset, *offset};
}

std::optional<minutes> parseTimeOfDay(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto hour = digitsAt(text, 0, 2);
    const auto minute = digitsAt(text, 3, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    return minutes{*hour * 60 + *minute};
}

std::string timeOfDay(minutes sinceMidnight)
{
    return twoDigits(sinceMidnight.count() / 60) + ':' + twoDigits(sinceMidnight.count() % 60);
}

} // namespace plumbline
