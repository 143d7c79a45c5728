#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace plumbline {

/// The codes of an enum in the order of its values (0, 1, 2, ...): the spelling used in JSON, tables and logs.
/// Specialised beside each enum as `template <> inline constexpr std::array codesOf<Pattern>{...}`.
template <class Enum>
inline constexpr std::array<std::string_view, 0> codesOf{};

/// The code of an enum value.
template <class Enum>
constexpr std::string_view code(Enum value)
{
    return codesOf<Enum>[static_cast<std::size_t>(value)];
}

/// The enum value of a code; nullopt when there is none.
template <class Enum>
constexpr std::optional<Enum> fromCode(std::string_view text)
{
    for (std::size_t i = 0; i < codesOf<Enum>.size(); ++i) {
        if (codesOf<Enum>[i] == text) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

/// How many values an enum with codes has.
template <class Enum>
inline constexpr std::size_t countOf = codesOf<Enum>.size();

/// A small set of enum values, kept as bits.
template <class Enum>
class EnumSet {
public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<Enum> values)
    {
        for (const Enum value : values) {
            insert(value);
        }
    }
    constexpr void insert(Enum value) { m_bits |= bit(value); }
    constexpr void erase(Enum value) { m_bits &= ~bit(value); }
    [[nodiscard]] constexpr bool contains(Enum value) const { return (m_bits & bit(value)) != 0; }
    /// Whether every value of `other` is in this set.
    [[nodiscard]] constexpr bool containsAll(EnumSet other) const { return (other.m_bits & ~m_bits) == 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    /// The values in enum order.
    template <class Do>
    constexpr void forEach(Do&& act) const
    {
        for (std::size_t i = 0; i < countOf<Enum>; ++i) {
            if (contains(static_cast<Enum>(i))) {
                act(static_cast<Enum>(i));
            }
        }
    }
    friend constexpr bool operator==(const EnumSet&, const EnumSet&) = default;

private:
    static constexpr unsigned bit(Enum value) { return 1U << static_cast<unsigned>(value); }
    unsigned m_bits = 0;
};

} // namespace plumbline
