#pragma once

#include "app/coach.h"
#include "app/known_facts.h"
#include "store/store.h"

#include <map>

namespace plumbline::app {

/// The inside of Coach: the open store and everything in it that the plan needs, in memory.
struct Coach::Impl {
    Impl(World outside, std::unique_ptr<store::Store> opened, std::filesystem::path backups);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    World world;
    std::unique_ptr<store::Store> store;
    std::filesystem::path backupFolder;
    Engine engine;
    KnownFacts facts;
    BreakProfile breaks = BreakProfile::Standard;
    std::map<std::string, std::string, std::less<>> settings;
    std::optional<UndoKind> undoable;
    std::vector<std::pair<int, std::function<void(const Changes&)>>> listeners;
    int nextListener = 1;
    int foreignVersion = 0;
    bool foreignUntold = false; ///< another process's change was read, and listeners have not heard of it
    bool stale = false;         ///< a change is on disk that could not be read back yet
    /// The newest instant written here: a clock set back must not hide what the person has just done.
    std::optional<WallTime> ownUntil;
    /// Today's plan, as last worked out.
    struct TodayKept {
        unsigned edition = 0; ///< of the facts
        Day day;
        TodayPlan plan;
    };
    std::optional<TodayKept> todayPlan;
    std::unique_ptr<BreakService> desk; ///< made when first asked for; before the members above are gone
    std::unique_ptr<PostureService> assessments;

    [[nodiscard]] Instant now() const { return world.clock.now(); }
    [[nodiscard]] ZonedTime time() const;
    [[nodiscard]] minutes dayStart() const;
    [[nodiscard]] Day dayOf(const ZonedTime& at) const { return localDay(at, dayStart()); }
    [[nodiscard]] Day today() const { return dayOf(time()); }
    [[nodiscard]] store::Moment moment() const;
    template <class AnyId>
    AnyId newId() const
    {
        return AnyId{Uuid::make(world.random)};
    }

    /// Everything known now; reads again first when another process has written.
    const PlanInput& known();
    void readForeignChanges();
    Result<void> load();
    Result<void> loadPerson();
    Result<void> loadSession(SessionId id);
    Result<void> loadSettings();
    Result<void> reload(const Changes& changes, std::optional<SessionId> session);

    /// One transaction, then memory brought up to date, then listeners told.
    Result<Changes> commit(const Changes& changes, std::optional<SessionId> session,
                           const std::function<Result<void>(store::Writer&)>& work);
    void tell(const Changes& changes);
    [[nodiscard]] store::UndoStep undoStep(UndoKind kind, const Uuid& target, const Uuid& owner = {}) const;

    /// A session that can be written to; NotFound otherwise.
    Result<PerformedSession*> openSession(SessionId id);
    void noteOwn(const ZonedTime& at);

    Result<LogOutcome> logSession(const LogSession& request);
    Result<LogOutcome> logPain(const LogPain& request);
    Result<LogOutcome> logTests(const std::vector<LogTest>& request);
    std::optional<PlannedSession> prescriptionFor(Day plannedDate, const ZonedTime& startedAt);
};

/// The two enums have the same values: the store keeps what Coach names.
static_assert(static_cast<int>(UndoKind::AssessmentDeleted) == static_cast<int>(store::UndoKind::AssessmentDeleted));

} // namespace plumbline::app
