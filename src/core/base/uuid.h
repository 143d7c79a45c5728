#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

/// 128 random bits (RFC 4122, version 4). All zero means "none".
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    /// @param random source of 32 random bits a call, e.g. a seeded std::mt19937 in tests.
    static Uuid make(const std::function<std::uint32_t()>& random);
    /// Reads the 36-character form; nullopt for anything else.
    static std::optional<Uuid> parse(std::string_view text);
    /// Lower-case 36-character form.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool isNil() const;
    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// A UUID that belongs to one kind of thing, so that ids of different kinds cannot be mixed up.
template <class Tag>
struct Id {
    Uuid uuid;

    [[nodiscard]] std::string text() const { return uuid.text(); }
    [[nodiscard]] bool isNil() const { return uuid.isNil(); }
    static std::optional<Id> parse(std::string_view text)
    {
        const auto uuid = Uuid::parse(text);
        return uuid ? std::optional<Id>(Id{*uuid}) : std::nullopt;
    }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using SessionId = Id<struct SessionTag>;
using SetRecordId = Id<struct SetRecordTag>;
using PainId = Id<struct PainTag>;
using SelfTestId = Id<struct SelfTestTag>;
using FactId = Id<struct FactTag>;

} // namespace plumbline
