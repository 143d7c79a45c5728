#include "core/breaks/turn.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

std::size_t place(Posture posture)
{
    return static_cast<std::size_t>(posture);
}

/// Writes the open bout as it ends at `to`, in pieces where training days begin. Its length is boot time's: when the
/// clock was set meanwhile, the beginning moves along.
void recordBout(Turn& turn, BootTime to)
{
    const OpenBout& bout = turn.s.bout;
    const milliseconds length = to - bout.from;
    const ZonedTime end = zonedAt(turn, to);
    ZonedTime begin = bout.began;
    if (std::chrono::abs(end.wall - length - begin.wall) >= kDrift || !(begin < end)) {
        begin.wall = end.wall - length;
    }
    for (;;) {
        const Day day = localDay(begin, turn.policy.dayStart);
        const WallTime nextDay = WallTime{day + days{1} + turn.policy.dayStart} - begin.utcOffset;
        if (nextDay >= end.wall) {
            turn.actions.push_back(RecordBout{{{}, begin, end, day, bout.posture, false}});
            return;
        }
        turn.actions.push_back(RecordBout{{{}, begin, {nextDay, begin.utcOffset}, day, bout.posture, false}});
        begin.wall = nextDay;
    }
}

void closeBout(Turn& turn, BootTime at)
{
    State& s = turn.s;
    if (at <= s.bout.from) {
        return;
    }
    recordBout(turn, at);
    for (SittingCounter* counter : {&s.towardsShort, &s.towardsLong, &s.towardsNudge, &s.towardsStand, &s.spell}) {
        counter->carried = sat(s, *counter, at);
    }
    s.today[place(s.bout.posture)] += at - s.bout.from;
}

StateKind kindAt(const Turn& turn, BootTime at)
{
    const State& s = turn.s;
    if (s.running) {
        return StateKind::OnBreak;
    }
    if (s.pause) {
        return StateKind::Paused;
    }
    if (!s.inHours) {
        return StateKind::OffHours;
    }
    if (isAway(s) || s.locked) {
        return StateKind::Away;
    }
    if (isShown(s)) {
        return StateKind::Prompting;
    }
    const bool snoozing = s.due && s.due->snoozed && s.due->notBefore && at < *s.due->notBefore;
    return s.due && !snoozing && !heldBy(turn, at).empty() ? StateKind::Inhibited : StateKind::Working;
}

} // namespace

ZonedTime zonedAt(const Turn& turn, BootTime at)
{
    return {turn.map.wall + (at - turn.map.boot), turn.map.utcOffset};
}

BootTime bootAt(const Turn& turn, WallTime wall)
{
    return turn.map.boot + (wall - turn.map.wall);
}

LocalTime localAt(const Turn& turn, BootTime at)
{
    const ZonedTime zoned = zonedAt(turn, at);
    return zoned.wall + zoned.utcOffset;
}

BootTime bootAtLocal(const Turn& turn, LocalTime local)
{
    return bootAt(turn, local - turn.map.utcOffset);
}

bool isAway(const State& state)
{
    return state.absence && state.absence->applied != AbsenceLength::Glance;
}

bool isShown(const State& state)
{
    return state.due && state.due->shownAt;
}

Posture postureNow(const Turn& turn)
{
    const State& s = turn.s;
    if (s.absence) {
        const Posture credited = absenceRule(s.absence->part, s.absence->applied, s.absence->during).credited;
        if (credited != Posture::Sitting) {
            return credited;
        }
    }
    if (s.running) {
        return Posture::Away;
    }
    if (s.standing) {
        return Posture::Standing;
    }
    // Without an idle source nobody knows whether anyone is there; hours are the best guess there is.
    return turn.policy.fixedInterval && !s.inHours ? Posture::Away : Posture::Sitting;
}

milliseconds boutLength(const State& state, BootTime at)
{
    return state.bout.before + (at - state.bout.from);
}

milliseconds sat(const State& state, const SittingCounter& counter, BootTime at)
{
    if (state.bout.posture != Posture::Sitting) {
        return counter.carried;
    }
    return counter.carried + std::max(milliseconds{0}, at - std::max(state.bout.from, counter.from));
}

void restart(SittingCounter& counter, BootTime at)
{
    counter = {milliseconds{0}, at};
}

void followPosture(Turn& turn, BootTime at)
{
    State& s = turn.s;
    const Posture posture = postureNow(turn);
    if (posture == s.bout.posture) {
        return;
    }
    closeBout(turn, at);
    s.bout = {posture, at, zonedAt(turn, at), milliseconds{0}};
    s.stoodLong = false;
    s.sitDownAsked.reset();
}

void beginDay(Turn& turn, Day day, BootTime at)
{
    State& s = turn.s;
    const milliseconds before = boutLength(s, at);
    closeBout(turn, at);
    s.bout = {s.bout.posture, at, zonedAt(turn, at), before};
    s.day = day;
    s.today = {};
    s.prompts = 0;
    s.taken = 0;
    s.skipped = 0;
    s.skipsInRow = 0;
    s.lengthened = false;
    if (s.absence && s.absence->during != AbsenceDuring::OnBreak) {
        s.absence->during = AbsenceDuring::OffHours;
    }
}

void noteKind(Turn& turn, BootTime at)
{
    const StateKind kind = kindAt(turn, at);
    if (kind == turn.s.kind) {
        return;
    }
    turn.s.kind = kind;
    turn.s.kindSince = kind == StateKind::Away && turn.s.absence ? turn.s.absence->from : at;
}

} // namespace plumbline::breaks
