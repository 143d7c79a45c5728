#pragma once

#include "core/breaks/moves.h"

#include <string_view>

namespace plumbline::breaks {

/// The two moves that count as activity rather than as a change of posture (evidence.md 6.3 rule 5).
inline constexpr std::string_view kWalk = "desk-walk";
inline constexpr std::string_view kSitToStand = "desk-sit-to-stand";
/// The press-back, which may count as half a set as the sit-to-stand does (evidence.md 2.10).
inline constexpr std::string_view kPressBack = "desk-hip-extension";

/// From this pain on a walk or a change of position is all that is offered (evidence.md 6.3 rule 4).
inline constexpr int kStrongPain = 6;

/// What is left of a walk after other moves has to be worth standing up for; shorter it is left out. Our choice: the
/// "short walk" of break-stiff-back (evidence.md 2.11) has 24 s of its two minutes.
inline constexpr seconds kShortestWalk{20};

/// Whether the person can do this exercise now: flags, bans, equipment; locks and pain leave a walk at most; seated in
/// a meeting, on their feet at a standing desk.
bool isOpen(const Exercise& exercise, const MoveContext& context);

/// The moves of a routine that are open, in its order, as far as they fit the break. Amounts are those of evidence.md
/// 2.11 within start and top of the record, at start where that makes a move fit; a move that does not fit is left
/// out. A walk takes the time that is left, up to its top.
std::vector<MoveRecord> dosedMoves(const Catalogue& catalogue, const Routine& routine, const MoveContext& context);

} // namespace plumbline::breaks
