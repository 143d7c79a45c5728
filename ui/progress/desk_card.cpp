#include "ui/progress/desk_card.h"

#include "ui/charts/bar_chart.h"
#include "ui/text/break_words.h"
#include "ui/text/phrases.h"
#include "ui/widgets/segmented.h"

#include <QVBoxLayout>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kMostBars = 16; // with a number over each, more do not fit half a page

enum class DeskMeasure { Sitting, Standing, Breaks };

double hours(milliseconds time)
{
    return std::round(static_cast<double>(time.count()) / 360000.0) / 10.0;
}

/// The mean over those weeks that have data; asked and taken are summed.
struct Bar {
    Day monday;
    int number = 1;
    milliseconds sitting{0};
    milliseconds standing{0};
    int taken = 0;
    int asked = 0;
    int weeks = 0; ///< with data
};

std::vector<Bar> asBars(const std::vector<breaks::WeekLedger>& weeks, int perBar)
{
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        if (i % static_cast<std::size_t>(perBar) == 0) {
            bars.push_back({weeks[i].monday, static_cast<int>(i) + 1, {}, {}, 0, 0, 0});
        }
        Bar& bar = bars.back();
        if (weeks[i].daysWithData > 0) {
            bar.sitting += weeks[i].sittingPerDay;
            bar.standing += weeks[i].standingPerDay;
            bar.taken += weeks[i].taken;
            bar.asked += weeks[i].asked;
            ++bar.weeks;
        }
    }
    for (Bar& bar : bars) {
        bar.sitting /= std::max(1, bar.weeks);
        bar.standing /= std::max(1, bar.weeks);
    }
    return bars;
}

} // namespace

struct DeskCard::Parts {
    QWidget* holder = new QWidget;
    Segmented* measure = nullptr;
    BarChart* chart = nullptr;

    Parts()
    {
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::k12);
        measure = new Segmented(DeskCard::tr("What to show"), holder);
        for (const QString& text : {DeskCard::tr("Sitting"), DeskCard::tr("Standing"), DeskCard::tr("Breaks")}) {
            measure->addSegment(text);
        }
        chart = new BarChart(DeskCard::tr("The day at the desk, week by week"), holder);
        measure->setObjectName(QStringLiteral("deskMeasure"));
        chart->setObjectName(QStringLiteral("deskChart"));
        column->addWidget(measure, 0, Qt::AlignLeft);
        column->addWidget(chart);
        column->addStretch(1);
    }
};

DeskCard::DeskCard(app::Coach& coach, QWidget* parent)
    : DeskCard(coach, Parts{}, parent)
{}

DeskCard::DeskCard(app::Coach& coach, Parts parts, QWidget* parent)
    : ChartCard(tr("Sitting and breaks"), nullptr, parts.holder, parts.chart->table(), parent)
    , m_coach(coach)
    , m_measure(parts.measure)
    , m_chart(parts.chart)
{
    setObjectName(QStringLiteral("deskCard"));
    connect(m_measure, &Segmented::currentChanged, this, &DeskCard::showMeasure);
    m_listener = m_coach.addListener([this](const app::Changes& changes) {
        m_stale = m_stale || changes.breaks;
        if (changes.breaks && isVisible()) {
            QMetaObject::invokeMethod(this, &DeskCard::read, Qt::QueuedConnection);
        }
    });
}

DeskCard::~DeskCard()
{
    m_coach.removeListener(m_listener);
}

void DeskCard::setWindow(const progress::Window& window)
{
    m_window = window;
    m_stale = true;
    read();
}

void DeskCard::showEvent(QShowEvent* event)
{
    ChartCard::showEvent(event);
    if (m_stale) {
        read();
    }
}

void DeskCard::read()
{
    m_stale = false;
    m_weeks.clear();
    const Day today = m_coach.todaysDay();
    for (int week = 0; week < m_window.weeks; ++week) {
        const Day monday = m_window.from + days{7 * week};
        if (monday <= today) {
            m_weeks.push_back(m_coach.breaks().week(monday));
        }
    }
    showMeasure();
    fillTable();
}

void DeskCard::showMeasure()
{
    const auto measure = static_cast<DeskMeasure>(m_measure->currentIndex());
    const Phrases phrases(m_coach.catalogue());
    const int perBar = progress::weeksPerBar(std::max(1, static_cast<int>(m_weeks.size())), kMostBars);
    std::vector<BarChart::Bar> bars;
    for (const Bar& each : asBars(m_weeks, perBar)) {
        BarChart::Bar bar;
        bar.label = perBar == 1 ? QString::number(each.number) : phrases.date(each.monday);
        const Day end = each.monday + days{7 * perBar};
        bar.isCurrent = m_coach.todaysDay() >= each.monday && m_coach.todaysDay() < end;
        const QString from = tr("Week %1, from %2").arg(each.number).arg(phrases.date(each.monday));
        bar.name = tr("%1: nothing known").arg(from);
        if (each.weeks > 0) {
            switch (measure) {
            case DeskMeasure::Sitting:
                bar.done = hours(each.sitting);
                bar.name = tr("%1: sitting %2 a day").arg(from, words::duration(each.sitting));
                break;
            case DeskMeasure::Standing:
                bar.done = hours(each.standing);
                bar.name = tr("%1: standing %2 a day").arg(from, words::duration(each.standing));
                break;
            case DeskMeasure::Breaks:
                bar.done = each.taken;
                bar.planned = each.asked;
                bar.name = tr("%1: %2 of %3 breaks taken").arg(from).arg(each.taken).arg(each.asked);
                break;
            }
        }
        bars.push_back(bar);
    }
    m_chart->setBars(bars);
    setRemark(remark());
    m_chart->setSentence(remark());
}

QString DeskCard::remark() const
{
    const bool none = std::none_of(m_weeks.begin(), m_weeks.end(),
                                   [](const breaks::WeekLedger& week) { return week.daysWithData > 0; });
    if (none) {
        return tr("Nothing is known of this time. The chart fills while reminders run.");
    }
    switch (static_cast<DeskMeasure>(m_measure->currentIndex())) {
    case DeskMeasure::Sitting:
        return tr("Hours a day at the computer, seated, on days with data.");
    case DeskMeasure::Standing:
        return tr("Hours a day, on days with data. Standing is known only if you say so.");
    case DeskMeasure::Breaks:
        break;
    }
    return tr("Breaks taken, filled; asked for, outlined.");
}

void DeskCard::fillTable()
{
    const Phrases phrases(m_coach.catalogue());
    std::vector<QStringList> rows;
    int number = 0;
    for (const breaks::WeekLedger& week : m_weeks) {
        ++number;
        if (week.daysWithData > 0) {
            rows.push_back({QString::number(number), phrases.date(week.monday), words::duration(week.sittingPerDay),
                            words::duration(week.standingPerDay), words::duration(week.longestSitting),
                            QString::number(week.taken), QString::number(week.asked)});
        }
    }
    m_chart->table()->setContent(
        {tr("Week"), tr("From"), tr("Sitting a day"), tr("Standing a day"), tr("Longest"), tr("Taken"), tr("Asked")},
        rows);
}

} // namespace plumbline
