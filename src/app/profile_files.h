#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Which file holds whom. The data folder holds one "<slug>-<hash>.db" a profile, "backups/<slug>-<hash>/" and
/// "last-profile", the file name of the profile used last.
namespace plumbline::app {

/// The file name for a person's name: letters and digits of it for people's eyes, a hash of all of it so that any two
/// names differ; safe on every file system.
std::string fileStemFor(const std::string& name);

/// The database files of a data folder, sorted; empty without a folder. Errors: Unreadable.
Result<std::vector<std::filesystem::path>> profileFiles(const std::filesystem::path& dataDir);
/// The file of the profile with this name; damaged files are found by the name of the file. NotFound when there is
/// none.
Result<std::filesystem::path> findProfile(const std::filesystem::path& dataDir, const std::string& name);
/// The name inside a file, or the file's stem when it cannot be read.
std::string profileNameOf(const std::filesystem::path& file);
/// A free file for a new profile of this name.
std::filesystem::path newProfileFile(const std::filesystem::path& dataDir, const std::string& name);
std::filesystem::path backupFolderOf(const std::filesystem::path& profileFile);

/// The file of the profile used last, when it is still there.
std::optional<std::filesystem::path> lastUsed(const std::filesystem::path& dataDir);
/// Best effort: not being able to note it is no reason not to train.
void rememberLastUsed(const std::filesystem::path& profileFile);

} // namespace plumbline::app
