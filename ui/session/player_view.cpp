#include "ui/session/player_view.h"

#include "ui/session/control_bar.h"
#include "ui/session/pain_panel.h"
#include "ui/session/panel_scroll.h"
#include "ui/session/rest_panel.h"
#include "ui/session/session_header.h"
#include "ui/session/session_runner.h"
#include "ui/session/set_panel.h"
#include "ui/session/small_player.h"
#include "ui/session/stage_view.h"
#include "ui/session/wording.h"
#include "ui/text/phrases.h"
#include "ui/widgets/messages.h"

#include <QAccessible>
#include <QScrollBar>

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

} // namespace

PlayerView::PlayerView(SessionRunner& runner, SessionFigures& figures, const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_coach(runner.coach())
    , m_phrases(phrases)
    , m_header(new SessionHeader(this))
    , m_problem(new Banner(Banner::Kind::Caution, {}, {}, this))
    , m_stage(new StageView(figures, this))
    , m_panelScroll(new PanelScroll(this))
    , m_panels(new QWidget)
    , m_set(new SetPanel(runner, figures))
    , m_rest(new RestPanel(runner, figures))
    , m_pain(new PainPanel(runner, figures))
    , m_controls(new ControlBar(this))
{
    build();
    connectParts();
    connect(&Theme::current(), &Theme::changed, this, &PlayerView::arrange);
    qApp->installEventFilter(this);
}

PlayerView::~PlayerView()
{
    qApp->removeEventFilter(this);
}

void PlayerView::build()
{
    m_problem->hide();
    m_stage->setPlumbLine(m_coach.setting(app::kPlumbLine));
    // Not a stack: that would be as tall as its tallest page, and scroll where there is no need.
    auto* panels = new QVBoxLayout(m_panels);
    panels->setContentsMargins(0, 0, 0, 0);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_set, m_rest, m_pain}) {
        panels->addWidget(panel);
    }
    m_panelScroll->setPanel(m_panels);

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
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::k8);
    column->addWidget(m_header);
    column->addLayout(problem);
    column->addLayout(middle, 1);
    column->addLayout(controls);
}

void PlayerView::connectParts()
{
    connect(m_header, &SessionHeader::endWanted, this, &PlayerView::endWanted);
    connect(m_header, &SessionHeader::soundToggled, this, &PlayerView::toggleSound);
    connect(m_header, &SessionHeader::fullScreenToggled, this, &PlayerView::toggleFullScreen);
    connect(m_controls, &ControlBar::hurts, this, &PlayerView::hurts);
    connect(m_controls, &ControlBar::primary, this, &PlayerView::primary);
    connect(m_controls, &ControlBar::previous, this, [this] { m_runner.send(session::StepBack{}); });
    connect(m_controls, &ControlBar::next, this, [this] { m_runner.send(session::NextStep{}); });
    connect(m_controls, &ControlBar::easier, this, &PlayerView::easier);
    connect(m_controls, &ControlBar::nothing, this, [this] { m_runner.send(session::PainNothing{}); });
    connect(m_controls, &ControlBar::keysWanted, this, &PlayerView::showKeys);
    connect(m_controls->moreMenu(), &QMenu::aboutToShow, this, &PlayerView::fillMenu);
    connect(m_rest, &RestPanel::painWanted, this, &PlayerView::hurts);
    connect(m_pain, &PainPanel::suggestionChanged, this, [this] {
        if (m_panel == Panel::Pain) {
            m_controls->setPrimary(m_pain->suggestedText(), {}, {}, tr("Enter"));
        }
    });
    connect(m_pain, &PainPanel::screeningNeeded, this, &PlayerView::screeningNeeded);
    connect(&m_frames, &QTimer::timeout, this, &PlayerView::tick);
}

void PlayerView::open(const QString& title)
{
    m_open = true;
    m_header->setTitle(title);
    m_runner.setMuted(false);
    m_easierFor.clear();
    m_header->setSoundOn(m_coach.setting(app::kSounds) || m_coach.setting(app::kVoice));
    m_controls->setKeyHints(m_coach.setting(app::kLetterKeys));
    m_announced.clear();
    showPanel(Panel::Rest);
    arrange();
}

void PlayerView::close()
{
    m_open = false;
    m_frames.stop();
    showSmall(false);
}

void PlayerView::focusPrimary()
{
    m_controls->focusPrimary();
}

PlayerView::Panel PlayerView::panelNow() const
{
    const session::SessionState& state = m_runner.state();
    if (state.halt == session::Halt::Hurts) {
        return Panel::Pain;
    }
    return state.phase == session::PhaseKind::Prepare || state.phase == session::PhaseKind::Rest ? Panel::Rest
                                                                                                 : Panel::Set;
}

void PlayerView::showPanel(Panel panel)
{
    m_panel = panel;
    m_set->setVisible(panel == Panel::Set);
    m_rest->setVisible(panel == Panel::Rest);
    m_pain->setVisible(panel == Panel::Pain);
}

void PlayerView::refresh()
{
    const session::View view = m_runner.view();
    const Panel panel = panelNow();
    const bool entered = panel != m_panel;
    showPanel(panel);
    if (entered) {
        arrange();
    }
    updateProblem();
    if (panel == Panel::Set) {
        m_set->refresh();
        m_set->fit(m_panelScroll->width(), m_panelScroll->height());
    }
    if (panel == Panel::Rest) {
        m_rest->refresh();
    }
    if (panel == Panel::Pain && entered) {
        m_pain->open();
    }
    if (entered && panel != Panel::Pain) {
        focusPrimary();
    }
    updateStage(view);
    updateControls(view);
    updateFrames();
    m_headerSecond = seconds{-1};
    tick();
    announce(view);
}

void PlayerView::updateProblem()
{
    const auto& problem = m_runner.problem();
    m_problem->setVisible(problem.has_value());
    if (problem) {
        m_problem->setText(
            tr("The last set is not saved yet"),
            tr("%1 Your session is still open, and saving is tried again.").arg(m_phrases.errorSentence(*problem)));
    }
}

void PlayerView::updateStage(const session::View& view)
{
    const Slot& slot = m_runner.slot();
    const Exercise* exercise = m_runner.exercise(slot);
    const QString name = m_phrases.exercise(slot.exercise);
    m_stage->showExercise(slot, exercise, view.side);
    if (m_panel == Panel::Rest && view.step) {
        m_stage->setHeading(
            tr("Coming up"), name,
            tr("Set %1 of %2\u00a0· %3").arg(view.set).arg(view.sets).arg(wording::doseLine(slot, view.set)));
    } else if (view.halt != session::Halt::None) {
        m_stage->setHeading(tr("Paused"), name, tr("Set %1 of %2").arg(view.set).arg(view.sets));
    } else {
        m_stage->setHeading({}, {}, {});
    }
}

void PlayerView::updateControls(const session::View& view)
{
    const bool paused = view.halt == session::Halt::Paused;
    if (m_panel == Panel::Pain) {
        m_controls->setMode(ControlBar::Mode::Pain);
        m_controls->setPrimary(m_pain->suggestedText(), {}, {}, tr("Enter"));
        return;
    }
    m_controls->setMode(m_panel == Panel::Set ? ControlBar::Mode::Set : ControlBar::Mode::Rest);
    if (paused) {
        m_controls->setPrimary(tr("Go on"), QStringLiteral("play"), {}, tr("Space"));
    } else if (m_panel == Panel::Set) {
        m_controls->setPrimary(tr("Pause"), QStringLiteral("pause"), {}, tr("Space"));
    } else if (view.step) {
        m_controls->setPrimary(tr("Start set %1").arg(view.set), {}, QStringLiteral("arrow"), tr("Space"));
    } else {
        m_controls->setPrimary(tr("To the summary"), {}, QStringLiteral("arrow"), tr("Space"));
    }
    // Asking the engine takes longer than a frame: once for each exercise.
    const std::string& exercise = m_runner.slot().exercise;
    if (exercise != m_easierFor) {
        m_easierFor = exercise;
        m_hasEasier = m_runner.easier().has_value();
    }
    m_controls->setEasierAvailable(view.step.has_value() && m_hasEasier);
}

void PlayerView::updateFrames()
{
    const session::SessionState& state = m_runner.state();
    const bool moving = isVisible() && m_open && m_runner.isRunning() && state.halt == session::Halt::None &&
                        state.phase != session::PhaseKind::Done;
    if (!moving) {
        m_frames.stop();
        return;
    }
    const auto frame = Theme::current().reducesMotion()          ? kReducedFrame
                       : state.phase == session::PhaseKind::Work ? kMovingFrame
                                                                 : kStillFrame;
    if (!m_frames.isActive() || m_frames.intervalAsDuration() != frame) {
        m_frames.start(frame);
    }
}

void PlayerView::tick()
{
    if (!m_runner.isRunning() || !m_open) {
        return;
    }
    const session::View view = m_runner.view();
    const auto second = std::chrono::floor<seconds>(view.sessionElapsed);
    if (second != m_headerSecond) {
        m_headerSecond = second;
        m_header->show(view);
    }
    m_stage->showMoment(view, m_runner.slot());
    if (m_panel == Panel::Set) {
        m_set->showMoment(view);
    } else if (m_panel == Panel::Rest) {
        m_rest->showMoment(view);
    }
    if (m_small) {
        m_small->showMoment(view);
    }
}

void PlayerView::announce(const session::View& view)
{
    // Voice and screen reader say the same things: never both.
    if (m_coach.setting(app::kVoice) || !view.step) {
        return;
    }
    const QString name = m_phrases.exercise(m_runner.slot().exercise);
    const QString text =
        m_panel == Panel::Rest
            ? tr("Coming up: %1, set %2 of %3").arg(name).arg(view.set).arg(view.sets)
            : tr("%1, set %2 of %3, repetition %4").arg(name).arg(view.set).arg(view.sets).arg(view.repetition);
    if (text == m_announced) {
        return;
    }
    m_announced = text;
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PlayerView::arrange()
{
    const bool compact = width() < kCompactWidth || height() < kCompactHeight;
    const int margin = (compact ? space::k16 : space::k24) - kHeaderOut;
    layout()->setContentsMargins(margin, compact ? space::k8 : space::k12, margin, space::k8);
    m_header->setCompact(compact);
    m_set->setCompact(compact);
    m_rest->setCompact(compact);
    m_pain->setCompact(compact);
    m_controls->setCompact(compact);
    const double text = 1 + (Theme::current().textScale() - 1) * 0.7;
    const int base = m_panel == Panel::Pain ? (compact ? width() * 3 / 5 : width() / 2 - space::k32)
                     : width() >= 1700      ? 480
                     : compact              ? 320
                                            : 384;
    const int wanted = static_cast<int>(base * (m_panel == Panel::Pain ? 1.0 : text));
    const int needed = m_panels->minimumSizeHint().width() + m_panelScroll->verticalScrollBar()->sizeHint().width();
    const int panel = std::min(std::max(wanted, m_open ? needed : 0), width() * 66 / 100);
    m_panelScroll->setFixedWidth(panel);
    layout()->activate();
    m_stage->setCompact(compact);
    m_set->fit(panel, m_panelScroll->height());
    m_panelScroll->fit();
}

void PlayerView::resizeEvent(QResizeEvent*)
{
    arrange();
}

void PlayerView::showEvent(QShowEvent*)
{
    arrange();
    updateFrames();
}

void PlayerView::hideEvent(QHideEvent*)
{
    updateFrames();
}

} // namespace plumbline
