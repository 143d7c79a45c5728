#include "ui/session/session_runner.h"

#include "ui/platform/audio.h"
#include "ui/session/wording.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

using namespace std::chrono_literals;

/// Boot time that ran this much further than monotonic time was sleep, not rounding.
constexpr auto kSlept = 2s;
constexpr auto kRetryAfter = 5s;
/// Real time: how late the event loop may be before the session counts as having stood still.
constexpr auto kStalled = 15s;

} // namespace

SessionRunner::SessionRunner(app::Coach& coach, Audio& audio, double clockRate, QObject* parent)
    : QObject(parent)
    , m_coach(coach)
    , m_audio(audio)
    , m_rate(std::max(clockRate, 0.001))
{
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, [this] { send(session::Wake{}); });
    m_retry.setInterval(kRetryAfter);
    connect(&m_retry, &QTimer::timeout, this, &SessionRunner::retry);
}

SessionRunner::~SessionRunner() = default;

void SessionRunner::begin(const std::vector<Slot>& slots, std::unique_ptr<SessionBook> book)
{
    applySettings();
    const int speed = m_coach.setting(app::kSessionSpeed);
    m_state = session::begin(slots, speed, m_coach.now());
    m_book = std::move(book);
    m_problem.reset();
    m_awake.start();
    m_awakeFrom = m_coach.now().boot;
    send(session::Wake{});
}

void SessionRunner::resume(const PerformedSession& session, std::unique_ptr<SessionBook> book)
{
    applySettings();
    m_base = session.painBefore.value_or(PainScore{0});
    const auto light = [this](const Slot& slot, const SetRecord& record) {
        return m_coach.engine()
            .judge(m_coach.planInput(), m_coach.todaysDay(), slot, m_base, record.pain.value_or(PainScore{0}),
                   record.painKind, record.painWhere, 0)
            .light;
    };
    m_state = session::resume(session, m_coach.setting(app::kSessionSpeed), m_coach.now(), light);
    m_book = std::move(book);
    m_problem.reset();
    m_awake.start();
    m_awakeFrom = m_coach.now().boot;
    send(session::Wake{});
    if (m_state.phase == session::PhaseKind::Done) {
        emit ended(false);
    }
}

void SessionRunner::retry()
{
    writePrescription();
    send(session::RetrySave{});
}

void SessionRunner::leave()
{
    m_wake.stop();
    m_retry.stop();
    m_audio.stop();
    m_book.reset();
    m_state = {};
}

session::View SessionRunner::view() const
{
    return session::look(m_state, m_policy, m_coach.now());
}

const Slot& SessionRunner::slot() const
{
    static const Slot kNone;
    const int index = view().slot;
    return static_cast<std::size_t>(index) < m_state.slots.size() ? m_state.slots[static_cast<std::size_t>(index)]
                                                                  : kNone;
}

const Exercise* SessionRunner::exercise(const Slot& slot) const
{
    return m_coach.catalogue().find(slot.exercise);
}

PainVerdict SessionRunner::judge(const session::PainReport& report) const
{
    const auto subject = session::painSubject(m_state);
    if (!subject) {
        return {};
    }
    const Slot& slot = m_state.slots[static_cast<std::size_t>(m_state.steps[*subject].slot)];
    return m_coach.engine().judge(m_coach.planInput(), m_coach.todaysDay(), slot, m_base, report.score, report.kind,
                                  report.where, m_state.reds);
}

std::optional<Slot> SessionRunner::easier() const
{
    return m_coach.engine().easier(m_coach.planInput(), m_coach.todaysDay(), slot());
}

std::optional<Slot> SessionRunner::harder() const
{
    return m_coach.engine().harder(m_coach.planInput(), m_coach.todaysDay(), slot());
}

std::vector<Slot> SessionRunner::swaps() const
{
    return m_coach.engine().swaps(m_coach.planInput(), m_coach.todaysDay(), slot());
}

void SessionRunner::applySettings()
{
    m_policy.countIn = seconds{m_coach.setting(app::kCountIn)};
    m_policy.restWaits = m_coach.setting(app::kRestWaits);
    const auto stalled = std::chrono::duration<double, std::milli>(kStalled) * m_rate;
    m_policy.stalledAfter = std::chrono::duration_cast<milliseconds>(stalled);
    m_audio.setSound(!m_muted && m_coach.setting(app::kSounds), m_coach.setting(app::kSoundVolume));
    m_audio.setVoice(!m_muted && m_coach.setting(app::kVoice), m_coach.setting(app::kVoiceVolume));
}

void SessionRunner::setMuted(bool muted)
{
    m_muted = muted;
    if (muted) {
        m_audio.stop();
    }
    applySettings();
}

void SessionRunner::setSpeed(int percent)
{
    (void)m_coach.setSetting(app::kSessionSpeed, percent);
    send(session::ChangeSpeed{percent});
}

void SessionRunner::send(const session::Input& input)
{
    m_inputs.push_back(input);
    if (m_acting) {
        return;
    }
    m_acting = true;
    checkSleep();
    bool over = false;
    while (!m_inputs.empty()) {
        const session::Input next = m_inputs.front();
        m_inputs.pop_front();
        const bool before = m_state.phase == session::PhaseKind::Done;
        settle(next);
        over = over || (!before && m_state.phase == session::PhaseKind::Done);
    }
    m_acting = false;
    arm();
    emit changed();
    if (over) {
        emit ended(m_state.endedEarly);
    }
}

void SessionRunner::checkSleep()
{
    // Boot time runs on in suspend and monotonic time does not: the difference is how long the computer slept.
    const Instant now = m_coach.now();
    const std::chrono::duration<double, std::milli> awake(static_cast<double>(m_awake.restart()) * m_rate);
    const auto slept = (now.boot - m_awakeFrom) - std::chrono::duration_cast<milliseconds>(awake);
    m_awakeFrom = now.boot;
    if (std::chrono::duration<double, std::milli>(slept) / m_rate > kSlept) {
        m_inputs.push_front(session::Slept{slept});
    }
}

void SessionRunner::settle(const session::Input& input)
{
    session::Outcome outcome = session::advance(m_state, m_policy, input, m_coach.now());
    m_state = std::move(outcome.state);
    m_wakeAt = outcome.wakeAt;
    // A changed prescription goes first: the records that follow may belong to its new slots.
    for (const auto& action : outcome.actions) {
        if (std::holds_alternative<session::ChangePrescription>(action)) {
            act(action);
        }
    }
    for (const auto& action : outcome.actions) {
        if (!std::holds_alternative<session::ChangePrescription>(action)) {
            act(action);
        }
    }
}

void SessionRunner::report(const Result<void>& result)
{
    if (result) {
        return;
    }
    m_problem = result.error();
    m_retry.start();
}

void SessionRunner::act(const session::Action& action)
{
    if (!m_book) {
        return;
    }
    if (const auto* tone = std::get_if<session::PlayTone>(&action)) {
        m_audio.play(tone->tone);
    } else if (const auto* words = std::get_if<session::Speak>(&action)) {
        speak(*words);
    } else if (const auto* change = std::get_if<session::ChangePrescription>(&action)) {
        (void)change;
        m_prescriptionDue = true;
        writePrescription();
    } else if (const auto* record = std::get_if<session::RecordSet>(&action)) {
        writePrescription();
        const auto id = m_book->record(record->record);
        if (id) {
            m_inputs.push_back(session::Saved{record->step, *id});
        } else {
            report(tl::unexpected(id.error()));
        }
    } else if (const auto* update = std::get_if<session::UpdateSet>(&action)) {
        const auto updated = m_book->update(update->record);
        if (updated) {
            m_inputs.push_back(session::Saved{update->step, update->record.id});
        } else {
            report(updated);
        }
    }
}

void SessionRunner::writePrescription()
{
    if (!m_prescriptionDue) {
        return;
    }
    const auto written = m_book->changePrescription(m_state.slots);
    m_prescriptionDue = !written;
    report(written);
}

void SessionRunner::speak(const session::Speak& words)
{
    if (static_cast<std::size_t>(words.slot) >= m_state.slots.size()) {
        return;
    }
    const Slot& about = m_state.slots[static_cast<std::size_t>(words.slot)];
    m_audio.say(wording::spoken(words, about, exercise(about)));
}

void SessionRunner::arm()
{
    if (m_problem && !m_prescriptionDue && view().allSaved) {
        m_problem.reset();
        m_retry.stop();
    }
    if (!m_wakeAt || !m_book) {
        m_wake.stop();
        return;
    }
    const std::chrono::duration<double, std::milli> wait = *m_wakeAt - m_coach.now().boot;
    // Rounded up: a wake before its time would only have to be armed again.
    m_wake.start(static_cast<int>(std::ceil(std::max(0.0, wait.count() / m_rate))));
}

} // namespace plumbline
