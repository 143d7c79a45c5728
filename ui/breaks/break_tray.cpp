#include "ui/breaks/break_tray.h"

#include "ui/theme/theme.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace plumbline {

namespace {

/// Panels follow the desktop's scheme, not the one chosen for our window.
QColor panelInk()
{
    return Theme::current().systemIsDark() ? QColor(0xFFFFFF) : QColor(0x232629);
}

} // namespace

BreakTray::BreakTray(QObject* parent)
    : QObject(parent)
{
    connect(&m_watch, &TrayWatch::changed, this, &BreakTray::adapt);
    connect(&Theme::current(), &Theme::changed, this, &BreakTray::paint);
}

BreakTray::~BreakTray() = default;

void BreakTray::start(std::function<void(QMenu&)> fill)
{
    m_fill = std::move(fill);
    m_watch.start();
}

void BreakTray::adapt()
{
    if (m_watch.hasTray() && !m_icon) {
        m_menu = std::make_unique<QMenu>();
        m_icon = std::make_unique<QSystemTrayIcon>();
        m_fill(*m_menu); // some trays ask for the menu before they open it
        connect(m_menu.get(), &QMenu::aboutToShow, this, [this] { m_fill(*m_menu); });
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
                emit activated();
            }
        });
        m_icon->setContextMenu(m_menu.get());
        paint();
        m_icon->show();
    } else if (!m_watch.hasTray() && m_icon) {
        m_icon.reset();
        m_menu.reset();
    }
    emit thereChanged();
}

void BreakTray::setFace(const TrayFace& face)
{
    if (face == m_face) {
        return;
    }
    const bool looks = face.mark != m_face.mark || face.step != m_face.step;
    m_face = face;
    if (!m_icon) {
        return;
    }
    m_icon->setToolTip(face.tooltip);
    if (looks) {
        paint();
    }
}

void BreakTray::paint()
{
    if (!m_icon) {
        return;
    }
    m_icon->setIcon(trayIcon(m_face.mark, m_face.step, panelInk()));
    m_icon->setToolTip(m_face.tooltip);
}

bool BreakTray::isThere()
{
    return m_watch.look() && m_icon != nullptr;
}

void BreakTray::say(const QString& title, const QString& sentence)
{
    if (m_icon) {
        m_icon->showMessage(title, sentence, QSystemTrayIcon::Information);
    }
}

} // namespace plumbline
