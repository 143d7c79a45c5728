#include "bus_service.h"
#include "private_desktop.h"

#include "ui/platform/remote_breaks.h"
#include "ui/platform/remote_client.h"
#include "ui/platform/remote_protocol.h"
#include "ui/platform/single_instance.h"

#include <catch2/catch.hpp>

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

ZonedTime at(const char* text)
{
    return *parseRfc3339(text);
}

/// A program that runs breaks, on the bus: what it was asked, and how things stand.
class Running {
public:
    Running(const QDBusConnection& connection, const std::filesystem::path& dataDir)
        : bus(connection)
        , remote([this](const BreaksRequest& request) { return answer(request); },
                 [](const Error&) { return QStringLiteral("No break is asked for (see the status)"); }, connection)
    {
        view.since = at("2026-11-23T09:00:00+01:00");
        view.next = breaks::Next{breaks::Kind::Short, at("2026-11-23T09:30:00+01:00")};
        remote.setProfile(QStringLiteral("Ada"));
        REQUIRE(bus.registerService(SingleInstance::busName(QString::fromStdString(dataDir.string()))));
    }
    Result<std::string> answer(const BreaksRequest& request)
    {
        if (request.verb == BreaksVerb::Status) {
            return breaksJson(view, {});
        }
        asked.push_back(request);
        if (request.verb == BreaksVerb::Snooze) {
            return fail(ErrorCode::NotAvailable, "breaks", {{"what", "no_prompt"}});
        }
        if (request.verb == BreaksVerb::Pause) {
            view.state = breaks::StateKind::Paused;
            view.pausedUntil = at("2026-11-23T11:00:00+01:00");
        }
        remote.update();
        return breaksJson(view, {});
    }

    QDBusConnection bus;
    breaks::View view;
    std::vector<BreaksRequest> asked;
    RemoteBreaks remote;
};

/// The command line waits for its answer, so it has a thread of its own here.
Result<std::string> fromCommandLine(PrivateBus& bus, const BreaksRequest& request, const std::filesystem::path& folder,
                                    const std::optional<std::string>& profile = {})
{
    const QDBusConnection connection = bus.connect();
    std::optional<Result<std::string>> result;
    std::atomic<bool> done = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        result = askRunningBreaks(request, folder, profile, connection);
        done = true;
    }));
    thread->start();
    const bool came = until([&] { return done.load(); });
    thread->wait();
    REQUIRE(came);
    return *result;
}

} // namespace

TEST_CASE("What the command line asks arrives whole, and the document comes back", "[platform][remote]")
{
    PrivateBus bus;
    const ScratchFolder folder;
    Running running(bus.connect(), folder.path());
    const PauseWish until{PauseWish::Kind::Until, minutes{14 * 60 + 30}};
    const std::vector<BreaksRequest> requests{{BreaksVerb::Take, {}, false},    {BreaksVerb::Skip, {}, false},
                                              {BreaksVerb::Done, {}, false},    {BreaksVerb::Resume, {}, false},
                                              {BreaksVerb::Standing, {}, true}, {BreaksVerb::Pause, until, false}};
    for (const BreaksRequest& request : requests) {
        const auto document = fromCommandLine(bus, request, folder.path());
        REQUIRE(document);
        CHECK(readBreaks(*document).has_value());
    }
    CHECK(running.asked == requests);
    const auto status = fromCommandLine(bus, {}, folder.path(), "Ada");
    REQUIRE(status);
    CHECK(readBreaks(*status)->state == breaks::StateKind::Paused);
    CHECK(running.asked.size() == requests.size());
}

TEST_CASE("Errors keep their code and detail over the bus, with words for people", "[platform][remote]")
{
    PrivateBus bus;
    const ScratchFolder folder;
    Running running(bus.connect(), folder.path());
    const auto refused = fromCommandLine(bus, {BreaksVerb::Snooze, {}, false}, folder.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::NotAvailable, "breaks", {{"what", "no_prompt"}}});

    QDBusConnection other = bus.connect();
    QDBusMessage call = QDBusMessage::createMethodCall(running.bus.baseService(), remote::objectPath(),
                                                       remote::interfaceName(), QStringLiteral("Pause"));
    call << QStringLiteral("a while");
    const QDBusPendingCall answer = other.asyncCall(call);
    REQUIRE(until([&] { return answer.isFinished(); }));
    CHECK(answer.error().name() == QStringLiteral("org.plumbline.Error.invalid_input"));
    CHECK(answer.error().message() == QStringLiteral("No break is asked for (see the status)"));
}

TEST_CASE("Nobody there, another profile open, no bus: not running", "[platform][remote]")
{
    PrivateBus bus;
    const ScratchFolder folder;
    const ScratchFolder elsewhere;
    const Running running(bus.connect(), folder.path());
    const Error notRunning{ErrorCode::NotAvailable, "breaks", {{"what", "not_running"}}};
    CHECK(fromCommandLine(bus, {}, elsewhere.path()).error() == notRunning);
    CHECK(fromCommandLine(bus, {}, folder.path(), "Grace").error() == notRunning);
    CHECK(askRunningBreaks({}, folder.path(), {}, QDBusConnection(QStringLiteral("none"))).error() == notRunning);
    // A window that runs no breaks, for example in its set-up.
    QDBusConnection other = bus.connect();
    REQUIRE(other.registerService(SingleInstance::busName(QString::fromStdString(elsewhere.path().string()))));
    CHECK(fromCommandLine(bus, {}, elsewhere.path()).error() == notRunning);
}

TEST_CASE("Properties can be read and their changes are told once", "[platform][remote]")
{
    PrivateBus bus;
    const ScratchFolder folder;
    Running running(bus.connect(), folder.path());
    running.remote.update();
    QDBusConnection other = bus.connect();
    const SignalLog changes(other, QStringLiteral("org.freedesktop.DBus.Properties"),
                            QStringLiteral("PropertiesChanged"));
    const SignalLog ended(other, remote::interfaceName(), QStringLiteral("BreakEnded"));
    QDBusMessage get =
        QDBusMessage::createMethodCall(running.bus.baseService(), remote::objectPath(),
                                       QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("GetAll"));
    get << remote::interfaceName();
    const QDBusPendingCall all = other.asyncCall(get);
    REQUIRE(until([&] { return all.isFinished(); }));
    REQUIRE_FALSE(all.isError());
    const auto values = qdbus_cast<QVariantMap>(all.reply().arguments().value(0));
    CHECK(values.value(QStringLiteral("State")).toString() == QStringLiteral("working"));
    CHECK(values.value(QStringLiteral("NextKind")).toString() == QStringLiteral("short"));
    CHECK(values.value(QStringLiteral("NextDueAt")).toString() == QStringLiteral("2026-11-23T09:30:00+01:00"));
    CHECK(values.value(QStringLiteral("Profile")).toString() == QStringLiteral("Ada"));
    CHECK(values.value(QStringLiteral("BoutSeconds")).toLongLong() == 0);

    running.remote.update(); // nothing changed
    running.view.bout = minutes{7};
    running.remote.update(); // only time went on
    running.view.state = breaks::StateKind::Prompting;
    running.remote.update();
    running.remote.tellBreakEnded(true);
    REQUIRE(until([&] { return ended.heard().size() == 1; }));
    CHECK(ended.heard().first().arguments().value(0).toBool());
    REQUIRE(changes.heard().size() == 1);
    const auto changed = qdbus_cast<QVariantMap>(changes.heard().first().arguments().value(1));
    CHECK(changed.keys() == QStringList{QStringLiteral("State")});
    CHECK(changed.first().toString() == QStringLiteral("prompting"));
}
