#include "ui/platform/watch/x11_link.h"

#include <QSocketNotifier>

#include <cstring>

namespace plumbline {

X11Link::X11Link(const QString& display)
    : m_connection(xcb_connect(display.isEmpty() ? nullptr : display.toLocal8Bit().constData(), &m_screen))
{
    if (isConnected()) {
        m_notifier = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &X11Link::read);
    }
}

X11Link::~X11Link()
{
    m_notifier.reset(); // before its descriptor
    xcb_disconnect(m_connection);
}

bool X11Link::isConnected() const
{
    return xcb_connection_has_error(m_connection) == 0;
}

xcb_window_t X11Link::root() const
{
    xcb_screen_iterator_t screens = xcb_setup_roots_iterator(xcb_get_setup(m_connection));
    for (int i = 0; i < m_screen; ++i) {
        xcb_screen_next(&screens);
    }
    return screens.data->root;
}

xcb_atom_t X11Link::atom(const char* name) const
{
    const auto length = static_cast<std::uint16_t>(std::strlen(name));
    const XcbReply<xcb_intern_atom_reply_t> reply(
        xcb_intern_atom_reply(m_connection, xcb_intern_atom(m_connection, 0, length, name), nullptr));
    return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

void X11Link::flush()
{
    xcb_flush(m_connection);
    // Waiting for a reply may have read events off the socket, so nothing would tell us of them.
    QMetaObject::invokeMethod(this, &X11Link::read, Qt::QueuedConnection);
}

void X11Link::read()
{
    while (const XcbReply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)}) {
        for (const Handler& handler : m_handlers) {
            handler(*event);
        }
    }
    if (!isConnected() && m_notifier) {
        m_notifier.reset();
        emit lost();
    }
}

} // namespace plumbline
