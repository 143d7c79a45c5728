#include "core/breaks/turn.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <type_traits>

/// The state as text: a line with the version, then key=value lines. Every key must be there and make sense.
namespace plumbline::breaks {

namespace {

constexpr std::string_view kVersion = "plumbline-breaks 1";
/// A gap longer than this is no absence from work any more: everything begins anew.
constexpr days kLongestGap{60};
/// Numbers beyond this are no times (about 3,000 years in milliseconds).
constexpr std::int64_t kLargest = 100'000'000'000'000;

// --- the fields, once for writing, reading and moving ---

template <class S, class Visit>
void eachCounter(S& s, Visit& visit)
{
    const auto counter = [&](std::string_view carried, std::string_view from, auto& value) {
        visit(carried, value.carried);
        visit(from, value.from);
    };
    counter("short.carried", "short.from", s.towardsShort);
    counter("long.carried", "long.from", s.towardsLong);
    counter("nudge.carried", "nudge.from", s.towardsNudge);
    counter("stand.carried", "stand.from", s.towardsStand);
    counter("spell.carried", "spell.from", s.spell);
}

template <class S, class Visit>
void eachAbsence(S& s, Visit& visit)
{
    visit("idleSince", s.idleSince);
    visit("locked", s.locked);
    visit.group("absence", s.absence, [&](auto& absence) {
        visit("absence.kind", absence.kind, AbsenceKind::NotRunning);
        visit("absence.part", absence.part, AbsenceKind::NotRunning);
        visit("absence.from", absence.from);
        visit("absence.during", absence.during, AbsenceDuring::OffHours);
        visit("absence.applied", absence.applied, AbsenceLength::LongBreak);
    });
    visit.group("countable", s.countable, [&](auto& countable) {
        visit("countable.to", countable.to);
        visit("countable.length", countable.length);
    });
}

template <class S, class Visit>
void eachBreak(S& s, Visit& visit)
{
    visit.group("due", s.due, [&](auto& due) {
        visit("due.kind", due.kind, Kind::Long);
        visit("due.since", due.since);
        visit("due.snoozes", due.snoozes);
        visit("due.snoozed", due.snoozed);
        visit("due.notBefore", due.notBefore);
        visit("due.heldSince", due.heldSince);
        visit("due.shownAt", due.shownAt);
        visit("due.counted", due.counted);
        visit("due.forced", due.forced);
    });
    visit.group("running", s.running, [&](auto& running) {
        visit("running.kind", running.kind, Kind::Long);
        visit("running.since", running.since);
        visit("running.endsAt", running.endsAt);
        visit("running.skipFrom", running.skipFrom);
        visit("running.snoozes", running.snoozes);
        visit("running.prompted", running.prompted);
        visit("running.boutBefore", running.boutBefore);
    });
    visit.group("pause", s.pause, [&](auto& pause) {
        visit("pause.kind", pause.kind, PauseKind::On);
        visit("pause.until", pause.until);
        visit("pause.untilWall", pause.untilWall);
        visit("pause.untilDay", pause.untilDay);
    });
}

template <class S, class Visit>
void eachField(S& s, Visit& visit)
{
    visit("at.boot", s.at.boot);
    visit("at.wall", s.at.wall);
    visit("at.offset", s.at.utcOffset);
    visit("day", s.day);
    visit("inHours", s.inHours);
    visit("bout.posture", s.bout.posture, Posture::Asleep);
    visit("bout.from", s.bout.from);
    visit("bout.began", s.bout.began.wall);
    visit("bout.offset", s.bout.began.utcOffset);
    visit("bout.before", s.bout.before);
    visit("standing", s.standing);
    visit("stoodLong", s.stoodLong);
    eachCounter(s, visit);
    eachAbsence(s, visit);
    visit("guards", s.guards);
    visit("training", s.training);
    visit("trainingEnded", s.trainingEnded);
    eachBreak(s, visit);
    visit("lastBreakEnd", s.lastBreakEnd);
    visit("quietUntil", s.quietUntil);
    visit("sitDownAsked", s.sitDownAsked);
    visit("today.sitting", s.today[0]);
    visit("today.standing", s.today[1]);
    visit("today.away", s.today[2]);
    visit("today.asleep", s.today[3]);
    visit("prompts", s.prompts);
    visit("taken", s.taken);
    visit("skipped", s.skipped);
    visit("skipsInRow", s.skipsInRow);
    visit("lengthened", s.lengthened);
    visit("kind", s.kind, StateKind::Working);
    visit("kindSince", s.kindSince);
}

class Writer {
public:
    std::string text{std::string(kVersion) + '\n'};

    void put(std::string_view key, std::int64_t value)
    {
        text += key;
        text += '=';
        text += std::to_string(value);
        text += '\n';
    }
    template <class T>
    requires std::is_integral_v<T>
    void operator()(std::string_view key, T value) { put(key, static_cast<std::int64_t>(value)); }
    template <class Rep, class Period>
    void operator()(std::string_view key, std::chrono::duration<Rep, Period> value)
    {
        put(key, static_cast<std::int64_t>(value.count()));
    }
    template <class Length>
    void operator()(std::string_view key, std::chrono::sys_time<Length> value)
    {
        put(key, static_cast<std::int64_t>(value.time_since_epoch().count()));
    }
    void operator()(std::string_view key, BootTime value) { put(key, value.sinceStart.count()); }
    void operator()(std::string_view key, const std::optional<BootTime>& value)
    {
        if (value) {
            (*this)(key, *value);
        }
    }
    template <class Enum>
    void operator()(std::string_view key, Enum value, Enum /*last*/)
    {
        put(key, static_cast<std::int64_t>(value));
    }
    void operator()(std::string_view key, GuardSet guards)
    {
        std::int64_t bits = 0;
        guards.forEach([&](Guard guard) { bits |= std::int64_t{1} << static_cast<int>(guard); });
        put(key, bits);
    }
    template <class T, class Fields>
    void group(std::string_view key, const std::optional<T>& value, Fields&& fields)
    {
        put(key, value ? 1 : 0);
        if (value) {
            fields(*value);
        }
    }
};

class Reader {
public:
    explicit Reader(std::string_view text)
    {
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(text.size(), line.size() + 1));
            const auto middle = line.find('=');
            if (middle == std::string_view::npos ||
                !m_values.emplace(line.substr(0, middle), line.substr(middle + 1)).second) {
                m_good = false;
            }
        }
    }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] std::string_view word(std::string_view key) const
    {
        const auto found = m_values.find(key);
        return found == m_values.end() ? std::string_view{} : found->second;
    }

    std::int64_t get(std::string_view key, std::int64_t lowest = -kLargest, std::int64_t highest = kLargest)
    {
        const std::string_view digits = word(key);
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || value < lowest ||
            value > highest) {
            m_good = false;
            return std::clamp(std::int64_t{0}, lowest, highest);
        }
        return value;
    }
    void operator()(std::string_view key, bool& value) { value = get(key, 0, 1) == 1; }
    void operator()(std::string_view key, int& value) { value = static_cast<int>(get(key, 0, 1'000'000)); }
    template <class Rep, class Period>
    void operator()(std::string_view key, std::chrono::duration<Rep, Period>& value)
    {
        value = std::chrono::duration<Rep, Period>{static_cast<Rep>(get(key))};
    }
    void operator()(std::string_view key, WallTime& value) { value = WallTime{milliseconds{get(key)}}; }
    void operator()(std::string_view key, Day& value)
    {
        constexpr std::int64_t kLastDay = kLargest / 86'400'000;
        value = Day{days{static_cast<days::rep>(get(key, -kLastDay, kLastDay))}};
    }
    void operator()(std::string_view key, BootTime& value) { value.sinceStart = milliseconds{get(key)}; }
    void operator()(std::string_view key, std::optional<BootTime>& value)
    {
        value.reset();
        if (m_values.count(key) != 0) {
            (*this)(key, value.emplace());
        }
    }
    template <class Enum>
    void operator()(std::string_view key, Enum& value, Enum last)
    {
        value = static_cast<Enum>(get(key, 0, static_cast<std::int64_t>(last)));
    }
    void operator()(std::string_view key, GuardSet& guards)
    {
        const std::int64_t bits = get(key, 0, (std::int64_t{1} << countOf<Guard>)-1);
        for (std::size_t i = 0; i < countOf<Guard>; ++i) {
            if (((bits >> i) & 1) != 0) {
                guards.insert(static_cast<Guard>(i));
            }
        }
    }
    template <class T, class Fields>
    void group(std::string_view key, std::optional<T>& value, Fields&& fields)
    {
        value.reset();
        if (get(key, 0, 1) == 1) {
            fields(value.emplace());
        }
    }

private:
    std::map<std::string_view, std::string_view> m_values;
    bool m_good = true;
};

/// Moves every boot time, from one boot's line to another's.
struct Mover {
    milliseconds by{0};

    void operator()(std::string_view /*key*/, BootTime& value) const { value = value + by; }
    void operator()(std::string_view /*key*/, std::optional<BootTime>& value) const
    {
        if (value) {
            value = *value + by;
        }
    }
    template <class T, class... Rest>
    void operator()(std::string_view /*key*/, T& /*value*/, Rest... /*last*/) const
    {}
    template <class T, class Fields>
    void group(std::string_view /*key*/, std::optional<T>& value, Fields&& fields) const
    {
        if (value) {
            fields(*value);
        }
    }
};

/// What has happened has happened before `at`, and what counts is not negative.
bool isPlausible(const State& s)
{
    const BootTime at = s.at.boot;
    const auto past = [&](const std::optional<BootTime>& time) { return !time || *time <= at; };
    bool good = s.bout.from <= at && s.kindSince <= at && past(s.trainingEnded) && past(s.idleSince) &&
                past(s.lastBreakEnd) && past(s.sitDownAsked) && s.bout.before >= milliseconds{0};
    for (const SittingCounter& counter : {s.towardsShort, s.towardsLong, s.towardsNudge, s.towardsStand, s.spell}) {
        good = good && counter.from <= at && counter.carried >= milliseconds{0};
    }
    good = good && (!s.absence || s.absence->from <= at) && (!s.countable || s.countable->to <= at);
    good = good && (!s.due || (s.due->since <= at && past(s.due->shownAt) && past(s.due->heldSince)));
    good = good && (!s.running || (s.running->since <= at && s.running->endsAt > at && !s.due));
    good = good && std::chrono::abs(s.at.utcOffset) < days{1} && std::chrono::abs(s.bout.began.utcOffset) < days{1};
    return good && std::chrono::abs(s.at.wall - WallTime{s.day}) < days{3};
}

struct Saved {
    State state;
    std::string bootId;
    bool stopped = false;
};

std::optional<Saved> read(std::string_view text)
{
    if (text.substr(0, kVersion.size() + 1) != std::string(kVersion) + '\n' || text.back() != '\n') {
        return std::nullopt;
    }
    Reader reader(text.substr(kVersion.size() + 1));
    Saved saved;
    eachField(saved.state, reader);
    reader("stopped", saved.stopped);
    saved.bootId = reader.word("boot");
    return reader.good() && isPlausible(saved.state) ? std::optional(saved) : std::nullopt;
}

/// Puts the saved boot times on the line of this boot; false when too much time has passed.
bool takeOver(Saved& saved, bool sameBoot, const Instant& now)
{
    const milliseconds gap = sameBoot ? now.boot - saved.state.at.boot : now.wall - saved.state.at.wall;
    if (gap > kLongestGap) {
        return false;
    }
    if (!sameBoot) {
        Mover mover{now.boot - saved.state.at.boot - std::max(gap, milliseconds{0})};
        eachField(saved.state, mover);
    }
    return true;
}

void forgetTold(State& state)
{
    state.idleSince.reset();
    state.locked = false;
    state.guards = {};
}

void showAgain(Step& step, const State& saved, const Policy& policy)
{
    const State& s = step.state;
    if (isShown(s) && isShown(saved) && s.due->shownAt == saved.due->shownAt) {
        const bool firm = policy.manner == Manner::Firm || sat(s, s.spell, s.at.boot) >= kLongestSitting;
        step.actions.push_back(ShowPrompt{s.due->kind, firm, std::max(0, policy.snoozeLimit - s.due->snoozes),
                                          s.due->heldSince.has_value()});
    }
    if (s.running && saved.running && s.running->since == saved.running->since) {
        step.actions.push_back(StartBreak{s.running->kind,
                                          std::chrono::floor<minutes>(s.running->endsAt - s.running->since), false,
                                          s.running->skipFrom});
    }
}

} // namespace

std::string save(const State& state, std::string_view bootId, bool stopped)
{
    std::string id(bootId);
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == '\n' || c == '='; }, '-');
    Writer writer;
    writer.text += "boot=" + id + '\n';
    eachField(state, writer);
    writer("stopped", stopped); // the last line: without it the text is not whole
    return std::move(writer.text);
}

Step restore(std::string_view saved, const Policy& policy, std::string_view bootId, const Instant& now)
{
    auto found = read(saved);
    const bool sameBoot = found && found->bootId == bootId && found->state.at.boot <= now.boot;
    if (!found || !takeOver(*found, sameBoot, now)) {
        const State fresh = begin(policy, now);
        Step step = finish(turnFor(fresh, policy, now), fresh);
        step.durable = true;
        return step;
    }
    Turn turn = turnFor(found->state, policy, now);
    if (now.boot > found->state.at.boot) {
        const BootTime waited = finish(Turn(turn), found->state).wakeAt.value_or(now.boot);
        forgetTold(turn.s);
        const BootTime until = found->stopped ? found->state.at.boot : std::min(waited, now.boot);
        settleBefore(turn, until);
        if (until < now.boot) {
            leave(turn, sameBoot ? AbsenceKind::NotRunning : AbsenceKind::Asleep, until);
        }
        settle(turn, now.boot);
        arrive(turn, now);
        comeBack(turn, now.boot);
    } else {
        arrive(turn, now);
    }
    Step step = finish(std::move(turn), found->state);
    showAgain(step, found->state, policy);
    step.durable = true;
    return step;
}

} // namespace plumbline::breaks
