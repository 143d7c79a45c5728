#include "ui/progress/progress_words.h"

#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace plumbline::progresswords {

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Progress", text, nullptr, n);
}

double pick(const progress::SetSums& sums, bool gmax)
{
    return gmax ? sums.gmax : sums.gmed;
}

const progress::WeekSets* weekOf(const ProgressView& view, Day day)
{
    const Day monday = mondayOf(day);
    for (const progress::WeekSets& week : view.sets) {
        if (week.monday == monday) {
            return &week;
        }
    }
    return nullptr;
}

QString number(double value)
{
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace

QString sets(double count)
{
    return number(std::round(count * 2) / 2);
}

QString score(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString testValue(TestKind test, double value)
{
    const QString figure = number(std::round(value * 10) / 10);
    return test == TestKind::ChairStand30s ? figure : tr("%1 %2").arg(figure, words::testUnit(test));
}

QString testTitle(TestKind test, std::optional<Side> side)
{
    return side ? tr("%1, %2").arg(words::of(test), words::of(*side).toLower()) : words::of(test);
}

QString summary(const ProgressView& view, const Phrases& phrases)
{
    const progress::Adherence& done = view.adherence;
    const QString since = phrases.date(view.window.from);
    QString text =
        done.planned == 0
            ? tr("Since %1 no session was due yet.").arg(since)
            : tr("Since %1 you did <b>%2 of %3 planned sessions</b>.").arg(since).arg(done.done).arg(done.planned);
    if (done.inBreaks > 0) {
        text += QLatin1Char(' ') + tr("Short moves at the desk stood in for %1 of them.").arg(done.inBreaks);
    }
    if (view.painChange) {
        const progress::PainChange& pain = *view.painChange;
        text +=
            QLatin1Char(' ') + tr("Back pain averaged <b>%1</b> in the week from %2 and <b>%3</b> in the last 7 days.")
                                   .arg(score(pain.first), phrases.date(pain.firstFrom), score(pain.last));
    }
    return text;
}

QString setsRemark(const ProgressView& view, bool gmax)
{
    const progress::WeekSets* week = weekOf(view, view.today);
    if (week == nullptr) {
        return {};
    }
    const double planned = pick(week->planned, gmax);
    const QString done = sets(pick(week->done, gmax));
    if (planned <= 0) {
        return tr("This week: %1 sets; none were planned.").arg(done);
    }
    return week->deload ? tr("This week: %1 of %2 planned sets. It is an easier week.").arg(done, sets(planned))
                        : tr("This week: %1 of %2 planned sets.").arg(done, sets(planned));
}

QString setsSentence(const ProgressView& view, bool gmax)
{
    double done = 0;
    double planned = 0;
    int weeks = 0;
    for (const progress::WeekSets& week : view.sets) {
        if (week.monday > view.today) {
            break;
        }
        done += pick(week.done, gmax);
        planned += pick(week.planned, gmax);
        ++weeks;
    }
    return tr("%1 sets done of %2 planned in %3 weeks, this week included. Only sets at an effort of 5 or more count.")
        .arg(sets(done), sets(planned))
        .arg(weeks);
}

QString daysSentence(const ProgressView& view, const Phrases& phrases)
{
    int active = 0;
    minutes sum{0};
    for (const progress::ActiveDay& day : view.days) {
        active += day.active > minutes{0} ? 1 : 0;
        sum += day.active;
    }
    return active == 1
               ? tr("1 active day since %1, %2 minutes in all.").arg(phrases.date(view.window.from)).arg(sum.count())
               : tr("%1 active days since %2, %3 minutes in all.")
                     .arg(active)
                     .arg(phrases.date(view.window.from))
                     .arg(sum.count());
}

QString dayStatus(const progress::ActiveDay& day)
{
    if (day.active > minutes{0}) {
        return tr("done");
    }
    switch (day.status) {
    case DayStatus::Rest:
        return tr("rest");
    case DayStatus::Planned:
        return tr("planned");
    case DayStatus::Today:
        return tr("today");
    case DayStatus::Done:
        return tr("done");
    case DayStatus::Skipped:
        return tr("skipped");
    }
    return {};
}

QString dayName(const progress::ActiveDay& day, const Phrases& phrases)
{
    const QString date = phrases.dateWithWeekday(day.date);
    if (day.status == DayStatus::Rest && day.active == minutes{0}) {
        return tr("%1, rest").arg(date);
    }
    const QString session = day.label.empty() ? tr("session") : tr("session %1").arg(QString::fromStdString(day.label));
    if (day.active > minutes{0}) {
        return day.active == minutes{1} ? tr("%1, %2, 1 minute").arg(date, session)
                                        : tr("%1, %2, %3 minutes").arg(date, session).arg(day.active.count());
    }
    return tr("%1, %2, %3").arg(date, session, dayStatus(day));
}

QString laddersRemark(const ProgressView& view, const Phrases& phrases)
{
    QStringList names;
    for (auto step = view.steps.rbegin(); step != view.steps.rend() && names.size() < 2; ++step) {
        if (step->date >= view.today - days{28} && step->rung > 1) {
            names += phrases.exercise(step->exercise);
        }
    }
    return names.isEmpty() ? tr("Steps come after weeks, not days.")
                           : tr("New in the last four weeks: %1.").arg(names.join(tr(", ")));
}

QString painRemark(const ProgressView& view)
{
    QString others = tr("Sleep, stress and workload move it too.");
    if (view.painChange && view.painChange->meaningfulDrop) {
        return tr("Down by an amount that most people notice. %1").arg(others);
    }
    return others;
}

QString painSentence(const ProgressView& view, const Phrases& phrases)
{
    const progress::PainDay* last = nullptr;
    int scores = 0;
    for (const progress::PainDay& day : view.pain) {
        if (day.rest) {
            last = &day;
            ++scores;
        }
    }
    if (last == nullptr) {
        return tr("No pain score at rest in this time.");
    }
    return tr("Pain was rated on %1 days. On %2 it was %3; the average of the 7 days up to then was %4, of 10.")
        .arg(scores)
        .arg(phrases.date(last->date), score(*last->rest), score(last->restAverage.value_or(*last->rest)));
}

QString testChange(const progress::TestSeries& series)
{
    if (series.points.size() < 2) {
        return tr("First result.");
    }
    switch (series.change) {
    case progress::Change::Better:
        return tr("Better by more than the test's error.");
    case progress::Change::Worse:
        return tr("Lower by more than the test's error.");
    case progress::Change::Same:
        break;
    }
    return tr("The same within the test's error.");
}

QString norm(TestKind test, const progress::Norm& norm)
{
    const QString ages =
        norm.ageTo >= 120 ? tr("%1 and older").arg(norm.ageFrom) : tr("%1 to %2").arg(norm.ageFrom).arg(norm.ageTo);
    const QString who = !norm.sex                  ? tr("people aged %1").arg(ages)
                        : *norm.sex == Sex::Female ? tr("women aged %1").arg(ages)
                                                   : tr("men aged %1").arg(ages);
    const QString name = words::of(test);
    switch (norm.kind) {
    case progress::Norm::Kind::MiddleHalf:
        return tr("%1: the middle half of %2 did %3 to %4.").arg(name, who).arg(norm.low).arg(norm.high);
    case progress::Norm::Kind::Mean:
        return tr("%1: %2 held %3 on average.").arg(name, who, testValue(test, norm.low));
    case progress::Norm::Kind::WorseThanAverageAbove:
        return tr("%1: over %3 is slower than average for %2.").arg(name, who, testValue(test, norm.low));
    case progress::Norm::Kind::ShortAbove:
        return tr("%1: over %3 missing counts as short for %2.").arg(name, who, testValue(test, norm.low));
    }
    return {};
}

QStringList testSteps(TestKind test)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return {tr("A fixed chair, seat about 43 cm high, against a wall. Arms crossed, feet flat."),
                tr("Stand up fully and sit down as often as you can in 30 seconds."),
                tr("Over half way up at the end counts. With the help of your hands, enter 0.")};
    case TestKind::FiveStand:
        return {tr("The same chair, arms crossed."),
                tr("Take the time from go until you stand fully for the fifth time.")};
    case TestKind::BridgeHold:
        return {tr("Lie on your back, feet flat and hip-wide, heels near the buttocks."),
                tr("Lift the hips into one line with trunk and thighs and hold, at most 120 seconds."),
                tr("Stop when the hips sink.")};
    case TestKind::SingleLegBridge:
        return {tr("From the bridge, stretch one leg out beside the other thigh."),
                tr("Hold with level hips. Stop when one side drops.")};
    case TestKind::SingleLegStance:
        return {tr("Barefoot near a wall, hands on the hips, the free foot at ankle height without touching."),
                tr("The time ends when the free foot touches, the standing foot moves, the hands leave the hips, or at "
                   "45 seconds."),
                tr("Best of three on each side.")};
    case TestKind::SideBridge:
        return {tr("On the forearm and the side of the foot, body in one line."),
                tr("One try on each side, two to five minutes between. Stop when the hips drop.")};
    case TestKind::KneeExtension:
        return {tr("On your back, one thigh upright and held with both hands behind the knee, the other leg flat."),
                tr("Straighten the knee slowly to the first firm stretch, the thigh still upright."),
                tr("Enter how many degrees are missing from straight, for example with a phone on the shin.")};
    case TestKind::PelvisDrop:
        return {tr("In front of a mirror, stand on one leg and lift the other foot behind you."),
                tr("Raise the free side of the pelvis as high as you can and hold it, the trunk upright."),
                tr("Enter the seconds until it drops; 30 if it stays.")};
    case TestKind::SitReach:
        return {tr("Sit with straight legs, feet against a box."),
                tr("Reach forward slowly and hold. Enter the centimetres past your toes; below them is negative.")};
    }
    return {};
}

} // namespace plumbline::progresswords
