#include "ui/text/break_words.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

struct BreakSentences {
    Q_DECLARE_TR_FUNCTIONS(BreakSentences)
};

using breaks::Kind;
using breaks::StateKind;

std::chrono::sys_time<milliseconds> localOf(const ZonedTime& time)
{
    return time.wall + time.utcOffset;
}

/// "14:00" today, "tomorrow", "Mon 08:30" later: when something goes on.
QString moment(const ZonedTime& time, const ZonedTime& now)
{
    const auto day = std::chrono::floor<days>(localOf(time));
    const auto today = std::chrono::floor<days>(localOf(now));
    if (day <= today) {
        return clock(time);
    }
    if (day == today + days{1}) {
        return BreakSentences::tr("tomorrow %1", "a time of day").arg(clock(time));
    }
    return BreakSentences::tr("%1 %2", "weekday, time of day").arg(weekday(weekdayIndex(day)), clock(time));
}

/// "Sitting 50 min".
QString bout(const breaks::View& view)
{
    const QString time = duration(view.bout);
    return view.posture == breaks::Posture::Standing ? BreakSentences::tr("Standing %1", "a duration").arg(time)
                                                     : BreakSentences::tr("Sitting %1", "a duration").arg(time);
}

bool isBreak(Kind kind)
{
    return kind == Kind::Short || kind == Kind::Long;
}

/// "Sitting 20 min · break at 15:13".
QString workingLine(const breaks::View& view)
{
    if (!view.next || !isBreak(view.next->kind)) {
        return bout(view);
    }
    return BreakSentences::tr("%1 · break at %2", "sitting or standing so long; a time of day")
        .arg(bout(view), clock(view.next->dueAt));
}

QString pausedLine(const breaks::View& view, const ZonedTime& now)
{
    if (view.pausedUntilOn || !view.pausedUntil) {
        return BreakSentences::tr("Paused until you turn them on", "the reminders");
    }
    return BreakSentences::tr("Paused until %1").arg(moment(*view.pausedUntil, now));
}

QString nextMoves(const PromptFacts& facts)
{
    return facts.routine.isEmpty() ? BreakSentences::tr("A change of position is enough.")
                                   : BreakSentences::tr("Next: %1.", "name of a break").arg(facts.routine);
}

} // namespace

QString duration(milliseconds time)
{
    const auto whole = std::chrono::floor<minutes>(std::max(time, milliseconds{0})).count();
    const auto hours = whole / 60;
    if (hours > 0 && whole % 60 == 0) {
        return BreakSentences::tr("%1 h").arg(hours);
    }
    return hours == 0 ? BreakSentences::tr("%1 min").arg(whole)
                      : BreakSentences::tr("%1 h %2 min").arg(hours).arg(whole % 60);
}

QString clock(const ZonedTime& time)
{
    const auto local = localOf(time);
    const auto sinceMidnight = local - std::chrono::floor<days>(local);
    return QString::fromStdString(timeOfDay(std::chrono::floor<minutes>(sinceMidnight)));
}

QString sittingSentence(minutes sitting)
{
    return sitting < minutes{1} ? QString()
                                : BreakSentences::tr("You have been sitting for %n minute(s).", nullptr,
                                                     static_cast<int>(sitting.count()));
}

QString promptTitle(const PromptFacts& facts)
{
    switch (facts.kind) {
    case Kind::Short:
        return facts.seated ? BreakSentences::tr("A minute in your chair") : BreakSentences::tr("Time to stand up");
    case Kind::Long:
        return facts.seated ? BreakSentences::tr("A break in your chair")
                            : BreakSentences::tr("Time for a longer break");
    case Kind::Nudge:
        return BreakSentences::tr("Time to shift a little");
    case Kind::Stand:
        break;
    }
    return facts.standUp ? BreakSentences::tr("Time to stand for a while")
                         : BreakSentences::tr("Time to sit for a while");
}

QString promptBody(const PromptFacts& facts)
{
    if (facts.kind == Kind::Nudge) {
        return BreakSentences::tr("Sit another way than just now.");
    }
    if (facts.kind == Kind::Stand) {
        return facts.standUp ? BreakSentences::tr("Raise the desk. You can sit again whenever you like.")
                             : BreakSentences::tr("Lower the desk, or walk a few steps.");
    }
    const QString sitting = sittingSentence(facts.sitting);
    return sitting.isEmpty() ? nextMoves(facts)
                             : BreakSentences::tr("%1 %2", "two sentences").arg(sitting, nextMoves(facts));
}

QString guardReason(breaks::GuardSet guards)
{
    QString reason;
    guards.forEach([&](breaks::Guard guard) { reason = reason.isEmpty() ? of(guard) : reason; });
    return reason;
}

QString stateLine(const breaks::View& view, const ZonedTime& now)
{
    switch (view.state) {
    case StateKind::OnBreak:
    case StateKind::Away:
        return of(view.state);
    case StateKind::Paused:
        return pausedLine(view, now);
    case StateKind::OffHours:
        return view.hoursBegin ? BreakSentences::tr("Off hours until %1").arg(moment(*view.hoursBegin, now))
                               : of(view.state);
    case StateKind::Inhibited:
        return view.inhibitedBy.empty() ? BreakSentences::tr("%1 · break waits", "sitting so long").arg(bout(view))
                                        : BreakSentences::tr("%1 · break waits: %2", "sitting so long; the reason")
                                              .arg(bout(view), guardReason(view.inhibitedBy).toLower());
    case StateKind::Prompting:
        return BreakSentences::tr("%1 · break due", "sitting so long").arg(bout(view));
    case StateKind::Working:
        break;
    }
    return workingLine(view);
}

QString remindersTitle(const breaks::View& view, bool on)
{
    if (!on) {
        return BreakSentences::tr("Reminders off");
    }
    return view.state == StateKind::Paused ? BreakSentences::tr("Reminders paused")
                                           : BreakSentences::tr("Reminders on");
}

QString remindersDetail(const breaks::View& view, const ZonedTime& now, bool on)
{
    if (!on) {
        return {};
    }
    if (view.state == StateKind::Paused) {
        return view.pausedUntilOn || !view.pausedUntil
                   ? BreakSentences::tr("until you turn them on", "the reminders")
                   : BreakSentences::tr("until %1", "a time").arg(moment(*view.pausedUntil, now));
    }
    if (view.state == StateKind::OffHours) {
        return view.hoursBegin ? BreakSentences::tr("from %1", "a time").arg(moment(*view.hoursBegin, now)) : QString();
    }
    return view.hoursEnd ? BreakSentences::tr("until %1", "a time").arg(moment(*view.hoursEnd, now)) : QString();
}

QString snoozeAction(minutes length)
{
    return BreakSentences::tr("Snooze %1 min").arg(length.count());
}

QString snoozeCost(const std::optional<breaks::SnoozeCost>& cost)
{
    if (!cost) {
        return BreakSentences::tr("No snooze left: start or skip.");
    }
    if (cost->intoOffHours) {
        return BreakSentences::tr("Your work day ends before that, so this break would be left out.");
    }
    return BreakSentences::tr("Break at %1, after %2 of sitting.", "a time of day, a duration")
        .arg(clock(cost->until), duration(cost->boutThen));
}

QString routineWhy(std::string_view code)
{
    static const std::map<std::string_view, const char*> sentences{
        {"rotation", QT_TRANSLATE_NOOP("BreakSentences", "Breaks take turns; this one comes next.")},
        {"pain", QT_TRANSLATE_NOOP("BreakSentences", "An easy one for today.")},
        {"locked", QT_TRANSLATE_NOOP("BreakSentences", "Easy movement only for now.")},
        {"seated", QT_TRANSLATE_NOOP("BreakSentences", "Can be done in the chair, unseen.")},
        {"walk_turn", QT_TRANSLATE_NOOP("BreakSentences", "At least every second break is a walk or a sit-to-stand.")},
        {"another", QT_TRANSLATE_NOOP("BreakSentences", "Something else, as you asked.")},
        {"position", QT_TRANSLATE_NOOP("BreakSentences", "A change of position is enough.")},
    };
    const auto found = sentences.find(code);
    return found == sentences.end() ? QString() : BreakSentences::tr(found->second);
}

QString intervalLengthened(minutes interval)
{
    return BreakSentences::tr("For the rest of today a break comes every %n minute(s).", nullptr,
                              static_cast<int>(interval.count()));
}

QString offer(breaks::Offer offer, BreakProfile profile, minutes interval)
{
    const auto every = static_cast<int>(interval.count());
    switch (offer) {
    case breaks::Offer::None:
        break;
    case breaks::Offer::Gentler:
        return BreakSentences::tr("Most breaks were skipped lately. Would the rhythm \"%1\" fit better?")
            .arg(of(profile));
    case breaks::Offer::NextProfile:
        return BreakSentences::tr("Most breaks were taken for two weeks. Would you like the rhythm \"%1\"?")
            .arg(of(profile));
    case breaks::Offer::BackToInterval:
        return BreakSentences::tr("Three good days. Go back to a break every %n minute(s)?", nullptr, every);
    }
    return {};
}

} // namespace plumbline::words
