#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

namespace plumbline {

/// Two to four choices on one track. The arrow keys move and select; Tab reaches the chosen one.
class Segmented : public QWidget {
    Q_OBJECT
public:
    /// @param name said by screen readers for the whole control.
    explicit Segmented(const QString& name, QWidget* parent = nullptr);

    /// Adds a choice and returns its index.
    int addSegment(const QString& text, const QString& icon = {});
    int currentIndex() const;
    void setCurrentIndex(int index);
    int count() const;
    /// On the stage behind the figure the track is the surface.
    void setOnStage(bool onStage);

signals:
    /// The choice changed, by the user or by setCurrentIndex.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void stopAt(int index, bool chosen);

    QButtonGroup* m_group;
    bool m_onStage = false;
};

/// On or off: 44 x 26 inside a 44 x 40 target.
class Toggle : public QAbstractButton, public HasFocusShape {
    Q_OBJECT
public:
    /// @param name said by screen readers; a settings row gives its title.
    explicit Toggle(const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF track() const;
};

} // namespace plumbline
