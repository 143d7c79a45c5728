#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/session/session_runner.h"
#endif
#include "ui/session/card_grid.h"
#include "ui/session/next_card.h"
#include "ui/session/session_figures.h"

#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace plumbline {

class Button;
class Chip;
class ChoiceCard;
class Label;
class Paragraph;
class ProgressRing;
class Stepper;

/// Beside the stage in a rest: the timer, and the log of the set just done.
class RestPanel : public QWidget {
    Q_OBJECT
public:
    RestPanel(SessionRunner& runner, SessionFigures& figures, QWidget* parent = nullptr);

    void refresh();
    void showMoment(const session::View& view);
    void setCompact(bool compact);
    /// Up and Down keys: one repetition more or less on the side done last.
    void addAmount(int by);
    /// Keys 1 to 6.
    void chooseEffort(int answer);
    /// Key 0.
    void chooseNoPain();

signals:
    /// There was some pain: ask where, what and how strong.
    void painWanted();

private:
    void buildLog(QVBoxLayout* column);
    void showLog();
    void showSide(Stepper* stepper, Label* label, const session::Step& step);

    SessionRunner& m_runner;
    SessionFigures& m_figures;
    ProgressRing* m_ring;
    Paragraph* m_title;
    Paragraph* m_advice;
    QWidget* m_log;
    Label* m_setTitle;
    Label* m_planned;
    std::array<Label*, 2> m_amountLabels{};
    std::array<Stepper*, 2> m_amounts{};
    QWidget* m_effort;
    Paragraph* m_effortQuestion;
    QButtonGroup* m_efforts;
    QButtonGroup* m_pains;
    Chip* m_noPain;
    Chip* m_somePain;
    NextCard* m_next;
    bool m_compact = false;
    bool m_filling = false; ///< values are being shown, not entered
};

} // namespace plumbline
