#include "catalogue/builtin.h"
#include "support/people.h"
#include "ui/models/page_words.h"
#include "ui/models/session_view.h"
#include "ui/models/today_model.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

Slot slotOf(const char* exercise, SlotPart part, ReasonCode code)
{
    Slot slot;
    slot.exercise = exercise;
    slot.part = part;
    slot.reason.code = code;
    return slot;
}

PerformedSession doneOn(const char* date, std::vector<std::pair<SlotPart, int>> sets)
{
    PerformedSession session;
    session.day = day(date);
    for (const auto& [part, reps] : sets) {
        SetRecord record = setOf("glute-bridge", 1, "2026-11-23T07:33:00+01:00");
        record.part = part;
        record.reps = reps;
        session.sets.push_back(record);
    }
    return session;
}

} // namespace

TEST_CASE("A session's line counts each exercise once and rounds its minutes up", "[models]")
{
    const std::vector<Slot> prescription{slotOf("cat-cow", SlotPart::Warmup, ReasonCode::WarmUp),
                                         slotOf("glute-bridge", SlotPart::Warmup, ReasonCode::WarmUp),
                                         slotOf("glute-bridge", SlotPart::Strength, ReasonCode::Hold),
                                         slotOf("box-squat", SlotPart::Strength, ReasonCode::Hold)};
    const SessionView view = viewOf(prescription, seconds{1381}, builtinCatalogue());
    CHECK(view.minutes == 24);
    CHECK(view.exercises == 3);
    CHECK(view.main == "glute-bridge");
    CHECK(words::things(view.equipment) == QStringLiteral("chair and mat"));
    CHECK(words::things({}) == QStringLiteral("no equipment"));
}

TEST_CASE("The headline is the most telling reason: pain before steps before raises", "[models]")
{
    PlannedSession session;
    session.slots = {slotOf("box-squat", SlotPart::Strength, ReasonCode::Raise),
                     slotOf("glute-bridge", SlotPart::Strength, ReasonCode::RungUp)};
    CHECK(headlineOf(session).slot == &session.slots[1]);
    session.slots.push_back(slotOf("clamshell", SlotPart::Strength, ReasonCode::PainRegress));
    CHECK(headlineOf(session).slot == &session.slots[2]);
    session.reason.code = ReasonCode::LevelZero;
    CHECK(headlineOf(session).slot == nullptr);
    CHECK(isCautious(session));
    session.slots.clear();
    session.reason.code = ReasonCode::Scheduled;
    CHECK(headlineOf(session).reason.code == ReasonCode::Scheduled);
}

TEST_CASE("The best set of a day leaves out warm-ups, and only the newest days are kept", "[models]")
{
    const Exercise& bridge = *builtinCatalogue().find("glute-bridge");
    const std::vector<PerformedSession> sessions{
        doneOn("2026-11-20", {{SlotPart::Strength, 9}}),
        doneOn("2026-11-23", {{SlotPart::Warmup, 20}, {SlotPart::Strength, 10}, {SlotPart::Strength, 12}}),
        doneOn("2026-11-25", {{SlotPart::Warmup, 20}}), doneOn("2026-11-27", {{SlotPart::Strength, 11}})};
    CHECK(bestSets(sessions, bridge, 2) == std::vector<BestSet>{{day("2026-11-23"), 12}, {day("2026-11-27"), 11}});
}

TEST_CASE("A shorter session is about half, at least eight minutes, and only offered when it saves time", "[models]")
{
    CHECK(shorterMinutes(24) == 12);
    CHECK(shorterMinutes(45) == 23);
    CHECK(shorterMinutes(14) == 8);
    CHECK_FALSE(shorterMinutes(11));
}
