#pragma once

#include "app/clock.h"
#include "core/base/result.h"
#include "core/breaks/moves.h"
#include "core/exercise/catalogue.h"
#include "core/posture/ergonomics.h"
#include "exchange/breaks_request.h"
#include "exchange/check_json.h"
#include "exchange/plan_json.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The command line (product.md section 12). Exit codes: 0 done, 1 failed with one line on stderr, 2 wrong usage.
namespace plumbline::cli {

/// The options that hold for every command and for the window.
struct StartOptions {
    std::filesystem::path dataDir;
    std::optional<std::string> profile;
    std::optional<ZonedTime> now; ///< the moment the program starts at, for tests and what-if
    double clockRate = 1;         ///< 1..10000
    bool inTray = false;          ///< start without a window, as at login
};

/// `tour`: render every screen to pictures. Drawn by ui.
struct TourRequest {
    std::filesystem::path out;
    std::vector<std::string> themes;        ///< "light", "dark"
    std::vector<std::pair<int, int>> sizes; ///< width and height in pixels
    std::vector<int> textSizes;             ///< per cent
    std::vector<std::string> languages;     ///< "en"
};

/// The words of ui/text.
struct Wording {
    std::function<std::pair<std::string, std::string>(const Error&)> error; ///< what happened, what to do
    Sentences sentences;
    std::function<std::string(const Slot&)> dose;           ///< "3 × 10 each side"
    std::function<std::string(const SetRecord&)> performed; ///< "10 repetitions"
    std::function<std::string(std::string_view)> exercise;  ///< a name for an id
    std::function<std::string(TestKind, double)> test;      ///< "30-second chair stand: 15 stands"
    std::function<std::string(Day)> date;                   ///< "Mon 23 November 2026"
};

/// What the command line needs from outside. Everything referred to must outlive the call.
struct CliPorts {
    const Catalogue& catalogue;
    const app::Clock& clock; ///< the computer's own
    std::function<std::uint32_t()> random;
    std::filesystem::path defaultDataDir;
    Wording wording;
    std::function<DesktopReport()> desktop;
    std::function<Result<int>(const TourRequest&, const StartOptions&)> tour; ///< answers with the number of pictures
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    /// Asks the program that runs on the data folder and profile of the options, and answers with the document
    /// `plumbline.breaks/1` as it stands afterwards. Errors: NotAvailable with "what" "not_running" when there is none,
    /// "no_prompt" or "no_break" when there is nothing to snooze, skip or finish. Empty: no program can run.
    std::function<Result<std::string>(const BreaksRequest&, const StartOptions&)> breaks = {};
    /// As in app::World.
    std::function<const std::vector<breaks::Routine>&()> routines = {};
    std::function<const std::vector<posture::Checklist>&()> checklists = {};
};

/// Reads the arguments and runs the command they name.
/// @return the exit code; nullopt when no command was named: then the window should start with `options`.
std::optional<int> run(int argc, const char* const* argv, const CliPorts& ports, StartOptions& options);

} // namespace plumbline::cli
