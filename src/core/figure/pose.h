#pragma once

#include "core/figure/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::figure {

/// Channels of the trunk and the whole body (figure.md 3). Angles in degrees, lengths in H.
/// The last five are ours: where the root pin lies, how far the camera follows, and how full chest and belly are
/// (0..1).
enum class Central : std::uint8_t {
    Pitch,
    Roll,
    Yaw,
    Lum,
    LumS,
    LumR,
    Tho,
    ThoS,
    ThoR,
    Neck,
    NeckS,
    NeckR,
    Nod,
    NodS,
    NodR,
    PinX,
    PinY,
    PinZ,
    FollowX,
    FollowZ,
    Breath,
    Belly,
    Count
};

/// Channels that exist for the right and the left side.
enum class Sided : std::uint8_t {
    HipF,
    HipA,
    HipR,
    Knee,
    Ankle,
    Toe,
    ShF,
    ShA,
    ShR,
    Elb,
    Pron,
    Wrist,
    ShP,
    ShE,
    Open,
    FootX,
    FootY,
    FootZ,
    FootYaw,
    FootHeel,
    FootOut,
    HandX,
    HandY,
    HandZ,
    PoleX,
    PoleY,
    PoleZ,
    DirX,
    DirY,
    DirZ,
    ThumbX,
    ThumbY,
    ThumbZ,
    HandPelvis,
    HandChest,
    HandThigh,
    HandOtherThigh,
    HandHead,
    Count
};

/// The muscles the figure can tint (figure.md 8; the last two are ours).
enum class Muscle : std::uint8_t {
    GluteMax,
    GluteMed,
    GluteMin,
    HipFlexor,
    Quads,
    Hamstrings,
    Adductors,
    Calves,
    Abs,
    Obliques,
    Erectors,
    NeckExt,
    Pecs,
    UpperBack,
    Count
};

inline constexpr std::size_t kCentralCount = static_cast<std::size_t>(Central::Count);
inline constexpr std::size_t kSidedCount = static_cast<std::size_t>(Sided::Count);
inline constexpr std::size_t kMuscleCount = static_cast<std::size_t>(Muscle::Count);

/// Every channel of one moment: trunk, limbs of both sides, and how much each muscle works or is stretched (0..1).
class Pose {
public:
    static constexpr std::size_t kSize = kCentralCount + 2 * kSidedCount + 4 * kMuscleCount;

    /// A pose with every channel at its default (figure.md 11, first line).
    Pose();

    [[nodiscard]] double at(Central channel) const { return m_values[static_cast<std::size_t>(channel)]; }
    [[nodiscard]] double at(Sided channel, Side side) const { return m_values[slot(channel, side)]; }
    [[nodiscard]] double effort(Muscle muscle, Side side) const { return m_values[slot(muscle, side, 0)]; }
    [[nodiscard]] double stretch(Muscle muscle, Side side) const { return m_values[slot(muscle, side, 1)]; }
    void set(Central channel, double value) { m_values[static_cast<std::size_t>(channel)] = value; }
    void set(Sided channel, Side side, double value) { m_values[slot(channel, side)] = value; }

    /// All values by position; `channelSlots` gives positions for names.
    [[nodiscard]] double operator[](std::size_t slot) const { return m_values[slot]; }
    [[nodiscard]] double& operator[](std::size_t slot) { return m_values[slot]; }

    friend bool operator==(const Pose&, const Pose&) = default;

private:
    static constexpr std::size_t slot(Sided channel, Side side)
    {
        return kCentralCount + 2 * static_cast<std::size_t>(channel) + index(side);
    }
    static constexpr std::size_t slot(Muscle muscle, Side side, std::size_t kind)
    {
        return kCentralCount + 2 * kSidedCount + 4 * static_cast<std::size_t>(muscle) + 2 * kind + index(side);
    }

    std::array<double, kSize> m_values{};
};

/// The range a channel may take, both ends included (figure.md 3).
struct ChannelLimits {
    double lowest = 0;
    double highest = 0;
};

/// The positions in a Pose that a channel name of the keyframe data stands for: one for "pitch", "hipFR" or "fL.y", two
/// for a name without side ("hipF", "f.x", "m.quads" mean both). Empty when there is no such channel.
std::vector<std::size_t> channelSlots(std::string_view name);

/// The limits of the value at a position of a Pose.
ChannelLimits channelLimits(std::size_t slot);

/// The name of the value at a position of a Pose, as the keyframe data spells it ("hipFR").
std::string channelName(std::size_t slot);

/// The muscle of an id such as "glute_max"; nothing when there is none.
std::optional<Muscle> muscleFromId(std::string_view id);
std::string_view muscleId(Muscle muscle);

} // namespace plumbline::figure
