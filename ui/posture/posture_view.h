#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/break_service.h"
#include "app/coach.h"
#endif

namespace plumbline {

/// What the page shows of the day at the desk.
struct PostureView {
    ZonedTime now;
    Day today;
    Day shown;               ///< the day on the timeline; `today` or earlier
    bool hasEarlier = false; ///< something is known of a day before `shown`, within half a year
    breaks::Policy policy;
    BreakProfile profile = BreakProfile::Standard;
    breaks::View state; ///< of now
    breaks::DayLedger day;
    int breaksHad = 0;
    int breaksOfDay = 0; ///< had, skipped, missed, and to come at the present rhythm
    breaks::WeekLedger thisWeek;
    breaks::WeekLedger lastWeek;
    minutes goal{120}; ///< standing and light activity a day
    minutes goalGrowth{15};
    milliseconds active{0}; ///< today's
    breaks::Offer offer = breaks::Offer::None;

    [[nodiscard]] bool isToday() const { return shown == today; }
};

/// @param shown brought into the days up to today.
PostureView postureView(app::Coach& coach, Day shown);
/// Whether the person has sat, stood or been away at all on a day.
bool hasData(const breaks::DayLedger& day);

} // namespace plumbline
