#include "ui/app/program.h"

#include "catalogue/figures.h"
#include "ui/app/error_page.h"
#include "ui/app/places.h"
#include "ui/platform/audio.h"
#include "ui/platform/idle_memory.h"
#include "ui/session/session_page.h"
#include "ui/session/session_runner.h"
#include "ui/settings/display_settings.h"
#include "ui/setup/screening_page.h"
#include "ui/setup/setup_wizard.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTimer>

namespace plumbline {

namespace {

/// The daily backup waits until the window stands and the person has begun.
constexpr int kBackupDelay_ms = 20000;

/// Quits once the window has been painted for the first time.
class FirstPaint : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

Program::Program(app::Profiles& profiles, const app::Clock& clock, const Catalogue& catalogue, const Phrases& phrases,
                 ProgramOptions options, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_clock(clock)
    , m_catalogue(catalogue)
    , m_phrases(phrases)
    , m_options(std::move(options))
    , m_breaks(std::make_unique<BreakHost>(m_options.breakPorts, phrases))
{
    connectBreaks();
    m_backup.setSingleShot(true);
    connect(&m_backup, &QTimer::timeout, this, &Program::backUp);
    // The command line may have recorded something while another window had the screen.
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (m_coach && state == Qt::ApplicationActive) {
            m_coach->refresh();
        }
    });
}

Program::~Program()
{
    m_breaks->close();
    m_window.reset(); // before the coach its pages refer to
}

void Program::start()
{
    start(m_profiles.open(m_options.profile));
}

void Program::start(Result<std::unique_ptr<app::Coach>> opened)
{
    show(std::move(opened), m_options.profile);
    if (!m_window) {
        return; // in the tray
    }
    m_window->show();
    warnWithoutTray();
    if (m_options.exitAfterFirstPaint) {
        m_window->installEventFilter(new FirstPaint(m_window.get()));
    }
}

void Program::raise()
{
    ensureWindow();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    warnWithoutTray();
}

void Program::openProfile(const std::optional<std::string>& name)
{
    show(m_profiles.open(name), name);
}

void Program::show(Result<std::unique_ptr<app::Coach>> opened, const std::optional<std::string>& name)
{
    if (opened) {
        adopt(std::move(*opened));
        return;
    }
    ensureWindow();
    if (opened.error().what == ErrorCode::NotFound && !name) {
        showWizard(false);
    } else {
        showError(opened.error());
    }
}

void Program::adopt(std::unique_ptr<app::Coach> coach)
{
    const bool wasShown = m_window && m_window->isVisible();
    const bool hidden = !m_window && m_options.inTray;
    m_breaks->close();
    m_session = nullptr;
    noteTraining();
    auto oldWindow = std::move(m_window);
    auto oldCoach = std::move(m_coach);
    m_coach = std::move(coach);
    applyDisplaySettings(*m_coach);
    if (!hidden) {
        buildProfileWindow();
    }
    if (wasShown) {
        m_window->show();
    }
    oldWindow.reset(); // its pages refer to the old coach
    oldCoach.reset();
    m_startAtLogin = m_coach->setting(app::kStartAtLogin);
    m_coach->addListener([this](const app::Changes& changes) {
        if (changes.settings) {
            followSettings();
        }
    });
    m_breaks->open(*m_coach);
    m_backup.start(kBackupDelay_ms);
}

void Program::buildProfileWindow()
{
    buildWindow();
    addPlaces();
    addReminders();
    addSearch();
    const QByteArray geometry =
        QByteArray::fromBase64(QByteArray::fromStdString(m_coach->setting(app::kWindowGeometry)));
    m_window->restore({geometry, pageToOpen(*m_coach)});
}

void Program::buildWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->setWindowTitle(tr("Plumbline"));
    m_window->setWindowIcon(QApplication::windowIcon());
    connect(m_window.get(), &MainWindow::undoRequested, this, &Program::undo);
    connect(m_window.get(), &MainWindow::quitRequested, this, &Program::quit);
    connect(m_window.get(), &MainWindow::closed, this, &Program::windowClosed);
    connect(m_window.get(), &MainWindow::textPercentChanged, this, [this](int percent) {
        if (m_coach) {
            static_cast<void>(m_coach->setSetting(app::kTextSize, percent));
        }
    });
    m_window->setCloseGuard([this] { return m_session == nullptr || m_session->mayClose(); });
    m_window->setMemoryKeeper([this](const WindowMemory& memory) {
        if (m_coach) {
            static_cast<void>(m_coach->setSetting(app::kWindowGeometry, memory.geometry.toBase64().toStdString()));
            rememberPage(*m_coach, memory.place);
        }
    });
}

void Program::showError(const Error& error)
{
    ensureWindow();
    auto* page = new ErrorPage(m_phrases.error(error), m_window.get());
    connect(page, &ErrorPage::backupChosen, this, &Program::restoreBackup);
    connect(page, &ErrorPage::quitWanted, this, &Program::quit);
    connect(page, &ErrorPage::retryWanted, this, [this] { openProfile(m_options.profile); });
    m_window->showFullWindow(page);
}

void Program::showWizard(bool cancellable)
{
    const Instant now = m_clock.now();
    auto* wizard = new SetupWizard(m_catalogue, m_phrases, localDay(now), m_window.get());
    if (const auto names = m_profiles.names()) {
        wizard->setTakenNames(*names);
    }
    wizard->setCancellable(cancellable);
    connect(wizard, &SetupWizard::cancelled, this, [this] { m_window->leaveFullWindow(); });
    connect(wizard, &SetupWizard::finished, this, [this, wizard](const SetupRequest& request) {
        auto coach = m_profiles.create(request);
        if (!coach) {
            wizard->showError(coach.error());
            return;
        }
        // How to ask for breaks is a setting, not part of the request.
        if (const breaks::Manner manner = wizard->draft().manner; manner != breaks::Manner::Notify) {
            static_cast<void>((*coach)->setSetting(app::kBreakManner, std::string(code(manner))));
        }
        // The wizard is still inside its signal and goes with the old window: adopt when it has returned.
        auto kept = std::make_shared<std::unique_ptr<app::Coach>>(std::move(*coach));
        QTimer::singleShot(0, this, [this, kept] { adopt(std::move(*kept)); });
    });
    m_window->showFullWindow(wizard);
}

SessionPage* Program::makeSession()
{
    m_session = new SessionPage(*m_coach, builtinFigures(), m_phrases, audio(), SessionPage::Pace{m_options.clockRate},
                                m_window.get());
    connect(&m_session->runner(), &SessionRunner::changed, this, &Program::noteTraining);
    connect(m_session, &SessionPage::finished, this, &Program::leaveSession);
    connect(m_session, &SessionPage::screeningNeeded, this, &Program::openScreening, Qt::QueuedConnection);
    m_window->showFullWindow(m_session);
    return m_session;
}

void Program::leaveSession()
{
    m_session = nullptr;
    m_window->leaveFullWindow();
    noteTraining();
}

void Program::begin(const PlannedSession& session)
{
    makeSession()->begin(session);
}

void Program::beginOffer(const std::vector<Slot>& offer)
{
    PlannedSession session;
    session.date = m_coach->todaysDay();
    session.label.clear();
    session.slots = offer;
    session.estimate = estimate(offer);
    makeSession()->begin(session);
}

void Program::resume(const PerformedSession& session)
{
    makeSession()->resume(session);
}

void Program::tryExercise(const QString& exercise)
{
    makeSession()->beginSingle(exercise.toStdString());
}

void Program::openScreening()
{
    auto* page = new ScreeningPage(*m_coach, m_phrases, m_window.get());
    connect(page, &ScreeningPage::done, m_window.get(), &MainWindow::leaveFullWindow);
    connect(page, &ScreeningPage::cancelled, m_window.get(), &MainWindow::leaveFullWindow);
    m_window->showFullWindow(page);
    page->start();
}

void Program::announce(const QString& text)
{
    m_window->toast(text, [this] { undo(); });
}

void Program::complain(const Error& error)
{
    if (m_window) {
        m_window->toast(m_phrases.errorSentence(error));
    } else {
        m_breaks->say(tr("Plumbline"), m_phrases.errorSentence(error));
    }
}

void Program::undo()
{
    if (!m_coach || !m_coach->undoable()) {
        return;
    }
    const auto undone = m_coach->undo();
    if (undone) {
        m_window->toast(tr("Undone"));
    } else {
        complain(undone.error());
    }
}

void Program::backUp()
{
    if (!m_coach) {
        return;
    }
    const auto done = m_coach->backUpDaily();
    if (!done) {
        complain(done.error());
    }
    if (!m_window) {
        giveMemoryBack(); // the start is over, and its last work was this
    }
}

void Program::restoreBackup(const std::filesystem::path& file)
{
    const auto name = m_coach ? std::optional<std::string>(m_coach->profile().name) : m_options.profile;
    closeProfile();
    const auto restored = m_profiles.restore(file, name);
    if (!restored) {
        showError(restored.error());
        return;
    }
    openProfile(*restored);
}

void Program::removeProfile(const QString& name)
{
    const bool isOpen = m_coach && m_coach->profile().name == name.toStdString();
    if (isOpen) {
        closeProfile();
    }
    const auto removed = m_profiles.remove(name.toStdString());
    if (!removed) {
        if (isOpen) {
            showError(removed.error());
        } else {
            complain(removed.error());
        }
        return;
    }
    if (isOpen) {
        m_options.profile.reset();
        openProfile(std::nullopt);
    } else {
        m_window->rebuildPlace(QStringLiteral("settings"));
    }
}

void Program::closeProfile()
{
    const bool wasShown = m_window && m_window->isVisible();
    const QRect place = m_window ? m_window->geometry() : QRect();
    m_breaks->close();
    m_session = nullptr;
    noteTraining();
    m_window.reset();
    m_coach.reset();
    buildWindow();
    if (place.isValid()) {
        m_window->setGeometry(place);
    }
    if (wasShown) {
        m_window->show();
    }
}

} // namespace plumbline
