#include "cli/texts.h"

namespace plumbline::cli {
namespace {

constexpr std::size_t kNameWidth = 44;

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

std::string yesNo(bool yes)
{
    return yes ? "yes" : "no";
}

} // namespace

std::string historyText(const app::History& history, const Wording& wording)
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
    }
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
           yesNo(desktop.sessionBus) + "\n";
}

} // namespace plumbline::cli
