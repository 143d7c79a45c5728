#pragma once

#include "core/base/result.h"
#include "core/breaks/record.h"
#include "core/plan/input.h"
#include "core/plan/requests.h"
#include "core/posture/ergonomics.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// One person's SQLite file. Facts go in and come out as core's values; nothing outside sees SQL.
namespace plumbline::store {

class Connection;
struct Migration;

/// The instant and the training day a fact belongs to.
struct Moment {
    ZonedTime at;
    Day day;
};

/// What set-up knows about a person and never changes, except for the profile itself.
struct Person {
    Profile profile;
    Moment setUp;
    std::optional<int> painAtSetUp; ///< 0..10
    StartingPoint startingPoint;
    BreakProfile breaks = BreakProfile::Standard;
    friend bool operator==(const Person& a, const Person& b)
    {
        return a.profile == b.profile && a.setUp.at == b.setUp.at && a.setUp.day == b.setUp.day &&
               a.painAtSetUp == b.painAtSetUp && a.startingPoint == b.startingPoint && a.breaks == b.breaks;
    }
};

/// What the person said at various times; each row holds from its day on.
struct DatedRows {
    std::vector<Dated<Screening>> screenings; ///< ascending; one for each day at most: the last of that day
    std::vector<Dated<TrainingFacts>> facts;  ///< ascending, likewise
    std::vector<Dated<WorkDay>> workDays;     ///< ascending, likewise
    std::vector<Edit> edits;                  ///< in the order made
};

/// A choice about the program.
struct StoredSetting {
    std::string name;
    std::string value;
};

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
    AssessmentDeleted,
};

/// How to take one change back.
struct UndoStep {
    UndoKind kind = UndoKind::SetDeleted;
    WallTime at;
    Uuid target;         ///< the row changed; nil for a setting
    Uuid owner;          ///< the session of a set; the second half of a correction over the start of a day; else nil
    std::string setting; ///< its name
    std::optional<std::string> settingBefore; ///< none: it was not set
};

/// Kinds of rows that can be deleted and taken back; a set needs its session as well.
enum class Row { Session, Set, Pain, Test, Edit, Facts, Bout, Assessment };

/// Where the break scheduler stood.
struct BreakState {
    std::string text;   ///< as breaks::save wrote it
    std::string bootId; ///< which boot its boot times belong to
    WallTime at;
    friend bool operator==(const BreakState&, const BreakState&) = default;
};

/// What is recorded of the assessments.
struct Assessments {
    std::vector<posture::Assessment> all; ///< ascending, deleted ones left out
    std::vector<posture::FixDone> done;   ///< of these, ascending
};

/// What can be written inside Store::write. Its functions throw when SQLite refuses; only Store::write, which catches
/// and rolls back, hands one out. Ranges are the table's: a value outside ends as InvalidInput.
class Writer {
public:
    explicit Writer(Connection& connection)
        : m_connection(connection)
    {}

    void addPerson(const Uuid& id, const Person& person);
    void setProfile(const Profile& profile);
    void setBreakProfile(BreakProfile breaks);
    void addScreening(FactId id, const Moment& moment, const Screening& screening);
    void addFacts(FactId id, const Moment& moment, const TrainingFacts& facts);
    void addWorkDay(FactId id, const Moment& moment, const WorkDay& workDay);
    void addEdit(const ZonedTime& at, const Edit& edit);

    void addSession(const PerformedSession& session); ///< with its slots and sets
    void setSlots(SessionId session, const std::vector<Slot>& slots);
    void addSet(SessionId session, const SetRecord& record);
    void updateSet(SessionId session, const SetRecord& record);
    void finishSession(const PerformedSession& session); ///< its end, pain after, note and sleep

    void addPain(const PainEntry& entry);
    void addTest(const SelfTest& test);

    void addBout(const breaks::Bout& bout);
    void addBreak(const breaks::BreakRecord& record); ///< with its moves
    /// Writes routine, moves, result, effort and duration of a record anew; nothing happens when it is not there.
    void updateBreak(const breaks::BreakRecord& record);
    void setBreakState(const BreakState& state);
    void addAssessment(const posture::Assessment& assessment);
    void addFixDone(const posture::FixDone& fix); ///< said again: the newer time holds
    /// Answers whether it had been said.
    bool removeFixDone(AssessmentId assessment, const std::string& item);

    void setSetting(const std::string& name, const std::optional<std::string>& value, WallTime at);

    /// Marks a row as deleted at a time, or with nullopt takes that back. Answers whether there was such a row.
    bool setDeleted(Row row, const Uuid& id, const Uuid& owner, std::optional<WallTime> at);
    void rememberUndo(const UndoStep& step);
    /// Takes the newest undo step off the pile; nullopt when there is none.
    std::optional<UndoStep> takeUndo();

private:
    Connection& m_connection;
};

/// How to open; the defaults are what the program uses.
struct OpenOptions {
    milliseconds busyTimeout{2500};                ///< how long to wait for another process
    const std::vector<Migration>* steps = nullptr; ///< the program's own when null
    int maxPages = 0;                              ///< stands in for a full disk; 0: no limit
    std::filesystem::path backupFolder;            ///< where the copy before a migration goes; empty: no copy
    std::optional<WallTime> now;                   ///< the name of that copy
};

/// What the database says about itself.
struct StoreReport {
    int schemaVersion = 0;
    std::string integrity; ///< "ok", or SQLite's first complaint
};

/// An open database. Errors of all functions: FileTooNew, Corrupt, Unreadable, Unwritable, DiskFull, Busy, and
/// InvalidInput for values outside a table's checks. Nothing throws. Not thread-safe.
class Store {
public:
    /// Makes a new database of mode 0600, complete or not at all: `fill` writes the first rows. AlreadyExists when
    /// there is a file of that name.
    static Result<void> create(const std::filesystem::path& file, const std::function<void(Writer&)>& fill);
    /// Opens a database and brings it to the newest schema, after a verified backup. NotFound without a file.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, const OpenOptions& options = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// One transaction (BEGIN IMMEDIATE), durable when this returns without error; with an error, from SQLite or from
    /// `work`, nothing happened.
    Result<void> write(const std::function<Result<void>(Writer&)>& work);
    /// Runs several reads on one state of the database.
    Result<void> read(const std::function<Result<void>()>& work) const;

    [[nodiscard]] Result<Person> person() const;
    [[nodiscard]] Result<DatedRows> datedRows() const;
    [[nodiscard]] Result<std::vector<PerformedSession>> sessions() const; ///< ascending by start, deleted ones left out
    [[nodiscard]] Result<std::optional<PerformedSession>> session(SessionId id) const;
    [[nodiscard]] Result<std::vector<PainEntry>> pain() const; ///< ascending
    [[nodiscard]] Result<std::vector<SelfTest>> tests() const; ///< ascending
    [[nodiscard]] Result<std::vector<StoredSetting>> settings() const;
    /// When a setting was last written; nullopt when it is not set.
    [[nodiscard]] Result<std::optional<WallTime>> settingChangedAt(const std::string& name) const;
    [[nodiscard]] Result<std::optional<UndoStep>> newestUndo() const;

    /// Of the training days from..to, both included, in the order made; deleted ones left out.
    [[nodiscard]] Result<std::vector<breaks::Bout>> bouts(Day from, Day to) const;
    /// Of the training days from..to, both included, ascending.
    [[nodiscard]] Result<std::vector<breaks::BreakRecord>> breakRecords(Day from, Day to) const;
    [[nodiscard]] Result<std::optional<BreakState>> breakState() const;
    [[nodiscard]] Result<Assessments> assessments() const;

    /// Changes when another connection, of this or another process, has committed.
    [[nodiscard]] int foreignVersion() const;
    [[nodiscard]] Result<StoreReport> report() const; ///< a full integrity check
    /// Gives back what was kept of the file's pages for the next read.
    void releaseMemory() const;
    /// Writes a verified, private copy. AlreadyExists when there is such a file.
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& to) const;
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    Store(std::filesystem::path file, std::unique_ptr<Connection> connection);
    std::filesystem::path m_file;
    std::unique_ptr<Connection> m_connection;
};

} // namespace plumbline::store
