#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/base/error.h"
#endif

#include <QString>

/// What both ends of the remote control agree on (docs/command-line.md).
namespace plumbline::remote {

/// The object, under the bus name of the data folder (SingleInstance::busName).
inline QString objectPath()
{
    return QStringLiteral("/org/plumbline/Breaks");
}
inline QString interfaceName()
{
    return QStringLiteral("org.plumbline.Breaks");
}

/// The D-Bus name of an error: "org.plumbline.Error.not_available.no_prompt", with the detail "what" at its end.
QString errorName(const Error& error);
/// The error back from its name; `where` is "breaks". Names that are not ours are an answer that never came:
/// NotAvailable with "no_answer", or "not_running" where the bus knows nobody of that name.
Error errorOf(const QString& text);

} // namespace plumbline::remote
