#include "watch_log.h"
#include "wayland_compositor.h"

#include <catch2/catch.hpp>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

using Thresholds = std::vector<std::uint32_t>;

DesktopPlaces on(const WaylandCompositor& compositor)
{
    DesktopPlaces places = emptyDesktop();
    places.waylandDisplay = compositor.socket();
    return places;
}

} // namespace

TEST_CASE("A Wayland compositor tells of idleness and of input", "[platform][watch]")
{
    WaylandCompositor compositor;
    WatchLog log;
    DesktopSources watch(1.0, on(compositor));
    watch.start(log);
    watch.setIdleThreshold(std::chrono::minutes{2});
    REQUIRE(until([&] { return compositor.thresholds() == Thresholds{120000}; }));
    CHECK(idleSource(watch) == "wayland");
    compositor.idleFor(120000);
    REQUIRE(until([&] { return log.count("idle") == 1; }));
    CHECK(log.lastIdle == std::chrono::minutes{2});
    compositor.input();
    REQUIRE(until([&] { return log.count("input") == 1; }));
    compositor.idleFor(120000);
    REQUIRE(until([&] { return log.count("idle") == 2; }));

    watch.setIdleThreshold(std::chrono::minutes{5}); // the one that told waits for the input
    REQUIRE(until([&] { return compositor.thresholds() == Thresholds{120000, 300000}; }));
    compositor.idleFor(300000);
    REQUIRE(until([&] { return log.count("idle") == 3; }));
    CHECK(log.lastIdle == std::chrono::minutes{5});
    compositor.input();
    REQUIRE(until([&] { return log.count("input") == 2; }));
    REQUIRE(until([&] { return compositor.thresholds() == Thresholds{300000}; }));
    watch.setIdleThreshold(milliseconds{0});
    REQUIRE(until([&] { return compositor.thresholds().empty(); }));
}

TEST_CASE("A compositor that does not tell of idleness leaves it to others", "[platform][watch]")
{
    const WaylandCompositor compositor(false);
    const PrivateX x; // Xwayland, which sees only what X programs get
    DesktopPlaces places = on(compositor);
    places.xDisplay = x.display();
    WatchLog log;
    DesktopSources watch(1.0, places);
    watch.start(log);
    REQUIRE(until([&] { return watch.isSettled(); }));
    CHECK(idleSource(watch) == "none");
    CHECK_FALSE(reportOf(watch, app::SourceKind::Idle, "wayland").works);
}

TEST_CASE("When the compositor goes the watch goes on without it", "[platform][watch]")
{
    auto compositor = std::make_unique<WaylandCompositor>();
    WatchLog log;
    DesktopSources watch(1.0, on(*compositor));
    watch.start(log);
    watch.setIdleThreshold(std::chrono::minutes{2});
    REQUIRE(until([&] { return idleSource(watch) == "wayland"; }));
    compositor.reset();
    REQUIRE(until([&] { return idleSource(watch) == "none"; }));
}
