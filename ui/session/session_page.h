#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#include "core/session/look.h"
#include "ui/session/session_figures.h"
#endif

#include <QTimer>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace plumbline {

class AskView;
class Audio;
class Banner;
class ControlBar;
class KeepAwake;
class PainPanel;
class PanelScroll;
class Phrases;
class RestPanel;
class SessionHeader;
class SessionRunner;
class SetPanel;
class SmallPlayer;
class StageView;
class SummaryView;

/// The guided session, over the whole window: pain now, sets and rests, stop, summary. Keyboard map of design.md 4.
class SessionPage : public QWidget {
    Q_OBJECT
public:
    /// How the clock of the coach relates to real time.
    struct Pace {
        double clockRate = 1; ///< of --clock-rate
    };

    /// Everything passed in outlives the page.
    SessionPage(app::Coach& coach, const figure::FigureLibrary& figures, const Phrases& phrases, Audio& audio,
                Pace pace, QWidget* parent = nullptr);
    ~SessionPage() override;

    /// Leads through a planned session. Asks for the pain now first; the answer may change the session
    /// (evidence.md 4.2).
    void begin(const PlannedSession& planned);
    /// Goes on with a session that was left, after its last recorded set.
    void resume(const PerformedSession& session);
    /// One set of an exercise at its starting dose, not recorded unless the person says so.
    void beginSingle(const std::string& exercise);
    [[nodiscard]] bool isRunning() const;
    /// Asks whether to end; for the window's close button. True when there is nothing to ask.
    bool mayClose();
    [[nodiscard]] SessionRunner& runner() const { return *m_runner; }

signals:
    /// The session is over or was left: back to where it was started.
    void finished();
    /// Symptoms have spread: the safety questions have to be asked again (after `finished`).
    void screeningNeeded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Screen { Ask, Set, Rest, Pain, Summary };

    void buildPlayer();
    void connectParts();
    void answerPainNow(int score);
    void start(const PlannedSession& planned, std::optional<PainScore> base);
    void openPlayer(const QString& title);
    void refresh();
    void tick();
    void showScreen(Screen screen);
    [[nodiscard]] Screen screenNow() const;
    void arrange();
    void updateControls(const session::View& view);
    void updateStage(const session::View& view);
    void updateFrames();
    void announce(const session::View& view);
    void end(bool early);
    void leave();

    void primary();
    void hurts();
    void easier();
    void askToEnd();
    void fillMenu();
    void showKeys();
    void toggleSound();
    void toggleFullScreen();
    void togglePlumbLine();
    void showSmall(bool small);
    bool handleKey(int key, const QString& text);
    bool handleDigit(int digit);

    app::Coach& m_coach;
    const Phrases& m_phrases;
    Audio& m_audio;
    SessionFigures m_figures;
    std::unique_ptr<SessionRunner> m_runner;
    std::unique_ptr<KeepAwake> m_awake;
    QStackedWidget* m_views;
    AskView* m_ask;
    QWidget* m_player;
    SessionHeader* m_header;
    Banner* m_problem;
    StageView* m_stage;
    PanelScroll* m_panelScroll;
    QWidget* m_panels;
    SetPanel* m_set;
    RestPanel* m_rest;
    PainPanel* m_pain;
    ControlBar* m_controls;
    SummaryView* m_summary;
    std::unique_ptr<SmallPlayer> m_small;
    QTimer m_frames;
    std::optional<PlannedSession> m_planned;
    QString m_title;
    QString m_announced;
    bool m_screeningNeeded = false;
    std::string m_easierFor; ///< the exercise that m_hasEasier is about
    bool m_hasEasier = false;
    seconds m_headerSecond{-1}; ///< the second the header shows
    Screen m_screen = Screen::Ask;
};

} // namespace plumbline
