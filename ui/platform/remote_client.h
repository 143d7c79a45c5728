#pragma once

#include "core/base/result.h"
#include "exchange/breaks_request.h"

#include <QDBusConnection>

#include <filesystem>
#include <optional>
#include <string>

namespace plumbline {

/// Asks the program that runs on a data folder about its breaks, for the command line: waits up to five seconds for the
/// answer. Never starts a program.
/// @param profile  it must be the one that is open there; without: whichever is
/// @return the document `plumbline.breaks/1`. Errors: NotAvailable with "what" "not_running", "no_answer" or what the
/// program says ("no_prompt", "no_break").
Result<std::string> askRunningBreaks(const BreaksRequest& request, const std::filesystem::path& dataDir,
                                     const std::optional<std::string>& profile,
                                     const QDBusConnection& bus = QDBusConnection::sessionBus());

} // namespace plumbline
