#include "ui/breaks/break_overlay.h"

#include "ui/breaks/overlay_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_ring.h"

#include <QCloseEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QWindow>

namespace plumbline {

namespace {

using namespace std::chrono_literals;

/// The scheduler ends the break; only when it has not done so this long after zero, the overlay does.
constexpr auto kPatience = 3000ms;
constexpr auto kShortestTick = 50ms;

QScreen* pointerScreen()
{
    QScreen* screen = QGuiApplication::screenAt(QCursor::pos());
    return screen != nullptr ? screen : QGuiApplication::primaryScreen();
}

} // namespace

BreakOverlay::BreakOverlay(FigureSource figures, QObject* parent)
    : QObject(parent)
    , m_figures(std::move(figures))
{
    m_ticks.setSingleShot(true);
    connect(&m_ticks, &QTimer::timeout, this, &BreakOverlay::tick);
    connect(qApp, &QGuiApplication::screenAdded, this, &BreakOverlay::addScreen);
    connect(qApp, &QGuiApplication::screenRemoved, this, &BreakOverlay::removeScreen);
}

BreakOverlay::~BreakOverlay()
{
    close();
}

OverlayPage* BreakOverlay::page() const
{
    return m_page;
}

void BreakOverlay::open(const BreakFace& face, Time time)
{
    close();
    m_time = std::move(time);
    m_page = new OverlayPage(m_figures());
    connect(m_page, &OverlayPage::done, this, &BreakOverlay::done);
    connect(m_page, &OverlayPage::snoozed, this, &BreakOverlay::snoozed);
    connect(m_page, &OverlayPage::skipped, this, &BreakOverlay::skipped);
    connect(m_page, &OverlayPage::otherWanted, this, &BreakOverlay::otherWanted);
    m_page->showBreak(face);
    m_page->beginGrace();
    QScreen* first = pointerScreen();
    for (QScreen* screen : QGuiApplication::screens()) {
        auto* window = new OverlayWindow(screen);
        connect(window, &OverlayWindow::closeWanted, this, &BreakOverlay::skipped);
        m_windows.insert(screen, window);
        if (screen != first) {
            window->showFullScreen();
        }
    }
    putPage(first);
    tick();
}

void BreakOverlay::change(const BreakFace& face)
{
    if (m_page) {
        m_page->showBreak(face);
    }
}

void BreakOverlay::close()
{
    m_ticks.stop();
    const auto windows = std::exchange(m_windows, {});
    for (OverlayWindow* window : windows) {
        window->disconnect(this);
        window->hide();
        window->deleteLater(); // we may be inside one of its signals
    }
    m_page = nullptr;
}

void BreakOverlay::putPage(QScreen* screen)
{
    OverlayWindow* window = m_windows.value(screen);
    if (window == nullptr || m_page == nullptr) {
        return;
    }
    window->hold(m_page);
    window->showFullScreen();
    window->raise();
    window->activateWindow();
    m_page->focusDone();
}

void BreakOverlay::addScreen(QScreen* screen)
{
    if (!isOpen() || m_windows.contains(screen)) {
        return;
    }
    auto* window = new OverlayWindow(screen);
    connect(window, &OverlayWindow::closeWanted, this, &BreakOverlay::skipped);
    m_windows.insert(screen, window);
    window->setAttribute(Qt::WA_ShowWithoutActivating);
    window->showFullScreen();
}

void BreakOverlay::removeScreen(QScreen* screen)
{
    OverlayWindow* gone = m_windows.take(screen);
    if (gone == nullptr) {
        return;
    }
    const bool held = m_page && m_page->window() == gone;
    if (held) {
        m_page->setParent(nullptr); // it lives on, on another display
    }
    gone->disconnect(this);
    gone->hide();
    gone->deleteLater();
    if (!held) {
        return;
    }
    if (m_windows.isEmpty()) { // the last display went; the next one that comes shows the break
        m_page->deleteLater();
        emit skipped();
        return;
    }
    QScreen* next = pointerScreen();
    putPage(m_windows.contains(next) ? next : m_windows.keyBegin().base().key());
}

void BreakOverlay::tick()
{
    if (!isOpen()) {
        return;
    }
    const auto left = m_time.left();
    if (left <= -kPatience) {
        close();
        emit overdue();
        return;
    }
    if (m_page) {
        m_page->showTime(left, m_time.length);
        m_page->setClock(m_time.clock ? m_time.clock() : QString());
        m_page->setSkipShown(!m_time.untilSkip || m_time.untilSkip() <= 0ms);
    }
    arm(left);
}

void BreakOverlay::arm(std::chrono::milliseconds left)
{
    // The next full second of the time left, in real time; late is no harm.
    const auto part = left > 0ms ? left % 1000ms : 1000ms;
    const auto wait =
        std::chrono::duration_cast<std::chrono::milliseconds>((part == 0ms ? 1000ms : part) / m_time.rate);
    m_ticks.start(std::max(kShortestTick, wait + 5ms));
}

OverlayWindow::OverlayWindow(QScreen* screen)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
{
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWindowTitle(tr("Break"));
    setAccessibleName(tr("Break"));
    setScreen(screen);
    setGeometry(screen->geometry());
    auto* ring = new FocusRing(this);
    ring->setRole(Role::OverlayRing);
}

void OverlayWindow::hold(OverlayPage* page)
{
    m_page = page;
    page->setParent(this);
    page->setGeometry(rect());
    page->lower(); // under the focus ring
    page->show();
}

void OverlayWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::current().colour(Role::OverlayBackground));
}

void OverlayWindow::resizeEvent(QResizeEvent*)
{
    if (m_page) {
        m_page->setGeometry(rect());
    }
}

void OverlayWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    emit closeWanted();
}

void OverlayWindow::keyPressEvent(QKeyEvent* event)
{
    // A plain window has the keyboard when the pointer went there: Escape is a way out from each.
    if (event->key() == Qt::Key_Escape) {
        emit closeWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace plumbline
