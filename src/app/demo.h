#pragma once

#include "core/base/civil.h"
#include "core/base/result.h"
#include "core/breaks/moves.h"
#include "core/exercise/catalogue.h"
#include "core/posture/ergonomics.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

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
    int breaks = 0; ///< taken
};

/// What the simulated trainee can do; as in World. Without checklists nothing is assessed.
struct DemoContent {
    const Catalogue& catalogue;
    std::function<const std::vector<breaks::Routine>&()> routines = {};
    std::function<const std::vector<posture::Checklist>&()> checklists = {};
};

/// Creates a profile and lives its weeks day by day with the real engine: sessions on most planned days (85 of 100),
/// small differences from what was asked, pain going from 3 down to 2, self tests when they are due;
/// days at the desk with more and more breaks, and two looks at the desk itself. Training on the last day is left open,
/// so that there is something to do. The same request gives the same history, ids included. Errors: those of
/// Profiles::create (AlreadyExists) and Coach::log.
Result<DemoOutcome> makeDemo(const DemoContent& content, const std::filesystem::path& dataDir,
                             const DemoRequest& request);

} // namespace plumbline::app
