#include "cli/cli.h"

#include "cli/commands.h"

#include <ostream>

namespace plumbline::cli {
namespace {

constexpr int kFailed = 1;

/// The computer's clock, or one that starts where the options say.
std::unique_ptr<app::Clock> shifted(const app::Clock& base, const StartOptions& options)
{
    if (!options.now && options.clockRate == 1) {
        return nullptr;
    }
    const Instant now = base.now();
    return std::make_unique<app::ShiftedClock>(base, options.now.value_or(ZonedTime{now.wall, now.utcOffset}),
                                               options.clockRate);
}

} // namespace

std::optional<int> run(int argc, const char* const* argv, const CliPorts& ports, StartOptions& options)
{
    const Reading reading = readArguments(argc, argv, ports);
    if (reading.exit) {
        return reading.exit;
    }
    options = reading.arguments.start;
    if (reading.arguments.command.empty()) {
        return std::nullopt;
    }
    const auto clock = shifted(ports.clock, options);
    auto exit = runCommand(reading.arguments, clock ? *clock : ports.clock, ports);
    if (exit && !ports.out.flush()) {
        exit = fail(ErrorCode::Unwritable, "standard output", {{"reason", "writing failed"}});
    }
    if (!exit) {
        writeError(ports, exit.error(), reading.arguments.command);
        return kFailed;
    }
    return *exit;
}

} // namespace plumbline::cli
