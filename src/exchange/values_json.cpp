#include "exchange/values_json.h"

#include <cmath>

namespace plumbline::exchange {

Json numberJson(double value)
{
    if (std::abs(value) < 1e9 && value == std::round(value)) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

Json reasonJson(const Reason& reason)
{
    Json params = Json::object();
    for (const ReasonParam& param : reason.params) {
        std::visit([&](const auto& value) { params[param.name] = value; }, param.value);
    }
    return {{"code", code(reason.code)}, {"params", std::move(params)}};
}

Json slotJson(const Slot& slot, const std::function<std::string(const Reason&, const Slot*)>& why)
{
    const auto kilograms = [](Mass mass) { return numberJson(mass.kilograms()); };
    Json json{{"exercise", slot.exercise}, {"pattern", code(slot.pattern)}, {"part", code(slot.part)},
              {"sets", slot.sets},         {"measure", code(slot.measure)}, {"target", slot.target}};
    if (!slot.targets.empty()) {
        json["targets"] = slot.targets;
    }
    json["per_side"] = slot.perSide;
    json["tempo"] = orNull(slot.tempo, [](const Tempo& tempo) {
        return Json::array({tempo.lowering, tempo.pauseBottom, tempo.lifting, tempo.pauseTop});
    });
    json["rest_s"] = slot.rest.count();
    json["load_kg"] = orNull(slot.load, kilograms);
    if (slot.pairedWithNext) {
        json["paired_with_next"] = true; // alternated: the rest counts once in estimated_s
    }
    json["rpe"] = slot.rpe.lower.isValid() && slot.rpe.upper.isValid()
                      ? Json::array({numberJson(slot.rpe.lower.value()), numberJson(slot.rpe.upper.value())})
                      : Json(nullptr);
    if (slot.firstSide) {
        json["first_side"] = code(*slot.firstSide);
    }
    json["reason"] = reasonJson(slot.reason);
    if (why) {
        json["why"] = why(slot.reason, &slot);
    }
    return json;
}

Json setJson(const SetRecord& record)
{
    const auto integer = [](int value) { return value; };
    const auto score = [](PainScore pain) { return pain.value; };
    return {{"slot", orNull(record.slot, integer)},
            {"part", code(record.part)},
            {"exercise", record.exercise},
            {"set", record.setNumber},
            {"side", codeOrNull(record.side)},
            {"reps", orNull(record.reps, integer)},
            {"hold_s", orNull(record.hold, [](seconds hold) { return hold.count(); })},
            {"load_kg", orNull(record.load, [](Mass mass) { return numberJson(mass.kilograms()); })},
            {"rpe", orNull(record.rpe, [](Rpe rpe) { return numberJson(rpe.value()); })},
            {"pain", orNull(record.pain, score)},
            {"pain_kind", codeOrNull(record.painKind)},
            {"pain_where", codeOrNull(record.painWhere)},
            {"form_ok", orNull(record.formOk, [](bool ok) { return ok; })},
            {"completed_at", rfc3339(record.completedAt)}};
}

std::string written(const Json& document)
{
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace plumbline::exchange
