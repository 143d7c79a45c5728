#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::app {

/// One setting: its key, default and range. Reading answers the default for what is missing or out of range.
/// T is bool, int or std::string.
template <class T>
struct Setting {
    std::string_view name;
    T fallback;
    T lowest{};
    T highest{};

    [[nodiscard]] T decode(const std::optional<std::string>& text) const;
    [[nodiscard]] std::string encode(const T& value) const;
};

template <>
inline bool Setting<bool>::decode(const std::optional<std::string>& text) const
{
    return text ? *text == "1" : fallback;
}
template <>
inline std::string Setting<bool>::encode(const bool& value) const
{
    return value ? "1" : "0";
}
template <>
inline int Setting<int>::decode(const std::optional<std::string>& text) const
{
    int value = 0;
    if (!text) {
        return fallback;
    }
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    return error == std::errc{} && end == text->data() + text->size() && value >= lowest && value <= highest ? value
                                                                                                             : fallback;
}
template <>
inline std::string Setting<int>::encode(const int& value) const
{
    return std::to_string(std::clamp(value, lowest, highest));
}
template <>
inline std::string Setting<std::string>::decode(const std::optional<std::string>& text) const
{
    return text.value_or(fallback);
}
template <>
inline std::string Setting<std::string>::encode(const std::string& value) const
{
    return value;
}

/// The hour a training day starts (architecture.md, decision 2).
inline constexpr Setting<int> kDayStartHour{"day/startHour", 4, 0, 12};
/// "system", "light", "dark", "contrast".
inline const Setting<std::string> kTheme{"display/theme", "system", {}, {}};
/// Text size in per cent, on top of the system's (design.md section 5).
inline constexpr Setting<int> kTextSize{"display/textSize", 100, 80, 200};
inline constexpr Setting<bool> kSystemFont{"display/systemFont", false};
/// "system", "on", "off".
inline const Setting<std::string> kReducedMotion{"display/reducedMotion", "system", {}, {}};
inline constexpr Setting<bool> kLetterKeys{"display/letterKeys", true};
inline constexpr Setting<bool> kSounds{"session/sounds", true};
inline constexpr Setting<int> kSoundVolume{"session/soundVolume", 70, 0, 100};
inline constexpr Setting<bool> kVoice{"session/voice", false};
inline constexpr Setting<int> kVoiceVolume{"session/voiceVolume", 80, 0, 100};
/// Seconds of count-in before each set.
inline constexpr Setting<int> kCountIn{"session/countIn", 5, 0, 20};
/// Tempo and timers in per cent of their speed (design.md section 5: 0.5 to 1.5).
inline constexpr Setting<int> kSessionSpeed{"session/speed", 100, 50, 150};
inline constexpr Setting<bool> kRestWaits{"session/restWaits", false};
inline constexpr Setting<bool> kPlumbLine{"session/plumbLine", true};
/// The page and window geometry to come back to; written by the shell.
inline const Setting<std::string> kWindowGeometry{"window/geometry", "", {}, {}};
inline const Setting<std::string> kWindowPage{"window/page", "today", {}, {}};

// Breaks: numbers and ranges of evidence.md 6.2 to 6.4. A rhythm that is not set follows the profile's
// (`breaks::policyOf`); 0 means "as the profile has it", for switches -1.
inline constexpr Setting<int> kBreakInterval{"breaks/interval", 0, 0, 90}; ///< min, 20..90
inline constexpr Setting<int> kBreakLength{"breaks/length", 0, 0, 10};     ///< min, 1..10
inline constexpr Setting<int> kLongBreakOn{"breaks/longOn", -1, -1, 1};
inline constexpr Setting<int> kLongBreakInterval{"breaks/longInterval", 60, 50, 120};
inline constexpr Setting<int> kLongBreakLength{"breaks/longLength", 5, 5, 10};
inline constexpr Setting<int> kNudgeOn{"breaks/nudgeOn", -1, -1, 1};
inline constexpr Setting<int> kNudgeInterval{"breaks/nudgeInterval", 15, 10, 30};
inline constexpr Setting<bool> kStandOn{"breaks/standOn", true}; ///< only with a sit-stand desk among the equipment
inline constexpr Setting<int> kStandTarget{"breaks/standTarget", 20, 5, 40};      ///< min an hour
inline constexpr Setting<int> kStandLongest{"breaks/standLongest", 40, 10, 60};   ///< min
inline constexpr Setting<int> kStandingGoal{"breaks/standingGoal", 120, 30, 240}; ///< min a day
inline constexpr Setting<int> kGoalGrowth{"breaks/goalGrowth", 15, 0, 30};        ///< min a week
inline constexpr Setting<int> kMaxPrompts{"breaks/maxPrompts", 16, 4, 24};
inline constexpr Setting<int> kSnoozeMinutes{"breaks/snooze", 5, 5, 15};
inline constexpr Setting<int> kSnoozeLimit{"breaks/snoozeLimit", 2, 0, 2};
/// "notify", "two_phase", "firm" (decisions.md 21).
inline const Setting<std::string> kBreakManner{"breaks/manner", "notify", {}, {}};
inline constexpr Setting<int> kFirmDelay{"breaks/firmDelay", 10, 5, 30}; ///< s
inline constexpr Setting<bool> kBreakSound{"breaks/sound", false};
inline constexpr Setting<bool> kQuietCalls{"breaks/quietCalls", true};
inline constexpr Setting<bool> kQuietFullScreen{"breaks/quietFullScreen", true};
inline constexpr Setting<bool> kQuietDoNotDisturb{"breaks/quietDoNotDisturb", true};
inline constexpr Setting<bool> kQuietInhibitors{"breaks/quietInhibitors", true};
inline constexpr Setting<bool> kQuietBattery{"breaks/quietBattery", false};
inline constexpr Setting<int> kLongestDeferral{"breaks/longestDeferral", 60, 15, 180}; ///< min
/// "desk", "open_office", "home"; "office", "easy".
inline const Setting<std::string> kMovePlace{"breaks/place", "desk", {}, {}};
inline const Setting<std::string> kMoveClothes{"breaks/clothes", "office", {}, {}};
/// Breaks by fixed intervals even where an idle source works.
inline constexpr Setting<bool> kFixedInterval{"breaks/fixedInterval", false};
/// Rhythms that were offered and declined, with the day: "gentler=2026-11-23"; written by BreakService.
inline const Setting<std::string> kOffersDeclined{"breaks/offersDeclined", "", {}, {}};
inline constexpr Setting<bool> kStartAtLogin{"desktop/startAtLogin", false};
inline constexpr Setting<bool> kKeepInTray{"desktop/keepInTray", true};  ///< closing the window keeps the tray
inline constexpr Setting<bool> kTrayTold{"desktop/trayTold", false};     ///< said once that the window went to the tray
inline constexpr Setting<bool> kNoTrayTold{"desktop/noTrayTold", false}; ///< said once that closing ends reminders

} // namespace plumbline::app
