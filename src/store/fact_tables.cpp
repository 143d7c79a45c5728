#include "store/connection.h"
#include "store/store.h"

namespace plumbline::store {

namespace {

const char* deleteStatement(Row row)
{
    switch (row) {
    case Row::Session:
        return "UPDATE sessions SET deleted_at_ms = :at WHERE id = :id";
    case Row::Set:
        return "UPDATE set_records SET deleted_at_ms = :at WHERE id = :id AND session_id = :owner";
    case Row::Pain:
        return "UPDATE pain_entries SET deleted_at_ms = :at WHERE id = :id";
    case Row::Test:
        return "UPDATE self_tests SET deleted_at_ms = :at WHERE id = :id";
    case Row::Edit:
        return "UPDATE edits SET deleted_at_ms = :at WHERE id = :id";
    case Row::Facts:
        return "UPDATE training_facts SET deleted_at_ms = :at WHERE id = :id";
    case Row::Bout:
        return "UPDATE bouts SET deleted_at_ms = :at WHERE id = :id";
    case Row::Assessment:
        return "UPDATE assessments SET deleted_at_ms = :at WHERE id = :id";
    }
    return "";
}

} // namespace

void Writer::addPain(const PainEntry& entry)
{
    Query(m_connection, "INSERT INTO pain_entries VALUES (:id, :at, :offset, :day, :kind, :score, :place, NULL)")
        .bind(":id", entry.id.uuid)
        .bindAt(entry.at)
        .bind(":day", entry.day)
        .bindCode(":kind", entry.kind)
        .bind(":score", entry.score.value)
        .bindCode(":place", entry.where)
        .run();
}

void Writer::addTest(const SelfTest& test)
{
    Query(m_connection, "INSERT INTO self_tests VALUES (:id, :at, :offset, :day, :test, :value, :side, NULL)")
        .bind(":id", test.id.uuid)
        .bindAt(test.at)
        .bind(":day", test.day)
        .bindCode(":test", test.test)
        .bind(":value", test.value)
        .bindCode(":side", test.side)
        .run();
}

void Writer::setSetting(const std::string& name, const std::optional<std::string>& value, WallTime at)
{
    if (!value) {
        Query(m_connection, "DELETE FROM settings WHERE name = :name").bind(":name", name).run();
        return;
    }
    Query(m_connection, "INSERT INTO settings VALUES (:name, :value, :at) "
                        "ON CONFLICT (name) DO UPDATE SET value = :value, changed_at_ms = :at")
        .bind(":name", name)
        .bind(":value", *value)
        .bind(":at", at)
        .run();
}

bool Writer::setDeleted(Row row, const Uuid& id, const Uuid& owner, std::optional<WallTime> at)
{
    Query query(m_connection, deleteStatement(row));
    query.bind(":at", at).bind(":id", id);
    if (row == Row::Set) {
        query.bind(":owner", owner);
    }
    return query.run() > 0;
}

Result<std::vector<PainEntry>> Store::pain() const
{
    return guarded(m_file.string(), [&]() -> Result<std::vector<PainEntry>> {
        std::vector<PainEntry> entries;
        Query query(*m_connection, "SELECT id, at_ms, utc_offset_min, day, kind, score, place FROM pain_entries "
                                   "WHERE deleted_at_ms IS NULL ORDER BY at_ms, id");
        while (query.next()) {
            entries.push_back({PainId{query.uuid(0)}, query.zoned(1), query.day(3), query.codeOf<PainEntryKind>(4),
                               PainScore{query.integer(5)}, query.codeOf<PainPlace>(6)});
        }
        return entries;
    });
}

Result<std::vector<SelfTest>> Store::tests() const
{
    return guarded(m_file.string(), [&]() -> Result<std::vector<SelfTest>> {
        std::vector<SelfTest> tests;
        Query query(*m_connection, "SELECT id, at_ms, utc_offset_min, day, test, value, side FROM self_tests "
                                   "WHERE deleted_at_ms IS NULL ORDER BY at_ms, id");
        while (query.next()) {
            tests.push_back({SelfTestId{query.uuid(0)}, query.zoned(1), query.day(3), query.codeOf<TestKind>(4),
                             query.real(5), query.maybeCode<Side>(6)});
        }
        return tests;
    });
}

Result<std::vector<StoredSetting>> Store::settings() const
{
    return guarded(m_file.string(), [&]() -> Result<std::vector<StoredSetting>> {
        std::vector<StoredSetting> settings;
        Query query(*m_connection, "SELECT name, value FROM settings ORDER BY name");
        while (query.next()) {
            settings.push_back({query.text(0), query.text(1)});
        }
        return settings;
    });
}

Result<std::optional<WallTime>> Store::settingChangedAt(const std::string& name) const
{
    return guarded(m_file.string(), [&]() -> Result<std::optional<WallTime>> {
        Query query(*m_connection, "SELECT changed_at_ms FROM settings WHERE name = :name");
        query.bind(":name", name);
        return query.next() ? std::optional(query.wall(0)) : std::nullopt;
    });
}

} // namespace plumbline::store
