#include "ui/models/session_view.h"

#include <algorithm>
#include <array>
#include <set>

namespace plumbline {
namespace {

/// Reasons worth the headline, the most telling first.
constexpr std::array kTelling{
    ReasonCode::RestPain,    ReasonCode::LevelZero,     ReasonCode::PainFlare,   ReasonCode::PainStop,
    ReasonCode::PainRegress, ReasonCode::GapRescreen,   ReasonCode::GapRungDown, ReasonCode::GapReduce,
    ReasonCode::GapRepeat,   ReasonCode::Deload,        ReasonCode::RungUp,      ReasonCode::RungReturn,
    ReasonCode::AddSet,      ReasonCode::Raise,         ReasonCode::AddLoad,     ReasonCode::SlowerTempo,
    ReasonCode::RungBack,    ReasonCode::RegressEffort, ReasonCode::PainHold,    ReasonCode::MorningTrend};

bool tells(const std::vector<Slot>& slots, ReasonCode code, Headline& headline)
{
    const auto found =
        std::find_if(slots.begin(), slots.end(), [code](const Slot& slot) { return slot.reason.code == code; });
    if (found == slots.end()) {
        return false;
    }
    headline = {&*found, found->reason};
    return true;
}

} // namespace

int minutesOf(seconds estimate)
{
    return std::max(1, static_cast<int>((estimate.count() + 59) / 60));
}

SessionView viewOf(const std::vector<Slot>& slots, seconds estimate, const Catalogue& catalogue)
{
    SessionView view;
    view.minutes = minutesOf(estimate);
    std::set<std::string_view> different;
    for (const Slot& slot : slots) {
        different.insert(slot.exercise);
        if (view.main.empty() && slot.part == SlotPart::Strength) {
            view.main = slot.exercise;
        }
        if (const Exercise* exercise = catalogue.find(slot.exercise)) {
            exercise->equipment.forEach([&](Equipment thing) { view.equipment.insert(thing); });
        }
    }
    view.exercises = static_cast<int>(different.size());
    if (view.main.empty() && !slots.empty()) {
        view.main = slots.front().exercise;
    }
    return view;
}

Change changeOf(const Slot& slot)
{
    switch (slot.reason.code) {
    case ReasonCode::Raise:
    case ReasonCode::AddSet:
    case ReasonCode::AddLoad:
    case ReasonCode::SlowerTempo:
    case ReasonCode::AddedForWeek:
        return Change::More;
    case ReasonCode::RungUp:
    case ReasonCode::RungReturn:
        return Change::NewStep;
    case ReasonCode::RegressEffort:
    case ReasonCode::PainRegress:
    case ReasonCode::PainFlare:
    case ReasonCode::PainStop:
    case ReasonCode::GapReduce:
    case ReasonCode::GapRungDown:
    case ReasonCode::RungBack:
    case ReasonCode::Deload:
    case ReasonCode::LevelZero:
    case ReasonCode::SpacedOut:
        return Change::Less;
    case ReasonCode::Swapped:
        return Change::Swapped;
    case ReasonCode::Hold:
    case ReasonCode::HoldNew:
    case ReasonCode::HoldEffort:
    case ReasonCode::HoldIncomplete:
    case ReasonCode::PainHold:
    case ReasonCode::GapRepeat:
    case ReasonCode::Streak:
    case ReasonCode::MorningTrend:
        return slot.part == SlotPart::Strength ? Change::Same : Change::None;
    default:
        return Change::None;
    }
}

Headline headlineOf(const PlannedSession& session)
{
    Headline headline{nullptr, session.reason};
    for (const ReasonCode code : kTelling) {
        if (session.reason.code == code || tells(session.slots, code, headline)) {
            return headline;
        }
    }
    return headline;
}

bool isCautious(const PlannedSession& session)
{
    return session.reason.code == ReasonCode::LevelZero || session.reason.code == ReasonCode::RestPain;
}

std::vector<BestSet> bestSets(const std::vector<PerformedSession>& sessions, const Exercise& exercise,
                              std::size_t limit)
{
    std::vector<BestSet> best;
    for (auto session = sessions.rbegin(); session != sessions.rend() && best.size() < limit; ++session) {
        int amount = 0;
        for (const SetRecord& record : session->sets) {
            if (record.exercise != exercise.id || record.part == SlotPart::Warmup) {
                continue;
            }
            const int done = exercise.measure == Measure::Reps
                                 ? record.reps.value_or(0)
                                 : static_cast<int>(record.hold.value_or(seconds{0}).count());
            amount = std::max(amount, done);
        }
        if (amount > 0) {
            best.push_back({session->day, amount});
        }
    }
    std::reverse(best.begin(), best.end());
    return best;
}

} // namespace plumbline
