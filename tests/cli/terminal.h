#pragma once

#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "catalogue/ergonomics.h"
#include "cli/cli.h"
#include "support/scratch_folder.h"
#include "ui/text/phrases.h"
#include "ui/text/translation.h"
#include "ui/text/wording.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <random>
#include <sstream>

namespace plumbline::testing {

/// The texts as the program has them, plural forms included.
inline const Phrases& phrases()
{
    static int argc = 1;
    static char name[] = "test";
    static char* argv[] = {name, nullptr};
    static QCoreApplication application(argc, argv);
    static const bool installed = installTranslation(application);
    REQUIRE(installed);
    static const Phrases phrases(builtinCatalogue());
    return phrases;
}

/// What one call of the program left behind.
struct Outcome {
    std::optional<int> exit; ///< none: the window would have started
    std::string out;
    std::string err;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// A terminal with a data folder of its own. The moment is Monday 2026-11-23, 20:00, unless a call says otherwise.
class Terminal {
public:
    Outcome run(std::vector<std::string> words, const std::string& input = "")
    {
        if (!m_moment.empty()) {
            words.insert(words.begin(), {"--now", m_moment});
        }
        words.insert(words.begin(), {"plumbline", "--data-dir", (m_folder / "data").string()});
        return runAs(words, input);
    }
    /// Without any option of ours.
    Outcome runAs(const std::vector<std::string>& words, const std::string& input = "")
    {
        std::vector<const char*> argv;
        for (const std::string& word : words) {
            argv.push_back(word.c_str());
        }
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        app::SystemClock clock;
        std::mt19937 random{7};
        const cli::CliPorts ports{
            builtinCatalogue(),
            clock,
            [&] { return static_cast<std::uint32_t>(random()); },
            m_folder / "default",
            wordingOf(phrases()),
            [] {
                return DesktopReport{
                    true,  true,
                    false, "x11",
                    false, true,
                    true,  {{"idle", "x11", true, true, false}, {"do_not_disturb", "gnome", false, false, true}}};
            },
            [this](const cli::TourRequest& request, const cli::StartOptions&) -> Result<int> {
                tour = request;
                return 24;
            },
            in,
            out,
            err,
            running,
            builtinRoutines,
            builtinChecklists};
        Outcome outcome;
        outcome.exit = cli::run(static_cast<int>(argv.size()), argv.data(), ports, options);
        outcome.out = out.str();
        outcome.err = err.str();
        return outcome;
    }
    void setMoment(const std::string& moment) { m_moment = moment; }
    std::string write(const std::string& name, const std::string& text) const
    {
        const auto path = m_folder / name;
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    [[nodiscard]] const ScratchFolder& folder() const { return m_folder; }

    cli::TourRequest tour;
    cli::StartOptions options;
    /// The program that runs beside the command; none by default.
    std::function<Result<std::string>(const BreaksRequest&, const cli::StartOptions&)> running;

private:
    ScratchFolder m_folder;
    std::string m_moment = "2026-11-23T20:00:00+01:00";
};

/// One line on stderr in the documented shape, nothing on stdout.
inline void checkRefusal(const Outcome& outcome, int exit)
{
    CAPTURE(outcome.err, outcome.out);
    CHECK(outcome.exit == exit);
    CHECK(outcome.out.empty());
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK(outcome.err.substr(0, 11) == "plumbline: ");
    CHECK(outcome.err.back() == '\n');
}

} // namespace plumbline::testing
