#include "ui/session/session_page.h"

#include "ui/platform/keep_awake.h"
#include "ui/session/ask_view.h"
#include "ui/session/player_view.h"
#include "ui/session/session_runner.h"
#include "ui/session/summary_view.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messages.h"

#include <QStackedWidget>

namespace plumbline {

namespace {

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
    , m_figures(figures)
    , m_runner(std::make_unique<SessionRunner>(coach, audio, pace.clockRate))
    , m_awake(std::make_unique<KeepAwake>())
    , m_views(new QStackedWidget(this))
    , m_ask(new AskView(this))
    , m_player(new PlayerView(*m_runner, m_figures, phrases, this))
    , m_summary(new SummaryView(*m_runner, m_figures, phrases, this))
{
    m_ask->setObjectName(QStringLiteral("askView"));
    m_views->addWidget(m_ask);
    m_views->addWidget(m_player);
    m_views->addWidget(m_summary);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_views);
    connect(m_ask, &AskView::answered, this, &SessionPage::answerPainNow);
    connect(m_ask, &AskView::closed, this, &SessionPage::leave);
    connect(m_runner.get(), &SessionRunner::changed, this, &SessionPage::refresh);
    connect(m_runner.get(), &SessionRunner::ended, this, &SessionPage::end);
    connect(m_player, &PlayerView::endWanted, this, &SessionPage::askToEnd);
    connect(m_player, &PlayerView::screeningNeeded, this, [this] { m_screeningNeeded = true; });
    connect(m_summary, &SummaryView::finished, this, &SessionPage::leave);
}

SessionPage::~SessionPage() = default;

bool SessionPage::isRunning() const
{
    return m_runner->isRunning();
}

void SessionPage::begin(const PlannedSession& planned)
{
    m_planned = planned;
    m_screeningNeeded = false;
    m_views->setCurrentWidget(m_ask);
    const auto& known = m_coach.planInput().pain;
    AskContent content;
    content.title = words::sessionTitle(planned.label);
    content.detail = tr("About %1").arg(m_phrases.minutes(planned.estimate));
    if (!known.empty()) {
        content.last = known.back().score.value;
    }
    const bool anyStrength = std::any_of(planned.slots.begin(), planned.slots.end(),
                                         [](const Slot& slot) { return slot.part == SlotPart::Strength; });
    for (const Slot& slot : planned.slots) {
        const QString name = m_phrases.exercise(slot.exercise);
        const Picture picture = m_figures.thumbnail(QString::fromStdString(slot.exercise));
        if (slot.part == SlotPart::Strength || !anyStrength) {
            content.rows.push_back({name, m_phrases.dose(slot), picture});
        } else if (!content.also.contains(name)) {
            content.also << name;
        }
    }
    if (!content.rows.empty()) {
        content.main = content.rows.front().picture;
    }
    m_ask->ask(content);
}

void SessionPage::answerPainNow(int score)
{
    if (!m_planned) {
        return;
    }
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
    if (today.session && isLevelZero(*today.session)) {
        m_planned = today.session;
    }
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
    openPlayer(words::sessionTitle(planned.label));
    m_runner->begin(planned.slots, std::make_unique<CoachBook>(m_coach, *id));
    m_player->focusPrimary();
}

void SessionPage::resume(const PerformedSession& session)
{
    m_screeningNeeded = false;
    openPlayer(words::sessionTitle(session.label));
    m_runner->resume(session, std::make_unique<CoachBook>(m_coach, session.id));
    m_player->focusPrimary();
}

void SessionPage::beginSingle(const std::string& exercise)
{
    const Exercise* found = m_coach.catalogue().find(exercise);
    if (!found) {
        return;
    }
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
    m_player->focusPrimary();
}

void SessionPage::openPlayer(const QString& title)
{
    m_title = title;
    m_awake->hold(tr("Guided session"));
    m_views->setCurrentWidget(m_player);
    m_player->open(title);
}

void SessionPage::closePlayer()
{
    m_player->close();
    m_awake->release();
}

void SessionPage::refresh()
{
    if (!m_runner->isRunning()) {
        return;
    }
    if (isOver()) {
        m_summary->refresh();
    } else if (m_runner->state().phase != session::PhaseKind::Done) { // `ended` opens the summary
        m_player->refresh();
    }
}

bool SessionPage::isOver() const
{
    return m_views->currentWidget() == m_summary;
}

void SessionPage::end(bool early)
{
    closePlayer();
    const auto& steps = m_runner->state().steps;
    const bool any = std::any_of(steps.begin(), steps.end(), [](const session::Step& step) { return step.record; });
    if (!any) {
        (void)m_runner->book()->discard();
        leave();
        return;
    }
    m_summary->open(m_title, early);
    m_views->setCurrentWidget(m_summary);
    m_summary->focusFinish();
}

void SessionPage::leave()
{
    closePlayer();
    m_runner->leave();
    const bool screening = m_screeningNeeded;
    m_planned.reset();
    m_screeningNeeded = false;
    emit finished();
    if (screening) {
        emit screeningNeeded();
    }
}

bool SessionPage::mayClose()
{
    if (!m_runner->isRunning() || isOver()) {
        return true;
    }
    askToEnd();
    return false;
}

void SessionPage::askToEnd()
{
    const session::View view = m_runner->view();
    const bool practice = m_runner->book()->isPractice();
    const bool wasRunning = view.halt == session::Halt::None;
    if (wasRunning) {
        m_runner->send(session::TogglePause{});
    }
    const QString done =
        view.setsDone > 0 && !practice
            ? tr("You did %1 of %n set(s). They are saved and count towards your week.", nullptr, view.setsPlanned)
                  .arg(view.setsDone)
            : tr("No set is finished yet. Nothing will be recorded.");
    auto* dialog = new Dialog(tr("End this session?"), done, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setButtons(tr("Keep going"), view.setsDone > 0 && !practice ? tr("End and save") : tr("End"));
    if (view.setsDone > 0 && !practice) {
        auto* later = new Button(tr("Leave now, go on later"), Button::Kind::Quiet, dialog);
        later->setToolTip(tr("Today offers to go on with it, for 24 hours"));
        dialog->body()->addWidget(later, 0, Qt::AlignLeft);
        connect(later, &Button::clicked, dialog, [this, dialog] {
            dialog->done(QDialog::Rejected + 2);
            leave();
        });
    }
    connect(dialog, &QDialog::finished, this, [this, wasRunning](int result) {
        if (result == QDialog::Accepted) {
            m_runner->send(session::EndSession{});
        } else if (result == QDialog::Rejected && wasRunning && m_runner->state().halt == session::Halt::Paused) {
            m_runner->send(session::TogglePause{});
        }
    });
    dialog->open();
}

} // namespace plumbline
