#include "exchange/check_json.h"

#include "exchange/values_json.h"

namespace plumbline {

std::string checkJson(const CheckReport& report)
{
    using namespace exchange;
    const DesktopReport& desktop = report.desktop;
    Json sources = Json::array();
    for (const DesktopSource& source : desktop.sources) {
        sources.push_back({{"kind", source.kind},
                           {"name", source.name},
                           {"works", source.works},
                           {"active", source.active},
                           {"pushes", source.pushes}});
    }
    return written(
        {{"schema", "plumbline.check/1"},
         {"database",
          {{"path", report.path},
           {"schema_version", report.schemaVersion},
           {"integrity", report.integrity},
           {"size_bytes", report.sizeBytes},
           {"backups", report.backups},
           {"newest_backup_at", orNull(report.newestBackupAt, [](const ZonedTime& time) { return rfc3339(time); })}}},
         {"desktop",
          {{"tray", desktop.tray},
           {"notifications", desktop.notifications},
           {"notification_actions", desktop.notificationActions},
           {"idle_source", desktop.idleSource},
           {"voice", desktop.voice},
           {"sound", desktop.sound},
           {"session_bus", desktop.sessionBus},
           {"sources", std::move(sources)}}}});
}

} // namespace plumbline
