#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/session/look.h"
#endif

#include <QWidget>

namespace plumbline {

class Button;
class Label;
class NumberLabel;
class SessionBar;

/// The player's top line: end, the session bar by time, elapsed of about, sound, full screen.
class SessionHeader : public QWidget {
    Q_OBJECT
public:
    explicit SessionHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void show(const session::View& view);
    void setCompact(bool compact);
    void setSoundOn(bool on);

    using QWidget::show;

signals:
    void endWanted();
    void soundToggled();
    void fullScreenToggled();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    Button* m_end;
    QWidget* m_middle;
    Label* m_title;
    Label* m_exercise;
    SessionBar* m_bar;
    QWidget* m_right;
    NumberLabel* m_elapsed;
    Button* m_sound;
    Button* m_fullScreen;
    bool m_compact = false;
};

} // namespace plumbline
