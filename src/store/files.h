#pragma once

#include "core/base/result.h"

#include <filesystem>

/// Files and folders that only their owner can read.
namespace plumbline::store {

/// Makes a folder with its parents, mode 0700; one that is there and ours already is tightened to 0700 only when it is
/// empty or `isOurs`, since a person may name any folder as data folder. Errors: Unwritable.
Result<void> makePrivateFolder(const std::filesystem::path& folder, bool isOurs);
/// Makes an empty file of mode 0600. Errors: AlreadyExists, DiskFull, Unwritable.
Result<void> makePrivateFile(const std::filesystem::path& file);
/// Takes the rights of others away from a file that is there; what cannot be changed is left.
void makePrivate(const std::filesystem::path& file);
/// Whether a file can be read, and written together with its folder. Errors: Unreadable, Unwritable.
Result<void> checkRights(const std::filesystem::path& file);
/// Waits until a file and its name in the folder are on the disk. Errors: Unwritable, DiskFull.
Result<void> syncToDisk(const std::filesystem::path& file);
/// Gives `from` the name `to`, in one step and durable. Errors: Unwritable; AlreadyExists unless `replace`.
Result<void> renameTo(const std::filesystem::path& from, const std::filesystem::path& to, bool replace);
/// Removes a database file with the two files SQLite keeps beside it, if they are there.
void removeDatabase(const std::filesystem::path& file);
/// The error for the last failed system call.
Error errorOfSystem(int number, const std::filesystem::path& file);

} // namespace plumbline::store
