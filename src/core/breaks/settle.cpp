#include "core/breaks/turn.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

/// A day that began does not end again because the clock is put right by less than this.
constexpr minutes kDayHolds{1};

WallTime startOf(const Turn& turn, Day day)
{
    return WallTime{day + turn.policy.dayStart} - turn.map.utcOffset;
}

std::optional<BootTime> hoursEdge(Turn& turn)
{
    if (!turn.hoursEdgeKnown) {
        turn.hoursEdgeKnown = true;
        const State& s = turn.s;
        const LocalTime at = localAt(turn, s.at.boot);
        if (isWorkTime(turn.policy.workDay, at) != s.inHours) {
            turn.hoursEdge = s.at.boot;
        } else {
            const auto edge = s.inHours ? workEnds(turn.policy.workDay, at) : workBegins(turn.policy.workDay, at);
            turn.hoursEdge = edge ? std::optional(bootAtLocal(turn, *edge)) : std::nullopt;
        }
    }
    return turn.hoursEdge;
}

/// What is still open when hours end is missed; what was never shown is let go.
void closeHours(Turn& turn, BootTime at)
{
    State& s = turn.s;
    if (s.due && (s.due->counted || s.due->snoozed)) {
        miss(turn, Withdrawal::OffHours, at);
    }
    s.due.reset();
    if (s.absence && s.absence->during != AbsenceDuring::OnBreak) {
        s.absence->during = AbsenceDuring::OffHours; // who does not come back before has gone home
    }
}

void changeHours(Turn& turn, BootTime at)
{
    State& s = turn.s;
    s.inHours = !s.inHours;
    turn.hoursEdgeKnown = false;
    if (!s.inHours) {
        closeHours(turn, at);
    } else if (turn.policy.fixedInterval && s.bout.posture == Posture::Away && boutLength(s, at) >= kNaturalBreak) {
        for (SittingCounter* counter : {&s.towardsShort, &s.towardsLong, &s.towardsNudge, &s.towardsStand, &s.spell}) {
            restart(*counter, at);
        }
    }
    followPosture(turn, at);
}

/// The training day at a moment; one that has just begun holds.
Day dayAt(const Turn& turn, const ZonedTime& time)
{
    const Day day = localDay(time, turn.policy.dayStart);
    const bool justBegun = day + days{1} == turn.s.day && startOf(turn, turn.s.day) - time.wall < kDayHolds;
    return justBegun ? turn.s.day : day;
}

/// Day, hours and pause as the wall clock has them.
void readClock(Turn& turn, BootTime at)
{
    State& s = turn.s;
    if (const Day day = dayAt(turn, zonedAt(turn, at)); day != s.day) {
        beginDay(turn, day, at);
    }
    if (isWorkTime(turn.policy.workDay, localAt(turn, at)) != s.inHours) {
        changeHours(turn, at);
    }
    const auto ends = pauseEnds(turn);
    if (ends && *ends <= at) {
        s.pause.reset();
    }
}

std::optional<BootTime> stoodLongAt(const State& state)
{
    if (state.bout.posture != Posture::Standing || state.stoodLong) {
        return std::nullopt;
    }
    return state.bout.from + (kNaturalBreak - state.bout.before);
}

/// Standing is a change of position: it resets the short counter, not the long one, which asks for activity
/// (evidence.md 6.3 rule 5).
void countStanding(Turn& turn, BootTime at)
{
    State& s = turn.s;
    s.stoodLong = true;
    for (SittingCounter* counter : {&s.towardsShort, &s.towardsNudge, &s.towardsStand, &s.spell}) {
        restart(*counter, at);
    }
    if (s.due && s.due->kind == Kind::Short) {
        withdraw(turn, Withdrawal::Answered);
        s.due.reset();
    }
}

std::optional<BootTime> missedAt(const Turn& turn)
{
    if (!isShown(turn.s) || turn.policy.manner != Manner::Notify) {
        return std::nullopt;
    }
    return *turn.s.due->shownAt + turn.policy.promptLasts;
}

bool isDue(const std::optional<BootTime>& event, BootTime at)
{
    return event && *event <= at;
}

void handleDue(Turn& turn, BootTime at)
{
    readClock(turn, at);
    State& s = turn.s;
    if (isDue(watchedEnoughAt(turn), at)) {
        leave(turn, AbsenceKind::Idle, at);
    }
    growAbsence(turn, at);
    if (s.running && s.running->endsAt <= at) {
        const bool finished = s.absence && absenceRule(s.absence->kind, s.absence->applied, s.absence->during).effect ==
                                               AbsenceEffect::Finish;
        endBreak(turn, finished ? Outcome::Natural : Outcome::Taken, {}, s.running->endsAt);
    }
    if (isDue(missedAt(turn), at)) {
        miss(turn, Withdrawal::Missed, at);
    }
    if (isDue(stoodLongAt(s), at)) {
        countStanding(turn, at);
    }
    openDue(turn, at);
    noteKind(turn, at);
}

std::optional<BootTime> nextWake(Turn& turn, BootTime now)
{
    std::optional<BootTime> wake = nextEvent(turn);
    const auto consider = [&](const std::optional<BootTime>& at) {
        if (at && *at > now && (!wake || *at < *wake)) {
            wake = at;
        }
    };
    const State& s = turn.s;
    if (s.due && !s.due->shownAt) {
        consider(s.due->notBefore); // from then on it counts as held back, whatever else keeps it from being asked for
        if (mayAsk(turn)) {
            consider(deferredUntil(turn, now));
        }
    }
    if (s.trainingEnded && s.due) {
        consider(*s.trainingEnded + kAfterTraining);
    }
    consider(startsAt(s, turn.policy));
    if (s.running) {
        consider(s.running->skipFrom);
    }
    if (const auto hint = nextHint(turn, now)) {
        consider(hint->at);
    }
    return wake;
}

} // namespace

Turn turnFor(const State& state, const Policy& policy, const Instant& now)
{
    const milliseconds jump = (now.wall - state.at.wall) - (now.boot - state.at.boot);
    const bool steady = std::chrono::abs(jump) < kDrift && now.utcOffset == state.at.utcOffset;
    return Turn{state, policy, steady ? now : state.at};
}

std::optional<BootTime> pauseEnds(const Turn& turn)
{
    if (!turn.s.pause) {
        return std::nullopt;
    }
    switch (turn.s.pause->kind) {
    case PauseKind::For:
        return turn.s.pause->until;
    case PauseKind::Until:
        return bootAt(turn, turn.s.pause->untilWall);
    case PauseKind::Tomorrow:
        return bootAt(turn, startOf(turn, turn.s.pause->untilDay));
    case PauseKind::On:
        break;
    }
    return std::nullopt;
}

std::optional<BootTime> nextEvent(Turn& turn)
{
    const State& s = turn.s;
    std::optional<BootTime> next = bootAt(turn, startOf(turn, s.day + days{1}));
    const auto consider = [&](const std::optional<BootTime>& at) {
        if (at && *at < *next) {
            next = at;
        }
    };
    consider(hoursEdge(turn));
    consider(pauseEnds(turn));
    consider(watchedEnoughAt(turn));
    consider(absenceGrowsAt(turn));
    consider(s.running ? std::optional(s.running->endsAt) : std::nullopt);
    consider(missedAt(turn));
    consider(stoodLongAt(s));
    consider(dueAt(turn, s.at.boot));
    return next;
}

void settleBefore(Turn& turn, BootTime to)
{
    for (auto event = nextEvent(turn); event && *event < to; event = nextEvent(turn)) {
        turn.s.at.boot = std::max(turn.s.at.boot, *event);
        handleDue(turn, turn.s.at.boot);
    }
    turn.s.at.boot = std::max(turn.s.at.boot, to);
}

void settle(Turn& turn, BootTime to)
{
    settleBefore(turn, to + milliseconds{1});
    turn.s.at.boot = to;
}

void arrive(Turn& turn, const Instant& now)
{
    const bool steady = turn.map == now;
    if (!steady) {
        // A clock that is set into another day leaves to the old one what it showed then.
        if (const Day day = dayAt(turn, {now.wall, now.utcOffset}); day != turn.s.day) {
            beginDay(turn, day, now.boot);
        }
    }
    turn.map = now;
    turn.s.at = now;
    if (!steady) {
        turn.hoursEdgeKnown = false;
        readClock(turn, now.boot);
        openDue(turn, now.boot);
        noteKind(turn, now.boot);
    }
}

Step finish(Turn&& turn, const State& before)
{
    const BootTime now = turn.s.at.boot;
    turn.hoursEdgeKnown = false;
    settle(turn, now); // what the input itself made due
    ask(turn, now);
    noteKind(turn, now);
    Step step;
    step.wakeAt = nextWake(turn, now);
    const bool waits = isShown(turn.s) && turn.policy.manner != Manner::Notify;
    step.idleThreshold = waits ? turn.policy.naturalPause : milliseconds{kGlance};
    step.state = turn.s;
    State same = turn.s;
    same.at = before.at;
    step.durable = !(same == before);
    step.actions = std::move(turn.actions);
    return step;
}

} // namespace plumbline::breaks
