#include "store/backup.h"

#include "store/connection.h"
#include "store/files.h"
#include "store/migrator.h"
#include "store/rotation.h"

#include <SQLiteCpp/Backup.h>

#include <algorithm>

namespace plumbline::store {

namespace fs = std::filesystem;

namespace {

constexpr milliseconds kPatience{2500};
constexpr std::size_t kTaggedBackups = 3;
/// "2026-11-23T072930.123Z"
constexpr std::size_t kStampLength = 22;

/// Removes a half-made file when the way to its name ended early.
class Unfinished {
public:
    explicit Unfinished(fs::path file)
        : m_file(std::move(file))
    {
        removeDatabase(m_file);
    }
    ~Unfinished() { removeDatabase(m_file); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_file; }

private:
    fs::path m_file;
};

std::optional<WallTime> stampOf(const std::string& name)
{
    // 2026-11-23T072930.123Z -> 2026-11-23T07:29:30.123Z
    if (name.size() < kStampLength || name[10] != 'T' || name[21] != 'Z') {
        return std::nullopt;
    }
    const auto time = parseRfc3339(name.substr(0, 13) + ":" + name.substr(13, 2) + ":" + name.substr(15, 7));
    return time ? std::optional(time->wall) : std::nullopt;
}

Result<void> checkExists(const fs::path& file)
{
    std::error_code error;
    if (!fs::exists(file, error)) {
        return fail(ErrorCode::NotFound, file.string());
    }
    if (!fs::is_regular_file(file, error)) {
        return fail(ErrorCode::Unreadable, file.string(), {{"reason", "not a file"}});
    }
    return {};
}

} // namespace

Result<void> copyInto(Connection& connection, const fs::path& to)
{
    std::error_code error;
    if (fs::exists(to, error)) {
        return fail(ErrorCode::AlreadyExists, to.string(), {{"name", to.filename().string()}});
    }
    const Unfinished copy(to.string() + ".partial");
    if (auto made = makePrivateFile(copy.path()); !made) {
        return made;
    }
    auto copied = guarded(to.string(), [&]() -> Result<void> {
        SQLite::Statement into(connection.database(), "VACUUM INTO :file");
        into.bind(":file", copy.path().string());
        into.exec();
        return {};
    });
    if (copied) {
        copied = verifyDatabase(copy.path());
    }
    if (copied) {
        copied = syncToDisk(copy.path());
    }
    return copied ? renameTo(copy.path(), to, false) : copied;
}

Result<void> verifyDatabase(const fs::path& file)
{
    if (auto there = checkExists(file); !there) {
        return there;
    }
    return guarded(file.string(), [&]() -> Result<void> {
        Connection connection(file, OpenMode::ReadOnly, kPatience);
        if (connection.number("PRAGMA application_id") != kApplicationId) {
            return fail(ErrorCode::InvalidInput, file.string(), {{"reason", "not a Plumbline database"}});
        }
        const int version = connection.number("PRAGMA user_version");
        if (version > migrations().back().number) {
            return fail(ErrorCode::FileTooNew, file.string(),
                        {{"found", std::to_string(version)}, {"known", std::to_string(migrations().back().number)}});
        }
        if (const std::string found = connection.text("PRAGMA integrity_check(1)"); found != "ok") {
            return fail(ErrorCode::Corrupt, file.string(), {{"reason", found}});
        }
        if (connection.number("SELECT count(*) FROM profile") != 1) {
            return fail(ErrorCode::Corrupt, file.string(), {{"reason", "there is no person in it"}});
        }
        return {};
    });
}

Result<void> takeIn(const fs::path& file, const fs::path& to)
{
    if (auto there = checkExists(file); !there) {
        return there;
    }
    removeDatabase(to);
    if (auto made = makePrivateFile(to); !made) {
        return made;
    }
    auto copied = guarded(file.string(), [&]() -> Result<void> {
        SQLite::Database from(file.string(), SQLite::OPEN_READONLY, static_cast<int>(kPatience.count()));
        SQLite::Database into(to.string(), SQLite::OPEN_READWRITE);
        SQLite::Backup(into, from).executeStep();
        into.exec("PRAGMA journal_mode = DELETE"); // all of it in one file, ready to be moved
        return {};
    });
    if (!copied && copied.error().what == ErrorCode::Corrupt) {
        copied = fail(ErrorCode::InvalidInput, file.string(), {{"reason", "not a Plumbline database"}});
    }
    if (copied) {
        copied = verifyDatabase(to);
    }
    if (!copied) {
        removeDatabase(to);
        copied.error().where = file.string(); // the person knows the file they named
    }
    return copied;
}

Result<void> settle(const fs::path& file)
{
    return guarded(file.string(), [&]() -> Result<void> {
        Connection connection(file, OpenMode::ReadWrite, milliseconds{200});
        // Leaving the write-ahead log needs the file for itself alone.
        if (connection.text("PRAGMA journal_mode = DELETE") != "delete") {
            return fail(ErrorCode::Busy, file.string());
        }
        return {};
    });
}

Result<std::string> nameIn(const fs::path& file)
{
    return guarded(file.string(), [&]() -> Result<std::string> {
        Connection connection(file, OpenMode::ReadWrite, kPatience);
        if (connection.number("PRAGMA application_id") != kApplicationId) {
            return fail(ErrorCode::Corrupt, file.string(), {{"reason", "not a Plumbline database"}});
        }
        return connection.text("SELECT name FROM profile");
    });
}

Result<void> renamePerson(const fs::path& file, const std::string& name)
{
    return guarded(file.string(), [&]() -> Result<void> {
        Connection connection(file, OpenMode::ReadWrite, kPatience);
        Query(connection, "UPDATE profile SET name = :name").bind(":name", name).run();
        return {};
    });
}

std::vector<BackupFile> backupsIn(const fs::path& folder)
{
    std::vector<BackupFile> backups;
    std::error_code error;
    for (fs::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const std::string name = file->path().filename().string();
        const auto at = stampOf(name);
        if (!at || file->path().extension() != ".db") {
            continue;
        }
        const std::string rest = file->path().stem().string().substr(kStampLength);
        if (rest.empty() || (rest.size() > 1 && rest.front() == '-')) {
            backups.push_back({file->path(), *at, rest.empty() ? rest : rest.substr(1)});
        }
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile& a, const BackupFile& b) {
        return std::pair(a.at, a.path) < std::pair(b.at, b.path);
    });
    return backups;
}

std::string backupName(WallTime at, const std::string& tag)
{
    // rfc3339 leaves a zero fraction out; the name always has it, so that names sort as times do.
    const auto whole = std::chrono::floor<seconds>(at);
    const auto fraction = std::to_string(1000 + (at - whole).count()).substr(1);
    const std::string text = rfc3339({whole, minutes{0}}); // 2026-11-23T07:29:30Z or with +00:00
    const std::string stamp = text.substr(0, 13) + text.substr(14, 2) + text.substr(17, 2) + "." + fraction + "Z";
    return stamp + (tag.empty() ? "" : "-" + tag) + ".db";
}

void rotateBackups(const fs::path& folder)
{
    const auto backups = backupsIn(folder);
    std::vector<WallTime> plain;
    for (const BackupFile& backup : backups) {
        if (backup.tag.empty()) {
            plain.push_back(backup.at);
        }
    }
    const auto expired = expiredBackups(plain);
    std::error_code ignored;
    for (const BackupFile& backup : backups) {
        if (backup.tag.empty() && std::find(expired.begin(), expired.end(), backup.at) != expired.end()) {
            fs::remove(backup.path, ignored);
        }
    }
    for (const char* tag : {"before-restore", "before-update"}) {
        std::size_t kept = 0;
        for (auto backup = backups.rbegin(); backup != backups.rend(); ++backup) {
            if (backup->tag == tag && ++kept > kTaggedBackups) {
                fs::remove(backup->path, ignored);
            }
        }
    }
}

} // namespace plumbline::store
