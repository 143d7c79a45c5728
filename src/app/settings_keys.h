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

} // namespace plumbline::app
