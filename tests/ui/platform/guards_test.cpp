#include "bus_service.h"
#include "watch_log.h"

#include "ui/platform/keep_awake.h"
#include "ui/platform/watch/call_devices.h"
#include "ui/platform/watch/dconf_file.h"

#include <catch2/catch.hpp>

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcessEnvironment>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::testing;
using app::SourceKind;
using breaks::Guard;

namespace {

/// A program that keeps the screen awake, and why, as Plasma lists it.
struct Inhibition {
    QString program;
    QString reason;
};

QDBusArgument& operator<<(QDBusArgument& argument, const Inhibition& inhibition)
{
    argument.beginStructure();
    argument << inhibition.program << inhibition.reason;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Inhibition& inhibition)
{
    argument.beginStructure();
    argument >> inhibition.program >> inhibition.reason;
    argument.endStructure();
    return argument;
}

/// Our own name, as KeepAwake gives it.
QString ourselves()
{
    QCoreApplication::setApplicationName(QStringLiteral("plumbline"));
    return QCoreApplication::applicationName();
}

struct Desk {
    Desk() { places.sessionBus = bus.connect(); }
    PrivateBus bus;
    DesktopPlaces places = emptyDesktop();
    WatchLog log;
};

} // namespace

Q_DECLARE_METATYPE(Inhibition)

TEST_CASE("GNOME's inhibitors of idleness are a guard, ours and others are not", "[platform][watch]")
{
    Desk desk;
    const QString name = QStringLiteral("org.gnome.SessionManager");
    const QString path = QStringLiteral("/org/gnome/SessionManager");
    BusService manager(desk.bus.connect());
    QList<QDBusObjectPath> held;
    QString program = ourselves();
    quint32 flags = 8;
    manager.answer(QStringLiteral("GetInhibitors"),
                   [&](const QVariantList&) { return QVariantList{QVariant::fromValue(held)}; });
    manager.answer(QStringLiteral("GetFlags"), [&](const QVariantList&) { return QVariantList{flags}; });
    manager.answer(QStringLiteral("GetAppId"), [&](const QVariantList&) { return QVariantList{program}; });
    manager.own(name);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::Inhibitors, "gnome").active; }));

    const QDBusObjectPath film(QStringLiteral("/org/gnome/SessionManager/Inhibitor1"));
    held = {film};
    manager.send(path, name, QStringLiteral("InhibitorAdded"), {QVariant::fromValue(film)});
    REQUIRE(until([&] { return manager.callsOf(QStringLiteral("GetAppId")) == 1; }));
    program = QStringLiteral("org.gnome.Totem");
    flags = 4; // keeps the computer from suspending: a download
    manager.send(path, name, QStringLiteral("InhibitorAdded"), {QVariant::fromValue(film)});
    REQUIRE(until([&] { return manager.callsOf(QStringLiteral("GetFlags")) == 2; }));
    flags = 12;
    manager.send(path, name, QStringLiteral("InhibitorAdded"), {QVariant::fromValue(film)});
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::Inhibitor); }));
    held.clear();
    manager.send(path, name, QStringLiteral("InhibitorRemoved"), {QVariant::fromValue(film)});
    REQUIRE(until([&] { return desk.log.guards.empty(); }));
    CHECK(desk.log.told == std::vector<std::string>{"guards inhibitor", "guards"});
}

TEST_CASE("Plasma's inhibitors of blanking are a guard, ours is not", "[platform][watch]")
{
    qDBusRegisterMetaType<Inhibition>();
    qDBusRegisterMetaType<QList<Inhibition>>();
    Desk desk;
    const QString name = QStringLiteral("org.kde.Solid.PowerManagement.PolicyAgent");
    const QString path = QStringLiteral("/org/kde/Solid/PowerManagement/PolicyAgent");
    BusService agent(desk.bus.connect());
    QList<Inhibition> held{{ourselves(), QStringLiteral("Guided session")}};
    agent.answer(QStringLiteral("HasInhibition"), [&](const QVariantList&) { return QVariantList{!held.isEmpty()}; });
    agent.answer(QStringLiteral("ListInhibitions"),
                 [&](const QVariantList&) { return QVariantList{QVariant::fromValue(held)}; });
    agent.own(name);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::Inhibitors, "kde").active; }));
    CHECK(desk.log.guards.empty());
    held << Inhibition{QStringLiteral("vlc"), QStringLiteral("Playing")};
    agent.send(path, name, QStringLiteral("InhibitionsChanged"), {QVariant::fromValue(held), QStringList()});
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::Inhibitor); }));
    held.removeLast();
    agent.send(path, name, QStringLiteral("InhibitionsChanged"), {QVariant::fromValue(held), QStringList()});
    REQUIRE(until([&] { return desk.log.guards.empty(); }));
}

TEST_CASE("Who only says that somebody inhibits is not believed while we do", "[platform][watch]")
{
    Desk desk;
    const QString name = QStringLiteral("org.freedesktop.PowerManagement");
    BusService power(desk.bus.connect());
    power.answer(QStringLiteral("HasInhibit"), [](const QVariantList&) { return QVariantList{true}; });
    power.own(name);
    auto ours = std::make_unique<KeepAwake>();
    ours->hold(QStringLiteral("Guided session"));
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::Inhibitors, "freedesktop").active; }));
    CHECK(desk.log.guards.empty());
    ours.reset();
    CHECK_FALSE(KeepAwake::isHeldAnywhere());
    watch.setGuardsWanted(true); // asks once more
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::Inhibitor); }));
}

TEST_CASE("A running microphone and an open camera are a call, and are looked for only while that matters",
          "[platform][watch]")
{
    Desk desk;
    const ScratchFolder root;
    const auto stream = root / "proc" / "asound" / "card1" / "pcm0c" / "sub0";
    std::filesystem::create_directories(stream);
    std::filesystem::create_directories(root / "proc" / "asound" / "card1" / "pcm0p" / "sub0");
    std::filesystem::create_directories(root / "proc" / "321" / "fd");
    std::filesystem::create_directories(root / "dev");
    const auto write = [](const std::filesystem::path& file, const char* text) { std::ofstream(file) << text; };
    write(root / "proc" / "asound" / "card1" / "pcm0p" / "sub0" / "status", "state: RUNNING\n"); // music
    write(stream / "status", "closed\n");
    desk.places.proc = QString::fromStdString((root / "proc").string());
    desk.places.dev = QString::fromStdString((root / "dev").string());
    desk.places.leastBetween = milliseconds{50};
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    CHECK_FALSE(reportOf(watch, SourceKind::Call, "devices").pushes);
    watch.setGuardsWanted(true);
    write(stream / "status", "state: RUNNING\nowner_pid   : 321\n");
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::Call); }));
    write(stream / "status", "closed\n");
    REQUIRE(until([&] { return desk.log.guards.empty(); }));

    write(root / "dev" / "video0", "");
    std::filesystem::create_symlink(root / "dev" / "video0", root / "proc" / "321" / "fd" / "7");
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::Call); }));
    watch.setGuardsWanted(false);
    CHECK(desk.log.guards.empty());

    const auto self = root / "proc" / std::to_string(::getpid()) / "fd";
    std::filesystem::create_directories(self);
    std::filesystem::rename(root / "proc" / "321" / "fd" / "7", self / "7");
    CHECK_FALSE(isCameraOpen(root / "proc", root / "dev")); // our own films nobody
}

TEST_CASE("dunst that is paused does not want to be disturbed", "[platform][watch]")
{
    Desk desk;
    const PrivateX x;
    QProcessEnvironment environment = x.environment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), desk.bus.address());
    const Server dunst(QStringLiteral("dunst"), {QStringLiteral("-config"), QStringLiteral("/dev/null")}, environment);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::DoNotDisturb, "dunst").works; }));
    const auto pause = [&](const char* value) {
        QProcess control;
        control.setProcessEnvironment(environment);
        control.start(QStringLiteral("dunstctl"), {QStringLiteral("set-paused"), QString::fromLatin1(value)});
        REQUIRE(control.waitForFinished());
    };
    pause("true");
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::DoNotDisturb); }));
    pause("false");
    REQUIRE(until([&] { return desk.log.guards.empty(); }));
}

TEST_CASE("GNOME's do not disturb is read from a real dconf, and heeded where there is a GNOME", "[platform][watch]")
{
    Desk desk;
    const ScratchFolder config;
    const ScratchFolder runtime;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), desk.bus.address());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(config.path().string()));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QString::fromStdString(runtime.path().string()));
    desk.places.dconf = QString::fromStdString((config / "dconf" / "user").string());
    const Server dconf(QStringLiteral("/usr/libexec/dconf-service"), {}, environment);
    BusService names(desk.bus.connect());
    const auto write = [&](const char* key, const char* value) {
        REQUIRE(until([&] {
            QProcess command;
            command.setProcessEnvironment(environment);
            command.start(QStringLiteral("dconf"),
                          {QStringLiteral("write"), QString::fromLatin1(key), QString::fromLatin1(value)});
            return command.waitForFinished() && command.exitCode() == 0; // until its service is there
        }));
    };
    const char* banners = "/org/gnome/desktop/notifications/show-banners";
    write("/org/gnome/desktop/interface/clock-format", "'24h'");
    write(banners, "false");
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return watch.isSettled(); }));
    CHECK_FALSE(reportOf(watch, SourceKind::DoNotDisturb, "gnome").works);
    names.own(QStringLiteral("org.gnome.Shell"));
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::DoNotDisturb); }));
    write(banners, "true");
    REQUIRE(until([&] { return desk.log.guards.empty(); }));
    write(banners, "false");
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::DoNotDisturb); }));
    CHECK_FALSE(reportOf(watch, SourceKind::DoNotDisturb, "cinnamon").works);

    QFile file(desk.places.dconf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    CHECK(readDconfBool(whole, banners) == false);
    CHECK_FALSE(readDconfBool(whole, "/org/gnome/desktop/interface/clock-format"));
    CHECK_FALSE(readDconfBool(whole, "/show-banners"));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        static_cast<void>(readDconfBool(whole.left(length), banners)); // cut anywhere, it reads nothing it has not
    }
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0xFF);
        static_cast<void>(readDconfBool(damaged, banners));
    }
}
