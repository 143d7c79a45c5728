#include "catalogue/breaks.h"
#include "core/breaks/day_aim.h"
#include "ui/breaks/break_host.h"
#include "ui/breaks/nudge_hint.h"
#include "ui/breaks/overlay_page.h"
#include "ui/breaks/result_question.h"
#include "ui/platform/boot_alarm.h"
#include "ui/platform/remote_breaks.h"
#include "ui/text/break_words.h"

/// What the host does with the service's answers: what is told once is remembered, what is so is shown.
namespace plumbline {

namespace {

using namespace std::chrono_literals;

/// A moment already past is looked at as soon as the event loop comes by.
constexpr auto kSoonest = 1ms;

bool hasMoves(const breaks::BreakRecord& record)
{
    return !record.moves.empty();
}

/// The moves whose effort counts (evidence.md 2.10).
bool asksEffort(const breaks::BreakRecord& record)
{
    const breaks::BreakRecord hard = [&] {
        breaks::BreakRecord copy = record;
        copy.outcome = breaks::Outcome::Taken;
        copy.result = breaks::MoveResult::Done;
        copy.rpe = Rpe::of(10);
        return copy;
    }();
    const breaks::HalfSets halves = breaks::halfSets(hard);
    return halves.squat + halves.bridge > 0;
}

const Cue* cueOf(const std::vector<Cue>& cues, int turn)
{
    return cues.empty() ? nullptr : &cues[static_cast<std::size_t>(turn) % cues.size()];
}

} // namespace

void BreakHost::tell(const breaks::Input& input)
{
    if (!isOpen()) {
        return;
    }
    m_busy = true;
    service().handle(input);
    m_busy = false;
    refresh();
}

void BreakHost::hear(const app::BreakNews& news)
{
    for (const breaks::Action& action : news.actions) {
        hearOne(action);
    }
    if (news.trouble) {
        emit failed(*news.trouble);
    }
    if (!m_busy) {
        refresh(); // the service spoke by itself, after a change of settings
    }
}

void BreakHost::hearOne(const breaks::Action& action)
{
    if (const auto* prompt = std::get_if<breaks::ShowPrompt>(&action)) {
        m_promptNews = *prompt;
        if (m_remote) {
            m_remote->tellPrompt(prompt->kind);
        }
        if (m_coach->setting(app::kBreakSound)) {
            emit soundWanted();
        }
    } else if (const auto* start = std::get_if<breaks::StartBreak>(&action)) {
        m_breakNews = *start;
        m_saidDone = false;
        m_taken.reset();
        if (m_remote) {
            m_remote->tellBreakStarted(start->kind, start->length);
        }
    } else if (const auto* record = std::get_if<breaks::RecordBreak>(&action)) {
        if (record->record.outcome == breaks::Outcome::Taken) {
            m_taken = record->record;
        }
    } else if (const auto* end = std::get_if<breaks::EndBreak>(&action)) {
        if (m_remote) {
            m_remote->tellBreakEnded(end->completed);
        }
        // The record may come with it, before or after: ask when all has been heard.
        if (end->completed) {
            QTimer::singleShot(0, this, [this] { ask(); });
        }
    } else if (const auto* nudge = std::get_if<breaks::ShowNudge>(&action)) {
        showHint(*nudge);
    } else if (const auto* longer = std::get_if<breaks::IntervalLengthened>(&action)) {
        m_prompter.tell(tr("Breaks are further apart today"), words::intervalLengthened(longer->interval));
    }
}

void BreakHost::refresh()
{
    if (!isOpen()) {
        return;
    }
    const app::BreakStatus now = status();
    showBreak(now);
    showPrompt(now);
    showTray(now.view);
    arm();
    if (m_remote) {
        m_remote->update();
    }
    emit statusChanged();
}

BreakScene BreakHost::scene(const app::BreakStatus& status) const
{
    BreakScene scene;
    scene.view = status.view;
    scene.moves = status.nextMoves;
    scene.now = now();
    scene.boot = m_coach->now().boot;
    scene.sitting = m_sitting;
    const breaks::Policy& policy = service().policy();
    const bool isLong = status.view.prompt && status.view.prompt->kind == breaks::Kind::Long && policy.longBreak;
    scene.length = status.view.onBreak ? m_breakNews.length
                   : isLong            ? policy.longBreak->length
                                       : policy.shortBreak.length;
    scene.snooze = policy.snooze;
    scene.cost = service().snoozeCost();
    const breaks::DayLedger today = service().day(m_coach->todaysDay());
    scene.had = breaks::breaksHad(today);
    scene.ofDay = breaks::breaksOfDay(today, policy, scene.now);
    scene.deferredFirst = m_promptNews.deferredFirst;
    scene.letterKeys = m_coach->setting(app::kLetterKeys);
    scene.onBattery = m_guards.contains(breaks::Guard::Battery);
    return scene;
}

void BreakHost::showPrompt(const app::BreakStatus& status)
{
    if (!status.view.prompt) {
        if (!status.view.onBreak && status.view.posture == breaks::Posture::Sitting) {
            m_sitting = std::chrono::floor<minutes>(status.view.bout);
        }
        m_shownPrompt.reset();
        m_prompter.withdraw();
        return;
    }
    if (status.view.posture == breaks::Posture::Sitting) {
        m_sitting = std::chrono::floor<minutes>(status.view.bout);
    }
    const PromptFace face = promptFace(scene(status), m_coach->catalogue());
    if (m_shownPrompt == status.view.prompt->since) {
        m_prompter.update(face);
        return;
    }
    m_shownPrompt = status.view.prompt->since;
    if (m_hint) {
        m_hint->hide();
    }
    if (m_question) {
        m_question->hide();
    }
    m_prompter.show(face, service().policy().manner == breaks::Manner::Notify);
}

void BreakHost::showBreak(const app::BreakStatus& status)
{
    const auto& running = status.view.onBreak;
    if (!running) {
        m_shownBreak.reset();
        m_gaveUpBreak.reset();
        m_overlay.close();
        return;
    }
    if (m_shownBreak == running->since || m_gaveUpBreak == running->since) {
        return;
    }
    m_shownBreak = running->since;
    // After a restart nobody told us of its beginning.
    m_breakNews.kind = running->kind;
    m_breakNews.length = std::chrono::round<minutes>(running->endsAt - running->since);
    m_prompter.withdraw();
    if (m_hint) {
        m_hint->hide();
    }
    if (m_question) {
        m_question->hide();
    }
    m_overlay.open(breakFace(scene(status), m_coach->catalogue(), m_phrases), timeOf(*running));
}

BreakOverlay::Time BreakHost::timeOf(const breaks::OnBreak& running) const
{
    app::Coach* coach = m_coach;
    BreakOverlay::Time time;
    time.left = [coach, end = running.endsAt] { return end - coach->now().boot; };
    time.length = running.endsAt - running.since;
    time.clock = [this] { return words::clock(now()); };
    if (running.skipFrom) {
        time.untilSkip = [coach, from = *running.skipFrom] { return from - coach->now().boot; };
    }
    time.rate = m_ports.clockRate;
    return time;
}

void BreakHost::overlayLeft(bool done)
{
    if (done) {
        m_saidDone = true;
        tell(breaks::FinishBreak{breaks::MoveResult::Done});
        return;
    }
    // Its time was over and the scheduler had not been woken: wake it, and if it does not end the break, end it.
    m_gaveUpBreak = m_shownBreak;
    tell(breaks::Wake{});
    if (isOpen() && status().view.onBreak) {
        tell(breaks::FinishBreak{});
    }
}

void BreakHost::ask()
{
    if (!isOpen() || !m_taken || !hasMoves(*m_taken) || m_prompter.isShown() || m_overlay.isOpen()) {
        return;
    }
    const bool effort = asksEffort(*m_taken);
    if (m_saidDone && !effort) {
        return;
    }
    if (!m_question) {
        m_question = std::make_unique<ResultQuestion>();
        connect(m_question.get(), &ResultQuestion::answered, this,
                [this](breaks::MoveResult result, std::optional<Rpe> rpe) {
                    if (!isOpen() || !m_taken) {
                        return;
                    }
                    const auto set = service().setResult(m_taken->id, result, rpe);
                    if (!set) {
                        emit failed(set.error());
                    }
                });
    }
    m_question->ask(!m_saidDone, effort);
}

void BreakHost::showHint(const breaks::ShowNudge& nudge)
{
    if (!m_hint) {
        m_hint = std::make_unique<NudgeHint>();
        connect(m_hint.get(), &NudgeHint::standing, this, &BreakHost::setStanding);
    }
    words::PromptFacts facts;
    facts.kind = nudge.kind;
    facts.standUp = nudge.standUp;
    const bool shift = nudge.kind == breaks::Kind::Nudge;
    const BreakTexts& texts = builtinBreaks();
    const Cue* cue = cueOf(shift ? texts.nudges : nudge.standUp ? texts.standUp : texts.sitDown, m_hints++);
    m_hint->showHint(shift           ? NudgeHint::Kind::Shift
                     : nudge.standUp ? NudgeHint::Kind::StandUp
                                     : NudgeHint::Kind::SitDown,
                     words::promptTitle(facts),
                     cue != nullptr ? QString::fromStdString(cue->text) : words::promptBody(facts));
}

void BreakHost::showTray(const breaks::View& view)
{
    TrayFace face;
    const bool paused = view.state == breaks::StateKind::Paused || !isOn();
    const bool due = view.state == breaks::StateKind::Prompting || view.state == breaks::StateKind::Inhibited;
    face.mark = paused ? TrayMark::Paused : due ? TrayMark::Due : TrayMark::Working;
    const milliseconds interval = view.interval;
    if (face.mark == TrayMark::Working && view.state == breaks::StateKind::Working && interval > 0ms) {
        face.step = trayStep(double(view.sinceBreak.count()) / double(interval.count()));
    }
    face.tooltip = isOn() ? words::stateLine(view, now()) : words::remindersTitle(view, false);
    m_tray.setFace(face);
    // The ring moves on by itself while somebody sits and looks at it: a few steps in an interval.
    m_ringStep.stop();
    const bool moves = face.mark == TrayMark::Working && view.state == breaks::StateKind::Working &&
                       view.posture == breaks::Posture::Sitting && face.step < kTraySteps;
    if (m_ports.tray && moves && interval > 0ms) {
        const milliseconds next = interval * (face.step + 1) / kTraySteps - view.sinceBreak;
        m_ringStep.start(
            std::chrono::duration_cast<milliseconds>(std::max<milliseconds>(next, 1s) / m_ports.clockRate));
    }
}

void BreakHost::arm()
{
    if (m_ports.watch != nullptr) {
        m_ports.watch->setIdleThreshold(service().idleThreshold());
        m_ports.watch->setGuardsWanted(service().guardsWanted());
    }
    const auto at = service().wakeAt();
    if (m_ports.alarm != nullptr) {
        if (at) {
            m_ports.alarm->arm(*at);
        } else {
            m_ports.alarm->disarm();
        }
        return;
    }
    m_fallbackAlarm.stop();
    if (at) {
        const milliseconds wait = *at - m_coach->now().boot;
        m_fallbackAlarm.start(
            std::chrono::duration_cast<milliseconds>(std::max<milliseconds>(wait, kSoonest) / m_ports.clockRate));
    }
}

void BreakHost::wake()
{
    if (m_ports.onWake) {
        m_ports.onWake();
    }
    tell(breaks::Wake{});
}

} // namespace plumbline
