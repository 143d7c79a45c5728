#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#include "ui/session/session_figures.h"
#endif

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace plumbline {

class AskView;
class Audio;
class KeepAwake;
class Phrases;
class PlayerView;
class SessionRunner;
class SummaryView;

/// The guided session, over the whole window: pain now, the player, the summary. Keyboard map of design.md 4.
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

private:
    void answerPainNow(int score);
    void start(const PlannedSession& planned, std::optional<PainScore> base);
    void openPlayer(const QString& title);
    void closePlayer();
    void refresh();
    [[nodiscard]] bool isOver() const;
    void end(bool early);
    void leave();
    void askToEnd();

    app::Coach& m_coach;
    const Phrases& m_phrases;
    SessionFigures m_figures;
    std::unique_ptr<SessionRunner> m_runner;
    std::unique_ptr<KeepAwake> m_awake;
    QStackedWidget* m_views;
    AskView* m_ask;
    PlayerView* m_player;
    SummaryView* m_summary;
    std::optional<PlannedSession> m_planned;
    QString m_title;
    bool m_screeningNeeded = false;
};

} // namespace plumbline
