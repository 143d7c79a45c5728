#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/session/session_runner.h"
#endif
#include "ui/session/session_figures.h"

#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace plumbline {

class Banner;
class CardGrid;
class Chip;
class ChoiceCard;
class Paragraph;
class ScoreSlider;

/// After *Stop, it hurts*: kind, place, strength, and at most three ways on, the engine's safer one first. Choosing one
/// acts at once.
class PainPanel : public QWidget {
    Q_OBJECT
public:
    PainPanel(SessionRunner& runner, SessionFigures& figures, QWidget* parent = nullptr);

    /// Starts afresh for the set that is under way or just done.
    void open();
    void setCompact(bool compact);
    /// Takes the suggested way on (Enter).
    void takeSuggested();
    /// What the suggested way on is called, for the filled button.
    [[nodiscard]] QString suggestedText() const;

signals:
    /// The suggestion changed.
    void suggestionChanged();
    /// Symptoms have spread: the safety questions have to be asked again.
    void screeningNeeded();

private:
    void buildQuestions(QVBoxLayout* column);
    [[nodiscard]] session::PainReport report() const;
    void judge();
    void showChoice(ChoiceCard* card, session::PainChoice choice, bool suggested);
    [[nodiscard]] QString titleOf(session::PainChoice choice) const;
    [[nodiscard]] QString detailOf(session::PainChoice choice) const;
    [[nodiscard]] QString rule() const;
    void take(session::PainChoice choice);

    SessionRunner& m_runner;
    SessionFigures& m_figures;
    Paragraph* m_title;
    Paragraph* m_comfort;
    QButtonGroup* m_kinds;
    QButtonGroup* m_places;
    QWidget* m_placeBox;
    std::vector<Chip*> m_rarePlaces;
    Chip* m_morePlaces;
    ScoreSlider* m_strength;
    Banner* m_banner;
    Paragraph* m_next;
    CardGrid* m_grid;
    std::array<ChoiceCard*, 3> m_cards{};
    Paragraph* m_rule;
    PainVerdict m_verdict;
    std::vector<session::PainChoice> m_choices;
};

} // namespace plumbline
