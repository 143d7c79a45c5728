#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/posture_service.h"
#include "ui/posture/assessment_page.h"
#include "ui/posture/day_timeline.h"
#include "ui/posture/posture_view.h"
#include "ui/text/phrases.h"
#endif

#include <QWidget>

#include <array>

class QButtonGroup;

namespace plumbline {

class Banner;
class Button;
class ChartCard;
class ChoiceCard;
class DayCard;
class DayTimeline;
class PageHeader;
class PageScroll;
class Paragraph;
class PlaceCard;
class ProgressRing;
class WeekCompare;

/// The rhythm of the work day (design.md 8, Posture): the day on a line of time, week against week, the daily goal, and
/// the checks of desk, driving and standing.
class PosturePage : public QWidget {
    Q_OBJECT
public:
    /// @param coach must outlive the page.
    explicit PosturePage(app::Coach& coach, QWidget* parent = nullptr);
    ~PosturePage() override;

    [[nodiscard]] const PostureView& view() const { return m_view; }
    /// Reads the day again; the page does it by itself after changes and each minute while it is on screen.
    void refresh();
    void showDay(Day day);
    void showPlace(posture::Place place);
    /// Answers of a check that was begun and stopped.
    [[nodiscard]] std::shared_ptr<AssessmentDraft> draft(posture::Place place) const;
    /// Where the keyboard starts: the filled button.
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void openReminders();
    void assessmentWanted(plumbline::posture::Place place);
    /// Something was done that can be undone; the shell shows its toast.
    void announce(const QString& text);
    void failed(const plumbline::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildNotices(QVBoxLayout& content);
    void buildWeek(QVBoxLayout& content);
    void buildPlaces(QVBoxLayout& content);
    void connectCards();
    void showState();
    void showOffer();
    void showWeek();
    void showPlaces();
    void correct(const Stretch& stretch, breaks::Posture posture);
    void turnOn();
    void answerOffer(bool accept);
    void report(const Result<app::Changes>& result, const QString& announcement);

    app::Coach& m_coach;
    Phrases m_phrases;
    int m_listener = 0;
    int m_breakListener = 0;
    bool m_stale = true;
    Day m_shown;
    Day m_today;
    posture::Place m_place = posture::Place::Desk;
    PostureView m_view;
    std::array<std::shared_ptr<AssessmentDraft>, 3> m_drafts;

    PageScroll* m_scroll;
    PageHeader* m_header = nullptr;
    Button* m_breakNow = nullptr;
    Banner* m_state = nullptr;
    Button* m_stateAct = nullptr;
    Banner* m_offer = nullptr;
    Button* m_accept = nullptr;
    DayCard* m_day = nullptr;
    WeekCompare* m_week = nullptr;
    ChartCard* m_weekCard = nullptr;
    ProgressRing* m_goalRing = nullptr;
    Paragraph* m_goalText = nullptr;
    QButtonGroup* m_placeGroup = nullptr;
    std::array<ChoiceCard*, 3> m_placeButtons{};
    PlaceCard* m_placeCard = nullptr;
};

} // namespace plumbline
