#include "store/connection.h"

#include <sqlite3.h>

#include <cstring>

namespace plumbline::store {

namespace {

int flagsOf(OpenMode mode)
{
    switch (mode) {
    case OpenMode::ReadOnly:
        return SQLite::OPEN_READONLY;
    case OpenMode::ReadWrite:
        return SQLite::OPEN_READWRITE;
    case OpenMode::Create:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    }
    return SQLite::OPEN_READONLY;
}

ErrorCode codeOfIo(int extended)
{
    switch (extended) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_ACCESS:
        return ErrorCode::Unreadable;
    default:
        return ErrorCode::Unwritable;
    }
}

ErrorCode codeOf(const SQLite::Exception& exception)
{
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_MISMATCH:
        return ErrorCode::Corrupt;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::Unwritable;
    case SQLITE_CANTOPEN:
        return ErrorCode::Unreadable;
    case SQLITE_IOERR:
        return codeOfIo(exception.getExtendedErrorCode());
    case SQLITE_CONSTRAINT:
        return ErrorCode::InvalidInput;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_ERROR: // a table or column of ours is missing: our statements are right for the version checked
        return ErrorCode::Corrupt;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error errorOf(const SQLite::Exception& exception, const std::string& where)
{
    return {codeOf(exception), where, {{"reason", exception.what()}}};
}

Connection::Connection(const std::filesystem::path& file, OpenMode mode, milliseconds busyTimeout)
    : m_database(file.string(), flagsOf(mode), static_cast<int>(busyTimeout.count()))
{
    m_database.exec("PRAGMA foreign_keys = ON");
    m_database.exec("PRAGMA synchronous = FULL");
    // A view or trigger planted in a file cannot call functions with side effects.
    m_database.exec("PRAGMA trusted_schema = OFF");
}

SQLite::Statement& Connection::prepared(const char* sql)
{
    auto& kept = m_statements[sql];
    if (!kept) {
        kept = std::make_unique<SQLite::Statement>(m_database, sql);
    }
    return *kept;
}

int Connection::number(const char* sql)
{
    Query query(*this, sql);
    return query.next() ? query.integer(0) : 0;
}

std::string Connection::text(const char* sql)
{
    Query query(*this, sql);
    return query.next() ? query.text(0) : std::string();
}

Query::Query(Connection& connection, const char* sql)
    : m_statement(connection.prepared(sql))
{
    m_statement.clearBindings(); // reset() keeps the old ones
}

Query& Query::bind(const char* name, std::int64_t value)
{
    m_statement.bind(name, value);
    return *this;
}

Query& Query::bind(const char* name, double value)
{
    m_statement.bind(name, value);
    return *this;
}

Query& Query::bind(const char* name, const std::string& value)
{
    m_statement.bind(name, value);
    return *this;
}

Query& Query::bind(const char* name, const Uuid& value)
{
    m_statement.bind(name, value.bytes.data(), static_cast<int>(value.bytes.size()));
    return *this;
}

Query& Query::bindNothing(const char* name)
{
    m_statement.bind(name);
    return *this;
}

Uuid Query::uuid(int column) const
{
    const auto value = m_statement.getColumn(column);
    Uuid uuid;
    if (value.getBytes() != static_cast<int>(uuid.bytes.size())) {
        throw Damaged("an id is not 16 bytes long");
    }
    std::memcpy(uuid.bytes.data(), value.getBlob(), uuid.bytes.size());
    return uuid;
}

Day Query::day(int column) const
{
    const auto day = parseIsoDate(m_statement.getColumn(column).getText());
    if (!day) {
        throw Damaged("not a date: " + text(column));
    }
    return *day;
}

std::optional<int> Query::maybeInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<int>(integer(column));
}

std::optional<double> Query::maybeReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<double>(real(column));
}

std::optional<Day> Query::maybeDay(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<Day>(day(column));
}

} // namespace plumbline::store
