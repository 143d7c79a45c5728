#pragma once

#include "core/plan/draft.h"

namespace plumbline::planning {

/// Cuts a session to its minutes by decisions.md 11. Afterwards its estimate is not above the minutes.
/// @param droppedLast tracks that were left out for time when they were last due.
void fitToMinutes(SessionDraft& session, const Book& book, const std::array<bool, kTracks>& droppedLast);
/// Lets the first slots alternate in pairs where the minutes ask for it (evidence.md 3.4).
void pairUp(SessionDraft& session);
/// The minimum session of evidence.md 3.10: bridge and squat, one set each, under 6 minutes.
void makeMinimum(SessionDraft& session, const Book& book, int seconds);

} // namespace plumbline::planning
