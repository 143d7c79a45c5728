#include "core/breaks/turn.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

minutes longLength(const Policy& policy)
{
    return policy.longBreak ? policy.longBreak->length : kNaturalBreak;
}

AbsenceDuring duringAt(const State& state, BootTime from)
{
    // The idle source tells late: who rose from the break's last seconds is still on it.
    if (state.running || (state.lastBreakEnd && from <= *state.lastBreakEnd)) {
        return AbsenceDuring::OnBreak;
    }
    if (state.pause) {
        return AbsenceDuring::Paused;
    }
    if (!state.inHours) {
        return AbsenceDuring::OffHours;
    }
    return isShown(state) ? AbsenceDuring::Prompting : AbsenceDuring::Working;
}

const AbsenceRule& ruleOf(const AbsenceUnderWay& absence)
{
    return absenceRule(absence.kind, absence.applied, absence.during);
}

void applyRule(Turn& turn, BootTime at)
{
    State& s = turn.s;
    const AbsenceRule& rule = ruleOf(*s.absence);
    if (rule.effect == AbsenceEffect::Withdraw) {
        withdraw(turn, Withdrawal::Absence);
    }
    if (rule.resetsShort) {
        for (SittingCounter* counter : {&s.towardsShort, &s.towardsNudge, &s.towardsStand, &s.spell}) {
            restart(*counter, at);
        }
        s.standing = false;
        if (s.due && (s.due->kind == Kind::Short || rule.resetsLong)) {
            withdraw(turn, Withdrawal::Absence);
            s.due.reset();
        }
    }
    if (rule.resetsLong) {
        restart(s.towardsLong, at);
    }
}

} // namespace

void leave(Turn& turn, AbsenceKind kind, BootTime from)
{
    State& s = turn.s;
    if (s.absence) {
        s.absence->part = kind;
        s.absence->kind = std::max(s.absence->kind, kind);
    } else {
        s.absence = AbsenceUnderWay{kind, kind, from, duringAt(s, from), AbsenceLength::Glance};
    }
    applyRule(turn, from);
    followPosture(turn, std::max(from, s.bout.from));
}

bool isWatching(const Turn& turn)
{
    const GuardSet held = heldBy(turn, turn.s.at.boot);
    return held.contains(Guard::Call) || held.contains(Guard::Inhibitor);
}

std::optional<BootTime> watchedEnoughAt(const Turn& turn)
{
    const State& s = turn.s;
    if (!s.idleSince || s.absence) {
        return std::nullopt;
    }
    return isWatching(turn) ? *s.idleSince + turn.policy.longestDeferral : s.at.boot;
}

std::optional<BootTime> absenceGrowsAt(const Turn& turn)
{
    const auto& absence = turn.s.absence;
    if (!absence) {
        return std::nullopt;
    }
    for (const minutes length : {kGlance, kNaturalBreak, longLength(turn.policy)}) {
        if (lengthClass(length, longLength(turn.policy)) > absence->applied) {
            return absence->from + length;
        }
    }
    return std::nullopt;
}

void growAbsence(Turn& turn, BootTime at)
{
    State& s = turn.s;
    if (!s.absence) {
        return;
    }
    const AbsenceLength length = lengthClass(at - s.absence->from, longLength(turn.policy));
    if (length <= s.absence->applied) {
        return;
    }
    const bool first = s.absence->applied == AbsenceLength::Glance;
    s.absence->applied = length;
    if (first) {
        followPosture(turn, std::max(s.absence->from, s.bout.from));
    }
    applyRule(turn, at);
}

void comeBack(Turn& turn, BootTime at)
{
    State& s = turn.s;
    if (!s.absence) {
        return;
    }
    growAbsence(turn, at);
    const AbsenceUnderWay absence = *s.absence;
    const AbsenceRule& rule = ruleOf(absence);
    const milliseconds length = at - absence.from;
    if (rule.recordsNatural) {
        record(turn, rule.resetsLong && turn.policy.longBreak ? Kind::Long : Kind::Short, Outcome::Natural, length, at);
        s.skipsInRow = 0;
    }
    if (absence.applied != AbsenceLength::Glance) {
        s.countable.reset();
    }
    const bool atWork = absence.during == AbsenceDuring::Working || absence.during == AbsenceDuring::Prompting;
    if (absence.applied == AbsenceLength::Short && atWork && length >= turn.policy.shortBreak.length) {
        s.countable = ShortAbsence{at, length};
    }
    s.absence.reset();
    followPosture(turn, at);
}

void endPart(Turn& turn, BootTime at)
{
    if (turn.s.locked || turn.s.idleSince) {
        leave(turn, turn.s.locked ? AbsenceKind::Locked : AbsenceKind::Idle, at);
    } else {
        comeBack(turn, at);
    }
}

bool isCountable(const Turn& turn, BootTime at)
{
    return turn.s.countable && at - turn.s.countable->to < kCountableFor;
}

void countAsBreak(Turn& turn, BootTime now)
{
    State& s = turn.s;
    if (!isCountable(turn, now)) {
        return;
    }
    const ShortAbsence was = *s.countable;
    s.countable.reset();
    record(turn, Kind::Short, Outcome::Natural, was.length, was.to);
    s.skipsInRow = 0;
    for (SittingCounter* counter : {&s.towardsShort, &s.towardsNudge, &s.spell}) {
        restart(*counter, was.to);
    }
    if (s.due && s.due->kind == Kind::Short) {
        withdraw(turn, Withdrawal::Absence);
        s.due.reset();
    }
}

} // namespace plumbline::breaks
