#pragma once

#include "ui/models/coach_page.h"
#include "ui/models/plan_model.h"

class QVBoxLayout;

namespace plumbline {

class Button;
class Card;
class Columns;
class DayPanel;
class DaySheet;
class Label;
class PageHeader;
class PageScroll;
class PhaseCards;
class PlanGrid;

/// Twelve weeks at a glance with the selected day and its reasons (design.md 8, Plan).
class PlanPage : public CoachPage {
    Q_OBJECT
public:
    /// @param coach must outlive the page.
    explicit PlanPage(app::Coach& coach, QWidget* parent = nullptr);

    /// Shows a day, also of another block.
    void selectDay(Day day);
    [[nodiscard]] Day selectedDay() const { return m_selected; }
    [[nodiscard]] const PlanModel& model() const { return m_model; }
    /// Where the keyboard starts on this page.
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void startSession(const plumbline::PlannedSession& session);
    void openExercise(const QString& exercise);
    void openScreening();
    /// "Adjust plan": the training group of Settings.
    void openTrainingSettings();
    /// Something was done that can be undone; the shell shows its toast.
    void announce(const QString& text);
    void failed(const plumbline::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void read() override;
    void build();
    QWidget* buildGridCard();
    void showBlock(int block);
    void showModel();
    void showGrid();
    void showDay();
    void openDay();
    void arrange();
    void skipSelected();
    void startSelected();
    [[nodiscard]] bool usesSheet() const;

    PlanModel m_model;
    Day m_selected;

    PageScroll* m_scroll = nullptr;
    PageHeader* m_header = nullptr;
    QVBoxLayout* m_banners = nullptr;
    PhaseCards* m_phases = nullptr;
    Columns* m_columns = nullptr;
    Card* m_gridCard = nullptr;
    PlanGrid* m_grid = nullptr;
    DayPanel* m_day = nullptr;
    DaySheet* m_sheet = nullptr;
    Label* m_blockTitle = nullptr;
    Button* m_previous = nullptr;
    Button* m_next = nullptr;
};

} // namespace plumbline
