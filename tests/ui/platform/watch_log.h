#pragma once

#include "private_desktop.h"

#include "ui/platform/desktop_sources.h"

#include <string>
#include <vector>

namespace plumbline::testing {

/// Writes down what a watch tells.
class WatchLog : public app::DesktopWatch::Listener {
public:
    void idleBegan(milliseconds idleFor) override;
    void inputSeen() override { told.emplace_back("input"); }
    void lockChanged(bool locked) override { told.emplace_back(locked ? "locked" : "unlocked"); }
    void slept(milliseconds length) override;
    void guardsChanged(breaks::GuardSet now) override;
    void clockChanged() override { told.emplace_back("clock"); }
    void sourcesChanged() override { ++sourceChanges; }

    /// How often this was told.
    [[nodiscard]] int count(const std::string& what) const;

    std::vector<std::string>
        told; ///< "idle", "input", "locked", "unlocked", "slept 5000", "guards call full_screen", "clock"
    milliseconds lastIdle{0};
    breaks::GuardSet guards;
    int sourceChanges = 0;
};

/// A desktop where there is nothing at all: no bus, no display, no device.
DesktopPlaces emptyDesktop();

/// The report of one source; fails the test when there is none of that kind and name.
app::SourceReport reportOf(const DesktopSources& watch, app::SourceKind kind, const std::string& name);
/// The name of the idle source in use, or "none".
std::string idleSource(const DesktopSources& watch);

} // namespace plumbline::testing
