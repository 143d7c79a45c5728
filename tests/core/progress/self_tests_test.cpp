#include "core/progress/self_tests.h"

using namespace plumbline;
using namespace plumbline::progress;

namespace {

const Day kSetUp = *parseIsoDate("2026-04-13");

SelfTest result(Day day, TestKind test, double value, std::optional<Side> side = std::nullopt)
{
    SelfTest entry;
    entry.day = day;
    entry.test = test;
    entry.value = value;
    entry.side = side;
    return entry;
}

} // namespace

TEST_CASE("A change within the test's error is no change", "[progress][tests]")
{
    CHECK(changeOf(TestKind::ChairStand30s, 12, 14) == Change::Same);
    CHECK(changeOf(TestKind::ChairStand30s, 12, 15) == Change::Better);
    CHECK(changeOf(TestKind::ChairStand30s, 15, 12) == Change::Worse);
    CHECK(changeOf(TestKind::FiveStand, 14, 11.5) == Change::Better);
    CHECK(changeOf(TestKind::FiveStand, 11.5, 14) == Change::Worse);
    CHECK(changeOf(TestKind::KneeExtension, 40, 32) == Change::Better);
    CHECK(changeOf(TestKind::SingleLegBridge, 100, 124) == Change::Same);
    CHECK(changeOf(TestKind::SingleLegBridge, 100, 125) == Change::Better);
    CHECK(changeOf(TestKind::SingleLegBridge, 20, 34) == Change::Same);
    CHECK(changeOf(TestKind::SideBridge, 20, 30) == Change::Better);
    CHECK(changeOf(TestKind::SingleLegStance, 45, 45) == Change::Same);
    CHECK(changeOf(TestKind::SingleLegStance, 30, 38) == Change::Better);
}

TEST_CASE("The pelvis watch changes by category, not by seconds", "[progress][tests]")
{
    CHECK(changeOf(TestKind::PelvisDrop, 11, 29) == Change::Same);
    CHECK(changeOf(TestKind::PelvisDrop, 9, 12) == Change::Better);
    CHECK(changeOf(TestKind::PelvisDrop, 30, 29) == Change::Worse);
}

TEST_CASE("Results start with the answers of set-up, and one a day is kept", "[progress][tests]")
{
    PlanInput input;
    input.setUpOn = kSetUp;
    input.startingPoint.chairStand30s = 11;
    input.startingPoint.singleLegStance = 19;
    input.tests = {result(kSetUp + days{28}, TestKind::ChairStand30s, 12),
                   result(kSetUp + days{28}, TestKind::ChairStand30s, 14),
                   result(kSetUp + days{28}, TestKind::SingleLegStance, 30, Side::Right)};
    const auto series = testSeries(input, kSetUp);
    REQUIRE(series.size() == 3);
    CHECK(series[0].points == std::vector<TestPoint>{{kSetUp, 11}, {kSetUp + days{28}, 14}});
    CHECK(series[0].change == Change::Better);
    CHECK(series[1].side == Side::Left);
    CHECK(series[1].points.size() == 1);
    CHECK(series[2].side == Side::Right);
    CHECK(series[2].change == Change::Better);

    const auto later = testSeries(input, kSetUp + days{1});
    REQUIRE(later.size() == 2);
    CHECK(later[0].points.size() == 1);
}

TEST_CASE("Norms are given only where one was published for that age", "[progress][tests]")
{
    CHECK_FALSE(normOf(TestKind::ChairStand30s, 45, Sex::Female));
    CHECK_FALSE(normOf(TestKind::ChairStand30s, 62, std::nullopt));
    const auto chair = normOf(TestKind::ChairStand30s, 62, Sex::Male);
    REQUIRE(chair);
    CHECK(chair->low == 14);
    CHECK(chair->high == 19);
    CHECK(normOf(TestKind::SingleLegStance, 45, std::nullopt)->low == 41);
    CHECK(normOf(TestKind::SingleLegStance, 18, std::nullopt)->low == 44);
    CHECK(normOf(TestKind::FiveStand, 74, std::nullopt)->low == 12.6);
    CHECK_FALSE(normOf(TestKind::FiveStand, 40, std::nullopt));
    CHECK(normOf(TestKind::KneeExtension, 20, Sex::Female)->low == 23);
    CHECK_FALSE(normOf(TestKind::SideBridge, 30, Sex::Male));
}

TEST_CASE("Tests wait while pain is high, the screening is open or nobody can help", "[progress][tests]")
{
    CHECK(testGate(PainScore{5}, std::nullopt, {}) == TestGate::Open);
    CHECK(testGate(PainScore{6}, std::nullopt, {}) == TestGate::PainTooHigh);
    CHECK(testGate(std::nullopt, Lock{{"infection_risk"}, LockAction::Urgent}, {}) == TestGate::ScreeningOpen);
    CHECK(testGate(std::nullopt, Lock{{"disease"}, LockAction::Clearance}, {}) == TestGate::Open);
    CHECK(testGate(std::nullopt, std::nullopt, FlagSet{Flag::BalanceRisk}) == TestGate::NeedsHelper);
    CHECK_FALSE(isSuitable(TestKind::SitReach, FlagSet{Flag::BackFlexion}));
    CHECK(isSuitable(TestKind::SitReach, FlagSet{Flag::KneePain}));
    CHECK(isSuitable(TestKind::ChairStand30s, FlagSet{Flag::BackFlexion}));
}
