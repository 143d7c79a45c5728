#pragma once

#include "core/plan/input.h"

#include <optional>
#include <vector>

namespace plumbline::progress {

/// What a change between two results of a test means: smaller ones than the test's error are "same".
enum class Change { Same, Better, Worse };

/// Whether a larger value is better; not so for five stands (s) and the missing degrees of knee extension.
bool higherIsBetter(TestKind test);
/// Whether left and right are measured apart.
bool isSided(TestKind test);
/// The range a value can have: stands, seconds, degrees or centimetres (evidence.md 5.1 to 5.9).
struct ValueRange {
    double lowest = 0;
    double highest = 0;
};
ValueRange valueRange(TestKind test);
/// The smallest change to report, starting from `before` (evidence.md 5.1, table). For the pelvis watch: see changeOf.
double smallestChange(TestKind test, double before);
/// One-leg stance counts only below its ceiling of 45 s; the pelvis watch by category (at once, later, holds 30 s).
Change changeOf(TestKind test, double before, double now);

/// Results of one test (and side), ascending by day, one a day (the day's last).
struct TestPoint {
    Day date;
    double value = 0;
    friend bool operator==(const TestPoint&, const TestPoint&) = default;
};
struct TestSeries {
    TestKind test = TestKind::ChairStand30s;
    std::optional<Side> side;
    std::vector<TestPoint> points; ///< never empty
    Change change = Change::Same;  ///< last against first
};
/// In the order of TestKind, left before right. The answers of set-up count as results of its day where a test had none
/// that day. @param from results before it are left out
std::vector<TestSeries> testSeries(const PlanInput& input, Day from);

/// A published value to hold beside one's own; for orientation only (evidence.md 5.1).
struct Norm {
    enum class Kind { MiddleHalf, Mean, WorseThanAverageAbove, ShortAbove };
    Kind kind = Kind::Mean;
    double low = 0;
    double high = 0; ///< equals low unless MiddleHalf
    int ageFrom = 0;
    int ageTo = 0;
    std::optional<Sex> sex; ///< the group it was measured in, when sex matters
};
/// None where no norm exists, or none for that age, or where sex matters and is not known. Only figures that
/// evidence.md 5 marks as seen: chair stand from 60, five stands from 60, one-leg stance, knee extension 18 to 24.
std::optional<Norm> normOf(TestKind test, int age, std::optional<Sex> sex);

/// Whether testing is right today (evidence.md 5.1).
enum class TestGate { Open, PainTooHigh, ScreeningOpen, NeedsHelper };
TestGate testGate(std::optional<PainScore> painNow, const std::optional<Lock>& lock, const FlagSet& flags);
/// Sit-and-reach is left out with flags of the spine's end of bending and a replaced hip (evidence.md 5.9).
bool isSuitable(TestKind test, const FlagSet& flags);

} // namespace plumbline::progress
