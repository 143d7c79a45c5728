#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/breaks/ledger.h"
#include "core/breaks/scheduler.h"
#endif

#include <QString>

/// Words for the day at the desk that several pages share.
namespace plumbline::deskwords {

/// What was asked for and became of it, "Break taken, 2 min", "Long break skipped".
QString breakTold(const breaks::BreakRecord& record);
QString guards(breaks::GuardSet set); ///< "a call", "a call and a full screen"

/// The state of the reminders as people read it: what holds, and why or until when.
struct StateText {
    QString heading; ///< "Paused", "Break at 10:42"
    QString detail;  ///< "until 15:30"; may be empty
};
/// @param on reminders are switched on at all; @param byClock no idle source: by the clock only
StateText state(const breaks::View& view, const ZonedTime& now, bool on, bool byClock);
/// "10:42"; with the day in front when it is not the day of `now`: "Thu 09:00".
QString moment(const ZonedTime& at, const ZonedTime& now);
/// "in 16 min"; "now" when it has come.
QString inMinutes(const ZonedTime& at, const ZonedTime& now);

} // namespace plumbline::deskwords
