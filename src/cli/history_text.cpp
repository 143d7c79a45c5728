#include "cli/texts.h"

#include <algorithm>
#include <map>

namespace plumbline::cli {
namespace {

constexpr std::size_t kNameWidth = 44;
constexpr std::size_t kSpellWidth = 13;
constexpr std::size_t kSourceWidth = 15;

std::string setLine(const SetRecord& record, const Wording& wording)
{
    std::string line = "    " + padded(wording.exercise(record.exercise), kNameWidth) + "  set " +
                       std::to_string(record.setNumber) + "  " + wording.performed(record);
    if (record.pain) {
        line += ", pain " + std::to_string(record.pain->value);
    }
    return line + "\n";
}

std::string sessionText(const PerformedSession& session, const Wording& wording)
{
    std::string text = wording.date(session.day) + (session.label.empty() ? "" : ", session " + session.label) + ", " +
                       std::to_string(session.sets.size()) + (session.sets.size() == 1 ? " set" : " sets");
    if (!session.finishedAt) {
        text += ", not finished";
    }
    text += "\n";
    if (!session.note.empty()) {
        text += "    " + session.note + "\n";
    }
    for (const SetRecord& record : session.sets) {
        text += setLine(record, wording);
    }
    return text + "\n";
}

/// One day at the desk: how long in which posture, and how many breaks were taken.
struct DeskDay {
    milliseconds sitting{0};
    milliseconds standing{0};
    int taken = 0;
    int asked = 0;
};

std::string deskText(const PerformedFacts& history, const Wording& wording)
{
    std::map<Day, DeskDay> days;
    for (const breaks::Bout& bout : history.bouts) {
        DeskDay& day = days[bout.day];
        day.sitting += bout.posture == breaks::Posture::Sitting ? bout.to.wall - bout.from.wall : milliseconds{0};
        day.standing += bout.posture == breaks::Posture::Standing ? bout.to.wall - bout.from.wall : milliseconds{0};
    }
    for (const breaks::BreakRecord& record : history.breaks) {
        const bool taken = record.outcome == breaks::Outcome::Taken;
        days[record.day].taken += taken ? 1 : 0;
        days[record.day].asked +=
            taken || record.outcome == breaks::Outcome::Skipped || record.outcome == breaks::Outcome::Missed ? 1 : 0;
    }
    std::string text = days.empty() ? "" : "At the desk\n";
    for (const auto& [day, sums] : days) {
        text += "    " + wording.date(day) + "  sitting " +
                padded(spell(std::chrono::floor<seconds>(sums.sitting)), kSpellWidth) + "standing " +
                padded(spell(std::chrono::floor<seconds>(sums.standing)), kSpellWidth) + "breaks " +
                std::to_string(sums.taken) + " of " + std::to_string(sums.asked) + "\n";
    }
    return text;
}

std::string sourcesText(const std::vector<DesktopSource>& sources)
{
    std::string text = sources.empty() ? "" : "What the desktop tells\n";
    for (const DesktopSource& source : sources) {
        std::string kind = source.kind;
        std::replace(kind.begin(), kind.end(), '_', ' ');
        text += "  " + padded(kind, kSourceWidth) + padded(source.name, kSourceWidth) +
                (!source.works   ? "does not work here"
                 : source.pushes ? "tells by itself"
                                 : "is asked now and then") +
                (source.active ? ", in use" : "") + "\n";
    }
    return text;
}

std::string yesNo(bool yes)
{
    return yes ? "yes" : "no";
}

} // namespace

std::string historyText(const PerformedFacts& history, const Wording& wording)
{
    std::string text;
    for (const PerformedSession& session : history.sessions) {
        text += sessionText(session, wording);
    }
    if (!history.pain.empty()) {
        text += "Pain\n";
        for (const PainEntry& entry : history.pain) {
            text += "    " + wording.date(entry.day) + "  " +
                    (entry.kind == PainEntryKind::Rest ? "at rest       " : "next morning  ") +
                    std::to_string(entry.score.value) + " of 10\n";
        }
        text += "\n";
    }
    if (!history.tests.empty()) {
        text += "Self tests\n";
        for (const SelfTest& test : history.tests) {
            text += "    " + wording.date(test.day) + "  " + wording.test(test.test, test.value) +
                    (test.side ? ", " + std::string(code(*test.side)) : "") + "\n";
        }
        text += "\n";
    }
    text += deskText(history, wording);
    return text.empty() ? "Nothing is recorded in this time.\n" : text;
}

std::string checkText(const CheckReport& report)
{
    const DesktopReport& desktop = report.desktop;
    return "Database\n  file           " + report.path + "\n  version        " + std::to_string(report.schemaVersion) +
           "\n  integrity      " + report.integrity + "\n  size           " +
           std::to_string((report.sizeBytes + 1023) / 1024) + " KiB\n  backups        " +
           std::to_string(report.backups) +
           (report.newestBackupAt ? ", newest " + rfc3339(*report.newestBackupAt) : std::string()) +
           "\nDesktop\n  tray           " + yesNo(desktop.tray) + "\n  notifications  " + yesNo(desktop.notifications) +
           (desktop.notificationActions ? ", with actions" : "") + "\n  idle time      " +
           (desktop.idleSource == "none" ? "not known" : "from " + desktop.idleSource) + "\n  voice          " +
           yesNo(desktop.voice) + "\n  sound          " + yesNo(desktop.sound) + "\n  session bus    " +
           yesNo(desktop.sessionBus) + "\n" + sourcesText(desktop.sources);
}

} // namespace plumbline::cli
