#include "cli/breaks_command.h"

#include "cli/texts.h"

#include <ostream>

namespace plumbline::cli {
namespace {

std::string clockTime(const ZonedTime& time)
{
    const auto local = time.wall + time.utcOffset;
    return timeOfDay(std::chrono::floor<minutes>(local - std::chrono::floor<days>(local)));
}

std::string stateWords(const BreaksReport& report)
{
    switch (report.state) {
    case breaks::StateKind::OnBreak:
        return "On a break";
    case breaks::StateKind::Paused:
        return "Paused";
    case breaks::StateKind::OffHours:
        return "Outside working hours";
    case breaks::StateKind::Away:
        return "Away";
    case breaks::StateKind::Inhibited:
        return "A break waits";
    case breaks::StateKind::Prompting:
        return "A break is due";
    case breaks::StateKind::Working:
        break;
    }
    return "At work";
}

std::string kindWords(breaks::Kind kind)
{
    switch (kind) {
    case breaks::Kind::Long:
        return "long break";
    case breaks::Kind::Nudge:
        return "shift in the seat";
    case breaks::Kind::Stand:
        return "change of position";
    case breaks::Kind::Short:
        break;
    }
    return "short break";
}

std::string guardWords(breaks::Guard guard)
{
    switch (guard) {
    case breaks::Guard::Call:
        return "a call";
    case breaks::Guard::FullScreen:
        return "a full-screen window";
    case breaks::Guard::DoNotDisturb:
        return "do not disturb";
    case breaks::Guard::Inhibitor:
        return "a film or presentation";
    case breaks::Guard::Training:
        return "training";
    case breaks::Guard::Battery:
        break;
    }
    return "battery";
}

std::string line(const std::string& name, const std::string& value)
{
    return "  " + padded(name, 12) + value + "\n";
}

} // namespace

std::string spell(seconds time)
{
    const auto all = std::chrono::floor<minutes>(time).count();
    const auto rest = std::to_string(all % 60);
    return all < 60 ? rest + " min" : std::to_string(all / 60) + " h " + (rest.size() < 2 ? "0" + rest : rest) + " min";
}

std::string breaksText(const BreaksReport& report, const Wording& wording)
{
    std::string text = stateWords(report) + " since " + clockTime(report.since) + "\n";
    if (report.pausedUntil) {
        text += line("paused", "until " + clockTime(*report.pausedUntil));
    } else if (report.state == breaks::StateKind::Paused) {
        text += line("paused", "until turned on");
    }
    std::string guards;
    report.inhibitedBy.forEach(
        [&](breaks::Guard guard) { guards += (guards.empty() ? "" : ", ") + guardWords(guard); });
    if (!guards.empty()) {
        text += line("waits for", guards);
    }
    if (report.next) {
        text += line("next", kindWords(report.next->kind) + " at " + clockTime(report.next->dueAt) +
                                 (report.next->move.empty() ? "" : ", " + wording.exercise(report.next->move)));
    }
    return text + line("now", spell(report.bout) + " in this position") +
           line("today", spell(report.sittingToday) + " sitting, " + spell(report.standingToday) + " standing") +
           line("breaks",
                std::to_string(report.takenToday) + " taken, " + std::to_string(report.skippedToday) + " skipped");
}

Result<std::string> askRunning(const BreaksRequest& request, const StartOptions& options, const CliPorts& ports)
{
    return ports.breaks ? ports.breaks(request, options)
                        : fail(ErrorCode::NotAvailable, "breaks", {{"what", "not_running"}});
}

Result<int> runBreaks(const Arguments& arguments, const CliPorts& ports)
{
    const auto document = askRunning(arguments.breaks, arguments.start, ports);
    if (!document) {
        return tl::unexpected(document.error());
    }
    if (arguments.json) {
        ports.out << *document;
        return 0;
    }
    const auto report = readBreaks(*document);
    if (!report) {
        return tl::unexpected(report.error());
    }
    ports.out << breaksText(*report, ports.wording);
    return 0;
}

} // namespace plumbline::cli
