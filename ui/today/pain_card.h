#pragma once

#include "core/base/units.h"
#include "ui/widgets/card.h"

namespace plumbline {

class Button;
class Paragraph;
class ScoreSlider;

/// Asks one pain score and never saves by itself: the button says what will be logged (design.md 3, 0 to 10 slider).
class PainCard : public Card {
    Q_OBJECT
public:
    /// @param name  for object names: "pain" or "morning".
    explicit PainCard(const QString& name, QWidget* parent = nullptr);

    /// @param info  at the right of the title, e.g. "last: 2 at 08:10"; @param hint  one sentence below it, may be
    /// empty.
    void setTexts(const QString& title, const QString& info, const QString& hint);
    void setScore(PainScore score);
    [[nodiscard]] PainScore score() const;
    [[nodiscard]] QWidget* slider() const;
    /// Moves the keyboard to the slider (P on Today).
    void focusSlider();

signals:
    void logClicked(plumbline::PainScore score);

private:
    void showScore();

    Paragraph* m_hint;
    ScoreSlider* m_slider;
    Button* m_log;
};

} // namespace plumbline
