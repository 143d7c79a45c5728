#pragma once

#include "ui/breaks/break_faces.h"

#include <QElapsedTimer>
#include <QWidget>

#include <chrono>

class QBoxLayout;

namespace plumbline::figure {
class FigureLibrary;
}

namespace plumbline {

class FlowLayout;
class Label;
class OverlayButton;
class OverlayRing;
class OverlayStage;
class Paragraph;
class WordsScroll;

/// The content of a break: why, what, how long, and the ways out (design/break-overlay.png). Escape always works at
/// once; the other keys wait a moment after it opened, since somebody may be typing.
class OverlayPage : public QWidget {
    Q_OBJECT
public:
    /// @param library outlives this.
    explicit OverlayPage(const figure::FigureLibrary& library, QWidget* parent = nullptr);

    /// Shows a break with its first move.
    void showBreak(const BreakFace& face);
    /// @param left of the break, @param length of all of it; moves on to the move whose time it is.
    void showTime(std::chrono::milliseconds left, std::chrono::milliseconds length);
    void setClock(const QString& time);
    /// Firm: the button appears later; Escape works meanwhile, and the page says so.
    void setSkipShown(bool shown);
    [[nodiscard]] int currentMove() const { return m_move; }
    /// Keys and buttons but Escape hold from now on at the earliest.
    void beginGrace();
    void focusDone();

signals:
    void done();
    void snoozed();
    void skipped();
    void otherWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildWords();
    void buildTime();
    void buildButtons();
    void showMove(int move);
    void nextMove();
    void arrange();
    void fitWords();
    [[nodiscard]] bool isGrace() const;
    void act(void (OverlayPage::*signal)());

    BreakFace m_face;
    int m_move = -1;
    double m_passedShare = 0; ///< of the break's time
    double m_ahead = 0;       ///< how far the moves are before the time, in shares; after "something else" behind it
    QElapsedTimer m_since;
    Label* m_clock;
    Label* m_count;
    OverlayStage* m_stage;
    WordsScroll* m_scroll;
    QWidget* m_words;
    Paragraph* m_reason;
    Paragraph* m_title;
    Label* m_step;
    Paragraph* m_cues;
    QWidget* m_time;
    OverlayRing* m_ring;
    Paragraph* m_tempo;
    Paragraph* m_amount;
    OverlayButton* m_other;
    OverlayButton* m_next;
    QWidget* m_buttons;
    OverlayButton* m_done;
    OverlayButton* m_snooze;
    OverlayButton* m_skip;
    Paragraph* m_escape;
    QBoxLayout* m_middle;
};

} // namespace plumbline
