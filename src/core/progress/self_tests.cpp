#include "core/progress/self_tests.h"

#include <algorithm>
#include <array>

namespace plumbline::progress {

namespace {

constexpr double kStanceCeiling = 45; // s, evidence.md 5.4

/// 0 drops at once (before 10 s), 1 later, 2 holds 30 s (evidence.md 5.7 and 5.10).
int pelvisCategory(double value)
{
    return value < 10 ? 0 : value < 30 ? 1 : 2;
}

void add(std::vector<TestSeries>& all, TestKind test, std::optional<Side> side, TestPoint point)
{
    auto series = std::find_if(all.begin(), all.end(),
                               [&](const TestSeries& each) { return each.test == test && each.side == side; });
    if (series == all.end()) {
        all.push_back({test, side, {}, Change::Same});
        series = std::prev(all.end());
    }
    if (!series->points.empty() && series->points.back().date == point.date) {
        series->points.back() = point;
    } else {
        series->points.push_back(point);
    }
}

void addStart(std::vector<TestSeries>& all, const PlanInput& input)
{
    const StartingPoint& start = input.startingPoint;
    const std::array<std::pair<TestKind, std::optional<double>>, 7> answers{{
        {TestKind::ChairStand30s, start.chairStand30s},
        {TestKind::BridgeHold, start.bridgeHold},
        {TestKind::SingleLegBridge, start.singleLegBridge},
        {TestKind::SingleLegStance, start.singleLegStance},
        {TestKind::SideBridge, start.sideBridge},
        {TestKind::KneeExtension, start.kneeExtension},
        {TestKind::PelvisDrop, start.pelvisDrop},
    }};
    for (const auto& [test, value] : answers) {
        if (!value) {
            continue;
        }
        add(all, test, isSided(test) ? std::optional(Side::Left) : std::nullopt, {input.setUpOn, *value});
        if (isSided(test)) {
            add(all, test, Side::Right, {input.setUpOn, *value});
        }
    }
}

struct Row {
    int from;
    int to;
    double women;
    double men;
    double womenHigh;
    double menHigh;
};

template <std::size_t n>
const Row* rowFor(const std::array<Row, n>& table, int age)
{
    const auto row =
        std::find_if(table.begin(), table.end(), [age](const Row& each) { return age >= each.from && age <= each.to; });
    return row == table.end() ? nullptr : &*row;
}

// evidence.md 5.2, middle half of scores, seen [R74].
constexpr std::array<Row, 7> kChairStand{{{60, 64, 12, 14, 17, 19},
                                          {65, 69, 11, 12, 16, 18},
                                          {70, 74, 10, 12, 15, 17},
                                          {75, 79, 10, 11, 15, 17},
                                          {80, 84, 9, 10, 14, 15},
                                          {85, 89, 8, 8, 13, 14},
                                          {90, 94, 4, 7, 11, 12}}};
// evidence.md 5.3, slower is worse than average, seen [R79].
constexpr std::array<Row, 3> kFiveStand{
    {{60, 69, 11.4, 11.4, 0, 0}, {70, 79, 12.6, 12.6, 0, 0}, {80, 89, 14.8, 14.8, 0, 0}}};
// evidence.md 5.4, combined means in whole seconds, "age matters, sex does not", seen [R81].
constexpr std::array<Row, 6> kStance{{{18, 39, 44, 44, 0, 0},
                                      {40, 49, 41, 41, 0, 0},
                                      {50, 59, 41, 41, 0, 0},
                                      {60, 69, 32, 32, 0, 0},
                                      {70, 79, 21, 21, 0, 0},
                                      {80, 120, 9, 9, 0, 0}}};
// evidence.md 5.8, "short" from, seen [R91].
constexpr std::array<Row, 1> kKneeExtension{{{18, 24, 23, 33, 0, 0}}};

std::optional<Norm> single(const Row* row, Norm::Kind kind)
{
    if (row == nullptr) {
        return std::nullopt;
    }
    return Norm{kind, row->women, row->women, row->from, row->to, std::nullopt};
}

std::optional<Norm> bySex(const Row* row, Norm::Kind kind, std::optional<Sex> sex)
{
    if (row == nullptr || !sex) {
        return std::nullopt;
    }
    const bool woman = *sex == Sex::Female;
    const double low = woman ? row->women : row->men;
    const double high = kind == Norm::Kind::MiddleHalf ? (woman ? row->womenHigh : row->menHigh) : low;
    return Norm{kind, low, high, row->from, row->to, sex};
}

} // namespace

bool higherIsBetter(TestKind test)
{
    return test != TestKind::FiveStand && test != TestKind::KneeExtension;
}

bool isSided(TestKind test)
{
    switch (test) {
    case TestKind::SingleLegBridge:
    case TestKind::SingleLegStance:
    case TestKind::SideBridge:
    case TestKind::KneeExtension:
    case TestKind::PelvisDrop:
        return true;
    case TestKind::ChairStand30s:
    case TestKind::FiveStand:
    case TestKind::BridgeHold:
    case TestKind::SitReach:
        break;
    }
    return false;
}

ValueRange valueRange(TestKind test)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return {0, 60};
    case TestKind::FiveStand:
        return {3, 120};
    case TestKind::BridgeHold:
        return {0, 120};
    case TestKind::SingleLegBridge:
    case TestKind::SideBridge:
        return {0, 300};
    case TestKind::SingleLegStance:
        return {0, kStanceCeiling};
    case TestKind::KneeExtension:
        return {0, 90};
    case TestKind::PelvisDrop:
        return {0, 30};
    case TestKind::SitReach:
        break;
    }
    return {-30, 40};
}

double smallestChange(TestKind test, double before)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return 3;
    case TestKind::FiveStand:
        return 2.5;
    case TestKind::BridgeHold:
        return 20;
    case TestKind::SingleLegBridge:
        return std::max(15.0, before * 0.25);
    case TestKind::SideBridge:
        return std::max(10.0, before * 0.15);
    case TestKind::SingleLegStance:
    case TestKind::KneeExtension:
        return 8;
    case TestKind::SitReach:
        return 3;
    case TestKind::PelvisDrop:
        break;
    }
    return 0;
}

Change changeOf(TestKind test, double before, double now)
{
    if (test == TestKind::PelvisDrop) {
        const int difference = pelvisCategory(now) - pelvisCategory(before);
        return difference == 0 ? Change::Same : difference > 0 ? Change::Better : Change::Worse;
    }
    if (test == TestKind::SingleLegStance && before >= kStanceCeiling && now >= kStanceCeiling) {
        return Change::Same;
    }
    const double gain = higherIsBetter(test) ? now - before : before - now;
    const double least = smallestChange(test, before);
    return gain >= least ? Change::Better : gain <= -least ? Change::Worse : Change::Same;
}

std::vector<TestSeries> testSeries(const PlanInput& input, Day from)
{
    std::vector<TestSeries> all;
    if (input.setUpOn >= from) {
        addStart(all, input);
    }
    for (const SelfTest& test : input.tests) {
        if (test.day >= from) {
            add(all, test.test, test.side, {test.day, test.value});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const TestSeries& a, const TestSeries& b) {
        return a.test != b.test ? a.test < b.test : a.side < b.side;
    });
    for (TestSeries& series : all) {
        series.change = changeOf(series.test, series.points.front().value, series.points.back().value);
    }
    return all;
}

std::optional<Norm> normOf(TestKind test, int age, std::optional<Sex> sex)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return bySex(rowFor(kChairStand, age), Norm::Kind::MiddleHalf, sex);
    case TestKind::FiveStand:
        return single(rowFor(kFiveStand, age), Norm::Kind::WorseThanAverageAbove);
    case TestKind::SingleLegStance:
        return single(rowFor(kStance, age), Norm::Kind::Mean);
    case TestKind::KneeExtension:
        return bySex(rowFor(kKneeExtension, age), Norm::Kind::ShortAbove, sex);
    case TestKind::BridgeHold:
    case TestKind::SingleLegBridge:
    case TestKind::SideBridge:
    case TestKind::PelvisDrop:
    case TestKind::SitReach:
        break;
    }
    return std::nullopt;
}

TestGate testGate(std::optional<PainScore> painNow, const std::optional<Lock>& lock, const FlagSet& flags)
{
    if (lock && lock->action <= LockAction::SameWeek) {
        return TestGate::ScreeningOpen;
    }
    if (painNow && painNow->value >= 6) {
        return TestGate::PainTooHigh;
    }
    return flags.contains(Flag::BalanceRisk) ? TestGate::NeedsHelper : TestGate::Open;
}

bool isSuitable(TestKind test, const FlagSet& flags)
{
    return test != TestKind::SitReach || !(flags.contains(Flag::BackFlexion) || flags.contains(Flag::LegSymptoms) ||
                                           flags.contains(Flag::Osteoporosis) || flags.contains(Flag::HipReplacement));
}

} // namespace plumbline::progress
