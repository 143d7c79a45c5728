#pragma once

#include "support/scratch_folder.h"

#include <QSocketNotifier>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

struct wl_client;
struct wl_display;
struct wl_resource;

namespace plumbline::testing {

/// As much of a Wayland compositor as tells of idleness: a seat, and idle notifications that are in the test's hands.
class WaylandCompositor {
public:
    explicit WaylandCompositor(bool tellsIdle = true);
    ~WaylandCompositor();
    WaylandCompositor(const WaylandCompositor&) = delete;
    WaylandCompositor& operator=(const WaylandCompositor&) = delete;

    /// What a client connects to.
    [[nodiscard]] QString socket() const;
    /// The thresholds that clients wait for now, in milliseconds.
    [[nodiscard]] std::vector<std::uint32_t> thresholds() const;
    /// Nobody touched anything for so long: tells those who wait for that.
    void idleFor(std::uint32_t time_ms);
    /// Tells those who were told of idleness.
    void input();

private:
    friend struct CompositorRequests;
    struct Waiting {
        wl_resource* resource = nullptr;
        std::uint32_t threshold = 0;
        bool idle = false;
    };
    void flush();

    ScratchFolder m_folder;
    wl_display* m_display;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<Waiting> m_waiting;
};

} // namespace plumbline::testing
