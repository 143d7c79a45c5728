#include "bus_service.h"
#include "private_desktop.h"

#include "ui/platform/notifications.h"

#include <catch2/catch.hpp>

#include <QDBusArgument>
#include <QFile>
#include <QProcessEnvironment>
#include <QSignalSpy>

#include <filesystem>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

const QString kName = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

/// A server that offers what it is told to.
void playServer(BusService& service, const QStringList& capabilities)
{
    auto next = std::make_shared<quint32>(6);
    service.answer(QStringLiteral("GetCapabilities"),
                   [capabilities](const QVariantList&) { return QVariantList{capabilities}; });
    service.answer(QStringLiteral("Notify"), [next](const QVariantList& arguments) {
        const quint32 replaced = arguments.value(1).toUInt();
        return QVariantList{replaced != 0 ? replaced : ++*next};
    });
    service.answer(QStringLiteral("CloseNotification"), [](const QVariantList&) { return QVariantList{}; });
    service.own(kName);
}

Notification prompt(const QString& title)
{
    return {title,
            QStringLiteral("Thirty minutes & more"),
            {{QStringLiteral("start"), QStringLiteral("Start")}, {QStringLiteral("snooze"), QStringLiteral("Snooze")}}};
}

QVariantList lastNotify(const BusService& service)
{
    QVariantList last;
    for (const auto& [method, arguments] : service.calls()) {
        if (method == QStringLiteral("Notify")) {
            last = arguments;
        }
    }
    return last;
}

/// dunst on a private X server, with a script that chooses the action `choice` from its menu.
class Dunst {
public:
    Dunst(const PrivateX& x, const PrivateBus& bus, const QString& choice)
    {
        const QString folder = QString::fromStdString(m_folder.path().string());
        QFile script(folder + QStringLiteral("/choose"));
        REQUIRE(script.open(QIODevice::WriteOnly));
        script.write(QStringLiteral("#!/bin/sh\ngrep -m1 '%1'\n").arg(choice).toUtf8());
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile config(folder + QStringLiteral("/dunstrc"));
        REQUIRE(config.open(QIODevice::WriteOnly));
        config.write(QStringLiteral("[global]\n    dmenu = %1\n    font = Inter 10\n").arg(script.fileName()).toUtf8());
        config.close();
        m_environment = x.environment();
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
        m_server = std::make_unique<Server>(QStringLiteral("dunst"),
                                            QStringList{QStringLiteral("-config"), config.fileName()}, m_environment);
    }
    void control(const QStringList& words)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral("dunstctl"), words);
        REQUIRE(process.waitForFinished());
    }
    void kill() { m_server->kill(); }

private:
    ScratchFolder m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<Server> m_server;
};

} // namespace

TEST_CASE("A button pressed in a real notification comes back by its key", "[platform][notifications]")
{
    const PrivateX x;
    PrivateBus bus;
    Notifications notifications(bus.connect());
    auto dunst = std::make_unique<Dunst>(x, bus, QStringLiteral("Snooze"));
    REQUIRE(until([&] { return notifications.offersActions(); }));
    QSignalSpy pressed(&notifications, &Notifications::actionInvoked);
    notifications.show(prompt(QStringLiteral("Time to stand up")));
    REQUIRE(until([&] {
        dunst->control({QStringLiteral("context")});
        return !pressed.isEmpty();
    }));
    CHECK(pressed.first().first().toString() == QStringLiteral("snooze"));

    SECTION("after the service has crashed and come back")
    {
        dunst->kill();
        REQUIRE(until([&] { return !notifications.isAvailable(); }));
        dunst = std::make_unique<Dunst>(x, bus, QStringLiteral("Start"));
        REQUIRE(until([&] { return notifications.offersActions(); }));
        pressed.clear();
        notifications.show(prompt(QStringLiteral("Once more")));
        REQUIRE(until([&] {
            dunst->control({QStringLiteral("context")});
            return !pressed.isEmpty();
        }));
        CHECK(pressed.first().first().toString() == QStringLiteral("start"));
    }
}

TEST_CASE("The next notification replaces the one on screen", "[platform][notifications]")
{
    PrivateBus bus;
    BusService service(bus.connect());
    playServer(service, {QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")});
    Notifications notifications(bus.connect());
    REQUIRE(until([&] { return notifications.offersActions(); }));
    notifications.show(prompt(QStringLiteral("One")));
    notifications.show(prompt(QStringLiteral("Two")));
    notifications.show(prompt(QStringLiteral("Three")));
    REQUIRE(until([&] { return lastNotify(service).value(3) == QStringLiteral("Three"); }));
    CHECK(service.callsOf(QStringLiteral("Notify")) == 2); // "Two" was overtaken
    const QVariantList sent = lastNotify(service);
    CHECK(sent.value(1).toUInt() == 7);
    CHECK(sent.value(4).toString() == QStringLiteral("Thirty minutes &amp; more"));
    CHECK(sent.value(5).toStringList().size() == 4);
    const auto hints = qdbus_cast<QVariantMap>(sent.value(6).value<QDBusArgument>());
    CHECK(hints.value(QStringLiteral("transient")).toBool());
    CHECK(hints.value(QStringLiteral("urgency")).userType() == QMetaType::UChar);

    QSignalSpy closed(&notifications, &Notifications::closed);
    notifications.withdraw();
    CHECK(until([&] { return service.callsOf(QStringLiteral("CloseNotification")) == 1; }));
    service.send(kPath, kName, QStringLiteral("NotificationClosed"), {7U, 3U});
    notifications.show(prompt(QStringLiteral("Four")));
    REQUIRE(until([&] { return service.callsOf(QStringLiteral("Notify")) == 3; }));
    CHECK(closed.isEmpty()); // the close was ours
    CHECK(lastNotify(service).value(1).toUInt() == 0);
}

TEST_CASE("Where no buttons are offered the notification is plain", "[platform][notifications]")
{
    PrivateBus bus;
    BusService service(bus.connect());
    playServer(service, {QStringLiteral("body")});
    Notifications notifications(bus.connect());
    notifications.show(prompt(QStringLiteral("Plain")));
    REQUIRE(until([&] { return service.callsOf(QStringLiteral("Notify")) == 1; }));
    CHECK_FALSE(notifications.offersActions());
    CHECK(lastNotify(service).value(5).toStringList().isEmpty());
    CHECK(lastNotify(service).value(4).toString() == QStringLiteral("Thirty minutes & more"));
}

TEST_CASE("Without a notification service, and without a bus, showing fails and says so", "[platform][notifications]")
{
    PrivateBus bus;
    const bool withBus = GENERATE(true, false);
    Notifications notifications(withBus ? bus.connect() : QDBusConnection(QStringLiteral("none of that name")));
    QSignalSpy failed(&notifications, &Notifications::failed);
    notifications.show(prompt(QStringLiteral("Nobody sees this")));
    CHECK(failed.isEmpty()); // told from the event loop
    REQUIRE(until([&] { return failed.size() == 1; }));
    CHECK_FALSE(notifications.isAvailable());
}

TEST_CASE("Signals of other programs' notifications are not ours", "[platform][notifications]")
{
    PrivateBus bus;
    BusService service(bus.connect());
    playServer(service, {QStringLiteral("actions")});
    Notifications notifications(bus.connect());
    QSignalSpy pressed(&notifications, &Notifications::actionInvoked);
    notifications.show(prompt(QStringLiteral("Ours")));
    REQUIRE(until([&] { return service.callsOf(QStringLiteral("Notify")) == 1; }));
    service.send(kPath, kName, QStringLiteral("ActionInvoked"), {4U, QStringLiteral("start")});
    service.send(kPath, kName, QStringLiteral("ActionInvoked"), {7U, QStringLiteral("snooze")});
    REQUIRE(until([&] { return !pressed.isEmpty(); }));
    CHECK(pressed.size() == 1);
    CHECK(pressed.first().first().toString() == QStringLiteral("snooze"));
}
