#pragma once

#include "ui/breaks/corner_window.h"

namespace plumbline {

class Button;
class IconMark;
class Paragraph;

/// A short hint between breaks, gone by itself: shift in the seat; or stand up, sit down.
class NudgeHint : public CornerWindow {
    Q_OBJECT
public:
    enum class Kind { Shift, StandUp, SitDown };

    NudgeHint();
    void showHint(Kind kind, const QString& title, const QString& sentence);

signals:
    /// The person says that they stand, or sit, now.
    void standing(bool standing);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void answer();

    Kind m_kind = Kind::Shift;
    IconMark* m_mark;
    Paragraph* m_title;
    Paragraph* m_sentence;
    QWidget* m_buttons;
    Button* m_did;
};

} // namespace plumbline
