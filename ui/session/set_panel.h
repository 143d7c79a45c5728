#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/session/session_runner.h"
#endif
#include "ui/session/next_card.h"
#include "ui/session/session_figures.h"

#include <QBoxLayout>
#include <QWidget>

namespace plumbline {

class Label;
class Paragraph;
class PhaseBar;
class SessionBar;
class TempoRing;

/// Beside the stage while a set is under way or about to be: name, set, tempo ring, phase bar, cue, what comes next.
class SetPanel : public QWidget {
    Q_OBJECT
public:
    SetPanel(SessionRunner& runner, SessionFigures& figures, QWidget* parent = nullptr);

    /// The parts that change with the phase.
    void refresh();
    /// The parts that move.
    void showMoment(const session::View& view);
    void setCompact(bool compact);
    /// Chooses the ring's size for a panel of this size.
    void fit(int width, int height);

private:
    void showRing(const session::View& view, const Slot& slot);
    void showNext(const session::View& view);

    SessionRunner& m_runner;
    SessionFigures& m_figures;
    QWidget* m_names;
    QBoxLayout* m_top;
    Paragraph* m_name;
    Label* m_set;
    SessionBar* m_sets;
    Label* m_side;
    TempoRing* m_ring;
    PhaseBar* m_phases;
    Paragraph* m_cue;
    NextCard* m_next;
    int m_ringWanted = 272;
};

} // namespace plumbline
