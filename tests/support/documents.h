#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

/// Valid input documents with every field set, and what happens to them when one field is of the wrong type.
namespace plumbline::testing {

/// Valid on 2026-11-23T20:00:00+01:00 and later.
inline nlohmann::json fullSetup()
{
    return nlohmann::json::parse(R"({ "schema": "plumbline.setup/1",
        "name": "Ada", "birth_year": 1984, "sex": "female", "units": "metric",
        "screening": { "yes": ["distress"], "active": true, "disease": false, "symptoms": false,
                       "cleared_by_professional_on": "2026-11-20" },
        "flags": ["knee-pain", "back-flexion"], "pain_now": 1,
        "days_per_week": 3, "weekdays": ["mon", "wed", "fri"], "minutes_per_session": 25,
        "equipment": ["mat", "chair", "wall", "weight"], "weights_kg": [8, 4.5],
        "starting_point": { "chair_stand_30s": 14, "bridge_hold_s": 40, "single_leg_bridge_s": 12,
                            "single_leg_stance_s": { "left": 22, "right": 20 }, "side_bridge_s": 15,
                            "knee_extension_deg": { "left": 10, "right": 14 }, "pelvis_drop_s": 30 },
        "work_day": { "weekdays": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "to": "17:30" },
        "breaks": { "profile": "active" } })");
}

inline nlohmann::json fullSessionLog()
{
    return nlohmann::json::parse(R"({ "schema": "plumbline.log/1", "session": {
        "started_at": "2026-11-23T07:30:00+01:00", "finished_at": "2026-11-23T07:55:00+01:00",
        "planned_date": "2026-11-23", "pain_before": 1, "pain_after": 2, "note": "Fine", "sleep_poor": true,
        "sets": [ { "slot": 0, "part": "strength", "exercise": "glute-bridge", "set": 1, "side": "left", "reps": 10,
                    "hold_s": 3, "load_kg": 2.5, "rpe": 7.5, "pain": 1, "pain_kind": "ache", "pain_where": "buttock",
                    "form_ok": true, "completed_at": "2026-11-23T07:36:10+01:00" } ] } })");
}

inline nlohmann::json fullPainLog()
{
    return nlohmann::json::parse(R"({ "schema": "plumbline.log/1", "pain": { "at": "2026-11-23T06:30:00+01:00",
        "kind": "next_morning", "score": 2, "where": "low_back" } })");
}

inline nlohmann::json fullTestLog()
{
    return nlohmann::json::parse(R"({ "schema": "plumbline.log/1", "self_test": { "at": "2026-11-23T06:30:00+01:00",
        "test": "side_bridge_s", "value": 31.5, "side": "left" } })");
}

/// Every value inside a document by its JSON pointer, containers included, the document itself not.
inline void collectPointers(const nlohmann::json& value, const std::string& at, std::vector<std::string>& into)
{
    if (!value.is_structured()) {
        return;
    }
    for (const auto& [key, child] : value.items()) {
        into.push_back(at + "/" + key);
        collectPointers(child, at + "/" + key, into);
    }
}

/// The document once for each field and each JSON type that is not the field's own; first is the field's pointer.
inline std::vector<std::pair<std::string, nlohmann::json>> withWrongTypes(const nlohmann::json& document)
{
    using nlohmann::json;
    const std::vector<json> values{7, -1e300, "zz", true, json::array(), json::object(), json::array({json::array()})};
    std::vector<std::string> pointers;
    collectPointers(document, "", pointers);
    std::vector<std::pair<std::string, json>> broken;
    for (const std::string& pointer : pointers) {
        const json::json_pointer place(pointer);
        const auto sameType = [&](const json& value) {
            const json& own = document[place];
            // A sided test takes a number as well.
            const bool takesNumber = own.is_number() || (own.is_object() && own.contains("left"));
            return (value.is_number() && takesNumber) || value.type() == own.type();
        };
        for (const json& value : values) {
            if (!sameType(value)) {
                json changed = document;
                changed[place] = value;
                broken.emplace_back(pointer, std::move(changed));
            }
        }
    }
    return broken;
}

} // namespace plumbline::testing
