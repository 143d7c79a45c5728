#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace plumbline {

/// The one focus ring of a window: 2 px, 2 px outside the focused widget's shape, clipped to its scroll area, shown
/// only while the keyboard is in use (design.md 4). A widget with the property "ringless"
/// shows its focus by itself.
class FocusRing : public QWidget {
    Q_OBJECT
public:
    /// @param window the top-level widget it belongs to.
    explicit FocusRing(QWidget* window);

    /// Another colour than the theme's focus colour, where the ground is not the theme's: the break overlay.
    void setRole(Role role);

    /// The widget it runs around, or null while nothing is shown.
    QWidget* target() const { return m_shown ? m_target.data() : nullptr; }
    /// The ring's outer rectangle in window coordinates; empty while nothing is shown.
    QRect ringRect() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QWidget* widget);
    void place();

    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched; // the target and what it moves with
    QRectF m_ring;                      // in window coordinates
    double m_radius = 0;
    Role m_role = Role::Focus;
    bool m_keyboard = true;
    bool m_shown = false;
};

} // namespace plumbline
