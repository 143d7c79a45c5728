#include "ui/breaks/break_host.h"

#include "catalogue/breaks.h"
#include "catalogue/figures.h"
#include "exchange/breaks_json.h"
#include "ui/breaks/nudge_hint.h"
#include "ui/breaks/result_question.h"
#include "ui/platform/boot_alarm.h"
#include "ui/platform/notifications.h"
#include "ui/platform/remote_breaks.h"
#include "ui/text/break_words.h"

#include <algorithm>

namespace plumbline {

namespace {

using namespace std::chrono_literals;

/// After so long every source has answered or will not.
constexpr auto kSourcesDecide = 5s;

} // namespace

/// What the desktop tells, as inputs of the scheduler.
class BreakHost::Ears final : public app::DesktopWatch::Listener {
public:
    explicit Ears(BreakHost& host)
        : m_host(host)
    {}
    void idleBegan(milliseconds idleFor) override { m_host.tell(breaks::IdleBegan{idleFor}); }
    void inputSeen() override { m_host.tell(breaks::InputSeen{}); }
    void lockChanged(bool locked) override { m_host.tell(breaks::LockChanged{locked}); }
    void slept(milliseconds length) override { m_host.tell(breaks::Slept{length}); }
    void guardsChanged(breaks::GuardSet guards) override
    {
        m_host.m_guards = guards;
        m_host.tell(breaks::GuardsChanged{guards});
    }
    void clockChanged() override { m_host.tell(breaks::Wake{}); }
    void sourcesChanged() override { m_host.checkSources(); }

private:
    BreakHost& m_host;
};

BreakHost::BreakHost(BreakPorts ports, const Phrases& phrases, QObject* parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_phrases(phrases)
    , m_ears(std::make_unique<Ears>(*this))
    , m_prompter(builtinFigures, m_ports.notifications)
    , m_overlay(builtinFigures)
{
    m_fallbackAlarm.setSingleShot(true);
    m_sourceCheck.setSingleShot(true);
    m_ringStep.setSingleShot(true);
    m_ringStep.setTimerType(Qt::VeryCoarseTimer);
    connectParts();
    if (m_ports.tray) {
        m_tray.start([this](QMenu& menu) { fillMenu(menu); });
    }
    if (m_ports.onBus) {
        m_remote =
            std::make_unique<RemoteBreaks>([this](const BreaksRequest& request) { return answer(request); },
                                           [this](const Error& error) { return m_phrases.errorSentence(error); });
    }
}

BreakHost::~BreakHost()
{
    close();
}

void BreakHost::connectParts()
{
    if (m_ports.alarm != nullptr) {
        connect(m_ports.alarm, &BootAlarm::due, this, &BreakHost::wake);
    }
    connect(&m_fallbackAlarm, &QTimer::timeout, this, &BreakHost::wake);
    connect(&m_sourceCheck, &QTimer::timeout, this, &BreakHost::checkSources);
    connect(&m_ringStep, &QTimer::timeout, this, [this] {
        if (isOpen()) {
            showTray(status().view);
        }
    });
    connect(&m_prompter, &BreakPrompter::started, this, [this] { tell(breaks::Take{}); });
    connect(&m_prompter, &BreakPrompter::snoozed, this, &BreakHost::snooze);
    connect(&m_prompter, &BreakPrompter::skipped, this, &BreakHost::skip);
    connect(&m_overlay, &BreakOverlay::done, this, [this] { overlayLeft(true); });
    connect(&m_overlay, &BreakOverlay::snoozed, this, &BreakHost::snooze);
    connect(&m_overlay, &BreakOverlay::skipped, this, &BreakHost::skip);
    connect(&m_overlay, &BreakOverlay::overdue, this, [this] { overlayLeft(false); });
    connect(&m_overlay, &BreakOverlay::otherWanted, this, [this] {
        service().otherMoves();
        m_overlay.change(breakFace(scene(status()), m_coach->catalogue(), m_phrases));
    });
    connect(&m_menu, &BreakMenu::takeWanted, this, &BreakHost::takeBreak);
    connect(&m_menu, &BreakMenu::snoozeWanted, this, &BreakHost::snooze);
    connect(&m_menu, &BreakMenu::standingSaid, this, &BreakHost::setStanding);
    connect(&m_menu, &BreakMenu::pauseWanted, this, &BreakHost::pause);
    connect(&m_menu, &BreakMenu::resumeWanted, this, &BreakHost::resume);
    connect(&m_menu, &BreakMenu::sessionWanted, this, &BreakHost::sessionWanted);
    connect(&m_menu, &BreakMenu::painWanted, this, &BreakHost::painWanted);
    connect(&m_menu, &BreakMenu::openWanted, this, &BreakHost::openWanted);
    connect(&m_menu, &BreakMenu::settingsWanted, this, &BreakHost::settingsWanted);
    connect(&m_menu, &BreakMenu::quitWanted, this, &BreakHost::quitWanted, Qt::QueuedConnection);
    connect(&m_tray, &BreakTray::activated, this, &BreakHost::openWanted);
    connect(&m_tray, &BreakTray::thereChanged, this, &BreakHost::statusChanged);
}

void BreakHost::open(app::Coach& coach)
{
    close();
    m_coach = &coach;
    m_serviceListener = service().addListener([this](const app::BreakNews& news) { hear(news); });
    if (m_ports.watch != nullptr) {
        m_ports.watch->start(*m_ears);
    }
    m_busy = true;
    service().start(m_ports.bootId, lacksIdleSource());
    m_busy = false;
    // After the service's own: it has taken a change in before we look.
    m_coachListener = coach.addListener([this](const app::Changes& changes) {
        if (changes.settings || changes.profile || changes.breaks || changes.pain) {
            refresh();
        }
    });
    if (m_remote) {
        m_remote->setProfile(QString::fromStdString(coach.profile().name));
    }
    if (m_ports.sourcesSettled) {
        m_sourceCheck.start(kSourcesDecide);
    }
    refresh();
}

void BreakHost::close()
{
    if (!isOpen()) {
        return;
    }
    if (m_ports.watch != nullptr) {
        m_ports.watch->stop();
    }
    m_busy = true;
    service().stop();
    m_busy = false;
    service().removeListener(m_serviceListener);
    m_coach->removeListener(m_coachListener);
    m_coach = nullptr;
    if (m_ports.alarm != nullptr) {
        m_ports.alarm->disarm();
    }
    m_fallbackAlarm.stop();
    m_ringStep.stop();
    m_sourceCheck.stop();
    m_prompter.withdraw();
    m_overlay.close();
    m_question.reset();
    m_hint.reset();
    m_shownPrompt.reset();
    m_shownBreak.reset();
    m_taken.reset();
    m_guards = {};
    m_tray.setFace({});
    if (m_remote) {
        m_remote->setProfile({});
    }
    emit statusChanged();
}

// --- what pages, menus and keys ask for ---

app::BreakService& BreakHost::service() const
{
    return m_coach->breaks();
}

app::BreakStatus BreakHost::status() const
{
    return isOpen() ? service().status() : app::BreakStatus{};
}

ZonedTime BreakHost::now() const
{
    const Instant moment = m_coach->now();
    return {moment.wall, moment.utcOffset};
}

void BreakHost::takeBreak()
{
    tell(breaks::Take{});
}

void BreakHost::snooze()
{
    tell(breaks::Snooze{});
}

void BreakHost::skip()
{
    tell(breaks::Skip{});
}

void BreakHost::pause(PauseLength length)
{
    switch (length) {
    case PauseLength::HalfHour:
        return tell(breaks::PauseFor{30min});
    case PauseLength::Hour:
        return tell(breaks::PauseFor{60min});
    case PauseLength::TwoHours:
        return tell(breaks::PauseFor{120min});
    case PauseLength::Tomorrow:
        return tell(breaks::PauseUntilTomorrow{});
    case PauseLength::UntilOn:
        return tell(breaks::PauseUntilOn{});
    }
}

void BreakHost::resume()
{
    if (isOpen() && !isOn()) {
        emit settingsWanted(); // which rhythm, only the person knows
        return;
    }
    tell(breaks::Resume{});
}

void BreakHost::setStanding(bool standing)
{
    tell(breaks::Standing{standing});
}

void BreakHost::countAsBreak()
{
    tell(breaks::CountAsBreak{});
}

void BreakHost::setTraining(bool running)
{
    tell(breaks::TrainingChanged{running});
}

bool BreakHost::isOn() const
{
    return isOpen() && service().policy().on;
}

std::vector<app::SourceReport> BreakHost::sources() const
{
    return m_ports.watch != nullptr ? m_ports.watch->sources() : std::vector<app::SourceReport>{};
}

bool BreakHost::lacksIdleSource() const
{
    if (m_ports.sourcesSettled && !m_ports.sourcesSettled()) {
        return false; // nobody knows yet
    }
    const auto all = sources();
    return std::none_of(all.begin(), all.end(), [](const app::SourceReport& source) {
        return source.kind == app::SourceKind::Idle && source.works;
    });
}

void BreakHost::checkSources()
{
    if (!isOpen()) {
        return;
    }
    service().setFixedInterval(lacksIdleSource());
    refresh();
}

QString BreakHost::remindersTitle() const
{
    return isOpen() ? words::remindersTitle(status().view, isOn()) : QString();
}

QString BreakHost::remindersDetail() const
{
    return isOpen() ? words::remindersDetail(status().view, now(), isOn()) : QString();
}

BreakMenuFace BreakHost::menuFace() const
{
    BreakMenuFace face;
    if (!isOpen()) {
        face.status = tr("No profile is open");
        return face;
    }
    const breaks::View view = status().view;
    face.status = isOn() ? words::stateLine(view, now()) : words::remindersTitle(view, false);
    face.snooze = words::snoozeAction(service().policy().snooze);
    face.canSnooze = (view.prompt || view.onBreak) && view.snoozesLeft > 0;
    face.isStanding = view.posture == breaks::Posture::Standing;
    face.isPaused = view.state == breaks::StateKind::Paused;
    face.isOn = isOn();
    if (const auto session = m_coach->today().session) {
        face.session = tr("Start %1, %2", "name of a session, its length")
                           .arg(session->label.empty() ? tr("session")
                                                       : tr("Strength %1").arg(QString::fromStdString(session->label)),
                                m_phrases.minutes(session->estimate));
    }
    return face;
}

void BreakHost::fillMenu(QMenu& menu)
{
    m_menu.fill(menu, menuFace());
}

void BreakHost::fillPauseMenu(QMenu& menu)
{
    m_menu.fillPauses(menu, menuFace());
}

bool BreakHost::isTrayThere()
{
    return m_tray.isThere();
}

bool BreakHost::say(const QString& title, const QString& sentence)
{
    return m_prompter.tell(title, sentence);
}

Result<std::string> BreakHost::answer(const BreaksRequest& request)
{
    if (!isOpen()) {
        return tl::unexpected(Error{ErrorCode::NotAvailable, "breaks", {{"what", "not_running"}}});
    }
    const breaks::View before = status().view;
    const bool needsPrompt = request.verb == BreaksVerb::Snooze || request.verb == BreaksVerb::Skip;
    if (needsPrompt && !before.prompt && !before.onBreak) {
        return tl::unexpected(Error{ErrorCode::NotAvailable, "breaks", {{"what", "no_prompt"}}});
    }
    if (request.verb == BreaksVerb::Done && !before.onBreak) {
        return tl::unexpected(Error{ErrorCode::NotAvailable, "breaks", {{"what", "no_break"}}});
    }
    if (const auto input = inputOf(request, now())) {
        tell(*input);
    }
    const app::BreakStatus now = status();
    return breaksJson(now.view, now.nextMoves);
}

} // namespace plumbline
