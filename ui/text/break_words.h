#pragma once

#include "core/breaks/absence.h"
#include "core/breaks/ledger.h"
#include "core/breaks/moves.h"
#include "core/breaks/scheduler.h"
#include "core/posture/ergonomics.h"

#include <QString>

#include <optional>
#include <string_view>

/// The words of the day at the desk (design.md sections 3 and 6). What shows on a screen that others may see - prompts,
/// notifications, the break itself, the tray - never mentions pain or a condition.
namespace plumbline::words {

QString of(breaks::Kind kind);            ///< "Short break"
QString of(breaks::Posture posture);      ///< "Sitting"
QString of(breaks::Outcome outcome);      ///< "Taken", "Natural break"
QString of(breaks::MoveResult result);    ///< "Done", "Partly", "Not done"
QString of(breaks::Manner manner);        ///< "Notify", "At a natural pause", "Firm"
QString of(breaks::Guard guard);          ///< "In a call"
QString of(breaks::StateKind state);      ///< "Off hours"
QString of(breaks::Place place);          ///< "Open office"
QString of(breaks::Clothes clothes);      ///< "Office clothes"
QString of(breaks::AbsenceKind kind);     ///< "No input", "Screen locked"
QString of(breaks::AbsenceLength length); ///< "Under 2 minutes"
QString of(posture::Place place);         ///< "Desk"
QString of(posture::Answer answer);       ///< "Yes, fits"
QString of(posture::Exposure exposure);   ///< "2 to 4 hours a day"
QString of(posture::Band band);           ///< "Worth improving"

/// What a manner does, in one line.
QString detailOf(breaks::Manner manner);
/// What a band means: comfort, no promise (evidence.md 7.1, 8.3).
QString detailOf(posture::Band band);
QString scoreText(double value); ///< "4.2 of 10, lower is better"

/// "47 min", "1 h 12 min"; whole minutes, rounded down.
QString duration(milliseconds time);
/// "15:13", local to where it was.
QString clock(const ZonedTime& time);

/// What a prompt is about.
struct PromptFacts {
    breaks::Kind kind = breaks::Kind::Short;
    minutes sitting{0};  ///< so far without a break; 0 leaves the sentence out
    QString routine;     ///< its name, or empty: a change of position alone
    bool seated = false; ///< the routine needs no getting up
    bool standUp = true; ///< Stand: which way
};
/// "You have been sitting for 30 minutes."; empty below a minute.
QString sittingSentence(minutes sitting);
/// At most 30 characters, says the act: "Time to stand up".
QString promptTitle(const PromptFacts& facts);
/// At most two short sentences with one number at most. For a nudge or stand hint the catalogue has the cue.
QString promptBody(const PromptFacts& facts);

/// Why a due break waits: "In a call"; the first guard of the set, "" for none.
QString guardReason(breaks::GuardSet guards);
/// The status line of the tray: "Sitting 50 min · break due".
QString stateLine(const breaks::View& view, const ZonedTime& now);
/// The rail's two lines: "Reminders on" and "until 17:30"; the second may be empty.
QString remindersTitle(const breaks::View& view, bool on);
QString remindersDetail(const breaks::View& view, const ZonedTime& now, bool on);

QString snoozeAction(minutes length); ///< "Snooze 5 min"
/// What a snooze costs; what to do instead when none is left.
QString snoozeCost(const std::optional<breaks::SnoozeCost>& cost);
/// Why these moves (MovePlan::why); "" for a code that is not known.
QString routineWhy(std::string_view code);

/// Two skips in a row made the interval longer for today (evidence.md 6.3 rule 6).
QString intervalLengthened(minutes interval);
/// A question with what would change; "" for no offer. @param profile the one offered. @param interval the usual one.
QString offer(breaks::Offer offer, BreakProfile profile, minutes interval);

} // namespace plumbline::words
