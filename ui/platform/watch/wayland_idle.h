#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QString>

#include <cstdint>
#include <memory>

class QSocketNotifier;
struct ext_idle_notification_v1;
struct ext_idle_notifier_v1;
struct wl_display;
struct wl_registry;
struct wl_seat;

namespace plumbline {

/// Idle time from a Wayland compositor with ext-idle-notify-v1, over a connection of its own. Where the protocol has it
/// (version 2), input alone counts, so that a playing film is not activity.
class WaylandIdle : public IdleSource {
    Q_OBJECT
public:
    /// @param display  as WAYLAND_DISPLAY spells it, or an absolute path; empty: this source does not work
    WaylandIdle(const QString& display, int rank);
    ~WaylandIdle() override;
    void watch(std::optional<milliseconds> threshold) override;

private:
    friend struct WaylandIdleEvents;
    void bind(wl_registry* registry, std::uint32_t name, const char* interface, std::uint32_t version);
    void read();
    void lose();
    void idled(ext_idle_notification_v1* notification);
    void resumed(ext_idle_notification_v1* notification);
    static void drop(ext_idle_notification_v1*& notification);

    wl_display* m_display = nullptr;
    wl_registry* m_registry = nullptr;
    wl_seat* m_seat = nullptr;
    ext_idle_notifier_v1* m_notifier = nullptr;
    std::uint32_t m_version = 0;
    ext_idle_notification_v1* m_waiting = nullptr; ///< with the threshold as it is
    ext_idle_notification_v1* m_idle = nullptr;    ///< the one that told and will tell of the end
    milliseconds m_threshold{0};
    std::unique_ptr<QSocketNotifier> m_socket;
};

} // namespace plumbline
