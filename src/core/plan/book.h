#pragma once

#include "core/exercise/catalogue.h"
#include "core/plan/prescription.h"

#include <array>
#include <string_view>
#include <vector>

/// The insides of the routine engine. Nothing here is for other modules; they use core/plan/engine.h.
namespace plumbline::planning {

/// What is progressed on its own: a ladder, or one of the three strands of the core ladder (decisions.md 13).
enum class Track { Squat, Lunge, Bridge, Abduction, Hinge, CoreSide, CoreFront, CoreBack };
inline constexpr std::size_t kTracks = 8;
inline constexpr std::array<Track, kTracks> kAllTracks{Track::Squat,     Track::Lunge,   Track::Bridge,
                                                       Track::Abduction, Track::Hinge,   Track::CoreSide,
                                                       Track::CoreFront, Track::CoreBack};

constexpr std::size_t at(Track track)
{
    return static_cast<std::size_t>(track);
}
constexpr bool isCore(Track track)
{
    return track == Track::CoreSide || track == Track::CoreFront || track == Track::CoreBack;
}
Pattern patternOf(Track track);

/// Position of an exercise in the catalogue; kNone means "no exercise".
using Index = int;
inline constexpr Index kNone = -1;

/// What the rules need to know of an exercise, worked out once.
struct Entry {
    const Exercise* exercise = nullptr;
    EquipmentSet required;
    FlagSet avoid; ///< flags that exclude it
    Index easier = kNone;
    Index harder = kNone;
    std::optional<Track> track; ///< none for mobility and desk moves
    bool loaded = false;        ///< needs a weight, so load can be added
    bool oneLeg = false;        ///< one-sided form of squat, lunge, bridge or hinge
    int gmaxHalves = 0;         ///< half sets that one set adds to the Gmax counter (evidence.md 3.4)
    int gmedHalves = 0;         ///< the same for Gmed and Gmin
    int rest = 60;              ///< s, evidence.md 3.4
    int sides = 1;
};

/// The catalogue with its links as numbers, in the order of the records.
class Book {
public:
    explicit Book(const Catalogue& catalogue);

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] const Entry& operator[](Index index) const { return m_entries[static_cast<std::size_t>(index)]; }
    /// kNone when there is no exercise of that id.
    [[nodiscard]] Index find(std::string_view id) const;
    /// The exercises of a track from easy to hard.
    [[nodiscard]] const std::vector<Index>& ladder(Track track) const { return m_ladders[at(track)]; }
    [[nodiscard]] int rungOf(Index index) const { return (*this)[index].exercise->rung; }
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

private:
    const Catalogue* m_catalogue;
    std::vector<Entry> m_entries;
    std::array<std::vector<Index>, kTracks> m_ladders;
};

} // namespace plumbline::planning
