#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QVariantList>

#include <functional>

namespace plumbline {

/// Asks without waiting, and never starts a service for it. `done` gets the answer or the error, and is not called any
/// more once `context` is gone.
void callAsync(const QDBusConnection& bus, QDBusMessage message, QObject* context,
               std::function<void(const QDBusMessage&)> done);

/// The message of a method call.
QDBusMessage methodCall(const QString& service, const QString& path, const QString& interface, const QString& method,
                        const QVariantList& arguments = {});

/// The first value of an answer; invalid for an error.
QVariant valueOf(const QDBusMessage& answer);

} // namespace plumbline
