#include "app/paths.h"

#include <cstdlib>

namespace plumbline::app {

namespace {

namespace fs = std::filesystem;

/// An absolute path from the environment; the standard says that relative ones are to be ignored.
std::optional<fs::path> absoluteFromEnvironment(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets the environment
    if (value == nullptr || *value != '/') {
        return std::nullopt;
    }
    return fs::path(value);
}

} // namespace

fs::path defaultDataDir()
{
    if (const auto data = absoluteFromEnvironment("XDG_DATA_HOME")) {
        return *data / "plumbline";
    }
    const auto home = absoluteFromEnvironment("HOME");
    return home.value_or(fs::path("/")) / ".local" / "share" / "plumbline";
}

Result<void> makeDataDir(const fs::path& dataDir)
{
    std::error_code error;
    if (fs::is_directory(dataDir, error)) {
        return {};
    }
    fs::create_directories(dataDir, error);
    if (!error) {
        fs::permissions(dataDir, fs::perms::owner_all, fs::perm_options::replace, error);
    }
    if (error) {
        return fail(ErrorCode::Unwritable, dataDir.string(), {{"reason", error.message()}});
    }
    return {};
}

std::unique_ptr<Clock> clockFrom(const Clock& system, const std::optional<ZonedTime>& now, double rate)
{
    if (!now && rate == 1.0) {
        return nullptr;
    }
    const Instant real = system.now();
    return std::make_unique<ShiftedClock>(system, now.value_or(ZonedTime{real.wall, real.utcOffset}), rate);
}

} // namespace plumbline::app
