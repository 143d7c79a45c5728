#include "ui/session/session_page.h"

#include "ui/platform/audio.h"
#include "ui/platform/keep_awake.h"
#include "ui/session/ask_view.h"
#include "ui/session/control_bar.h"
#include "ui/session/next_up.h"
#include "ui/session/pain_panel.h"
#include "ui/session/panel_scroll.h"
#include "ui/session/rest_panel.h"
#include "ui/session/session_header.h"
#include "ui/session/session_runner.h"
#include "ui/session/set_panel.h"
#include "ui/session/small_player.h"
#include "ui/session/stage_view.h"
#include "ui/session/summary_view.h"
#include "ui/session/wording.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/widgets/messages.h"

#include <QAccessible>
#include <QScrollBar>
#include <QStackedWidget>

namespace plumbline {

namespace {

using namespace std::chrono_literals;

constexpr auto kMovingFrame = 33ms; // 30 frames a second (product.md 14)
constexpr auto kStillFrame = 100ms; // timers and rings without a figure in motion
constexpr auto kReducedFrame = 1000ms;
/// Below this height and width the player takes its small measures (design.md 7).
constexpr int kCompactWidth = 1100;
constexpr int kCompactHeight = 700;
/// The header reaches this far to both sides: a ghost button's label, not its edge, stands on the stage's edge.
constexpr int kHeaderOut = space::k12;

QString sessionTitle(const std::string& label)
{
    return label.empty() ? QCoreApplication::translate("Session", "Session")
                         : QCoreApplication::translate("Session", "Strength %1").arg(QString::fromStdString(label));
}

bool isLevelZero(const PlannedSession& planned)
{
    return std::any_of(planned.slots.begin(), planned.slots.end(),
                       [](const Slot& slot) { return slot.reason.code == ReasonCode::LevelZero; });
}

} // namespace

SessionPage::SessionPage(app::Coach& coach, const figure::FigureLibrary& figures, const Phrases& phrases, Audio& audio,
                         Pace pace, QWidget* parent)
    : QWidget(parent)
    , m_coach(coach)
    , m_phrases(phrases)
    , m_audio(audio)
    , m_figures(figures)
    , m_runner(std::make_unique<SessionRunner>(coach, audio, pace.clockRate))
    , m_awake(std::make_unique<KeepAwake>())
    , m_views(new QStackedWidget(this))
    , m_ask(new AskView(this))
    , m_player(new QWidget(this))
    , m_summary(new SummaryView(*m_runner, m_figures, phrases, this))
{
    m_ask->setObjectName(QStringLiteral("askView"));
    buildPlayer();
    m_views->addWidget(m_ask);
    m_views->addWidget(m_player);
    m_views->addWidget(m_summary);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_views);
    connectParts();
    connect(&Theme::current(), &Theme::changed, this, &SessionPage::arrange);
    qApp->installEventFilter(this);
}

SessionPage::~SessionPage()
{
    qApp->removeEventFilter(this);
}

void SessionPage::buildPlayer()
{
    m_header = new SessionHeader(m_player);
    m_problem = new Banner(Banner::Kind::Caution, {}, {}, m_player);
    m_problem->hide();
    m_stage = new StageView(m_figures, m_player);
    m_stage->setPlumbLine(m_coach.setting(app::kPlumbLine));
    m_set = new SetPanel(*m_runner, m_figures);
    m_rest = new RestPanel(*m_runner, m_figures);
    m_pain = new PainPanel(*m_runner, m_figures);
    // Not a stack: that would be as tall as its tallest page, and scroll where there is no need.
    m_panels = new QWidget;
    auto* panels = new QVBoxLayout(m_panels);
    panels->setContentsMargins(0, 0, 0, 0);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_set, m_rest, m_pain})
        panels->addWidget(panel);
    m_panelScroll = new PanelScroll(m_player);
    m_panelScroll->setPanel(m_panels);
    m_controls = new ControlBar(m_player);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::k24);
    middle->setContentsMargins(kHeaderOut, 0, kHeaderOut, 0);
    auto* problem = new QHBoxLayout;
    problem->setContentsMargins(kHeaderOut, 0, kHeaderOut, 0);
    problem->addWidget(m_problem);
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(kHeaderOut, 0, kHeaderOut, 0);
    controls->addWidget(m_controls);
    middle->addWidget(m_stage, 1);
    middle->addWidget(m_panelScroll);
    auto* column = new QVBoxLayout(m_player);
    column->setSpacing(space::k8);
    column->addWidget(m_header);
    column->addLayout(problem);
    column->addLayout(middle, 1);
    column->addLayout(controls);
}

void SessionPage::connectParts()
{
    connect(m_ask, &AskView::answered, this, &SessionPage::answerPainNow);
    connect(m_ask, &AskView::closed, this, &SessionPage::leave);
    connect(m_runner.get(), &SessionRunner::changed, this, &SessionPage::refresh);
    connect(m_runner.get(), &SessionRunner::ended, this, &SessionPage::end);
    connect(m_header, &SessionHeader::endWanted, this, &SessionPage::askToEnd);
    connect(m_header, &SessionHeader::soundToggled, this, &SessionPage::toggleSound);
    connect(m_header, &SessionHeader::fullScreenToggled, this, &SessionPage::toggleFullScreen);
    connect(m_controls, &ControlBar::hurts, this, &SessionPage::hurts);
    connect(m_controls, &ControlBar::primary, this, &SessionPage::primary);
    connect(m_controls, &ControlBar::previous, this, [this] { m_runner->send(session::StepBack{}); });
    connect(m_controls, &ControlBar::next, this, [this] { m_runner->send(session::NextStep{}); });
    connect(m_controls, &ControlBar::easier, this, &SessionPage::easier);
    connect(m_controls, &ControlBar::nothing, this, [this] { m_runner->send(session::PainNothing{}); });
    connect(m_controls, &ControlBar::keysWanted, this, &SessionPage::showKeys);
    connect(m_controls->moreMenu(), &QMenu::aboutToShow, this, &SessionPage::fillMenu);
    connect(m_rest, &RestPanel::painWanted, this, &SessionPage::hurts);
    connect(m_pain, &PainPanel::suggestionChanged, this, [this] {
        if (m_screen == Screen::Pain)
            m_controls->setPrimary(m_pain->suggestedText(), {}, {}, tr("Enter"));
    });
    connect(m_pain, &PainPanel::screeningNeeded, this, [this] { m_screeningNeeded = true; });
    connect(m_summary, &SummaryView::finished, this, &SessionPage::leave);
    connect(&m_frames, &QTimer::timeout, this, &SessionPage::tick);
}

bool SessionPage::isRunning() const
{
    return m_runner->isRunning();
}

void SessionPage::begin(const PlannedSession& planned)
{
    m_planned = planned;
    m_screeningNeeded = false;
    showScreen(Screen::Ask);
    const auto& known = m_coach.planInput().pain;
    AskContent content;
    content.title = sessionTitle(planned.label);
    content.detail = tr("About %1").arg(m_phrases.minutes(planned.estimate));
    if (!known.empty())
        content.last = known.back().score.value;
    const bool anyStrength = std::any_of(planned.slots.begin(), planned.slots.end(),
                                         [](const Slot& slot) { return slot.part == SlotPart::Strength; });
    for (const Slot& slot : planned.slots) {
        const QString name = m_phrases.exercise(slot.exercise);
        const Picture picture = m_figures.thumbnail(QString::fromStdString(slot.exercise));
        if (slot.part == SlotPart::Strength || !anyStrength)
            content.rows.push_back({name, m_phrases.dose(slot), picture});
        else if (!content.also.contains(name))
            content.also << name;
    }
    if (!content.rows.empty())
        content.main = content.rows.front().picture;
    m_ask->ask(content);
}

void SessionPage::answerPainNow(int score)
{
    if (!m_planned)
        return;
    const PainScore base{score};
    const auto logged = m_coach.logPain(PainEntryKind::Rest, base, PainPlace::LowBack);
    if (!logged) {
        m_ask->refuse(tr("Your answer could not be saved"), m_phrases.errorSentence(logged.error()), false);
        return;
    }
    // The answer may have changed what is right today; the engine says so (evidence.md 4.2).
    const TodayPlan today = m_coach.today();
    if (today.locked) {
        m_ask->refuse(m_phrases.lockTitle(today.locked->action), m_phrases.lock(*today.locked), true);
        return;
    }
    const auto rest = std::find_if(today.notes.begin(), today.notes.end(),
                                   [](const Reason& note) { return note.code == ReasonCode::RestPain; });
    if (rest != today.notes.end()) {
        m_ask->refuse(tr("No strength session today"), m_phrases.reason(*rest), false);
        return;
    }
    if (today.session && isLevelZero(*today.session))
        m_planned = today.session;
    start(*m_planned, base);
}

void SessionPage::start(const PlannedSession& planned, std::optional<PainScore> base)
{
    const auto id = m_coach.startSession(planned, base);
    if (!id) {
        m_ask->refuse(tr("The session cannot start"), m_phrases.errorSentence(id.error()), false);
        return;
    }
    m_runner->setBase(base.value_or(PainScore{0}));
    openPlayer(sessionTitle(planned.label));
    m_runner->begin(planned.slots, std::make_unique<CoachBook>(m_coach, *id));
    m_controls->focusPrimary();
}

void SessionPage::resume(const PerformedSession& session)
{
    m_screeningNeeded = false;
    openPlayer(sessionTitle(session.label));
    m_runner->resume(session, std::make_unique<CoachBook>(m_coach, session.id));
    m_controls->focusPrimary();
}

void SessionPage::beginSingle(const std::string& exercise)
{
    const Exercise* found = m_coach.catalogue().find(exercise);
    if (!found)
        return;
    Slot slot;
    slot.exercise = found->id;
    slot.pattern = found->pattern;
    slot.part = found->pattern == Pattern::Mobility ? SlotPart::Mobility : SlotPart::Strength;
    slot.measure = found->measure;
    slot.target = found->start.amount;
    slot.perSide = found->unilateral;
    slot.tempo = found->tempo;
    m_screeningNeeded = false;
    m_runner->setBase(PainScore{0});
    openPlayer(QString::fromStdString(found->name));
    m_runner->begin({slot}, std::make_unique<PracticeBook>());
    m_controls->focusPrimary();
}

void SessionPage::openPlayer(const QString& title)
{
    m_title = title;
    m_header->setTitle(title);
    m_runner->setMuted(false);
    m_easierFor.clear();
    m_header->setSoundOn(m_coach.setting(app::kSounds) || m_coach.setting(app::kVoice));
    m_controls->setKeyHints(m_coach.setting(app::kLetterKeys));
    m_awake->hold(tr("Guided session"));
    m_announced.clear();
    showScreen(Screen::Rest);
}

SessionPage::Screen SessionPage::screenNow() const
{
    const session::SessionState& state = m_runner->state();
    if (state.halt == session::Halt::Hurts)
        return Screen::Pain;
    switch (state.phase) {
    case session::PhaseKind::Prepare:
    case session::PhaseKind::Rest:
        return Screen::Rest;
    case session::PhaseKind::CountIn:
    case session::PhaseKind::Work:
    case session::PhaseKind::SideChange:
        return Screen::Set;
    case session::PhaseKind::Done:
        break;
    }
    return Screen::Summary;
}

void SessionPage::showScreen(Screen screen)
{
    const bool entered = screen != m_screen;
    m_screen = screen;
    switch (screen) {
    case Screen::Ask:
        m_views->setCurrentWidget(m_ask);
        break;
    case Screen::Set:
    case Screen::Rest:
    case Screen::Pain:
        m_views->setCurrentWidget(m_player);
        m_set->setVisible(screen == Screen::Set);
        m_rest->setVisible(screen == Screen::Rest);
        m_pain->setVisible(screen == Screen::Pain);
        break;
    case Screen::Summary:
        m_views->setCurrentWidget(m_summary);
        break;
    }
    if (entered)
        arrange();
}

void SessionPage::refresh()
{
    if (!m_runner->isRunning())
        return;
    const session::View view = m_runner->view();
    const Screen screen = screenNow();
    if (screen == Screen::Summary) {
        if (m_screen == Screen::Summary)
            m_summary->refresh();
        return; // `ended` opens it
    }
    const bool entered = screen != m_screen;
    showScreen(screen);
    const auto& problem = m_runner->problem();
    m_problem->setVisible(problem.has_value());
    if (problem)
        m_problem->setText(
            tr("The last set is not saved yet"),
            tr("%1 Your session is still open, and saving is tried again.").arg(m_phrases.errorSentence(*problem)));
    if (screen == Screen::Set) {
        m_set->refresh();
        m_set->fit(m_panelScroll->width(), m_panelScroll->height());
    }
    if (screen == Screen::Rest)
        m_rest->refresh();
    if (screen == Screen::Pain && entered)
        m_pain->open();
    if (entered && screen != Screen::Pain)
        m_controls->focusPrimary();
    updateStage(view);
    updateControls(view);
    updateFrames();
    m_headerSecond = seconds{-1};
    tick();
    announce(view);
}

void SessionPage::updateStage(const session::View& view)
{
    const Slot& slot = m_runner->slot();
    const Exercise* exercise = m_runner->exercise(slot);
    const QString name = m_phrases.exercise(slot.exercise);
    m_stage->showExercise(slot, exercise, view.side);
    if (m_screen == Screen::Rest && view.step)
        m_stage->setHeading(
            tr("Coming up"), name,
            tr("Set %1 of %2\u00a0· %3").arg(view.set).arg(view.sets).arg(wording::doseLine(slot, view.set)));
    else if (view.halt != session::Halt::None)
        m_stage->setHeading(tr("Paused"), name, tr("Set %1 of %2").arg(view.set).arg(view.sets));
    else
        m_stage->setHeading({}, {}, {});
}

void SessionPage::updateControls(const session::View& view)
{
    const bool paused = view.halt == session::Halt::Paused;
    if (m_screen == Screen::Pain) {
        m_controls->setMode(ControlBar::Mode::Pain);
        m_controls->setPrimary(m_pain->suggestedText(), {}, {}, tr("Enter"));
        return;
    }
    m_controls->setMode(m_screen == Screen::Set ? ControlBar::Mode::Set : ControlBar::Mode::Rest);
    if (paused)
        m_controls->setPrimary(tr("Go on"), QStringLiteral("play"), {}, tr("Space"));
    else if (m_screen == Screen::Set)
        m_controls->setPrimary(tr("Pause"), QStringLiteral("pause"), {}, tr("Space"));
    else if (view.step)
        m_controls->setPrimary(tr("Start set %1").arg(view.set), {}, QStringLiteral("arrow"), tr("Space"));
    else
        m_controls->setPrimary(tr("To the summary"), {}, QStringLiteral("arrow"), tr("Space"));
    // Asking the engine takes longer than a frame: once for each exercise.
    const std::string& exercise = m_runner->slot().exercise;
    if (exercise != m_easierFor) {
        m_easierFor = exercise;
        m_hasEasier = m_runner->easier().has_value();
    }
    m_controls->setEasierAvailable(view.step.has_value() && m_hasEasier);
}

void SessionPage::updateFrames()
{
    const session::SessionState& state = m_runner->state();
    const bool moving = isVisible() && m_runner->isRunning() && state.halt == session::Halt::None &&
                        state.phase != session::PhaseKind::Done;
    if (!moving) {
        m_frames.stop();
        return;
    }
    const auto frame = Theme::current().reducesMotion()          ? kReducedFrame
                       : state.phase == session::PhaseKind::Work ? kMovingFrame
                                                                 : kStillFrame;
    if (!m_frames.isActive() || m_frames.intervalAsDuration() != frame)
        m_frames.start(frame);
}

void SessionPage::tick()
{
    if (!m_runner->isRunning() || m_screen == Screen::Ask || m_screen == Screen::Summary)
        return;
    const session::View view = m_runner->view();
    const auto second = std::chrono::floor<seconds>(view.sessionElapsed);
    if (second != m_headerSecond) {
        m_headerSecond = second;
        m_header->show(view);
    }
    m_stage->showMoment(view, m_runner->slot());
    if (m_screen == Screen::Set)
        m_set->showMoment(view);
    else if (m_screen == Screen::Rest)
        m_rest->showMoment(view);
    if (m_small)
        m_small->showMoment(view);
}

void SessionPage::announce(const session::View& view)
{
    // Voice and screen reader say the same things: never both.
    if (m_coach.setting(app::kVoice) || !view.step)
        return;
    const QString name = m_phrases.exercise(m_runner->slot().exercise);
    const QString text =
        m_screen == Screen::Rest
            ? tr("Coming up: %1, set %2 of %3").arg(name).arg(view.set).arg(view.sets)
            : tr("%1, set %2 of %3, repetition %4").arg(name).arg(view.set).arg(view.sets).arg(view.repetition);
    if (text == m_announced)
        return;
    m_announced = text;
    m_player->setAccessibleName(text);
    QAccessibleEvent event(m_player, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SessionPage::end(bool early)
{
    m_frames.stop();
    m_awake->release();
    showSmall(false);
    const auto& steps = m_runner->state().steps;
    const bool any = std::any_of(steps.begin(), steps.end(), [](const session::Step& step) { return step.record; });
    if (!any) {
        (void)m_runner->book()->discard();
        leave();
        return;
    }
    m_summary->open(m_title, early);
    showScreen(Screen::Summary);
    m_summary->focusFinish();
}

void SessionPage::leave()
{
    m_frames.stop();
    m_awake->release();
    showSmall(false);
    m_runner->leave();
    const bool screening = m_screeningNeeded;
    m_planned.reset();
    m_screeningNeeded = false;
    emit finished();
    if (screening)
        emit screeningNeeded();
}

void SessionPage::arrange()
{
    const bool compact = width() < kCompactWidth || height() < kCompactHeight;
    const int margin = (compact ? space::k16 : space::k24) - kHeaderOut;
    m_player->layout()->setContentsMargins(margin, compact ? space::k8 : space::k12, margin, space::k8);
    m_header->setCompact(compact);
    m_set->setCompact(compact);
    m_rest->setCompact(compact);
    m_pain->setCompact(compact);
    m_controls->setCompact(compact);
    const double text = 1 + (Theme::current().textScale() - 1) * 0.7;
    const int base = m_screen == Screen::Pain ? (compact ? width() * 3 / 5 : width() / 2 - space::k32)
                     : width() >= 1700        ? 480
                     : compact                ? 320
                                              : 384;
    const int wanted = static_cast<int>(base * (m_screen == Screen::Pain ? 1.0 : text));
    const int needed = m_panels->minimumSizeHint().width() + m_panelScroll->verticalScrollBar()->sizeHint().width();
    const int panel = std::min(std::max(wanted, m_screen == Screen::Ask ? 0 : needed), width() * 66 / 100);
    m_panelScroll->setFixedWidth(panel);
    m_player->layout()->activate();
    m_stage->setCompact(compact);
    m_set->fit(panel, m_panelScroll->height());
    m_panelScroll->fit();
}

void SessionPage::resizeEvent(QResizeEvent*)
{
    arrange();
}

void SessionPage::showEvent(QShowEvent*)
{
    arrange();
    updateFrames();
}

void SessionPage::hideEvent(QHideEvent*)
{
    updateFrames();
}

} // namespace plumbline
