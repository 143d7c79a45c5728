#pragma once

#include "ui/widgets/focus_shape.h"

#include <QAbstractSlider>

namespace plumbline {

/// Where the figure is in its movement; dragging or the arrow keys move it. 0 to 1000 of the loop.
class ScrubBar : public QAbstractSlider, public HasFocusShape {
    Q_OBJECT
public:
    static constexpr int kSteps = 1000;

    explicit ScrubBar(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] FocusShape focusShape() const override;

signals:
    /// The user moved it.
    void scrubbed(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveTo(double x);
    [[nodiscard]] QRectF track() const;
};

} // namespace plumbline
