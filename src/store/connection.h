#pragma once

#include "core/base/civil.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/exercise/codes.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

/// Inside of the store: one connection to SQLite, its prepared statements, and typed binding and reading.
/// Everything here may throw SQLite::Exception or Damaged; the store's public functions catch both with `guarded`.
namespace plumbline::store {

/// A value in the file that no version of ours can have written.
class Damaged : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// "Plum": says that a SQLite file is ours (migrations/0001_initial.sql).
inline constexpr int kApplicationId = 0x506c756d;

/// The error for an exception of SQLite.
/// @param where the file or table it happened in
Error errorOf(const SQLite::Exception& exception, const std::string& where);

/// Runs `act` (which answers a Result) and turns what SQLite or a damaged row throws into an error.
template <class Act>
auto guarded(const std::string& where, Act&& act) -> decltype(act())
{
    try {
        return act();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected<Error>(errorOf(exception, where));
    } catch (const Damaged& damaged) {
        return fail(ErrorCode::Corrupt, where, {{"reason", damaged.what()}});
    }
}

enum class OpenMode { ReadOnly, ReadWrite, Create };

/// One connection: full synchronisation, foreign keys checked, statements kept for the next use.
class Connection {
public:
    Connection(const std::filesystem::path& file, OpenMode mode, milliseconds busyTimeout);

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    /// The prepared statement of a text that lives as long as the program (a literal).
    SQLite::Statement& prepared(const char* sql);
    /// One whole number, e.g. of a PRAGMA.
    int number(const char* sql);
    /// One text, e.g. of a PRAGMA.
    std::string text(const char* sql);
    /// Runs one or more statements without results.
    void run(const std::string& sql) { m_database.exec(sql); }

private:
    SQLite::Database m_database;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// One use of a prepared statement; leaves it reset. Values are bound by name.
class Query {
public:
    Query(Connection& connection, const char* sql);
    ~Query() { m_statement.tryReset(); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& bind(const char* name, std::int64_t value);
    Query& bind(const char* name, int value) { return bind(name, std::int64_t{value}); }
    Query& bind(const char* name, bool value) { return bind(name, std::int64_t{value ? 1 : 0}); }
    Query& bind(const char* name, double value);
    Query& bind(const char* name, const std::string& value);
    Query& bind(const char* name, std::string_view value) { return bind(name, std::string(value)); }
    Query& bind(const char* name, const char* value) { return bind(name, std::string(value)); }
    Query& bind(const char* name, const Uuid& value);
    Query& bind(const char* name, Day value) { return bind(name, isoDate(value)); }
    Query& bind(const char* name, WallTime value) { return bind(name, std::int64_t{value.time_since_epoch().count()}); }
    Query& bind(const char* name, minutes value) { return bind(name, std::int64_t{value.count()}); }
    Query& bind(const char* name, seconds value) { return bind(name, std::int64_t{value.count()}); }
    /// Binds an instant to its two columns, :at and :offset.
    Query& bindAt(const ZonedTime& value) { return bind(":at", value.wall).bind(":offset", value.utcOffset); }
    template <class T>
    Query& bind(const char* name, const std::optional<T>& value)
    {
        return value ? bind(name, *value) : bindNothing(name);
    }
    /// Binds an enum by its code.
    template <class Enum>
    Query& bindCode(const char* name, Enum value)
    {
        return bind(name, code(value));
    }
    template <class Enum>
    Query& bindCode(const char* name, const std::optional<Enum>& value)
    {
        return value ? bind(name, code(*value)) : bindNothing(name);
    }
    Query& bindNothing(const char* name);

    /// Steps to the next row; false when there is none.
    bool next() { return m_statement.executeStep(); }
    /// Runs a statement without rows; answers how many rows it changed.
    int run() { return m_statement.exec(); }

    [[nodiscard]] bool isNull(int column) const { return m_statement.isColumnNull(column); }
    [[nodiscard]] std::int64_t whole(int column) const { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] int integer(int column) const { return m_statement.getColumn(column).getInt(); }
    [[nodiscard]] bool truth(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const { return m_statement.getColumn(column).getDouble(); }
    [[nodiscard]] std::string text(int column) const { return m_statement.getColumn(column).getString(); }
    [[nodiscard]] Uuid uuid(int column) const;
    [[nodiscard]] Day day(int column) const;
    [[nodiscard]] WallTime wall(int column) const { return WallTime{milliseconds{whole(column)}}; }
    /// An instant from two neighbouring columns: milliseconds and offset.
    [[nodiscard]] ZonedTime zoned(int column) const { return {wall(column), minutes{integer(column + 1)}}; }
    [[nodiscard]] std::optional<int> maybeInteger(int column) const;
    [[nodiscard]] std::optional<double> maybeReal(int column) const;
    [[nodiscard]] std::optional<Day> maybeDay(int column) const;
    template <class Enum>
    [[nodiscard]] Enum codeOf(int column) const
    {
        const auto value = fromCode<Enum>(m_statement.getColumn(column).getText());
        if (!value) {
            throw Damaged("unknown code " + text(column));
        }
        return *value;
    }
    template <class Enum>
    [[nodiscard]] std::optional<Enum> maybeCode(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional<Enum>(codeOf<Enum>(column));
    }

private:
    SQLite::Statement& m_statement;
};

} // namespace plumbline::store
