#include "core/figure/solve.h"

#include "core/figure/body.h"

namespace plumbline::figure {

namespace {

// Rest places of the points a root pin can hold (figure.md 4).
constexpr Vec3 kUpperBack{-.066, .800, 0};
constexpr Vec3 kIschium{-.020, .462, 0};
constexpr double kClamGap = .062; // between the ankles of a clamshell

Vec3 pinned(const FigureSpec& spec, const Frame& frame)
{
    switch (spec.pin) {
    case Pin::UpperBack:
        return frame.part(Trunk::Tho2).at(kUpperBack);
    case Pin::MidHip:
        return frame.part(Trunk::Pelvis).origin;
    case Pin::KneeRight:
        return frame.leg(Side::Right).knee;
    case Pin::KneeLeft:
        return frame.leg(Side::Left).knee;
    case Pin::Ischium:
        return frame.part(Trunk::Pelvis).at(kIschium);
    case Pin::Elbow:
        return frame.arm(Side::Left).elbow;
    case Pin::Feet:
    case Pin::FootRight:
    case Pin::FootLeft:
        break;
    }
    return {};
}

Vec3 rootShift(const FigureSpec& spec, const Frame& frame)
{
    const Pose& pose = frame.pose;
    const auto over = [&](Side side) { return footprint(pose, side).ankle - frame.leg(side).ankle; };
    if (spec.pin == Pin::FootRight) {
        return over(Side::Right);
    }
    if (spec.pin == Pin::FootLeft) {
        return over(Side::Left);
    }
    if (spec.pin == Pin::Feet) {
        const Vec3 right = over(Side::Right);
        return {right.x, right.y, (right.z + over(Side::Left).z) / 2};
    }
    const Vec3 place{pose.at(Central::PinX), pose.at(Central::PinY), pose.at(Central::PinZ)};
    Vec3 shift = place - pinned(spec, frame);
    if (spec.pin != Pin::MidHip) {
        shift.z =
            pose.at(Central::PinZ); // knees, hands and shoulder blades lie beside the middle: keep the pelvis there
    }
    return shift;
}

/// Bends the neck until the head lies on its surface (figure.md 4, step 4).
void restHead(Frame& frame, double surface)
{
    double low = -50;
    double high = 60;
    for (int i = 0; i < 24; ++i) {
        const double middle = (low + high) / 2;
        bendNeck(frame, middle);
        (lowestOfHead(frame) < surface ? low : high) = middle;
    }
}

/// A limb segment's axes: Y from the far joint to the near one, X as close to `front` as that allows.
Mat3 segmentFrame(Vec3 near, Vec3 far, Vec3 front)
{
    const Vec3 y = normalised(near - far, {0, 1, 0});
    const Vec3 x = normalised(front - y * dot(front, y), {1, 0, 0});
    return {x, y, cross(x, y)};
}

void bendLeg(Leg& leg, Vec3 ankle, Vec3 pole)
{
    const TwoBone bone = solveTwoBone(leg.hip, ankle, kThigh, kShank, pole);
    leg.knee = bone.middle;
    leg.ankle = bone.end;
    leg.thigh = segmentFrame(leg.hip, leg.knee, bone.bendDirection);
    leg.shank = segmentFrame(leg.knee, leg.ankle, bone.bendDirection);
}

void plantFoot(Frame& frame, Side side, Orientation lies)
{
    const Pose& pose = frame.pose;
    const Footprint print = footprint(pose, side);
    const double turn = pose.at(Sided::FootYaw, side) + pose.at(Sided::FootOut, side);
    // Forwards and up suits feet that stand flat, upright and lying alike; a leg far behind on its toes is itself that
    // way inclined, so there the knee is sent forwards only.
    const double up = std::clamp(1 - pose.at(Sided::FootHeel, side) / 45, 0.0, 1.0);
    const Vec3 pole = lies == Orientation::Prone
                          ? frame.part(Trunk::Pelvis).turn.x
                          : normalised(rotY(-sign(side) * turn) * Vec3{1, 0, 0} + Vec3{0, up, 0});
    Leg& leg = frame.legs[index(side)];
    bendLeg(leg, print.ankle, pole);
    leg.foot = print.foot;
    // Toes stay flat under a raised heel; they go with a foot that stands on its heel or lies on its top.
    const double heel = pose.at(Sided::FootHeel, side);
    leg.toe = print.foot * rotZ(heel < 100 ? std::max(0.0, heel) : 0);
}

/// The upper leg of the clamshell: its ankle rests on the other's, the knee opens like a book.
void openClam(Frame& frame, Side side)
{
    const Segment& pelvis = frame.part(Trunk::Pelvis);
    const double open = radians(frame.pose.at(Sided::Open, side));
    const Vec3 right = pelvis.turn.z * sign(side);
    const Vec3 ankle = frame.leg(other(side)).ankle + right * kClamGap;
    Leg& leg = frame.legs[index(side)];
    bendLeg(leg, ankle, pelvis.turn.x * std::cos(open) + right * std::sin(open));
    leg.foot = leg.shank * rotZ(frame.pose.at(Sided::Ankle, side));
    leg.toe = leg.foot * rotZ(frame.pose.at(Sided::Toe, side));
}

/// The figure four: the ankle lies across the other thigh, at f.x, f.y, f.z of that thigh's own frame.
void crossLeg(Frame& frame, Side side)
{
    using enum Sided;
    const Pose& pose = frame.pose;
    const Segment& pelvis = frame.part(Trunk::Pelvis);
    const Leg& under = frame.leg(other(side));
    const double open = radians(pose.at(Open, side));
    const Vec3 place{pose.at(FootX, side), pose.at(FootY, side), pose.at(FootZ, side) * sign(side)};
    Leg& leg = frame.legs[index(side)];
    bendLeg(leg, under.hip + under.thigh * place,
            pelvis.turn.x * std::cos(open) + pelvis.turn.z * (sign(side) * std::sin(open)));
    leg.foot = leg.shank * rotZ(pose.at(Ankle, side));
    leg.toe = leg.foot * rotZ(pose.at(Toe, side));
}

struct HandGoal {
    Vec3 wrist, pole, direction, thumb;
};

Vec3 threeOf(const Pose& pose, Sided first, Side side)
{
    const auto i = static_cast<std::size_t>(first);
    return {pose.at(first, side), pose.at(static_cast<Sided>(i + 1), side),
            pose.at(static_cast<Sided>(i + 2), side) * sign(side)};
}

/// A hand's goal in the room. Targets may be bound to a part of the body (then they are rest coordinates of the trunk,
/// or thigh-local ones); shares between 0 and 1 blend, so that a hand can leave the floor for the hip.
HandGoal handGoal(const Frame& frame, Side side)
{
    using enum Sided;
    const Pose& pose = frame.pose;
    const HandGoal asked{threeOf(pose, HandX, side), threeOf(pose, PoleX, side), threeOf(pose, DirX, side),
                         threeOf(pose, ThumbX, side)};
    const Segment& pelvis = frame.part(Trunk::Pelvis);
    const Segment& chest = frame.part(Trunk::Tho2);
    const Segment& head = frame.part(Trunk::Head);
    const Leg& same = frame.leg(side);
    const Leg& across = frame.leg(other(side));
    struct Binding {
        double share;
        Vec3 wrist;
        Mat3 turn;
    };
    const std::array bindings{
        Binding{pose.at(HandPelvis, side), pelvis.at(asked.wrist), pelvis.turn},
        Binding{pose.at(HandChest, side), chest.at(asked.wrist), chest.turn},
        Binding{pose.at(HandThigh, side), same.hip + same.thigh * asked.wrist, same.thigh},
        Binding{pose.at(HandOtherThigh, side), across.hip + across.thigh * asked.wrist, across.thigh},
        Binding{pose.at(HandHead, side), head.at(asked.wrist), head.turn}};
    double bound = 0;
    for (const Binding& binding : bindings) {
        bound += binding.share;
    }
    const double all = std::max(1.0, bound);
    const double room = 1 - bound / all; // what is not bound to the body counts in the room
    HandGoal goal{asked.wrist * room, asked.pole * room, asked.direction * room, asked.thumb * room};
    for (const auto& [share, wrist, turn] : bindings) {
        const double weight = share / all;
        goal.wrist = goal.wrist + wrist * weight;
        goal.pole = goal.pole + turn * asked.pole * weight;
        goal.direction = goal.direction + turn * asked.direction * weight;
        goal.thumb = goal.thumb + turn * asked.thumb * weight;
    }
    return goal;
}

void reachHand(Frame& frame, Side side)
{
    const HandGoal goal = handGoal(frame, side);
    Arm& arm = frame.arms[index(side)];
    const TwoBone bone = solveTwoBone(arm.shoulder, goal.wrist, kUpperArm, kForearm, goal.pole);
    arm.elbow = bone.middle;
    arm.wrist = bone.end;
    arm.upper = segmentFrame(arm.shoulder, arm.elbow, -bone.bendDirection);
    arm.fore = segmentFrame(arm.elbow, arm.wrist, -bone.bendDirection);
    const Vec3 direction = normalised(goal.direction, -arm.fore.y);
    arm.hand = segmentFrame({}, direction, goal.thumb);
}

} // namespace

TwoBone solveTwoBone(Vec3 root, Vec3 target, double upper, double lower, Vec3 pole)
{
    const Vec3 along = normalised(target - root, {0, -1, 0});
    const double reach = std::clamp(length(target - root), 1.05 * std::abs(upper - lower), .9995 * (upper + lower));
    const double x = reach > 1e-9 ? (upper * upper - lower * lower + reach * reach) / (2 * reach) : 0;
    const double h = std::sqrt(std::max(0.0, upper * upper - x * x));
    Vec3 side = pole - along * dot(pole, along);
    if (length(side) < 1e-9) {
        side = std::abs(along.x) < .9 ? Vec3{1, 0, 0} - along * along.x : Vec3{0, 1, 0} - along * along.y;
    }
    side = normalised(side);
    return {root + along * x + side * h, root + along * reach, side};
}

Footprint footprint(const Pose& pose, Side side)
{
    using enum Sided;
    const double s = sign(side);
    Footprint print;
    print.ball = {pose.at(FootX, side), pose.at(FootY, side), s * pose.at(FootZ, side)};
    print.foot = rotY(-s * pose.at(FootYaw, side)) * rotZ(-pose.at(FootHeel, side));
    const Mat3 flat = rotY(-s * pose.at(FootYaw, side));
    // A raised heel rolls the foot over the hinge of the toes, which stay flat on the ball; raised toes over the heel.
    const Vec3 pivot = pose.at(FootHeel, side) < 0 ? kHeel : kToeHinge;
    print.ankle = print.ball + flat * (pivot - kBall) - print.foot * pivot;
    return print;
}

Vec3 handTarget(const Frame& frame, Side side)
{
    return handGoal(frame, side).wrist;
}

Frame solve(const FigureSpec& spec, const Pose& pose)
{
    Frame frame = forward(spec.orientation, pose);
    translate(frame, rootShift(spec, frame));
    if (spec.headRest) {
        restHead(frame, *spec.headRest);
    }
    for (const Reach reach : spec.reaches) {
        switch (reach) {
        case Reach::FootRight:
            plantFoot(frame, Side::Right, spec.orientation);
            break;
        case Reach::FootLeft:
            plantFoot(frame, Side::Left, spec.orientation);
            break;
        case Reach::ClamRight:
            openClam(frame, Side::Right);
            break;
        case Reach::CrossRight:
            crossLeg(frame, Side::Right);
            break;
        case Reach::HandRight:
            reachHand(frame, Side::Right);
            break;
        case Reach::HandLeft:
            reachHand(frame, Side::Left);
            break;
        }
    }
    return frame;
}

} // namespace plumbline::figure
