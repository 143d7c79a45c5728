#include "app/check_input.h"
#include "app/coach_impl.h"
#include "app/profile_files.h"
#include "store/backup.h"
#include "store/files.h"

#include <algorithm>

namespace plumbline::app {

namespace fs = std::filesystem;

namespace {

/// The most recently written of several files.
fs::path newestOf(const std::vector<fs::path>& files)
{
    return *std::max_element(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
        std::error_code error;
        return fs::last_write_time(a, error) < fs::last_write_time(b, error);
    });
}

/// Keeps what is about to be replaced: as a verified copy, or as it is when it is too damaged for that.
Result<void> keepOld(const fs::path& file, WallTime now)
{
    std::error_code error;
    if (!fs::exists(file, error)) {
        return {};
    }
    const fs::path folder = backupFolderOf(file);
    for (const fs::path& place : {folder.parent_path(), folder}) {
        if (auto made = store::makePrivateFolder(place, true); !made) {
            return made;
        }
    }
    auto settled = store::settle(file);
    if (!settled && settled.error().what == ErrorCode::Busy) {
        return settled;
    }
    const fs::path kept = folder / store::backupName(now, "before-restore");
    if (!settled) {
        // The log may hold what the file has lost; it goes along.
        for (const char* suffix : {"-wal", "-shm"}) {
            fs::rename(file.string() + suffix, kept.string() + suffix, error);
        }
    }
    fs::copy_file(file, kept, error);
    if (error) {
        return fail(ErrorCode::Unwritable, kept.string(), {{"reason", error.message()}});
    }
    store::makePrivate(kept);
    store::rotateBackups(folder);
    return store::syncToDisk(kept);
}

} // namespace

Profiles::Profiles(World world, fs::path dataDir)
    : m_world(std::move(world))
    , m_dataDir(std::move(dataDir))
{}

Result<std::vector<std::string>> Profiles::names() const
{
    const auto files = profileFiles(m_dataDir);
    if (!files) {
        return tl::unexpected(files.error());
    }
    std::vector<std::string> names;
    std::transform(files->begin(), files->end(), std::back_inserter(names), profileNameOf);
    std::sort(names.begin(), names.end());
    return names;
}

Result<std::unique_ptr<Coach>> Profiles::create(const SetupRequest& request)
{
    const Instant now = m_world.clock.now();
    const store::Moment moment{{now.wall, now.utcOffset}, localDay(now)};
    if (auto valid = checkSetup(request, m_world.catalogue, moment.day); !valid) {
        return tl::unexpected(valid.error());
    }
    const auto files = profileFiles(m_dataDir);
    if (!files) {
        return tl::unexpected(files.error());
    }
    if (findProfile(m_dataDir, request.profile.name)) {
        return fail(ErrorCode::AlreadyExists, "profile", {{"name", request.profile.name}});
    }
    if (auto made = store::makePrivateFolder(m_dataDir, false); !made) {
        return tl::unexpected(made.error());
    }
    TrainingFacts facts = request.facts;
    std::sort(facts.weights.begin(), facts.weights.end());
    const auto painAtSetUp = request.painNow ? std::optional(request.painNow->value) : std::nullopt;
    const auto newFactId = [&] { return FactId{Uuid::make(m_world.random)}; };
    const auto created = store::Store::create(newProfileFile(m_dataDir, request.profile.name), [&](store::Writer& out) {
        out.addPerson(Uuid::make(m_world.random),
                      {request.profile, moment, painAtSetUp, request.startingPoint, request.breaks});
        out.addScreening(newFactId(), moment, request.screening);
        out.addFacts(newFactId(), moment, facts);
        out.addWorkDay(newFactId(), moment, request.workDay);
    });
    if (!created) {
        return tl::unexpected(created.error());
    }
    return open(request.profile.name);
}

Result<std::unique_ptr<Coach>> Profiles::open(const std::optional<std::string>& name)
{
    fs::path file;
    if (name) {
        const auto found = findProfile(m_dataDir, *name);
        if (!found) {
            return tl::unexpected(found.error());
        }
        file = *found;
    } else {
        const auto files = profileFiles(m_dataDir);
        if (!files) {
            return tl::unexpected(files.error());
        }
        if (files->empty()) {
            return fail(ErrorCode::NotFound, "profile");
        }
        file = lastUsed(m_dataDir).value_or(newestOf(*files));
    }
    store::OpenOptions options;
    options.backupFolder = backupFolderOf(file);
    options.now = m_world.clock.now().wall;
    auto opened = store::Store::open(file, options);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    auto impl = std::make_unique<Coach::Impl>(m_world, std::move(*opened), backupFolderOf(file));
    if (auto loaded = impl->load(); !loaded) {
        return tl::unexpected(loaded.error());
    }
    rememberLastUsed(file);
    return std::unique_ptr<Coach>(new Coach(std::move(impl)));
}

Result<std::string> Profiles::restore(const fs::path& file, const std::optional<std::string>& name)
{
    const auto files = profileFiles(m_dataDir);
    if (!files) {
        return tl::unexpected(files.error());
    }
    if (auto made = store::makePrivateFolder(m_dataDir, false); !made) {
        return tl::unexpected(made.error());
    }
    const fs::path fresh = m_dataDir / "restore.new";
    if (auto taken = store::takeIn(file, fresh); !taken) {
        return tl::unexpected(taken.error());
    }
    const std::string inside = profileNameOf(fresh);
    const std::string target = name.value_or(inside);
    const auto existing = findProfile(m_dataDir, target);
    const fs::path place = existing.value_or(newProfileFile(m_dataDir, target));
    Result<void> done = target == inside ? Result<void>() : store::renamePerson(fresh, target);
    if (done) {
        done = store::syncToDisk(fresh);
    }
    if (done) {
        done = keepOld(place, m_world.clock.now().wall);
    }
    if (done) {
        for (const char* suffix : {"-wal", "-shm"}) { // of the old file; SQLite would read them into the new one
            std::error_code ignored;
            fs::remove(place.string() + suffix, ignored);
        }
        done = store::renameTo(fresh, place, true);
    }
    store::removeDatabase(fresh);
    if (!done) {
        return tl::unexpected(done.error());
    }
    rememberLastUsed(place);
    return target;
}

Result<void> Profiles::remove(const std::string& name)
{
    const auto file = findProfile(m_dataDir, name);
    if (!file) {
        return tl::unexpected(file.error());
    }
    if (auto settled = store::settle(*file); !settled && settled.error().what == ErrorCode::Busy) {
        return settled;
    }
    const bool wasLast = lastUsed(m_dataDir) == *file;
    store::removeDatabase(*file);
    std::error_code error;
    fs::remove_all(backupFolderOf(*file), error);
    if (wasLast) {
        fs::remove(m_dataDir / "last-profile", error);
    }
    return fs::exists(*file, error) ? fail(ErrorCode::Unwritable, file->string()) : Result<void>();
}

} // namespace plumbline::app
