#include "core/plan/template.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

using Tracks = std::vector<Track>;

bool has(const std::vector<Place>& places, Track track)
{
    return std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.track == track; });
}

/// The big patterns of a session, in order; the first ladder differs between A and B (evidence.md 3.4).
Tracks bigOf(char label, bool manyDays, int slots)
{
    if (manyDays) {
        return label == 'A' ? Tracks{Track::Bridge, Track::Squat} : Tracks{Track::Lunge, Track::Hinge};
    }
    if (slots <= 4) {
        return label == 'A' ? Tracks{Track::Bridge, Track::Squat} : Tracks{Track::Lunge, Track::Bridge};
    }
    if (slots == 5) {
        return label == 'A' ? Tracks{Track::Bridge, Track::Squat, Track::Hinge}
                            : Tracks{Track::Squat, Track::Lunge, Track::Bridge};
    }
    return label == 'A' ? Tracks{Track::Bridge, Track::Squat, Track::Hinge, Track::Lunge}
                        : Tracks{Track::Squat, Track::Lunge, Track::Bridge, Track::Hinge};
}

/// Strands of the core in the order of turns: side, front, back.
Tracks coreOf(char label, bool manyDays, int count, int turn, const std::array<bool, kTracks>& open)
{
    Tracks strands{Track::CoreSide, Track::CoreFront, Track::CoreBack};
    if (manyDays) {
        strands = label == 'A' ? Tracks{Track::CoreSide, Track::CoreBack} : Tracks{Track::CoreFront, Track::CoreBack};
        turn = label == 'A' ? 0 : turn / 2;
    }
    std::erase_if(strands, [&](Track strand) { return !open[at(strand)]; });
    Tracks chosen;
    for (int i = 0; i < count && i < static_cast<int>(strands.size()); ++i) {
        chosen.push_back(strands[static_cast<std::size_t>(turn + i) % strands.size()]);
    }
    return chosen;
}

} // namespace

Shape shapeOf(int minutes)
{
    if (minutes <= 11) {
        return {1, 3, 2, 1, 1};
    }
    if (minutes <= 17) {
        return {2, 4, 2, 1, 2};
    }
    if (minutes <= 25) {
        return {3, 5, 2, 2, 0};
    }
    if (minutes <= 35) {
        return {4, 6, 3, 2, 0};
    }
    return {5, 7, 3, 3, 0};
}

std::vector<Place> placesOf(char label, int daysPerWeek, int minutes, int coreTurn,
                            const std::array<bool, kTracks>& open)
{
    const Shape shape = shapeOf(minutes);
    const bool manyDays = daysPerWeek >= 4;
    std::vector<Place> big;
    const Tracks wanted = bigOf(label, manyDays, shape.strengthSlots);
    for (const Track track : wanted) {
        if (open[at(track)]) {
            big.push_back({track});
        }
    }
    // A closed ladder gives its place to another big pattern.
    for (const Track track : {Track::Squat, Track::Bridge, Track::Lunge, Track::Hinge}) {
        if (big.size() < wanted.size() && open[at(track)] && !has(big, track)) {
            big.push_back({track});
        }
    }
    // With the same ladders left, A and B still begin with different ones.
    if (label == 'B' && big.size() > 1 && wanted.front() != big.front().track && big.front().track == Track::Bridge) {
        std::swap(big[0], big[1]);
    }
    if (open[at(Track::Abduction)]) {
        big.push_back({Track::Abduction, manyDays && label == 'B'});
    }
    int core = 0;
    if (shape.strengthSlots >= 4) {
        const bool two = shape.strengthSlots >= 7 || (manyDays && label == 'B' && shape.strengthSlots >= 5);
        core = two ? 2 : 1;
    }
    for (const Track strand : coreOf(label, manyDays, core, coreTurn, open)) {
        big.push_back({strand});
    }
    return big;
}

} // namespace plumbline::planning
