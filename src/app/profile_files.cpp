#include "app/profile_files.h"

#include "store/backup.h"
#include "store/files.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace plumbline::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kExtension = ".db";
constexpr const char* kLastUsed = "last-profile";
constexpr const char* kLastUsedFresh = "last-profile.new";
constexpr std::size_t kLongestSlug = 32;

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// FNV-1a, 32 bits, as eight hexadecimal digits.
std::string hashOf(const std::string& text)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (int shift = 28; shift >= 0; shift -= 4) {
        out += digits[(hash >> static_cast<unsigned>(shift)) & 0xFU];
    }
    return out;
}

} // namespace

std::string fileStemFor(const std::string& name)
{
    std::string stem;
    bool gap = false;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (!isPlain(lower)) {
            gap = !stem.empty();
        } else if (stem.size() < kLongestSlug) {
            stem.append(gap ? 1 : 0, '-');
            stem.push_back(lower);
            gap = false;
        }
    }
    if (stem.empty()) {
        stem = "profile";
    }
    stem.push_back('-');
    stem.append(hashOf(name));
    return stem;
}

Result<std::vector<fs::path>> profileFiles(const fs::path& dataDir)
{
    std::vector<fs::path> files;
    std::error_code error;
    fs::directory_iterator file(dataDir, error);
    if (error == std::errc::no_such_file_or_directory) {
        return files;
    }
    for (const fs::directory_iterator end; !error && file != end; file.increment(error)) {
        std::error_code ignored;
        if (file->path().extension() == kExtension && file->is_regular_file(ignored)) {
            files.push_back(file->path());
        }
    }
    if (error) {
        return fail(ErrorCode::Unreadable, dataDir.string(), {{"reason", error.message()}});
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string profileNameOf(const fs::path& file)
{
    return store::nameIn(file).value_or(file.stem().string());
}

Result<fs::path> findProfile(const fs::path& dataDir, const std::string& name)
{
    auto files = profileFiles(dataDir);
    if (!files) {
        return tl::unexpected(files.error());
    }
    // The file made for this name first; a damaged one is recognised by that, too.
    const fs::path expected = dataDir / (fileStemFor(name) + kExtension);
    const auto found = std::find(files->begin(), files->end(), expected);
    if (found != files->end()) {
        if (store::nameIn(expected).value_or(name) == name) {
            return expected;
        }
        files->erase(found);
    }
    for (const fs::path& file : *files) {
        if (profileNameOf(file) == name) {
            return file;
        }
    }
    return fail(ErrorCode::NotFound, "profile " + name);
}

fs::path newProfileFile(const fs::path& dataDir, const std::string& name)
{
    fs::path file = dataDir / (fileStemFor(name) + kExtension);
    // Taken by a profile that was renamed since.
    std::error_code error;
    for (int number = 2; fs::exists(file, error); ++number) {
        file = dataDir / (fileStemFor(name) + "-" + std::to_string(number) + kExtension);
    }
    return file;
}

fs::path backupFolderOf(const fs::path& profileFile)
{
    return profileFile.parent_path() / "backups" / profileFile.stem();
}

std::optional<fs::path> lastUsed(const fs::path& dataDir)
{
    std::ifstream in(dataDir / kLastUsed);
    std::string name;
    if (!std::getline(in, name) || name.empty() || name.find('/') != std::string::npos) {
        return std::nullopt;
    }
    const fs::path file = dataDir / name;
    std::error_code error;
    return file.extension() == kExtension && fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
}

void rememberLastUsed(const fs::path& profileFile)
{
    const fs::path folder = profileFile.parent_path();
    if (lastUsed(folder) == profileFile) {
        return;
    }
    const fs::path fresh = folder / kLastUsedFresh;
    std::error_code ignored;
    fs::remove(fresh, ignored);
    if (!store::makePrivateFile(fresh)) {
        return;
    }
    std::ofstream out(fresh);
    out << profileFile.filename().string() << '\n';
    out.close();
    if (out.good()) {
        fs::rename(fresh, folder / kLastUsed, ignored);
    }
}

} // namespace plumbline::app
