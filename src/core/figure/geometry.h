#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

/// Small vectors and matrices of the figure. Lengths are in body heights (H = 1), angles in degrees unless said.
namespace plumbline::figure {

struct Vec2 {
    double x = 0;
    double y = 0;
    friend constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Vec2 operator*(Vec2 a, double k) { return {a.x * k, a.y * k}; }
    friend constexpr bool operator==(Vec2, Vec2) = default;
};

struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;
    friend constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend constexpr Vec3 operator-(Vec3 a) { return {-a.x, -a.y, -a.z}; }
    friend constexpr Vec3 operator*(Vec3 a, double k) { return {a.x * k, a.y * k, a.z * k}; }
    friend constexpr bool operator==(Vec3, Vec3) = default;
};

constexpr double dot(Vec2 a, Vec2 b)
{
    return a.x * b.x + a.y * b.y;
}
constexpr double cross(Vec2 a, Vec2 b)
{
    return a.x * b.y - a.y * b.x;
}
constexpr double dot(Vec3 a, Vec3 b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
constexpr Vec3 cross(Vec3 a, Vec3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(Vec2 a)
{
    return std::hypot(a.x, a.y);
}
inline double length(Vec3 a)
{
    return std::sqrt(dot(a, a));
}
/// The unit vector along a; `otherwise` when a has no length.
inline Vec3 normalised(Vec3 a, Vec3 otherwise = {1, 0, 0})
{
    const double l = length(a);
    return l > 1e-12 ? a * (1.0 / l) : otherwise;
}
inline Vec2 normalised(Vec2 a, Vec2 otherwise = {1, 0})
{
    const double l = length(a);
    return l > 1e-12 ? a * (1.0 / l) : otherwise;
}
constexpr double mix(double a, double b, double t)
{
    return a + (b - a) * t;
}
constexpr Vec3 mix(Vec3 a, Vec3 b, double t)
{
    return a + (b - a) * t;
}
/// 0 below `from`, 1 above `to`, a smooth cubic between.
constexpr double smoothstep(double from, double to, double v)
{
    const double t = std::clamp((v - from) / (to - from), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}
constexpr double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}
constexpr double degrees(double radians)
{
    return radians * 180.0 / std::numbers::pi;
}

/// A rotation, as the three axes of the turned frame.
struct Mat3 {
    Vec3 x{1, 0, 0};
    Vec3 y{0, 1, 0};
    Vec3 z{0, 0, 1};
    friend constexpr Vec3 operator*(const Mat3& m, Vec3 v) { return m.x * v.x + m.y * v.y + m.z * v.z; }
    friend constexpr Mat3 operator*(const Mat3& a, const Mat3& b) { return {a * b.x, a * b.y, a * b.z}; }
    /// The vector v seen from inside the turned frame.
    [[nodiscard]] constexpr Vec3 toLocal(Vec3 v) const { return {dot(x, v), dot(y, v), dot(z, v)}; }
    friend constexpr bool operator==(const Mat3&, const Mat3&) = default;
};

/// Right-handed rotations about the three axes, in degrees.
inline Mat3 rotX(double angle)
{
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}
inline Mat3 rotY(double angle)
{
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}
inline Mat3 rotZ(double angle)
{
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

/// The two sides of the body. Right is +1 in every "times s" of the figure's tables.
enum class Side { Right = 0, Left = 1 };
inline constexpr std::array kSides{Side::Right, Side::Left};
constexpr double sign(Side side)
{
    return side == Side::Right ? 1.0 : -1.0;
}
constexpr Side other(Side side)
{
    return side == Side::Right ? Side::Left : Side::Right;
}
constexpr std::size_t index(Side side)
{
    return side == Side::Right ? 0 : 1;
}

} // namespace plumbline::figure
