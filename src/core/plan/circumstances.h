#pragma once

#include "core/plan/book.h"
#include "core/plan/input.h"

namespace plumbline::planning {

/// Why an exercise cannot be prescribed.
enum class Barrier { None, Equipment, Flag, Banned, Spread };

/// What holds on a day: the facts, the flags with those that answers and tests imply, and which exercises are open.
class Circumstances {
public:
    /// @param symptomsSpread no loaded hinge or squat until the red-flag questions are answered (evidence.md 4.2).
    Circumstances(const Book& book, const TrainingFacts& facts, FlagSet flags, bool symptomsSpread);

    [[nodiscard]] Barrier barrier(Index index) const { return m_barriers[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool open(Index index) const { return index != kNone && barrier(index) == Barrier::None; }
    [[nodiscard]] const TrainingFacts& facts() const { return *m_facts; }
    [[nodiscard]] FlagSet flags() const { return m_flags; }
    [[nodiscard]] bool has(Flag flag) const { return m_flags.contains(flag); }
    /// The first piece of equipment an exercise needs and that is not there; -1 when there is none.
    [[nodiscard]] int missing(const Entry& entry) const;
    /// The first set flag that excludes an exercise; -1 when there is none.
    [[nodiscard]] int avoidedBy(const Entry& entry) const;

private:
    const TrainingFacts* m_facts;
    FlagSet m_flags;
    std::vector<Barrier> m_barriers;
};

} // namespace plumbline::planning
