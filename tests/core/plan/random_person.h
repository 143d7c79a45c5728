#pragma once

#include "fixture.h"

#include <random>

namespace plumbline::test {

/// A person made from a seed: any days, minutes, equipment, flags, tests and bans the program accepts.
inline PlanInput randomPerson(unsigned seed)
{
    std::mt19937 random{seed};
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto chance = [&](int percent) { return below(100) < percent; };
    PlanInput input = person(8 + below(38), 2 + below(4));
    input.profile.birthYear = 1935 + below(73);
    input.painAtSetUp = chance(80) ? std::optional(below(chance(20) ? 9 : 4)) : std::nullopt;
    TrainingFacts& facts = input.facts.front().value;
    facts.weekdays = {};
    for (int chosen = 2 + below(4); facts.daysPerWeek() < chosen;) {
        facts.weekdays[static_cast<std::size_t>(below(7))] = true;
    }
    facts.equipment = {};
    for (std::size_t i = 0; i < countOf<Equipment>; ++i) {
        if (chance(50)) {
            facts.equipment.insert(static_cast<Equipment>(i));
        }
    }
    for (int i = chance(40) ? 1 + below(3) : 0; i > 0; --i) {
        facts.flags.insert(static_cast<Flag>(below(static_cast<int>(countOf<Flag>))));
    }
    const auto& all = builtinCatalogue().exercises();
    for (int i = chance(30) ? 1 + below(4) : 0; i > 0; --i) {
        facts.banned.push_back(all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].id);
    }
    for (int kg = 2; kg < 30 && facts.equipment.contains(Equipment::Weight); kg += 1 + below(6)) {
        facts.weights.push_back(Mass::fromKilograms(kg));
    }
    StartingPoint& start = input.startingPoint;
    start = {};
    const auto maybe = [&](int most) { return chance(60) ? std::optional<double>(below(most)) : std::nullopt; };
    start.chairStand30s = maybe(35);
    start.bridgeHold = maybe(150);
    start.singleLegBridge = maybe(60);
    start.singleLegStance = maybe(45);
    start.sideBridge = maybe(60);
    start.kneeExtension = maybe(60);
    start.pelvisDrop = maybe(30);
    return input;
}

/// How a random person trains: most sessions, with efforts and pains of all kinds.
inline void trainRandomly(PlanInput& input, unsigned seed, int rounds)
{
    std::mt19937 random{seed * 7919U + 1U};
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Day today = input.setUpOn;
    for (int round = 0; round < rounds; ++round) {
        const int weeks = 1 + below(4);
        const Plan plan = engine().plan(input, today, today, weeks);
        const int keenness = below(100);
        for (const PlannedSession& session : plan.sessions) {
            if (below(100) >= keenness) {
                continue;
            }
            Report report;
            report.rpe = 3 + below(15) * 0.5;
            report.base = below(10) == 0 ? below(8) : below(3);
            report.pain = below(10) == 0 ? below(11) : report.base;
            report.completed = below(6) == 0 ? below(120) / 100.0 : 1.0;
            PerformedSession done = perform(session, report);
            done.sleepPoor = below(8) == 0;
            if (below(20) == 0) {
                done.finishedAt.reset();
            }
            input.sessions.push_back(std::move(done));
            if (below(3) != 0) {
                input.pain.push_back(morningPain(session.date + days{1}, below(8) == 0 ? below(10) : below(4)));
            }
        }
        today += days{7 * weeks};
        if (below(5) == 0) {
            today += days{below(130)};
        }
    }
}

/// The day after everything that is recorded.
inline Day dayAfter(const PlanInput& input)
{
    Day day = input.setUpOn;
    for (const auto& session : input.sessions) {
        day = std::max(day, session.day + days{1});
    }
    for (const auto& entry : input.pain) {
        day = std::max(day, entry.day + days{1});
    }
    return day;
}

} // namespace plumbline::test
