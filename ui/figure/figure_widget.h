#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/figure/timeline.h"
#include "ui/figure/figure_painter.h"
#endif

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace plumbline {

/// The animated figure of one exercise on its stage.
///
/// Two ways to move it: the player says where its session is (`setPhase`), an exercise page lets it run (`play`). Its
/// own timer runs at 30 frames a second, and only while it is visible and moving. With reduced motion it shows the pose
/// each phase ends in, cross-faded. An exercise without keyframes shows the cues handed to `setFallback`.
///
/// The caller gives it its accessible name.
class FigureWidget : public QWidget {
    Q_OBJECT
public:
    /// @param library  outlives the widget.
    explicit FigureWidget(const figure::FigureLibrary& library, QWidget* parent = nullptr);

    /// Shows an exercise or posture in its first pose, standing still, in its own tempo.
    void showExercise(const QString& exerciseId);
    /// Whether the shown exercise has keyframes.
    [[nodiscard]] bool hasFigure() const { return m_spec != nullptr; }
    [[nodiscard]] QString exerciseId() const { return m_id; }
    /// What stands in the figure's place when there are no keyframes.
    void setFallback(const QString& title, const QStringList& cues);

    /// The prescription's tempo; the shown exercise keeps its own until this is called.
    void setTempo(const figure::RepTempo& tempo);
    /// Shows the body's other side.
    void setMirrored(bool mirrored);
    void setPlumbLine(bool shown);
    /// Fixed colours instead of the theme's: the break overlay's.
    void setColours(const FigurePalette& colours);
    /// Pixels at the bottom that something else covers.
    void setFooter(int pixels);
    /// Rounded corners of the stage; 0 for square ones.
    void setCornerRadius(int pixels);

    /// Shows a moment that the caller's own clock gives. Stops the widget's clock.
    /// @param progress  0..1 of the phase; @param secondsInPhase  lets the chest breathe in pauses and holds.
    void setPhase(figure::RepPhase phase, double progress, double secondsInPhase = 0);
    /// Shows the hardest pose without moving, as on Today.
    void setStill();
    /// Shows a named pose of a posture; nothing happens when there is none of that name.
    void setPose(const QString& name);

    void play();
    void pause();
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    /// 0.25 to 2 times the tempo.
    void setSpeed(double speed);
    /// Length of the loop in seconds: one repetition, or move in, short hold and move out.
    [[nodiscard]] double loopSeconds() const;
    [[nodiscard]] double position() const { return m_position; }
    void seek(double seconds);
    /// The name of the phase now shown, from the catalogue ("Lower"); empty when still.
    [[nodiscard]] QString phaseName() const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 330}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 96}; }

signals:
    /// The own clock moved or stopped at `seconds` of the loop.
    void positionChanged(double seconds);
    void playingChanged(bool playing);
    void phaseChanged(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPosition(figure::PhasePosition position, double breathSeconds);
    void showPose(const figure::Pose& pose);
    [[nodiscard]] figure::PhasePosition loopPosition(double seconds) const;
    [[nodiscard]] const FigureView& view();
    [[nodiscard]] bool isMoving() const;
    void updateTimer();
    [[nodiscard]] FigurePalette colours() const;
    void paintFallback(QPainter& painter) const;
    void crossFade();

    const figure::FigureLibrary& m_library;
    const figure::FigureSpec* m_spec = nullptr;
    QString m_id;
    QString m_fallbackTitle;
    QStringList m_fallbackCues;
    figure::RepTempo m_tempo;
    figure::Pose m_pose;
    figure::PhasePosition m_phase;
    bool m_hasPhase = false;
    FigureView m_view;
    bool m_viewIsStale = true;
    bool m_mirrored = false;
    bool m_plumbLine = false;
    int m_footer = 0;
    int m_cornerRadius = 0;
    std::optional<FigurePalette> m_colours; ///< none: the theme's, as it is when painting
    bool m_playing = false;
    double m_speed = 1;
    double m_position = 0;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
    QPixmap m_fadingOut;
    QElapsedTimer m_fadeClock;
};

} // namespace plumbline
