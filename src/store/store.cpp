#include "store/store.h"

#include "store/backup.h"
#include "store/connection.h"
#include "store/files.h"
#include "store/migrator.h"

namespace plumbline::store {

namespace fs = std::filesystem;

namespace {

/// Whether a write-ahead log was left behind: a crash, or another process that has the file open right now.
bool wasLeftOpen(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(fs::path(file.string() + "-wal"), error);
    return !error && size > 0;
}

Result<void> checkIdentity(Connection& connection, const fs::path& file, int newestKnown)
{
    const int version = connection.number("PRAGMA user_version");
    if (connection.number("PRAGMA application_id") != kApplicationId || version < 1) {
        return fail(ErrorCode::Corrupt, file.string(), {{"reason", "not a Plumbline database"}});
    }
    if (version > newestKnown) {
        return fail(ErrorCode::FileTooNew, file.string(),
                    {{"found", std::to_string(version)}, {"known", std::to_string(newestKnown)}});
    }
    return {};
}

/// A failed open tells why: not there, not ours to read, or not ours to write.
Result<void> checkAccess(const fs::path& file)
{
    std::error_code error;
    if (!fs::exists(file, error)) {
        return error ? fail(ErrorCode::Unreadable, file.string(), {{"reason", error.message()}})
                     : fail(ErrorCode::NotFound, file.string());
    }
    if (!fs::is_regular_file(file, error)) {
        return fail(ErrorCode::Unreadable, file.string(), {{"reason", "not a file"}});
    }
    return checkRights(file);
}

Result<void> copyBeforeUpdate(Connection& connection, const OpenOptions& options)
{
    if (options.backupFolder.empty()) {
        return {};
    }
    if (auto made = makePrivateFolder(options.backupFolder, true); !made) {
        return made;
    }
    return copyInto(connection, options.backupFolder / backupName(options.now.value_or(WallTime{}), "before-update"));
}

} // namespace

Store::Store(fs::path file, std::unique_ptr<Connection> connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{}

Store::~Store() = default;

Result<void> Store::create(const fs::path& file, const std::function<void(Writer&)>& fill)
{
    std::error_code error;
    if (fs::exists(file, error)) {
        return fail(ErrorCode::AlreadyExists, file.string(), {{"name", file.filename().string()}});
    }
    // Filled under another name: a file of the right name is always complete.
    const fs::path fresh = file.string() + ".new";
    removeDatabase(fresh);
    if (auto made = makePrivateFile(fresh); !made) {
        return made;
    }
    auto filled = guarded(file.string(), [&]() -> Result<void> {
        Connection connection(fresh, OpenMode::ReadWrite, milliseconds{0});
        connection.run("PRAGMA journal_mode = WAL");
        migrate(connection, migrations());
        SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
        Writer writer(connection);
        fill(writer);
        transaction.commit();
        return {};
    });
    if (filled) {
        filled = syncToDisk(fresh);
    }
    if (filled) {
        filled = renameTo(fresh, file, false);
    }
    removeDatabase(fresh);
    return filled;
}

Result<std::unique_ptr<Store>> Store::open(const fs::path& file, const OpenOptions& options)
{
    if (auto usable = checkAccess(file); !usable) {
        return tl::unexpected(usable.error());
    }
    makePrivate(file);
    const auto& steps = options.steps != nullptr ? *options.steps : migrations();
    return guarded(file.string(), [&]() -> Result<std::unique_ptr<Store>> {
        const bool leftOpen = wasLeftOpen(file);
        auto connection = std::make_unique<Connection>(file, OpenMode::ReadWrite, options.busyTimeout);
        if (auto known = checkIdentity(*connection, file, steps.back().number); !known) {
            return tl::unexpected(known.error());
        }
        if (leftOpen) {
            if (const std::string found = connection->text("PRAGMA quick_check(1)"); found != "ok") {
                return fail(ErrorCode::Corrupt, file.string(), {{"reason", found}});
            }
        }
        connection->run("PRAGMA journal_mode = WAL"); // may be refused on network folders; carry on with what we get
        if (connection->number("PRAGMA user_version") < steps.back().number) {
            if (auto copied = copyBeforeUpdate(*connection, options); !copied) {
                return tl::unexpected(copied.error());
            }
            migrate(*connection, steps);
        }
        if (options.maxPages > 0) {
            connection->run("PRAGMA max_page_count = " + std::to_string(options.maxPages));
        }
        return std::unique_ptr<Store>(new Store(file, std::move(connection)));
    });
}

Result<void> Store::write(const std::function<Result<void>(Writer&)>& work)
{
    return guarded(m_file.string(), [&]() -> Result<void> {
        SQLite::Transaction transaction(m_connection->database(), SQLite::TransactionBehavior::IMMEDIATE);
        Writer writer(*m_connection);
        if (auto done = work(writer); !done) {
            return done; // leaving the scope rolls back
        }
        transaction.commit();
        return {};
    });
}

Result<void> Store::read(const std::function<Result<void>()>& work) const
{
    return guarded(m_file.string(), [&]() -> Result<void> {
        SQLite::Transaction transaction(m_connection->database());
        auto done = work();
        transaction.commit();
        return done;
    });
}

int Store::foreignVersion() const
{
    const auto version =
        guarded(m_file.string(), [&]() -> Result<int> { return m_connection->number("PRAGMA data_version"); });
    return version.value_or(-1);
}

void Store::releaseMemory() const
{
    static_cast<void>(guarded(m_file.string(), [&]() -> Result<void> {
        m_connection->run("PRAGMA shrink_memory");
        return {};
    }));
}

Result<void> Store::copyTo(const fs::path& to) const
{
    return copyInto(*m_connection, to);
}

Result<StoreReport> Store::report() const
{
    return guarded(m_file.string(), [&]() -> Result<StoreReport> {
        return StoreReport{m_connection->number("PRAGMA user_version"),
                           m_connection->text("PRAGMA integrity_check(1)")};
    });
}

} // namespace plumbline::store
