#include "core/progress/weekly_sets.h"

#include "core/breaks/moves.h"

#include <algorithm>

namespace plumbline::progress {

namespace {

constexpr Rpe kEffective{10}; // RPE 5 (evidence.md 3.4)
// What a set of a pattern counts for the gluteus maximus (evidence.md 3.4).
constexpr double kBridgeSet = 1.0;
constexpr double kSquatSet = 0.5;

bool isSideBridge(const Exercise& exercise)
{
    return exercise.id == "side-bridge" || exercise.id == "side-bridge-knees";
}

SetSums times(const SetSums& weight, double factor)
{
    return {weight.gmax * factor, weight.gmed * factor};
}

bool isEffective(const SetRecord& record, const PerformedSession& session)
{
    if (record.rpe) {
        return *record.rpe >= kEffective;
    }
    if (record.slot && *record.slot >= 0 && static_cast<std::size_t>(*record.slot) < session.prescription.size()) {
        return session.prescription[static_cast<std::size_t>(*record.slot)].rpe.upper >= kEffective;
    }
    return true;
}

} // namespace

SetSums weightOf(const Exercise& exercise)
{
    // Hip extension on hands and knees is one-sided, but not done standing on one leg.
    const double oneLeg = exercise.unilateral && exercise.id != "quadruped-hip-extension" ? 0.5 : 0.0;
    switch (exercise.pattern) {
    case Pattern::Bridge:
    case Pattern::Hinge:
    case Pattern::Lunge:
        return {kBridgeSet, oneLeg};
    case Pattern::Squat:
        return {kSquatSet, oneLeg};
    case Pattern::Abduction:
        return {0.0, 1.0};
    case Pattern::Core:
        if (exercise.id == "bird-dog" || exercise.id == "plank-hip-extension") {
            return {0.5, 0.0};
        }
        return {0.0, isSideBridge(exercise) ? 0.5 : 0.0};
    case Pattern::Mobility:
    case Pattern::Desk:
        break;
    }
    return {};
}

SetSums plannedSets(const Catalogue& catalogue, const PlannedSession& session)
{
    SetSums sum;
    for (const Slot& slot : session.slots) {
        const Exercise* exercise = catalogue.find(slot.exercise);
        if (exercise != nullptr && slot.part == SlotPart::Strength && slot.rpe.upper >= kEffective) {
            sum += times(weightOf(*exercise), slot.sets);
        }
    }
    return sum;
}

SetSums doneSets(const Catalogue& catalogue, const PerformedSession& session)
{
    SetSums sum;
    for (const SetRecord& record : session.sets) {
        const Exercise* exercise = catalogue.find(record.exercise);
        if (exercise == nullptr || record.part != SlotPart::Strength || !isEffective(record, session)) {
            continue;
        }
        const bool didSomething = record.reps.value_or(0) > 0 || record.hold.value_or(seconds{0}) > seconds{0};
        if (didSomething) {
            sum += times(weightOf(*exercise), exercise->unilateral && record.side ? 0.5 : 1.0);
        }
    }
    return sum;
}

SetSums breakSets(const breaks::BreakRecord& record)
{
    const breaks::HalfSets halves = breaks::halfSets(record);
    return {0.5 * (halves.squat * kSquatSet + halves.bridge * kBridgeSet), 0.0};
}

std::vector<WeekSets> weeklySets(const Catalogue& catalogue, const std::vector<PlanWeek>& weeks,
                                 const std::vector<PerformedSession>& sessions,
                                 std::span<const breaks::BreakRecord> records)
{
    std::vector<WeekSets> result;
    result.reserve(weeks.size());
    for (const PlanWeek& week : weeks) {
        WeekSets entry{week.monday, week.number, week.deload, {}, {}};
        for (const PlanDay& day : week.days) {
            if (day.planned) {
                entry.planned += plannedSets(catalogue, *day.planned);
            }
        }
        result.push_back(entry);
    }
    const auto add = [&](Day day, const SetSums& done) {
        const Day monday = mondayOf(day);
        const auto week = std::lower_bound(result.begin(), result.end(), monday,
                                           [](const WeekSets& entry, Day first) { return entry.monday < first; });
        if (week != result.end() && week->monday == monday) {
            week->done += done;
        }
    };
    for (const PerformedSession& session : sessions) {
        add(session.day, doneSets(catalogue, session));
    }
    for (const breaks::BreakRecord& record : records) {
        add(record.day, breakSets(record));
    }
    return result;
}

std::vector<SetBar> asBars(const std::vector<WeekSets>& weeks, int perBar)
{
    std::vector<SetBar> bars;
    for (const WeekSets& week : weeks) {
        if (bars.empty() || bars.back().weeks == perBar) {
            bars.push_back({week.monday, week.number, 0, {}, {}});
        }
        SetBar& bar = bars.back();
        ++bar.weeks;
        bar.done += week.done;
        bar.planned += week.planned;
    }
    for (SetBar& bar : bars) {
        bar.done = times(bar.done, 1.0 / bar.weeks);
        bar.planned = times(bar.planned, 1.0 / bar.weeks);
    }
    return bars;
}

} // namespace plumbline::progress
