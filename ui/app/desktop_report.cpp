#include "ui/app/desktop_report.h"

#include "ui/platform/desktop_sources.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QLibraryInfo>
#include <QStringList>
#include <QTimer>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace plumbline {

namespace {

constexpr int kAnswerWait_ms = 1000;

const QString kNotifications = QStringLiteral("org.freedesktop.Notifications");

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
struct Free {
    void operator()(void* memory) const { std::free(memory); } // NOLINT: xcb hands out malloc'ed replies
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

/// A connection to the X server that DISPLAY names; null when there is none.
Connection openX()
{
    Connection connection(xcb_connect(nullptr, nullptr));
    return xcb_connection_has_error(connection.get()) == 0 ? std::move(connection) : Connection();
}

/// Whether somebody owns the selection of the system tray protocol (freedesktop.org, version 0.3) of the first screen.
bool hasTrayOwner(xcb_connection_t* x)
{
    constexpr std::string_view name = "_NET_SYSTEM_TRAY_S0";
    const std::unique_ptr<xcb_intern_atom_reply_t, Free> atom(
        xcb_intern_atom_reply(x, xcb_intern_atom(x, 1, static_cast<std::uint16_t>(name.size()), name.data()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE) {
        return false;
    }
    const std::unique_ptr<xcb_get_selection_owner_reply_t, Free> owner(
        xcb_get_selection_owner_reply(x, xcb_get_selection_owner(x, atom->atom), nullptr));
    return owner && owner->owner != XCB_NONE;
}

bool offersNotificationActions(const QDBusConnection& bus)
{
    const QDBusMessage answer =
        bus.call(QDBusMessage::createMethodCall(kNotifications, QStringLiteral("/org/freedesktop/Notifications"),
                                                kNotifications, QStringLiteral("GetCapabilities")),
                 QDBus::Block, kAnswerWait_ms);
    return answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty() &&
           answer.arguments().constFirst().toStringList().contains(QStringLiteral("actions"));
}

/// Qt's speech engines are plugins: one there means that words can be spoken.
bool hasVoice()
{
    const QDir engines(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/texttospeech"));
    return !engines.entryList({QStringLiteral("*.so")}, QDir::Files).isEmpty();
}

/// A sound server of this user, or a card.
bool hasSound()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() &&
        (QDir(runtime).exists(QStringLiteral("pulse/native")) || QDir(runtime).exists(QStringLiteral("pipewire-0")))) {
        return true;
    }
    return !QDir(QStringLiteral("/dev/snd")).entryList({QStringLiteral("pcmC*p")}, QDir::System).isEmpty();
}

/// Hears what a watch tells, and needs none of it.
class Nobody : public app::DesktopWatch::Listener {
public:
    void idleBegan(milliseconds /*idleFor*/) override {}
    void inputSeen() override {}
    void lockChanged(bool /*locked*/) override {}
    void slept(milliseconds /*length*/) override {}
    void guardsChanged(breaks::GuardSet /*guards*/) override {}
    void clockChanged() override {}
    void sourcesChanged() override {}
};

/// Lets the watch find out what works, for a second at most.
void addSources(DesktopReport& report)
{
    Nobody nobody;
    DesktopSources watch;
    watch.start(nobody);
    QDeadlineTimer patience(kAnswerWait_ms);
    QTimer wake; // so that waiting for events ends with the patience
    wake.start(kAnswerWait_ms / 10);
    while (!watch.isSettled() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    for (const app::SourceReport& source : watch.sources()) {
        report.sources.push_back(
            {std::string(code(source.kind)), source.name, source.works, source.active, source.pushes});
        if (source.kind == app::SourceKind::Idle && source.active) {
            report.idleSource = source.name;
        }
    }
}

} // namespace

DesktopReport desktopReport()
{
    DesktopReport report;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    report.sessionBus = bus.isConnected();
    const Connection x = openX();
    report.tray = x && hasTrayOwner(x.get());
    if (report.sessionBus) {
        const auto has = [names = bus.interface()](const QString& name) { return names->isServiceRegistered(name); };
        const QStringList startable = bus.interface()->activatableServiceNames();
        report.tray = report.tray || has(QStringLiteral("org.kde.StatusNotifierWatcher"));
        report.notifications = has(kNotifications) || startable.contains(kNotifications);
        report.notificationActions = report.notifications && offersNotificationActions(bus);
    }
    addSources(report);
    report.voice = hasVoice();
    report.sound = hasSound();
    return report;
}

} // namespace plumbline
