#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/asked_idle.h"
#include "ui/platform/watch/x11_link.h"
#endif

namespace plumbline {

/// Idle time from the X server's screen-saver extension, for servers without the IDLETIME counter.
class X11ScreenSaver : public AskedIdle {
    Q_OBJECT
public:
    /// @param link  must outlive this
    X11ScreenSaver(X11Link& link, int rank, milliseconds leastBetween);

protected:
    void ask() override;

private:
    X11Link& m_link;
};

} // namespace plumbline
