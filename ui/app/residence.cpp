#include "ui/app/program.h"
#include "ui/platform/audio.h"
#include "ui/platform/autostart.h"
#include "ui/platform/idle_memory.h"
#include "ui/session/session_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"
#include "ui/widgets/text_block.h"

#include <QMenu>
#include <QPixmapCache>

/// How the program lives on in the tray, and where breaks meet the window.
namespace plumbline {

namespace {

/// The desktop's tray may appear a little after us, when both start at login.
constexpr int kTrayMayCome_ms = 5000;

} // namespace

void Program::connectBreaks()
{
    BreakHost* host = m_breaks.get();
    connect(host, &BreakHost::openWanted, this, &Program::raise);
    connect(host, &BreakHost::settingsWanted, this, [this] { raiseSettings(QStringLiteral("reminders")); });
    connect(host, &BreakHost::painWanted, this, &Program::raisePain);
    connect(host, &BreakHost::quitWanted, this, &Program::quit);
    connect(host, &BreakHost::failed, this, &Program::complain);
    connect(host, &BreakHost::soundWanted, this, [this] {
        audio().setSound(true, m_coach->setting(app::kSoundVolume));
        audio().play(session::Tone::RestSoon);
    });
    connect(host, &BreakHost::sessionWanted, this, [this] {
        raise();
        if (m_coach && m_session == nullptr) {
            startToday();
        }
    });
}

Audio& Program::audio()
{
    if (!m_audio) {
        m_audio = std::make_unique<Audio>();
    }
    return *m_audio;
}

void Program::ensureWindow()
{
    if (m_window) {
        return;
    }
    if (m_coach) {
        buildProfileWindow();
    } else {
        buildWindow();
    }
}

void Program::quit()
{
    if (!m_window || !m_window->isVisible()) {
        emit quitWanted();
        return;
    }
    m_quitting = true;
    if (!m_window->close()) {
        m_quitting = false; // a session asks first
        raise();
    }
}

void Program::windowClosed()
{
    const bool stays = !m_quitting && m_coach && m_coach->setting(app::kKeepInTray) && m_breaks->isTrayThere();
    if (!stays) {
        emit quitWanted();
        return;
    }
    if (!m_coach->setting(app::kTrayTold)) {
        static_cast<void>(m_coach->setSetting(app::kTrayTold, true));
        const QString title = tr("Plumbline stays in the tray");
        const QString sentence = tr("Reminders go on. Quit is in the menu of its icon.");
        if (!m_breaks->say(title, sentence)) {
            m_breaks->tray().say(title, sentence);
        }
    }
    // Its close event has not returned yet.
    QTimer::singleShot(0, this, &Program::dropWindow);
}

void Program::dropWindow()
{
    if (!m_window || m_window->isVisible()) {
        return; // opened again
    }
    m_session = nullptr;
    noteTraining();
    m_window.reset();
    m_audio.reset();
    QPixmapCache::clear();
    forgetMeasuredTexts();
    giveMemoryBack();
}

void Program::warnWithoutTray()
{
    if (!m_options.breakPorts.tray || !m_coach || m_coach->setting(app::kNoTrayTold)) {
        return;
    }
    QTimer::singleShot(kTrayMayCome_ms, m_window.get(), [this] {
        if (m_breaks->isTrayThere() || !m_coach || m_coach->setting(app::kNoTrayTold) || m_window->fullWindowPage()) {
            return;
        }
        static_cast<void>(m_coach->setSetting(app::kNoTrayTold, true));
        m_window->toast(tr("No tray here: reminders come while this window is open, minimised too"));
    });
}

void Program::addReminders()
{
    auto* item = new RailItem(m_breaks->remindersTitle(), QStringLiteral("bell"), m_window.get());
    item->setObjectName(QStringLiteral("reminders"));
    item->setToolTip(tr("Pause reminders, break now"));
    m_window->addRailStatus(item);
    const auto show = [this, item] {
        item->setText(m_breaks->remindersTitle());
        item->setDetail(m_breaks->remindersDetail());
        const bool quiet = !m_breaks->isOn() || m_breaks->status().view.state == breaks::StateKind::Paused;
        item->setIconName(quiet ? QStringLiteral("bell-off") : QStringLiteral("bell"));
    };
    show();
    connect(m_breaks.get(), &BreakHost::statusChanged, item, show);
    connect(item, &QAbstractButton::clicked, this, [this, item] {
        auto* menu = new QMenu(item);
        menu->setObjectName(QStringLiteral("remindersMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_breaks->fillMenu(*menu);
        menu->popup(item->mapToGlobal(QPoint(item->width(), 0)));
    });
    m_window->addKeys(
        {tr("Today"), {{tr("Enter"), tr("Start session")}, {tr("B"), tr("Break now")}, {tr("P"), tr("Pain")}}});
}

std::vector<SearchEntry> Program::breakResults()
{
    std::vector<SearchEntry> results;
    const auto add = [&](const QString& title, const QString& words, std::function<void()> act) {
        results.push_back({title, tr("Action"), std::move(act), words});
    };
    add(tr("Take a break now"), tr("pause stand up moves"), [this] { m_breaks->takeBreak(); });
    if (!m_breaks->isOn() || m_breaks->status().view.state == breaks::StateKind::Paused) {
        add(tr("Turn reminders on"), tr("resume breaks"), [this] { m_breaks->resume(); });
        return results;
    }
    const QString words = tr("breaks quiet silence stop");
    add(tr("Pause reminders for 30 minutes"), words, [this] { m_breaks->pause(PauseLength::HalfHour); });
    add(tr("Pause reminders for 1 hour"), words, [this] { m_breaks->pause(PauseLength::Hour); });
    add(tr("Pause reminders for 2 hours"), words, [this] { m_breaks->pause(PauseLength::TwoHours); });
    add(tr("Pause reminders until tomorrow"), words, [this] { m_breaks->pause(PauseLength::Tomorrow); });
    add(tr("Pause reminders until I turn them on"), words, [this] { m_breaks->pause(PauseLength::UntilOn); });
    return results;
}

void Program::raiseSettings(const QString& group)
{
    raise();
    if (m_coach && m_session == nullptr) {
        openSettings(group);
    }
}

void Program::raisePain()
{
    raise();
    if (!m_coach || m_session != nullptr) {
        return;
    }
    if (auto* page = qobject_cast<TodayPage*>(m_window->showPlace(QStringLiteral("today")))) {
        page->focusPain();
    }
}

void Program::followSettings()
{
    const bool wanted = m_coach->setting(app::kStartAtLogin);
    if (std::exchange(m_startAtLogin, wanted) == wanted || wanted == Autostart::isOn()) {
        return;
    }
    if (const auto done = Autostart().set(wanted); !done) {
        complain(done.error());
    }
}

void Program::noteTraining()
{
    const bool training = m_session != nullptr && m_session->isRunning();
    if (std::exchange(m_training, training) != training) {
        m_breaks->setTraining(training);
    }
}

} // namespace plumbline
