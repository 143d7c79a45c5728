// figure.md 14: the ground, furniture and hands at every moment of every keyframe set.
#include "figure_moments.h"

namespace plumbline::figure {

namespace {

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

bool reaches(const FigureSpec& spec, Reach reach)
{
    return std::find(spec.reaches.begin(), spec.reaches.end(), reach) != spec.reaches.end();
}

} // namespace

TEST_CASE("Feet and hands are where they are planted", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        for (const Side side : kSides) {
            const bool right = side == Side::Right;
            if (reaches(spec, right ? Reach::FootRight : Reach::FootLeft)) {
                const double off = length(frame.leg(side).ankle - footprint(frame.pose, side).ankle);
                if (off > 1e-3) {
                    return text(right ? "right foot is off by " : "left foot is off by ", off);
                }
            }
            if (reaches(spec, right ? Reach::HandRight : Reach::HandLeft)) {
                const double off = length(frame.arm(side).wrist - handTarget(frame, side));
                if (off > 1e-3) {
                    return text(right ? "right hand is off by " : "left hand is off by ", off);
                }
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
        if (lowest < -.008) {
            return text("sinks ", lowest, " at ", where.x, ", ", where.y, ", ", where.z);
        }
        if (lowest > .006) {
            return text("floats ", lowest, " above the ground");
        }
        return {};
    });
}

TEST_CASE("No part of the body passes through furniture", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        const std::vector<Box> boxes = boxesOf(spec.props);
        if (boxes.empty()) {
            return {};
        }
        std::string wrong;
        forEachBall(buildBody(frame), [&](const Ball& ball) {
            for (const Box& box : boxes) {
                // Flesh gives way a little where it rests.
                const double gap = distanceTo(box, ball.centre) - ball.radius;
                if (gap < -.009) {
                    wrong = text("is ", -gap, " deep in furniture at ", ball.centre.x, ", ", ball.centre.y, ", ",
                                 ball.centre.z);
                }
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
            if (prop.kind == PropKind::Desk || prop.kind == PropKind::Table) {
                boxes = boxesOf(prop);
            }
        }
        if (boxes.empty()) {
            return {};
        }
        const Body body = buildBody(frame);
        for (const Side side : kSides) {
            double bound = 0;
            for (const Sided share : {Sided::HandPelvis, Sided::HandChest, Sided::HandThigh, Sided::HandOtherThigh}) {
                bound += moment.pose.at(share, side);
            }
            if (bound > 0) {
                continue;
            }
            double nearest = 1;
            for (const Ball& ball : body.arms[index(side)].hand.balls) {
                for (const Box& box : boxes) {
                    nearest = std::min(nearest, distanceTo(box, ball.centre) - ball.radius);
                }
            }
            if (nearest > .008) {
                return text("a hand is ", nearest, " from the desk");
            }
        }
        return {};
    });
}

TEST_CASE("A foot that stands does not slide", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        if (spec.motion == MotionKind::Posture) {
            continue;
        }
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
                if (!reaches(spec, side == Side::Right ? Reach::FootRight : Reach::FootLeft) || !stands) {
                    continue;
                }
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

TEST_CASE("Who stands on both feet keeps the centre of mass over them", "[figure]")
{
    forEveryMoment([](const FigureSpec& spec, const Moment&, const Frame& frame) -> std::string {
        if (!spec.balanced) {
            return {};
        }
        const double ankles = (frame.leg(Side::Right).ankle.x + frame.leg(Side::Left).ankle.x) / 2;
        const double x = centreOfMass(frame).x - ankles;
        if (x < -.030 || x > .110) {
            return text("centre of mass is ", x, " before the ankles");
        }
        return {};
    });
}

} // namespace plumbline::figure
