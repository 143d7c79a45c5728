#include "ui/platform/watch/x11_screen_saver.h"

#include <xcb/screensaver.h>

namespace plumbline {

X11ScreenSaver::X11ScreenSaver(X11Link& link, int rank, milliseconds leastBetween)
    : AskedIdle("x11", rank, leastBetween)
    , m_link(link)
{
    const xcb_query_extension_reply_t* extension =
        link.isConnected() ? xcb_get_extension_data(link.get(), &xcb_screensaver_id) : nullptr;
    setWorks(extension != nullptr && extension->present != 0);
    connect(&link, &X11Link::lost, this, [this] { setWorks(false); });
}

void X11ScreenSaver::ask()
{
    if (!works()) {
        return;
    }
    const XcbReply<xcb_screensaver_query_info_reply_t> reply(xcb_screensaver_query_info_reply(
        m_link.get(), xcb_screensaver_query_info(m_link.get(), m_link.root()), nullptr));
    m_link.flush();
    if (reply) {
        answered(milliseconds{reply->ms_since_user_input});
    } else {
        setWorks(false);
    }
}

} // namespace plumbline
