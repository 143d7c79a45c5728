#include "ui/platform/watch/bus_call.h"

#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace plumbline {

void callAsync(const QDBusConnection& bus, QDBusMessage message, QObject* context,
               std::function<void(const QDBusMessage&)> done)
{
    message.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [done = std::move(done)](QDBusPendingCallWatcher* finished) {
                         finished->deleteLater();
                         done(finished->reply());
                     });
}

QDBusMessage methodCall(const QString& service, const QString& path, const QString& interface, const QString& method,
                        const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return message;
}

QVariant valueOf(const QDBusMessage& answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage) {
        return {};
    }
    const QVariant value = answer.arguments().value(0);
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
}

} // namespace plumbline
