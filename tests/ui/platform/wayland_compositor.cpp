#include "wayland_compositor.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>

#include <ext-idle-notify-v1-server-protocol.h>
#include <wayland-server.h>

namespace plumbline::testing {

/// The functions that the library calls.
struct CompositorRequests {
    static WaylandCompositor& of(void* data) { return *static_cast<WaylandCompositor*>(data); }

    static void destroy(wl_client* /*client*/, wl_resource* resource) { wl_resource_destroy(resource); }

    static void forget(wl_resource* resource)
    {
        auto& waiting = of(wl_resource_get_user_data(resource)).m_waiting;
        std::erase_if(waiting, [resource](const auto& one) { return one.resource == resource; });
    }

    static void wait(wl_client* client, wl_resource* notifier, std::uint32_t id, std::uint32_t timeout,
                     wl_resource* /*seat*/)
    {
        static const struct ext_idle_notification_v1_interface requests {
            destroy
        };
        WaylandCompositor& self = of(wl_resource_get_user_data(notifier));
        wl_resource* resource = wl_resource_create(client, &ext_idle_notification_v1_interface, 1, id);
        wl_resource_set_implementation(resource, &requests, &self, forget);
        self.m_waiting.push_back({resource, timeout, false});
    }

    static void bindNotifier(wl_client* client, void* data, std::uint32_t version, std::uint32_t id)
    {
        static const struct ext_idle_notifier_v1_interface requests {
            destroy, wait
        };
        wl_resource* resource =
            wl_resource_create(client, &ext_idle_notifier_v1_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(resource, &requests, data, nullptr);
    }

    static void bindSeat(wl_client* client, void* /*data*/, std::uint32_t version, std::uint32_t id)
    {
        wl_resource* resource = wl_resource_create(client, &wl_seat_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(resource, nullptr, nullptr, nullptr);
        wl_seat_send_capabilities(resource, 0);
    }
};

WaylandCompositor::WaylandCompositor(bool tellsIdle)
    : m_display(wl_display_create())
{
    const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = socket().toStdString();
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    if (::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listening, 4) != 0 || wl_display_add_socket_fd(m_display, listening) != 0) {
        throw std::runtime_error("no compositor");
    }
    wl_global_create(m_display, &wl_seat_interface, 1, this, CompositorRequests::bindSeat);
    if (tellsIdle) {
        wl_global_create(m_display, &ext_idle_notifier_v1_interface, 1, this, CompositorRequests::bindNotifier);
    }
    wl_event_loop* loop = wl_display_get_event_loop(m_display);
    m_notifier = std::make_unique<QSocketNotifier>(wl_event_loop_get_fd(loop), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, loop] {
        wl_event_loop_dispatch(loop, 0);
        flush();
    });
}

WaylandCompositor::~WaylandCompositor()
{
    m_notifier.reset();
    wl_display_destroy_clients(m_display);
    wl_display_destroy(m_display);
}

QString WaylandCompositor::socket() const
{
    return QString::fromStdString((m_folder / "wayland").string());
}

std::vector<std::uint32_t> WaylandCompositor::thresholds() const
{
    std::vector<std::uint32_t> all;
    for (const Waiting& one : m_waiting) {
        all.push_back(one.threshold);
    }
    return all;
}

void WaylandCompositor::idleFor(std::uint32_t time_ms)
{
    for (Waiting& one : m_waiting) {
        if (!one.idle && one.threshold <= time_ms) {
            one.idle = true;
            ext_idle_notification_v1_send_idled(one.resource);
        }
    }
    flush();
}

void WaylandCompositor::input()
{
    for (Waiting& one : m_waiting) {
        if (std::exchange(one.idle, false)) {
            ext_idle_notification_v1_send_resumed(one.resource);
        }
    }
    flush();
}

void WaylandCompositor::flush()
{
    wl_display_flush_clients(m_display);
}

} // namespace plumbline::testing
