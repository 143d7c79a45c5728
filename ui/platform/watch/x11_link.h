#pragma once

#include <QObject>
#include <QString>

#include <cstdlib>
#include <functional>
#include <memory>
#include <vector>
#include <xcb/xcb.h>

class QSocketNotifier;

namespace plumbline {

struct XcbFree {
    void operator()(void* memory) const { std::free(memory); } // NOLINT: xcb hands out malloc'ed replies
};
template <class Reply>
using XcbReply = std::unique_ptr<Reply, XcbFree>;

/// A connection of our own to the X server, read by the event loop: what is asked there never mixes with Qt's events.
class X11Link : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<void(const xcb_generic_event_t&)>;

    /// @param display  as DISPLAY spells it; empty: that of the environment
    explicit X11Link(const QString& display = QString());
    ~X11Link() override;

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] xcb_connection_t* get() const { return m_connection; }
    [[nodiscard]] xcb_window_t root() const;
    /// Every event is given to every handler.
    void addHandler(Handler handler) { m_handlers.push_back(std::move(handler)); }
    /// Sends what was asked for, and looks for events that came along with a reply.
    void flush();
    /// The number of a name.
    [[nodiscard]] xcb_atom_t atom(const char* name) const;

signals:
    /// The server is gone.
    void lost();

private:
    void read();

    xcb_connection_t* m_connection;
    int m_screen = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<Handler> m_handlers;
};

} // namespace plumbline
