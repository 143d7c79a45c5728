#pragma once

#include "core/base/civil.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plumbline {

/// One source of what the desktop tells (app::SourceReport, with the code of its kind).
struct DesktopSource {
    std::string kind; ///< "idle", "lock", "sleep", "do_not_disturb", ...
    std::string name; ///< "x11", "mutter", "logind", ...
    bool works = false;
    bool active = false;
    bool pushes = false;
};

/// What the desktop offers to the program (interfaces.md, check).
struct DesktopReport {
    bool tray = false;
    bool notifications = false;
    bool notificationActions = false;
    std::string idleSource = "none"; ///< "x11", "mutter", "wayland", "logind" or "none"
    bool voice = false;
    bool sound = false;
    bool sessionBus = false;
    std::vector<DesktopSource> sources = {};
};

/// What `check` says.
struct CheckReport {
    std::string path;
    int schemaVersion = 0;
    std::string integrity; ///< "ok" or the first complaint
    std::uint64_t sizeBytes = 0;
    int backups = 0;
    std::optional<ZonedTime> newestBackupAt;
    DesktopReport desktop;
};

/// The document `plumbline.check/1`, with a line break at the end.
std::string checkJson(const CheckReport& report);

} // namespace plumbline
