#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/state.h"

namespace plumbline::planning {

/// Flags that follow from the self tests: balance-risk below 10 s on one leg (evidence.md 5.10).
FlagSet testFlags(const Ledger& ledger, Day day);
/// Where each track starts (evidence.md 5.10, decisions.md 5), as far as the circumstances allow.
void place(State& state, const Book& book, const Ledger& ledger, Day day, const Circumstances& here);
/// The highest rung the tests allow a track to climb to for now; 0 when there is no limit.
int rungCeiling(const Book& book, const Ledger& ledger, Day day, Track track, int level);
/// "Never above rung" of a level at placement: 3 at level 0, 5 at level 1 (evidence.md 5.10).
int placementCap(int level);
/// The nearest easier open exercise of a track's ladder, else the nearest harder within the cap; kNone when there is
/// none.
Index nearestOpen(const Book& book, const Circumstances& here, Track track, Index wanted, int cap);
/// Opens the lunge ladder once squats or a chair-stand test allow it.
void reopenLunge(State& state, const Book& book, const Ledger& ledger, Day day);

} // namespace plumbline::planning
