#include "core/breaks/turn.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

/// Where an absence began that is told of now: at its first moment, not before the bout under way.
BootTime beganAt(const State& state, milliseconds length, BootTime now)
{
    return std::clamp(now + -std::max(length, milliseconds{0}), state.bout.from, now);
}

void pauseBy(Turn& turn, const PauseSet& pause)
{
    State& s = turn.s;
    withdraw(turn, Withdrawal::Paused);
    s.due.reset();
    s.pause = pause;
    if (s.absence && s.absence->during != AbsenceDuring::OnBreak && s.inHours) {
        s.absence->during = AbsenceDuring::Paused;
    }
}

/// What an input does at `now`, time up to there being settled.
struct Apply {
    Turn& turn;
    BootTime now;

    void operator()(const Wake& /*unused*/) const {}
    void operator()(const IdleBegan& /*unused*/) const {} // see `depart`
    void operator()(const InputSeen& /*unused*/) const
    {
        turn.s.idleSince.reset();
        if (!turn.s.locked) {
            comeBack(turn, now);
        }
    }
    void operator()(const LockChanged& lock) const
    {
        if (lock.locked == turn.s.locked) {
            return;
        }
        turn.s.locked = lock.locked;
        if (lock.locked) {
            leave(turn, AbsenceKind::Locked, now);
        } else {
            turn.s.idleSince.reset(); // nobody unlocks without being there
            comeBack(turn, now);
        }
    }
    void operator()(const Slept& /*unused*/) const { endPart(turn, now); }
    void operator()(const GuardsChanged& guards) const { turn.s.guards = guards.now; }
    void operator()(const PolicyChanged& /*unused*/) const
    {
        if (turn.policy.fixedInterval && turn.s.idleSince) {
            turn.s.idleSince.reset();
            if (!turn.s.locked) {
                comeBack(turn, now);
            }
        }
        reviseDue(turn, now);
        followPosture(turn, now);
    }
    void operator()(const Take& take) const
    {
        if (turn.s.running) {
            return;
        }
        const Kind next = turn.s.due ? turn.s.due->kind : kindDue(turn, now);
        startBreak(turn, take.kind.value_or(next) == Kind::Long ? Kind::Long : Kind::Short, true, now);
    }
    void operator()(const Snooze& /*unused*/) const { snooze(turn, now); }
    void operator()(const Skip& /*unused*/) const { skip(turn, now); }
    void operator()(const FinishBreak& done) const
    {
        if (turn.s.running) {
            endBreak(turn, Outcome::Taken, done.result, now);
        }
    }
    void operator()(const PauseFor& pause) const
    {
        if (pause.length > minutes{0}) {
            pauseBy(turn, {PauseKind::For, now + pause.length, {}, {}});
        }
    }
    void operator()(const PauseUntil& pause) const
    {
        if (pause.until > turn.map.wall) {
            pauseBy(turn, {PauseKind::Until, {}, pause.until, {}});
        }
    }
    void operator()(const PauseUntilTomorrow& /*unused*/) const
    {
        pauseBy(turn, {PauseKind::Tomorrow, {}, {}, turn.s.day + days{1}});
    }
    void operator()(const PauseUntilOn& /*unused*/) const { pauseBy(turn, {}); }
    void operator()(const Resume& /*unused*/) const { turn.s.pause.reset(); }
    void operator()(const Standing& said) const
    {
        turn.s.standing = said.standing;
        followPosture(turn, now);
    }
    void operator()(const CountAsBreak& /*unused*/) const { countAsBreak(turn, now); }
    void operator()(const TrainingChanged& training) const
    {
        if (turn.s.training && !training.running) {
            turn.s.trainingEnded = now;
        }
        turn.s.training = training.running;
    }
};

/// Absences are told of after they began: time up to there is settled as it was, the rest as an absence.
void depart(Turn& turn, const Input& input, BootTime now)
{
    if (const auto* slept = std::get_if<Slept>(&input)) {
        settle(turn, std::max(turn.s.at.boot, beganAt(turn.s, slept->length, now)));
        leave(turn, AbsenceKind::Asleep, beganAt(turn.s, slept->length, now));
    } else if (const auto* idle = std::get_if<IdleBegan>(&input)) {
        if (turn.policy.fixedInterval || turn.s.idleSince) {
            return;
        }
        settle(turn, std::max(turn.s.at.boot, beganAt(turn.s, idle->idleFor, now)));
        turn.s.idleSince = beganAt(turn.s, idle->idleFor, now);
        if (!turn.s.absence && !isWatching(turn)) {
            leave(turn, AbsenceKind::Idle, *turn.s.idleSince);
        }
    }
}

} // namespace

State begin(const Policy& policy, const Instant& now)
{
    State state;
    state.at = now;
    state.day = localDay(now, policy.dayStart);
    state.inHours = isWorkTime(policy.workDay, now.wall.time_since_epoch() + LocalTime{} + now.utcOffset);
    state.bout.from = now.boot;
    state.bout.began = {now.wall, now.utcOffset};
    for (SittingCounter* counter :
         {&state.towardsShort, &state.towardsLong, &state.towardsNudge, &state.towardsStand, &state.spell}) {
        restart(*counter, now.boot);
    }
    state.kindSince = now.boot;
    Turn turn = turnFor(state, policy, now);
    followPosture(turn, now.boot);
    noteKind(turn, now.boot);
    return turn.s;
}

Step advance(const State& state, const Policy& policy, const Input& input, const Instant& now)
{
    Instant at = now;
    at.boot = std::max(at.boot, state.at.boot); // boot time does not go back; whoever says so is late
    Turn turn = turnFor(state, policy, at);
    // Another policy holds from now on, so it may not judge the time before; the old one has been waited out.
    if (!std::holds_alternative<PolicyChanged>(input)) {
        depart(turn, input, at.boot);
        settle(turn, at.boot);
    }
    arrive(turn, at);
    std::visit(Apply{turn, at.boot}, input);
    return finish(std::move(turn), state);
}

} // namespace plumbline::breaks
