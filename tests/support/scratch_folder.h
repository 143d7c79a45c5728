#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace plumbline::testing {

/// A new folder for one test, removed with everything in it.
class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "plumbline-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no scratch folder");
        }
        m_path = name;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

/// The permission bits of a file, e.g. 0600.
inline unsigned modeOf(const std::filesystem::path& file)
{
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 0777U : 0U;
}

/// File rights mean nothing to root: while this lives, a test run by root is somebody else, who owns the folder.
class AsOrdinaryUser {
public:
    explicit AsOrdinaryUser(const std::filesystem::path& folder)
        : m_root(::geteuid() == 0)
    {
        constexpr ::uid_t kNobody = 65534;
        if (m_root) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
                (void)::chown(entry.path().c_str(), kNobody, kNobody);
            }
            if (::chown(folder.c_str(), kNobody, kNobody) != 0 || ::seteuid(kNobody) != 0) {
                throw std::runtime_error("cannot become an ordinary user");
            }
        }
    }
    ~AsOrdinaryUser()
    {
        if (m_root) {
            (void)::seteuid(0);
        }
    }
    AsOrdinaryUser(const AsOrdinaryUser&) = delete;
    AsOrdinaryUser& operator=(const AsOrdinaryUser&) = delete;

private:
    bool m_root;
};

} // namespace plumbline::testing
