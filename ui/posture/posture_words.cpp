#include "ui/posture/posture_words.h"

#include "ui/models/page_words.h"
#include "ui/text/break_words.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace plumbline::posturewords {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PostureWords", text);
}

const QString kDot = QStringLiteral(" \u00b7 ");
constexpr minutes kSame{10}; // a day on average: less is called "about as much"

QString rangeText(const TimeRange& range)
{
    return tr("%1 to %2")
        .arg(QString::fromStdString(timeOfDay(range.from)), QString::fromStdString(timeOfDay(range.to)));
}

/// "less", "more" or "about as much" for a mean a day.
QString compared(milliseconds now, milliseconds before, const char* less, const char* more, const char* same)
{
    if (now + kSame < before) {
        return tr(less).arg(words::duration(before - now));
    }
    if (now > before + kSame) {
        return tr(more).arg(words::duration(now - before));
    }
    return tr(same);
}

} // namespace

QString context(const PostureView& view)
{
    QString text;
    const WorkDay& work = view.policy.workDay;
    const Day date = view.today;
    if (work.ranges.empty() || !work.weekdays[static_cast<std::size_t>(weekdayIndex(date))]) {
        text = tr("No work day today");
    } else {
        QStringList ranges;
        for (const TimeRange& range : work.ranges) {
            ranges += rangeText(range);
        }
        text = tr("Work day %1").arg(ranges.join(tr(" and ")));
    }
    if (!view.policy.on) {
        return text + kDot + tr("reminders are off");
    }
    text += kDot + tr("a break every %1 minutes").arg(view.state.interval.count());
    return view.policy.fixedInterval ? text + kDot + tr("by the clock only") : text;
}

QString dayTitle(const PostureView& view)
{
    const QString day = words::stripDay(view.shown);
    if (view.isToday()) {
        return tr("Today, %1").arg(day);
    }
    return view.shown == view.today - days{1} ? tr("Yesterday, %1").arg(day) : day;
}

QString daySentence(const PostureView& view)
{
    const breaks::DayLedger& day = view.day;
    if (!hasData(day)) {
        return tr("Nothing is known of this day.");
    }
    return tr("Sitting %1, standing %2, longest sitting %3, %4 breaks.")
        .arg(words::duration(day.sitting), words::duration(day.standing), words::duration(day.longestSitting))
        .arg(view.breaksHad);
}

QString otherOutcomes(const breaks::DayLedger& day)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& text) {
        if (count > 0) {
            parts += text.arg(count);
        }
    };
    add(day.skipped, tr("%1 skipped"));
    add(day.missed, tr("%1 not answered"));
    add(day.snoozed, tr("%1 snoozed"));
    return parts.isEmpty() ? QString() : tr("Not taken: %1").arg(parts.join(kDot));
}

QString weekSentence(const PostureView& view)
{
    const breaks::WeekLedger& now = view.thisWeek;
    const breaks::WeekLedger& before = view.lastWeek;
    if (now.daysWithData == 0) {
        return tr("Nothing is known of this week yet.");
    }
    const QString sitting = tr("You sat %1 a day on average").arg(words::duration(now.sittingPerDay));
    if (before.daysWithData == 0) {
        return tr("%1. Next week this card compares.").arg(sitting);
    }
    return tr("%1, %2, and took %3 of %4 breaks.")
        .arg(sitting,
             compared(now.sittingPerDay, before.sittingPerDay, QT_TR_NOOP("%1 less than the week before"),
                      QT_TR_NOOP("%1 more than the week before"), QT_TR_NOOP("about as much as the week before")))
        .arg(now.taken)
        .arg(now.asked);
}

QString goalSentence(const PostureView& view)
{
    QString goal = tr("Your goal is %1 min a day, standing time and breaks together.").arg(view.goal.count());
    if (view.goalGrowth <= minutes{0}) {
        return goal;
    }
    return tr("%1 It grows by %2 min a week when you meet it on 4 of 5 days.").arg(goal).arg(view.goalGrowth.count());
}

OfferText offer(breaks::Offer offer, const PostureView& view)
{
    const QString profile = words::of(breaks::offeredProfile(offer, view.profile));
    switch (offer) {
    case breaks::Offer::None:
        return {};
    case breaks::Offer::Gentler:
        return {tr("Would a gentler rhythm suit you better?"),
                tr("You took fewer than 4 of 10 breaks in the last 5 work days. %1 asks less often.").arg(profile),
                tr("Change to %1").arg(profile)};
    case breaks::Offer::NextProfile:
        return {tr("Ready for %1?").arg(profile), tr("You took more than 8 of 10 breaks in the last 10 work days."),
                tr("Change to %1").arg(profile)};
    case breaks::Offer::BackToInterval:
        return {tr("Back to your usual interval?"),
                tr("Breaks came later after two skips in a row; the last three days went well."),
                tr("Back to %1 min").arg(view.policy.shortBreak.interval.count())};
    }
    return {};
}

QString accepted(breaks::Offer offer, const PostureView& view)
{
    if (offer == breaks::Offer::BackToInterval) {
        return tr("Reminders at their usual interval again");
    }
    return tr("Rhythm: %1").arg(words::of(breaks::offeredProfile(offer, view.profile)));
}

QString placeTitle(posture::Place place)
{
    switch (place) {
    case posture::Place::Desk:
        return tr("Your desk");
    case posture::Place::Driving:
        return tr("Your car seat");
    case posture::Place::Standing:
        return tr("Where you stand");
    }
    return {};
}

QString exposureQuestion(posture::Place place)
{
    switch (place) {
    case posture::Place::Desk:
        return tr("How many hours a day do you sit at this desk?");
    case posture::Place::Driving:
        return tr("How many hours a day do you drive?");
    case posture::Place::Standing:
        return tr("How many hours a day do you stand, at a desk, a counter or in a queue?");
    }
    return {};
}

} // namespace plumbline::posturewords
