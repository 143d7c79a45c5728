#include "core/figure/pose.h"

namespace plumbline::figure {

namespace {

struct ChannelInfo {
    std::string_view name;
    ChannelLimits limits;
    double standard = 0;
};

constexpr ChannelLimits kPlace{-2, 2};
constexpr ChannelLimits kShare{0, 1};

// Limits of figure.md 3; trunk side bend and turn are not listed there and take the trunk's ±30. Whole-body yaw
// has ±60, and so has pitch backwards; forwards a hinge goes to level.
constexpr std::array<ChannelInfo, kCentralCount> kCentral{{
    {"pitch", {-60, 90}}, {"roll", {-30, 30}},  {"yaw", {-60, 60}},  {"lum", {-30, 50}},   {"lumS", {-30, 30}},
    {"lumR", {-30, 30}},  {"tho", {-15, 40}},   {"thoS", {-30, 30}}, {"thoR", {-30, 30}},  {"neck", {-60, 50}},
    {"neckS", {-30, 30}}, {"neckR", {-60, 60}}, {"nod", {-60, 50}},  {"nodS", {-30, 30}},  {"nodR", {-30, 30}},
    {"pin.x", kPlace},    {"pin.y", kPlace},    {"pin.z", kPlace},   {"follow.x", kPlace}, {"follow.z", kPlace},
    {"breath", kShare},   {"belly", kShare},
}};

constexpr std::array<ChannelInfo, kSidedCount> kSided{{
    {"hipF", {-20, 125}},  {"hipA", {-25, 45}},    {"hipR", {-45, 45}},   {"knee", {-4, 140}},  {"ankle", {-55, 40}},
    {"toe", {0, 70}},      {"shF", {-50, 180}, 2}, {"shA", {0, 180}, 6},  {"shR", {-90, 90}},   {"elb", {0, 145}, 12},
    {"pron", {-90, 90}},   {"wrist", {-80, 80}},   {"shP", kShare},       {"shE", kShare},      {"open", {0, 80}},
    {"f.x", kPlace},       {"f.y", kPlace},        {"f.z", kPlace, .055}, {"f.yaw", {-45, 45}}, {"f.heel", {-25, 170}},
    {"f.out", {-45, 45}},  {"h.x", kPlace},        {"h.y", kPlace},       {"h.z", kPlace, .10}, {"h.px", kPlace, -1},
    {"h.py", kPlace, -.3}, {"h.pz", kPlace, .3},   {"h.dx", kPlace},      {"h.dy", kPlace},     {"h.dz", kPlace},
    {"h.tx", kPlace},      {"h.ty", kPlace},       {"h.tz", kPlace, -1},  {"h.pel", kShare},    {"h.tho", kShare},
    {"h.thi", kShare},     {"h.thx", kShare},      {"h.head", kShare},
}};

constexpr std::array<std::string_view, kMuscleCount> kMuscles{
    "glute_max", "glute_med", "glute_min", "hip_flexor", "quads",    "hamstrings", "adductors",
    "calves",    "abs",       "obliques",  "erectors",   "neck_ext", "pecs",       "upper_back"};

constexpr std::size_t kSidedStart = kCentralCount;
constexpr std::size_t kMuscleStart = kCentralCount + 2 * kSidedCount;

/// "fR.x" for base "f.x", "hipFR" for base "hipF".
std::string sidedName(std::string_view base, Side side)
{
    std::string name{base};
    const auto point = name.find('.');
    name.insert(point == std::string::npos ? name.size() : point, 1, side == Side::Right ? 'R' : 'L');
    return name;
}

std::vector<std::size_t> muscleSlots(std::string_view name)
{
    const std::size_t kind = name.starts_with("m.") ? 0 : 1;
    const auto id = name.substr(2);
    for (std::size_t i = 0; i < kMuscleCount; ++i) {
        const std::size_t first = kMuscleStart + 4 * i + 2 * kind;
        if (id == kMuscles[i]) {
            return {first, first + 1};
        }
        for (const Side side : kSides) {
            if (id == sidedName(kMuscles[i], side)) {
                return {first + index(side)};
            }
        }
    }
    return {};
}

} // namespace

Pose::Pose()
{
    for (std::size_t i = 0; i < kCentralCount; ++i) {
        m_values[i] = kCentral[i].standard;
    }
    for (std::size_t i = 0; i < kSidedCount; ++i) {
        m_values[kSidedStart + 2 * i] = kSided[i].standard;
        m_values[kSidedStart + 2 * i + 1] = kSided[i].standard;
    }
}

std::vector<std::size_t> channelSlots(std::string_view name)
{
    if (name.starts_with("m.") || name.starts_with("s.")) {
        return muscleSlots(name);
    }
    for (std::size_t i = 0; i < kCentralCount; ++i) {
        if (name == kCentral[i].name) {
            return {i};
        }
    }
    for (std::size_t i = 0; i < kSidedCount; ++i) {
        const std::size_t first = kSidedStart + 2 * i;
        if (name == kSided[i].name) {
            return {first, first + 1};
        }
        for (const Side side : kSides) {
            if (name == sidedName(kSided[i].name, side)) {
                return {first + index(side)};
            }
        }
    }
    return {};
}

ChannelLimits channelLimits(std::size_t slot)
{
    if (slot < kSidedStart) {
        return kCentral[slot].limits;
    }
    if (slot < kMuscleStart) {
        return kSided[(slot - kSidedStart) / 2].limits;
    }
    return kShare;
}

std::string channelName(std::size_t slot)
{
    if (slot < kSidedStart) {
        return std::string{kCentral[slot].name};
    }
    const Side side = slot % 2 == kSidedStart % 2 ? Side::Right : Side::Left;
    if (slot < kMuscleStart) {
        return sidedName(kSided[(slot - kSidedStart) / 2].name, side);
    }
    const std::size_t place = slot - kMuscleStart;
    return (place % 4 < 2 ? "m." : "s.") + sidedName(kMuscles[place / 4], side);
}

std::optional<Muscle> muscleFromId(std::string_view id)
{
    const auto found = std::find(kMuscles.begin(), kMuscles.end(), id);
    if (found == kMuscles.end()) {
        return std::nullopt;
    }
    return static_cast<Muscle>(found - kMuscles.begin());
}

std::string_view muscleId(Muscle muscle)
{
    return kMuscles[static_cast<std::size_t>(muscle)];
}

} // namespace plumbline::figure
