#pragma once

#include "core/base/civil.h"
#include "core/base/result.h"
#include "core/exercise/codes.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Strict reading of a parsed document. Inside exchange only: a value that does not fit throws Refused, which the
/// public functions catch and answer as an Error.
namespace plumbline::exchange {

struct Refused {
    Error error;
};

/// A JSON value with its place ("setup.json#/screening/yes/0").
class Node {
public:
    Node(const nlohmann::json& value, std::string place);

    [[nodiscard]] const std::string& place() const { return m_place; }
    [[nodiscard]] bool isNull() const { return m_value->is_null(); }
    [[nodiscard]] bool isObject() const { return m_value->is_object(); }
    [[nodiscard]] bool isArray() const { return m_value->is_array(); }

    /// Text of 1..most characters with a visible character and no control characters but, if allowed, line breaks.
    [[nodiscard]] std::string text(std::size_t most) const;
    /// Free text of 0..most characters; line breaks allowed.
    [[nodiscard]] std::string note(std::size_t most) const;
    [[nodiscard]] bool boolean() const;
    /// A whole number, both ends allowed; 3.0 is whole.
    [[nodiscard]] int integer(int lowest, int highest) const;
    [[nodiscard]] double number(double lowest, double highest) const;
    [[nodiscard]] Day date() const;
    /// From 2000 on.
    [[nodiscard]] ZonedTime instant() const;
    [[nodiscard]] minutes timeOfDay() const;
    [[nodiscard]] std::vector<Node> items(std::size_t most) const;

    template <class Enum>
    [[nodiscard]] Enum code() const
    {
        const auto value = fromCode<Enum>(string());
        if (!value) {
            refuse("unknown_value", {{"found", found()}, {"known", known(codesOf<Enum>.data(), countOf<Enum>)}});
        }
        return *value;
    }
    template <class Enum>
    [[nodiscard]] EnumSet<Enum> codes() const
    {
        EnumSet<Enum> set;
        for (const Node& item : items(countOf<Enum> * 2)) {
            set.insert(item.code<Enum>());
        }
        return set;
    }

    /// Throws InvalidInput here with params reason, then `more`. Reasons: wrong_type (expected, found), out_of_range
    /// (lowest, highest, found), unknown_value (found, known), too_long (most), too_many (most), empty,
    /// control_character, not_whole, not_a_date, not_an_instant, not_a_time (found), and those of the readers.
    [[noreturn]] void refuse(std::string_view reason, ErrorParams more = {}) const;
    [[noreturn]] void refuse(ErrorCode code, ErrorParams params) const;

    /// The string as it stands; wrong_type otherwise.
    [[nodiscard]] const std::string& string() const;
    /// The value in a few harmless characters, for messages.
    [[nodiscard]] std::string found() const;

private:
    friend class Fields;
    /// The codes as a list for people, or "" when there are too many to read.
    [[nodiscard]] static std::string known(const std::string_view* codes, std::size_t count);
    [[noreturn]] void wrongType(std::string_view expected) const;
    const nlohmann::json* m_value;
    std::string m_place;
};

/// The fields of an object; all but the known ones are refused at once.
class Fields {
public:
    Fields(const Node& object, std::initializer_list<std::string_view> known);

    /// Throws MissingField when absent; null counts as present.
    [[nodiscard]] Node need(std::string_view name) const;
    /// Nullopt when absent or null.
    [[nodiscard]] std::optional<Node> maybe(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;

private:
    [[nodiscard]] std::string placeOf(std::string_view name) const;
    Node m_object;
};

/// Runs a reader and turns Refused into an Error.
template <class Read>
auto refusedAsError(Read&& read) -> Result<decltype(read())>
{
    try {
        return read();
    } catch (const Refused& refused) {
        return tl::unexpected(refused.error);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, "exchange", {{"reason", error.what()}});
    }
}

/// The document in `text`, an object whose "schema" is `schema`.
Result<nlohmann::json> readDocument(std::string_view text, std::string_view fileName, std::string_view schema);

} // namespace plumbline::exchange
