#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/breaks/kinds.h"
#endif
#include "ui/breaks/corner_window.h"
#include "ui/breaks/effort_chips.h"

namespace plumbline {

class Paragraph;

/// One quick question after a break that nobody has to answer: how it went, and for moves that can count how hard it
/// was. Goes by itself.
class ResultQuestion : public CornerWindow {
    Q_OBJECT
public:
    ResultQuestion();

    /// @param askResult false when it was said already (Done on the overlay): only how hard it was.
    /// @param askEffort for moves whose effort counts (evidence.md 2.10).
    void ask(bool askResult, bool askEffort);

signals:
    void answered(plumbline::breaks::MoveResult result, std::optional<plumbline::Rpe> effort);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say(breaks::MoveResult result);

    bool m_asksResult = true;
    bool m_asksEffort = false;
    Paragraph* m_title;
    QWidget* m_results;
    Paragraph* m_effortQuestion;
    EffortChips* m_effort;
};

} // namespace plumbline
