#pragma once

#include "ui/library/exercise_model.h"
#include "ui/models/coach_page.h"

class QVBoxLayout;

namespace plumbline {

class Button;
class Card;
class CardRows;
class FigureStage;
class PageHeader;
class PageScroll;

/// One exercise: figure, cues, slips, ladder, muscles, evidence, own history (design.md 8, Exercise).
class ExercisePage : public CoachPage {
    Q_OBJECT
public:
    /// @param coach must outlive the page.
    explicit ExercisePage(app::Coach& coach, QWidget* parent = nullptr);

    /// @return false for an unknown exercise; the page then stays as it is.
    bool showExercise(const QString& exercise);
    [[nodiscard]] const std::optional<ExerciseModel>& model() const { return m_model; }
    /// Puts the keyboard where the page begins: "Try one set", else the way back.
    void focusStart();

signals:
    void back();
    void openExercise(const QString& exercise);
    void tryOneSet(const plumbline::Slot& slot);
    /// Something was done that can be undone; the shell shows its toast.
    void announce(const QString& text);
    void failed(const plumbline::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read() override;
    void build();
    QWidget* buildTop();
    void buildCards(QVBoxLayout& content);
    void showModel();
    void showTags();
    void showState();
    void showCues();
    void showNeighbours();
    void showMuscles();
    void showEvidence();
    void showHistory();
    void showCare();
    void addNeighbour(const Exercise* exercise, const QString& relation);
    void keep(const TrainingFacts& facts, const QString& announcement);

    std::optional<ExerciseModel> m_model;

    PageScroll* m_scroll = nullptr;
    PageHeader* m_header = nullptr;
    Button* m_back = nullptr;
    Button* m_try = nullptr;
    QWidget* m_tags = nullptr;
    QVBoxLayout* m_state = nullptr;
    FigureStage* m_figure = nullptr;
    QVBoxLayout* m_cues = nullptr;
    QVBoxLayout* m_instead = nullptr; ///< in the place of a figure that is not there
    CardRows* m_neighbours = nullptr;
    Card* m_muscles = nullptr;
    Card* m_evidence = nullptr;
    Card* m_history = nullptr;
    Card* m_care = nullptr;
    QVBoxLayout* m_musclesList = nullptr;
    QVBoxLayout* m_evidenceList = nullptr;
    QVBoxLayout* m_historyList = nullptr;
    QVBoxLayout* m_careList = nullptr;
    Button* m_ban = nullptr;
};

} // namespace plumbline
