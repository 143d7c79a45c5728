#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/posture_service.h"
#include "ui/models/coach_page.h"
#include "ui/posture/day_timeline.h"
#include "ui/posture/posture_view.h"
#include "ui/text/phrases.h"
#endif

#include <array>
#include <functional>

class QButtonGroup;
class QVBoxLayout;

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
/// the checks of desk, driving and standing. Reads again each minute as well, while it is on screen.
class PosturePage : public CoachPage {
    Q_OBJECT
public:
    /// @param coach must outlive the page.
    explicit PosturePage(app::Coach& coach, QWidget* parent = nullptr);
    ~PosturePage() override;

    [[nodiscard]] const PostureView& view() const { return m_view; }
    void showDay(Day day);
    void showPlace(posture::Place place);
    /// Where the keyboard starts: the filled button.
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void openReminders();
    void assessmentWanted(plumbline::posture::Place place);
    /// Something was done that can be undone; the shell shows its toast.
    void announce(const QString& text);
    /// The same where the page itself knows how to undo it.
    void saved(const QString& text, const std::function<void()>& undo);
    void failed(const plumbline::Error& error);

protected:
    [[nodiscard]] bool concerns(const app::Changes& changes) const override;
    void hasChanged() override;
    void showEvent(QShowEvent* event) override;

private:
    void read() override;
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

    Phrases m_phrases;
    int m_breakListener = 0;
    Day m_shown;
    Day m_today;
    posture::Place m_place = posture::Place::Desk;
    PostureView m_view;

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
