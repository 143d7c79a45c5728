#pragma once

#include "ui/models/today_model.h"
#include "ui/today/session_card.h"
#include "ui/widgets/calendar.h"

namespace plumbline {

class Phrases;

/// The words Today shows, made of its model.
SessionCardView sessionCardView(const TodayModel& model, const Catalogue& catalogue);
std::vector<WeekStrip::Day> stripDays(const TodayModel& model, const app::Coach& coach);
/// "Week 5 of 12 · Build phase"
QString weekLine(const TodayModel& model);
/// "last: 2 at 08:10", with the day when it was not today; empty without a score.
QString lastPainLine(const TodayModel& model, const Phrases& phrases);
/// Sentences about what changed since the last session.
QStringList changeSentences(const TodayModel& model, const Phrases& phrases);
/// Sentences of the notes that are no warning: what was left out and why, what got better.
QStringList noteSentences(const TodayModel& model, const Phrases& phrases);
/// Sets a prescription asks for, both sides counted.
int plannedSets(const std::vector<Slot>& prescription);

} // namespace plumbline
