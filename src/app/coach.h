#pragma once

#include "app/changes.h"
#include "app/clock.h"
#include "app/settings_keys.h"
#include "core/base/result.h"
#include "core/breaks/moves.h"
#include "core/plan/engine.h"
#include "core/plan/requests.h"
#include "core/posture/ergonomics.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The use cases: what pages and the command line call. A method that writes is one transaction that is durable when it
/// returns; it answers with what changed and tells every listener.
namespace plumbline::app {

class BreakService;
class PostureService;

/// What services need from outside. Everything named here must outlive them.
struct World {
    const Catalogue& catalogue;
    const Clock& clock;
    std::function<std::uint32_t()> random; ///< 32 random bits a call, for ids
    /// Ready-made breaks and checklists of the catalogue; asked for when first needed.
    std::function<const std::vector<breaks::Routine>&()> routines = {};
    std::function<const std::vector<posture::Checklist>&()> checklists = {};
};

/// Facts between two training days, both included, oldest first.
struct History {
    std::vector<PerformedSession> sessions;
    std::vector<PainEntry> pain;
    std::vector<SelfTest> tests;
};

/// The days at the desk, as they hold after corrections: no two bouts overlap.
struct DeskHistory {
    std::vector<breaks::Bout> bouts;         ///< by day and time
    std::vector<breaks::BreakRecord> breaks; ///< by time
};

/// What `log` did.
struct LogOutcome {
    bool alreadyThere = false; ///< the same facts were recorded before; nothing was written
    std::optional<SessionId> session;
};

/// What `check` and Settings show of the database.
struct DatabaseReport {
    std::filesystem::path path;
    int schemaVersion = 0;
    bool ok = false;
    std::string integrity; ///< "ok", or SQLite's first complaint
    std::uint64_t sizeBytes = 0;
    int backups = 0;
    std::optional<ZonedTime> newestBackupAt;
};

/// What undo would take back, for the words on the toast.
enum class UndoKind {
    SetDeleted,
    SessionDeleted,
    PainAdded,
    PainDeleted,
    TestAdded,
    TestDeleted,
    EditAdded,
    FactsChanged,
    SettingChanged,
    BoutCorrected,
    AssessmentAdded,
    AssessmentDeleted
};

/// One opened profile: its database and everything one can do with it. Not thread-safe: one thread at a time; it may be
/// opened on another one than it lives on.
class Coach {
public:
    ~Coach();
    Coach(const Coach&) = delete;
    Coach& operator=(const Coach&) = delete;

    // --- who ---
    [[nodiscard]] const Profile& profile() const;
    Result<Changes> setProfile(const Profile& profile);
    [[nodiscard]] const Screening& screening() const;
    [[nodiscard]] std::optional<Lock> lock() const;
    Result<Changes> answerScreening(const Screening& screening);
    /// The person states that a professional has cleared them, today (recorded with its date).
    Result<Changes> confirmCleared();
    [[nodiscard]] const TrainingFacts& facts() const; ///< as they hold today
    Result<Changes> setFacts(const TrainingFacts& facts);
    [[nodiscard]] const WorkDay& workDay() const;
    Result<Changes> setWorkDay(const WorkDay& workDay);
    [[nodiscard]] BreakProfile breakProfile() const;
    Result<Changes> setBreakProfile(BreakProfile profile);

    // --- time ---
    [[nodiscard]] Instant now() const;
    [[nodiscard]] Day todaysDay() const; ///< the training day, by the day-start setting

    // --- the plan (computed, never stored) ---
    [[nodiscard]] const PlanInput& planInput() const; ///< everything the engine knows; valid until the next change
    [[nodiscard]] const Engine& engine() const;
    [[nodiscard]] const Catalogue& catalogue() const;
    [[nodiscard]] Plan plan(Day from, int weeks) const;
    [[nodiscard]] TodayPlan today() const;
    [[nodiscard]] std::vector<PlanWeek> weeks(Day from, int count) const;
    [[nodiscard]] std::vector<LadderState> ladders() const;
    Result<Changes> addEdit(const Edit& edit); ///< id and madeOn are filled in

    // --- the day at the desk ---
    [[nodiscard]] BreakService& breaks();
    [[nodiscard]] PostureService& posture();
    /// Training days from..to, both included. For who only reads; BreakService has the bout under way too.
    [[nodiscard]] DeskHistory deskHistory(Day from, Day to) const;
    [[nodiscard]] std::vector<breaks::BreakRecord> breakRecords(Day from, Day to) const; ///< the same without bouts

    // --- a guided session; every call is durable when it returns ---
    /// Starts recording a session with the given prescription as its snapshot.
    Result<SessionId> startSession(const PlannedSession& planned, std::optional<PainScore> painBefore);
    /// Replaces what is still to come in the snapshot (swap, easier, harder in the session).
    Result<Changes> changePrescription(SessionId session, const std::vector<Slot>& slots);
    /// Records one finished set; returns its id. Sets of a side are records of their own.
    Result<SetRecordId> finishSet(SessionId session, const SetRecord& record);
    /// Corrects a recorded set (same id).
    Result<Changes> updateSet(SessionId session, const SetRecord& record);
    Result<Changes> deleteSet(SessionId session, SetRecordId set);
    Result<Changes> finishSession(SessionId session, std::optional<PainScore> painAfter, const std::string& note,
                                  bool sleepPoor);
    /// The newest session that was started and never finished (crash, power cut, left), within 24 hours.
    [[nodiscard]] std::optional<PerformedSession> unfinishedSession() const;
    Result<Changes> deleteSession(SessionId session);

    // --- facts ---
    Result<Changes> logPain(PainEntryKind kind, PainScore score, PainPlace where);
    Result<Changes> deletePain(PainId pain);
    Result<Changes> logTest(TestKind test, double value, std::optional<Side> side);
    Result<Changes> deleteTest(SelfTestId test);
    Result<LogOutcome> log(const LogRequest& request);
    [[nodiscard]] History history(Day from, Day to) const;
    [[nodiscard]] std::optional<PerformedSession> session(SessionId id) const;

    // --- undo of the last change by this person, newest first ---
    [[nodiscard]] std::optional<UndoKind> undoable() const;
    Result<Changes> undo();

    // --- settings: one typed line each in settings_keys.h ---
    template <class T>
    [[nodiscard]] T setting(const Setting<T>& key) const
    {
        return key.decode(settingText(key.name));
    }
    template <class T>
    Result<Changes> setSetting(const Setting<T>& key, const T& value)
    {
        return setSettingText(key.name, key.encode(value));
    }

    // --- data ---
    [[nodiscard]] DatabaseReport check() const;
    /// Writes a verified copy; without `out` into the profile's backup folder. Answers with the path written.
    Result<std::filesystem::path> backup(const std::optional<std::filesystem::path>& out);
    /// The daily backup when none was made today, with the rotation of product.md section 11.
    Result<Changes> backUpDaily();

    /// Tells listeners of what other processes have written since the last look; cheap when there is nothing. For the
    /// shell, e.g. when its window is activated. Reading functions see such changes by themselves.
    Changes refresh();
    /// Called after each change, in the order registered. Returns a handle for removeListener.
    int addListener(std::function<void(const Changes&)> listener);
    void removeListener(int handle);

private:
    friend class Profiles;
    friend class BreakService;
    friend class PostureService;
    struct Impl;
    explicit Coach(std::unique_ptr<Impl> impl);
    [[nodiscard]] std::optional<std::string> settingText(std::string_view key) const;
    Result<Changes> setSettingText(std::string_view key, const std::string& value);
    std::unique_ptr<Impl> m_impl;
};

/// The data folder with its profiles: one SQLite file each, folder 0700, files 0600.
class Profiles {
public:
    /// Does not touch the disk.
    Profiles(World world, std::filesystem::path dataDir);

    [[nodiscard]] Result<std::vector<std::string>> names() const; ///< sorted; empty when the folder does not exist
    /// Creates a profile and opens it. AlreadyExists when there is one of that name; UnderAge under 18.
    Result<std::unique_ptr<Coach>> create(const SetupRequest& request);
    /// Opens by name; without one the profile used last, else the only one. NotFound when there is none.
    Result<std::unique_ptr<Coach>> open(const std::optional<std::string>& name);
    /// Puts a backup in place of a profile's database after verifying it; the old file is kept beside it as a backup.
    /// Without a name: the profile whose name the backup holds. Answers with that name.
    Result<std::string> restore(const std::filesystem::path& file, const std::optional<std::string>& name);
    /// Deletes a profile with its backups, really.
    Result<void> remove(const std::string& name);
    [[nodiscard]] const std::filesystem::path& dataDir() const { return m_dataDir; }

private:
    World m_world;
    std::filesystem::path m_dataDir;
};

} // namespace plumbline::app
