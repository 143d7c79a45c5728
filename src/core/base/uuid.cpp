#include "core/base/uuid.h"

#include <algorithm>

namespace plumbline {

Uuid Uuid::make(const std::function<std::uint32_t()>& random)
{
    Uuid uuid;
    for (std::size_t word = 0; word < 4; ++word) {
        const std::uint32_t bits = random();
        for (std::size_t byte = 0; byte < 4; ++byte) {
            uuid.bytes[word * 4 + byte] = static_cast<std::uint8_t>((bits >> (8 * byte)) & 0xFFU);
        }
    }
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0FU) | 0x40U);
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);
    return uuid;
}

namespace {

std::optional<std::uint8_t> hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return static_cast<std::uint8_t>(c - '0');
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<std::uint8_t>(c - 'a' + 10);
    }
    if (c >= 'A' && c <= 'F') {
        return static_cast<std::uint8_t>(c - 'A' + 10);
    }
    return std::nullopt;
}

bool isDashPlace(std::size_t place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36) {
        return std::nullopt;
    }
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDashPlace(i)) {
            if (text[i] != '-') {
                return std::nullopt;
            }
            continue;
        }
        const auto digit = hexDigit(text[i]);
        if (!digit) {
            return std::nullopt;
        }
        auto& byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(nibble % 2 == 0 ? *digit << 4U : byte | *digit);
        ++nibble;
    }
    return uuid;
}

std::string Uuid::text() const
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            out += '-';
        }
        out += digits[bytes[i] >> 4U];
        out += digits[bytes[i] & 0x0FU];
    }
    return out;
}

bool Uuid::isNil() const
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

} // namespace plumbline
