#pragma once

#include "fixture.h"

#include <catch2/catch.hpp>

namespace plumbline::test {

inline Day inWeek(int week, int weekday)
{
    return kMonday + days{7 * (week - 1) + weekday};
}

/// Does the sessions of `weeks` weeks from set-up, all as reported.
inline PlanInput trainedFor(int weeks, const Report& report = {6, 1, 1, 1.0}, PlanInput input = person(30, 3))
{
    for (int week = 1; week <= weeks; ++week) {
        for (const int weekday : {0, 2, 4}) {
            const TodayPlan today = engine().today(input, inWeek(week, weekday));
            if (today.session) {
                input.sessions.push_back(perform(*today.session, report));
            }
        }
    }
    return input;
}

inline const Slot* slotIn(const std::vector<Slot>& slots, Pattern pattern)
{
    for (const Slot& slot : slots) {
        if (slot.part == SlotPart::Strength && slot.pattern == pattern) {
            return &slot;
        }
    }
    return nullptr;
}

inline Slot dueSlot(const PlanInput& input, Day day, Pattern pattern)
{
    const Plan plan = engine().plan(input, day, day, 1);
    for (const PlannedSession& session : plan.sessions) {
        if (const Slot* slot = slotIn(session.slots, pattern)) {
            return *slot;
        }
    }
    FAIL("no slot of pattern " << code(pattern) << " on " << isoDate(day));
    return {};
}

inline bool hasNote(const std::vector<Reason>& notes, ReasonCode code, const std::string& param = {})
{
    for (const Reason& note : notes) {
        if (note.code != code) {
            continue;
        }
        if (param.empty()) {
            return true;
        }
        for (const ReasonParam& each : note.params) {
            const auto* text = std::get_if<std::string>(&each.value);
            if (text != nullptr && *text == param) {
                return true;
            }
        }
    }
    return false;
}

/// Session `day` with one strength slot set to something else in the records.
inline PerformedSession only(Day day, const Slot& slot, const Report& report, const char* label = "A")
{
    return sessionOf(day, {slot}, report, label);
}

} // namespace plumbline::test
