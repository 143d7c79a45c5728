#pragma once

#include "ui/breaks/break_faces.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QScreen;

namespace plumbline::figure {
class FigureLibrary;
}

namespace plumbline {

class OverlayPage;
class OverlayWindow;

/// The break on screen: one full-screen window on each display, the moves on the one with the pointer. Takes no grab of
/// keyboard or pointer. Follows displays that come and go. Closes by itself when its time is over, whatever else
/// happens or does not happen.
class BreakOverlay : public QObject {
    Q_OBJECT
public:
    /// How the break's time goes on; asked again at each tick, so that a late tick changes nothing.
    struct Time {
        std::function<std::chrono::milliseconds()> left;
        std::chrono::milliseconds length{0};
        std::function<QString()> clock; ///< "10:42"
        /// Firm: until the Skip button shows; 0: at once.
        std::function<std::chrono::milliseconds()> untilSkip;
        double rate = 1; ///< of --clock-rate
    };

    explicit BreakOverlay(FigureSource figures, QObject* parent = nullptr);
    ~BreakOverlay() override;

    void open(const BreakFace& face, Time time);
    /// Other moves in the break that is open.
    void change(const BreakFace& face);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_windows.isEmpty(); }
    /// The content; null while closed.
    [[nodiscard]] OverlayPage* page() const;
    /// The windows by display.
    [[nodiscard]] const QHash<QScreen*, OverlayWindow*>& windows() const { return m_windows; }
    /// Looks at the time now.
    void tick();

public Q_SLOTS:
    void addScreen(QScreen* screen);
    void removeScreen(QScreen* screen);

signals:
    void done();
    void snoozed();
    void skipped();
    void otherWanted();
    /// The time was over and nobody had closed it: it closed by itself.
    void overdue();

private:
    void putPage(QScreen* screen);
    void arm(std::chrono::milliseconds left);

    FigureSource m_figures;
    Time m_time;
    QHash<QScreen*, OverlayWindow*> m_windows;
    QPointer<OverlayPage> m_page;
    QTimer m_ticks;
};

/// One display's window of the overlay: the plain ground, or the page on it.
class OverlayWindow : public QWidget {
    Q_OBJECT
public:
    explicit OverlayWindow(QScreen* screen);

    /// Takes the page over and gives it the keyboard.
    void hold(OverlayPage* page);

signals:
    /// The desktop was told to close it: a way out as good as Escape.
    void closeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointer<OverlayPage> m_page;
};

} // namespace plumbline
