#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <ostream>

namespace plumbline::cli {
namespace {

constexpr int kUsage = 2;
constexpr int kMostWeeks = 104;

/// Texts as they were typed; turned into values once CLI11 is satisfied.
struct Typed {
    std::string dataDir;
    std::string profile;
    std::string now;
    std::string from;
    std::string to;
    std::string out;
    std::vector<std::string> themes{"light", "dark"};
    std::vector<std::string> sizes{"900x640", "1200x800", "1920x1080"};
    std::vector<int> texts{100, 150, 200};
    std::vector<std::string> languages{"en"};
    std::vector<std::string> pause;
    std::string standing;
};

struct Usage {
    Error error;
};

Usage wrong(std::string option, std::string reason, std::string found)
{
    return {{ErrorCode::InvalidInput, std::move(option), {{"reason", std::move(reason)}, {"found", std::move(found)}}}};
}

std::optional<Day> dateOf(const std::string& option, const std::string& text)
{
    if (text.empty()) {
        return std::nullopt;
    }
    const auto day = parseIsoDate(text);
    if (!day) {
        throw wrong(option, "not_a_date", text);
    }
    return day;
}

std::pair<int, int> sizeOf(const std::string& text)
{
    std::pair<int, int> size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.first);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') {
        throw wrong("--size", "not_a_size", text);
    }
    const auto height = std::from_chars(width.ptr + 1, end, size.second);
    const auto fits = [](int length) { return length >= 320 && length <= 7680; };
    if (height.ec != std::errc{} || height.ptr != end || !fits(size.first) || !fits(size.second)) {
        throw wrong("--size", "not_a_size", text);
    }
    return size;
}

void addGlobals(CLI::App& app, Typed& typed, Arguments& arguments)
{
    app.add_option("--data-dir", typed.dataDir, "Folder of the profiles")->type_name("DIR");
    app.add_option("--profile", typed.profile, "Profile to use; without it the one used last")->type_name("NAME");
    app.add_option("--now", typed.now, "Run as if it were this instant, e.g. 2026-11-23T07:30:00+01:00")
        ->type_name("INSTANT");
    app.add_option("--clock-rate", arguments.start.clockRate, "Let time run N times as fast (for tests)")
        ->check(CLI::Range(1.0, 10000.0))
        ->type_name("N");
    app.add_flag("--in-tray", arguments.start.inTray, "Start without a window: reminders and the tray icon only");
}

void addPlanCommands(CLI::App& app, Typed& typed, Arguments& arguments)
{
    CLI::App* setup = app.add_subcommand("setup", "Create a profile from the answers of first start");
    setup->add_option("--file", arguments.file, "JSON file, - for standard input")->required()->type_name("F");
    CLI::App* plan = app.add_subcommand("plan", "Show the plan with its reasons");
    plan->add_option("--weeks", arguments.weeks, "How many weeks, 1 to 104")
        ->check(CLI::Range(1, kMostWeeks))
        ->type_name("N");
    plan->add_option("--from", typed.from, "First day, today without it")->type_name("DATE");
    CLI::App* today = app.add_subcommand("today", "Show today's session and what changed");
    CLI::App* log = app.add_subcommand("log", "Record a session, a pain score or a self test");
    log->add_option("--file", arguments.file, "JSON file, - for standard input")->required()->type_name("F");
    CLI::App* history = app.add_subcommand("history", "Show sessions, sets, pain scores and tests");
    history->add_option("--from", typed.from, "First day")->type_name("DATE");
    history->add_option("--to", typed.to, "Last day")->type_name("DATE");
    for (CLI::App* command : {setup, plan, today, log, history}) {
        command->add_flag("--json", arguments.json, "Print JSON instead of text");
    }
}

void addDataCommands(CLI::App& app, Typed& typed, Arguments& arguments)
{
    CLI::App* check = app.add_subcommand("check", "Check the database and what the desktop offers");
    check->add_flag("--json", arguments.json, "Print JSON instead of text");
    CLI::App* backup = app.add_subcommand("backup", "Write a verified copy of the profile");
    backup->add_option("--out", typed.out, "File to write; without it into the profile's backup folder")
        ->type_name("F");
    CLI::App* restore = app.add_subcommand("restore", "Put a backup in place; the old data is kept beside it");
    restore->add_option("file", arguments.file, "Backup file")->required()->type_name("F");
    CLI::App* demo = app.add_subcommand("demo", "Fill a new profile with a simulated trainee's history");
    demo->add_option("--weeks", arguments.weeks, "How many weeks, 1 to 104")
        ->check(CLI::Range(1, kMostWeeks))
        ->required()
        ->type_name("N");
    demo->add_option("--seed", arguments.seed, "The same seed gives the same history")->type_name("S");
    CLI::App* tour = app.add_subcommand("tour", "Render every screen to pictures, without a display");
    tour->add_option("--out", typed.out, "Folder for the pictures")->required()->type_name("DIR");
    tour->add_option("--theme", typed.themes, "light,dark")->delimiter(',')->check(CLI::IsMember({"light", "dark"}));
    tour->add_option("--size", typed.sizes, "WIDTHxHEIGHT,...")->delimiter(',');
    tour->add_option("--text", typed.texts, "Text size in per cent: 100,150,200")
        ->delimiter(',')
        ->check(CLI::Range(80, 200));
    tour->add_option("--language", typed.languages, "Languages: en")->delimiter(',')->check(CLI::IsMember({"en"}));
    for (const char* name : {"import", "export", "simulate"}) {
        app.add_subcommand(name, "Not available yet")->fallthrough(false)->allow_extras()->prefix_command();
    }
}

/// The verbs of `breaks`; the last one named is the one asked for.
void addBreaksCommand(CLI::App& app, Typed& typed, Arguments& arguments)
{
    CLI::App* breaks = app.add_subcommand("breaks", "Ask the running program about breaks, or act on them");
    breaks->require_subcommand(1);
    const auto add = [&](BreaksVerb verb, const char* description) {
        CLI::App* command = breaks->add_subcommand(std::string(code(verb)), description);
        command->add_flag("--json", arguments.json, "Print plumbline.breaks/1 instead of text");
        command->callback([&arguments, verb] { arguments.breaks.verb = verb; });
        return command;
    };
    add(BreaksVerb::Status, "Show how things stand");
    add(BreaksVerb::Take, "Take a break now");
    add(BreaksVerb::Snooze, "Put off the break that is asked for");
    add(BreaksVerb::Skip, "Skip the break that is asked for or under way");
    add(BreaksVerb::Done, "End the break under way: its moves are done");
    add(BreaksVerb::Pause, "Ask for nothing for a while")
        ->add_option("length", typed.pause, "30m, 2h, tomorrow, until HH:MM, or on (until resumed)")
        ->required()
        ->expected(1, 2)
        ->type_name("DURATION");
    add(BreaksVerb::Resume, "End a pause");
    add(BreaksVerb::Standing, "Say that you stand, or sit again")
        ->add_option("on", typed.standing, "on or off")
        ->required()
        ->check(CLI::IsMember({"on", "off"}));
}

/// What the words behind a verb of `breaks` mean.
void fillBreaks(BreaksRequest& request, const Typed& typed)
{
    if (request.verb == BreaksVerb::Pause) {
        std::string words;
        for (const std::string& word : typed.pause) {
            words += (words.empty() ? "" : " ") + word;
        }
        request.pause = parsePause(words);
        if (!request.pause) {
            throw wrong("breaks pause", "not_a_pause", words);
        }
    }
    request.standing = typed.standing == "on";
}

void fill(Arguments& arguments, const Typed& typed, const CliPorts& ports)
{
    StartOptions& start = arguments.start;
    start.dataDir = typed.dataDir.empty() ? ports.defaultDataDir : std::filesystem::path(typed.dataDir);
    if (!typed.profile.empty()) {
        start.profile = typed.profile;
    }
    if (!typed.now.empty()) {
        start.now = parseRfc3339(typed.now);
        if (!start.now) {
            throw wrong("--now", "not_an_instant", typed.now);
        }
    }
    arguments.from = dateOf("--from", typed.from);
    arguments.to = dateOf("--to", typed.to);
    if (arguments.from && arguments.to && *arguments.to < *arguments.from) {
        throw wrong("--to", "before_from", typed.to);
    }
    if (!typed.out.empty()) {
        arguments.out = typed.out;
    }
    fillBreaks(arguments.breaks, typed);
    arguments.tour.out = typed.out;
    arguments.tour.themes = typed.themes;
    arguments.tour.textSizes = typed.texts;
    arguments.tour.languages = typed.languages;
    for (const std::string& size : typed.sizes) {
        arguments.tour.sizes.push_back(sizeOf(size));
    }
}

std::string oneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F; }, ' ');
    return text;
}

/// Sentence case is for sentences; behind a colon it goes on in lower case. "JSON" and the program's name stay.
std::string continued(std::string text)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const bool isName = text.rfind("Plumbline", 0) == 0;
    if (!isName && text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && (isLower(text[1]) || text[1] == ' ')) {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

} // namespace

void writeError(const CliPorts& ports, const Error& error, std::string_view command)
{
    const auto [what, hint] = ports.wording.error(error);
    const std::string where = error.where.empty() ? std::string(command) : error.where;
    ports.err << oneLine("plumbline: " + where + ": " + continued(what) +
                         (hint.empty() ? "" : " (" + continued(hint) + ")"))
              << '\n';
}

Reading readArguments(int argc, const char* const* argv, const CliPorts& ports)
{
    Reading reading;
    Typed typed;
    CLI::App app("Plumbline: a private desktop coach for people who sit for a living.", "plumbline");
    app.footer("Without a command the window opens. Exit codes: 0 done, 1 failed, 2 wrong usage.");
    app.set_version_flag("--version", "plumbline " PLUMBLINE_VERSION);
    app.require_subcommand(0, 1);
    app.fallthrough();
    addGlobals(app, typed, reading.arguments);
    addPlanCommands(app, typed, reading.arguments);
    addDataCommands(app, typed, reading.arguments);
    addBreaksCommand(app, typed, reading.arguments);
    try {
        app.parse(argc, argv);
        const auto commands = app.get_subcommands();
        if (!commands.empty()) {
            reading.arguments.command = commands.front()->get_name();
        }
        fill(reading.arguments, typed, ports);
    } catch (const CLI::Success& said) {
        reading.exit = app.exit(said, ports.out, ports.err); // help or version
    } catch (const CLI::ParseError& error) {
        ports.err << oneLine(std::string("plumbline: command line: ") + continued(error.what()) +
                             " (plumbline --help lists what there is)")
                  << '\n';
        reading.exit = kUsage;
    } catch (const Usage& usage) {
        writeError(ports, usage.error, "command line");
        reading.exit = kUsage;
    }
    return reading;
}

} // namespace plumbline::cli
