#include "app/coach_impl.h"
#include "store/backup.h"
#include "store/files.h"

#include <algorithm>

/// Undo, settings, check and backups.
namespace plumbline::app {

namespace fs = std::filesystem;

namespace {

/// Choices the program makes by itself, like where the window stood, are not for taking back.
constexpr std::string_view kNotUndone = "window/";

Changes changesOf(store::UndoKind kind)
{
    switch (kind) {
    case store::UndoKind::SetDeleted:
    case store::UndoKind::SessionDeleted:
        return {.sessions = true};
    case store::UndoKind::PainAdded:
    case store::UndoKind::PainDeleted:
        return {.pain = true};
    case store::UndoKind::TestAdded:
    case store::UndoKind::TestDeleted:
        return {.tests = true};
    case store::UndoKind::EditAdded:
    case store::UndoKind::FactsChanged:
        return {.profile = true};
    case store::UndoKind::SettingChanged:
        return {.settings = true};
    case store::UndoKind::BoutCorrected:
        return {.breaks = true};
    case store::UndoKind::AssessmentAdded:
    case store::UndoKind::AssessmentDeleted:
        return {.posture = true};
    }
    return {};
}

void takeBack(store::Writer& out, const store::UndoStep& step, WallTime now)
{
    using store::Row;
    switch (step.kind) {
    case store::UndoKind::SetDeleted:
        out.setDeleted(Row::Set, step.target, step.owner, std::nullopt);
        break;
    case store::UndoKind::SessionDeleted:
        out.setDeleted(Row::Session, step.target, {}, std::nullopt);
        break;
    case store::UndoKind::PainAdded:
        out.setDeleted(Row::Pain, step.target, {}, now);
        break;
    case store::UndoKind::PainDeleted:
        out.setDeleted(Row::Pain, step.target, {}, std::nullopt);
        break;
    case store::UndoKind::TestAdded:
        out.setDeleted(Row::Test, step.target, {}, now);
        break;
    case store::UndoKind::TestDeleted:
        out.setDeleted(Row::Test, step.target, {}, std::nullopt);
        break;
    case store::UndoKind::EditAdded:
        out.setDeleted(Row::Edit, step.target, {}, now);
        break;
    case store::UndoKind::FactsChanged:
        out.setDeleted(Row::Facts, step.target, {}, now);
        break;
    case store::UndoKind::SettingChanged:
        out.setSetting(step.setting, step.settingBefore, now);
        break;
    case store::UndoKind::BoutCorrected:
        out.setDeleted(Row::Bout, step.target, {}, now);
        if (!step.owner.isNil()) {
            out.setDeleted(Row::Bout, step.owner, {}, now);
        }
        break;
    case store::UndoKind::AssessmentAdded:
        out.setDeleted(Row::Assessment, step.target, {}, now);
        break;
    case store::UndoKind::AssessmentDeleted:
        out.setDeleted(Row::Assessment, step.target, {}, std::nullopt);
        break;
    }
}

/// The session a step is about, whose rows have to be read again.
std::optional<SessionId> sessionOf(const store::UndoStep& step)
{
    if (step.kind == store::UndoKind::SetDeleted) {
        return SessionId{step.owner};
    }
    return step.kind == store::UndoKind::SessionDeleted ? std::optional(SessionId{step.target}) : std::nullopt;
}

} // namespace

std::optional<UndoKind> Coach::undoable() const
{
    m_impl->readForeignChanges();
    return m_impl->undoable;
}

Result<Changes> Coach::undo()
{
    const auto newest = m_impl->store->newestUndo();
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    if (!*newest) {
        return Changes{};
    }
    return m_impl->commit(changesOf((*newest)->kind), sessionOf(**newest), [&](store::Writer& out) -> Result<void> {
        const auto step = out.takeUndo();
        if (!step || step->kind != (*newest)->kind || step->target != (*newest)->target) {
            return fail(ErrorCode::Busy, m_impl->store->file().string()); // another process was quicker
        }
        takeBack(out, *step, m_impl->time().wall);
        return {};
    });
}

std::optional<std::string> Coach::settingText(std::string_view key) const
{
    m_impl->readForeignChanges();
    const auto found = m_impl->settings.find(key);
    return found == m_impl->settings.end() ? std::nullopt : std::optional(found->second);
}

Result<Changes> Coach::setSettingText(std::string_view key, const std::string& value)
{
    const auto before = settingText(key);
    if (before == value) {
        return Changes{};
    }
    return m_impl->commit({.settings = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.setSetting(std::string(key), value, m_impl->time().wall);
        if (key.substr(0, kNotUndone.size()) != kNotUndone) {
            store::UndoStep step = m_impl->undoStep(UndoKind::SettingChanged, {});
            step.setting = key;
            step.settingBefore = before;
            out.rememberUndo(step);
        }
        return {};
    });
}

DatabaseReport Coach::check() const
{
    DatabaseReport report;
    report.path = m_impl->store->file();
    const auto found = m_impl->store->report();
    report.schemaVersion = found ? found->schemaVersion : 0;
    report.integrity = found ? found->integrity : std::string(found.error().param("reason"));
    report.ok = report.integrity == "ok";
    std::error_code error;
    const auto size = fs::file_size(report.path, error);
    report.sizeBytes = error ? 0 : size;
    const auto backups = store::backupsIn(m_impl->backupFolder);
    report.backups = static_cast<int>(backups.size());
    if (!backups.empty()) {
        report.newestBackupAt = ZonedTime{backups.back().at, m_impl->time().utcOffset};
    }
    return report;
}

Result<fs::path> Coach::backup(const std::optional<fs::path>& out)
{
    if (!out) {
        for (const fs::path& folder : {m_impl->backupFolder.parent_path(), m_impl->backupFolder}) {
            if (auto made = store::makePrivateFolder(folder, true); !made) {
                return tl::unexpected(made.error());
            }
        }
    }
    const fs::path to = out ? *out : m_impl->backupFolder / store::backupName(m_impl->time().wall, "");
    if (auto written = m_impl->store->copyTo(to); !written) {
        return tl::unexpected(written.error());
    }
    return to;
}

Result<Changes> Coach::backUpDaily()
{
    const ZonedTime now = m_impl->time();
    const auto backups = store::backupsIn(m_impl->backupFolder);
    const bool madeToday = std::any_of(backups.begin(), backups.end(), [&](const store::BackupFile& backup) {
        return m_impl->dayOf({backup.at, now.utcOffset}) == m_impl->dayOf(now);
    });
    if (madeToday) {
        return Changes{};
    }
    if (auto written = backup(std::nullopt); !written) {
        return tl::unexpected(written.error());
    }
    store::rotateBackups(m_impl->backupFolder);
    return Changes{};
}

} // namespace plumbline::app
