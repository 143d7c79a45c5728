#include "core/figure/outline.h"

namespace plumbline::figure {

namespace {

constexpr double kTolerance = .14; // pixels a round cap may differ from its polygon (figure.md 6)
constexpr double kSteepest = .96;  // sine of the steepest flank

struct Station {
    const Disc* discs;
    std::size_t count;
    Vec2 middle;
};

Vec2 middleOf(const Disc* discs, std::size_t count)
{
    Vec2 sum;
    for (std::size_t i = 0; i < count; ++i) {
        sum = sum + discs[i].centre;
    }
    return sum * (1.0 / static_cast<double>(count));
}

double support(const Station& station, Vec2 direction)
{
    double best = -1e30;
    for (std::size_t i = 0; i < station.count; ++i) {
        best = std::max(best, dot(station.discs[i].centre, direction) + station.discs[i].radius);
    }
    return best;
}

Vec2 supportPoint(const Station& station, Vec2 direction)
{
    const Disc* best = station.discs;
    double furthest = -1e30;
    for (std::size_t i = 0; i < station.count; ++i) {
        const double reach = dot(station.discs[i].centre, direction) + station.discs[i].radius;
        if (reach > furthest) {
            furthest = reach;
            best = &station.discs[i];
        }
    }
    return best->centre + direction * best->radius;
}

/// Steps that keep an arc of this radius within tolerance.
int arcSteps(double radius, double angle)
{
    if (radius <= kTolerance) {
        return 1;
    }
    const double step = 2 * std::acos(1 - kTolerance / radius);
    return std::clamp(static_cast<int>(std::ceil(std::abs(angle) / step)), 1, 64);
}

bool liesInside(const Station& inner, const Station& outer)
{
    for (std::size_t i = 0; i < inner.count; ++i) {
        const Disc& disc = inner.discs[i];
        const auto holds = [&](const Disc& big) {
            return length(disc.centre - big.centre) + disc.radius <= big.radius;
        };
        if (std::none_of(outer.discs, outer.discs + outer.count, holds)) {
            return false;
        }
    }
    return true;
}

std::vector<Station> usefulStations(const DiscChain& chain)
{
    std::vector<Station> stations;
    for (std::size_t first = 0; first + chain.perStation <= chain.discs.size(); first += chain.perStation) {
        const Disc* discs = &chain.discs[first];
        const Station next{discs, chain.perStation, middleOf(discs, chain.perStation)};
        if (!stations.empty() && liesInside(next, stations.back())) {
            continue;
        }
        while (!stations.empty() && liesInside(stations.back(), next)) {
            stations.pop_back();
        }
        stations.push_back(next);
    }
    return stations;
}

/// The direction in which a station's flank faces on one side, tilted by how fast the limb narrows there.
Vec2 flank(const std::vector<Station>& stations, std::size_t i, double side, Vec2* along)
{
    const std::size_t before = i > 0 ? i - 1 : 0;
    const std::size_t after = std::min(i + 1, stations.size() - 1);
    const Vec2 step = stations[after].middle - stations[before].middle;
    const Vec2 u = normalised(step);
    const Vec2 n = Vec2{-u.y, u.x} * side;
    const auto halfWidth = [&](std::size_t k) { return support(stations[k], n) - dot(stations[k].middle, n); };
    const double run = std::max(length(step), 1e-9);
    const double sine = std::clamp((halfWidth(before) - halfWidth(after)) / run, -kSteepest, kSteepest);
    *along = u;
    return n * std::sqrt(1 - sine * sine) + u * sine;
}

/// Adds the round end of a chain: from one flank through `outwards` to the other.
void addCap(Polygon& polygon, const Station& station, Vec2 from, Vec2 outwards, Vec2 to)
{
    const double start = std::atan2(from.y, from.x);
    const auto turnTo = [](double a, double b) { return std::remainder(b - a, 2 * std::numbers::pi); };
    const double middle = std::atan2(outwards.y, outwards.x);
    const double first = turnTo(start, middle);
    const double second = turnTo(middle, std::atan2(to.y, to.x));
    double widest = 0;
    for (std::size_t i = 0; i < station.count; ++i) {
        widest = std::max(widest, station.discs[i].radius);
    }
    const int steps = std::max(arcSteps(widest, first + second), station.count > 4 ? 10 : 1);
    for (int i = 1; i < steps; ++i) {
        const double share = static_cast<double>(i) / steps * 2;
        const double angle = share < 1 ? start + first * share : middle + second * (share - 1);
        polygon.push_back(supportPoint(station, {std::cos(angle), std::sin(angle)}));
    }
}

Polygon oriented(Polygon polygon)
{
    if (signedArea(polygon) < 0) {
        std::reverse(polygon.begin(), polygon.end());
    }
    return polygon;
}

} // namespace

Projection::Projection(const Camera& camera, double scale, Vec2 origin, Vec3 follow)
    : m_camera(camera)
    , m_scale(scale)
    , m_origin(origin)
    , m_follow(follow)
{
    const double cy = std::cos(radians(camera.yaw));
    const double sy = std::sin(radians(camera.yaw));
    const double cp = std::cos(radians(camera.pitch));
    const double sp = std::sin(radians(camera.pitch));
    m_right = {cy, 0, -sy};
    if (camera.mirrored) {
        m_right = -m_right;
    }
    m_up = {-sy * sp, cp, -cy * sp};
    m_towards = {sy * cp, sp, cy * cp};
}

Vec2 Projection::operator()(Vec3 point) const
{
    const Vec3 p = point - m_follow;
    return {m_origin.x + m_scale * dot(p, m_right), m_origin.y - m_scale * dot(p, m_up)};
}

std::vector<Disc> Projection::discs(const Hull& hull) const
{
    std::vector<Disc> result;
    result.reserve(hull.size());
    for (const Ball& ball : hull) {
        result.push_back(disc(ball));
    }
    return result;
}

DiscChain Projection::chain(const Chain& chain) const
{
    return {chain.perStation, discs(chain.balls)};
}

Polygon envelope(const DiscChain& chain)
{
    const std::vector<Station> stations = usefulStations(chain);
    if (stations.empty()) {
        return {};
    }
    double widest = 0;
    double run = 0;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        for (std::size_t d = 0; d < stations[i].count; ++d) {
            widest = std::max(widest,
                              stations[i].discs[d].radius + length(stations[i].discs[d].centre - stations[i].middle));
        }
        if (i > 0) {
            run += length(stations[i].middle - stations[i - 1].middle);
        }
    }
    if (stations.size() < 2 || run < widest) {
        return convexHull(chain.discs);
    }
    Polygon left;
    Polygon right;
    std::vector<Vec2> alongs(stations.size());
    std::vector<std::array<Vec2, 2>> flanks(stations.size());
    for (std::size_t i = 0; i < stations.size(); ++i) {
        flanks[i] = {flank(stations, i, 1, &alongs[i]), flank(stations, i, -1, &alongs[i])};
        left.push_back(supportPoint(stations[i], flanks[i][0]));
        right.push_back(supportPoint(stations[i], flanks[i][1]));
    }
    Polygon polygon = std::move(left);
    addCap(polygon, stations.back(), flanks.back()[0], alongs.back(), flanks.back()[1]);
    polygon.insert(polygon.end(), right.rbegin(), right.rend());
    addCap(polygon, stations.front(), flanks.front()[1], alongs.front() * -1.0, flanks.front()[0]);
    return oriented(std::move(polygon));
}

Polygon convexHull(const std::vector<Disc>& discs)
{
    if (discs.empty()) {
        return {};
    }
    double widest = 0;
    for (const Disc& disc : discs) {
        widest = std::max(widest, disc.radius);
    }
    // Points of every disc's rim, then the usual hull of points: exact for straight edges, within tolerance on arcs.
    const int steps = std::max(arcSteps(widest, 2 * std::numbers::pi), 8);
    std::vector<Vec2> points;
    points.reserve(discs.size() * static_cast<std::size_t>(steps));
    for (const Disc& disc : discs) {
        if (disc.radius <= 0) {
            points.push_back(disc.centre);
            continue;
        }
        for (int i = 0; i < steps; ++i) {
            const double angle = 2 * std::numbers::pi * i / steps;
            points.push_back(disc.centre + Vec2{std::cos(angle), std::sin(angle)} * disc.radius);
        }
    }
    std::sort(points.begin(), points.end(), [](Vec2 a, Vec2 b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    Polygon hull;
    const auto add = [&hull](std::size_t base, Vec2 p) {
        while (hull.size() >= base + 2 && cross(hull.back() - hull[hull.size() - 2], p - hull.back()) <= 0) {
            hull.pop_back();
        }
        hull.push_back(p);
    };
    for (const Vec2 p : points) {
        add(0, p);
    }
    const std::size_t lower = hull.size() - 1;
    hull.pop_back();
    for (auto p = points.rbegin(); p != points.rend(); ++p) {
        add(lower, *p);
    }
    if (hull.size() > 1) {
        hull.pop_back();
    }
    return oriented(std::move(hull));
}

double signedArea(const Polygon& polygon)
{
    double sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        sum += cross(polygon[i], polygon[(i + 1) % polygon.size()]);
    }
    return sum / 2;
}

} // namespace plumbline::figure
