#pragma once

#include "core/figure/pose.h"

#include <map>

namespace plumbline::figure {

/// How the body lies in the room before any lean (figure.md 3, presets).
enum class Orientation { Stand, Supine, Prone, SideLeft };

/// Which point of the body is nailed to its place in the room (figure.md 4, root pin). The place is pin.x, pin.y.
/// Feet: both ankles over their footprints, sideways in their middle; FootRight, FootLeft: that ankle alone.
enum class Pin { Feet, FootRight, FootLeft, UpperBack, MidHip, KneeRight, KneeLeft, Ischium, Elbow };

/// Limbs that reach for a target instead of following their angles. Clam is the upper leg of the clamshell,
/// Cross the leg whose ankle lies on the other thigh.
enum class Reach { FootRight, FootLeft, HandRight, HandLeft, ClamRight, CrossRight };

/// A direction to look from, in degrees (figure.md 1). `mirrored` shows the picture for the body's other side.
struct Camera {
    double yaw = 0;
    double pitch = 0;
    bool mirrored = false;
    friend bool operator==(const Camera&, const Camera&) = default;
};

/// The last six are held: they go with hands, trunk and foot, and take neither place nor size.
enum class PropKind {
    Mat,
    Pad,
    Pillow,
    Chair,
    OfficeChair,
    Cushion,
    Wall,
    Step,
    Desk,
    Table,
    Sofa,
    CarSeat,
    Steering,
    Band,
    FloorMarks,
    Weights,
    WeightLeft,
    ChestWeight,
    HipWeight,
    Stick,
    Strap
};

/// A thing of the room (figure.md 9), lengths in H. x, z: its middle; y: the height of its underside. `size` is its
/// length along x, height and width along z, in each kind's own way; 0 takes the kind's usual. `turn`: degrees about
/// the vertical, a multiple of 90; a chair at 0 is for a sitter who looks along +x.
struct Prop {
    PropKind kind = PropKind::Mat;
    Vec3 place;
    Vec3 size;
    double turn = 0;
    bool inFront = false; ///< painted over the body instead of behind it
};

/// The parts of one repetition, in the order of a tempo's four figures, and the parts of a hold.
enum class RepPhase { Lowering, PauseBottom, Lifting, PauseTop, MoveIn, Hold, MoveOut };
inline constexpr std::size_t kRepPhaseCount = 7;

/// A pose the path passes at a share (0..1) of its way.
struct PathKey {
    std::size_t pose = 0;
    double at = 0;
};

/// h·sin(πu) added to one channel on the way: a foot lifted over the floor.
struct Arc {
    std::size_t slot = 0;
    double height = 0;
};

/// What one phase does: nothing in `keys` means it stays where the phase before it ended.
struct PhasePath {
    std::string name; ///< what the phase is called on screen ("Lower"); catalogue text
    std::vector<PathKey> keys;
    std::vector<Arc> arcs;
    double cycle = 0; ///< seconds after which a hold's path begins anew (walking); 0: it stays where moving in ended
};

/// The four figures of a tempo in seconds, as evidence.md 2.1 writes them.
struct RepTempo {
    double lowering = 2;
    double pauseBottom = 0;
    double lifting = 1;
    double pauseTop = 0;
    [[nodiscard]] double total() const { return lowering + pauseBottom + lifting + pauseTop; }
    friend bool operator==(const RepTempo&, const RepTempo&) = default;
};

/// What the figure wears: shirt without sleeves and shorts, or a long-sleeved shirt and trousers.
enum class Clothes { Sport, Office };

/// Where the plumb line falls (figure.md 9).
enum class PlumbRule { None, Ankle, Hip };

struct NamedPose {
    std::string name;
    Pose pose;
};

/// The kind of movement a keyframe set shows.
enum class MotionKind { Reps, Hold, Posture };

/// The keyframes of one exercise or posture, checked: every index is in range, every channel within its limits.
struct FigureSpec {
    std::string id;
    Camera view;
    Orientation orientation = Orientation::Stand;
    Pin pin = Pin::Feet;
    std::vector<Reach> reaches;
    std::optional<double> headRest; ///< height of the surface the head lies on; the neck bends until it does
    std::vector<Prop> props;
    std::vector<NamedPose> poses;
    MotionKind motion = MotionKind::Posture;
    std::array<PhasePath, kRepPhaseCount> phases;
    bool startsAtBottom = false; ///< the concentric phase comes first (figure.md 10)
    RepTempo tempo;              ///< what is shown when nobody prescribes another
    std::size_t hardest = 0;     ///< the pose of stills and thumbnails
    PlumbRule plumb = PlumbRule::None;
    Clothes clothes = Clothes::Sport;
    bool balanced = false;    ///< stands on both feet: its centre of mass stays over them
    bool handsBehind = false; ///< the hands are under or behind the trunk, which is painted over them
    bool armsInside = false;  ///< the arms reach between the legs: the near leg is painted over the near arm
    bool pelvisIcon = false;  ///< the hip bone is drawn over the body (postures)

    /// The pose of that name; nothing when there is none.
    [[nodiscard]] const Pose* pose(std::string_view name) const;
    [[nodiscard]] const PhasePath& path(RepPhase phase) const { return phases[static_cast<std::size_t>(phase)]; }
};

/// All keyframe sets by the exercise they show.
class FigureLibrary {
public:
    FigureLibrary() = default;
    explicit FigureLibrary(std::map<std::string, FigureSpec, std::less<>> specs)
        : m_specs(std::move(specs))
    {}

    /// The keyframes that show an exercise or posture; nullptr when there are none. Valid as long as the library.
    [[nodiscard]] const FigureSpec* find(std::string_view exerciseId) const;
    [[nodiscard]] const std::map<std::string, FigureSpec, std::less<>>& all() const { return m_specs; }

private:
    std::map<std::string, FigureSpec, std::less<>> m_specs;
};

} // namespace plumbline::figure
