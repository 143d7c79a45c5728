#pragma once

#include "ui/breaks/break_faces.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace plumbline::figure {
class FigureLibrary;
}

namespace plumbline {

class FigureWidget;

/// The large picture of the overlay: the figure doing the move in its tempo. A move without keyframes shows its cues, a
/// change of position a plain picture.
class OverlayStage : public QWidget {
    Q_OBJECT
public:
    /// @param library outlives this.
    explicit OverlayStage(const figure::FigureLibrary& library, QWidget* parent = nullptr);

    /// Shows a move from its beginning. @param moving false: the hardest pose, still.
    void showMove(const MoveFace& move, bool moving);
    [[nodiscard]] QString exercise() const { return m_exercise; }
    [[nodiscard]] bool isMoving() const;

    QSize sizeHint() const override { return {470, 520}; }
    QSize minimumSizeHint() const override { return {200, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showHold();
    void updateFrames();

    const figure::FigureLibrary& m_library;
    FigureWidget* m_figure;
    QString m_exercise;
    bool m_holds = false;
    QTimer m_frames; ///< of a hold, which lasts as long as the move and not as the figure's own loop
    QElapsedTimer m_held;
};

} // namespace plumbline
