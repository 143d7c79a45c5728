#pragma once

#include "core/exercise/exercise.h"

#include <QWidget>

namespace plumbline {

class Button;
class FigureWidget;
class Label;
class ScrubBar;

/// The animated figure on its stage with play, scrub and the name of the phase (design.md, Exercise). An exercise
/// without keyframes shows its cues instead, and no transport.
class FigureStage : public QWidget {
    Q_OBJECT
public:
    explicit FigureStage(QWidget* parent = nullptr);

    void showExercise(const Exercise& exercise);
    [[nodiscard]] bool isPlaying() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void togglePlay();
    void showPlaying(bool playing);
    void place();

    FigureWidget* m_figure;
    QWidget* m_transport;
    Button* m_play;
    ScrubBar* m_scrub;
    Label* m_phase;
};

} // namespace plumbline
