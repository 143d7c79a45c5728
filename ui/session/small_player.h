#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/session/session_runner.h"
#endif

#include <QWidget>

namespace plumbline {

class Button;
class Label;
class Paragraph;
class ProgressRing;

/// The session in a small window that stays on top of others: what, how many, stop, pause, back to the large one.
class SmallPlayer : public QWidget {
    Q_OBJECT
public:
    explicit SmallPlayer(SessionRunner& runner, QWidget* parent = nullptr);

    void showMoment(const session::View& view);

signals:
    void hurts();
    void primary();
    void largeWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    SessionRunner& m_runner;
    ProgressRing* m_ring;
    Paragraph* m_name;
    Paragraph* m_detail;
    Button* m_primary;
};

} // namespace plumbline
