#include "core/figure/props.h"

namespace plumbline::figure {

namespace {

constexpr double kSeatHeight = .262;
constexpr double kDeskHeight = .395;

Vec3 sizeOr(const Prop& prop, Vec3 usual)
{
    return {prop.size.x > 0 ? prop.size.x : usual.x, prop.size.y > 0 ? prop.size.y : usual.y,
            prop.size.z > 0 ? prop.size.z : usual.z};
}

/// A box by its lowest and highest corner in the prop's own frame.
Box between(Vec3 low, Vec3 high, Material material)
{
    return {(low + high) * .5, (high - low) * .5, {}, material};
}

/// A fixed chair with four legs (evidence.md 2.1: no wheels). The sitter looks along +x; the back is at -x.
std::vector<Box> chairBoxes(double seat)
{
    std::vector<Box> boxes;
    for (const double x : {-.142, .130}) {
        for (const double z : {-.118, .118}) {
            const double top = x < 0 ? .56 : seat - .03;
            boxes.push_back(between({x - .010, 0, z - .010}, {x + .010, top, z + .010}, Material::Wood));
        }
    }
    boxes.push_back(between({-.152, seat - .03, -.128}, {.140, seat, .128}, Material::Wood));
    boxes.push_back(between({-.149, .40, -.108}, {-.135, .455, .108}, Material::Wood));
    boxes.push_back(between({-.152, .50, -.128}, {-.132, .562, .128}, Material::Wood));
    return boxes;
}

/// The desk chair of figure.md 9: seat, reclined back, column and five-star base.
std::vector<Box> officeChairBoxes()
{
    std::vector<Box> boxes;
    for (int i = 0; i < 5; ++i) {
        const double angle = 72.0 * i + 20;
        const Mat3 turn = rotY(angle);
        boxes.push_back({turn * Vec3{.06, .030, 0}, {.06, .008, .010}, turn, Material::Metal});
        boxes.push_back({turn * Vec3{.118, .014, 0}, {.013, .014, .010}, turn, Material::Screen});
    }
    boxes.push_back(between({-.012, .03, -.012}, {.012, .224, .012}, Material::Metal));
    boxes.push_back(between({-.135, .224, -.125}, {.135, kSeatHeight, .125}, Material::Seat));
    boxes.push_back({{-.165, .290, 0}, {.008, .045, .020}, rotZ(12), Material::Metal});
    boxes.push_back({{-.178, .440, 0}, {.011, .1225, .11}, rotZ(6), Material::Seat});
    return boxes;
}

/// A desk for someone who looks along +x; its near edge is at x = .20. A table is a desk without a screen.
std::vector<Box> deskBoxes(double top, bool screen)
{
    constexpr double kThickness = .018;
    std::vector<Box> boxes;
    for (const double z : {-.26, .26}) {
        boxes.push_back(between({.27, 0, z - .012}, {.49, .014, z + .012}, Material::Metal));
        boxes.push_back(between({.37, .014, z - .010}, {.39, top - kThickness, z + .010}, Material::Metal));
    }
    boxes.push_back(between({.20, top - kThickness, -.33}, {.56, top, .33}, Material::Wood));
    if (!screen) {
        return boxes;
    }
    boxes.push_back(between({.405, top, -.05}, {.485, top + .008, .05}, Material::Metal));
    boxes.push_back(between({.447, top + .008, -.012}, {.455, top + .155, .012}, Material::Metal));
    boxes.push_back(between({.437, top + .09, -.19}, {.447, top + .30, .19}, Material::Screen));
    return boxes;
}

/// A driver's seat: cushion a little higher in front, back at about 105 degrees, head support.
std::vector<Box> carSeatBoxes()
{
    std::vector<Box> boxes;
    boxes.push_back(between({-.10, 0, -.10}, {.12, .05, .10}, Material::Metal));
    boxes.push_back({{.025, .108, 0}, {.155, .048, .125}, rotZ(5), Material::Seat});
    boxes.push_back({{-.196, .335, 0}, {.035, .205, .120}, rotZ(14), Material::Seat});
    boxes.push_back({{-.247, .573, 0}, {.008, .035, .030}, rotZ(10), Material::Metal});
    boxes.push_back({{-.244, .640, 0}, {.024, .048, .070}, rotZ(8), Material::Seat});
    return boxes;
}

/// A steering wheel before the chest with its column and two pedals, for a driver in the seat above.
std::vector<Box> steeringBoxes()
{
    constexpr int kPieces = 24;
    constexpr double kRadius = .105; // 37 cm across
    constexpr double kLean = 24;     // its upper edge is farther away
    const Vec3 middle{.150, .420, 0};
    const Mat3 turn = rotZ(-kLean);
    std::vector<Box> boxes;
    boxes.push_back({middle + turn * Vec3{.085, 0, 0}, {.080, .014, .014}, turn, Material::Metal});
    boxes.push_back({middle, {.010, .028, .030}, turn, Material::Screen});
    boxes.push_back({middle, {.006, .010, .060}, turn, Material::Screen}); // spokes, short of the hands
    const double half = std::numbers::pi * kRadius / kPieces * 1.15;
    for (int i = 0; i < kPieces; ++i) {
        const Mat3 around = turn * rotX(360.0 * i / kPieces);
        boxes.push_back({middle + around * Vec3{0, kRadius, 0}, {.008, .008, half}, around, Material::Screen});
    }
    for (const double z : {-.05, .055}) {
        boxes.push_back({{.474, .088, z}, {.006, .035, .022}, rotZ(-40), Material::Metal});
    }
    return boxes;
}

/// A sofa whose seat ends at x = 0; whoever sits on it looks along +x.
std::vector<Box> sofaBoxes(const Prop& prop)
{
    const Vec3 s = sizeOr(prop, {.34, .24, .90});
    constexpr double kBack = .07;
    return {between({-s.x, .02, -s.z / 2}, {-.012, s.y - .07, s.z / 2}, Material::Seat),
            between({-s.x, s.y - .07, -s.z / 2}, {0, s.y, s.z / 2}, Material::Cloth),
            between({-s.x - kBack, .02, -s.z / 2}, {-s.x, s.y + .20, s.z / 2}, Material::Seat)};
}

std::vector<Box> rawBoxes(const Prop& prop)
{
    switch (prop.kind) {
    case PropKind::Pad: {
        const Vec3 s = sizeOr(prop, {.12, .014, .12});
        return {between({-s.x / 2, 0, -s.z / 2}, {s.x / 2, s.y, s.z / 2}, Material::Mat)};
    }
    case PropKind::Chair:
        return chairBoxes(prop.size.y > 0 ? prop.size.y : kSeatHeight);
    case PropKind::OfficeChair:
        return officeChairBoxes();
    case PropKind::Cushion: {
        const Vec3 s = sizeOr(prop, {.26, .045, .23});
        return {between({-s.x / 2, 0, -s.z / 2}, {s.x / 2, s.y, s.z / 2}, Material::Cloth)};
    }
    case PropKind::Wall: {
        const Vec3 s = sizeOr(prop, {.02, 1.15, .70});
        return {between({-s.x, 0, -s.z / 2}, {0, s.y, s.z / 2}, Material::Wall)};
    }
    case PropKind::Step: {
        const Vec3 s = sizeOr(prop, {.22, .12, .40});
        return {between({-s.x / 2, 0, -s.z / 2}, {s.x / 2, s.y, s.z / 2}, Material::Wood)};
    }
    case PropKind::Desk:
    case PropKind::Table:
        return deskBoxes(prop.size.y > 0 ? prop.size.y : kDeskHeight, prop.kind == PropKind::Desk);
    case PropKind::CarSeat:
        return carSeatBoxes();
    case PropKind::Steering:
        return steeringBoxes();
    case PropKind::FloorMarks: {
        std::vector<Box> boxes;
        const double gap = prop.size.z > 0 ? prop.size.z : .16;
        const double half = prop.size.x > 0 ? prop.size.x / 2 : .02;
        for (int i = -12; i <= 12; ++i) {
            boxes.push_back(between({-half, 0, gap * i - .004}, {half, .0005, gap * i + .004}, Material::Mark));
        }
        return boxes;
    }
    case PropKind::Sofa:
        return sofaBoxes(prop);
    default: // painted by shape, or held
        return {};
    }
}

void addFaces(std::vector<Face>& faces, const Box& box, const Projection& projection)
{
    const std::array<Vec3, 3> axes{box.turn.x * box.half.x, box.turn.y * box.half.y, box.turn.z * box.half.z};
    for (std::size_t a = 0; a < 3; ++a) {
        for (const double s : {-1.0, 1.0}) {
            const Vec3 out = axes[a] * s;
            if (dot(out, projection.towardsViewer()) <= 1e-6) {
                continue;
            }
            const Vec3 u = axes[(a + 1) % 3];
            const Vec3 v = axes[(a + 2) % 3];
            const Vec3 m = box.middle + out;
            Face face;
            for (const Vec3 corner : {m + u + v, m + u - v, m - u - v, m - u + v}) {
                face.outline.push_back(projection(corner));
            }
            if (signedArea(face.outline) < 0) {
                std::reverse(face.outline.begin(), face.outline.end());
            }
            face.material = box.material;
            const Vec3 normal = normalised(out);
            face.light = normal.y > .7 ? .10 : std::abs(normal.z) > .7 ? -.10 : -.22;
            faces.push_back(std::move(face));
        }
    }
}

/// Whether box a hides parts of b: they are apart along one world axis, and a lies on the viewer's side of that axis.
bool isInFrontOf(const Box& a, const Box& b, Vec3 towards)
{
    const auto reach = [](const Box& box) {
        const auto along = [&](auto get) {
            return std::abs(get(box.turn.x)) * box.half.x + std::abs(get(box.turn.y)) * box.half.y +
                   std::abs(get(box.turn.z)) * box.half.z;
        };
        return Vec3{along([](Vec3 v) { return v.x; }), along([](Vec3 v) { return v.y; }),
                    along([](Vec3 v) { return v.z; })};
    };
    const Vec3 gap = reach(a) + reach(b);
    const Vec3 between = a.middle - b.middle;
    const auto apart = [](double distance, double together) { return std::abs(distance) >= together - 1e-6; };
    if (apart(between.y, gap.y)) {
        return between.y * towards.y > 0;
    }
    if (apart(between.x, gap.x) && std::abs(towards.x) > 1e-3) {
        return between.x * towards.x > 0;
    }
    if (apart(between.z, gap.z)) {
        return between.z * towards.z > 0;
    }
    return dot(between, towards) > 0;
}

} // namespace

std::vector<Box> boxesOf(const Prop& prop)
{
    std::vector<Box> boxes = rawBoxes(prop);
    const Mat3 turn = rotY(prop.turn);
    for (Box& box : boxes) {
        box.middle = prop.place + turn * box.middle;
        box.turn = turn * box.turn;
    }
    return boxes;
}

std::vector<Box> boxesOf(const std::vector<Prop>& props)
{
    std::vector<Box> all;
    for (const Prop& prop : props) {
        std::vector<Box> boxes = boxesOf(prop);
        std::move(boxes.begin(), boxes.end(), std::back_inserter(all));
    }
    return all;
}

double distanceTo(const Box& box, Vec3 point)
{
    const Vec3 local = box.turn.toLocal(point - box.middle);
    const Vec3 over{std::abs(local.x) - box.half.x, std::abs(local.y) - box.half.y, std::abs(local.z) - box.half.z};
    const Vec3 outside{std::max(over.x, 0.0), std::max(over.y, 0.0), std::max(over.z, 0.0)};
    return length(outside) + std::min(std::max({over.x, over.y, over.z}), 0.0);
}

std::vector<Face> facesOf(std::vector<Box> boxes, const Projection& projection)
{
    // A painter's order from pairs: take what hides nothing that is still waiting.
    std::vector<Face> faces;
    while (!boxes.empty()) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const auto hides = [&](const Box& b) {
                return &b != &boxes[i] && isInFrontOf(boxes[i], b, projection.towardsViewer());
            };
            if (std::none_of(boxes.begin(), boxes.end(), hides)) {
                next = i;
                break;
            }
        }
        addFaces(faces, boxes[next], projection);
        boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(next));
    }
    return faces;
}

Slab slabOf(const Prop& prop)
{
    const bool isMat = prop.kind == PropKind::Mat;
    const Vec3 size = isMat ? sizeOr(prop, {1.2, .006, .42}) : sizeOr(prop, {.16, .079, .24});
    const double corner = isMat ? .02 : .035;
    const double top = isMat ? 0 : size.y;
    Slab slab{{}, size.y};
    const Mat3 turn = rotY(prop.turn);
    for (int quarter = 0; quarter < 4; ++quarter) {
        const double sx = quarter == 0 || quarter == 3 ? 1 : -1;
        const double sz = quarter < 2 ? 1 : -1;
        for (int i = 0; i <= 5; ++i) {
            const double angle = radians(90.0 * quarter + 18.0 * i);
            const Vec3 p{sx * (size.x / 2 - corner) + corner * std::cos(angle), top,
                         sz * (size.z / 2 - corner) + corner * std::sin(angle)};
            slab.top.push_back(prop.place + turn * p);
        }
    }
    return slab;
}

double surfaceBelow(const std::vector<Box>& boxes, Vec3 point)
{
    double highest = 0;
    for (const Box& box : boxes) {
        const Vec3 local = box.turn.toLocal(point - box.middle);
        const double top = box.middle.y + box.half.y;
        if (std::abs(local.x) <= box.half.x && std::abs(local.z) <= box.half.z && top <= point.y + .01) {
            highest = std::max(highest, top);
        }
    }
    return highest;
}

} // namespace plumbline::figure
