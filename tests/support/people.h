#pragma once

#include "core/base/uuid.h"
#include "core/plan/requests.h"

#include <random>

/// People and facts with every field set, for tests that keep and find them again.
namespace plumbline::testing {

inline Day day(const char* iso)
{
    return *parseIsoDate(iso);
}

inline ZonedTime at(const char* rfc)
{
    return *parseRfc3339(rfc);
}

template <class AnyId>
AnyId newId()
{
    static std::mt19937 engine{4711}; // NOLINT: the same ids in every run
    return AnyId{Uuid::make([] { return static_cast<std::uint32_t>(engine()); })};
}

inline TrainingFacts ordinaryFacts()
{
    TrainingFacts facts;
    facts.weekdays = {true, false, true, false, true, false, false};
    facts.minutesPerSession = 25;
    facts.equipment = {Equipment::Mat, Equipment::Chair, Equipment::Wall, Equipment::Step};
    return facts;
}

/// Ada, sound and set up for three days a week.
inline SetupRequest ada()
{
    SetupRequest request;
    request.profile = {"Ada", 1984, Sex::Female, UnitSystem::Metric};
    request.screening.active = true;
    request.painNow = PainScore{1};
    request.startingPoint.chairStand30s = 14;
    request.startingPoint.bridgeHold = 40;
    request.facts = ordinaryFacts();
    request.workDay = {{true, true, true, true, true, false, false}, {{minutes{540}, minutes{1050}}}};
    return request;
}

inline SetRecord setOf(const char* exercise, int number, const char* completedAt)
{
    SetRecord record;
    record.id = newId<SetRecordId>();
    record.exercise = exercise;
    record.setNumber = number;
    record.reps = 10;
    record.completedAt = at(completedAt);
    return record;
}

/// A slot with every field set.
inline Slot fullSlot()
{
    Slot slot;
    slot.exercise = "split-squat";
    slot.pattern = Pattern::Lunge;
    slot.sets = 3;
    slot.target = 9;
    slot.targets = {9, 8, 8};
    slot.perSide = true;
    slot.tempo = Tempo{3, 1, 2, 0};
    slot.rest = seconds{75};
    slot.load = Mass{7500};
    slot.rpe = {Rpe::of(6), Rpe::of(7.5)};
    slot.pairedWithNext = true;
    slot.firstSide = Side::Right;
    slot.reason.code = ReasonCode::AddLoad;
    slot.reason.with("grams", std::int64_t{2500}).with("from", std::string("bodyweight"));
    slot.reason.params.push_back({"share", 0.25});
    return slot;
}

/// A set with every field set.
inline SetRecord fullSet()
{
    SetRecord record = setOf("split-squat", 2, "2026-11-23T07:36:10.250+01:00");
    record.slot = 1;
    record.part = SlotPart::Strength;
    record.side = Side::Left;
    record.hold = seconds{3};
    record.load = Mass{7500};
    record.rpe = Rpe::of(7.5);
    record.pain = PainScore{2};
    record.painKind = PainKind::Ache;
    record.painWhere = PainPlace::OuterHip;
    record.formOk = true;
    return record;
}

inline PerformedSession fullSession()
{
    PerformedSession session;
    session.id = newId<SessionId>();
    session.startedAt = at("2026-11-23T07:30:00+01:00");
    session.finishedAt = at("2026-11-23T07:55:00+01:00");
    session.day = day("2026-11-23");
    session.plannedDate = day("2026-11-22");
    session.label = "B";
    session.painBefore = PainScore{1};
    session.painAfter = PainScore{0};
    session.note = "Quiet morning, \xC3\xA4rger-free; 'quoted' \"twice\"";
    session.sleepPoor = true;
    Slot plain;
    plain.exercise = "glute-bridge";
    plain.tempo.reset();
    plain.measure = Measure::Hold;
    plain.part = SlotPart::Warmup;
    session.prescription = {plain, fullSlot()};
    session.sets = {setOf("glute-bridge", 1, "2026-11-23T07:33:00+01:00"), fullSet()};
    return session;
}

} // namespace plumbline::testing
