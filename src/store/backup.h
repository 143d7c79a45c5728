#pragma once

#include "core/base/civil.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace plumbline::store {

class Connection;

/// Writes a verified, private copy of an open database. AlreadyExists when there is such a file; otherwise as Store.
Result<void> copyInto(Connection& connection, const std::filesystem::path& to);

/// The whole of what is looked at before a file may take the place of a profile: it is a Plumbline database, not newer
/// than this program, and sound. Errors: NotFound, Unreadable, InvalidInput (some other file), FileTooNew, Corrupt.
Result<void> verifyDatabase(const std::filesystem::path& file);

/// Copies any file that a restore is asked for to a private place (its own WAL included) and verifies the copy.
Result<void> takeIn(const std::filesystem::path& file, const std::filesystem::path& to);

/// Makes sure that nobody has a database open and that all of it is in its one file. Busy when somebody has.
Result<void> settle(const std::filesystem::path& file);

/// The person's name in a database, without changing anything. Errors as Store.
Result<std::string> nameIn(const std::filesystem::path& file);

/// Gives the person in a closed database another name.
Result<void> renamePerson(const std::filesystem::path& file, const std::string& name);

/// One file of a backup folder that follows our naming, "2026-11-23T072930.123Z.db" with an optional "-tag" before
/// ".db".
struct BackupFile {
    std::filesystem::path path;
    WallTime at;
    std::string tag; ///< "", "before-restore" or "before-update"
};

/// Ascending by time; empty when there is no such folder.
std::vector<BackupFile> backupsIn(const std::filesystem::path& folder);
/// The name a backup of this moment gets.
std::string backupName(WallTime at, const std::string& tag);
/// Removes what the rotation no longer keeps; of the tagged ones the newest three stay.
void rotateBackups(const std::filesystem::path& folder);

} // namespace plumbline::store
