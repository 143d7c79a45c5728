#pragma once

#include "app/coach.h"

namespace plumbline {

/// A phase of the block as Plan shows it.
struct PhaseSpan {
    Phase phase = Phase::Activate;
    int firstWeek = 1; ///< of the block, 1..12
    int lastWeek = 1;
    bool past = false;
    bool current = false;
    friend bool operator==(const PhaseSpan&, const PhaseSpan&) = default;
};

/// One block of twelve weeks.
struct PlanModel {
    int block = 1;
    int currentBlock = 1;
    Day today;
    Day from; ///< the first Monday
    Day to;   ///< the last Sunday
    std::vector<PlanWeek> weeks;
    std::vector<PhaseSpan> phases;
    std::optional<Lock> lock;
    int sessionsPerWeek = 0;
    std::vector<Reason> notes; ///< patterns left out and why

    [[nodiscard]] bool hasPrevious() const { return block > 1; }
    /// One block ahead can be looked at: the future carries no assumed progress (decisions.md 4).
    [[nodiscard]] bool hasNext() const { return block <= currentBlock; }
    /// nullptr when the day is not in this block.
    [[nodiscard]] const PlanDay* day(Day date) const;
    [[nodiscard]] const PlanWeek* weekOf(Day date) const;
};

/// How one cell of the grid looks.
enum class PlanCell { Rest, Planned, Done, Skipped };
struct CellView {
    PlanCell cell = PlanCell::Rest;
    bool today = false;
    bool test = false;
    bool easy = false; ///< a deload week
    std::string label; ///< "A", "B" or "" on rest days
    friend bool operator==(const CellView&, const CellView&) = default;
};
/// @param performedLabel  the label of the performed session of a day without a planned one.
CellView cellOf(const PlanDay& day, const PlanWeek& week, Day today, const std::string& performedLabel = {});

/// The block that holds `day`, counted from the week of set-up; days before it belong to block 1.
int blockOf(Day setUpOn, Day day);

/// @param block 1 or more; it is brought into the blocks that can be shown.
PlanModel planModel(const app::Coach& coach, int block);

/// Consecutive weeks of one phase.
std::vector<PhaseSpan> phasesOf(const std::vector<PlanWeek>& weeks, Day today);

} // namespace plumbline
