// figure.md 14: what must hold at every moment of every keyframe set.
#include "catalogue/builtin.h"
#include "catalogue/figures.h"
#include "core/figure/props.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

namespace plumbline::figure {

namespace {

constexpr int kSamples = 600;

struct Moment {
    double seconds = 0;
    Pose pose;
};

/// A whole repetition in the exercise's own tempo, or in, through and out of a hold; the poses of a posture.
std::vector<Moment> momentsOf(const FigureSpec& spec)
{
    std::vector<Moment> moments;
    if (spec.motion == MotionKind::Posture) {
        for (const NamedPose& pose : spec.poses)
            moments.push_back({0, pose.pose});
        return moments;
    }
    RepTempo tempo = spec.tempo;
    if (const Exercise* exercise = builtinCatalogue().find(spec.id); exercise != nullptr && exercise->tempo)
        tempo = repTempo(*exercise->tempo);
    const bool hold = spec.motion == MotionKind::Hold;
    const double out = 2.5 + kShownHold;
    const double total = hold ? out + 2.5 : tempo.total();
    for (int i = 0; i < kSamples; ++i) {
        const double at = total * i / kSamples;
        if (!hold)
            moments.push_back({at, poseAt(spec, tempo, at)});
        else if (at < 2.5)
            moments.push_back({at, poseForPhase(spec, RepPhase::MoveIn, at / 2.5)});
        else if (at < out)
            moments.push_back({at, poseForPhase(spec, RepPhase::Hold, (at - 2.5) / kShownHold, at - 2.5)});
        else
            moments.push_back({at, poseForPhase(spec, RepPhase::MoveOut, (at - out) / 2.5)});
    }
    return moments;
}

/// Runs `check` on every moment of every keyframe set; it answers with what is wrong, or an empty text. Each set fails
/// once, with its first wrong moment.
template <class Check>
void forEveryMoment(Check&& check)
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        std::string wrong;
        std::optional<Pose> before;
        for (const Moment& moment : momentsOf(spec)) {
            if (before == moment.pose)
                continue; // pauses stay as they are
            before = moment.pose;
            wrong = check(spec, moment, solve(spec, moment.pose));
            if (!wrong.empty()) {
                wrong = id + " at " + std::to_string(moment.seconds) + " s: " + wrong;
                break;
            }
        }
        CHECK(wrong == "");
    }
}

/// The joints as the camera sees them, which may have gone along.
std::vector<Vec3> jointsOf(const Frame& frame)
{
    std::vector<Vec3> joints;
    for (const Segment& segment : frame.trunk)
        joints.push_back(segment.origin);
    for (const Side side : kSides) {
        const Leg& leg = frame.leg(side);
        const Arm& arm = frame.arm(side);
        joints.insert(joints.end(), {leg.hip, leg.knee, leg.ankle, arm.shoulder, arm.elbow, arm.wrist});
    }
    for (Vec3& joint : joints)
        joint = joint - frame.follow;
    return joints;
}

template <class... Parts>
std::string text(const Parts&... parts)
{
    std::ostringstream out;
    (out << ... << parts);
    return out.str();
}

/// Winter's segment masses and centres as figure.md 14 lists them.
Vec3 centreOfMass(const Frame& frame)
{
    Vec3 sum;
    double mass = 0;
    const auto add = [&](Vec3 place, double share) {
        sum = sum + place * share;
        mass += share;
    };
    const auto along = [](Vec3 a, Vec3 b, double t) { return mix(a, b, t); };
    add(along(frame.part(Trunk::Pelvis).origin, frame.part(Trunk::Neck).origin, .5), .497);
    add(frame.part(Trunk::Head).at({0, .94, 0}), .081);
    for (const Side side : kSides) {
        const Leg& leg = frame.leg(side);
        const Arm& arm = frame.arm(side);
        add(along(arm.shoulder, arm.elbow, .436), .028);
        add(along(arm.elbow, arm.wrist, .430), .016);
        add(arm.wrist - arm.hand.y * .05, .006);
        add(along(leg.hip, leg.knee, .433), .100);
        add(along(leg.knee, leg.ankle, .433), .0465);
        add(leg.ankle + leg.foot * Vec3{.03, -.02, 0}, .0145);
    }
    return sum * (1 / mass);
}

/// Angle between two segments about the limb's hinge, in degrees; positive forwards.
double hinge(const Mat3& upper, const Mat3& lower)
{
    const Vec3 down = upper.toLocal(-lower.y);
    return degrees(std::atan2(down.x, -down.y));
}

bool reaches(const FigureSpec& spec, Reach reach)
{
    return std::find(spec.reaches.begin(), spec.reaches.end(), reach) != spec.reaches.end();
}

} // namespace

TEST_CASE("Joints stay finite and limbs keep their lengths", "[figure]")
{
    forEveryMoment([](const FigureSpec&, const Moment&, const Frame& frame) -> std::string {
        bool isFinite = true;
        for (const Vec3 joint : jointsOf(frame))
            isFinite = isFinite && std::isfinite(joint.x) && std::isfinite(joint.y) && std::isfinite(joint.z);
        double worst = 0;
        for (const Side side : kSides) {
            const Leg& leg = frame.leg(side);
            const Arm& arm = frame.arm(side);
            for (const double error :
                 {length(leg.knee - leg.hip) - kThigh, length(leg.ankle - leg.knee) - kShank,
                  length(arm.elbow - arm.shoulder) - kUpperArm, length(arm.wrist - arm.elbow) - kForearm})
                worst = std::max(worst, std::abs(error));
        }
        if (!isFinite || worst > 1e-9)
            return text("worst length error ", worst);
        return {};
    });
}

TEST_CASE("Feet and hands are where they are planted", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        for (const Side side : kSides) {
            const bool right = side == Side::Right;
            if (reaches(spec, right ? Reach::FootRight : Reach::FootLeft)) {
                const double off = length(frame.leg(side).ankle - footprint(frame.pose, side).ankle);
                if (off > 1e-3)
                    return text(right ? "right foot is off by " : "left foot is off by ", off);
            }
            if (reaches(spec, right ? Reach::HandRight : Reach::HandLeft)) {
                const double off = length(frame.arm(side).wrist - handTarget(frame, side));
                if (off > 1e-3)
                    return text(right ? "right hand is off by " : "left hand is off by ", off);
            }
        }
        return {};
    });
}

TEST_CASE("The body rests on floor, step or seat at every moment, and nothing sinks into them", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        std::vector<Prop> props = spec.props;
        std::erase_if(props, [](const Prop& prop) { return prop.kind == PropKind::Steering; }); // held, not stood on
        const std::vector<Box> boxes = boxesOf(props);
        double lowest = 1;
        Vec3 where;
        forEachBall(buildBody(frame), [&](const Ball& ball) {
            const double height = ball.centre.y - ball.radius - surfaceBelow(boxes, ball.centre);
            if (height < lowest) {
                lowest = height;
                where = ball.centre;
            }
        });
        if (lowest < -.008)
            return text("sinks ", lowest, " at ", where.x, ", ", where.y, ", ", where.z);
        if (lowest > .006)
            return text("floats ", lowest, " above the ground");
        return {};
    });
}

TEST_CASE("No part of the body passes through furniture", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        const std::vector<Box> boxes = boxesOf(spec.props);
        if (boxes.empty())
            return {};
        std::string wrong;
        forEachBall(buildBody(frame), [&](const Ball& ball) {
            for (const Box& box : boxes) {
                // Flesh gives way a little where it rests.
                const double gap = distanceTo(box, ball.centre) - ball.radius;
                if (gap < -.009)
                    wrong = text("is ", -gap, " deep in furniture at ", ball.centre.x, ", ", ball.centre.y, ", ",
                                 ball.centre.z);
            }
        });
        return wrong;
    });
}

TEST_CASE("Hands that rest on a desk stay on it", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment& moment, const Frame& frame) -> std::string {
        std::vector<Box> boxes;
        for (const Prop& prop : spec.props) {
            if (prop.kind == PropKind::Desk || prop.kind == PropKind::Table)
                boxes = boxesOf(prop);
        }
        if (boxes.empty())
            return {};
        const Body body = buildBody(frame);
        for (const Side side : kSides) {
            double bound = 0;
            for (const Sided share : {Sided::HandPelvis, Sided::HandChest, Sided::HandThigh, Sided::HandOtherThigh})
                bound += moment.pose.at(share, side);
            if (bound > 0)
                continue;
            double nearest = 1;
            for (const Ball& ball : body.arms[index(side)].hand.balls) {
                for (const Box& box : boxes)
                    nearest = std::min(nearest, distanceTo(box, ball.centre) - ball.radius);
            }
            if (nearest > .008)
                return text("a hand is ", nearest, " from the desk");
        }
        return {};
    });
}

TEST_CASE("A foot that stands does not slide", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        if (spec.motion == MotionKind::Posture)
            continue;
        const auto moments = momentsOf(spec);
        const PhasePath& round = spec.path(RepPhase::Hold);
        const double stride = round.cycle > 0 ? spec.poses[round.keys.back().pose].pose.at(Central::FollowX) -
                                                    spec.poses[round.keys.front().pose].pose.at(Central::FollowX)
                                              : 0;
        double farthest = 0;
        for (std::size_t i = 1; i < moments.size(); ++i) {
            const Pose& a = moments[i - 1].pose;
            const Pose& b = moments[i].pose;
            for (const Side side : kSides) {
                const bool stands = a.at(Sided::FootY, side) < 1e-9 && b.at(Sided::FootY, side) < 1e-9;
                if (!reaches(spec, side == Side::Right ? Reach::FootRight : Reach::FootLeft) || !stands)
                    continue;
                // A round of walking begins anew one stride further back, and the camera with it.
                const bool anew = stride > 0 && b.at(Central::FollowX) < a.at(Central::FollowX) - stride / 2;
                const Vec3 from = footprint(a, side).ball - Vec3{anew ? stride : 0, 0, 0};
                farthest = std::max(farthest, length(footprint(b, side).ball - from));
            }
        }
        INFO(id);
        CHECK(farthest < .002);
    }
}

TEST_CASE("Joints stay within their limits", "[figure]")
{
    forEveryMoment([](const FigureSpec&, const Moment& moment, const Frame& frame) -> std::string {
        for (std::size_t slot = 0; slot < Pose::kSize; ++slot) {
            const ChannelLimits limits = channelLimits(slot);
            if (moment.pose[slot] < limits.lowest - 1e-9 || moment.pose[slot] > limits.highest + 1e-9)
                return text(channelName(slot), " = ", moment.pose[slot]);
        }
        struct Angle {
            const char* joint;
            double value, low, high;
        };
        for (const Side side : kSides) {
            const Leg& leg = frame.leg(side);
            const Arm& arm = frame.arm(side);
            for (const Angle& a : {Angle{"knee", -hinge(leg.thigh, leg.shank), -4.01, 140},
                                   Angle{"ankle", hinge(leg.shank, leg.foot), -55.01, 40},
                                   Angle{"hip", frame.hipFlexion(side), -20.5, 125},
                                   Angle{"elbow", hinge(arm.upper, arm.fore), -1, 150}}) {
                if (a.value < a.low || a.value > a.high)
                    return text(side == Side::Right ? "right " : "left ", a.joint, " = ", a.value);
            }
        }
        return {};
    });
}

TEST_CASE("No joint jumps", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        if (spec.motion == MotionKind::Posture)
            continue;
        std::optional<Moment> before;
        double fastest = 0;
        double when = 0;
        for (const Moment& moment : momentsOf(spec)) {
            if (before) {
                const auto from = jointsOf(solve(spec, before->pose));
                const auto to = jointsOf(solve(spec, moment.pose));
                for (std::size_t i = 0; i < from.size(); ++i) {
                    const double speed = length(to[i] - from[i]) / (moment.seconds - before->seconds);
                    if (speed > fastest) {
                        fastest = speed;
                        when = moment.seconds;
                    }
                }
            }
            before = moment;
        }
        INFO(id << ", fastest at " << when << " s");
        CHECK(fastest < 1.2);
    }
}

TEST_CASE("A repetition ends as it began", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        if (spec.motion != MotionKind::Reps)
            continue;
        const auto order = phaseOrder(spec);
        const Frame first = solve(spec, poseForPhase(spec, order[0], 0));
        const Frame last = solve(spec, poseForPhase(spec, order[3], 1));
        const auto a = jointsOf(first);
        const auto b = jointsOf(last);
        for (std::size_t i = 0; i < a.size(); ++i) {
            INFO(id << " joint " << i);
            CHECK(length(a[i] - b[i]) < 1e-9);
        }
    }
}

TEST_CASE("Who stands on both feet keeps the centre of mass over them", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        if (!spec.balanced)
            return {};
        const double ankles = (frame.leg(Side::Right).ankle.x + frame.leg(Side::Left).ankle.x) / 2;
        const double x = centreOfMass(frame).x - ankles;
        if (x < -.030 || x > .110)
            return text("centre of mass is ", x, " before the ankles");
        return {};
    });
}

TEST_CASE("Every outline is closed, turns one way and has an area, from all around", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        const Body body = buildBody(solve(spec, spec.poses[spec.hardest].pose));
        for (int yaw = -180; yaw < 180; yaw += 15) {
            for (const bool mirrored : {false, true}) {
                const Projection projection{{static_cast<double>(yaw), spec.view.pitch, mirrored}, 500, {}};
                const auto check = [&](const Polygon& polygon) {
                    bool isFinite = polygon.size() >= 3;
                    for (const Vec2 p : polygon)
                        isFinite = isFinite && std::isfinite(p.x) && std::isfinite(p.y);
                    if (!isFinite || !(signedArea(polygon) > 0))
                        FAIL(id << " yaw " << yaw << " area " << signedArea(polygon));
                };
                check(envelope(projection.chain(body.torso)));
                check(envelope(projection.chain(body.neck)));
                check(envelope(projection.chain(body.pelvisShorts)));
                for (const Hull& hull : body.head)
                    check(convexHull(projection.discs(hull)));
                for (const LegShape& leg : body.legs) {
                    check(envelope(projection.chain(leg.thigh)));
                    check(envelope(projection.chain(leg.shank)));
                    check(envelope(projection.chain(leg.shorts)));
                    for (const Hull& hull : leg.foot)
                        check(convexHull(projection.discs(hull)));
                }
                for (const ArmShape& arm : body.arms) {
                    check(envelope(projection.chain(arm.upper)));
                    check(envelope(projection.chain(arm.fore)));
                    check(envelope(projection.chain(arm.hand)));
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("A mirrored picture is the picture's mirror image", "[figure]")
{
    const FigureSpec* spec = builtinFigures().find("reverse-lunge");
    REQUIRE(spec != nullptr);
    const Frame frame = solve(*spec, spec->poses[spec->hardest].pose);
    Camera other = spec->view;
    other.mirrored = true;
    const Projection plain{spec->view, 400, {0, 0}};
    const Projection mirrored{other, 400, {0, 0}};
    for (const Vec3 joint : jointsOf(frame)) { // this camera stands still
        CHECK(mirrored(joint).x == Approx(-plain(joint).x).margin(1e-9));
        CHECK(mirrored(joint).y == Approx(plain(joint).y).margin(1e-9));
        CHECK(mirrored.depth(joint) == Approx(plain.depth(joint)).margin(1e-9));
    }
}

TEST_CASE("Only exercises that exist and postures have keyframes", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        const bool isPosture = spec.motion == MotionKind::Posture;
        INFO(id);
        CHECK(isPosture == (builtinCatalogue().find(id) == nullptr));
        if (const Exercise* exercise = builtinCatalogue().find(id); exercise != nullptr)
            CHECK((spec.motion == MotionKind::Hold) == !exercise->tempo.has_value());
    }
}

} // namespace plumbline::figure
