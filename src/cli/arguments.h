#pragma once

#include "cli/cli.h"

namespace plumbline::cli {

/// The command line after reading: one command with its options. Ranges have been checked.
struct Arguments {
    StartOptions start;
    std::string command; ///< "" when none was named
    bool json = false;
    std::string file;
    std::optional<std::filesystem::path> out;
    std::optional<Day> from;
    std::optional<Day> to;
    int weeks = 12;
    std::uint32_t seed = 1;
    TourRequest tour;
    BreaksRequest breaks;
};

/// What reading came to: arguments to go on with, or an exit code when everything has been said (help, version, usage).
struct Reading {
    std::optional<int> exit;
    Arguments arguments;
};

Reading readArguments(int argc, const char* const* argv, const CliPorts& ports);

/// Writes `plumbline: WHERE: WHAT (HINT)`, always exactly one line.
void writeError(const CliPorts& ports, const Error& error, std::string_view command);

} // namespace plumbline::cli
