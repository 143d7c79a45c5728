#pragma once

#include "catalogue/builtin.h"
#include "core/plan/engine.h"

#include <string>

namespace plumbline::test {

/// 23 November 2026, a Monday: set-up of every trainee here.
inline constexpr Day kMonday{std::chrono::year{2026} / 11 / 23};

/// A person who is ready to train: three days, 25 minutes, mat, chair and wall.
inline PlanInput person(int minutesEach = 25, int daysPerWeek = 3)
{
    PlanInput input;
    input.profile.name = "Ada";
    input.profile.birthYear = 1984;
    input.setUpOn = kMonday;
    input.painAtSetUp = 1;
    input.startingPoint.chairStand30s = 14;
    input.startingPoint.bridgeHold = 40;
    input.startingPoint.singleLegStance = 20;
    input.screenings.push_back({kMonday, Screening{}});
    TrainingFacts facts;
    const std::array<std::array<int, 5>, 6> patterns{
        {{}, {}, {0, 3, -1}, {0, 2, 4, -1}, {0, 1, 3, 4, -1}, {0, 1, 2, 3, 4}}};
    for (int i = 0; i < daysPerWeek; ++i) {
        const int day = patterns[static_cast<std::size_t>(daysPerWeek)][static_cast<std::size_t>(i)];
        facts.weekdays[static_cast<std::size_t>(day)] = true;
    }
    facts.minutesPerSession = minutesEach;
    facts.equipment = {Equipment::Mat, Equipment::Chair, Equipment::Wall};
    input.facts.push_back({kMonday, facts});
    return input;
}

inline ZonedTime morningOf(Day day)
{
    return {WallTime{day.time_since_epoch()} + std::chrono::hours{7}, std::chrono::minutes{60}};
}

/// What somebody reports of a session; the same for every set.
struct Report {
    double rpe = 6;
    int base = 1;
    int pain = 1;
    double completed = 1.0; ///< of the planned amount
};

inline SetRecord setOf(const Slot& slot, int number, std::optional<Side> side, int amount, const Report& report,
                       Day day)
{
    SetRecord set;
    set.exercise = slot.exercise;
    set.part = slot.part;
    set.setNumber = number;
    set.side = side;
    (slot.measure == Measure::Hold ? set.hold.emplace(seconds{amount}), set.reps.reset() : void(set.reps = amount));
    set.load = slot.load;
    if (slot.part == SlotPart::Strength) {
        set.rpe = Rpe::of(report.rpe);
        set.pain = PainScore{report.pain};
    }
    set.completedAt = morningOf(day);
    return set;
}

/// The session of a plan, done as reported.
inline PerformedSession perform(const PlannedSession& planned, const Report& report)
{
    PerformedSession done;
    done.day = planned.date;
    done.plannedDate = planned.date;
    done.startedAt = morningOf(planned.date);
    done.finishedAt = morningOf(planned.date);
    done.label = planned.label;
    done.painBefore = PainScore{report.base};
    done.prescription = planned.slots;
    for (std::size_t i = 0; i < planned.slots.size(); ++i) {
        const Slot& slot = planned.slots[i];
        for (int number = 1; number <= slot.sets; ++number) {
            const int amount = static_cast<int>(slot.targetOf(number) * report.completed);
            for (const auto side : {Side::Left, Side::Right}) {
                if (side == Side::Right && !slot.perSide) {
                    continue;
                }
                SetRecord set = setOf(slot, number, slot.perSide ? std::optional(side) : std::nullopt, amount, report,
                                      planned.date);
                set.slot = static_cast<int>(i);
                done.sets.push_back(set);
            }
        }
    }
    return done;
}

/// One exercise at a dose, as a slot of strength work.
inline Slot slotFor(const std::string& id, int sets, int amount, RpeRange rpe = {Rpe::of(6), Rpe::of(7)})
{
    const Exercise& exercise = *builtinCatalogue().find(id);
    Slot slot;
    slot.exercise = id;
    slot.pattern = exercise.pattern;
    slot.sets = sets;
    slot.measure = exercise.measure;
    slot.target = amount;
    slot.perSide = exercise.unilateral;
    slot.tempo = exercise.tempo;
    slot.rpe = rpe;
    slot.reason.code = ReasonCode::Hold;
    return slot;
}

/// A session of only these slots.
inline PerformedSession sessionOf(Day day, std::vector<Slot> slots, const Report& report, std::string label = "A")
{
    PlannedSession planned;
    planned.date = day;
    planned.label = std::move(label);
    planned.slots = std::move(slots);
    return perform(planned, report);
}

inline PainEntry morningPain(Day day, int score)
{
    PainEntry entry;
    entry.day = day;
    entry.at = morningOf(day);
    entry.kind = PainEntryKind::NextMorning;
    entry.score = PainScore{score};
    return entry;
}

inline PainEntry restPain(Day day, int score)
{
    PainEntry entry = morningPain(day, score);
    entry.kind = PainEntryKind::Rest;
    return entry;
}

/// The first slot of an exercise among the strength work of a plan's sessions; nullptr when there is none.
inline const Slot* findSlot(const Plan& plan, const std::string& id)
{
    for (const PlannedSession& session : plan.sessions) {
        for (const Slot& slot : session.slots) {
            if (slot.part == SlotPart::Strength && slot.exercise == id) {
                return &slot;
            }
        }
    }
    return nullptr;
}

inline const Engine& engine()
{
    static const Engine instance{builtinCatalogue()};
    return instance;
}

} // namespace plumbline::test
