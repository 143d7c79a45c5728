#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/charts/chart_card.h"
#include "ui/posture/day_timeline.h"
#include "ui/posture/posture_view.h"
#endif

namespace plumbline {

class Banner;
class Button;
class Chip;
class CorrectionBar;
class StatLine;

/// One day at the desk: its numbers, its line of time, and what can be said about it by hand.
class DayCard : public ChartCard {
    Q_OBJECT
public:
    explicit DayCard(QWidget* parent = nullptr);

    void setView(const PostureView& view);
    [[nodiscard]] DayTimeline* timeline() const { return m_timeline; }

signals:
    /// Another day is wanted.
    void dayWanted(plumbline::Day day);
    void corrected(const plumbline::Stretch& stretch, plumbline::breaks::Posture posture);
    void standingSaid(bool standing);
    void countAsBreak();

private:
    struct Parts; ///< what the base class needs before this one is made
    DayCard(Parts parts, QWidget* parent);
    void build();
    void showStats(const PostureView& view);
    void openCorrection(const Stretch& stretch);
    void closeCorrection();

    Day m_shown;
    Day m_today;
    ZonedTime m_now;
    DayTimeline* m_timeline;
    Button* m_earlier;
    Button* m_later;
    Button* m_backToToday;
    StatLine* m_stats = nullptr;
    Chip* m_standing = nullptr;
    Banner* m_count = nullptr;
    TimelineLegend* m_legend = nullptr;
    CorrectionBar* m_correction = nullptr;
};

} // namespace plumbline
