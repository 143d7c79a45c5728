#include "core/plan/book.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr std::array<std::string_view, 2> kSideStrand{"side-bridge-knees", "side-bridge"};
constexpr std::array<std::string_view, 3> kBackStrand{"bird-dog-leg", "bird-dog", "plank-hip-extension"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& ids, std::string_view id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::optional<Track> trackOf(const Exercise& exercise)
{
    switch (exercise.pattern) {
    case Pattern::Squat:
        return Track::Squat;
    case Pattern::Lunge:
        return Track::Lunge;
    case Pattern::Bridge:
        return Track::Bridge;
    case Pattern::Abduction:
        return Track::Abduction;
    case Pattern::Hinge:
        return Track::Hinge;
    case Pattern::Core:
        if (holds(kSideStrand, exercise.id)) {
            return Track::CoreSide;
        }
        return holds(kBackStrand, exercise.id) ? Track::CoreBack : Track::CoreFront;
    case Pattern::Mobility:
    case Pattern::Desk:
        break;
    }
    return std::nullopt;
}

/// The weekly counters of evidence.md 3.4, in half sets.
void countHalves(Entry& entry)
{
    switch (entry.exercise->pattern) {
    case Pattern::Bridge:
    case Pattern::Hinge:
    case Pattern::Lunge:
        entry.gmaxHalves = 2;
        break;
    case Pattern::Squat:
        entry.gmaxHalves = 1;
        break;
    case Pattern::Core:
        entry.gmaxHalves = entry.exercise->id == "bird-dog" || entry.exercise->id == "plank-hip-extension" ? 1 : 0;
        break;
    case Pattern::Abduction:
    case Pattern::Mobility:
    case Pattern::Desk:
        break;
    }
    if (entry.exercise->pattern == Pattern::Abduction) {
        entry.gmedHalves = 2;
    } else if (entry.oneLeg || holds(kSideStrand, entry.exercise->id)) {
        entry.gmedHalves = 1;
    }
}

/// Rest of evidence.md 3.4: 90 s for loaded or one-leg squat, lunge, hinge and thrust; 45 s for core and abduction; 30
/// s for mobility; 60 s for the rest.
int restOf(const Entry& entry)
{
    const Exercise& exercise = *entry.exercise;
    switch (exercise.pattern) {
    case Pattern::Core:
    case Pattern::Abduction:
        return 45;
    case Pattern::Mobility:
    case Pattern::Desk:
        return 30;
    case Pattern::Squat:
    case Pattern::Lunge:
        return entry.loaded || exercise.unilateral ? 90 : 60;
    case Pattern::Hinge:
        // Hip extension on hands and knees is one-sided but not done standing on one leg.
        return entry.loaded || entry.oneLeg ? 90 : 60;
    case Pattern::Bridge:
        return entry.loaded || exercise.id.find("leg-hip-thrust") != std::string::npos ? 90 : 60;
    }
    return 60;
}

} // namespace

Pattern patternOf(Track track)
{
    switch (track) {
    case Track::Squat:
        return Pattern::Squat;
    case Track::Lunge:
        return Pattern::Lunge;
    case Track::Bridge:
        return Pattern::Bridge;
    case Track::Abduction:
        return Pattern::Abduction;
    case Track::Hinge:
        return Pattern::Hinge;
    case Track::CoreSide:
    case Track::CoreFront:
    case Track::CoreBack:
        break;
    }
    return Pattern::Core;
}

Book::Book(const Catalogue& catalogue)
    : m_catalogue(&catalogue)
{
    m_entries.reserve(catalogue.exercises().size());
    for (const Exercise& exercise : catalogue.exercises()) {
        Entry entry;
        entry.exercise = &exercise;
        entry.required = exercise.required();
        for (const Modification& change : exercise.modify) {
            if (change.avoid) {
                entry.avoid.insert(change.flag);
            }
        }
        entry.track = trackOf(exercise);
        entry.loaded = exercise.equipment.contains(Equipment::Weight);
        entry.sides = exercise.unilateral ? 2 : 1;
        const bool legs = exercise.pattern == Pattern::Squat || exercise.pattern == Pattern::Lunge ||
                          exercise.pattern == Pattern::Bridge || exercise.pattern == Pattern::Hinge;
        entry.oneLeg = legs && exercise.unilateral && exercise.id != "quadruped-hip-extension";
        countHalves(entry);
        entry.rest = restOf(entry);
        m_entries.push_back(entry);
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        entry.easier = entry.exercise->easier ? find(*entry.exercise->easier) : kNone;
        entry.harder = entry.exercise->harder ? find(*entry.exercise->harder) : kNone;
        if (entry.track) {
            m_ladders[at(*entry.track)].push_back(static_cast<Index>(i));
        }
    }
    for (auto& ladder : m_ladders) {
        std::stable_sort(ladder.begin(), ladder.end(), [&](Index a, Index b) { return rungOf(a) < rungOf(b); });
    }
}

Index Book::find(std::string_view id) const
{
    const Exercise* found = m_catalogue->find(id);
    return found == nullptr ? kNone : static_cast<Index>(found - m_catalogue->exercises().data());
}

} // namespace plumbline::planning
