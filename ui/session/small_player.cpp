#include "ui/session/small_player.h"

#include "ui/session/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace plumbline {

SmallPlayer::SmallPlayer(SessionRunner& runner, QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::WindowStaysOnTopHint)
    , m_runner(runner)
    , m_ring(new ProgressRing(tr("Set"), ProgressRing::Kind::Work, 108, this))
    , m_name(new Paragraph({}, TextStyle::Title3, Role::Text, this))
    , m_detail(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_primary(new Button(tr("Pause"), Button::Kind::Primary, this))
{
    setWindowTitle(tr("Plumbline session"));
    new FocusRing(this);
    auto* stop = new Button(tr("Stop, it hurts"), Button::Kind::Stop, this);
    stop->setIconName(QStringLiteral("hand"));
    auto* large = Button::iconOnly(QStringLiteral("fullscreen"), tr("Large window"), Button::Kind::Ghost, this);
    auto* words = new QVBoxLayout;
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_detail);
    words->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::k16);
    top->addWidget(m_ring);
    top->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::k8);
    buttons->addWidget(stop);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(large);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    column->setSpacing(space::k12);
    column->addLayout(top);
    column->addLayout(buttons);
    connect(stop, &Button::clicked, this, &SmallPlayer::hurts);
    connect(m_primary, &Button::clicked, this, &SmallPlayer::primary);
    connect(large, &Button::clicked, this, &SmallPlayer::largeWanted);
    resize(Theme::current().scaled(400), sizeHint().height());
}

void SmallPlayer::showMoment(const session::View& view)
{
    const Exercise* exercise = m_runner.exercise(m_runner.slot());
    m_name->setText(exercise ? QString::fromStdString(exercise->name) : QString());
    QString phase;
    if (view.phase == session::PhaseKind::Rest || view.phase == session::PhaseKind::Prepare) {
        phase = tr("Rest");
    } else if (!view.tempo.empty() && view.phase == session::PhaseKind::Work) {
        phase = wording::tempoPart(m_runner.slot(), view.tempo[view.tempoIndex].part);
    } else {
        phase = view.phase == session::PhaseKind::Work ? tr("Hold") : tr("Get ready");
    }
    m_detail->setText(tr("Set %1 of %2 · %3").arg(view.set).arg(view.sets).arg(phase));
    const bool counted = view.phase == session::PhaseKind::Work && view.repetition > 0;
    m_ring->setText(counted ? QString::number(view.repetition) : wording::clock(view.remaining),
                    counted ? tr("of %n rep(s)", nullptr, view.target) : QString());
    const double done = view.length.count() > 0
                            ? static_cast<double>(view.elapsed.count()) / static_cast<double>(view.length.count())
                            : 0.0;
    m_ring->setFraction(std::min(1.0, done), false);
    m_primary->setText(view.halt == session::Halt::Paused ? tr("Go on") : tr("Pause"));
}

void SmallPlayer::closeEvent(QCloseEvent* event)
{
    // Closing the small window never ends a session: the large one comes back.
    event->ignore();
    emit largeWanted();
}

void SmallPlayer::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::current().colour(Role::Window));
}

} // namespace plumbline
