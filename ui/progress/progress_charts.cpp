// How the numbers of ProgressView go into the charts of the page.
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/row_bars.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/progress_words.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"

#include <set>

namespace plumbline {

namespace {

constexpr int kMostBars = 16; // with a number over each, more do not fit half a page
constexpr int kHeatWeeks = 16;

QString shortDate(Day day)
{
    const std::chrono::year_month_day date{day};
    const QDate qt(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                   static_cast<int>(static_cast<unsigned>(date.day())));
    return QLocale().toString(qt, QStringLiteral("d MMM"));
}

DayState stateOf(const progress::ActiveDay& day)
{
    if (day.active > minutes{0} || day.status == DayStatus::Done) {
        return DayState::Done;
    }
    switch (day.status) {
    case DayStatus::Planned:
    case DayStatus::Today:
        return DayState::Planned;
    case DayStatus::Skipped:
        return DayState::Skipped;
    case DayStatus::Rest:
    case DayStatus::Done:
        break;
    }
    return DayState::Rest;
}

double valueOf(const progress::PainDay& day, int kind, bool* known)
{
    switch (kind) {
    case 0:
        *known = day.rest.has_value();
        return day.rest.value_or(0);
    case 1:
        *known = day.during.has_value();
        return day.during.value_or(0);
    default:
        *known = day.nextMorning.has_value();
        return day.nextMorning.value_or(0);
    }
}

double daysSince(Day from, Day day)
{
    return static_cast<double>((day - from).count());
}

QString orDash(const std::optional<double>& value)
{
    return value ? progresswords::score(*value) : QStringLiteral("\u2013");
}

} // namespace

void ProgressPage::showSets()
{
    const bool gmax = m_muscle->currentIndex() == 0;
    const auto pick = [gmax](const progress::SetSums& sums) { return gmax ? sums.gmax : sums.gmed; };
    const int perBar = progress::weeksPerBar(m_view.window.weeks, kMostBars);
    std::vector<BarChart::Bar> bars;
    for (const progress::SetBar& each : progress::asBars(m_view.sets, perBar)) {
        const Day end = each.monday + days{7 * each.weeks};
        BarChart::Bar bar;
        bar.label = perBar == 1 ? QString::number(each.number) : shortDate(each.monday);
        bar.isCurrent = m_view.today >= each.monday && m_view.today < end;
        if (each.monday <= m_view.today) {
            bar.done = std::round(pick(each.done) * 2) / 2;
        }
        bar.planned = std::round(pick(each.planned) * 2) / 2;
        bar.name = tr("Week %1, from %2: %3 sets of %4 planned")
                       .arg(each.number)
                       .arg(shortDate(each.monday), progresswords::sets(pick(each.done)),
                            progresswords::sets(pick(each.planned)));
        bars.push_back(bar);
    }
    m_sets->setBars(bars);
    m_sets->setSentence(progresswords::setsSentence(m_view, gmax));
    std::vector<QStringList> rows;
    for (const progress::WeekSets& week : m_view.sets) {
        const auto done = [&](double count) {
            return week.monday <= m_view.today ? progresswords::sets(count) : QStringLiteral("\u2013");
        };
        rows.push_back({QString::number(week.number), shortDate(week.monday), done(week.done.gmax),
                        progresswords::sets(week.planned.gmax), done(week.done.gmed),
                        progresswords::sets(week.planned.gmed)});
    }
    // Both groups: the switch goes with the chart.
    m_sets->table()->setContent({tr("Week"), tr("From"), tr("Maximus"), tr("Planned"), tr("Side hip"), tr("Planned")},
                                rows);
    const QString remark = progresswords::setsRemark(m_view, gmax);
    m_setsCard->setRemark(perBar == 1 ? remark : tr("Each bar is the mean of %1 weeks. %2").arg(perBar).arg(remark));
}

void ProgressPage::showDays()
{
    const auto count = static_cast<int>(m_view.days.size());
    // A long range shows its newest weeks; the table has them all.
    const int first = m_view.window.weeks > kHeatWeeks ? count - 7 * kHeatWeeks : 0;
    std::vector<HeatMap::Day> cells;
    QStringList labels;
    for (int i = first; i < count; ++i) {
        const progress::ActiveDay& day = m_view.days[static_cast<std::size_t>(i)];
        cells.push_back({stateOf(day), static_cast<int>(day.active.count()), day.date == m_view.today,
                         progresswords::dayName(day, m_phrases)});
        if ((i - first) % 7 == 0) {
            labels += (i - first) / 7 % 4 == 0 ? shortDate(day.date) : QString{};
        }
    }
    m_days->setDays(cells, labels);
    m_days->setAccessibleDescription(progresswords::daysSentence(m_view, m_phrases));
    std::vector<QStringList> rows;
    for (const progress::ActiveDay& day : m_view.days) {
        if (day.status != DayStatus::Rest || day.active > minutes{0}) {
            rows.push_back({m_phrases.dateWithWeekday(day.date), QString::fromStdString(day.label),
                            progresswords::dayStatus(day),
                            day.active > minutes{0} ? QString::number(day.active.count()) : QStringLiteral("\u2013")});
        }
    }
    m_daysTable->setContent({tr("Day"), tr("Session"), tr("State"), tr("Minutes")}, rows);
    m_daysCard->setRemark(first > 0 ? tr("The last %1 weeks; the table has all.").arg(kHeatWeeks) : QString{});
}

void ProgressPage::showLadders()
{
    std::vector<RowBars::Row> rows;
    for (const progress::LadderProgress& ladder : m_view.ladders) {
        RowBars::Row row;
        row.title = ladder.pattern == Pattern::Abduction ? tr("Side hip") : words::of(ladder.pattern);
        row.value = ladder.now > 0 ? tr("%1 of %2").arg(ladder.now).arg(ladder.rungs) : tr("left out");
        row.before = std::min(ladder.before, ladder.now);
        row.now = ladder.now;
        row.total = ladder.rungs;
        const int gained = ladder.now - ladder.before;
        row.name = ladder.now == 0 ? tr("%1: left out of the plan").arg(row.title)
                   : gained > 0    ? tr("%1: step %2 of %3, %4 higher than on %5")
                                      .arg(row.title)
                                      .arg(ladder.now)
                                      .arg(ladder.rungs)
                                      .arg(gained)
                                      .arg(shortDate(m_view.window.from))
                                : tr("%1: step %2 of %3").arg(row.title).arg(ladder.now).arg(ladder.rungs);
        rows.push_back(row);
    }
    m_ladders->setRows(rows);
    m_ladders->setSentence(progresswords::laddersRemark(m_view, m_phrases));
    std::vector<QStringList> table;
    for (const progress::RungStep& step : m_view.steps) {
        table.push_back({m_phrases.date(step.date), words::of(step.pattern), QString::number(step.rung),
                         m_phrases.exercise(step.exercise)});
    }
    m_ladders->table()->setContent({tr("First done"), tr("Ladder"), tr("Step"), tr("Exercise")}, table);
    m_laddersCard->setRemark(progresswords::laddersRemark(m_view, m_phrases));
}

void ProgressPage::showPain()
{
    const int kind = m_painKind->currentIndex();
    LineChart::Series series;
    series.role = Role::Series3;
    const Day last = std::min(m_view.today, m_view.window.end() - days{1});
    for (const progress::PainDay& day : m_view.pain) {
        bool known = false;
        const double value = valueOf(day, kind, &known);
        if (!known) {
            continue;
        }
        const double x = daysSince(m_view.window.from, day.date);
        if (kind == 0) {
            series.dots.push_back({x, value, {}});
            series.line.push_back({x, *day.restAverage,
                                   tr("%1: %2, 7-day average %3")
                                       .arg(m_phrases.date(day.date), progresswords::score(value),
                                            progresswords::score(*day.restAverage))});
        } else {
            series.line.push_back(
                {x, value, tr("%1: %2 of 10").arg(m_phrases.date(day.date), progresswords::score(value))});
        }
    }
    if (!series.line.empty()) {
        series.last = progresswords::score(series.line.back().value);
    }
    const double lastX = std::max(1.0, daysSince(m_view.window.from, last));
    m_pain->setSeries({series}, 0, lastX, {0, 5, 10}, {{0, shortDate(m_view.window.from)}, {lastX, shortDate(last)}});
    m_pain->setSentence(progresswords::painSentence(m_view, m_phrases));
    std::vector<QStringList> rows;
    for (const progress::PainDay& day : m_view.pain) {
        const auto asDouble = [](std::optional<int> score) {
            return score ? std::optional<double>(*score) : std::nullopt;
        };
        rows.push_back({m_phrases.date(day.date), orDash(day.rest), orDash(day.restAverage),
                        orDash(asDouble(day.during)), orDash(asDouble(day.nextMorning))});
    }
    m_pain->table()->setContent({tr("Day"), tr("At rest"), tr("7 days"), tr("In sets"), tr("Morning")}, rows);
    m_painCard->setRemark(series.line.empty() ? tr("No score of this kind in this time.")
                          : kind == 0 ? tr("The line is the 7-day average. %1").arg(progresswords::painRemark(m_view))
                          : kind == 1 ? tr("The highest score in the sets of a day, wherever it was.")
                                      : tr("The morning after a session."));
}

void ProgressPage::showTests()
{
    const Profile& profile = m_coach.profile();
    const int age = static_cast<int>(std::chrono::year_month_day{m_view.today}.year()) - profile.birthYear;
    std::vector<RowBars::Row> rows;
    std::vector<QStringList> table;
    QStringList norms;
    std::set<TestKind> seen;
    for (const progress::TestSeries& series : m_view.tests) {
        const progress::TestPoint& first = series.points.front();
        const progress::TestPoint& last = series.points.back();
        const auto norm = progress::normOf(series.test, age, profile.sex);
        if (norm && seen.insert(series.test).second) {
            norms += progresswords::norm(series.test, *norm);
        }
        RowBars::Row row;
        row.title = progresswords::testTitle(series.test, series.side);
        const QString now = progresswords::testValue(series.test, last.value);
        row.value =
            series.points.size() > 1
                ? tr("%1 \u2192 %2").arg(QLocale().toString(first.value, 'f', QLocale::FloatingPointShortest), now)
                : now;
        const double scale = std::max({first.value, last.value, norm ? norm->high : 0.0, 1.0});
        row.total = scale * 1.25;
        row.before = std::max(0.0, std::min(first.value, last.value));
        row.now = std::max(0.0, progress::higherIsBetter(series.test) ? last.value : row.before);
        row.name = tr("%1: %2. %3").arg(row.title, row.value, progresswords::testChange(series));
        rows.push_back(row);
        for (const progress::TestPoint& point : series.points) {
            table.push_back(
                {m_phrases.date(point.date), row.title, progresswords::testValue(series.test, point.value)});
        }
    }
    m_tests->setRows(rows);
    m_tests->setSentence(rows.empty() ? tr("No test result in this time.") : tr("Tests, first and latest result."));
    m_tests->table()->setContent({tr("Day"), tr("Test"), tr("Result")}, table);
    QString remark = rows.empty() ? tr("Tests come every four weeks on a training day. You can log one at any time.")
                                  : tr("First against latest. Small differences are within the test's error.");
    if (m_view.nextTests) {
        remark = tr("Next on %1. %2").arg(m_phrases.date(*m_view.nextTests), remark);
    }
    m_testsCard->setRemark(remark);
    m_norms->setText(norms.join(QLatin1Char('\n')));
    m_norms->setVisible(!norms.isEmpty());
}

} // namespace plumbline
