#pragma once

#include "core/plan/placement.h"

namespace plumbline::planning {

/// The row of evidence.md 3.8; from 65 on the next longer row counts for gaps of more than 14 days.
GapRow gapRow(int days, int age);
/// Takes a break of `days` into the state: what the first session after it looks like.
void enterGap(State& state, const Book& book, const Ledger& ledger, Day day, int days, const Circumstances& here);
/// After a session with half of its sets or more: one step out of the break.
void leaveGap(State& state, const Book& book, bool green);

} // namespace plumbline::planning
