#include "ui/today/today_words.h"

#include "ui/models/change_words.h"
#include "ui/models/page_words.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <map>

namespace plumbline {
namespace {

const QString kDot = QStringLiteral(" · ");

QString tr(const char* text)
{
    return QCoreApplication::translate("TodayWords", text);
}

seconds timeOf(const PerformedSession& session)
{
    return session.finishedAt ? std::chrono::duration_cast<seconds>(session.finishedAt->wall - session.startedAt.wall)
                              : seconds{0};
}

QString exerciseCount(int count)
{
    return count == 1 ? tr("1 exercise") : tr("%1 exercises").arg(count);
}

RowView rowOf(const Slot& slot, const Phrases& phrases, bool showsChange)
{
    RowView row;
    row.exercise = slot.exercise;
    row.name = phrases.exercise(slot.exercise);
    row.detail = words::doseLine(slot, phrases);
    if (showsChange) {
        const ChangeWords change = changeWords(slot);
        row.change = change.text;
        row.isNews = change.isNews;
        row.changeIcon = change.icon;
        row.reason = phrases.reason(slot.reason, &slot);
    }
    return row;
}

/// The reason of a slot with its exercise in front.
QString namedReason(const Slot& slot, const Phrases& phrases)
{
    return tr("%1: %2").arg(phrases.exercise(slot.exercise), phrases.reason(slot.reason, &slot));
}

void addRows(SessionCardView& view, const std::vector<Slot>& prescription, const Phrases& phrases, bool showsChange,
             bool menus)
{
    for (const Slot& slot : prescription) {
        view.rows.push_back(rowOf(slot, phrases, showsChange));
        view.rows.back().hasMenu = menus && slot.part != SlotPart::Warmup;
    }
}

void describeDue(SessionCardView& view, const TodayModel& model, const Catalogue& catalogue, const Phrases& phrases)
{
    const PlannedSession& session = *model.plan.session;
    const SessionView facts = viewOf(session, catalogue);
    view.title = words::sessionTitle(session.label);
    view.facts =
        QStringList{phrases.minutes(session.estimate), exerciseCount(facts.exercises), words::things(facts.equipment)}
            .join(kDot);
    // A cautious day says why in its banner.
    if (!model.caution) {
        const Headline headline = headlineOf(session);
        view.reason = headline.slot == nullptr ? phrases.reason(headline.reason) : namedReason(*headline.slot, phrases);
    }
    view.startText = tr("Start session");
    if (model.shorter)
        view.shorterText = tr("Shorter, %1").arg(phrases.minutes(model.shorter->estimate));
    else if (model.wasShortened)
        view.shorterText = tr("Full session");
    view.figure = facts.main;
    view.hasMenu = true;
    addRows(view, session.slots, phrases, true, true);
}

void describeUnfinished(SessionCardView& view, const PerformedSession& session, const Catalogue& catalogue,
                        const Phrases& phrases)
{
    view.title = tr("%1, not finished").arg(words::sessionTitle(session.label));
    view.facts = tr("%1 of %2 sets are saved").arg(session.sets.size()).arg(plannedSets(session.prescription));
    view.startText = tr("Resume session");
    view.shorterText = tr("End it here");
    view.figure = viewOf(session.prescription, seconds{0}, catalogue).main;
    addRows(view, session.prescription, phrases, false, false);
}

/// What was done of each exercise: "10, 10, 9".
std::map<std::string, QStringList> amountsDone(const PerformedSession& session)
{
    std::map<std::string, QStringList> amounts;
    for (const SetRecord& record : session.sets) {
        if (record.part != SlotPart::Warmup)
            amounts[record.exercise] << (record.hold ? tr("%1 s").arg(record.hold->count())
                                                     : QString::number(record.reps.value_or(0)));
    }
    return amounts;
}

void describeDone(SessionCardView& view, const PerformedSession& session, const Catalogue& catalogue,
                  const Phrases& phrases)
{
    view.title = tr("%1, done").arg(words::sessionTitle(session.label));
    QStringList facts;
    if (session.finishedAt)
        facts << phrases.minutes(timeOf(session));
    facts << tr("%1 sets recorded").arg(session.sets.size());
    view.facts = facts.join(kDot);
    view.figure = viewOf(session.prescription, seconds{0}, catalogue).main;
    for (const auto& [exercise, amounts] : amountsDone(session)) {
        RowView row;
        row.exercise = exercise;
        row.name = phrases.exercise(exercise);
        row.detail = tr("Done: %1").arg(amounts.join(QStringLiteral(", ")));
        view.rows.push_back(row);
        if (view.figure.empty())
            view.figure = exercise;
    }
}

void describeRest(SessionCardView& view, const TodayModel& model, const Catalogue& catalogue, const Phrases& phrases)
{
    const std::vector<Slot>& offer = model.plan.offer;
    const bool locked = model.state == TodayState::Locked;
    view.title = locked ? tr("Easy walking is fine") : model.caution ? tr("No strength work today") : tr("Rest today");
    const seconds time = estimate(offer);
    if (offer.empty()) {
        view.facts = tr("Muscles get stronger between sessions. A walk is always fine.");
        return;
    }
    const SessionView facts = viewOf(offer, time, catalogue);
    view.facts =
        locked ? phrases.minutes(time)
               : tr("If you like: %1 of easy mobility, %2").arg(phrases.minutes(time), exerciseCount(facts.exercises));
    view.startText = locked ? tr("Start a walk") : tr("Start mobility");
    view.figure = facts.main;
    addRows(view, offer, phrases, false, false);
}

WeekStrip::Day stripDay(const PlanDay& day, Day today, const app::Coach& coach, const Phrases& phrases)
{
    WeekStrip::Day strip;
    strip.day = words::stripDay(day.date);
    strip.isToday = day.date == today;
    const auto performed = day.performed ? coach.session(*day.performed) : std::nullopt;
    if (performed) {
        strip.session = words::sessionTitle(performed->label);
        strip.state = performed->finishedAt ? DayState::Done : DayState::Planned;
        strip.detail = performed->finishedAt ? phrases.minutes(timeOf(*performed)) : tr("not finished");
    } else if (day.planned && day.status != DayStatus::Rest) {
        strip.session = words::sessionTitle(day.planned->label);
        strip.state = day.status == DayStatus::Skipped ? DayState::Skipped : DayState::Planned;
        strip.detail = day.status == DayStatus::Skipped ? tr("skipped")
                       : strip.isToday                  ? tr("Today")
                                                        : phrases.minutes(day.planned->estimate);
    } else {
        strip.session = tr("Rest");
        strip.detail = strip.isToday ? tr("Today") : QString();
    }
    QStringList spoken{words::longDate(day.date, phrases), strip.session};
    if (strip.state == DayState::Done)
        spoken << tr("done");
    if (!strip.detail.isEmpty())
        spoken << strip.detail;
    strip.name = spoken.join(QStringLiteral(", "));
    return strip;
}

/// Notes that Today shows as a caution of their own.
bool isWarning(ReasonCode code)
{
    return code == ReasonCode::SeeProfessional || code == ReasonCode::RescreenDue || code == ReasonCode::RestPain ||
           code == ReasonCode::LevelZero || code == ReasonCode::GapRescreen;
}

} // namespace

int plannedSets(const std::vector<Slot>& prescription)
{
    int sets = 0;
    for (const Slot& slot : prescription)
        sets += slot.sets * (slot.perSide ? 2 : 1);
    return sets;
}

SessionCardView sessionCardView(const TodayModel& model, const Catalogue& catalogue)
{
    const Phrases phrases(catalogue);
    SessionCardView view;
    if (model.unfinished && model.state != TodayState::Locked)
        describeUnfinished(view, *model.unfinished, catalogue, phrases);
    else if (model.state == TodayState::Session)
        describeDue(view, model, catalogue, phrases);
    else if (model.state == TodayState::Done && model.done)
        describeDone(view, *model.done, catalogue, phrases);
    else
        describeRest(view, model, catalogue, phrases);
    return view;
}

std::vector<WeekStrip::Day> stripDays(const TodayModel& model, const app::Coach& coach)
{
    const Phrases phrases(coach.catalogue());
    std::vector<WeekStrip::Day> strip;
    for (const PlanDay& day : model.week.days)
        strip.push_back(stripDay(day, model.plan.date, coach, phrases));
    return strip;
}

QString weekLine(const TodayModel& model)
{
    QString line = tr("Week %1 of %2").arg(model.weekOfBlock).arg(kWeeksOfBlock) + kDot +
                   tr("%1 phase").arg(words::of(model.week.phase));
    if (model.week.deload)
        line += kDot + tr("easy week");
    return line;
}

QString lastPainLine(const TodayModel& model, const Phrases& phrases)
{
    if (!model.lastPain)
        return {};
    const QString score = QString::number(model.lastPain->score.value);
    if (model.lastPain->day == model.plan.date)
        return tr("last: %1 at %2").arg(score, words::time(model.lastPain->at));
    return tr("last: %1 on %2").arg(score, phrases.dateWithWeekday(model.lastPain->day));
}

QStringList changeSentences(const TodayModel& model, const Phrases& phrases)
{
    QStringList sentences;
    for (const Reason& reason : model.plan.changes) {
        const QString sentence = phrases.change(reason);
        if (!sentence.isEmpty() && !sentences.contains(sentence))
            sentences << sentence;
    }
    return sentences;
}

QStringList noteSentences(const TodayModel& model, const Phrases& phrases)
{
    QStringList sentences;
    for (const Reason& reason : model.plan.notes) {
        if (isWarning(reason.code))
            continue;
        const QString sentence = phrases.reason(reason);
        if (!sentence.isEmpty() && !sentences.contains(sentence))
            sentences << sentence;
    }
    return sentences;
}

} // namespace plumbline
