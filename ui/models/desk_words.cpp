#include "ui/models/desk_words.h"

#include "ui/models/page_words.h"
#include "ui/text/break_words.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace plumbline::deskwords {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("DeskWords", text);
}

/// The calendar day, midnight to midnight.
Day dateOf(const ZonedTime& at)
{
    return localDay(at, minutes{0});
}

QString guardName(breaks::Guard guard)
{
    switch (guard) {
    case breaks::Guard::Call:
        return tr("a call");
    case breaks::Guard::FullScreen:
        return tr("a full screen");
    case breaks::Guard::DoNotDisturb:
        return tr("Do Not Disturb");
    case breaks::Guard::Inhibitor:
        return tr("a film or presentation");
    case breaks::Guard::Training:
        return tr("your training");
    case breaks::Guard::Battery:
        return tr("running on battery");
    }
    return {};
}

StateText offHours(const breaks::View& view, const ZonedTime& now)
{
    if (!view.hoursBegin) {
        return {tr("Outside working hours"), {}};
    }
    return {tr("Outside working hours"), tr("Reminders begin at %1").arg(moment(*view.hoursBegin, now))};
}

StateText paused(const breaks::View& view, const ZonedTime& now)
{
    if (view.pausedUntilOn || !view.pausedUntil) {
        return {tr("Paused"), tr("Until you turn reminders on")};
    }
    return {tr("Paused"), tr("Until %1").arg(moment(*view.pausedUntil, now))};
}

} // namespace

QString breakTold(const breaks::BreakRecord& record)
{
    const QString length = words::duration(record.duration);
    const bool isLong = record.kind == breaks::Kind::Long;
    switch (record.outcome) {
    case breaks::Outcome::Taken:
        if (record.duration <= seconds{0}) {
            return isLong ? tr("Long break taken") : tr("Break taken");
        }
        return isLong ? tr("Long break taken, %1").arg(length) : tr("Break taken, %1").arg(length);
    case breaks::Outcome::Natural:
        return tr("Away long enough to count as a break, %1").arg(length);
    case breaks::Outcome::Snoozed:
        return tr("Break snoozed");
    case breaks::Outcome::Skipped:
        return isLong ? tr("Long break skipped") : tr("Break skipped");
    case breaks::Outcome::Missed:
        return tr("Break not answered");
    }
    return {};
}

QString guards(breaks::GuardSet set)
{
    QStringList names;
    set.forEach([&names](breaks::Guard guard) { names += guardName(guard); });
    if (names.size() < 2) {
        return names.value(0);
    }
    const QString last = names.takeLast();
    return tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString moment(const ZonedTime& at, const ZonedTime& now)
{
    if (dateOf(at) == dateOf(now)) {
        return words::clock(at);
    }
    return tr("%1 on %2").arg(words::clock(at), words::weekday(weekdayIndex(dateOf(at))));
}

QString inMinutes(const ZonedTime& at, const ZonedTime& now)
{
    const auto left = std::chrono::ceil<minutes>(at.wall - now.wall).count();
    return left <= 0 ? tr("now") : tr("in %1").arg(words::duration(minutes{left}));
}

StateText state(const breaks::View& view, const ZonedTime& now, bool on, bool byClock)
{
    if (!on) {
        return {tr("Reminders are off"), tr("Time at the desk is counted all the same")};
    }
    switch (view.state) {
    case breaks::StateKind::OnBreak:
        return {tr("On a break"), {}};
    case breaks::StateKind::Paused:
        return paused(view, now);
    case breaks::StateKind::OffHours:
        return offHours(view, now);
    case breaks::StateKind::Away:
        return {tr("Away"), tr("Since %1").arg(moment(view.since, now))};
    case breaks::StateKind::Inhibited:
        return {tr("A break is due"), tr("It waits for %1").arg(guards(view.inhibitedBy))};
    case breaks::StateKind::Prompting:
        return {tr("Time for a break"), tr("The prompt is on your screen")};
    case breaks::StateKind::Working:
        break;
    }
    if (!view.next) {
        return {tr("No break is planned"), {}};
    }
    return {tr("Break at %1").arg(moment(view.next->dueAt, now)),
            byClock ? tr("By the clock only: this computer does not tell when you are away") : QString{}};
}

} // namespace plumbline::deskwords
