#pragma once

#include "core/base/civil.h"
#include "core/base/result.h"
#include "core/exercise/catalogue.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace plumbline::app {

/// A simulated trainee: who, how long, and the moment the history ends.
struct DemoRequest {
    std::string name = "Demo";
    int weeks = 12; ///< 1..104
    std::uint32_t seed = 1;
    ZonedTime end;
};

struct DemoOutcome {
    int sessions = 0;
    int sets = 0;
};

/// Creates a profile and lives its weeks day by day with the real engine: sessions on most planned days (85 of 100),
/// small differences from what was asked, pain going from 3 down to 2, self tests when they are due. The last day is
/// left open, so that there is something to do. The same request gives the same history, ids included.
/// Errors: those of Profiles::create (AlreadyExists) and Coach::log.
Result<DemoOutcome> makeDemo(const Catalogue& catalogue, const std::filesystem::path& dataDir,
                             const DemoRequest& request);

} // namespace plumbline::app
