#include "json/strict_json.h"

#include <algorithm>

namespace plumbline::json {
namespace {

using Value = nlohmann::json;

/// nlohmann's words without their prefix and without what the input held: one line, no foreign text.
std::string reasonOf(const std::string& what)
{
    std::string reason = what;
    if (const auto place = reason.find("line "); place != std::string::npos) {
        reason.erase(0, place);
    }
    if (const auto from = reason.find("; last read: '"); from != std::string::npos) {
        const auto to = reason.find("'; expected", from);
        reason.erase(from, to == std::string::npos ? std::string::npos : to + 1 - from);
    }
    return reason;
}

/// Builds the document event by event and stops at the first thing that is not allowed.
class Builder final : public nlohmann::json_sax<Value> {
public:
    Builder(std::string_view where, const Limits& limits)
        : m_where(where)
        , m_limits(limits)
    {}

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t& /*text*/) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*elements*/) override { return open(Value::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*elements*/) override { return open(Value::array()); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        m_open.back().key = name;
        if (m_open.back().value->contains(name)) {
            return refuse(ErrorCode::InvalidInput, {{"reason", "duplicate_key"}});
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override
    {
        // 406: a number that no double can hold; the key is known, so it is a fault of one value.
        if (error.id == 406) {
            return refuse(ErrorCode::InvalidInput, {{"reason", "out_of_range"}});
        }
        m_error = Error{ErrorCode::NotJson,
                        std::string(m_where),
                        {{"byte", std::to_string(position)}, {"reason", reasonOf(error.what())}}};
        return false;
    }

    [[nodiscard]] Value take() { return std::move(m_root); }
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    struct Level {
        Value* value;
        std::string key;
    };

    template <class T>
    bool add(T&& value)
    {
        place(Value(std::forward<T>(value)));
        return true;
    }

    Value* place(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Level& parent = m_open.back();
        if (parent.value->is_array()) {
            parent.value->push_back(std::move(value));
            return &parent.value->back();
        }
        return &((*parent.value)[parent.key] = std::move(value));
    }

    bool open(Value container)
    {
        if (m_open.size() >= m_limits.depth) {
            return refuse(ErrorCode::TooLarge, {{"limit", std::to_string(m_limits.depth) + " levels"}});
        }
        m_open.push_back({place(std::move(container)), {}});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    bool refuse(ErrorCode code, ErrorParams params)
    {
        std::string where = std::string(m_where) + "#";
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            const Level& level = m_open[i];
            // An array that holds an open child counts it already; the innermost one has yet to take the value.
            const std::size_t index = level.value->size() - (i + 1 < m_open.size() ? 1 : 0);
            where += level.value->is_array() ? pointerStep(index) : pointerStep(level.key);
        }
        m_error = Error{code, std::move(where), std::move(params)};
        return false;
    }

    std::string_view m_where;
    Limits m_limits;
    Value m_root;
    std::vector<Level> m_open;
    Error m_error;
};

} // namespace

Result<nlohmann::json> parse(std::string_view text, std::string_view where, const Limits& limits)
{
    if (text.size() > limits.bytes) {
        return fail(ErrorCode::TooLarge, std::string(where),
                    {{"limit", std::to_string(limits.bytes / 1024 / 1024) + " MiB"}});
    }
    try {
        Builder builder(where, limits);
        if (!Value::sax_parse(text, &builder)) {
            return tl::unexpected(builder.error());
        }
        return builder.take();
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string(where), {{"reason", error.what()}});
    }
}

std::string pointerStep(std::string_view key)
{
    std::string step = "/";
    for (const char c : key) {
        if (c == '~') {
            step += "~0";
        } else if (c == '/') {
            step += "~1";
        } else {
            step += c;
        }
    }
    return step;
}

std::string pointerStep(std::size_t index)
{
    return "/" + std::to_string(index);
}

} // namespace plumbline::json
