#include "bus_service.h"
#include "watch_log.h"

#include "ui/platform/boot_alarm.h"

#include <catch2/catch.hpp>

#include <QDBusObjectPath>
#include <QFile>
#include <QSignalSpy>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::testing;
using app::SourceKind;
using breaks::Guard;

namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kManagerPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString kSession = QStringLiteral("org.freedesktop.login1.Session");
const QString kSessionPath = QStringLiteral("/org/freedesktop/login1/session/_32");

/// A desktop of buses alone. What is played on it is in the test's hands.
struct Buses {
    Buses()
    {
        places.sessionBus = session.connect();
        places.systemBus = system.connect();
        places.asleepSoFar = [this] { return asleep; };
    }
    PrivateBus session;
    PrivateBus system;
    milliseconds asleep{0};
    DesktopPlaces places = emptyDesktop();
    WatchLog log;
};

/// The login manager, with one session, ours.
void playLogin(BusService& service)
{
    const auto path = [](const QVariantList&) {
        return QVariantList{QVariant::fromValue(QDBusObjectPath(kSessionPath))};
    };
    service.answer(QStringLiteral("GetSession"), path);
    service.answer(QStringLiteral("GetSessionByPID"), path);
    service.set(kSessionPath, kSession, QStringLiteral("LockedHint"), false);
    service.set(kSessionPath, kSession, QStringLiteral("IdleHint"), false);
    service.set(kSessionPath, kSession, QStringLiteral("IdleSinceHintMonotonic"), QVariant::fromValue<quint64>(0));
    service.set(kManagerPath, kManager, QStringLiteral("BlockInhibited"), QStringLiteral("handle-lid-switch"));
    service.own(kLogin);
}

} // namespace

TEST_CASE("With no desktop at all the watch starts, works in nothing and says so", "[platform][watch]")
{
    WatchLog log;
    DesktopSources watch(1.0, emptyDesktop());
    watch.start(log);
    watch.setIdleThreshold(milliseconds{50});
    watch.setGuardsWanted(true);
    REQUIRE(until([&] { return watch.isSettled(); }));
    CHECK(idleSource(watch) == "none");
    for (const app::SourceReport& report : watch.sources()) {
        INFO(report.name);
        CHECK((report.works == (report.name == "clocks" || report.name == "timerfd")));
    }
    CHECK(log.told.empty());
    watch.stop();
    CHECK(watch.sources().empty());
}

TEST_CASE("The login manager tells of lock and unlock", "[platform][watch]")
{
    Buses desk;
    BusService login(desk.system.connect());
    playLogin(login);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::Lock, "logind").works; }));
    login.set(kSessionPath, kSession, QStringLiteral("LockedHint"), true);
    REQUIRE(until([&] { return desk.log.count("locked") == 1; }));
    login.set(kSessionPath, kSession, QStringLiteral("LockedHint"), false);
    REQUIRE(until([&] { return desk.log.count("unlocked") == 1; }));
    login.send(kSessionPath, kSession, QStringLiteral("Lock"), {});
    REQUIRE(until([&] { return desk.log.count("locked") == 2; }));
    login.set(kSessionPath, kSession, QStringLiteral("LockedHint"), true); // a locker answers the wish
    login.set(kSessionPath, kSession, QStringLiteral("LockedHint"), false);
    REQUIRE(until([&] { return desk.log.count("unlocked") == 2; }));
    login.send(kSessionPath, kSession, QStringLiteral("Lock"), {});
    login.send(kSessionPath, kSession, QStringLiteral("Unlock"), {});
    REQUIRE(until([&] { return desk.log.count("unlocked") == 3; }));
}

TEST_CASE("A screen saver tells of the lock, and one that crashes has not locked", "[platform][watch]")
{
    Buses desk;
    const QString name = GENERATE(QStringLiteral("freedesktop"), QStringLiteral("gnome"), QStringLiteral("mate"));
    const QString service = QStringLiteral("org.%1.ScreenSaver").arg(name);
    const QString path = QStringLiteral("/org/%1/ScreenSaver").arg(name);
    auto saver = std::make_unique<BusService>(desk.session.connect());
    saver->answer(QStringLiteral("GetActive"), [](const QVariantList&) { return QVariantList{true}; });
    saver->own(service);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return desk.log.count("locked") == 1; })); // it was locked when we came
    saver->send(path, service, QStringLiteral("ActiveChanged"), {false});
    REQUIRE(until([&] { return desk.log.count("unlocked") == 1; }));
    saver->send(path, service, QStringLiteral("ActiveChanged"), {true});
    REQUIRE(until([&] { return desk.log.count("locked") == 2; }));
    saver.reset();
    REQUIRE(until([&] { return desk.log.count("unlocked") == 2; }));
}

TEST_CASE("Sleep is measured by the clocks when the computer wakes, and told before what woke it", "[platform][watch]")
{
    Buses desk;
    BusService login(desk.system.connect());
    playLogin(login);
    DesktopSources watch(2.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::Sleep, "logind").works; }));

    login.send(kManagerPath, kManager, QStringLiteral("PrepareForSleep"), {true});
    desk.asleep += std::chrono::hours{1};
    login.send(kManagerPath, kManager, QStringLiteral("PrepareForSleep"), {false});
    REQUIRE(until([&] { return !desk.log.told.empty(); }));
    CHECK(desk.log.told == std::vector<std::string>{"slept 7200000"}); // in the program's time, twice as fast

    desk.asleep += minutes{5}; // nobody told of this one
    login.set(kSessionPath, kSession, QStringLiteral("LockedHint"), true);
    REQUIRE(until([&] { return desk.log.told.size() == 3; }));
    CHECK(desk.log.told[1] == "slept 600000");
    CHECK(desk.log.told[2] == "locked");

    desk.asleep += minutes{1};
    watch.measureSleep();
    watch.measureSleep();
    CHECK(desk.log.told.back() == "slept 120000");
    CHECK(desk.log.told.size() == 4);
}

TEST_CASE("Mutter tells of idleness; it comes before the login manager, which takes over", "[platform][watch]")
{
    Buses desk;
    BusService login(desk.system.connect());
    playLogin(login);
    auto mutter = std::make_unique<BusService>(desk.session.connect());
    const QString name = QStringLiteral("org.gnome.Mutter.IdleMonitor");
    const QString path = QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core");
    quint32 next = 10;
    mutter->answer(QStringLiteral("GetIdletime"),
                   [](const QVariantList&) { return QVariantList{QVariant::fromValue<quint64>(5)}; });
    const auto newWatch = [&next](const QVariantList&) { return QVariantList{++next}; };
    mutter->answer(QStringLiteral("AddIdleWatch"), newWatch);
    mutter->answer(QStringLiteral("AddUserActiveWatch"), newWatch);
    mutter->answer(QStringLiteral("RemoveWatch"), [](const QVariantList&) { return QVariantList{}; });
    mutter->own(name);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    watch.setIdleThreshold(minutes{2});
    REQUIRE(until([&] { return watch.isSettled() && idleSource(watch) == "mutter"; }));
    REQUIRE(until([&] { return mutter->callsOf(QStringLiteral("AddIdleWatch")) == 1; }));
    CHECK(mutter->calls().back().second.constFirst().toULongLong() == 120000);
    // The answer is on its way; a signal sent behind it cannot overtake it.
    mutter->send(path, name, QStringLiteral("WatchFired"), {99U});
    mutter->send(path, name, QStringLiteral("WatchFired"), {11U});
    REQUIRE(until([&] { return desk.log.count("idle") == 1; }));
    CHECK(desk.log.lastIdle == minutes{2});
    REQUIRE(until([&] { return mutter->callsOf(QStringLiteral("AddUserActiveWatch")) == 1; }));
    mutter->send(path, name, QStringLiteral("WatchFired"), {12U});
    REQUIRE(until([&] { return desk.log.count("input") == 1; }));

    mutter.reset();
    REQUIRE(until([&] { return idleSource(watch) == "logind"; }));
    login.set(kSessionPath, kSession, QStringLiteral("IdleHint"), true);
    REQUIRE(until([&] { return desk.log.count("idle") == 2; }));
    login.set(kSessionPath, kSession, QStringLiteral("IdleHint"), false);
    REQUIRE(until([&] { return desk.log.count("input") == 2; }));
}

TEST_CASE("The freedesktop idle time is read in seconds or milliseconds, whichever it is", "[platform][watch]")
{
    Buses desk;
    desk.places.leastBetween = milliseconds{40};
    const bool inSeconds = GENERATE(true, false);
    BusService saver(desk.session.connect());
    const auto start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::duration before = minutes{inSeconds ? 50 : 0};
    saver.answer(QStringLiteral("GetSessionIdleTime"), [&](const QVariantList&) {
        const auto idle = std::chrono::steady_clock::now() - start + before;
        const auto number =
            inSeconds ? std::chrono::floor<seconds>(idle).count() : std::chrono::floor<milliseconds>(idle).count();
        return QVariantList{static_cast<quint32>(number)};
    });
    saver.own(QStringLiteral("org.freedesktop.ScreenSaver"));
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    watch.setIdleThreshold(inSeconds ? milliseconds{3300} : milliseconds{300});
    REQUIRE(until([&] { return desk.log.count("idle") == 1; }));
    CHECK(idleSource(watch) == "freedesktop");
    CHECK_FALSE(reportOf(watch, SourceKind::Idle, "freedesktop").pushes);
    CHECK(desk.log.lastIdle >= (inSeconds ? milliseconds{minutes{50}} : milliseconds{300}));
    CHECK(desk.log.lastIdle < (inSeconds ? milliseconds{minutes{51}} : milliseconds{10000}));
}

TEST_CASE("Do not disturb is a guard, told by Plasma's property and others like it", "[platform][watch]")
{
    Buses desk;
    const QString name = QStringLiteral("org.freedesktop.Notifications");
    const QString path = QStringLiteral("/org/freedesktop/Notifications");
    BusService service(desk.session.connect());
    service.set(path, name, QStringLiteral("Inhibited"), false);
    service.own(name);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return reportOf(watch, SourceKind::DoNotDisturb, "freedesktop").works; }));
    CHECK_FALSE(reportOf(watch, SourceKind::DoNotDisturb, "dunst").works);
    service.set(path, name, QStringLiteral("Inhibited"), true);
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::DoNotDisturb); }));
    service.set(path, name, QStringLiteral("Inhibited"), false);
    REQUIRE(until([&] { return desk.log.guards.empty(); }));
    CHECK(desk.log.told == std::vector<std::string>{"guards do_not_disturb", "guards"});
}

TEST_CASE("Running on battery is told by UPower", "[platform][watch]")
{
    Buses desk;
    const QString name = QStringLiteral("org.freedesktop.UPower");
    BusService power(desk.system.connect());
    power.set(QStringLiteral("/org/freedesktop/UPower"), name, QStringLiteral("OnBattery"), true);
    power.own(name);
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    REQUIRE(until([&] { return desk.log.guards.contains(Guard::Battery); }));
    power.set(QStringLiteral("/org/freedesktop/UPower"), name, QStringLiteral("OnBattery"), false);
    REQUIRE(until([&] { return desk.log.guards.empty(); }));
}

TEST_CASE("Services that never answer hold nothing up", "[platform][watch]")
{
    Buses desk;
    BusService session(desk.session.connect());
    BusService system(desk.system.connect());
    session.hang();
    system.hang();
    for (const char* name : {"org.gnome.Mutter.IdleMonitor", "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                             "org.gnome.SessionManager", "org.kde.Solid.PowerManagement.PolicyAgent",
                             "org.freedesktop.PowerManagement", "org.freedesktop.Notifications"}) {
        session.own(QString::fromLatin1(name));
    }
    for (const char* name : {"org.freedesktop.login1", "org.freedesktop.UPower", "org.freedesktop.timedate1"}) {
        system.own(QString::fromLatin1(name));
    }
    const PrivateX x;
    desk.places.xDisplay = x.display();
    const auto before = std::chrono::steady_clock::now();
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    watch.setGuardsWanted(true);
    watch.setIdleThreshold(milliseconds{100});
    CHECK(std::chrono::steady_clock::now() - before < milliseconds{1000});
    REQUIRE(until([&] { return desk.log.count("idle") == 1; })); // what works goes on working
    CHECK(system.callsOf(QStringLiteral("GetSessionByPID")) + system.callsOf(QStringLiteral("GetSession")) == 1);
}

TEST_CASE("A change of the zone is told, by its file and by timedated", "[platform][watch]")
{
    Buses desk;
    const ScratchFolder etc;
    desk.places.localTime = QString::fromStdString((etc / "localtime").string());
    DesktopSources watch(1.0, desk.places);
    watch.start(desk.log);
    std::ofstream(etc / "something-else") << "x";
    std::filesystem::create_symlink("/usr/share/zoneinfo/Asia/Tokyo", etc / "localtime.new");
    std::filesystem::rename(etc / "localtime.new", etc / "localtime");
    REQUIRE(until([&] { return desk.log.count("clock") == 1; }));
    CHECK(desk.log.told.size() == 1);

    BusService dated(desk.system.connect());
    dated.own(QStringLiteral("org.freedesktop.timedate1"));
    dated.set(QStringLiteral("/org/freedesktop/timedate1"), QStringLiteral("org.freedesktop.timedate1"),
              QStringLiteral("NTP"), true);
    dated.set(QStringLiteral("/org/freedesktop/timedate1"), QStringLiteral("org.freedesktop.timedate1"),
              QStringLiteral("Timezone"), QStringLiteral("Asia/Tokyo"));
    REQUIRE(until([&] { return desk.log.count("clock") == 2; }));
    CHECK(desk.log.told.size() == 2);
}
