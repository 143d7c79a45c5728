#pragma once

#include <string>
#include <vector>

namespace plumbline::store {

class Connection;

/// One step of the schema: the SQL that leads from version `number - 1` to `number`.
struct Migration {
    int number = 0;
    std::string sql;
};

/// The steps this program knows, ascending from 1, made from src/store/migrations.
const std::vector<Migration>& migrations();

/// Brings an open database to the newest of `steps`, one transaction a step that also sets `user_version`; a step that
/// fails leaves the version before it. Foreign keys are off while tables are rebuilt and checked before the commit.
/// Throws what SQLite throws, and Damaged for rows that point nowhere afterwards.
void migrate(Connection& connection, const std::vector<Migration>& steps);

} // namespace plumbline::store
