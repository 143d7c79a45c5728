#include "exchange/breaks_request.h"

#include <charconv>

namespace plumbline {
namespace {

constexpr std::string_view kUntil = "until ";

/// A whole number with its unit at the front of `text`, which is cut off; nullopt when there is none.
std::optional<minutes> takeAmount(std::string_view& text, char unit, int each)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || text.front() == '-' || end == text.data() + text.size() || *end != unit ||
        value > kLongestPause.count()) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return minutes{value * each};
}

std::optional<PauseWish> parseLength(std::string_view text)
{
    minutes sum{0};
    if (text.empty()) {
        return std::nullopt;
    }
    if (const auto hours = takeAmount(text, 'h', 60)) {
        sum += *hours;
    }
    if (!text.empty()) {
        const auto rest = takeAmount(text, 'm', 1);
        if (!rest || !text.empty()) {
            return std::nullopt;
        }
        sum += *rest;
    }
    return sum >= minutes{1} && sum <= kLongestPause ? std::optional(PauseWish{PauseWish::Kind::For, sum})
                                                     : std::nullopt;
}

/// The next moment at which a local clock shows a time of day.
WallTime nextAt(minutes timeOfDay, const ZonedTime& now)
{
    const auto local = now.wall + now.utcOffset;
    const auto today = std::chrono::floor<days>(local);
    const auto then = today + timeOfDay > local ? today + timeOfDay : today + days{1} + timeOfDay;
    return WallTime{then - now.utcOffset};
}

breaks::Input pauseInput(const PauseWish& wish, const ZonedTime& now)
{
    switch (wish.kind) {
    case PauseWish::Kind::Until:
        return breaks::PauseUntil{nextAt(wish.amount, now)};
    case PauseWish::Kind::Tomorrow:
        return breaks::PauseUntilTomorrow{};
    case PauseWish::Kind::On:
        return breaks::PauseUntilOn{};
    case PauseWish::Kind::For:
        break;
    }
    return breaks::PauseFor{wish.amount};
}

} // namespace

std::optional<PauseWish> parsePause(std::string_view text)
{
    if (text == "tomorrow") {
        return PauseWish{PauseWish::Kind::Tomorrow, minutes{0}};
    }
    if (text == "on") {
        return PauseWish{PauseWish::Kind::On, minutes{0}};
    }
    if (text.substr(0, kUntil.size()) == kUntil) {
        const auto time = parseTimeOfDay(text.substr(kUntil.size()));
        return time ? std::optional(PauseWish{PauseWish::Kind::Until, *time}) : std::nullopt;
    }
    return parseLength(text);
}

std::string pauseWords(const PauseWish& wish)
{
    switch (wish.kind) {
    case PauseWish::Kind::Until:
        return std::string(kUntil) + timeOfDay(wish.amount);
    case PauseWish::Kind::Tomorrow:
        return "tomorrow";
    case PauseWish::Kind::On:
        return "on";
    case PauseWish::Kind::For:
        break;
    }
    return std::to_string(wish.amount.count()) + "m";
}

std::optional<breaks::Input> inputOf(const BreaksRequest& request, const ZonedTime& now)
{
    switch (request.verb) {
    case BreaksVerb::Status:
        break;
    case BreaksVerb::Take:
        return breaks::Take{};
    case BreaksVerb::Snooze:
        return breaks::Snooze{};
    case BreaksVerb::Skip:
        return breaks::Skip{};
    case BreaksVerb::Done:
        return breaks::FinishBreak{breaks::MoveResult::Done};
    case BreaksVerb::Pause:
        return pauseInput(request.pause.value_or(PauseWish{}), now);
    case BreaksVerb::Resume:
        return breaks::Resume{};
    case BreaksVerb::Standing:
        return breaks::Standing{request.standing};
    }
    return std::nullopt;
}

} // namespace plumbline
