#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/break_service.h"
#include "app/coach.h"
#include "core/progress/window.h"
#include "ui/charts/chart_card.h"
#endif

namespace plumbline {

class BarChart;
class Segmented;

/// Sitting, standing and breaks week by week. It follows what the day at the desk records by itself.
class DeskCard : public ChartCard {
    Q_OBJECT
public:
    /// @param coach must outlive the card.
    explicit DeskCard(app::Coach& coach, QWidget* parent = nullptr);
    ~DeskCard() override;

    void setWindow(const progress::Window& window);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Parts; ///< what the base class needs before this one is made
    DeskCard(app::Coach& coach, Parts parts, QWidget* parent);
    void read();
    void showMeasure();
    void fillTable();
    [[nodiscard]] QString remark() const;

    app::Coach& m_coach;
    int m_listener = 0;
    bool m_stale = true;
    progress::Window m_window;
    std::vector<breaks::WeekLedger> m_weeks;
    Segmented* m_measure;
    BarChart* m_chart;
};

} // namespace plumbline
