#include "ui/platform/remote_client.h"

#include "ui/platform/remote_protocol.h"
#include "ui/platform/single_instance.h"

#include <QDBusMessage>
#include <QDBusVariant>

namespace plumbline {

namespace {

constexpr int kAnswerWait_ms = 5000;

QDBusMessage messageOf(const BreaksRequest& request, const QString& service)
{
    const auto call = [&service](const QString& method) {
        return QDBusMessage::createMethodCall(service, remote::objectPath(), remote::interfaceName(), method);
    };
    switch (request.verb) {
    case BreaksVerb::Take:
        return call(QStringLiteral("Take"));
    case BreaksVerb::Snooze:
        return call(QStringLiteral("Snooze"));
    case BreaksVerb::Skip:
        return call(QStringLiteral("Skip"));
    case BreaksVerb::Done:
        return call(QStringLiteral("Done"));
    case BreaksVerb::Pause: {
        QDBusMessage message = call(QStringLiteral("Pause"));
        message << QString::fromStdString(pauseWords(request.pause.value_or(PauseWish{})));
        return message;
    }
    case BreaksVerb::Resume:
        return call(QStringLiteral("Resume"));
    case BreaksVerb::Standing: {
        QDBusMessage message = call(QStringLiteral("SetStanding"));
        message << request.standing;
        return message;
    }
    case BreaksVerb::Status:
        break;
    }
    return call(QStringLiteral("Status"));
}

Result<QVariant> ask(QDBusMessage message, const QDBusConnection& bus)
{
    message.setAutoStartService(false);
    const QDBusMessage answer = bus.call(message, QDBus::Block, kAnswerWait_ms);
    if (answer.type() == QDBusMessage::ErrorMessage) {
        return tl::unexpected(remote::errorOf(answer.errorName()));
    }
    return answer.arguments().value(0);
}

Result<std::string> openProfile(const QString& service, const QDBusConnection& bus)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        service, remote::objectPath(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << remote::interfaceName() << QStringLiteral("Profile");
    return ask(message, bus).map([](const QVariant& value) {
        return value.value<QDBusVariant>().variant().toString().toStdString();
    });
}

} // namespace

Result<std::string> askRunningBreaks(const BreaksRequest& request, const std::filesystem::path& dataDir,
                                     const std::optional<std::string>& profile, const QDBusConnection& bus)
{
    if (!bus.isConnected()) {
        return fail(ErrorCode::NotAvailable, "breaks", {{"what", "not_running"}});
    }
    const QString service = SingleInstance::busName(QString::fromStdString(dataDir.string()));
    if (profile) {
        const auto open = openProfile(service, bus);
        if (!open) {
            return tl::unexpected(open.error());
        }
        if (*open != *profile) {
            return fail(ErrorCode::NotAvailable, "breaks", {{"what", "not_running"}});
        }
    }
    return ask(messageOf(request, service), bus).map([](const QVariant& value) {
        return value.toString().toStdString();
    });
}

} // namespace plumbline
