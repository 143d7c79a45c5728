#include "watch_log.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace plumbline::testing {

void WatchLog::idleBegan(milliseconds idleFor)
{
    lastIdle = idleFor;
    told.emplace_back("idle");
}

void WatchLog::slept(milliseconds length)
{
    told.push_back("slept " + std::to_string(length.count()));
}

void WatchLog::guardsChanged(breaks::GuardSet now)
{
    guards = now;
    std::string line = "guards";
    now.forEach([&line](breaks::Guard guard) { line += " " + std::string(code(guard)); });
    told.push_back(line);
}

int WatchLog::count(const std::string& what) const
{
    return static_cast<int>(std::count(told.begin(), told.end(), what));
}

DesktopPlaces emptyDesktop()
{
    DesktopPlaces places;
    places.sessionBus = QDBusConnection(QStringLiteral("no such bus"));
    places.systemBus = places.sessionBus;
    places.xDisplay.clear();
    places.waylandDisplay.clear();
    places.proc = QStringLiteral("/nowhere");
    places.dev = places.proc;
    places.dconf = QStringLiteral("/nowhere/dconf/user");
    places.localTime = QStringLiteral("/nowhere/localtime");
    return places;
}

app::SourceReport reportOf(const DesktopSources& watch, app::SourceKind kind, const std::string& name)
{
    const auto all = watch.sources();
    const auto found = std::find_if(all.begin(), all.end(), [&](const app::SourceReport& report) {
        return report.kind == kind && report.name == name;
    });
    REQUIRE(found != all.end());
    return *found;
}

std::string idleSource(const DesktopSources& watch)
{
    const auto all = watch.sources();
    const auto found = std::find_if(all.begin(), all.end(), [](const app::SourceReport& report) {
        return report.kind == app::SourceKind::Idle && report.active;
    });
    return found == all.end() ? "none" : found->name;
}

} // namespace plumbline::testing
