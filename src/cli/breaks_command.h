#pragma once

#include "cli/arguments.h"

#include <optional>
#include <string>

namespace plumbline::cli {

/// What the running program says of itself (`plumbline.breaks/1`). Errors as the port `CliPorts::breaks`.
Result<std::string> askRunning(const BreaksRequest& request, const StartOptions& options, const CliPorts& ports);

/// `breaks ...`: asks the running program and prints how things stand afterwards.
Result<int> runBreaks(const Arguments& arguments, const CliPorts& ports);

} // namespace plumbline::cli
