#include "core/breaks/turn.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

Turn turnAt(const State& state, const Policy& policy, const Instant& given)
{
    Instant now = given;
    now.boot = std::max(now.boot, state.at.boot);
    Turn turn = turnFor(state, policy, now);
    settle(turn, now.boot);
    arrive(turn, now);
    noteKind(turn, now.boot);
    return turn;
}

int snoozesLeft(const Turn& turn)
{
    const State& s = turn.s;
    const int used = s.running ? s.running->snoozes : s.due ? s.due->snoozes : 0;
    return std::max(0, turn.policy.snoozeLimit - used);
}

std::optional<LocalTime> hoursBegin(const Turn& turn)
{
    return turn.s.inHours ? std::nullopt : workBegins(turn.policy.workDay, localAt(turn, turn.s.at.boot));
}

/// When a break would come due, no earlier than pause and hours let it.
std::optional<Next> nextBreak(const Turn& turn, BootTime now)
{
    const State& s = turn.s;
    BootTime earliest = std::max(now, pauseEnds(turn).value_or(now));
    if (!s.inHours) {
        const auto begin = hoursBegin(turn);
        if (!begin) {
            return std::nullopt;
        }
        earliest = std::max(earliest, bootAtLocal(turn, *begin));
    }
    const BootTime from = s.running ? s.running->endsAt : now;
    const bool fresh = s.running.has_value();
    const BootTime shortAt =
        from + (shortInterval(s, turn.policy) - (fresh ? milliseconds{0} : sat(s, s.towardsShort, now)));
    Next next{Kind::Short, zonedAt(turn, std::max(shortAt, earliest))};
    if (turn.policy.longBreak) {
        const bool afresh = fresh && s.running->kind == Kind::Long;
        const BootTime longAt =
            from + (turn.policy.longBreak->interval - (afresh ? milliseconds{0} : sat(s, s.towardsLong, now)));
        const BootTime first = std::max(std::min(shortAt, longAt), earliest);
        next = {longAt - first <= turn.policy.promptLasts ? Kind::Long : Kind::Short, zonedAt(turn, first)};
    }
    const auto hint = nextHint(turn, now);
    if (hint && zonedAt(turn, hint->at) < next.dueAt) {
        next = {hint->what.kind, zonedAt(turn, hint->at)};
    }
    return next;
}

std::optional<Next> nextOf(const Turn& turn, BootTime now)
{
    const State& s = turn.s;
    if (!turn.policy.on || (s.pause && s.pause->kind == PauseKind::On)) {
        return std::nullopt;
    }
    if (s.due) {
        const BootTime at = s.due->shownAt ? *s.due->shownAt : std::max(now, s.due->notBefore.value_or(now));
        return Next{s.due->kind, zonedAt(turn, at)};
    }
    return s.prompts < turn.policy.maxPromptsPerDay ? nextBreak(turn, now) : std::nullopt;
}

void lookAtClock(const Turn& turn, View& view)
{
    const State& s = turn.s;
    const LocalTime local = localAt(turn, s.at.boot);
    const auto zoned = [&](LocalTime time) { return ZonedTime{time - s.at.utcOffset, s.at.utcOffset}; };
    if (const auto end = s.inHours ? workEnds(turn.policy.workDay, local) : std::nullopt) {
        view.hoursEnd = zoned(*end);
    }
    if (const auto begin = hoursBegin(turn)) {
        view.hoursBegin = zoned(*begin);
    }
    if (const auto ends = pauseEnds(turn)) {
        view.pausedUntil = zonedAt(turn, *ends);
    }
    view.pausedUntilOn = s.pause && s.pause->kind == PauseKind::On;
}

void lookAtLedger(const Turn& turn, View& view)
{
    const State& s = turn.s;
    const BootTime now = s.at.boot;
    auto today = s.today;
    today[static_cast<std::size_t>(s.bout.posture)] += now - s.bout.from;
    view.posture = s.bout.posture;
    view.bout = boutLength(s, now);
    view.sinceBreak = sat(s, s.towardsShort, now);
    view.interval = shortInterval(s, turn.policy);
    view.sittingToday = today[static_cast<std::size_t>(Posture::Sitting)];
    view.standingToday = today[static_cast<std::size_t>(Posture::Standing)];
    view.awayToday = today[static_cast<std::size_t>(Posture::Away)];
    view.asleepToday = today[static_cast<std::size_t>(Posture::Asleep)];
    view.takenToday = s.taken;
    view.skippedToday = s.skipped;
    view.promptsToday = s.prompts;
}

} // namespace

View look(const State& state, const Policy& policy, const Instant& now)
{
    const Turn turn = turnAt(state, policy, now);
    const State& s = turn.s;
    View view;
    view.state = s.kind;
    view.since = zonedAt(turn, s.kindSince);
    view.next = nextOf(turn, s.at.boot);
    lookAtClock(turn, view);
    if (s.kind == StateKind::Inhibited) {
        view.inhibitedBy = heldBy(turn, s.at.boot);
        view.deferredUntil = deferredUntil(turn, s.at.boot);
    }
    lookAtLedger(turn, view);
    view.snoozesLeft = snoozesLeft(turn);
    if (isShown(s)) {
        view.prompt = Prompt{s.due->kind, *s.due->shownAt, view.snoozesLeft, startsAt(s, policy)};
    }
    if (s.running) {
        view.onBreak = OnBreak{s.running->kind, s.running->since, s.running->endsAt, s.running->skipFrom};
    }
    view.canCountAsBreak = isCountable(turn, s.at.boot);
    return view;
}

std::optional<SnoozeCost> snoozeCost(const State& state, const Policy& policy, const Instant& now)
{
    const Turn turn = turnAt(state, policy, now);
    const State& s = turn.s;
    if (snoozesLeft(turn) == 0 || (!s.running && !isShown(s))) {
        return std::nullopt;
    }
    const BootTime until = s.at.boot + policy.snooze;
    const milliseconds bout =
        s.running ? s.running->boutBefore + (s.at.boot - s.running->since) : boutLength(s, s.at.boot);
    const auto ends = s.inHours ? workEnds(policy.workDay, localAt(turn, s.at.boot)) : std::nullopt;
    return SnoozeCost{zonedAt(turn, until), bout + policy.snooze, ends && bootAtLocal(turn, *ends) <= until};
}

} // namespace plumbline::breaks
