#pragma once

#include "core/plan/prescription.h"
#include "core/plan/records.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>

namespace plumbline::exchange {

/// Objects keep the order of interfaces.md.
using Json = nlohmann::ordered_json;

/// Whole values without a decimal point.
Json numberJson(double value);
Json reasonJson(const Reason& reason);
/// @param why  the sentence of a reason; no sentence is written without it.
Json slotJson(const Slot& slot, const std::function<std::string(const Reason&, const Slot*)>& why);
Json setJson(const SetRecord& record);
/// Two spaces a level, a line break at the end; bytes that are not UTF-8 become replacement characters.
std::string written(const Json& document);

template <class T, class Write>
Json orNull(const std::optional<T>& value, Write&& write)
{
    return value ? Json(write(*value)) : Json(nullptr);
}
template <class Enum>
Json codeOrNull(const std::optional<Enum>& value)
{
    return orNull(value, [](Enum v) { return std::string(code(v)); });
}

} // namespace plumbline::exchange
