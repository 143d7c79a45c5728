#include "core/figure/body.h"

#include <span>

namespace plumbline::figure {

namespace {

struct LimbKey {
    double t, radius, offset;
};
// Radii along the limbs and how far the flesh lies in front of the bone (figure.md 5).
constexpr std::array<LimbKey, 6> kThighKeys{{{0, .0560, .004},
                                             {.15, .0545, .006},
                                             {.35, .0490, .008},
                                             {.6, .0415, .006},
                                             {.85, .0335, .003},
                                             {1, .0310, .002}}};
constexpr std::array<LimbKey, 7> kShankKeys{{{0, .0310, .001},
                                             {.10, .0292, -.003},
                                             {.28, .0318, -.0095},
                                             {.45, .0285, -.009},
                                             {.70, .0205, -.004},
                                             {.88, .0175, 0},
                                             {1, .0180, 0}}};
constexpr std::array<LimbKey, 6> kUpperArmKeys{
    {{0, .0335, 0}, {.12, .0330, 0}, {.35, .0272, 0}, {.6, .0255, 0}, {.85, .0222, 0}, {1, .0212, 0}}};
constexpr std::array<LimbKey, 5> kForearmKeys{
    {{0, .0212, 0}, {.2, .0232, 0}, {.45, .0205, 0}, {.75, .0155, 0}, {1, .0132, 0}}};
constexpr int kLegStations = 15;
constexpr int kArmStations = 11;

struct TorsoKey {
    double y, front, back, halfWidth;
};
constexpr std::array<TorsoKey, 19> kTorsoKeys{{{.50, .040, -.050, .070},
                                               {.52, .055, -.074, .094},
                                               {.54, .059, -.080, .101},
                                               {.56, .062, -.076, .101},
                                               {.58, .0635, -.067, .097},
                                               {.60, .063, -.056, .091},
                                               {.62, .061, -.046, .085},
                                               {.64, .058, -.040, .080},
                                               {.66, .057, -.0395, .079},
                                               {.68, .058, -.044, .081},
                                               {.70, .0615, -.051, .085},
                                               {.72, .066, -.058, .089},
                                               {.74, .069, -.064, .093},
                                               {.76, .070, -.068, .097},
                                               {.78, .068, -.070, .101},
                                               {.80, .060, -.069, .102},
                                               {.818, .046, -.066, .096},
                                               {.834, .028, -.060, .078},
                                               {.848, .010, -.052, .052}}};
constexpr double kWaist = .605; // the shorts begin here
constexpr double kShortsGrowth = .0022;
constexpr double kHem = .56; // share of the thigh that the shorts cover

/// Catmull-Rom through the keys at t.
LimbKey limbAt(std::span<const LimbKey> keys, double t)
{
    std::size_t k = 0;
    while (k + 2 < keys.size() && t > keys[k + 1].t) {
        ++k;
    }
    const LimbKey& a = keys[k];
    const LimbKey& b = keys[k + 1];
    const LimbKey& before = k > 0 ? keys[k - 1] : a;
    const LimbKey& after = k + 2 < keys.size() ? keys[k + 2] : b;
    const double width = b.t - a.t;
    const double u = std::clamp((t - a.t) / width, 0.0, 1.0);
    const auto curve = [&](double LimbKey::*value) {
        const double left = k > 0 ? (b.*value - before.*value) / (b.t - before.t) * width : b.*value - a.*value;
        const double right =
            k + 2 < keys.size() ? (after.*value - a.*value) / (after.t - a.t) * width : b.*value - a.*value;
        const double u2 = u * u;
        const double u3 = u2 * u;
        return (2 * u3 - 3 * u2 + 1) * (a.*value) + (u3 - 2 * u2 + u) * left + (3 * u2 - 2 * u3) * (b.*value) +
               (u3 - u2) * right;
    };
    return {t, curve(&LimbKey::radius), curve(&LimbKey::offset)};
}

Chain limbChain(std::span<const LimbKey> keys, Vec3 from, const Mat3& turn, double bone, int stations)
{
    Chain chain;
    chain.balls.reserve(static_cast<std::size_t>(stations));
    for (int i = 0; i < stations; ++i) {
        const double t = static_cast<double>(i) / (stations - 1);
        const LimbKey key = limbAt(keys, t);
        chain.balls.push_back({from + turn * Vec3{key.offset, -bone * t, 0}, key.radius});
    }
    return chain;
}

/// Corner radius of a torso station (figure.md 5): round in the middle, thin at the shoulders and the crotch.
double cornerRadius(double y, double halfDepth)
{
    const double above = mix(.075, .024, std::clamp((y - .745) / (.852 - .745), 0.0, 1.0));
    const double below = mix(.030, .075, std::clamp((y - .495) / (.56 - .495), 0.0, 1.0));
    return std::min({halfDepth, above, below});
}

TorsoKey filled(TorsoKey key, const Pose& pose)
{
    const double chest = pose.at(Central::Breath) * smoothstep(.64, .74, key.y) * (1 - smoothstep(.78, .82, key.y));
    const double belly = pose.at(Central::Belly) * smoothstep(.57, .62, key.y) * (1 - smoothstep(.69, .73, key.y));
    key.front += .004 * chest + .012 * belly;
    key.halfWidth += .002 * chest + .009 * belly;
    return key;
}

void addTorsoStation(Chain& chain, const Frame& frame, const TorsoKey& key)
{
    const double halfDepth = (key.front - key.back) / 2;
    const double middle = (key.front + key.back) / 2;
    const double radius = std::min(cornerRadius(key.y, halfDepth), key.halfWidth);
    for (const double x : {middle - (halfDepth - radius), middle + (halfDepth - radius)}) {
        for (const double z : {-(key.halfWidth - radius), key.halfWidth - radius}) {
            chain.balls.push_back({frame.trunkPoint({x, key.y, z}), radius});
        }
    }
}

Chain torsoChain(const Frame& frame)
{
    Chain chain;
    chain.perStation = 4;
    for (const TorsoKey& key : kTorsoKeys) {
        addTorsoStation(chain, frame, filled(key, frame.pose));
    }
    return chain;
}

/// The shorts' upper part: rings of points around the pelvis, so that the waist is a flat ellipse.
Chain pelvisShorts(const Frame& frame)
{
    constexpr std::size_t kPoints = 16;
    Chain chain;
    chain.perStation = kPoints;
    const auto ring = [&](const TorsoKey& key) {
        const double halfDepth = (key.front - key.back) / 2 + kShortsGrowth;
        const double middle = (key.front + key.back) / 2;
        const double halfWidth = key.halfWidth + kShortsGrowth;
        const double corner = std::min(cornerRadius(key.y, halfDepth) + kShortsGrowth, halfWidth);
        for (std::size_t i = 0; i < kPoints; ++i) {
            const double angle = 2 * std::numbers::pi * (static_cast<double>(i) + .5) / static_cast<double>(kPoints);
            const double c = std::cos(angle);
            const double s = std::sin(angle);
            const double x = std::copysign(halfDepth - corner, c) + corner * c;
            const double z = std::copysign(halfWidth - corner, s) + corner * s;
            chain.balls.push_back({frame.trunkPoint({middle + x, key.y, z}), 0});
        }
    };
    for (const TorsoKey& key : kTorsoKeys) {
        if (key.y < kWaist - .003) {
            ring(filled(key, frame.pose));
        }
    }
    ring(filled({kWaist, .0627, -.0535, .0895}, frame.pose));
    return chain;
}

constexpr std::size_t kLegRingPoints = 16;

void addLegRing(Chain& chain, const LimbRing& ring)
{
    chain.perStation = kLegRingPoints;
    for (std::size_t p = 0; p < kLegRingPoints; ++p) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(p) / static_cast<double>(kLegRingPoints);
        const Vec3 out{ring.radius * std::cos(angle), 0, ring.radius * std::sin(angle)};
        chain.balls.push_back({ring.centre + ring.turn * out, 0});
    }
}

Chain thighShorts(const Frame& frame, Side side, double hem)
{
    constexpr int kRings = 9;
    Chain chain;
    for (int i = 0; i < kRings; ++i) {
        LimbRing ring = thighRing(frame, side, mix(.02, hem, static_cast<double>(i) / (kRings - 1)));
        ring.radius += kShortsGrowth;
        addLegRing(chain, ring);
    }
    return chain;
}

/// The lower part of a trouser leg: straight, and nowhere tighter than the shank.
Chain trouserLeg(const Leg& leg)
{
    constexpr int kRings = 9;
    constexpr double kTrouserHem = .93;
    Chain chain;
    for (int i = 0; i < kRings; ++i) {
        const double t = kTrouserHem * i / (kRings - 1);
        const LimbKey key = limbAt(kShankKeys, t);
        addLegRing(chain, {leg.knee + leg.shank * Vec3{key.offset, -kShank * t, 0}, leg.shank,
                           std::max(key.radius + kShortsGrowth, mix(.0332, .0265, t))});
    }
    return chain;
}

std::vector<Hull> buttockHulls(const Frame& frame, Side side)
{
    const double s = sign(side);
    const Leg& leg = frame.leg(side);
    const Segment& pelvis = frame.part(Trunk::Pelvis);
    const Mat3 turn = pelvis.turn * rotZ(.4 * frame.hipFlexion(side));
    const Ball upper{leg.hip + turn * Vec3{-.030, .002, s * .008}, .0515};
    const Ball lower{leg.hip + turn * Vec3{-.024, -.024, s * .006}, .050};
    const Ball crest{pelvis.at({-.024, .578, s * .040}), .046};
    const LimbRing ring = thighRing(frame, side, .40);
    return {{upper, lower, crest}, {upper, lower, {ring.centre, ring.radius}}};
}

std::vector<Hull> footHulls(const Leg& leg)
{
    const auto at = [&](double x, double y, double z, double r) {
        return Ball{leg.ankle + leg.foot * Vec3{x, y, z}, r};
    };
    const Ball heel = at(kHeel.x, kHeel.y, kHeel.z, .020);
    const Ball ankle = at(-.002, .004, 0, .0195);
    const Ball instep = at(.034, -.015, 0, .0205);
    const Ball middle = at(.050, -.0245, 0, .015);
    const Ball ballIn = at(.080, -.0265, -.015, .0125);
    const Ball ballOut = at(.080, -.0265, .015, .0125);
    const Vec3 hinge = leg.ankle + leg.foot * kToeHinge;
    const Ball toeIn{hinge + leg.toe * Vec3{.0285, 0, -.012}, .0095};
    const Ball toeOut{hinge + leg.toe * Vec3{.0285, 0, .012}, .0095};
    return {{heel, ankle, instep}, {heel, instep, middle, ballIn, ballOut}, {middle, ballIn, ballOut, toeIn, toeOut}};
}

LegShape legShape(const Frame& frame, Side side, Clothes clothes)
{
    const Leg& leg = frame.leg(side);
    LegShape shape;
    shape.thigh = limbChain(kThighKeys, leg.hip, leg.thigh, kThigh, kLegStations);
    shape.shank = limbChain(kShankKeys, leg.knee, leg.shank, kShank, kLegStations);
    shape.shorts = thighShorts(frame, side, clothes == Clothes::Office ? 1.0 : kHem);
    if (clothes == Clothes::Office) {
        shape.trousers = trouserLeg(leg);
    }
    shape.buttock = buttockHulls(frame, side);
    shape.foot = footHulls(leg);
    return shape;
}

ArmShape armShape(const Arm& arm)
{
    // Along the hand: distance from the wrist, radius, half width (figure.md 5).
    constexpr std::array<std::array<double, 3>, 5> kHandKeys{
        {{0, .0132, 0}, {.024, .0115, .0085}, {.050, .0100, .012}, {.074, .0082, .0105}, {.096, .0068, .0065}}};
    ArmShape shape;
    shape.upper = limbChain(kUpperArmKeys, arm.shoulder, arm.upper, kUpperArm, kArmStations);
    shape.fore = limbChain(kForearmKeys, arm.elbow, arm.fore, kForearm, kArmStations);
    shape.hand.perStation = 2;
    for (const auto& [along, radius, half] : kHandKeys) {
        for (const double x : {-half, half}) {
            shape.hand.balls.push_back({arm.wrist + arm.hand * Vec3{x, -along, 0}, radius});
        }
    }
    const auto thumb = [&](double x, double y, double r) { return Ball{arm.wrist + arm.hand * Vec3{x, y, 0}, r}; };
    shape.thumb = {thumb(.004, -.010, .0105), thumb(.0185, -.036, .008), thumb(.0205, -.058, .0062)};
    return shape;
}

std::vector<Hull> yokeHulls(const Frame& frame)
{
    std::vector<Hull> hulls;
    for (const Side side : kSides) {
        const double s = sign(side);
        hulls.push_back({{frame.arm(side).shoulder, .032},
                         {frame.trunkPoint({-.024, .846, s * .026}), .021},
                         {frame.trunkPoint({-.002, .772, s * .045}), .050}});
    }
    return hulls;
}

Chain neckChain(const Frame& frame)
{
    constexpr std::array<std::array<double, 4>, 5> kKeys{{{.836, -.020, .022, .036},
                                                          {.846, -.020, .0265, .034},
                                                          {.866, -.013, .0265, .030},
                                                          {.890, -.005, .0265, .028},
                                                          {.910, 0, .027, .028}}};
    Chain chain;
    chain.perStation = 2;
    for (const auto& [y, x, radius, halfWidth] : kKeys) {
        const double z = std::max(0.0, halfWidth - radius);
        chain.balls.push_back({frame.trunkPoint({x, y, -z}), radius});
        chain.balls.push_back({frame.trunkPoint({x, y, z}), radius});
    }
    return chain;
}

std::vector<Hull> headHulls(const Frame& frame)
{
    const Segment& head = frame.part(Trunk::Head);
    const auto at = [&](double x, double y, double z, double r) { return Ball{head.at({x, y, z}), r}; };
    const Ball chinIn = at(.0375, .8865, -.007, .0135);
    const Ball chinOut = at(.0375, .8865, .007, .0135);
    const Ball face = at(.008, .930, 0, .0385);
    return {{at(-.013, .9475, 0, .0435), at(.012, .9535, 0, .043), at(.016, .930, 0, .0385), at(0, .955, 0, .0445)},
            {at(.012, .9535, 0, .043), at(.018, .925, 0, .036), chinIn, chinOut},
            {at(.006, .893, -.024, .014), at(.006, .893, .024, .014), chinIn, chinOut, face},
            {at(.0485, .9445, 0, .0085), at(.060, .9195, 0, .0046), at(.050, .912, 0, .006)},
            {at(.0465, .9035, -.006, .0065), at(.0465, .9035, .006, .0065)}};
}

} // namespace

Body buildBody(const Frame& frame, Clothes clothes)
{
    Body body;
    body.torso = torsoChain(frame);
    body.pelvisShorts = pelvisShorts(frame);
    body.neck = neckChain(frame);
    body.yoke = yokeHulls(frame);
    body.head = headHulls(frame);
    const Segment& head = frame.part(Trunk::Head);
    for (const Side side : kSides) {
        const double s = sign(side);
        body.ears[index(side)] = {{head.at({-.006, .936, s * .0425}), .0085},
                                  {head.at({-.004, .917, s * .041}), .0055}};
        body.legs[index(side)] = legShape(frame, side, clothes);
        body.arms[index(side)] = armShape(frame.arm(side));
    }
    return body;
}

double lowestOfHead(const Frame& frame)
{
    double lowest = 10;
    for (const Hull& hull : headHulls(frame)) {
        for (const Ball& ball : hull) {
            lowest = std::min(lowest, ball.centre.y - ball.radius);
        }
    }
    return lowest;
}

LimbRing thighRing(const Frame& frame, Side side, double t)
{
    const LimbKey key = limbAt(kThighKeys, t);
    const Leg& leg = frame.leg(side);
    return {leg.hip + leg.thigh * Vec3{key.offset, -kThigh * t, 0}, leg.thigh, key.radius};
}

} // namespace plumbline::figure
