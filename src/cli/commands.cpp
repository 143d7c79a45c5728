#include "cli/commands.h"

#include "app/coach.h"
#include "app/demo.h"
#include "cli/breaks_command.h"
#include "cli/read_input.h"
#include "cli/texts.h"
#include "exchange/history_json.h"
#include "exchange/log_file.h"
#include "exchange/setup_file.h"

#include <ostream>

namespace plumbline::cli {
namespace {

using app::Coach;

/// What the commands of one call share.
struct Call {
    const Arguments& arguments;
    const app::Clock& clock;
    const CliPorts& ports;

    [[nodiscard]] app::Profiles profiles() const
    {
        return {app::World{ports.catalogue, clock, ports.random, ports.routines, ports.checklists},
                arguments.start.dataDir};
    }
    [[nodiscard]] Result<std::unique_ptr<Coach>> coach() const { return profiles().open(arguments.start.profile); }
    [[nodiscard]] ZonedTime now() const
    {
        const Instant instant = clock.now();
        return {instant.wall, instant.utcOffset};
    }
    [[nodiscard]] const Wording& wording() const { return ports.wording; }
};

/// The text of an input file goes to `read`, whatever that answers to `use`.
template <class Read>
auto readFile(const Call& call, Read&& read) -> decltype(read(std::string_view(), std::string_view()))
{
    const auto input = readInput(call.arguments.file, call.ports.in);
    if (!input) {
        return tl::unexpected(input.error());
    }
    return read(input->text, input->name);
}

Result<int> setup(const Call& call)
{
    const auto request = readFile(call, [&](std::string_view text, std::string_view name) {
        return readSetup(text, name, localDay(call.now()));
    });
    if (!request) {
        return tl::unexpected(request.error());
    }
    const auto coach = call.profiles().create(*request);
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const Plan plan = (*coach)->plan((*coach)->todaysDay(), 2);
    const std::string& name = (*coach)->profile().name;
    if (call.arguments.json) {
        call.ports.out << setupJson(name, plan, call.wording().sentences);
        return 0;
    }
    call.ports.out << "Profile " << name << " is ready.\n";
    if (plan.locked) {
        call.ports.out << call.wording().sentences.lock(*plan.locked) << "\n";
    } else if (!plan.sessions.empty()) {
        call.ports.out << "First session: " << call.wording().date(plan.sessions.front().date) << ".\n";
    }
    return 0;
}

Result<int> plan(const Call& call)
{
    const auto coach = call.coach();
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const Day from = call.arguments.from.value_or((*coach)->todaysDay());
    const Plan plan = (*coach)->plan(from, call.arguments.weeks);
    const std::string& name = (*coach)->profile().name;
    call.ports.out << (call.arguments.json ? planJson(plan, name, call.wording().sentences)
                                           : planText(plan, name, call.wording()));
    return 0;
}

/// The newest score at rest of a day.
std::optional<PainScore> restPainOf(const PlanInput& input, Day day)
{
    std::optional<PainScore> newest;
    for (const PainEntry& entry : input.pain) {
        if (entry.day == day && entry.kind == PainEntryKind::Rest) {
            newest = entry.score;
        }
    }
    return newest;
}

Result<int> today(const Call& call)
{
    const auto coach = call.coach();
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const TodayPlan today = (*coach)->today();
    const auto pain = restPainOf((*coach)->planInput(), today.date);
    if (call.arguments.json) {
        const auto breaks = askRunning({}, call.arguments.start, call.ports);
        call.ports.out << todayJson(today, pain, call.wording().sentences, breaks.value_or(std::string()));
    } else {
        call.ports.out << todayText(today, pain, call.wording());
    }
    return 0;
}

Result<int> log(const Call& call)
{
    const auto request = readFile(call, [&](std::string_view text, std::string_view name) {
        return readLog(text, name, call.ports.catalogue, call.now());
    });
    if (!request) {
        return tl::unexpected(request.error());
    }
    const auto coach = call.coach();
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const auto outcome = (*coach)->log(*request);
    if (!outcome) {
        return tl::unexpected(outcome.error());
    }
    if (call.arguments.json) {
        call.ports.out << logJson(outcome->alreadyThere, outcome->session);
    } else {
        call.ports.out << (outcome->alreadyThere ? "Already recorded; nothing was changed.\n" : "Recorded.\n");
    }
    return 0;
}

Result<int> history(const Call& call)
{
    const auto coach = call.coach();
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const Day first = call.arguments.from.value_or(Day{std::chrono::year{1900} / 1 / 1});
    const Day last = call.arguments.to.value_or((*coach)->todaysDay());
    app::History history = (*coach)->history(first, last);
    app::DeskHistory desk = (*coach)->deskHistory(first, last);
    const PerformedFacts facts{std::move(history.sessions), std::move(history.pain), std::move(history.tests),
                               std::move(desk.breaks), std::move(desk.bouts)};
    call.ports.out << (call.arguments.json ? historyJson(facts, call.wording().sentences)
                                           : historyText(facts, call.wording()));
    return 0;
}

Result<int> check(const Call& call)
{
    const auto coach = call.coach();
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const app::DatabaseReport database = (*coach)->check();
    const CheckReport report{database.path.string(), database.schemaVersion,  database.integrity,  database.sizeBytes,
                             database.backups,       database.newestBackupAt, call.ports.desktop()};
    call.ports.out << (call.arguments.json ? checkJson(report) : checkText(report));
    if (!database.ok) {
        return fail(ErrorCode::Corrupt, database.path.string(), {{"reason", database.integrity}});
    }
    return 0;
}

Result<int> backup(const Call& call)
{
    const auto coach = call.coach();
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const auto written = (*coach)->backup(call.arguments.out);
    if (!written) {
        return tl::unexpected(written.error());
    }
    call.ports.out << "Backup written to " << written->string() << "\n";
    return 0;
}

Result<int> restore(const Call& call)
{
    const auto name = call.profiles().restore(call.arguments.file, call.arguments.start.profile);
    if (!name) {
        return tl::unexpected(name.error());
    }
    call.ports.out << "Profile " << *name << " is back as it was in " << call.arguments.file
                   << ". What was there before is kept with its backups.\n";
    return 0;
}

Result<int> demo(const Call& call)
{
    const app::DemoRequest request{call.arguments.start.profile.value_or("Demo"), call.arguments.weeks,
                                   call.arguments.seed, call.now()};
    const app::DemoContent content{call.ports.catalogue, call.ports.routines, call.ports.checklists};
    const auto made = app::makeDemo(content, call.arguments.start.dataDir, request);
    if (!made) {
        return tl::unexpected(made.error());
    }
    call.ports.out << "Profile " << request.name << " now holds " << made->sessions << " sessions with " << made->sets
                   << " sets and " << made->breaks << " breaks over " << request.weeks
                   << (request.weeks == 1 ? " week" : " weeks") << ".\n";
    return 0;
}

Result<int> breaks(const Call& call)
{
    return runBreaks(call.arguments, call.ports);
}

Result<int> tour(const Call& call)
{
    const auto pictures = call.ports.tour(call.arguments.tour, call.arguments.start);
    if (!pictures) {
        return tl::unexpected(pictures.error());
    }
    call.ports.out << *pictures << " pictures in " << call.arguments.tour.out.string() << "\n";
    return 0;
}

} // namespace

Result<int> runCommand(const Arguments& arguments, const app::Clock& clock, const CliPorts& ports)
{
    using Command = Result<int> (*)(const Call&);
    static const std::map<std::string_view, Command> commands{
        {"setup", setup},     {"plan", plan},   {"today", today},   {"log", log},
        {"history", history}, {"check", check}, {"backup", backup}, {"restore", restore},
        {"demo", demo},       {"tour", tour},   {"breaks", breaks},
    };
    const auto found = commands.find(arguments.command);
    if (found == commands.end()) {
        return fail(ErrorCode::NotAvailable, arguments.command);
    }
    return found->second(Call{arguments, clock, ports});
}

} // namespace plumbline::cli
