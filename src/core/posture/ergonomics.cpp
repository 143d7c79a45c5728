#include "core/posture/ergonomics.h"

#include <algorithm>
#include <cmath>

namespace plumbline::posture {
namespace {

constexpr std::size_t kMostFixes = 3;
constexpr days kRecheckAfter{14};

/// What an answer counts; nullopt leaves the item out.
std::optional<double> shareOf(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return 0.0;
    case Answer::Partly:
        return 0.5;
    case Answer::No:
        return 1.0;
    case Answer::DoesNotApply:
        break;
    }
    return std::nullopt;
}

double factorOf(Exposure exposure)
{
    switch (exposure) {
    case Exposure::UnderTwo:
        return 0.8;
    case Exposure::TwoToFour:
        return 1.0;
    case Exposure::OverFour:
        break;
    }
    return 1.2;
}

std::optional<double> answerTo(const Item& item, const std::vector<ItemAnswer>& answers)
{
    const auto given =
        std::find_if(answers.begin(), answers.end(), [&](const ItemAnswer& answer) { return answer.item == item.id; });
    return given == answers.end() ? std::nullopt : shareOf(given->answer);
}

} // namespace

std::optional<Score> score(const Checklist& checklist, const Assessment& assessment)
{
    struct Weighed {
        const Item* item;
        double points;
    };
    std::vector<Weighed> wanting;
    double points = 0;
    int weights = 0;
    for (const Item& item : checklist.items) {
        const auto share = answerTo(item, assessment.answers);
        if (!share) {
            continue;
        }
        weights += item.weight;
        points += item.weight * *share;
        if (*share > 0) {
            wanting.push_back({&item, item.weight * *share});
        }
    }
    if (weights == 0) {
        return std::nullopt;
    }
    Score result;
    result.value = std::min(10.0, std::round(100 * points / weights * factorOf(assessment.exposure)) / 10);
    result.band = bandOf(result.value);
    std::stable_sort(wanting.begin(), wanting.end(),
                     [](const Weighed& a, const Weighed& b) { return a.points > b.points; });
    wanting.resize(std::min(wanting.size(), kMostFixes));
    for (const Weighed& one : wanting) {
        result.fixes.push_back(one.item);
    }
    return result;
}

Band bandOf(double value)
{
    // The bands are those of a number with one decimal: 2.9 is fine, 3.0 is not.
    const double shown = std::round(value * 10) / 10;
    if (shown >= 5) {
        return Band::FixFirst;
    }
    return shown >= 3 ? Band::WorthImproving : Band::Fine;
}

Day recheckOn(const Assessment& assessment)
{
    return assessment.day + kRecheckAfter;
}

} // namespace plumbline::posture
