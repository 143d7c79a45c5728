#pragma once

#include "ui/models/coach_page.h"
#include "ui/progress/progress_view.h"
#include "ui/text/phrases.h"

#include <functional>

class QStackedWidget;

namespace plumbline {

class BarChart;
class Button;
class Chart;
class ChartCard;
class DeskCard;
class ChartTable;
class Columns;
class EmptyState;
class HeatMap;
class Label;
class LineChart;
class PageHeader;
class PageScroll;
class Paragraph;
class RowBars;
class Segmented;
class SelfTestPage;

/// Weeks, not days (design.md 8, Progress): sets done beside planned, active days, ladders, pain, self tests; each with
/// its sentence and its table.
class ProgressPage : public CoachPage {
    Q_OBJECT
public:
    /// @param coach must outlive the page
    explicit ProgressPage(app::Coach& coach, QWidget* parent = nullptr);

    void setRange(progress::Range range);
    /// Opens the entry of self tests.
    void openTests();
    [[nodiscard]] const ProgressView& view() const { return m_view; }

signals:
    /// The button of the empty page.
    void startWanted();
    /// Something was saved that `undo` takes back; the shell shows its toast.
    void saved(const QString& text, const std::function<void()>& undo);

private:
    void read() override;
    void build();
    void buildSets(Columns* row);
    void buildDays(Columns* row);
    void buildLadders(Columns* row);
    void buildPain(Columns* row);
    void buildTests(Columns* row);
    void showSets();
    void showDays();
    void showLadders();
    void showPain();
    void showTests();

    Phrases m_phrases;
    progress::Range m_range = progress::Range::TwelveWeeks;
    ProgressView m_view;

    QStackedWidget* m_stack;
    PageScroll* m_scroll;
    SelfTestPage* m_testPage;
    PageHeader* m_header = nullptr;
    Segmented* m_ranges = nullptr;
    Paragraph* m_summary = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_charts = nullptr;
    Segmented* m_muscle = nullptr;
    BarChart* m_sets = nullptr;
    ChartCard* m_setsCard = nullptr;
    HeatMap* m_days = nullptr;
    ChartTable* m_daysTable = nullptr;
    ChartCard* m_daysCard = nullptr;
    RowBars* m_ladders = nullptr;
    ChartCard* m_laddersCard = nullptr;
    Segmented* m_painKind = nullptr;
    LineChart* m_pain = nullptr;
    ChartCard* m_painCard = nullptr;
    RowBars* m_tests = nullptr;
    ChartCard* m_testsCard = nullptr;
    Paragraph* m_norms = nullptr;
    DeskCard* m_desk = nullptr;
};

} // namespace plumbline
