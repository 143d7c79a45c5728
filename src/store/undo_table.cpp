#include "store/connection.h"
#include "store/store.h"

namespace plumbline {

template <>
inline constexpr std::array<std::string_view, 12> codesOf<store::UndoKind>{
    "set_deleted", "session_deleted", "pain_added",      "pain_deleted",   "test_added",       "test_deleted",
    "edit_added",  "facts_changed",   "setting_changed", "bout_corrected", "assessment_added", "assessment_deleted"};

namespace store {

namespace {

/// How far back one can go.
constexpr int kUndoDepth = 100;

std::optional<UndoStep> newestOf(Connection& connection, std::int64_t* number)
{
    Query query(connection, "SELECT number, kind, at_ms, target, owner, setting, setting_before FROM undo_steps "
                            "ORDER BY number DESC LIMIT 1");
    if (!query.next()) {
        return std::nullopt;
    }
    if (number != nullptr) {
        *number = query.whole(0);
    }
    UndoStep step;
    step.kind = query.codeOf<UndoKind>(1);
    step.at = query.wall(2);
    step.target = query.isNull(3) ? Uuid{} : query.uuid(3);
    step.owner = query.isNull(4) ? Uuid{} : query.uuid(4);
    step.setting = query.text(5);
    if (!query.isNull(6)) {
        step.settingBefore = query.text(6);
    }
    return step;
}

} // namespace

void Writer::rememberUndo(const UndoStep& step)
{
    const auto maybe = [](const Uuid& id) { return id.isNil() ? std::nullopt : std::optional<Uuid>(id); };
    Query(m_connection, "INSERT INTO undo_steps (kind, at_ms, target, owner, setting, setting_before) "
                        "VALUES (:kind, :at, :target, :owner, :setting, :before)")
        .bindCode(":kind", step.kind)
        .bind(":at", step.at)
        .bind(":target", maybe(step.target))
        .bind(":owner", maybe(step.owner))
        .bind(":setting", step.setting.empty() ? std::nullopt : std::optional<std::string>(step.setting))
        .bind(":before", step.settingBefore)
        .run();
    Query(m_connection, "DELETE FROM undo_steps WHERE number <= (SELECT max(number) FROM undo_steps) - :depth")
        .bind(":depth", kUndoDepth)
        .run();
}

std::optional<UndoStep> Writer::takeUndo()
{
    std::int64_t number = 0;
    auto step = newestOf(m_connection, &number);
    if (step) {
        Query(m_connection, "DELETE FROM undo_steps WHERE number = :number").bind(":number", number).run();
    }
    return step;
}

Result<std::optional<UndoStep>> Store::newestUndo() const
{
    return guarded(m_file.string(),
                   [&]() -> Result<std::optional<UndoStep>> { return newestOf(*m_connection, nullptr); });
}

} // namespace store
} // namespace plumbline
