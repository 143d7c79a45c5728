#include "watch_log.h"

#include "ui/platform/watch/x11_link.h"
#include "ui/platform/watch/x11_screen_saver.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

#include <unistd.h>

using namespace plumbline;
using namespace plumbline::testing;
using app::SourceKind;

namespace {

DesktopPlaces on(const PrivateX& x)
{
    DesktopPlaces places = emptyDesktop();
    places.xDisplay = x.display();
    return places;
}

void touch(const PrivateX& x)
{
    x.run(QStringLiteral("xdotool"), {QStringLiteral("mousemove_relative"), QStringLiteral("3"), QStringLiteral("3")});
}

/// A window of some program, full-screen or not, as a person opens one.
class Film {
public:
    Film(const PrivateX& x, bool fullScreen, std::uint32_t pid)
        : m_link(x.display())
        , m_window(xcb_generate_id(m_link.get()))
    {
        xcb_connection_t* connection = m_link.get();
        xcb_create_window(connection, XCB_COPY_FROM_PARENT, m_window, m_link.root(), 0, 0, 100, 80, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
        xcb_change_property(connection, XCB_PROP_MODE_REPLACE, m_window, m_link.atom("_NET_WM_PID"), XCB_ATOM_CARDINAL,
                            32, 1, &pid);
        const xcb_atom_t state = m_link.atom("_NET_WM_STATE_FULLSCREEN");
        if (fullScreen) {
            xcb_change_property(connection, XCB_PROP_MODE_REPLACE, m_window, m_link.atom("_NET_WM_STATE"),
                                XCB_ATOM_ATOM, 32, 1, &state);
        }
        xcb_map_window(connection, m_window);
        xcb_flush(connection);
        REQUIRE(until([this] { return comesToFront(); }));
    }

private:
    /// As a click in a task bar; a window manager that is still starting gives the focus to nobody by itself.
    bool comesToFront()
    {
        xcb_client_message_event_t wish{};
        wish.response_type = XCB_CLIENT_MESSAGE;
        wish.format = 32;
        wish.window = m_window;
        wish.type = m_link.atom("_NET_ACTIVE_WINDOW");
        wish.data.data32[0] = 2; // by the person
        xcb_send_event(m_link.get(), 0, m_link.root(),
                       XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY,
                       reinterpret_cast<const char*>(&wish));
        const XcbReply<xcb_get_property_reply_t> reply(xcb_get_property_reply(
            m_link.get(),
            xcb_get_property(m_link.get(), 0, m_link.root(), m_link.atom("_NET_ACTIVE_WINDOW"), XCB_ATOM_WINDOW, 0, 1),
            nullptr));
        return reply && xcb_get_property_value_length(reply.get()) == 4 &&
               *static_cast<const xcb_window_t*>(xcb_get_property_value(reply.get())) == m_window;
    }

    X11Link m_link; ///< the window goes with it
    xcb_window_t m_window;
};

} // namespace

TEST_CASE("The X server tells of idleness and of the first input after it", "[platform][watch]")
{
    const PrivateX x;
    WatchLog log;
    DesktopSources watch(1.0, on(x));
    watch.start(log);
    CHECK(idleSource(watch) == "x11");
    CHECK(reportOf(watch, SourceKind::Idle, "x11").pushes);
    touch(x);
    watch.setIdleThreshold(milliseconds{150});
    REQUIRE(until([&] { return !log.told.empty(); }));
    CHECK(log.told == std::vector<std::string>{"idle"});
    CHECK(log.lastIdle >= milliseconds{150});
    CHECK(log.lastIdle < milliseconds{5000});
    touch(x);
    REQUIRE(until([&] { return log.count("input") == 1; }));
    REQUIRE(until([&] { return log.count("idle") == 2; }));
    touch(x);
    REQUIRE(until([&] { return log.count("input") == 2; }));
}

TEST_CASE("A new idle threshold holds at once, also while nobody is there", "[platform][watch]")
{
    const PrivateX x;
    WatchLog log;
    DesktopSources watch(1.0, on(x));
    watch.start(log);
    REQUIRE(reportOf(watch, SourceKind::Idle, "x11").pushes);
    touch(x);
    watch.setIdleThreshold(milliseconds{100});
    REQUIRE(until([&] { return log.count("idle") == 1; }));
    watch.setIdleThreshold(milliseconds{400}); // longer: told again when it is met
    REQUIRE(until([&] { return log.count("idle") == 2; }));
    CHECK(log.lastIdle >= milliseconds{400});
    watch.setIdleThreshold(std::chrono::minutes{10});
    touch(x);
    REQUIRE(until([&] { return log.count("input") == 1; }));
    watch.setIdleThreshold(milliseconds{20}); // shorter than what has passed already: told at once
    REQUIRE(until([&] { return log.count("idle") == 3; }));
}

TEST_CASE("With a fast clock thresholds and lengths are in its time", "[platform][watch]")
{
    const PrivateX x;
    WatchLog log;
    DesktopSources watch(1000.0, on(x));
    watch.start(log);
    REQUIRE(reportOf(watch, SourceKind::Idle, "x11").pushes);
    touch(x);
    watch.setIdleThreshold(std::chrono::minutes{5}); // 300 ms
    REQUIRE(until([&] { return log.count("idle") == 1; }));
    CHECK(log.lastIdle >= std::chrono::minutes{5});
    CHECK(log.lastIdle < std::chrono::minutes{150});
}

TEST_CASE("When the X server goes the watch goes on without it", "[platform][watch]")
{
    PrivateX x;
    WatchLog log;
    DesktopSources watch(1.0, on(x));
    watch.start(log);
    watch.setIdleThreshold(milliseconds{50});
    REQUIRE(until([&] { return log.count("idle") == 1; }));
    const int before = log.sourceChanges;
    x.kill();
    REQUIRE(until([&] { return idleSource(watch) == "none"; }));
    CHECK(log.sourceChanges > before);
    watch.setGuardsWanted(true);
    CHECK(log.told.back() == "input"); // nobody can tell that the person is away any more
}

TEST_CASE("Where the server only answers, it is asked, and not while nothing can have changed", "[platform][watch]")
{
    const PrivateX x;
    X11Link link(x.display());
    X11ScreenSaver saver(link, 0, milliseconds{60});
    REQUIRE(saver.works());
    QSignalSpy input(&saver, &IdleSource::inputSeen);
    std::vector<milliseconds> idle;
    QObject::connect(&saver, &IdleSource::idleBegan, &saver, [&](milliseconds idleFor) { idle.push_back(idleFor); });
    touch(x);
    saver.watch(milliseconds{300});
    REQUIRE(until([&] { return idle.size() == 1; }));
    CHECK(idle.front() >= milliseconds{300});
    CHECK(input.isEmpty());
    touch(x);
    REQUIRE(until([&] { return input.size() == 1; }));
    REQUIRE(until([&] { return idle.size() == 2; }));
}

TEST_CASE("Another program's full-screen window is a guard while that matters", "[platform][watch]")
{
    const PrivateX x;
    const Server manager(QStringLiteral("openbox"), {QStringLiteral("--sm-disable")}, x.environment());
    WatchLog log;
    DesktopSources watch(1.0, on(x));
    watch.start(log);
    REQUIRE(until([&] {
        watch.setGuardsWanted(false);
        watch.setGuardsWanted(true);
        return reportOf(watch, SourceKind::FullScreen, "x11").works;
    }));
    {
        const Film film(x, true, 4711);
        REQUIRE(until([&] { return log.guards.contains(breaks::Guard::FullScreen); }));
        const Film letter(x, false, 4712); // comes to the front of it
        REQUIRE(until([&] { return log.guards.empty(); }));
    }
    log.told.clear();
    {
        const Film ours(x, true, static_cast<std::uint32_t>(::getpid()));
        const Film after(x, true, 4713);
        REQUIRE(until([&] { return log.guards.contains(breaks::Guard::FullScreen); }));
        watch.setGuardsWanted(false);
        CHECK(log.guards.empty());
        watch.setGuardsWanted(true); // asks at once
        CHECK(log.guards.contains(breaks::Guard::FullScreen));
    }
    REQUIRE(until([&] { return log.guards.empty(); }));
}

TEST_CASE("Our own full-screen window is no guard", "[platform][watch]")
{
    const PrivateX x;
    const Server manager(QStringLiteral("openbox"), {QStringLiteral("--sm-disable")}, x.environment());
    WatchLog log;
    DesktopSources watch(1.0, on(x));
    watch.start(log);
    const Film ours(x, true, static_cast<std::uint32_t>(::getpid()));
    watch.setGuardsWanted(true);
    CHECK(reportOf(watch, SourceKind::FullScreen, "x11").works);
    CHECK(log.guards.empty());
    const Film film(x, true, 4711);
    REQUIRE(until([&] { return log.guards.contains(breaks::Guard::FullScreen); }));
}
