#include "ui/platform/remote_protocol.h"

#include <QStringList>

namespace plumbline::remote {

namespace {

const QString kPrefix = QStringLiteral("org.plumbline.Error.");
/// What the bus itself says where nobody, or nothing of that kind, is there.
const QStringList kNobody{QStringLiteral("org.freedesktop.DBus.Error.ServiceUnknown"),
                          QStringLiteral("org.freedesktop.DBus.Error.NameHasNoOwner"),
                          QStringLiteral("org.freedesktop.DBus.Error.UnknownObject"),
                          QStringLiteral("org.freedesktop.DBus.Error.UnknownMethod"),
                          QStringLiteral("org.freedesktop.DBus.Error.UnknownInterface"),
                          QStringLiteral("org.freedesktop.DBus.Error.Disconnected")};

Error unavailable(const char* what)
{
    return {ErrorCode::NotAvailable, "breaks", {{"what", what}}};
}

} // namespace

QString errorName(const Error& error)
{
    const std::string_view code = name(error.what);
    const std::string_view what = error.param("what");
    QString text = kPrefix + QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    if (!what.empty()) {
        text += QLatin1Char('.') + QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()));
    }
    return text;
}

Error errorOf(const QString& text)
{
    if (kNobody.contains(text)) {
        return unavailable("not_running");
    }
    if (!text.startsWith(kPrefix)) {
        return unavailable("no_answer");
    }
    const QStringList parts = text.mid(kPrefix.size()).split(QLatin1Char('.'));
    Error error{ErrorCode::Internal, "breaks", {}};
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        if (name(static_cast<ErrorCode>(code)) == parts.constFirst().toStdString()) {
            error.what = static_cast<ErrorCode>(code);
        }
    }
    if (parts.size() > 1) {
        error.params.emplace_back("what", parts.at(1).toStdString());
    }
    return error;
}

} // namespace plumbline::remote
