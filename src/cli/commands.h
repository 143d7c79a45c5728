#pragma once

#include "cli/arguments.h"

namespace plumbline::cli {

/// Runs the command of the arguments on the given clock.
/// @return the exit code of a command that did its work; an error is still to be written.
Result<int> runCommand(const Arguments& arguments, const app::Clock& clock, const CliPorts& ports);

} // namespace plumbline::cli
