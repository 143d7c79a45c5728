#include "store/files.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace plumbline::store {

namespace fs = std::filesystem;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

Result<void> syncOne(const fs::path& path, int flags)
{
    const Descriptor descriptor(::open(path.c_str(), flags | O_CLOEXEC));
    if (!descriptor.isOpen()) {
        return tl::unexpected(errorOfSystem(errno, path));
    }
    if (::fsync(descriptor.number()) != 0 && errno != EINVAL && errno != EROFS) { // EINVAL: nothing to sync there
        return tl::unexpected(errorOfSystem(errno, path));
    }
    return {};
}

fs::path folderOf(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

} // namespace

Error errorOfSystem(int number, const fs::path& file)
{
    const std::string reason = std::generic_category().message(number);
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull, file.string(), {{"reason", reason}}};
    case EEXIST:
        return {ErrorCode::AlreadyExists, file.string(), {{"name", file.filename().string()}}};
    default:
        return {ErrorCode::Unwritable, file.string(), {{"reason", reason}}};
    }
}

Result<void> makePrivateFolder(const fs::path& folder, bool isOurs)
{
    std::error_code error;
    if (fs::is_directory(folder, error)) {
        struct stat status {};
        const bool mine = ::stat(folder.c_str(), &status) == 0 && status.st_uid == ::geteuid();
        if (mine && (status.st_mode & 0077U) != 0 && (isOurs || fs::is_empty(folder, error))) {
            ::chmod(folder.c_str(), 0700);
        }
        return {};
    }
    if (folder.has_parent_path() && !fs::exists(folder.parent_path(), error)) {
        if (auto made = makePrivateFolder(folder.parent_path(), false); !made) {
            return made;
        }
    }
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return tl::unexpected(errorOfSystem(errno, folder));
    }
    if (!fs::is_directory(folder, error)) {
        return tl::unexpected(errorOfSystem(ENOTDIR, folder));
    }
    return {};
}

Result<void> makePrivateFile(const fs::path& file)
{
    const Descriptor descriptor(::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    if (!descriptor.isOpen()) {
        return tl::unexpected(errorOfSystem(errno, file));
    }
    return {};
}

void makePrivate(const fs::path& file)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) == 0 && status.st_uid == ::geteuid() && (status.st_mode & 0077U) != 0) {
        ::chmod(file.c_str(), status.st_mode & 0700U);
    }
}

Result<void> checkRights(const fs::path& file)
{
    if (::faccessat(AT_FDCWD, file.c_str(), R_OK, AT_EACCESS) != 0) {
        return fail(ErrorCode::Unreadable, file.string(), {{"reason", std::generic_category().message(errno)}});
    }
    // SQLite keeps its log beside the file, so the folder has to be writable as well.
    for (const fs::path& place : {file, folderOf(file)}) {
        if (::faccessat(AT_FDCWD, place.c_str(), W_OK, AT_EACCESS) != 0) {
            return fail(ErrorCode::Unwritable, place.string(), {{"reason", std::generic_category().message(errno)}});
        }
    }
    return {};
}

Result<void> syncToDisk(const fs::path& file)
{
    if (auto synced = syncOne(file, O_RDONLY); !synced) {
        return synced;
    }
    return syncOne(folderOf(file), O_RDONLY | O_DIRECTORY);
}

Result<void> renameTo(const fs::path& from, const fs::path& to, bool replace)
{
    if (!replace) {
        if (::link(from.c_str(), to.c_str()) == 0) {
            ::unlink(from.c_str());
            return syncOne(folderOf(to), O_RDONLY | O_DIRECTORY);
        }
        if (errno == EEXIST) {
            return tl::unexpected(errorOfSystem(errno, to));
        }
        // Some file systems have no links; look first, then rename.
        std::error_code error;
        if (fs::exists(to, error)) {
            return tl::unexpected(errorOfSystem(EEXIST, to));
        }
    }
    if (::rename(from.c_str(), to.c_str()) != 0) {
        return tl::unexpected(errorOfSystem(errno, to));
    }
    return syncOne(folderOf(to), O_RDONLY | O_DIRECTORY);
}

void removeDatabase(const fs::path& file)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(fs::path(file.string() + suffix), ignored);
    }
}

} // namespace plumbline::store
