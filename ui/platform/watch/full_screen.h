#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#include "ui/platform/watch/x11_link.h"
#endif

namespace plumbline {

/// Whether the active window fills its screen (EWMH: _NET_ACTIVE_WINDOW, _NET_WM_STATE), told by the X server while it
/// matters. Our own windows never count.
class FullScreen : public StateSource {
    Q_OBJECT
public:
    /// @param link  must outlive this
    explicit FullScreen(X11Link& link);
    void setWanted(bool wanted) override;

private:
    void handle(const xcb_generic_event_t& event);
    void lookAtActive();
    void lookAtState();
    [[nodiscard]] std::vector<std::uint32_t> property(xcb_window_t window, xcb_atom_t name, xcb_atom_t type) const;
    [[nodiscard]] bool hasWindowManager() const;
    [[nodiscard]] bool isOurs(xcb_window_t window) const;

    X11Link& m_link;
    bool m_wanted = false;
    xcb_atom_t m_activeWindow = XCB_ATOM_NONE;
    xcb_atom_t m_state = XCB_ATOM_NONE;
    xcb_atom_t m_fullScreen = XCB_ATOM_NONE;
    xcb_atom_t m_pid = XCB_ATOM_NONE;
    xcb_atom_t m_manager = XCB_ATOM_NONE;
    xcb_window_t m_active = XCB_WINDOW_NONE;
};

} // namespace plumbline
