#include "core/figure/held.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"

#include <catch2/catch.hpp>

#include <random>

namespace plumbline::figure {

namespace {

/// A figure that lowers through one pose between and comes straight back.
FigureSpec sample()
{
    FigureSpec spec;
    spec.motion = MotionKind::Reps;
    for (const double knee : {10.0, 60.0, 100.0}) {
        NamedPose pose{"knee " + std::to_string(knee), {}};
        pose.pose.set(Sided::Knee, Side::Right, knee);
        pose.pose.set(Sided::Knee, Side::Left, knee);
        spec.poses.push_back(pose);
    }
    spec.phases[static_cast<std::size_t>(RepPhase::Lowering)] = {"Lower", {{0, 0}, {1, .5}, {2, 1}}, {}};
    spec.phases[static_cast<std::size_t>(RepPhase::Lifting)] = {"Rise", {{2, 0}, {0, 1}}, {}};
    spec.tempo = {3, 1, 2, 0};
    return spec;
}

} // namespace

TEST_CASE("A limb bent by angles is found again from its end", "[figure]")
{
    std::mt19937 random{7};
    std::uniform_real_distribution<double> hip{-15, 110};
    std::uniform_real_distribution<double> out{-10, 40};
    std::uniform_real_distribution<double> bend{15, 130};
    for (int i = 0; i < 500; ++i) {
        Pose pose;
        pose.set(Sided::HipF, Side::Right, hip(random));
        pose.set(Sided::HipA, Side::Right, out(random));
        pose.set(Sided::Knee, Side::Right, bend(random));
        const Leg leg = forward(Orientation::Stand, pose).leg(Side::Right);
        const TwoBone found = solveTwoBone(leg.hip, leg.ankle, kThigh, kShank, leg.thigh.x);
        CHECK(length(found.middle - leg.knee) < 1e-9);
        CHECK(length(found.end - leg.ankle) < 1e-9);
    }
}

TEST_CASE("A target out of reach stretches the limb towards it", "[figure]")
{
    const TwoBone arm = solveTwoBone({0, 0, 0}, {3, 0, 0}, kUpperArm, kForearm, {0, -1, 0});
    CHECK(arm.end.x == Approx(.9995 * (kUpperArm + kForearm)));
    CHECK(length(arm.middle) == Approx(kUpperArm));
    CHECK(length(arm.end - arm.middle) == Approx(kForearm));
}

TEST_CASE("A target at the root or a pole along the limb stays finite", "[figure]")
{
    for (const Vec3 target : {Vec3{0, 0, 0}, Vec3{0, -.3, 0}}) {
        const TwoBone leg = solveTwoBone({0, 0, 0}, target, kThigh, kShank, {0, -1, 0});
        CHECK(std::isfinite(length(leg.middle)));
        CHECK(length(leg.middle) == Approx(kThigh));
        CHECK(length(leg.end - leg.middle) == Approx(kShank));
    }
}

TEST_CASE("Thigh and shank lean as the channels say", "[figure]")
{
    Pose pose;
    pose.set(Central::Pitch, 33);
    pose.set(Sided::HipF, Side::Right, 113);
    pose.set(Sided::Knee, Side::Right, 117);
    const Leg leg = forward(Orientation::Stand, pose).leg(Side::Right);
    const Vec3 thigh = leg.knee - leg.hip;
    const Vec3 shank = leg.knee - leg.ankle;
    CHECK(degrees(std::atan2(thigh.x, -thigh.y)) == Approx(113 - 33));
    CHECK(degrees(std::atan2(shank.x, shank.y)) == Approx(117 - (113 - 33)));
}

TEST_CASE("Channels are known by name and side", "[figure]")
{
    CHECK(channelSlots("hipF").size() == 2);
    CHECK(channelSlots("hipFR").size() == 1);
    CHECK(channelSlots("fL.heel").size() == 1);
    CHECK(channelSlots("lumR").size() == 1);
    CHECK(channelSlots("m.glute_med").size() == 2);
    CHECK(channelSlots("s.hip_flexorL").size() == 1);
    for (const char* unknown : {"", "hip", "f.w", "m.biceps", "pitchR", "hipFX"}) {
        CHECK(channelSlots(unknown).empty());
    }
    for (std::size_t slot = 0; slot < Pose::kSize; ++slot) {
        CHECK(channelSlots(channelName(slot)) == std::vector<std::size_t>{slot});
    }
}

TEST_CASE("A repetition keeps to its tempo and waits in its pauses", "[figure]")
{
    const FigureSpec spec = sample();
    const RepTempo tempo{3, 1, 2, 1};
    const auto knee = [&](double t) { return poseAt(spec, tempo, t).at(Sided::Knee, Side::Left); };
    CHECK(knee(0) == Approx(10));
    CHECK(knee(3) == Approx(100));
    CHECK(knee(3.9) == Approx(100));
    CHECK(knee(6) == Approx(10));
    CHECK(knee(6.9) == Approx(10));
    CHECK(knee(7 + 3.5) == Approx(100));
    CHECK(positionInRep(spec, tempo, 4.5).phase == RepPhase::Lifting);
    CHECK(positionInRep(spec, tempo, 4.5).progress == Approx(.25));
    CHECK(positionInRep(spec, {0, 0, 0, 0}, 2).progress == 0);
}

TEST_CASE("An exercise that starts at the bottom lifts first", "[figure]")
{
    FigureSpec spec = sample();
    spec.startsAtBottom = true;
    CHECK(positionInRep(spec, {3, 1, 2, 1}, .5).phase == RepPhase::Lifting);
    CHECK(phaseOrder(spec).back() == RepPhase::PauseBottom);
}

TEST_CASE("A path through a pose between passes it without turning back", "[figure]")
{
    const FigureSpec spec = sample();
    double last = 0;
    for (int i = 0; i <= 100; ++i) {
        const double knee = poseForPhase(spec, RepPhase::Lowering, i / 100.0).at(Sided::Knee, Side::Right);
        CHECK(knee >= last);
        CHECK(knee <= 100 + 1e-9);
        last = knee;
    }
    CHECK(poseForPhase(spec, RepPhase::Lowering, .5).at(Sided::Knee, Side::Right) == Approx(60));
}

TEST_CASE("Breathing in a pause moves no joint", "[figure]")
{
    const FigureSpec spec = sample();
    const Pose still = poseForPhase(spec, RepPhase::PauseBottom, .5);
    const Pose breathing = poseForPhase(spec, RepPhase::PauseBottom, .5, 2.0);
    CHECK(breathing.at(Central::Breath) > .9);
    const Frame a = forward(Orientation::Stand, still);
    const Frame b = forward(Orientation::Stand, breathing);
    CHECK(a.leg(Side::Right).ankle == b.leg(Side::Right).ankle);
    CHECK(a.part(Trunk::Head).origin == b.part(Trunk::Head).origin);
}

TEST_CASE("Raised toes stand the foot on its heel, a raised heel on its ball", "[figure]")
{
    for (const double heel : {-20.0, -8.0, 0.0, 30.0, 60.0}) {
        FigureSpec spec;
        spec.pin = Pin::FootRight;
        spec.reaches = {Reach::FootRight};
        Pose pose;
        pose.set(Sided::Knee, Side::Right, 10);
        pose.set(Sided::FootHeel, Side::Right, heel);
        const Body body = buildBody(solve(spec, pose));
        double lowest = 1;
        double where = 0;
        for (const Hull& hull : body.legs[index(Side::Right)].foot) {
            for (const Ball& ball : hull) {
                if (ball.centre.y - ball.radius < lowest) {
                    lowest = ball.centre.y - ball.radius;
                    where = ball.centre.x;
                }
            }
        }
        INFO("heel " << heel);
        CHECK(lowest == Approx(0).margin(.002));
        if (heel < 0) {
            CHECK(where < -.07);
        }
        if (heel > 0) {
            CHECK(where > -.04);
        }
    }
}

TEST_CASE("A hand behind the head goes with the head", "[figure]")
{
    FigureSpec spec;
    spec.reaches = {Reach::HandRight};
    const Vec3 place{-.02, .92, .056};
    for (const double neck : {-20.0, 0.0, 25.0}) {
        Pose pose;
        pose.set(Central::Neck, neck);
        pose.set(Central::Tho, -neck / 2);
        pose.set(Sided::HandHead, Side::Right, 1);
        pose.set(Sided::HandX, Side::Right, place.x);
        pose.set(Sided::HandY, Side::Right, place.y);
        pose.set(Sided::HandZ, Side::Right, place.z);
        const Frame frame = solve(spec, pose);
        CHECK(length(frame.arm(Side::Right).wrist - frame.part(Trunk::Head).at(place)) < 1e-9);
    }
}

TEST_CASE("A hold that goes round runs on from its end into its start", "[figure]")
{
    FigureSpec spec = sample();
    spec.motion = MotionKind::Hold;
    spec.phases[static_cast<std::size_t>(RepPhase::MoveIn)] = {"In", {{1, 0}, {0, 1}}, {}, 0};
    spec.phases[static_cast<std::size_t>(RepPhase::Hold)] = {"Round", {{0, 0}, {1, .5}, {2, .75}, {0, 1}}, {}, 1.2};
    const auto knee = [&](double t) { return poseForPhase(spec, RepPhase::Hold, .5, t).at(Sided::Knee, Side::Left); };
    CHECK(knee(0) == Approx(10));
    CHECK(knee(.6) == Approx(60));
    CHECK(knee(.9) == Approx(100));
    CHECK(knee(2.4) == Approx(10));
    CHECK(knee(3.0) == Approx(60));
    // A steady climb crosses from one round into the next without stopping.
    for (std::size_t i = 0; i < 3; ++i) {
        spec.poses[i].pose.set(Central::FollowX, .1 * static_cast<double>(i));
        spec.poses[i].pose.set(Central::Pitch, 0);
    }
    spec.phases[static_cast<std::size_t>(RepPhase::Hold)].keys = {{0, 0}, {1, .5}, {2, 1}};
    const auto along = [&](double t) { return poseForPhase(spec, RepPhase::Hold, 0, t).at(Central::FollowX); };
    for (double t = .1; t < 1.1; t += .1) {
        CHECK(along(t) == Approx(.2 * t / 1.2));
    }
}

TEST_CASE("A desk can stand higher, and a table is a desk without a screen", "[figure]")
{
    const auto top = [](const Prop& prop) {
        double highest = 0;
        for (const Box& box : boxesOf(prop)) {
            if (box.material == Material::Wood) {
                highest = std::max(highest, box.middle.y + box.half.y);
            }
        }
        return highest;
    };
    Prop desk;
    desk.kind = PropKind::Desk;
    CHECK(top(desk) == Approx(.395));
    desk.size.y = .44;
    CHECK(top(desk) == Approx(.44));
    Prop table = desk;
    table.kind = PropKind::Table;
    CHECK(top(table) == Approx(.44));
    CHECK(boxesOf(table).size() == boxesOf(desk).size() - 3);
}

TEST_CASE("What is held goes with hands, back and foot", "[figure]")
{
    const auto middle = [](const Hull& hull) {
        Vec3 sum;
        for (const Ball& ball : hull) {
            sum = sum + ball.centre * (1.0 / static_cast<double>(hull.size()));
        }
        return sum;
    };
    const auto held = [](PropKind kind, const Frame& frame) {
        Prop prop;
        prop.kind = kind;
        return heldThings({prop}, frame);
    };
    Pose pose;
    pose.set(Central::Pitch, 50);
    pose.set(Sided::HipF, Side::Right, 90);
    pose.set(Sided::ShF, Side::Left, 70);
    const Frame frame = solve({}, pose);

    for (const Held& weight : held(PropKind::Weights, frame)) {
        const Arm& arm = frame.arm(weight.by == HeldBy::RightHand ? Side::Right : Side::Left);
        CHECK(length(middle(weight.pieces.front()) - arm.wrist) < kHand);
    }
    const auto left = held(PropKind::WeightLeft, frame);
    REQUIRE(left.size() == 1);
    CHECK(left.front().by == HeldBy::LeftHand);

    const Hull stick = held(PropKind::Stick, frame).front().pieces.front();
    const Vec3 along = normalised(stick.back().centre - stick.front().centre);
    const auto fromStick = [&](Vec3 p) {
        const Vec3 way = p - stick.front().centre;
        return length(way - along * dot(way, along));
    };
    CHECK(fromStick(frame.part(Trunk::Pelvis).at({-.076, .545, 0})) < .012);
    CHECK(fromStick(frame.part(Trunk::Tho2).at({-.068, .790, 0})) < .012);
    CHECK(fromStick(frame.part(Trunk::Head).at({-.0565, .9475, 0})) < .012);

    const auto strap = held(PropKind::Strap, frame);
    REQUIRE(strap.size() == 2);
    for (const Held& half : strap) {
        CHECK(length(half.pieces.front().back().centre - frame.leg(Side::Right).ankle) < .08);
        CHECK(half.pieces.size() == 2);
    }
    CHECK(held(PropKind::Chair, frame).empty());
}

TEST_CASE("Trousers go over the knee and end above the foot", "[figure]")
{
    const FigureSpec spec;
    const Frame frame = solve(spec, Pose{});
    const Body sport = buildBody(frame);
    const Body office = buildBody(frame, Clothes::Office);
    for (const Side side : kSides) {
        CHECK(sport.legs[index(side)].trousers.balls.empty());
        const auto& balls = office.legs[index(side)].trousers.balls;
        REQUIRE_FALSE(balls.empty());
        const Leg& leg = frame.leg(side);
        CHECK(balls.front().centre.y == Approx(leg.knee.y).margin(1e-9));
        CHECK(balls.back().centre.y > leg.ankle.y);
        CHECK(office.legs[index(side)].shorts.balls.back().centre.y == Approx(leg.knee.y).margin(.001));
    }
}

} // namespace plumbline::figure
