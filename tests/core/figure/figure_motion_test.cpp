// figure.md 14: what must hold at every moment of every keyframe set.
#include "figure_moments.h"

namespace plumbline::figure {

namespace {

/// The joints as the camera sees them, which may have gone along.
std::vector<Vec3> jointsOf(const Frame& frame)
{
    std::vector<Vec3> joints;
    for (const Segment& segment : frame.trunk) {
        joints.push_back(segment.origin);
    }
    for (const Side side : kSides) {
        const Leg& leg = frame.leg(side);
        const Arm& arm = frame.arm(side);
        joints.insert(joints.end(), {leg.hip, leg.knee, leg.ankle, arm.shoulder, arm.elbow, arm.wrist});
    }
    for (Vec3& joint : joints) {
        joint = joint - frame.follow;
    }
    return joints;
}

/// Angle between two segments about the limb's hinge, in degrees; positive forwards.
double hinge(const Mat3& upper, const Mat3& lower)
{
    const Vec3 down = upper.toLocal(-lower.y);
    return degrees(std::atan2(down.x, -down.y));
}

} // namespace

TEST_CASE("Joints stay finite and limbs keep their lengths", "[figure]")
{
    forEveryMoment([](const FigureSpec&, const Moment&, const Frame& frame) -> std::string {
        bool isFinite = true;
        for (const Vec3 joint : jointsOf(frame)) {
            isFinite = isFinite && std::isfinite(joint.x) && std::isfinite(joint.y) && std::isfinite(joint.z);
        }
        double worst = 0;
        for (const Side side : kSides) {
            const Leg& leg = frame.leg(side);
            const Arm& arm = frame.arm(side);
            for (const double error :
                 {length(leg.knee - leg.hip) - kThigh, length(leg.ankle - leg.knee) - kShank,
                  length(arm.elbow - arm.shoulder) - kUpperArm, length(arm.wrist - arm.elbow) - kForearm}) {
                worst = std::max(worst, std::abs(error));
            }
        }
        if (!isFinite || worst > 1e-9) {
            return text("worst length error ", worst);
        }
        return {};
    });
}

TEST_CASE("Joints stay within their limits", "[figure]")
{
    forEveryMoment([](const FigureSpec&, const Moment& moment, const Frame& frame) -> std::string {
        for (std::size_t slot = 0; slot < Pose::kSize; ++slot) {
            const ChannelLimits limits = channelLimits(slot);
            if (moment.pose[slot] < limits.lowest - 1e-9 || moment.pose[slot] > limits.highest + 1e-9) {
                return text(channelName(slot), " = ", moment.pose[slot]);
            }
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
                if (a.value < a.low || a.value > a.high) {
                    return text(side == Side::Right ? "right " : "left ", a.joint, " = ", a.value);
                }
            }
        }
        return {};
    });
}

TEST_CASE("No joint jumps", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        if (spec.motion == MotionKind::Posture) {
            continue;
        }
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
        if (spec.motion != MotionKind::Reps) {
            continue;
        }
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

TEST_CASE("Every outline is closed, turns one way and has an area, from all around", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        const Body body = buildBody(solve(spec, spec.poses[spec.hardest].pose));
        for (int yaw = -180; yaw < 180; yaw += 15) {
            for (const bool mirrored : {false, true}) {
                const Projection projection{{static_cast<double>(yaw), spec.view.pitch, mirrored}, 500, {}};
                const auto check = [&](const Polygon& polygon) {
                    bool isFinite = polygon.size() >= 3;
                    for (const Vec2 p : polygon) {
                        isFinite = isFinite && std::isfinite(p.x) && std::isfinite(p.y);
                    }
                    if (!isFinite || !(signedArea(polygon) > 0)) {
                        FAIL(id << " yaw " << yaw << " area " << signedArea(polygon));
                    }
                };
                check(envelope(projection.chain(body.torso)));
                check(envelope(projection.chain(body.neck)));
                check(envelope(projection.chain(body.pelvisShorts)));
                for (const Hull& hull : body.head) {
                    check(convexHull(projection.discs(hull)));
                }
                for (const LegShape& leg : body.legs) {
                    check(envelope(projection.chain(leg.thigh)));
                    check(envelope(projection.chain(leg.shank)));
                    check(envelope(projection.chain(leg.shorts)));
                    for (const Hull& hull : leg.foot) {
                        check(convexHull(projection.discs(hull)));
                    }
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
        if (const Exercise* exercise = builtinCatalogue().find(id); exercise != nullptr) {
            CHECK((spec.motion == MotionKind::Hold) == !exercise->tempo.has_value());
        }
    }
}

} // namespace plumbline::figure
