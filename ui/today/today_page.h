#pragma once

#include "ui/models/coach_page.h"
#include "ui/models/today_model.h"

class QMenu;
class QVBoxLayout;

namespace plumbline {

class Card;
class Columns;
class NextSessionCard;
class PageHeader;
class PageScroll;
class PainCard;
class ReasonsCard;
class SessionCard;
class SittingCard;
class WeekStrip;

/// What to do now (design.md 8, Today): today's session with its reason, pain, what changed, the week.
class TodayPage : public CoachPage {
    Q_OBJECT
public:
    /// @param coach must outlive the page.
    explicit TodayPage(app::Coach& coach, QWidget* parent = nullptr);

    [[nodiscard]] const TodayModel& model() const { return m_model; }
    /// Where the keyboard starts on this page: the filled button, else the pain slider.
    [[nodiscard]] QWidget* firstFocus() const;
    /// The card of the day at the desk.
    [[nodiscard]] SittingCard* sittingCard() const { return m_sitting; }
    /// Puts the keyboard on the scale of the pain now.
    void focusPain();
    /// The menu of an exercise of today's session; the caller shows it. Null when there is nothing to choose.
    QMenu* makeRowMenu(int row);

signals:
    void startSession(const plumbline::PlannedSession& session);
    void startOffer(const std::vector<plumbline::Slot>& offer);
    void resumeSession(const plumbline::PerformedSession& session);
    void openExercise(const QString& exercise);
    void openScreening();
    void openPlan();
    void openLibrary();
    void openProgress();
    /// Something was done that can be undone; the shell shows its toast.
    void announce(const QString& text);
    void failed(const plumbline::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read() override;
    void build();
    void buildWaiting();
    void placeNext(bool beside);
    void connectCards();
    void showModel();
    void showBanners();
    void orderTabs();
    void showLock(const Lock& lock);
    void showPain();
    void showNext();
    void start();
    void shorterOrFull();
    void skipSession();
    void askCleared();
    void openRow(int row);
    void logPain(PainEntryKind kind, PainScore score);
    /// Adds an edit of today and announces it.
    void change(Edit edit, const QString& announcement);
    void report(const Result<app::Changes>& result, const QString& announcement);
    QMenu* makeSessionMenu();

    TodayModel m_model;

    PageScroll* m_scroll = nullptr;
    PageHeader* m_header = nullptr;
    QVBoxLayout* m_banners = nullptr;
    Columns* m_columns = nullptr;
    QVBoxLayout* m_left = nullptr;
    QVBoxLayout* m_right = nullptr;
    SessionCard* m_session = nullptr;
    QWidget* m_advice = nullptr; ///< the first act of the safety check's advice, while training is locked
    Card* m_waiting = nullptr;   ///< in the session's place while nothing may be trained
    SittingCard* m_sitting = nullptr;
    PainCard* m_morning = nullptr;
    PainCard* m_pain = nullptr;
    ReasonsCard* m_changes = nullptr;
    ReasonsCard* m_notes = nullptr;
    NextSessionCard* m_next = nullptr;
    WeekStrip* m_week = nullptr;
};

} // namespace plumbline
