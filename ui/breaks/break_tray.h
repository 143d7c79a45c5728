#pragma once

#include "ui/breaks/tray_picture.h"
#include "ui/breaks/tray_watch.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace plumbline {

/// What the tray shows.
struct TrayFace {
    TrayMark mark = TrayMark::Working;
    int step = 0;    ///< 0..kTraySteps
    QString tooltip; ///< the status line
    friend bool operator==(const TrayFace&, const TrayFace&) = default;
};

/// The tray icon: made when there is a tray, also when one comes later, and drawn again only when it would look
/// different. Its menu is filled when it opens.
class BreakTray : public QObject {
    Q_OBJECT
public:
    explicit BreakTray(QObject* parent = nullptr);
    ~BreakTray() override;

    /// Looks for a tray from now on. @param fill fills the menu each time it opens.
    void start(std::function<void(QMenu&)> fill);
    void setFace(const TrayFace& face);
    [[nodiscard]] const TrayFace& face() const { return m_face; }
    /// Whether an icon stands in a tray now.
    [[nodiscard]] bool isThere();
    /// A message by the icon, for a word when there are no notifications.
    void say(const QString& title, const QString& sentence);

signals:
    /// The icon was clicked: the window is wanted.
    void activated();
    /// A tray came or went.
    void thereChanged();

private:
    void adapt();
    void paint();

    TrayWatch m_watch;
    TrayFace m_face;
    std::function<void(QMenu&)> m_fill;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace plumbline
