#include "random_person.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <map>
#include <random>
#include <set>

// What holds for any person and any history.

using namespace plumbline;
using namespace plumbline::test;

namespace {

FlagSet flagsOf(const PlanInput& input)
{
    FlagSet flags = input.facts.back().value.flags;
    impliedFlags(input.screenings.back().value).forEach([&](Flag flag) { flags.insert(flag); });
    const auto stance = input.startingPoint.singleLegStance;
    if (stance && *stance < 10) {
        flags.insert(Flag::BalanceRisk);
    }
    return flags;
}

double effortCap(const PlannedSession& session, FlagSet flags)
{
    double cap = session.block > 1 ? 8 : 6;
    if (session.block == 1 && session.phase == Phase::Build) {
        cap = 7;
    } else if (session.block == 1 && session.phase != Phase::Activate) {
        cap = 8;
    }
    return session.deload || flags.contains(Flag::BloodPressure) ? std::min(cap, 6.0) : cap;
}

/// Everything that must hold for one slot; the name of what is broken, or "".
std::string brokenIn(const Slot& slot, const TrainingFacts& facts, FlagSet flags, double cap)
{
    const Exercise* exercise = builtinCatalogue().find(slot.exercise);
    if (exercise == nullptr) {
        return "unknown exercise";
    }
    if (!facts.equipment.containsAll(exercise->required())) {
        return "equipment missing";
    }
    if (exercise->excludedBy(flags)) {
        return "flag avoids it";
    }
    if (std::find(facts.banned.begin(), facts.banned.end(), slot.exercise) != facts.banned.end()) {
        return "banned";
    }
    if (slot.rpe.upper.value() > cap || slot.rpe.lower > slot.rpe.upper || !slot.rpe.lower.isValid()) {
        return "effort";
    }
    if (slot.sets < 1 || slot.sets > 3 || slot.target < 1 || slot.rest < seconds{20} || slot.rest > seconds{180}) {
        return "dose";
    }
    if (slot.part == SlotPart::Strength && slot.target > exercise->top.amount) {
        return "above the top of the range";
    }
    if (slot.measure == Measure::Hold && flags.contains(Flag::BloodPressure) && slot.exercise != "desk-walk" &&
        slot.target > 10) {
        return "long hold with high pressure";
    }
    if (slot.tempo && slot.tempo->pauseTop > 10) {
        return "held repetition over 10 s";
    }
    return {};
}

std::string brokenIn(const Plan& plan, const PlanInput& input)
{
    const TrainingFacts& facts = input.facts.back().value;
    const FlagSet flags = flagsOf(input);
    Day last{};
    for (const PlannedSession& session : plan.sessions) {
        const std::string where = isoDate(session.date) + ": ";
        if (session.estimate != estimate(session.slots) ||
            session.estimate > std::chrono::minutes{facts.minutesPerSession}) {
            return where + "time " + std::to_string(session.estimate.count());
        }
        if (session.date <= last || !facts.weekdays[static_cast<std::size_t>(weekdayIndex(session.date))]) {
            return where + "day";
        }
        last = session.date;
        std::set<std::string> seen;
        for (const Slot& slot : session.slots) {
            const std::string broken = brokenIn(slot, facts, flags, effortCap(session, flags));
            if (!broken.empty()) {
                return where + slot.exercise + " " + broken;
            }
            if (slot.part == SlotPart::Strength && !seen.insert(slot.exercise).second) {
                return where + slot.exercise + " twice";
            }
        }
    }
    return {};
}

int gmaxHalves(const PlannedSession& session)
{
    int sum = 0;
    for (const Slot& slot : session.slots) {
        if (slot.part != SlotPart::Strength) {
            continue;
        }
        switch (slot.pattern) {
        case Pattern::Bridge:
        case Pattern::Hinge:
        case Pattern::Lunge:
            sum += 2 * slot.sets;
            break;
        case Pattern::Squat:
            sum += slot.sets;
            break;
        default:
            sum += slot.exercise == "bird-dog" || slot.exercise == "plank-hip-extension" ? slot.sets : 0;
        }
    }
    return sum;
}

/// Ceiling and growth over the weeks of a plan (evidence.md 3.4), at the widest level.
std::string brokenVolume(const Plan& plan, int daysPerWeek)
{
    std::map<int, int> sets;
    std::map<int, int> count;
    std::map<int, bool> light;
    for (const PlannedSession& session : plan.sessions) {
        sets[session.week] += gmaxHalves(session);
        ++count[session.week];
        light[session.week] = light[session.week] || session.deload || session.reason.code == ReasonCode::LevelZero ||
                              session.reason.code == ReasonCode::Minimum;
    }
    int before = -1;
    for (const auto& [week, halves] : sets) {
        if (halves > 48) {
            return "week " + std::to_string(week) + " over the ceiling";
        }
        if (light[week] || count[week] != daysPerWeek) {
            continue;
        }
        // 24 half sets is the highest start value, which a small week may climb to at once.
        if (before >= 0 && halves > std::max(before + 4, 24)) {
            return "week " + std::to_string(week) + " grows from " + std::to_string(before) + " to " +
                   std::to_string(halves);
        }
        before = halves;
    }
    return {};
}

/// Weeks with all their sessions hold bridge or squat work.
std::string brokenVariety(const Plan& plan, int daysPerWeek)
{
    std::map<int, int> count;
    std::map<int, bool> hips;
    for (const PlannedSession& session : plan.sessions) {
        ++count[session.week];
        for (const Slot& slot : session.slots) {
            hips[session.week] =
                hips[session.week] || (slot.part == SlotPart::Strength &&
                                       (slot.pattern == Pattern::Bridge || slot.pattern == Pattern::Squat));
        }
    }
    for (const auto& [week, sessions] : count) {
        if (sessions == daysPerWeek && !hips[week]) {
            return "week " + std::to_string(week) + " without bridge or squat";
        }
    }
    return {};
}

PlanInput trainedPerson(unsigned seed, int rounds)
{
    PlanInput input = randomPerson(seed);
    trainRandomly(input, seed, rounds);
    return input;
}

void require(const std::string& broken)
{
    if (!broken.empty()) {
        RC_FAIL(broken);
    }
}

} // namespace

TEST_CASE("Any person's first plan is safe and fits", "[engine][property]")
{
    CHECK(rc::check("first plan", [](unsigned seed) {
        const PlanInput input = randomPerson(seed);
        const Plan plan = engine().plan(input, kMonday, kMonday, 12);
        require(brokenIn(plan, input));
        require(brokenVolume(plan, input.facts.back().value.daysPerWeek()));
        const auto& banned = input.facts.back().value.banned;
        if (banned.empty()) {
            require(brokenVariety(plan, input.facts.back().value.daysPerWeek()));
        }
        RC_ASSERT(engine().plan(input, kMonday, kMonday, 12) == plan);
    }));
}

TEST_CASE("Any history leads to a safe plan that fits", "[engine][property]")
{
    CHECK(rc::check("after training", [](unsigned seed) {
        const PlanInput input = trainedPerson(seed, 3);
        const Day today = dayAfter(input);
        const Plan plan = engine().plan(input, today, today, 8);
        require(brokenIn(plan, input));
        require(brokenVolume(plan, input.facts.back().value.daysPerWeek()));
        const TodayPlan view = engine().today(input, today);
        if (view.session) {
            RC_ASSERT(!plan.sessions.empty());
            RC_ASSERT(plan.sessions.front() == *view.session);
        }
    }));
}

TEST_CASE("Session by session: changes are explained, rungs come slowly", "[engine][property]")
{
    CHECK(rc::check("day by day", [](unsigned seed) {
        PlanInput input = randomPerson(seed);
        std::mt19937 random{seed};
        std::map<std::string, std::pair<int, int>> doses;
        std::map<Day, int> rungUps;
        for (Day day = kMonday; day < kMonday + days{7 * 5}; day += days{1}) {
            const TodayPlan today = engine().today(input, day);
            if (!today.session || random() % 8U == 0) {
                continue;
            }
            int now = 0;
            for (const Slot& slot : today.session->slots) {
                if (slot.part != SlotPart::Strength) {
                    continue;
                }
                const auto before = doses.find(slot.exercise);
                const std::pair dose{slot.sets, slot.target};
                const bool silent = slot.reason.code == ReasonCode::Hold && slot.reason.params.size() <= 2;
                if (before != doses.end() && before->second != dose && silent) {
                    RC_FAIL(isoDate(day) + " " + slot.exercise + " changes without a word");
                }
                doses[slot.exercise] = dose;
                now += slot.reason.code == ReasonCode::RungUp ? 1 : 0;
            }
            RC_ASSERT(now <= 4); // two sessions' worth: an exercise may wait for its day
            rungUps[mondayOf(day)] += now;
            RC_ASSERT(rungUps[mondayOf(day)] <= 6);
            PerformedSession done = perform(*today.session, {4 + static_cast<double>(random() % 9U) * 0.5, 1, 1, 1.0});
            input.sessions.push_back(std::move(done));
        }
    }));
}

TEST_CASE("A lock leaves no session anywhere", "[engine][property]")
{
    CHECK(rc::check("lock", [](unsigned seed) {
        PlanInput input = trainedPerson(seed, 1);
        const Day today = dayAfter(input);
        Screening screening;
        screening.yes.insert(static_cast<ScreeningKey>(seed % 18U)); // tiers A to C
        input.screenings.push_back({today, screening});
        RC_ASSERT(engine().plan(input, today, today, 12).locked);
        RC_ASSERT(engine().plan(input, today, today, 12).sessions.empty());
        const TodayPlan view = engine().today(input, today);
        RC_ASSERT(view.locked && !view.session);
        RC_ASSERT(!engine().shorter(input, today, 10));
        const bool walks = walkingAllowed(*view.locked);
        RC_ASSERT(walks || view.offer.empty());
        for (const Slot& slot : view.offer) {
            RC_ASSERT(slot.exercise == "desk-walk");
        }
        for (const PlanWeek& week : engine().weeks(input, today, today, 3)) {
            for (const PlanDay& day : week.days) {
                RC_ASSERT(day.date < today || !day.planned || day.performed);
            }
        }
    }));
}

TEST_CASE("A deleted session is as if it never was", "[engine][property]")
{
    CHECK(rc::check("delete", [](unsigned seed) {
        PlanInput input = trainedPerson(seed, 2);
        RC_PRE(!input.sessions.empty());
        const Day today = dayAfter(input);
        PlanInput without = randomPerson(seed);
        without.pain = input.pain;
        const std::size_t gone = seed % input.sessions.size();
        for (std::size_t i = 0; i < input.sessions.size(); ++i) {
            if (i != gone) {
                without.sessions.push_back(input.sessions[i]);
            }
        }
        static_cast<void>(engine().plan(input, today, today, 4));
        input.sessions.erase(input.sessions.begin() + static_cast<long>(gone));
        RC_ASSERT(engine().plan(input, today, today, 4) == engine().plan(without, today, today, 4));
    }));
}

TEST_CASE("The session for less time is never longer than asked", "[engine][property]")
{
    CHECK(rc::check("shorter", [](unsigned seed) {
        const PlanInput input = trainedPerson(seed, 1);
        Day today = dayAfter(input);
        for (int i = 0; i < 7; ++i, today += days{1}) {
            const int asked = static_cast<int>(3 + (seed + static_cast<unsigned>(i)) % 40U);
            if (const auto session = engine().shorter(input, today, asked)) {
                RC_ASSERT(session->estimate <= std::chrono::minutes{asked});
                for (const Slot& slot : session->slots) {
                    require(brokenIn(slot, input.facts.back().value, flagsOf(input), 8));
                }
            }
        }
    }));
}

TEST_CASE("Alternatives in a session can be done", "[engine][property]")
{
    CHECK(rc::check("alternatives", [](unsigned seed) {
        const PlanInput input = trainedPerson(seed, 1);
        const Day today = dayAfter(input);
        const Plan plan = engine().plan(input, today, today, 1);
        RC_PRE(!plan.sessions.empty());
        const auto& slots = plan.sessions.front().slots;
        const Slot& slot = slots[seed % slots.size()];
        std::vector<Slot> others = engine().swaps(input, today, slot);
        for (const auto& other : {engine().easier(input, today, slot), engine().harder(input, today, slot)}) {
            if (other) {
                others.push_back(*other);
            }
        }
        const PainVerdict verdict =
            engine().judge(input, today, slot, PainScore{1}, PainScore{static_cast<int>(seed % 11U)}, std::nullopt,
                           PainPlace::LowBack, static_cast<int>(seed % 2U));
        if (verdict.easier) {
            others.push_back(*verdict.easier);
        }
        if (verdict.swap) {
            others.push_back(*verdict.swap);
        }
        for (const Slot& other : others) {
            RC_ASSERT(other.exercise != slot.exercise);
            require(brokenIn(other, input.facts.back().value, flagsOf(input), 8));
        }
    }));
}
