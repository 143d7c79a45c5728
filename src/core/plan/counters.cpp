#include "core/plan/counters.h"

#include "core/plan/template.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

Draft* slotOfTrack(SessionDraft& session, Track track)
{
    const auto found = std::find_if(session.strength.begin(), session.strength.end(),
                                    [&](const Draft& draft) { return draft.track == track; });
    return found == session.strength.end() ? nullptr : &*found;
}

int gmaxLimit(int level, const GrowthBase& before)
{
    const WeeklyLimits limits = limitsOf(level);
    if (before.known && before.tooHard) {
        // Mean effort a point over its target: two sets less (evidence.md 3.11).
        return std::min(limits.gmaxCeiling, std::max(before.gmax - 4, limits.gmaxStart));
    }
    if (!before.known) {
        return before.openStart ? limits.gmaxCeiling : limits.gmaxTarget;
    }
    const int growth = std::min(limits.growthHalves, before.gmax * limits.growthPercent / 100);
    return std::min(limits.gmaxCeiling, std::max(before.gmax + growth, limits.gmaxStart));
}

/// One cut at a time, the last session first; false when nothing of this kind is left to cut.
bool cutSets(std::vector<SessionDraft>& sessions, Track track, int floor)
{
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
        Draft* draft = session->special ? nullptr : slotOfTrack(*session, track);
        if (draft != nullptr && draft->dose.sets > floor) {
            trim(*draft, floor, ReasonCode::WeeklyCeiling);
            return true;
        }
    }
    return false;
}

bool dropSlot(std::vector<SessionDraft>& sessions, Track track)
{
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
        if (session->special || session->strength.size() <= 2 || slotOfTrack(*session, track) == nullptr) {
            continue;
        }
        std::erase_if(session->strength, [&](const Draft& draft) { return draft.track == track; });
        return true;
    }
    return false;
}

bool addSet(std::vector<SessionDraft>& sessions, const Book& book, Track track)
{
    for (SessionDraft& session : sessions) {
        Draft* draft = session.special || session.deload ? nullptr : slotOfTrack(session, track);
        if (draft == nullptr) {
            continue;
        }
        // A set that a rule has just taken away is not handed back.
        const bool normal = draft->why.code == ReasonCode::Hold || draft->why.code == ReasonCode::StartRung ||
                            draft->why.code == ReasonCode::Raise || draft->why.code == ReasonCode::Streak ||
                            draft->why.code == ReasonCode::HoldNew || draft->why.code == ReasonCode::RungUp;
        const int most = std::min(shapeOf(session.minutes).setsCap, book[draft->exercise].exercise->top.sets);
        if (normal && draft->why.trimmedFrom < 0 && draft->dose.sets < most) {
            trim(*draft, draft->dose.sets + 1, ReasonCode::AddedForWeek);
            return true;
        }
    }
    return false;
}

} // namespace

WeekSets setsOf(const SessionDraft& session, const Book& book)
{
    WeekSets sum;
    for (const Draft& draft : session.strength) {
        // Only sets at RPE 5 or more count.
        if (draft.rpe.upper.halves >= 10) {
            sum.gmax += book[draft.exercise].gmaxHalves * draft.dose.sets;
            sum.gmed += book[draft.exercise].gmedHalves * draft.dose.sets;
        }
    }
    return sum;
}

WeekSets setsOf(const std::vector<SessionDraft>& sessions, const Book& book)
{
    WeekSets sum;
    for (const SessionDraft& session : sessions) {
        const WeekSets one = setsOf(session, book);
        sum.gmax += one.gmax;
        sum.gmed += one.gmed;
    }
    return sum;
}

void balanceWeek(std::vector<SessionDraft>& sessions, const Book& book, int level, const GrowthBase& before,
                 int wholeWeek, bool mayAdd)
{
    if (sessions.empty()) {
        return;
    }
    const int here = static_cast<int>(sessions.size());
    const int whole = std::max(wholeWeek, here);
    const WeeklyLimits limits = limitsOf(level);
    const int limit = gmaxLimit(level, before) * here / whole;
    const auto over = [&] { return setsOf(sessions, book).gmax > limit; };
    for (const Track track : {Track::Hinge, Track::Squat, Track::Lunge}) {
        while (over() && cutSets(sessions, track, 1)) {
        }
    }
    for (const int floor : {2, 1}) {
        while (over() && cutSets(sessions, Track::Bridge, floor)) {
        }
    }
    for (const Track track : {Track::Hinge, Track::Lunge, Track::Squat}) {
        while (over() && dropSlot(sessions, track)) {
        }
    }
    const auto overMed = [&] { return setsOf(sessions, book).gmed > limits.gmedCeiling * here / whole; };
    for (const int floor : {2, 1}) {
        for (const Track track : {Track::Abduction, Track::CoreSide, Track::Lunge}) {
            while (overMed() && cutSets(sessions, track, floor)) {
            }
        }
    }
    if (!mayAdd || sessions.front().deload) {
        return;
    }
    const int start = std::min(limits.gmaxStart * here / whole, limit);
    for (const Track track : {Track::Bridge, Track::Lunge}) {
        while (setsOf(sessions, book).gmax + 2 <= limit && setsOf(sessions, book).gmax < start &&
               addSet(sessions, book, track)) {
        }
    }
}

} // namespace plumbline::planning
