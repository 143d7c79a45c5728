#include "store/migrator.h"

#include "store/connection.h"

namespace plumbline::store {

namespace {

/// `PRAGMA foreign_keys` does nothing inside a transaction, so it is switched around it.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection)
        : m_connection(connection)
    {
        m_connection.run("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysOff() { m_connection.database().tryExec("PRAGMA foreign_keys = ON"); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
    Connection& m_connection;
};

void takeStep(Connection& connection, const Migration& step)
{
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    if (connection.number("PRAGMA user_version") >= step.number) {
        return; // another process was quicker
    }
    connection.run(step.sql);
    if (SQLite::Statement(connection.database(), "PRAGMA foreign_key_check").executeStep()) {
        throw Damaged("rows point to rows that are not there");
    }
    connection.run("PRAGMA user_version = " + std::to_string(step.number));
    transaction.commit();
}

} // namespace

void migrate(Connection& connection, const std::vector<Migration>& steps)
{
    const int version = connection.number("PRAGMA user_version");
    const ForeignKeysOff off(connection);
    for (const Migration& step : steps) {
        if (step.number > version) {
            takeStep(connection, step);
        }
    }
}

} // namespace plumbline::store
