#include "core/breaks/turn.h"

namespace plumbline::breaks {

namespace {

Rhythm rhythmOf(const Policy& policy, Kind kind)
{
    if (kind == Kind::Short) {
        return policy.shortBreak;
    }
    return policy.longBreak.value_or(Rhythm{kLongestSitting, kNaturalBreak});
}

/// The counters after an answer. `rested` when the person really stopped sitting: the spell ends too.
void restartAfter(Turn& turn, Kind kind, bool rested, BootTime at)
{
    State& s = turn.s;
    const bool longOverdue = turn.policy.longBreak && sat(s, s.towardsLong, at) >= turn.policy.longBreak->interval;
    // A short break in place of a long one answers both; else the next prompt would follow at once.
    if (kind == Kind::Long || longOverdue) {
        restart(s.towardsLong, at);
    }
    restart(s.towardsShort, at);
    restart(s.towardsNudge, at);
    if (rested) {
        restart(s.spell, at);
        s.skipsInRow = 0;
    }
    s.quietUntil = at + kQuietAround;
}

void countSkip(Turn& turn)
{
    State& s = turn.s;
    ++s.skipped;
    ++s.skipsInRow;
    if (s.skipsInRow >= kSkipsToLengthen && !s.lengthened) {
        s.lengthened = true;
        turn.actions.push_back(IntervalLengthened{shortInterval(s, turn.policy)});
    }
}

/// The break on screen goes away unrested: its time goes back to the bout it interrupted.
void resumeBout(Turn& turn, const RunningBreak& running, BootTime at)
{
    State& s = turn.s;
    if (s.absence && s.absence->during == AbsenceDuring::OnBreak) {
        s.absence->during = AbsenceDuring::Working;
    }
    const Posture posture = postureNow(turn);
    const bool seated = posture == Posture::Sitting || posture == Posture::Standing;
    if (seated && s.bout.posture == Posture::Away && s.bout.from >= running.since) {
        s.bout.posture = posture;
        s.bout.before = running.boutBefore + (s.bout.from - running.since);
    } else {
        followPosture(turn, at);
    }
}

} // namespace

void record(Turn& turn, Kind kind, Outcome outcome, milliseconds duration, BootTime at,
            std::optional<MoveResult> result)
{
    BreakRecord made;
    made.at = zonedAt(turn, at);
    made.day = localDay(made.at, turn.policy.dayStart);
    made.kind = kind;
    made.outcome = outcome;
    made.result = result;
    made.duration = std::chrono::floor<seconds>(duration);
    turn.actions.push_back(RecordBreak{std::move(made)});
}

void startBreak(Turn& turn, Kind kind, bool byRequest, BootTime now)
{
    State& s = turn.s;
    RunningBreak running;
    running.kind = kind;
    running.since = now;
    const minutes length = rhythmOf(turn.policy, kind).length;
    running.endsAt = now + length;
    if (s.due) {
        running.snoozes = s.due->snoozes;
        running.prompted = s.due->counted;
        withdraw(turn, Withdrawal::Answered);
        s.due.reset();
    }
    if (turn.policy.manner == Manner::Firm && !byRequest) {
        running.skipFrom = now + turn.policy.firmDelay;
    }
    // Who is away at the natural pause is away in the break from here on.
    const auto absent = s.absence ? std::optional(s.absence->part) : std::nullopt;
    if (absent) {
        comeBack(turn, now);
    }
    running.boutBefore = boutLength(s, now);
    s.countable.reset();
    s.running = running;
    followPosture(turn, now);
    if (absent) {
        leave(turn, *absent, now);
    }
    turn.actions.push_back(StartBreak{kind, length, byRequest, running.skipFrom});
}

void endBreak(Turn& turn, Outcome outcome, std::optional<MoveResult> result, BootTime at)
{
    State& s = turn.s;
    const RunningBreak running = *s.running;
    s.running.reset();
    turn.actions.push_back(EndBreak{outcome == Outcome::Taken});
    record(turn, running.kind, outcome, at - running.since, at, result);
    if (outcome == Outcome::Taken || outcome == Outcome::Natural) {
        s.taken += outcome == Outcome::Taken ? 1 : 0;
        s.lastBreakEnd = at;
        restartAfter(turn, running.kind, true, at);
        followPosture(turn, at);
        return;
    }
    resumeBout(turn, running, at);
    if (outcome == Outcome::Skipped) {
        countSkip(turn);
        restartAfter(turn, running.kind, false, at);
        return;
    }
    s.due = DueBreak{running.kind, at, running.snoozes + 1, true, at + turn.policy.snooze};
    s.due->counted = running.prompted;
}

void miss(Turn& turn, Withdrawal why, BootTime at)
{
    const Kind kind = turn.s.due->kind;
    withdraw(turn, why);
    turn.s.due.reset();
    record(turn, kind, Outcome::Missed, milliseconds{0}, at);
    restartAfter(turn, kind, false, at);
}

void skip(Turn& turn, BootTime now)
{
    State& s = turn.s;
    if (s.running) {
        endBreak(turn, Outcome::Skipped, {}, now);
    } else if (s.due) {
        const Kind kind = s.due->kind;
        withdraw(turn, Withdrawal::Answered);
        s.due.reset();
        record(turn, kind, Outcome::Skipped, milliseconds{0}, now);
        countSkip(turn);
        restartAfter(turn, kind, false, now);
    }
}

void snooze(Turn& turn, BootTime now)
{
    State& s = turn.s;
    const int used = s.running ? s.running->snoozes : s.due ? s.due->snoozes : 0;
    if (used >= turn.policy.snoozeLimit) {
        return;
    }
    if (s.running) {
        endBreak(turn, Outcome::Snoozed, {}, now);
    } else if (isShown(s)) {
        withdraw(turn, Withdrawal::Answered);
        record(turn, s.due->kind, Outcome::Snoozed, milliseconds{0}, now);
        ++s.due->snoozes;
        s.due->snoozed = true;
        s.due->notBefore = now + turn.policy.snooze;
        s.due->heldSince.reset();
        s.due->forced = false;
    }
}

} // namespace plumbline::breaks
