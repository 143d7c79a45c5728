#pragma once

#include "app/coach.h"
#include "ui/models/plan_model.h"
#include "ui/plan/day_panel.h"
#include "ui/plan/phase_cards.h"
#include "ui/plan/plan_grid.h"

namespace plumbline {

class Phrases;

/// The words Plan shows, made of its model.
std::vector<PhaseView> phaseViews(const PlanModel& model);
std::vector<GridWeek> gridWeeks(const PlanModel& model, const app::Coach& coach);
QStringList weekdayNames();
DayPanelView dayPanelView(const PlanModel& model, Day day, const app::Coach& coach);
/// "13 April to 5 July · 3 strength days a week"
QString planContext(const PlanModel& model, const Phrases& phrases);

} // namespace plumbline
