#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/break_service.h"
#include "app/desktop_watch.h"
#include "exchange/breaks_request.h"
#endif
#include "ui/breaks/break_faces.h"
#include "ui/breaks/break_menu.h"
#include "ui/breaks/break_overlay.h"
#include "ui/breaks/break_prompter.h"
#include "ui/breaks/break_tray.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QMenu;

namespace plumbline {

class BootAlarm;
class NudgeHint;
class RemoteBreaks;
class ResultQuestion;

/// What the host needs from the desktop. Each may be missing; the host does with what there is. All outlive it.
struct BreakPorts {
    app::DesktopWatch* watch = nullptr;     ///< none: breaks by fixed intervals
    BootAlarm* alarm = nullptr;             ///< none: a plain timer, which stands still while the computer sleeps
    Notifications* notifications = nullptr; ///< none: our own prompt
    bool onBus = false;                     ///< answer `plumbline breaks` on the session bus
    bool tray = false;                      ///< look for a tray
    std::string bootId;                     ///< names this boot of the computer
    double clockRate = 1;                   ///< of --clock-rate
    /// Called on each wake-up: the watch then tells of a sleep that nobody has told of.
    std::function<void()> onWake = {};
    /// Whether every source knows by now if it works; empty: always.
    std::function<bool()> sourcesSettled = {};
};

/// The breaks of the open profile while the program runs: the only place that connects the service with what the
/// desktop tells, with the alarm, and with what is shown. Holds no rules: after each input it shows what the service
/// says is so, and arms the alarm for when the service wants to be woken.
class BreakHost : public QObject {
    Q_OBJECT
public:
    /// Everything referred to outlives this.
    BreakHost(BreakPorts ports, const Phrases& phrases, QObject* parent = nullptr);
    ~BreakHost() override;

    /// Starts the breaks of a profile; those of another one stop.
    void open(app::Coach& coach);
    /// Stops and takes everything from the screen; what stands is on disk.
    void close();
    [[nodiscard]] bool isOpen() const { return m_coach != nullptr; }

    // --- for pages, menus and keys ---
    [[nodiscard]] app::BreakStatus status() const;
    void takeBreak();
    void snooze();
    void skip();
    void pause(PauseLength length);
    void resume();
    void setStanding(bool standing);
    /// "I was up": the absence that just ended was a break.
    void countAsBreak();
    /// A guided session begins or ends.
    void setTraining(bool running);
    /// Fills a menu with the pauses, or with what ends one.
    void fillPauseMenu(QMenu& menu);
    /// Fills a menu as the tray has it.
    void fillMenu(QMenu& menu);
    /// The rail's two lines.
    [[nodiscard]] QString remindersTitle() const;
    [[nodiscard]] QString remindersDetail() const;
    /// Whether reminders are on at all (the profile's rhythm is not "off").
    [[nodiscard]] bool isOn() const;
    /// What the sources tell, as `check` and Settings show it; empty without a watch.
    [[nodiscard]] std::vector<app::SourceReport> sources() const;

    // --- for the program ---
    [[nodiscard]] bool isTrayThere();
    /// Says something that needs no answer, where the desktop shows such things.
    bool say(const QString& title, const QString& sentence);
    /// Does what the bus asks and answers with the document as it stands then.
    Result<std::string> answer(const BreaksRequest& request);

    // --- what is on screen, for tests and the tour ---
    [[nodiscard]] BreakOverlay& overlay() { return m_overlay; }
    [[nodiscard]] BreakPrompter& prompter() { return m_prompter; }
    [[nodiscard]] ResultQuestion* question() const { return m_question.get(); }
    [[nodiscard]] NudgeHint* hint() const { return m_hint.get(); }
    [[nodiscard]] BreakTray& tray() { return m_tray; }

signals:
    /// How things stand changed, or was looked at anew.
    void statusChanged();
    /// What a tray menu asks of the program.
    void openWanted();
    void settingsWanted();
    void sessionWanted();
    void painWanted();
    void quitWanted();
    /// A prompt has come and the person wants to hear it.
    void soundWanted();
    void failed(const plumbline::Error& error);

private:
    class Ears;

    void tell(const breaks::Input& input);
    void hear(const app::BreakNews& news);
    void hearOne(const breaks::Action& action);
    void refresh();
    void showPrompt(const app::BreakStatus& status);
    void showBreak(const app::BreakStatus& status);
    void showTray(const breaks::View& view);
    void showHint(const breaks::ShowNudge& nudge);
    void ask();
    void arm();
    void wake();
    void overlayLeft(bool done);
    void connectParts();
    [[nodiscard]] BreakScene scene(const app::BreakStatus& status) const;
    [[nodiscard]] BreakMenuFace menuFace() const;
    [[nodiscard]] BreakOverlay::Time timeOf(const breaks::OnBreak& running) const;
    [[nodiscard]] app::BreakService& service() const;
    [[nodiscard]] ZonedTime now() const;
    [[nodiscard]] bool lacksIdleSource() const;
    void checkSources();

    BreakPorts m_ports;
    const Phrases& m_phrases;
    app::Coach* m_coach = nullptr;
    std::unique_ptr<Ears> m_ears;
    int m_serviceListener = 0;
    int m_coachListener = 0;
    bool m_busy = false; ///< within a call of the service: what it tells is looked at when it returns

    BreakPrompter m_prompter;
    BreakOverlay m_overlay;
    BreakMenu m_menu;
    BreakTray m_tray;
    std::unique_ptr<ResultQuestion> m_question; ///< made when first needed, as is the hint
    std::unique_ptr<NudgeHint> m_hint;
    std::unique_ptr<RemoteBreaks> m_remote;
    QTimer m_fallbackAlarm;
    QTimer m_sourceCheck; ///< sources that never come to work tell nobody
    QTimer m_ringStep;    ///< to the next step of the tray's ring, only while it moves

    breaks::GuardSet m_guards;
    breaks::ShowPrompt m_promptNews;
    breaks::StartBreak m_breakNews;
    minutes m_sitting{0};                  ///< before the prompt or break that is shown
    std::optional<BootTime> m_shownPrompt; ///< since when
    std::optional<BootTime> m_shownBreak;
    std::optional<BootTime> m_gaveUpBreak;      ///< one whose overlay had to close by itself
    std::optional<breaks::BreakRecord> m_taken; ///< the newest one, for the question after it
    bool m_saidDone = false;
    int m_hints = 0; ///< shown so far; the cues take turns
};

} // namespace plumbline
