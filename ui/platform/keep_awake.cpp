#include "ui/platform/keep_awake.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace plumbline {

namespace {

int held = 0;

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

} // namespace

KeepAwake::KeepAwake(QObject* parent)
    : QObject(parent)
{}

KeepAwake::~KeepAwake()
{
    release();
}

void KeepAwake::hold(const QString& reason)
{
    held += m_wanted ? 0 : 1;
    m_wanted = true;
    if (m_asked || m_cookie != 0) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage inhibit = call(QStringLiteral("Inhibit"));
    inhibit.setArguments({QCoreApplication::applicationName(), reason});
    m_asked = true;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(inhibit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &KeepAwake::answered);
}

void KeepAwake::answered(QDBusPendingCallWatcher* watcher)
{
    const QDBusPendingReply<quint32> reply = *watcher;
    watcher->deleteLater();
    m_asked = false;
    if (reply.isError()) {
        return;
    }
    m_cookie = reply.value();
    if (!m_wanted) {
        giveBack();
    }
}

bool KeepAwake::isHeldAnywhere()
{
    return held > 0;
}

void KeepAwake::release()
{
    held -= m_wanted ? 1 : 0;
    m_wanted = false;
    if (m_cookie != 0) {
        giveBack();
    }
}

void KeepAwake::giveBack()
{
    QDBusMessage uninhibit = call(QStringLiteral("UnInhibit"));
    uninhibit.setArguments({m_cookie});
    QDBusConnection::sessionBus().send(uninhibit);
    m_cookie = 0;
}

} // namespace plumbline
