#include "core/progress/pain_series.h"

#include <algorithm>
#include <map>

namespace plumbline::progress {

namespace {

struct Gathered {
    int restSum = 0;
    int restCount = 0;
    std::optional<int> during;
    std::optional<int> nextMorning;
    bool session = false;

    void addRest(PainScore score)
    {
        restSum += score.value;
        ++restCount;
    }
};

bool isBack(PainPlace place)
{
    return place == PainPlace::LowBack || place == PainPlace::UpperBack;
}

void gather(std::map<Day, Gathered>& byDay, const PerformedSession& session)
{
    Gathered& day = byDay[session.day];
    day.session = true;
    if (session.painBefore) {
        day.addRest(*session.painBefore);
    }
    for (const SetRecord& record : session.sets) {
        if (record.pain) {
            day.during = std::max(day.during.value_or(0), record.pain->value);
        }
    }
}

} // namespace

std::vector<PainDay> painDays(const std::vector<PainEntry>& entries, const std::vector<PerformedSession>& sessions,
                              const Window& window)
{
    std::map<Day, Gathered> byDay;
    for (const PainEntry& entry : entries) {
        if (!window.contains(entry.day) || !isBack(entry.where)) {
            continue;
        }
        if (entry.kind == PainEntryKind::Rest) {
            byDay[entry.day].addRest(entry.score);
        } else {
            byDay[entry.day].nextMorning = entry.score.value;
        }
    }
    for (const PerformedSession& session : sessions) {
        if (window.contains(session.day)) {
            gather(byDay, session);
        }
    }
    std::vector<PainDay> series;
    series.reserve(byDay.size());
    for (const auto& [date, values] : byDay) {
        PainDay day{date, std::nullopt, values.during, values.nextMorning, std::nullopt, values.session};
        if (values.restCount > 0) {
            day.rest = static_cast<double>(values.restSum) / values.restCount;
        }
        series.push_back(day);
        if (day.rest) {
            series.back().restAverage = meanRest(series, date - days{6});
        }
    }
    return series;
}

std::optional<double> meanRest(const std::vector<PainDay>& series, Day from, int span)
{
    const auto first = std::lower_bound(series.begin(), series.end(), from,
                                        [](const PainDay& day, Day date) { return day.date < date; });
    double sum = 0;
    int count = 0;
    for (auto day = first; day != series.end() && day->date < from + days{span}; ++day) {
        if (day->rest) {
            sum += *day->rest;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::optional<PainChange> painChange(const std::vector<PainDay>& series, Day today)
{
    const auto first =
        std::find_if(series.begin(), series.end(), [](const PainDay& day) { return day.rest.has_value(); });
    const Day lastFrom = today - days{6};
    if (first == series.end() || first->date + days{7} > lastFrom) {
        return std::nullopt;
    }
    const auto before = meanRest(series, first->date);
    const auto now = meanRest(series, lastFrom);
    if (!before || !now) {
        return std::nullopt;
    }
    const double drop = *before - *now;
    return PainChange{first->date, *before, *now, drop >= 2.0 || (*before > 0 && drop / *before >= 0.3)};
}

} // namespace plumbline::progress
