#pragma once

#include "app/clock.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace plumbline::app {

/// The platform's data folder for us: $XDG_DATA_HOME/plumbline, else ~/.local/share/plumbline.
std::filesystem::path defaultDataDir();
/// Makes the data folder, readable by its owner alone (0700), where it does not exist yet. Unwritable when it cannot.
Result<void> makeDataDir(const std::filesystem::path& dataDir);
/// The clock that --now and --clock-rate ask for; null when they ask for the computer's own.
std::unique_ptr<Clock> clockFrom(const Clock& system, const std::optional<ZonedTime>& now, double rate);

} // namespace plumbline::app
