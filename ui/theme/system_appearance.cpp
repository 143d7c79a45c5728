#include "ui/theme/system_appearance.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace plumbline {

namespace {

QString portal()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}
QString appearanceGroup()
{
    return QStringLiteral("org.freedesktop.appearance");
}
QString gnomeGroup()
{
    return QStringLiteral("org.gnome.desktop.interface");
}

// Without an address the bus library would try to start a bus of its own, which can take seconds.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

bool replace(bool& member, bool value)
{
    return std::exchange(member, value) != value;
}

} // namespace

SystemAppearance::SystemAppearance()
    : m_platformDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_dark(m_platformDark)
{}

void SystemAppearance::watch()
{
    if (!hasSessionBus()) {
        return;
    }
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portal(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(portal(), portalPath(), settingsInterface(), QStringLiteral("ReadAll"));
    call << QStringList{appearanceGroup(), gnomeGroup()};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &SystemAppearance::takeAll);
}

void SystemAppearance::assumeDark(bool dark)
{
    if (replace(m_dark, dark)) {
        emit changed();
    }
}

void SystemAppearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (take(group, key, value.variant())) {
        emit changed();
    }
}

bool SystemAppearance::take(const QString& group, const QString& key, const QVariant& value)
{
    if (group == appearanceGroup() && key == QLatin1String("color-scheme")) {
        return replace(m_dark, value.toUInt() == 0 ? m_platformDark : value.toUInt() == 1);
    }
    if (group == appearanceGroup() && key == QLatin1String("contrast")) {
        return replace(m_highContrast, value.toUInt() == 1);
    }
    if (group == gnomeGroup() && key == QLatin1String("enable-animations")) {
        return replace(m_reducesMotion, !value.toBool());
    }
    return false;
}

void SystemAppearance::takeAll(QDBusPendingCallWatcher* watcher)
{
    watcher->deleteLater();
    const QDBusMessage reply = watcher->reply();
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
        return;
    }
    const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
    bool any = false;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        for (auto entry = group->cbegin(); entry != group->cend(); ++entry) {
            any = take(group.key(), entry.key(), entry.value()) || any;
        }
    }
    if (any) {
        emit changed();
    }
}

} // namespace plumbline
