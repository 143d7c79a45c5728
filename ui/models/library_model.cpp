#include "ui/models/library_model.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace plumbline {
namespace {

constexpr std::array kParts{FilterPart::Text,    FilterPart::Pattern, FilterPart::Muscle, FilterPart::AtHand,
                            FilterPart::Measure, FilterPart::Posture, FilterPart::InPlan};

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return result;
}

bool hasAllWords(std::string_view name, std::string_view words)
{
    const std::string haystack = lower(name);
    const std::string needles = lower(words);
    std::size_t at = 0;
    while (at < needles.size()) {
        const std::size_t end = std::min(needles.find(' ', at), needles.size());
        if (haystack.find(needles.substr(at, end - at)) == std::string::npos) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

bool trains(const Exercise& exercise, const std::string& muscle)
{
    const auto in = [&](const std::vector<std::string>& muscles) {
        return std::find(muscles.begin(), muscles.end(), muscle) != muscles.end();
    };
    return in(exercise.primary) || in(exercise.secondary);
}

std::set<std::string> plannedExercises(const app::Coach& coach)
{
    std::set<std::string> ids;
    for (const PlannedSession& session : coach.plan(coach.todaysDay(), 1).sessions) {
        for (const Slot& slot : session.slots) {
            ids.insert(slot.exercise);
        }
    }
    return ids;
}

int countPassing(const LibraryModel& model, const LibraryFilter& filter)
{
    int count = 0;
    for (const LibraryLadder& ladder : model.ladders) {
        count += static_cast<int>(std::count_if(ladder.items.begin(), ladder.items.end(),
                                                [&](const LibraryItem& item) { return passes(item, filter); }));
    }
    return count;
}

} // namespace

bool LibraryFilter::any() const
{
    return *this != LibraryFilter{};
}

int LibraryModel::exercises() const
{
    std::size_t count = 0;
    for (const LibraryLadder& ladder : ladders) {
        count += ladder.items.size();
    }
    return static_cast<int>(count);
}

std::vector<const LibraryItem*> LibraryModel::byName() const
{
    std::vector<const LibraryItem*> items;
    for (const LibraryLadder& ladder : ladders) {
        for (const LibraryItem& item : ladder.items) {
            items.push_back(&item);
        }
    }
    std::sort(items.begin(), items.end(), [](const LibraryItem* a, const LibraryItem* b) {
        return lower(a->exercise->name) < lower(b->exercise->name);
    });
    return items;
}

const LibraryItem* LibraryModel::find(std::string_view exercise) const
{
    for (const LibraryLadder& ladder : ladders) {
        for (const LibraryItem& item : ladder.items) {
            if (item.exercise->id == exercise) {
                return &item;
            }
        }
    }
    return nullptr;
}

LibraryModel libraryModel(const app::Coach& coach)
{
    const std::set<std::string> planned = coach.lock() ? std::set<std::string>{} : plannedExercises(coach);
    LibraryModel model;
    for (const LadderState& state : coach.ladders()) {
        LibraryLadder ladder;
        ladder.pattern = state.pattern;
        for (const RungState& rung : state.rungs) {
            const Exercise* exercise = coach.catalogue().find(rung.exercise);
            if (exercise == nullptr) {
                continue;
            }
            ladder.items.push_back(
                {exercise, rung, static_cast<int>(state.rungs.size()), planned.contains(rung.exercise)});
            if (rung.status == RungStatus::Now && ladder.currentStep == 0) {
                ladder.currentStep = static_cast<int>(ladder.items.size());
            }
        }
        model.ladders.push_back(std::move(ladder));
    }
    return model;
}

bool passes(const LibraryItem& item, const LibraryFilter& filter)
{
    const Exercise& exercise = *item.exercise;
    return hasAllWords(exercise.name, filter.text) && (!filter.pattern || exercise.pattern == *filter.pattern) &&
           (filter.muscle.empty() || trains(exercise, filter.muscle)) &&
           (!filter.atHand || item.state.missing.empty()) && (!filter.measure || exercise.measure == *filter.measure) &&
           (!filter.posture || postureOf(exercise) == *filter.posture) && (!filter.inPlan || item.inPlan);
}

LibraryFilter without(LibraryFilter filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Text:
        filter.text.clear();
        break;
    case FilterPart::Pattern:
        filter.pattern.reset();
        break;
    case FilterPart::Muscle:
        filter.muscle.clear();
        break;
    case FilterPart::AtHand:
        filter.atHand = false;
        break;
    case FilterPart::Measure:
        filter.measure.reset();
        break;
    case FilterPart::Posture:
        filter.posture.reset();
        break;
    case FilterPart::InPlan:
        filter.inPlan = false;
        break;
    }
    return filter;
}

std::optional<FilterPart> hidingMost(const LibraryModel& model, const LibraryFilter& filter)
{
    std::optional<FilterPart> most;
    int shown = -1;
    for (const FilterPart part : kParts) {
        const LibraryFilter rest = without(filter, part);
        if (rest == filter) {
            continue;
        }
        if (const int count = countPassing(model, rest); count > shown) {
            shown = count;
            most = part;
        }
    }
    return most;
}

std::vector<std::string> trainedMuscles(const LibraryModel& model)
{
    std::map<std::string, int> counts;
    for (const LibraryLadder& ladder : model.ladders) {
        for (const LibraryItem& item : ladder.items) {
            for (const std::string& muscle : item.exercise->primary) {
                ++counts[muscle];
            }
        }
    }
    std::vector<std::string> muscles;
    muscles.reserve(counts.size());
    for (const auto& [muscle, count] : counts) {
        muscles.push_back(muscle);
    }
    std::stable_sort(muscles.begin(), muscles.end(),
                     [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
    return muscles;
}

} // namespace plumbline
