#include "exchange/fields.h"

#include "json/strict_json.h"

#include <algorithm>
#include <cmath>

namespace plumbline::exchange {
namespace {

constexpr std::size_t kMostFound = 40;

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

/// UTF-8 has been checked: every byte that does not continue a character starts one.
std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view typeName(const nlohmann::json& value)
{
    using Type = nlohmann::json::value_t;
    switch (value.type()) {
    case Type::null:
        return "null";
    case Type::object:
        return "object";
    case Type::array:
        return "array";
    case Type::string:
        return "string";
    case Type::boolean:
        return "boolean";
    default:
        return "number";
    }
}

std::string shortNumber(double value)
{
    if (std::abs(value) < 1e9 && value == std::round(value)) {
        return std::to_string(static_cast<long long>(value));
    }
    return nlohmann::json(value).dump();
}

} // namespace

Node::Node(const nlohmann::json& value, std::string place)
    : m_value(&value)
    , m_place(std::move(place))
{}

void Node::refuse(std::string_view reason, ErrorParams more) const
{
    more.insert(more.begin(), {"reason", std::string(reason)});
    refuse(ErrorCode::InvalidInput, std::move(more));
}

void Node::refuse(ErrorCode code, ErrorParams params) const
{
    throw Refused{Error{code, m_place, std::move(params)}};
}

void Node::wrongType(std::string_view expected) const
{
    refuse("wrong_type", {{"expected", std::string(expected)}, {"found", std::string(typeName(*m_value))}});
}

std::string Node::found() const
{
    std::string text = m_value->is_string() ? m_value->get_ref<const std::string&>() : m_value->dump();
    std::replace_if(text.begin(), text.end(), isControl, ' ');
    if (text.size() > kMostFound) {
        std::size_t end = kMostFound;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end; // not in the middle of a character
        }
        text = text.substr(0, end) + "...";
    }
    return text;
}

std::string Node::known(const std::string_view* codes, std::size_t count)
{
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < count && count <= most; ++i) {
        list += (i == 0 ? "" : ", ") + std::string(codes[i]);
    }
    return list;
}

const std::string& Node::string() const
{
    if (!m_value->is_string()) {
        wrongType("string");
    }
    return m_value->get_ref<const std::string&>();
}

std::string Node::text(std::size_t most) const
{
    const std::string& value = string();
    if (value.find_first_not_of(" \t") == std::string::npos) {
        refuse("empty");
    }
    if (characters(value) > most) {
        refuse("too_long", {{"most", std::to_string(most)}});
    }
    if (std::any_of(value.begin(), value.end(), isControl)) {
        refuse("control_character");
    }
    return value;
}

std::string Node::note(std::size_t most) const
{
    const std::string& value = string();
    if (characters(value) > most) {
        refuse("too_long", {{"most", std::to_string(most)}});
    }
    if (std::any_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\n' && c != '\t'; })) {
        refuse("control_character");
    }
    return value;
}

bool Node::boolean() const
{
    if (!m_value->is_boolean()) {
        wrongType("boolean");
    }
    return m_value->get<bool>();
}

double Node::number(double lowest, double highest) const
{
    if (!m_value->is_number()) {
        wrongType("number");
    }
    const double value = m_value->get<double>();
    if (!(value >= lowest && value <= highest)) {
        refuse("out_of_range",
               {{"lowest", shortNumber(lowest)}, {"highest", shortNumber(highest)}, {"found", found()}});
    }
    return value;
}

int Node::integer(int lowest, int highest) const
{
    if (!m_value->is_number()) {
        wrongType("integer");
    }
    const double value = number(lowest, highest);
    if (value != std::round(value)) {
        refuse("not_whole", {{"found", found()}});
    }
    return static_cast<int>(value);
}

Day Node::date() const
{
    const auto day = parseIsoDate(string());
    if (!day) {
        refuse("not_a_date", {{"found", found()}});
    }
    return *day;
}

ZonedTime Node::instant() const
{
    const auto time = parseRfc3339(string());
    if (!time || time->wall < std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}) {
        refuse("not_an_instant", {{"found", found()}});
    }
    return *time;
}

minutes Node::timeOfDay() const
{
    const auto time = parseTimeOfDay(string());
    if (!time) {
        refuse("not_a_time", {{"found", found()}});
    }
    return *time;
}

std::vector<Node> Node::items(std::size_t most) const
{
    if (!m_value->is_array()) {
        wrongType("array");
    }
    if (m_value->size() > most) {
        refuse("too_many", {{"most", std::to_string(most)}});
    }
    std::vector<Node> nodes;
    nodes.reserve(m_value->size());
    for (const auto& value : *m_value) {
        nodes.emplace_back(value, m_place + json::pointerStep(nodes.size()));
    }
    return nodes;
}

Fields::Fields(const Node& object, std::initializer_list<std::string_view> known)
    : m_object(object)
{
    if (!object.isObject()) {
        object.wrongType("object");
    }
    for (const auto& [name, value] : object.m_value->items()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            Node(value, placeOf(name.substr(0, kMostFound)))
                .refuse(ErrorCode::UnknownField, {{"field", Node(nlohmann::json(name), "").found()}});
        }
    }
}

std::string Fields::placeOf(std::string_view name) const
{
    std::string step = json::pointerStep(name);
    std::replace_if(step.begin(), step.end(), isControl, ' ');
    return m_object.place() + step;
}

bool Fields::has(std::string_view name) const
{
    return m_object.m_value->contains(name);
}

Node Fields::need(std::string_view name) const
{
    const auto found = m_object.m_value->find(std::string(name));
    if (found == m_object.m_value->end()) {
        throw Refused{Error{ErrorCode::MissingField, placeOf(name), {{"field", std::string(name)}}}};
    }
    return {*found, placeOf(name)};
}

std::optional<Node> Fields::maybe(std::string_view name) const
{
    const auto found = m_object.m_value->find(std::string(name));
    if (found == m_object.m_value->end() || found->is_null()) {
        return std::nullopt;
    }
    return Node(*found, placeOf(name));
}

Result<nlohmann::json> readDocument(std::string_view text, std::string_view fileName, std::string_view schema)
{
    auto document = json::parse(text, fileName);
    if (!document) {
        return document;
    }
    const auto checked = refusedAsError([&] {
        const Node root(*document, std::string(fileName) + "#");
        if (!root.isObject()) {
            root.refuse("wrong_type", {{"expected", "object"}, {"found", std::string(typeName(*document))}});
        }
        const auto found = document->find("schema");
        if (found == document->end()) {
            throw Refused{Error{ErrorCode::MissingField, root.place() + "/schema", {{"field", "schema"}}}};
        }
        const Node name(*found, root.place() + "/schema");
        if (name.string() != schema) {
            name.refuse("wrong_schema", {{"expected", std::string(schema)}, {"found", name.found()}});
        }
        return true;
    });
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    return document;
}

} // namespace plumbline::exchange
