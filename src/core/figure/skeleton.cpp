#include "core/figure/skeleton.h"

namespace plumbline::figure {

namespace {

// Rest places of the trunk joints (figure.md 2); they carry the natural curves of the spine.
constexpr std::array<Vec3, kTrunkCount> kRest{{{0, .530, 0},
                                               {-.030, .595, 0},
                                               {-.018, .645, 0},
                                               {-.020, .700, 0},
                                               {-.034, .775, 0},
                                               {-.032, .852, 0},
                                               {-.006, .905, 0}}};
constexpr Vec3 kShoulderRest{-.010, .815, .098};
constexpr Vec3 kHipRest{0, .530, .050};
constexpr double kBlend = .032; // half width of the soft zone around each trunk joint (figure.md 5)

Mat3 bend(double flexion, double side, double turn)
{
    return rotY(-turn) * rotX(side) * rotZ(-flexion);
}

/// Which share of the three trunk regions each joint takes (figure.md 3): lum on L5, L3, T12; tho on T12, T7; neck on
/// C7 and C1.
struct Shares {
    double lum, tho, neck, nod;
};
constexpr std::array<Shares, kTrunkCount> kShares{{{0, 0, 0, 0},
                                                   {1 / 3., 0, 0, 0},
                                                   {1 / 3., 0, 0, 0},
                                                   {1 / 3., 1 / 3., 0, 0},
                                                   {0, 2 / 3., 0, 0},
                                                   {0, 0, .5, 0},
                                                   {0, 0, .5, 1}}};

void placeSegment(Frame& frame, std::size_t i, const Pose& pose, double neckFlexion)
{
    using enum Central;
    const Shares& s = kShares[i];
    const Segment& below = frame.trunk[i - 1];
    const double flexion = s.lum * pose.at(Lum) + s.tho * pose.at(Tho) + s.neck * neckFlexion + s.nod * pose.at(Nod);
    const double side = s.lum * pose.at(LumS) + s.tho * pose.at(ThoS) + s.neck * pose.at(NeckS) + s.nod * pose.at(NodS);
    const double turn = s.lum * pose.at(LumR) + s.tho * pose.at(ThoR) + s.neck * pose.at(NeckR) + s.nod * pose.at(NodR);
    frame.trunk[i] = {kRest[i], below.at(kRest[i]), below.turn * bend(flexion, side, turn)};
}

Leg freeLeg(const Segment& pelvis, const Pose& pose, Side side)
{
    using enum Sided;
    const double s = sign(side);
    Leg leg;
    leg.hip = pelvis.at({kHipRest.x, kHipRest.y, s * kHipRest.z});
    leg.thigh =
        pelvis.turn * rotZ(pose.at(HipF, side)) * rotX(-s * pose.at(HipA, side)) * rotY(-s * pose.at(HipR, side));
    leg.knee = leg.hip - leg.thigh.y * kThigh;
    leg.shank = leg.thigh * rotZ(-pose.at(Knee, side));
    leg.ankle = leg.knee - leg.shank.y * kShank;
    leg.foot = leg.shank * rotZ(pose.at(Ankle, side));
    leg.toe = leg.foot * rotZ(pose.at(Toe, side));
    return leg;
}

Arm freeArm(const Segment& chest, const Pose& pose, Side side)
{
    using enum Sided;
    const double s = sign(side);
    const double forward = pose.at(ShP, side);
    const double up = pose.at(ShE, side);
    Arm arm;
    arm.shoulder = chest.at({kShoulderRest.x + .035 * forward, kShoulderRest.y + .03 * up - .006 * forward,
                             s * (kShoulderRest.z - .014 * forward)});
    arm.upper = chest.turn * rotZ(pose.at(ShF, side)) * rotX(-s * pose.at(ShA, side)) * rotY(-s * pose.at(ShR, side));
    arm.elbow = arm.shoulder - arm.upper.y * kUpperArm;
    arm.fore = arm.upper * rotZ(pose.at(Elb, side));
    arm.wrist = arm.elbow - arm.fore.y * kForearm;
    arm.hand = arm.fore * rotY(s * pose.at(Pron, side)) * rotX(s * pose.at(Wrist, side));
    return arm;
}

} // namespace

Vec3 Frame::trunkPoint(Vec3 rest) const
{
    Vec3 point = trunk[0].at(rest);
    for (std::size_t i = 1; i < kTrunkCount; ++i) {
        const double share = smoothstep(kRest[i].y - kBlend, kRest[i].y + kBlend, rest.y);
        if (share > 0) {
            point = mix(point, trunk[i].at(rest), share);
        }
    }
    return point;
}

double Frame::hipFlexion(Side side) const
{
    const Leg& l = leg(side);
    const Vec3 down = part(Trunk::Pelvis).turn.toLocal(l.knee - l.hip);
    return degrees(std::atan2(down.x, -down.y));
}

Mat3 orientationFrame(Orientation orientation)
{
    constexpr Vec3 x{1, 0, 0};
    constexpr Vec3 y{0, 1, 0};
    constexpr Vec3 z{0, 0, 1};
    switch (orientation) {
    case Orientation::Supine:
        return {y, -x, z};
    case Orientation::Prone:
        return {-y, x, z};
    case Orientation::SideLeft:
        return {z, x, y};
    case Orientation::Stand:
        break;
    }
    return {x, y, z};
}

Frame forward(Orientation orientation, const Pose& pose)
{
    using enum Central;
    Frame frame;
    frame.pose = pose;
    frame.follow = {pose.at(FollowX), 0, pose.at(FollowZ)};
    const Mat3 turn = orientationFrame(orientation) * rotY(-pose.at(Yaw)) * rotX(pose.at(Roll)) * rotZ(-pose.at(Pitch));
    frame.trunk[0] = {kRest[0], {}, turn};
    for (std::size_t i = 1; i < kTrunkCount; ++i) {
        placeSegment(frame, i, pose, pose.at(Neck));
    }
    for (const Side side : kSides) {
        frame.legs[index(side)] = freeLeg(frame.trunk[0], pose, side);
        frame.arms[index(side)] = freeArm(frame.part(Trunk::Tho2), pose, side);
    }
    return frame;
}

void bendNeck(Frame& frame, double neckFlexion)
{
    placeSegment(frame, static_cast<std::size_t>(Trunk::Neck), frame.pose, neckFlexion);
    placeSegment(frame, static_cast<std::size_t>(Trunk::Head), frame.pose, neckFlexion);
}

void translate(Frame& frame, Vec3 by)
{
    for (Segment& segment : frame.trunk) {
        segment.origin = segment.origin + by;
    }
    for (Leg& leg : frame.legs) {
        leg.hip = leg.hip + by;
        leg.knee = leg.knee + by;
        leg.ankle = leg.ankle + by;
    }
    for (Arm& arm : frame.arms) {
        arm.shoulder = arm.shoulder + by;
        arm.elbow = arm.elbow + by;
        arm.wrist = arm.wrist + by;
    }
}

} // namespace plumbline::figure
