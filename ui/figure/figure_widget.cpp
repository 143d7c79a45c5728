#include "ui/figure/figure_widget.h"

#include "core/figure/solve.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace plumbline {

using figure::kShownHold;
using figure::PhasePosition;
using figure::RepPhase;

namespace {

constexpr int kFrameMs = 33;         // 30 frames a second (figure.md 13)
constexpr int kFadeMs = 240;         // the cross-fade of reduced motion, as a panel's (design.md 2.4)
constexpr double kMoveSeconds = 2.5; // into and out of a hold in the loop of an exercise page

bool moves(RepPhase phase)
{
    return phase != RepPhase::PauseBottom && phase != RepPhase::PauseTop && phase != RepPhase::Hold;
}

} // namespace

FigureWidget::FigureWidget(const figure::FigureLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
{
    followTheme(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigureWidget::showExercise(const QString& exerciseId)
{
    pause();
    m_id = exerciseId;
    m_spec = m_library.find(exerciseId.toStdString());
    m_viewIsStale = true;
    m_fadingOut = {};
    m_position = 0;
    m_hasPhase = false;
    if (m_spec == nullptr) {
        update();
        return;
    }
    m_tempo = m_spec->tempo;
    if (m_spec->motion == figure::MotionKind::Posture) {
        m_pose = m_spec->poses[m_spec->hardest].pose;
    } else {
        m_pose = figure::poseForPhase(*m_spec, loopPosition(0).phase, 0);
    }
    update();
}

void FigureWidget::setFallback(const QString& title, const QStringList& cues)
{
    m_fallbackTitle = title;
    m_fallbackCues = cues;
    if (!hasFigure()) {
        setAccessibleDescription(cues.join(QLatin1Char(' ')));
    }
    update();
}

void FigureWidget::setTempo(const figure::RepTempo& tempo)
{
    m_tempo = tempo;
    m_position = std::min(m_position, loopSeconds());
}

void FigureWidget::setMirrored(bool mirrored)
{
    if (mirrored == m_mirrored) {
        return;
    }
    m_mirrored = mirrored;
    m_viewIsStale = true;
    update();
}

void FigureWidget::setPlumbLine(bool shown)
{
    m_plumbLine = shown;
    update();
}

void FigureWidget::setColours(const FigurePalette& colours)
{
    m_colours = colours;
    update();
}

FigurePalette FigureWidget::colours() const
{
    return m_colours ? *m_colours : FigurePalette::of(Theme::current());
}

void FigureWidget::setFooter(int pixels)
{
    m_footer = pixels;
    m_viewIsStale = true;
    update();
}

void FigureWidget::setCornerRadius(int pixels)
{
    m_cornerRadius = pixels;
    update();
}

void FigureWidget::setPhase(RepPhase phase, double progress, double secondsInPhase)
{
    pause();
    if (m_spec != nullptr) {
        showPosition({phase, progress}, secondsInPhase);
    }
}

void FigureWidget::setStill()
{
    pause();
    m_hasPhase = false;
    if (m_spec != nullptr) {
        showPose(m_spec->poses[m_spec->hardest].pose);
    }
}

void FigureWidget::setPose(const QString& name)
{
    const figure::Pose* pose = m_spec == nullptr ? nullptr : m_spec->pose(name.toStdString());
    if (pose == nullptr) {
        return;
    }
    pause();
    crossFade();
    showPose(*pose);
}

void FigureWidget::play()
{
    if (m_playing || m_spec == nullptr || m_spec->motion == figure::MotionKind::Posture) {
        return;
    }
    m_playing = true;
    m_clock.start();
    updateTimer();
    emit playingChanged(true);
}

void FigureWidget::pause()
{
    if (!m_playing) {
        return;
    }
    m_playing = false;
    updateTimer();
    emit playingChanged(false);
}

void FigureWidget::setSpeed(double speed)
{
    m_speed = std::clamp(speed, .25, 2.0);
}

double FigureWidget::loopSeconds() const
{
    if (m_spec == nullptr || m_spec->motion == figure::MotionKind::Posture) {
        return 0;
    }
    return m_spec->motion == figure::MotionKind::Hold ? 2 * kMoveSeconds + kShownHold : m_tempo.total();
}

PhasePosition FigureWidget::loopPosition(double seconds) const
{
    if (m_spec->motion != figure::MotionKind::Hold) {
        return figure::positionInRep(*m_spec, m_tempo, seconds);
    }
    const double at = std::fmod(std::max(seconds, 0.0), loopSeconds());
    if (at < kMoveSeconds) {
        return {RepPhase::MoveIn, at / kMoveSeconds};
    }
    if (at < kMoveSeconds + kShownHold) {
        return {RepPhase::Hold, (at - kMoveSeconds) / kShownHold};
    }
    return {RepPhase::MoveOut, (at - kMoveSeconds - kShownHold) / kMoveSeconds};
}

void FigureWidget::seek(double seconds)
{
    if (loopSeconds() <= 0) {
        return;
    }
    m_position = std::fmod(std::max(seconds, 0.0), loopSeconds());
    const PhasePosition position = loopPosition(m_position);
    const double breath = position.phase == RepPhase::Hold ? position.progress * kShownHold : 0;
    showPosition(position, breath);
    emit positionChanged(m_position);
}

QString FigureWidget::phaseName() const
{
    return m_hasPhase && m_spec != nullptr ? QString::fromStdString(m_spec->path(m_phase.phase).name) : QString{};
}

void FigureWidget::showPosition(PhasePosition position, double breathSeconds)
{
    const bool isNew = !m_hasPhase || position.phase != m_phase.phase;
    if (Theme::current().reducesMotion()) {
        // The pose the phase ends in, cross-faded once, instead of the movement between.
        if (isNew && moves(position.phase)) {
            crossFade();
        }
        position.progress = moves(position.phase) ? 1 : 0;
        breathSeconds = 0;
    }
    m_phase = position;
    m_hasPhase = true;
    showPose(figure::poseForPhase(*m_spec, position.phase, position.progress, breathSeconds));
    if (isNew) {
        emit phaseChanged(phaseName());
    }
}

void FigureWidget::showPose(const figure::Pose& pose)
{
    if (pose == m_pose) {
        return;
    }
    m_pose = pose;
    update();
}

void FigureWidget::crossFade()
{
    if (!isVisible() || size().isEmpty()) {
        return;
    }
    // Without the ground, which shows around the rounded corners.
    m_fadingOut = QPixmap(size() * devicePixelRatioF());
    m_fadingOut.setDevicePixelRatio(devicePixelRatioF());
    m_fadingOut.fill(Qt::transparent);
    render(&m_fadingOut, {}, {}, RenderFlags());
    m_fadeClock.start();
    updateTimer();
}

bool FigureWidget::isMoving() const
{
    return m_playing || !m_fadingOut.isNull();
}

void FigureWidget::updateTimer()
{
    const bool wanted = isMoving() && isVisible();
    if (wanted && !m_timer.isActive()) {
        m_clock.start();
        m_timer.start(kFrameMs, Qt::PreciseTimer, this);
    } else if (!wanted) {
        m_timer.stop();
    }
}

void FigureWidget::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        return;
    }
    if (m_playing) {
        seek(m_position + static_cast<double>(m_clock.restart()) / 1000.0 * m_speed);
    }
    if (!m_fadingOut.isNull()) {
        if (m_fadeClock.elapsed() >= kFadeMs) {
            m_fadingOut = {};
        }
        update();
        updateTimer();
    }
}

void FigureWidget::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void FigureWidget::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_fadingOut = {};
    updateTimer();
}

void FigureWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_viewIsStale = true;
    m_fadingOut = {};
}

const FigureView& FigureWidget::view()
{
    if (m_viewIsStale) {
        m_view = stageView(*m_spec, size(), m_mirrored, m_footer);
        m_viewIsStale = false;
    }
    return m_view;
}

void FigureWidget::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{this};
    if (m_spec == nullptr) {
        paintFallback(painter);
        return;
    }
    const FigurePainter::Options options{!m_playing, true, m_plumbLine, static_cast<double>(m_cornerRadius)};
    const FigurePainter figurePainter{colours(), options};
    figurePainter.paint(painter, rect(), *m_spec, figure::solve(*m_spec, m_pose), view());
    if (!m_fadingOut.isNull()) {
        painter.setOpacity(1 - std::min(1.0, static_cast<double>(m_fadeClock.elapsed()) / kFadeMs));
        painter.drawPixmap(0, 0, m_fadingOut);
    }
}

void FigureWidget::paintFallback(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const FigurePalette look = colours();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.stage);
    painter.drawRoundedRect(rect(), m_cornerRadius, m_cornerRadius);
    const int margin = std::clamp(width() / 14, 8, space::k48);
    QRect room = rect().adjusted(margin, margin, -margin, -margin - m_footer);
    const auto write = [&](const QString& text, TextStyle style, const QColor& ink, int after) {
        if (room.height() <= 0) {
            return;
        }
        const QFont font = theme.font(style);
        painter.setFont(font);
        painter.setPen(ink);
        QRect used;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        room.setTop(used.bottom() + after);
    };
    if (!m_fallbackTitle.isEmpty()) {
        write(m_fallbackTitle, TextStyle::Title2, look.text, space::k4);
    }
    write(tr("No animation for this exercise yet. Its cues:"), TextStyle::Body, look.text2, space::k16);
    int number = 0;
    for (const QString& cue : m_fallbackCues) {
        write(tr("%1. %2").arg(++number).arg(cue), TextStyle::Body, look.text, space::k8);
    }
}

} // namespace plumbline
