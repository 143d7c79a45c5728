#include "ui/breaks/corner_window.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_ring.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QWindow>

namespace plumbline {

namespace {

constexpr int kFromEdge = 20;    // px
constexpr int kPointerRoom = 64; // px around the window where the pointer shall not be
/// Window managers decide about the focus when a window appears; afterwards it may have it.
constexpr int kFocusAllowedAfter_ms = 1000;
constexpr int kLookAgain_ms = 3000;

QScreen* pointerScreen()
{
    QScreen* screen = QGuiApplication::screenAt(QCursor::pos());
    return screen != nullptr ? screen : QGuiApplication::primaryScreen();
}

} // namespace

CornerWindow::CornerWindow(const QString& title)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus)
    , m_column(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowTitle(title);
    setAccessibleName(title);
    m_column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    m_column->setSpacing(space::k12);
    new FocusRing(this);
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this, [this] {
        if (underMouse() || isActiveWindow()) {
            m_life.start(kLookAgain_ms);
            return;
        }
        hide();
        emit ranOut();
    });
    connect(&Theme::current(), &Theme::changed, this, &CornerWindow::fit, Qt::QueuedConnection);
}

void CornerWindow::appear()
{
    fit();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CornerWindow::goAfter(std::chrono::milliseconds time)
{
    m_life.start(time);
}

void CornerWindow::fit()
{
    const QRect room = pointerScreen()->availableGeometry();
    const int width = std::min(Theme::current().scaled(kWidth), room.width() - 2 * kFromEdge);
    m_column->activate();
    const int wanted =
        m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
    const QSize size(std::max(width, m_column->totalMinimumSize().width()),
                     std::min(wanted, room.height() - 2 * kFromEdge));
    setGeometry(placeFor(size));
}

QRect CornerWindow::placeFor(QSize size) const
{
    const QRect room = pointerScreen()->availableGeometry().adjusted(kFromEdge, kFromEdge, -kFromEdge, -kFromEdge);
    QRect place(QPoint(room.right() - size.width() + 1, room.top()), size);
    const QRect kept = place.adjusted(-kPointerRoom, -kPointerRoom, kPointerRoom, kPointerRoom);
    const bool inTheWay = !isVisible() && kept.contains(QCursor::pos());
    const bool standsBelow = isVisible() && y() > room.center().y(); // and stays there
    if (inTheWay || standsBelow) {
        place.moveBottom(room.bottom());
    }
    return place;
}

void CornerWindow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    // Square: without a compositor the corners outside would be black.
    paint::box(painter, rect(), {theme.colour(Role::Surface), theme.colour(Role::Control), 0});
}

void CornerWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (windowHandle() == nullptr) {
        return;
    }
    windowHandle()->setFlag(Qt::WindowDoesNotAcceptFocus, true);
    QTimer::singleShot(kFocusAllowedAfter_ms, this, [this] {
        if (isVisible() && windowHandle() != nullptr) {
            windowHandle()->setFlag(Qt::WindowDoesNotAcceptFocus, false);
        }
    });
}

void CornerWindow::closeEvent(QCloseEvent* event)
{
    // Closed by the window manager: as if its time were over.
    event->ignore();
    hide();
    emit ranOut();
}

} // namespace plumbline
