#include "ui/breaks/tray_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QTimer>

#include <cstdlib>
#include <memory>
#include <string_view>
#include <xcb/xcb.h>

namespace plumbline {

namespace {

const QString kWatcher = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString kWatcherPath = QStringLiteral("/StatusNotifierWatcher");

struct Free {
    void operator()(void* memory) const { std::free(memory); } // NOLINT: xcb hands out malloc'ed replies
};

xcb_connection_t* x11()
{
    const auto* native = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return native != nullptr ? native->connection() : nullptr;
}

std::uint32_t atom(xcb_connection_t* x, std::string_view name)
{
    const std::unique_ptr<xcb_intern_atom_reply_t, Free> reply(
        xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, static_cast<std::uint16_t>(name.size()), name.data()), nullptr));
    return reply ? reply->atom : static_cast<std::uint32_t>(XCB_ATOM_NONE);
}

bool hasOwner(xcb_connection_t* x, std::uint32_t selection)
{
    const std::unique_ptr<xcb_get_selection_owner_reply_t, Free> owner(
        xcb_get_selection_owner_reply(x, xcb_get_selection_owner(x, selection), nullptr));
    return owner && owner->owner != XCB_NONE;
}

} // namespace

TrayWatch::TrayWatch(QObject* parent)
    : QObject(parent)
{}

TrayWatch::~TrayWatch()
{
    qApp->removeNativeEventFilter(this);
}

void TrayWatch::start()
{
    watchX();
    watchBus();
    QTimer::singleShot(0, this, &TrayWatch::changed);
}

void TrayWatch::watchBus()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    m_names = new QDBusServiceWatcher(kWatcher, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_names, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& owner) {
                if (owner.isEmpty()) {
                    setBus(false);
                } else {
                    askHost();
                }
            });
    bus.connect(kWatcher, kWatcherPath, kWatcher, QStringLiteral("StatusNotifierHostRegistered"), this,
                SLOT(askHost()));
    askHost();
}

void TrayWatch::askHost()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        kWatcher, kWatcherPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << kWatcher << QStringLiteral("IsStatusNotifierHostRegistered");
    question.setAutoStartService(false);
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        setBus(reply.isValid() && reply.value().variant().toBool());
    });
}

void TrayWatch::setBus(bool there)
{
    if (std::exchange(m_onBus, there) != there) {
        emit changed();
    }
}

void TrayWatch::watchX()
{
    xcb_connection_t* x = x11();
    if (x == nullptr) {
        return;
    }
    m_manager = atom(x, "MANAGER");
    m_selection = atom(x, "_NET_SYSTEM_TRAY_S0");
    m_onX = hasOwner(x, m_selection);
    qApp->installNativeEventFilter(this);
}

bool TrayWatch::look()
{
    xcb_connection_t* x = x11();
    const bool there = x != nullptr && m_selection != 0 && hasOwner(x, m_selection);
    if (std::exchange(m_onX, there) != there) {
        emit changed();
    }
    return hasTray();
}

bool TrayWatch::nativeEventFilter(const QByteArray& eventType, void* message, qintptr*)
{
    if (eventType != "xcb_generic_event_t") {
        return false;
    }
    // The new owner of a tray tells the root window, which Qt listens to (system tray protocol 0.3).
    const auto* event = static_cast<xcb_generic_event_t*>(message);
    if ((event->response_type & 0x7F) != XCB_CLIENT_MESSAGE) {
        return false;
    }
    const auto* told = reinterpret_cast<const xcb_client_message_event_t*>(event); // NOLINT: how xcb has it
    if (told->type != m_manager || told->data.data32[1] != m_selection) {
        return false;
    }
    if (!std::exchange(m_onX, true)) {
        emit changed();
    }
    return false;
}

} // namespace plumbline
