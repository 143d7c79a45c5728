#include "ui/platform/watch/wayland_idle.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cstring>
#include <utility>

#include <ext-idle-notify-v1-client-protocol.h>
#include <wayland-client.h>

namespace plumbline {

/// The functions that the library calls.
struct WaylandIdleEvents {
    static WaylandIdle& of(void* data) { return *static_cast<WaylandIdle*>(data); }

    static void global(void* data, wl_registry* registry, std::uint32_t name, const char* interface,
                       std::uint32_t version)
    {
        of(data).bind(registry, name, interface, version);
    }
    static void globalRemove(void* /*data*/, wl_registry* /*registry*/, std::uint32_t /*name*/) {}
    static void listed(void* data, wl_callback* callback, std::uint32_t /*serial*/)
    {
        wl_callback_destroy(callback);
        WaylandIdle& self = of(data);
        self.setWorks(self.m_seat != nullptr && self.m_notifier != nullptr);
    }
    static void idled(void* data, ext_idle_notification_v1* notification) { of(data).idled(notification); }
    static void resumed(void* data, ext_idle_notification_v1* notification) { of(data).resumed(notification); }
};

namespace {

constexpr wl_registry_listener kRegistry{WaylandIdleEvents::global, WaylandIdleEvents::globalRemove};
constexpr wl_callback_listener kListed{WaylandIdleEvents::listed};
constexpr ext_idle_notification_v1_listener kNotification{WaylandIdleEvents::idled, WaylandIdleEvents::resumed};

} // namespace

WaylandIdle::WaylandIdle(const QString& display, int rank)
    : IdleSource("wayland", true, rank)
{
    if (!display.isEmpty()) {
        m_display = wl_display_connect(display.toLocal8Bit().constData());
    }
    if (m_display == nullptr) {
        setWorks(false);
        return;
    }
    m_registry = wl_display_get_registry(m_display);
    wl_registry_add_listener(m_registry, &kRegistry, this);
    wl_callback_add_listener(wl_display_sync(m_display), &kListed, this);
    m_socket = std::make_unique<QSocketNotifier>(wl_display_get_fd(m_display), QSocketNotifier::Read);
    connect(m_socket.get(), &QSocketNotifier::activated, this, &WaylandIdle::read);
    wl_display_flush(m_display);
}

WaylandIdle::~WaylandIdle()
{
    m_socket.reset(); // before its descriptor
    drop(m_waiting);
    drop(m_idle);
    if (m_notifier != nullptr) {
        ext_idle_notifier_v1_destroy(m_notifier);
    }
    if (m_seat != nullptr) {
        wl_seat_destroy(m_seat);
    }
    if (m_registry != nullptr) {
        wl_registry_destroy(m_registry);
    }
    if (m_display != nullptr) {
        wl_display_disconnect(m_display);
    }
}

void WaylandIdle::bind(wl_registry* registry, std::uint32_t name, const char* interface, std::uint32_t version)
{
    if (std::strcmp(interface, wl_seat_interface.name) == 0 && m_seat == nullptr) {
        m_seat = static_cast<wl_seat*>(wl_registry_bind(registry, name, &wl_seat_interface, 1));
    } else if (std::strcmp(interface, ext_idle_notifier_v1_interface.name) == 0 && m_notifier == nullptr) {
        m_version = std::min(version, static_cast<std::uint32_t>(ext_idle_notifier_v1_interface.version));
        m_notifier = static_cast<ext_idle_notifier_v1*>(
            wl_registry_bind(registry, name, &ext_idle_notifier_v1_interface, m_version));
    }
}

void WaylandIdle::drop(ext_idle_notification_v1*& notification)
{
    if (auto* old = std::exchange(notification, nullptr); old != nullptr) {
        ext_idle_notification_v1_destroy(old);
    }
}

void WaylandIdle::watch(std::optional<milliseconds> threshold)
{
    drop(m_waiting);
    if (!threshold) {
        drop(m_idle);
    } else if (works()) {
        m_threshold = *threshold;
        const auto timeout = static_cast<std::uint32_t>(m_threshold.count());
#ifdef EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION
        if (m_version >= EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION) {
            m_waiting = ext_idle_notifier_v1_get_input_idle_notification(m_notifier, timeout, m_seat);
        }
#endif
        if (m_waiting == nullptr) {
            m_waiting = ext_idle_notifier_v1_get_idle_notification(m_notifier, timeout, m_seat);
        }
        ext_idle_notification_v1_add_listener(m_waiting, &kNotification, this);
    }
    if (m_display != nullptr) {
        wl_display_flush(m_display);
    }
}

void WaylandIdle::read()
{
    while (wl_display_prepare_read(m_display) != 0) {
        wl_display_dispatch_pending(m_display);
    }
    if (wl_display_read_events(m_display) < 0 || wl_display_dispatch_pending(m_display) < 0) {
        lose();
        return;
    }
    wl_display_flush(m_display);
}

void WaylandIdle::lose()
{
    m_socket->setEnabled(false);
    setWorks(false);
}

void WaylandIdle::idled(ext_idle_notification_v1* notification)
{
    if (notification != m_waiting) {
        return; // the one that told already, with an older threshold
    }
    if (m_idle != nullptr) {
        drop(m_idle);
    }
    m_idle = std::exchange(m_waiting, nullptr);
    emit idleBegan(m_threshold);
}

void WaylandIdle::resumed(ext_idle_notification_v1* notification)
{
    if (notification != m_idle) {
        return;
    }
    // It tells of the next time, too, unless a newer one with another threshold waits for that.
    if (m_waiting == nullptr) {
        m_waiting = std::exchange(m_idle, nullptr);
    } else {
        drop(m_idle);
    }
    emit inputSeen();
}

} // namespace plumbline
