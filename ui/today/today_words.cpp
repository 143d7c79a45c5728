#include "ui/today/today_words.h"

#include "ui/models/change_words.h"
#include "ui/models/exercise_picture.h"
#include "ui/models/page_words.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
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

/// A pillow is a comfort that every home has; the line stays short without it.
EquipmentSet withoutPillow(EquipmentSet equipment)
{
    equipment.erase(Equipment::Pillow);
    return equipment;
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

/// The warm-up and the mobility take one line each beside strength work, as soon as that saves one.
void addGroups(SessionCardView& view, const std::vector<Slot>& prescription, const Phrases& phrases)
{
    const auto isPart = [](SlotPart part) { return [part](const Slot& slot) { return slot.part == part; }; };
    if (std::none_of(prescription.begin(), prescription.end(), isPart(SlotPart::Strength))) {
        return;
    }
    for (const SlotPart part : {SlotPart::Warmup, SlotPart::Mobility}) {
        const auto first = std::find_if(prescription.begin(), prescription.end(), isPart(part));
        const auto last = std::find_if_not(first, prescription.end(), isPart(part));
        if (last - first < 2) {
            continue;
        }
        QStringList names;
        for (auto slot = first; slot != last; ++slot) {
            names << phrases.exercise(slot->exercise);
        }
        view.groups.push_back({words::of(part), names.join(kDot), phrases.minutes(estimate({first, last})),
                               static_cast<int>(first - prescription.begin()), static_cast<int>(last - first)});
    }
}

/// The exercise of the still figure: the first strength exercise that has one, else any that has one.
std::string figureOf(const std::vector<Slot>& prescription)
{
    const std::string* any = nullptr;
    for (const Slot& slot : prescription) {
        if (!hasPicture(slot.exercise)) {
            continue;
        }
        if (slot.part == SlotPart::Strength) {
            return slot.exercise;
        }
        any = any == nullptr ? &slot.exercise : any;
    }
    if (any != nullptr) {
        return *any;
    }
    return prescription.empty() ? std::string() : prescription.front().exercise;
}

void describeDue(SessionCardView& view, const TodayModel& model, const Catalogue& catalogue, const Phrases& phrases)
{
    const PlannedSession& session = *model.plan.session;
    const SessionView facts = viewOf(session, catalogue);
    view.title = words::sessionTitle(session.label);
    view.facts = QStringList{phrases.minutes(session.estimate), exerciseCount(facts.exercises),
                             words::things(withoutPillow(facts.equipment))}
                     .join(kDot);
    // A cautious day says why in its banner.
    if (!model.caution) {
        const Headline headline = headlineOf(session);
        view.reason = headline.slot == nullptr ? phrases.reason(headline.reason) : namedReason(*headline.slot, phrases);
    }
    view.startText = tr("Start session");
    if (model.shorter) {
        view.shorterBrief = phrases.minutes(model.shorter->estimate);
        view.shorterText = tr("Shorter, %1").arg(view.shorterBrief);
    } else if (model.wasShortened) {
        view.shorterText = tr("Full session");
    }
    view.figure = figureOf(session.slots);
    view.hasMenu = true;
    addRows(view, session.slots, phrases, true, true);
    addGroups(view, session.slots, phrases);
}

void describeUnfinished(SessionCardView& view, const PerformedSession& session, const Phrases& phrases)
{
    view.title = tr("%1, not finished").arg(words::sessionTitle(session.label));
    view.facts = tr("%1 of %2 sets are saved").arg(session.sets.size()).arg(plannedSets(session.prescription));
    view.startText = tr("Resume session");
    view.shorterText = tr("End it here");
    view.figure = figureOf(session.prescription);
    addRows(view, session.prescription, phrases, false, false);
    addGroups(view, session.prescription, phrases);
}

/// What was done of each exercise, in the order done.
struct DoneExercise {
    std::string exercise;
    std::map<std::optional<Side>, QStringList> amounts;
};
std::vector<DoneExercise> amountsDone(const PerformedSession& session)
{
    std::vector<DoneExercise> done;
    for (const SetRecord& record : session.sets) {
        if (record.part == SlotPart::Warmup) {
            continue;
        }
        auto found = std::find_if(done.begin(), done.end(),
                                  [&](const DoneExercise& each) { return each.exercise == record.exercise; });
        if (found == done.end()) {
            found = done.insert(done.end(), DoneExercise{record.exercise, {}});
        }
        found->amounts[record.side] << (record.hold ? tr("%1 s").arg(record.hold->count())
                                                    : QString::number(record.reps.value_or(0)));
    }
    return done;
}

/// "10, 10, 9", "8, 8 each side", "left 8, 8, right 7, 7".
QString amountsLine(const DoneExercise& done)
{
    const QString comma = tr(", ");
    const auto left = done.amounts.find(Side::Left);
    const auto right = done.amounts.find(Side::Right);
    if (left != done.amounts.end() && right != done.amounts.end()) {
        if (left->second == right->second) {
            return tr("%1 each side").arg(left->second.join(comma));
        }
        return tr("left %1, right %2").arg(left->second.join(comma), right->second.join(comma));
    }
    return done.amounts.empty() ? QString() : done.amounts.begin()->second.join(comma);
}

void describeDone(SessionCardView& view, const TodayModel& model, const Phrases& phrases)
{
    const PerformedSession& session = *model.done;
    view.title = tr("%1, done").arg(words::sessionTitle(session.label));
    QStringList facts;
    if (session.finishedAt) {
        facts << phrases.minutes(timeOf(session));
    }
    facts << (session.sets.size() == 1 ? tr("1 set recorded") : tr("%1 sets recorded").arg(session.sets.size()));
    view.facts = facts.join(kDot);
    view.figure = figureOf(session.prescription);
    for (const DoneExercise& done : amountsDone(session)) {
        RowView row;
        row.exercise = done.exercise;
        row.name = phrases.exercise(done.exercise);
        row.detail = tr("Done: %1").arg(amountsLine(done));
        view.rows.push_back(row);
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
    if (!locked && !model.caution) {
        view.reason = tr("Muscles get stronger between sessions. Mobility keeps the hips easy until the next one.");
    }
    view.startText = locked ? tr("Start a walk") : model.caution ? tr("Start easy movement") : tr("Start mobility");
    view.figure = figureOf(offer);
    addRows(view, offer, phrases, false, false);
}

WeekStrip::Day stripDay(const PlanDay& day, const TodayModel& model, const app::Coach& coach, const Phrases& phrases)
{
    WeekStrip::Day strip;
    strip.day = words::stripDay(day.date);
    strip.isToday = day.date == model.plan.date;
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
        const bool waits = model.state == TodayState::Locked && day.date >= model.plan.date;
        strip.session = waits ? tr("Paused") : tr("Rest");
        strip.detail = strip.isToday ? tr("Today") : QString();
    }
    QStringList spoken{words::longDate(day.date, phrases), strip.session};
    if (strip.state == DayState::Done) {
        spoken << tr("done");
    }
    if (!strip.detail.isEmpty()) {
        spoken << strip.detail;
    }
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
    for (const Slot& slot : prescription) {
        sets += slot.sets * (slot.perSide ? 2 : 1);
    }
    return sets;
}

SessionCardView sessionCardView(const TodayModel& model, const Catalogue& catalogue)
{
    const Phrases phrases(catalogue);
    SessionCardView view;
    if (model.unfinished && model.state != TodayState::Locked) {
        describeUnfinished(view, *model.unfinished, phrases);
    } else if (model.state == TodayState::Session) {
        describeDue(view, model, catalogue, phrases);
    } else if (model.state == TodayState::Done && model.done) {
        describeDone(view, model, phrases);
    } else {
        describeRest(view, model, catalogue, phrases);
    }
    return view;
}

std::vector<WeekStrip::Day> stripDays(const TodayModel& model, const app::Coach& coach)
{
    const Phrases phrases(coach.catalogue());
    std::vector<WeekStrip::Day> strip;
    for (const PlanDay& day : model.week.days) {
        strip.push_back(stripDay(day, model, coach, phrases));
    }
    return strip;
}

QString weekLine(const TodayModel& model)
{
    QString line = tr("Week %1 of %2").arg(model.weekOfBlock).arg(kWeeksOfBlock) + kDot +
                   tr("%1 phase").arg(words::of(model.week.phase));
    if (model.week.deload) {
        line += kDot + tr("easy week");
    }
    return line;
}

QString lastPainLine(const TodayModel& model, const Phrases& phrases)
{
    if (!model.lastPain) {
        return {};
    }
    const QString score = QString::number(model.lastPain->score.value);
    if (model.lastPain->day == model.plan.date) {
        return tr("last: %1 at %2").arg(score, words::time(model.lastPain->at));
    }
    return tr("last: %1 on %2").arg(score, phrases.date(model.lastPain->day));
}

QStringList changeSentences(const TodayModel& model, const Phrases& phrases)
{
    QStringList sentences;
    for (const Reason& reason : model.plan.changes) {
        const QString sentence = phrases.change(reason);
        if (!sentence.isEmpty() && !sentences.contains(sentence)) {
            sentences << sentence;
        }
    }
    return sentences;
}

QStringList noteSentences(const TodayModel& model, const Phrases& phrases)
{
    QStringList sentences;
    for (const Reason& reason : model.plan.notes) {
        if (isWarning(reason.code)) {
            continue;
        }
        const QString sentence = phrases.reason(reason);
        if (!sentence.isEmpty() && !sentences.contains(sentence)) {
            sentences << sentence;
        }
    }
    return sentences;
}

} // namespace plumbline
