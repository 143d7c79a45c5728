#include "core/progress/ladders.h"

#include <algorithm>
#include <set>

namespace plumbline::progress {

namespace {

bool progresses(Pattern pattern)
{
    return pattern != Pattern::Mobility && pattern != Pattern::Desk;
}

int highestNow(const LadderState& ladder)
{
    int highest = 0;
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i) {
        if (ladder.rungs[i].status == RungStatus::Now) {
            highest = static_cast<int>(i) + 1;
        }
    }
    return highest;
}

} // namespace

std::vector<LadderProgress> ladderProgress(const std::vector<LadderState>& before, const std::vector<LadderState>& now)
{
    std::vector<LadderProgress> result;
    for (const LadderState& ladder : now) {
        if (!progresses(ladder.pattern)) {
            continue;
        }
        const auto then = std::find_if(before.begin(), before.end(),
                                       [&](const LadderState& each) { return each.pattern == ladder.pattern; });
        result.push_back({ladder.pattern, static_cast<int>(ladder.rungs.size()),
                          then == before.end() ? 0 : highestNow(*then), highestNow(ladder)});
    }
    return result;
}

std::vector<RungStep> rungSteps(const Catalogue& catalogue, const std::vector<PerformedSession>& sessions)
{
    std::vector<RungStep> steps;
    std::set<std::string> seen;
    for (const PerformedSession& session : sessions) {
        for (const SetRecord& record : session.sets) {
            const Exercise* exercise = catalogue.find(record.exercise);
            if (exercise != nullptr && record.part == SlotPart::Strength && progresses(exercise->pattern) &&
                seen.insert(record.exercise).second) {
                steps.push_back({session.day, exercise->pattern, exercise->rung, exercise->id});
            }
        }
    }
    return steps;
}

} // namespace plumbline::progress
