#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/break_service.h"
#include "app/coach.h"
#include "ui/widgets/card.h"
#endif

namespace plumbline {

class Button;
class Label;
class NumberLabel;
class Paragraph;
class ProgressRing;
class SessionBar;

/// What the card shows, in words and numbers.
struct SittingView {
    QString title;    ///< "Sitting", "Standing"
    QString number;   ///< in the ring: "34", "Break"
    QString caption;  ///< under it: "of 50 min", "due"
    double share = 0; ///< of the ring, 0..1
    QString above;    ///< "Next break"; or the state: "Paused"
    QString time;     ///< "10:42"; empty: there is none
    QString below;    ///< "in 16 min", "Until 15:30", "It waits for a call"
    int had = 0;      ///< breaks of the day so far
    int ofDay = 0;    ///< what the day comes to
    bool canBreak = true;
    enum class Act { Pause, Resume, TurnOn } act = Act::Pause;
};
SittingView sittingView(app::Coach& coach);

/// How long one has sat, when the next break comes and why it does not, the breaks of the day (design.md, Today). It
/// follows the service by itself; while it is on screen it moves on once a minute.
class SittingCard : public Card {
    Q_OBJECT
public:
    /// @param coach must outlive the card.
    explicit SittingCard(app::Coach& coach, QWidget* parent = nullptr);
    ~SittingCard() override;

    void refresh();
    [[nodiscard]] const SittingView& view() const { return m_view; }
    void takeBreak();

signals:
    /// The pauses are to be offered, at a place on the screen.
    void pauseMenuWanted(const QPoint& at);
    void failed(const plumbline::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void act();
    void showView(const SittingView& view);

    app::Coach& m_coach;
    int m_listener = 0;
    int m_breakListener = 0;
    SittingView m_view;
    ProgressRing* m_ring = nullptr;
    Paragraph* m_above = nullptr;
    NumberLabel* m_time = nullptr;
    Paragraph* m_below = nullptr;
    Paragraph* m_count = nullptr;
    SessionBar* m_bar = nullptr;
    Button* m_break = nullptr;
    Button* m_act = nullptr;
};

} // namespace plumbline
