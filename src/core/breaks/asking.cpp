#include "core/breaks/turn.h"

#include <algorithm>

namespace plumbline::breaks {

namespace {

constexpr minutes kHour{60};
/// The next hint to sit down: from the longest standing spell of 40 on this leads to the hard ceiling of 60
/// (evidence.md 6.4).
constexpr minutes kSitDownAgain{20};

bool longIsOn(const Turn& turn)
{
    return turn.policy.longBreak.has_value();
}

milliseconds shortLeft(const Turn& turn, BootTime at)
{
    return shortInterval(turn.s, turn.policy) - sat(turn.s, turn.s.towardsShort, at);
}

milliseconds longLeft(const Turn& turn, BootTime at)
{
    return turn.policy.longBreak->interval - sat(turn.s, turn.s.towardsLong, at);
}

bool promptsLeft(const Turn& turn)
{
    return turn.s.prompts < turn.policy.maxPromptsPerDay;
}

bool trainingHolds(const State& state, BootTime at)
{
    return state.training || (state.trainingEnded && at - *state.trainingEnded < kAfterTraining);
}

void show(Turn& turn, BootTime now)
{
    State& s = turn.s;
    DueBreak& due = *s.due;
    if (due.kind == Kind::Short) {
        due.kind = kindDue(turn, now);
    }
    due.shownAt = now;
    due.notBefore.reset();
    due.snoozed = false;
    if (!due.counted) {
        due.counted = true;
        ++s.prompts;
    }
    if (s.absence && s.absence->during == AbsenceDuring::Working) {
        s.absence->during = AbsenceDuring::Prompting;
    }
    const bool firm = turn.policy.manner == Manner::Firm || sat(s, s.spell, now) >= kLongestSitting;
    turn.actions.push_back(
        ShowPrompt{due.kind, firm, std::max(0, turn.policy.snoozeLimit - due.snoozes), due.heldSince.has_value()});
}

/// Shows what is due, unless a guard holds it back and its time is not over.
void showWhenAllowed(Turn& turn, BootTime now)
{
    State& s = turn.s;
    if (!s.due || s.due->shownAt || !mayAsk(turn) || (s.due->notBefore && now < *s.due->notBefore)) {
        return;
    }
    if (!heldBy(turn, now).empty()) {
        if (!s.due->heldSince) {
            s.due->heldSince = s.due->snoozed && s.due->notBefore ? *s.due->notBefore : now;
        }
        const auto limit = deferredUntil(turn, now);
        if (!limit || now < *limit) {
            return;
        }
        s.due->forced = true;
    }
    show(turn, now);
}

/// A guard that begins takes the prompt back. It comes again, not before a snooze's length, so that a guard that comes
/// and goes does not make a prompt each time.
void yieldToGuards(Turn& turn, BootTime now)
{
    State& s = turn.s;
    if (!isShown(s) || s.due->forced || heldBy(turn, now).empty()) {
        return;
    }
    withdraw(turn, Withdrawal::Guard);
    s.due->notBefore = now + turn.policy.snooze;
    s.due->heldSince = s.due->heldSince.value_or(now);
}

void giveHint(Turn& turn, BootTime now)
{
    State& s = turn.s;
    const auto hint = nextHint(turn, now);
    if (!hint || hint->at > now) {
        return;
    }
    turn.actions.push_back(hint->what);
    ++s.prompts;
    restart(s.towardsNudge, now);
    if (hint->what.kind == Kind::Stand) {
        restart(s.towardsStand, now);
        s.sitDownAsked = hint->what.standUp ? std::nullopt : std::optional(now);
    }
    s.quietUntil = now + kQuietAround;
}

/// The earliest hint as sitting or standing goes on, breaks and guards left aside.
std::optional<Hint> wantedHint(const Turn& turn, BootTime now)
{
    const State& s = turn.s;
    std::optional<Hint> hint;
    const auto consider = [&](BootTime at, ShowNudge what) {
        at = std::max(at, s.quietUntil.value_or(at));
        if (!hint || at < hint->at) {
            hint = Hint{at, what};
        }
    };
    if (turn.policy.stand && s.bout.posture == Posture::Standing) {
        const BootTime tooLong = now + (std::min(turn.policy.stand->longestStanding, kHour) - boutLength(s, now));
        consider(s.sitDownAsked ? std::max(tooLong, *s.sitDownAsked + kSitDownAgain) : tooLong, {Kind::Stand, false});
    }
    if (s.bout.posture == Posture::Sitting) {
        if (turn.policy.stand) {
            const minutes sitting = kHour - turn.policy.stand->standingPerHour;
            consider(now + (sitting - sat(s, s.towardsStand, now)), {Kind::Stand, true});
        }
        if (turn.policy.nudgeEvery) {
            consider(now + (*turn.policy.nudgeEvery - sat(s, s.towardsNudge, now)), {Kind::Nudge, true});
        }
    }
    return hint;
}

} // namespace

minutes shortInterval(const State& state, const Policy& policy)
{
    const minutes usual = policy.shortBreak.interval;
    return state.lengthened ? std::max(usual, std::min(usual + kLengthening, kLongestInterval)) : usual;
}

GuardSet heldBy(const Turn& turn, BootTime at)
{
    GuardSet held;
    turn.s.guards.forEach([&](Guard guard) {
        if (turn.policy.respected.contains(guard)) {
            held.insert(guard);
        }
    });
    if (turn.policy.respected.contains(Guard::Training) && trainingHolds(turn.s, at)) {
        held.insert(Guard::Training);
    }
    return held;
}

bool mayAsk(const Turn& turn)
{
    const State& s = turn.s;
    return turn.policy.on && !s.pause && s.inHours && !s.running && !s.locked && !isAway(s);
}

Kind kindDue(const Turn& turn, BootTime at)
{
    return longIsOn(turn) && longLeft(turn, at) <= turn.policy.promptLasts ? Kind::Long : Kind::Short;
}

std::optional<BootTime> dueAt(const Turn& turn, BootTime at)
{
    if (turn.s.due || !mayAsk(turn) || !promptsLeft(turn)) {
        return std::nullopt;
    }
    milliseconds left = shortLeft(turn, at);
    if (longIsOn(turn)) {
        left = std::min(left, longLeft(turn, at));
    }
    if (left <= milliseconds{0}) {
        return at;
    }
    return turn.s.bout.posture == Posture::Sitting ? std::optional(at + left) : std::nullopt;
}

void openDue(Turn& turn, BootTime at)
{
    const auto due = dueAt(turn, at);
    if (!due || *due > at) {
        return;
    }
    turn.s.due = DueBreak{kindDue(turn, at), at};
    if (!heldBy(turn, at).empty()) {
        turn.s.due->heldSince = at;
    }
}

void withdraw(Turn& turn, Withdrawal why)
{
    if (isShown(turn.s)) {
        turn.actions.push_back(WithdrawPrompt{why});
        turn.s.due->shownAt.reset();
    }
}

void reviseDue(Turn& turn, BootTime at)
{
    State& s = turn.s;
    if (!s.due) {
        return;
    }
    // A glance that turned out to be an absence takes its minutes back; what was asked for stays asked for.
    const bool shortHolds = shortLeft(turn, at) <= kGlance;
    const bool longHolds = longIsOn(turn) && longLeft(turn, at) <= kGlance + turn.policy.promptLasts;
    if (!turn.policy.on || !(s.due->kind == Kind::Long ? longHolds : shortHolds)) {
        withdraw(turn, Withdrawal::Policy);
        s.due.reset();
    }
}

std::optional<Hint> nextHint(const Turn& turn, BootTime now)
{
    const State& s = turn.s;
    if (s.due || !mayAsk(turn) || !promptsLeft(turn)) {
        return std::nullopt;
    }
    auto hint = wantedHint(turn, now);
    if (!hint) {
        return std::nullopt;
    }
    hint->at = std::max(hint->at, now);
    if (!heldBy(turn, hint->at).empty()) {
        if (s.training || !s.trainingEnded) {
            return std::nullopt;
        }
        hint->at = std::max(hint->at, *s.trainingEnded + kAfterTraining);
        if (!heldBy(turn, hint->at).empty()) {
            return std::nullopt;
        }
    }
    const auto due = dueAt(turn, now);
    return due && *due - hint->at < kQuietAround ? std::nullopt : hint;
}

std::optional<BootTime> startsAt(const State& state, const Policy& policy)
{
    if (!isShown(state) || policy.manner == Manner::Notify) {
        return std::nullopt;
    }
    const BootTime shown = *state.due->shownAt;
    const BootTime limit = shown + policy.naturalPauseLimit;
    if (!state.idleSince || !state.absence) {
        return limit;
    }
    return std::min(limit, std::max(shown, state.absence->from) + policy.naturalPause);
}

std::optional<BootTime> deferredUntil(const Turn& turn, BootTime at)
{
    if (!turn.s.due || !turn.s.due->heldSince || heldBy(turn, at).contains(Guard::Training)) {
        return std::nullopt;
    }
    const BootTime limit = *turn.s.due->heldSince + turn.policy.longestDeferral;
    return std::max(limit, turn.s.due->notBefore.value_or(limit));
}

void ask(Turn& turn, BootTime now)
{
    openDue(turn, now);
    yieldToGuards(turn, now);
    showWhenAllowed(turn, now);
    const auto starts = startsAt(turn.s, turn.policy);
    if (starts && *starts <= now && mayAsk(turn)) {
        startBreak(turn, turn.s.due->kind, false, now);
    }
    giveHint(turn, now);
}

} // namespace plumbline::breaks
