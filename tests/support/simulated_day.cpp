#include "support/simulated_day.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace plumbline::testing {

using namespace plumbline::breaks;

namespace {

std::string clockOf(const ZonedTime& time)
{
    const auto local = time.wall + time.utcOffset;
    const auto ofDay = std::chrono::floor<seconds>(local - std::chrono::floor<days>(local));
    const auto rest = static_cast<int>(ofDay.count() % 60);
    std::string text = timeOfDay(std::chrono::floor<minutes>(ofDay));
    if (rest != 0) {
        text += (rest < 10 ? ":0" : ":") + std::to_string(rest);
    }
    return text;
}

std::string wordOf(Withdrawal why)
{
    constexpr std::array<const char*, 7> kWords{"answered", "absence", "paused", "off hours",
                                                "guard",    "missed",  "policy"};
    return kWords[static_cast<std::size_t>(why)];
}

struct Tell {
    std::string operator()(const ShowPrompt& prompt) const
    {
        std::string text = "prompt " + std::string(code(prompt.kind));
        text += prompt.firm ? ", firm" : "";
        text += prompt.deferredFirst ? ", held back first" : "";
        return text;
    }
    std::string operator()(const WithdrawPrompt& withdrawn) const { return "prompt gone: " + wordOf(withdrawn.why); }
    std::string operator()(const StartBreak& start) const
    {
        return "break " + std::string(code(start.kind)) + " " + std::to_string(start.length.count()) + " min" +
               (start.byRequest ? ", asked for" : "");
    }
    std::string operator()(const EndBreak& end) const { return end.completed ? "break over" : "break broken off"; }
    std::string operator()(const ShowNudge& nudge) const
    {
        return nudge.kind == Kind::Nudge ? "nudge" : nudge.standUp ? "stand up" : "sit down";
    }
    std::string operator()(const RecordBreak& written) const
    {
        const BreakRecord& record = written.record;
        return std::string(code(record.outcome)) + " " + std::string(code(record.kind)) +
               (record.duration > seconds{0} ? " " + std::to_string(record.duration.count()) + " s" : "");
    }
    std::string operator()(const RecordBout& /*unused*/) const { return {}; }
    std::string operator()(const IntervalLengthened& longer) const
    {
        return "interval " + std::to_string(longer.interval.count()) + " min today";
    }
};

} // namespace

Policy deskPolicy()
{
    Policy policy;
    policy.workDay = {{true, true, true, true, true, false, false}, {{minutes{9 * 60}, minutes{17 * 60}}}};
    return policy;
}

SimulatedDay::SimulatedDay(Policy policy, const char* start)
    : m_policy(std::move(policy))
{
    const ZonedTime time = *parseRfc3339(start);
    m_now = {BootTime{std::chrono::hours{1}}, time.wall, time.utcOffset};
    m_start = m_now;
    m_lastInput = m_now.boot;
    m_step.state = begin(m_policy, m_now);
    take(advance(m_step.state, m_policy, Wake{}, m_now));
}

void SimulatedDay::pass(milliseconds length)
{
    m_now.boot = m_now.boot + length;
    m_now.wall += length;
}

void SimulatedDay::take(Step step)
{
    m_step = std::move(step);
    for (const Action& action : m_step.actions) {
        if (const auto* bout = std::get_if<RecordBout>(&action)) {
            m_bouts.push_back(bout->bout);
            continue;
        }
        if (const auto* record = std::get_if<RecordBreak>(&action)) {
            m_records.push_back(record->record);
        }
        if (std::holds_alternative<ShowPrompt>(action)) {
            m_fault = m_promptOpen || m_onBreak ? "two prompts at once" : m_fault;
            m_promptOpen = true;
            ++m_promptsShown;
        } else if (std::holds_alternative<WithdrawPrompt>(action)) {
            m_fault = m_promptOpen ? m_fault : "withdrew what was not shown";
            m_promptOpen = false;
        } else if (std::holds_alternative<StartBreak>(action)) {
            m_fault = m_promptOpen || m_onBreak ? "a break over a prompt or break" : m_fault;
            m_onBreak = true;
        } else if (std::holds_alternative<EndBreak>(action)) {
            m_fault = m_onBreak ? m_fault : "ended a break that was not on";
            m_onBreak = false;
        } else if (std::holds_alternative<ShowNudge>(action)) {
            m_fault = m_promptOpen || m_onBreak ? "a hint over a prompt or break" : m_fault;
        }
        m_events.push_back(clockOf({m_now.wall, m_now.utcOffset}) + " " + std::visit(Tell{}, action));
    }
    if (watch) {
        watch();
    } else {
        INFO("at " << rfc3339({m_now.wall, m_now.utcOffset}));
        REQUIRE(broken().empty());
    }
}

void SimulatedDay::happen(const Input& input)
{
    take(advance(m_step.state, m_policy, input, m_now));
}

void SimulatedDay::reportIdle()
{
    m_reported = true;
    happen(IdleBegan{m_now.boot - m_lastInput});
}

void SimulatedDay::runUntil(BootTime end)
{
    for (;;) {
        BootTime next = end;
        if (m_step.wakeAt) {
            next = std::min(next, *m_step.wakeAt);
        }
        const bool mayReport = !m_present && !m_reported && !m_policy.fixedInterval;
        const BootTime reports = std::max(m_lastInput + m_step.idleThreshold, m_now.boot);
        if (mayReport && reports <= next) {
            pass(reports - m_now.boot);
            reportIdle();
            continue;
        }
        if (extraWake) {
            next = std::min(next, m_now.boot + extraWake());
        }
        pass(next - m_now.boot);
        if (m_present) {
            m_lastInput = m_now.boot;
        }
        if (next < end || (m_step.wakeAt && m_now.boot >= *m_step.wakeAt)) {
            happen(Wake{});
        } else {
            return;
        }
    }
}

void SimulatedDay::sitFor(milliseconds length)
{
    comeBack();
    runUntil(m_now.boot + length);
}

void SimulatedDay::stayAwayFor(milliseconds length)
{
    m_present = false;
    runUntil(m_now.boot + length);
}

void SimulatedDay::comeBack()
{
    m_present = true;
    m_lastInput = m_now.boot;
    if (std::exchange(m_reported, false)) {
        happen(InputSeen{});
    }
}

void SimulatedDay::leaveFor(milliseconds length)
{
    stayAwayFor(length);
    comeBack();
}

void SimulatedDay::unlock()
{
    comeBack();
    happen(LockChanged{false});
}

void SimulatedDay::change(const Policy& policy)
{
    m_policy = policy;
    happen(PolicyChanged{});
}

void SimulatedDay::suspendFor(milliseconds length)
{
    pass(length);
    m_lastInput = m_present ? m_now.boot : m_lastInput;
    happen(Slept{length});
}

void SimulatedDay::stallFor(milliseconds length)
{
    pass(length);
    m_lastInput = m_now.boot;
    happen(Wake{});
}

void SimulatedDay::setClock(milliseconds forward)
{
    m_now.wall += forward;
    happen(Wake{});
}

void SimulatedDay::setOffset(minutes offset, bool quietly)
{
    m_now.utcOffset = offset;
    if (!quietly) {
        happen(Wake{});
    }
}

void SimulatedDay::restart()
{
    killFor(milliseconds{0});
}

/// A new process has no window: what was open is either shown again or told to be over.
void SimulatedDay::startAgain(const std::string& saved, const char* bootId, bool atOnce)
{
    m_reported = m_reported && atOnce;
    m_events.push_back(time() + " started again");
    Step step = breaks::restore(saved, m_policy, bootId, m_now);
    const auto tells = [&](auto is) { return std::any_of(step.actions.begin(), step.actions.end(), is); };
    m_promptOpen = tells([](const Action& action) { return std::holds_alternative<WithdrawPrompt>(action); });
    m_onBreak = tells([](const Action& action) { return std::holds_alternative<EndBreak>(action); });
    take(std::move(step));
}

void SimulatedDay::killFor(milliseconds length)
{
    const std::string saved = save(m_step.state, "boot-1");
    pass(length);
    startAgain(saved, "boot-1", length == milliseconds{0});
}

void SimulatedDay::stopFor(milliseconds length)
{
    happen(Wake{});
    const std::string saved = save(m_step.state, "boot-1", true);
    pass(length);
    startAgain(saved, "boot-1", length == milliseconds{0});
}

void SimulatedDay::powerOffFor(milliseconds length, bool orderly)
{
    happen(Wake{});
    const std::string saved = save(m_step.state, "boot-1", orderly);
    m_now.wall += length;
    m_now.boot = BootTime{std::chrono::seconds{30}};
    m_lastInput = m_now.boot;
    startAgain(saved, "boot-2", false);
}

std::vector<std::string> SimulatedDay::events()
{
    return std::exchange(m_events, {});
}

std::vector<std::string> SimulatedDay::bouts() const
{
    std::vector<std::string> texts;
    for (const Bout& bout : m_bouts) {
        texts.push_back(std::string(code(bout.posture)) + " " + clockOf(bout.from) + "-" + clockOf(bout.to));
    }
    return texts;
}

std::vector<Bout> SimulatedDay::recordedBouts() const
{
    return m_bouts;
}

View SimulatedDay::view() const
{
    return look(m_step.state, m_policy, m_now);
}

std::string SimulatedDay::time() const
{
    return clockOf({m_now.wall, m_now.utcOffset});
}

std::string SimulatedDay::wakeAt() const
{
    return m_step.wakeAt ? clockOf({m_now.wall + (*m_step.wakeAt - m_now.boot), m_now.utcOffset}) : "never";
}

std::string SimulatedDay::broken() const
{
    const State& s = m_step.state;
    if (!m_fault.empty()) {
        return m_fault;
    }
    if (m_step.wakeAt && *m_step.wakeAt <= m_now.boot) {
        return "the next wake is not in the future";
    }
    if (m_promptOpen != (s.due && s.due->shownAt)) {
        return "what is shown is not what the state says";
    }
    if (m_onBreak != s.running.has_value()) {
        return "the break on screen is not the state's";
    }
    if (m_promptOpen && (s.pause || s.locked || !s.inHours || !m_policy.on)) {
        return "a prompt while paused, locked or off hours";
    }
    for (const Action& action : m_step.actions) {
        const auto* bout = std::get_if<RecordBout>(&action);
        if (bout != nullptr && !(bout->bout.from < bout->bout.to)) {
            return "a bout without length";
        }
    }
    return {};
}

} // namespace plumbline::testing
