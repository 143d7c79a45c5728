#include "ui/platform/watch/full_screen.h"

#include <algorithm>
#include <unistd.h>

namespace plumbline {

namespace {

/// No window has more states than that.
constexpr std::uint32_t kMostValues = 64;

constexpr std::uint32_t kNothing = XCB_EVENT_MASK_NO_EVENT;
constexpr std::uint32_t kProperties = XCB_EVENT_MASK_PROPERTY_CHANGE;
constexpr std::uint32_t kPropertiesAndEnd =
    static_cast<std::uint32_t>(XCB_EVENT_MASK_PROPERTY_CHANGE) | XCB_EVENT_MASK_STRUCTURE_NOTIFY;

void listen(xcb_connection_t* x, xcb_window_t window, const std::uint32_t& events)
{
    if (window != XCB_WINDOW_NONE) {
        xcb_change_window_attributes(x, window, XCB_CW_EVENT_MASK, &events);
    }
}

} // namespace

FullScreen::FullScreen(X11Link& link)
    : StateSource(app::SourceKind::FullScreen, "x11", true)
    , m_link(link)
{
    if (!link.isConnected()) {
        setWorks(false);
        return;
    }
    link.addHandler([this](const xcb_generic_event_t& event) { handle(event); });
    connect(&link, &X11Link::lost, this, [this] {
        setHolds(false);
        setWorks(false);
    });
    m_activeWindow = link.atom("_NET_ACTIVE_WINDOW");
    m_state = link.atom("_NET_WM_STATE");
    m_fullScreen = link.atom("_NET_WM_STATE_FULLSCREEN");
    m_pid = link.atom("_NET_WM_PID");
    m_manager = link.atom("_NET_SUPPORTING_WM_CHECK");
    setWorks(hasWindowManager());
}

bool FullScreen::hasWindowManager() const
{
    return !property(m_link.root(), m_manager, XCB_ATOM_WINDOW).empty();
}

void FullScreen::setWanted(bool wanted)
{
    if (!m_link.isConnected() || wanted == m_wanted) {
        return;
    }
    if (wanted) {
        setWorks(hasWindowManager()); // at login it may come after us
    }
    m_wanted = wanted;
    listen(m_link.get(), m_link.root(), wanted ? kProperties : kNothing);
    if (wanted) {
        lookAtActive();
    } else {
        listen(m_link.get(), m_active, kNothing);
        m_active = XCB_WINDOW_NONE;
        setHolds(false);
    }
    m_link.flush();
}

std::vector<std::uint32_t> FullScreen::property(xcb_window_t window, xcb_atom_t name, xcb_atom_t type) const
{
    const XcbReply<xcb_get_property_reply_t> reply(xcb_get_property_reply(
        m_link.get(), xcb_get_property(m_link.get(), 0, window, name, type, 0, kMostValues), nullptr));
    if (!reply || reply->format != 32) {
        return {};
    }
    const auto* values = static_cast<const std::uint32_t*>(xcb_get_property_value(reply.get()));
    return {values, values + xcb_get_property_value_length(reply.get()) / static_cast<int>(sizeof *values)};
}

bool FullScreen::isOurs(xcb_window_t window) const
{
    const auto pid = property(window, m_pid, XCB_ATOM_CARDINAL);
    return !pid.empty() && pid.front() == static_cast<std::uint32_t>(::getpid());
}

void FullScreen::lookAtActive()
{
    const auto windows = property(m_link.root(), m_activeWindow, XCB_ATOM_WINDOW);
    const xcb_window_t active = windows.empty() ? static_cast<xcb_window_t>(XCB_WINDOW_NONE) : windows.front();
    if (active != m_active) {
        listen(m_link.get(), m_active, kNothing);
        m_active = active;
        listen(m_link.get(), m_active, kPropertiesAndEnd);
    }
    lookAtState();
}

void FullScreen::lookAtState()
{
    if (m_active == XCB_WINDOW_NONE) {
        setHolds(false);
        return;
    }
    const auto states = property(m_active, m_state, XCB_ATOM_ATOM);
    setHolds(std::find(states.begin(), states.end(), m_fullScreen) != states.end() && !isOurs(m_active));
}

void FullScreen::handle(const xcb_generic_event_t& event)
{
    if (!m_wanted) {
        return;
    }
    const int type = event.response_type & 0x7F;
    if (type == XCB_PROPERTY_NOTIFY) {
        const auto& changed = reinterpret_cast<const xcb_property_notify_event_t&>(event);
        if (changed.window == m_link.root() && changed.atom == m_activeWindow) {
            lookAtActive();
        } else if (changed.window == m_active && changed.atom == m_state) {
            lookAtState();
        }
    } else if ((type == XCB_DESTROY_NOTIFY || type == XCB_UNMAP_NOTIFY) &&
               reinterpret_cast<const xcb_unmap_notify_event_t&>(event).window == m_active) {
        setHolds(false); // not every window manager says that nothing is active then
    }
    m_link.flush();
}

} // namespace plumbline
