#include "ui/breaks/overlay_stage.h"

#include "ui/figure/figure_widget.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace plumbline {

namespace {

constexpr int kFrame_ms = 33;        // 30 frames a second (figure.md 13)
constexpr double kMoveSeconds = 2.0; // into a hold, as in the player
constexpr double kMarkShare = 0.3;   // of the stage's shorter edge

} // namespace

OverlayStage::OverlayStage(const figure::FigureLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_figure(new FigureWidget(library, this))
{
    m_figure->setCornerRadius(radius::kOverlayStage);
    m_figure->setColours(FigurePalette::overlay(Theme::current()));
    m_frames.setInterval(kFrame_ms);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &OverlayStage::showHold);
    connect(&Theme::current(), &Theme::changed, this,
            [this] { m_figure->setColours(FigurePalette::overlay(Theme::current())); });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverlayStage::showMove(const MoveFace& move, bool moving)
{
    m_exercise = move.exercise;
    m_holds = false;
    m_figure->setVisible(!m_exercise.isEmpty());
    m_figure->setAccessibleName(tr("Figure: %1").arg(move.name));
    setAccessibleName(m_exercise.isEmpty() ? move.name : QString());
    m_figure->showExercise(m_exercise);
    m_figure->setFallback(move.name, move.cues);
    m_figure->setMirrored(move.isMirrored);
    if (move.repTempo) {
        const Tempo& tempo = *move.repTempo;
        m_figure->setTempo(
            {double(tempo.lowering), double(tempo.pauseBottom), double(tempo.lifting), double(tempo.pauseTop)});
    }
    const figure::FigureSpec* spec = m_library.find(m_exercise.toStdString());
    if (!moving) {
        m_figure->setStill();
    } else if (spec != nullptr && spec->motion == figure::MotionKind::Hold) {
        m_holds = true;
        m_held.start();
        showHold();
    } else {
        m_figure->play();
    }
    updateFrames();
    update();
}

void OverlayStage::setPreferredHeight(int px)
{
    m_preferredHeight = px;
    setMaximumHeight(std::max(1, px));
    updateGeometry();
}

bool OverlayStage::isMoving() const
{
    return m_figure->isPlaying() || m_frames.isActive();
}

void OverlayStage::showHold()
{
    const double passed = double(m_held.elapsed()) / 1000.0;
    if (passed < kMoveSeconds) {
        m_figure->setPhase(figure::RepPhase::MoveIn, passed / kMoveSeconds, passed);
    } else {
        m_figure->setPhase(figure::RepPhase::Hold, 0, passed - kMoveSeconds);
    }
}

void OverlayStage::updateFrames()
{
    if (m_holds && isVisible()) {
        m_frames.start();
    } else {
        m_frames.stop();
    }
}

void OverlayStage::paintEvent(QPaintEvent*)
{
    if (!m_exercise.isEmpty()) {
        return;
    }
    const Theme& theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), {theme.colour(Role::OverlayStage), {}, radius::kOverlayStage});
    const double mark = std::min(width(), height()) * kMarkShare;
    icons::paint(painter, QStringLiteral("stand"), QRectF((width() - mark) / 2, (height() - mark) / 2, mark, mark),
                 theme.colour(Role::OverlayFigureNear));
}

void OverlayStage::resizeEvent(QResizeEvent*)
{
    m_figure->setGeometry(rect());
}

void OverlayStage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateFrames();
}

void OverlayStage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_frames.stop();
}

} // namespace plumbline
