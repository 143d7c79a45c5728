#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#include "ui/platform/watch/x11_link.h"
#include <xcb/sync.h>
#endif

namespace plumbline {

/// Idle time from the X server's IDLETIME counter (X Synchronization Extension 3.1): the server tells when it passes
/// the threshold and when it falls back. Nothing is asked in between.
class X11Idle : public IdleSource {
    Q_OBJECT
public:
    /// @param link  must outlive this
    X11Idle(X11Link& link, int rank);
    ~X11Idle() override;
    void watch(std::optional<milliseconds> threshold) override;

private:
    void findCounter();
    /// An alarm that goes off once: as soon as the counter is beyond, also when it is already.
    xcb_sync_alarm_t makeAlarm(xcb_sync_testtype_t test, milliseconds value);
    void drop(xcb_sync_alarm_t& alarm);
    void handle(const xcb_generic_event_t& event);

    X11Link& m_link;
    int m_firstEvent = 0;
    xcb_sync_counter_t m_counter = XCB_NONE;
    milliseconds m_threshold{0};
    xcb_sync_alarm_t m_idleAlarm = XCB_NONE;
    xcb_sync_alarm_t m_inputAlarm = XCB_NONE; ///< set while idle
};

} // namespace plumbline
