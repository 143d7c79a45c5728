#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#include "core/posture/ergonomics.h"
#include "ui/breaks/break_host.h"
#include "ui/shell/search_overlay.h"
#include "ui/text/phrases.h"
#endif

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace plumbline {

class Audio;
class MainWindow;
class SessionPage;

/// What the window needs from the start of the program.
struct ProgramOptions {
    std::optional<std::string> profile; ///< open this one instead of the one used last
    double clockRate = 1.0;             ///< how many times as fast as real time the clock runs
    bool exitAfterFirstPaint = false;   ///< for scripts/bench
    bool inTray = false;                ///< begin without a window
    BreakPorts breakPorts = {};         ///< what the breaks need from the desktop
};

/// The program while it runs: opens a profile or the set-up, keeps its breaks going, makes the window when it is first
/// wanted and its pages when they are first shown, leads from one to the next. Closing the window keeps the rest going
/// where there is a tray. Holds no rules; what it refers to must outlive it.
class Program : public QObject {
    Q_OBJECT
public:
    Program(app::Profiles& profiles, const app::Clock& clock, const Catalogue& catalogue, const Phrases& phrases,
            ProgramOptions options, QObject* parent = nullptr);
    ~Program() override;

    /// Opens the profile (or the set-up, or says what is wrong) and shows the window; without a window when that was
    /// asked for and there is a profile.
    void start();
    /// The same with a profile that was opened, or could not be, while the program came up.
    void start(Result<std::unique_ptr<app::Coach>> opened);
    /// Comes to the front, with a new window if need be: a second start or the tray asked for it.
    void raise();
    /// Ends the program, unless a session asks whether it may.
    void quit();
    /// Opens a profile instead of the open one; without a name the one used last.
    void openProfile(const std::optional<std::string>& name);
    /// The session on screen, or null.
    [[nodiscard]] SessionPage* sessionPage() const { return m_session; }
    /// There is one from `start` without `inTray`, or from `raise` on.
    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] bool hasWindow() const { return m_window != nullptr; }
    [[nodiscard]] BreakHost& breaks() { return *m_breaks; }
    [[nodiscard]] app::Coach* coach() const { return m_coach.get(); }

    /// Shows the answer to `error` over the whole window: what happened, what to do.
    void showError(const Error& error);
    void showWizard(bool cancellable);
    void begin(const PlannedSession& session);
    void beginOffer(const std::vector<Slot>& offer);
    void resume(const PerformedSession& session);
    void tryExercise(const QString& exercise);
    void openExercise(const QString& exercise);
    void openScreening();
    void openSettings(const QString& group);
    /// The check of a place over the whole window.
    void openAssessment(plumbline::posture::Place place);
    void startToday();
    /// Shows the window with a group of the settings, or Today with the keyboard on the pain scale.
    void raiseSettings(const QString& group);
    void raisePain();

signals:
    /// Nothing keeps the program running any more.
    void quitWanted();

private:
    void show(Result<std::unique_ptr<app::Coach>> opened, const std::optional<std::string>& name);
    void adopt(std::unique_ptr<app::Coach> coach);
    void closeProfile();
    void buildWindow();
    void buildProfileWindow();
    void ensureWindow();
    void dropWindow();
    void windowClosed();
    void connectBreaks();
    void addReminders();
    void warnWithoutTray();
    void noteTraining();
    void followSettings();
    std::vector<SearchEntry> breakResults();
    void addPlaces();
    void addSearch();
    QWidget* makeToday(QWidget* parent);
    QWidget* makePlan(QWidget* parent);
    QWidget* makeLibrary(QWidget* parent);
    QWidget* makeProgress(QWidget* parent);
    QWidget* makePosture(QWidget* parent);
    void offerPauses(const QPoint& at);
    QWidget* makeSettings(QWidget* parent);
    std::vector<SearchEntry> exerciseResults();
    std::vector<SearchEntry> actionResults();
    SessionPage* makeSession();
    void leaveSession();
    void announce(const QString& text);
    void complain(const Error& error);
    void undo();
    void backUp();
    void restoreBackup(const std::filesystem::path& file);
    void removeProfile(const QString& name);

    app::Profiles& m_profiles;
    const app::Clock& m_clock;
    const Catalogue& m_catalogue;
    const Phrases& m_phrases;
    ProgramOptions m_options;
    std::unique_ptr<app::Coach> m_coach;
    std::unique_ptr<BreakHost> m_breaks;
    std::unique_ptr<MainWindow> m_window; ///< none while only the tray is there
    QTimer m_backup;                      ///< to the daily backup, some seconds after a profile was opened
    bool m_quitting = false;
    bool m_training = false;     ///< what the breaks were told last
    bool m_startAtLogin = false; ///< as the profile's setting was last
    SessionPage* m_session = nullptr;
    std::unique_ptr<Audio> m_audio; ///< made with the first session or sound
    Audio& audio();
};

} // namespace plumbline
