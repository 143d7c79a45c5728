#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QAbstractSlider>

namespace plumbline {

/// The 0 to 10 scale for pain and effort. Digits set it (10: End), arrows move it; it never saves by itself.
class ScoreSlider : public QAbstractSlider, public HasFocusShape {
    Q_OBJECT
public:
    /// @param name what is rated, for screen readers: "Lower back pain now".
    explicit ScoreSlider(const QString& name, QWidget* parent = nullptr);

    /// Word for a score: none, mild (1-3), moderate (4-6), strong (7-10).
    static QString word(int score);
    /// "2 of 10, mild"
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    double xOf(double score) const;
    int scoreAt(double x) const;
    double trackY() const;
    double thumb() const;
};

} // namespace plumbline
