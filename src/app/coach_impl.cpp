#include "app/coach_impl.h"

#include "app/break_service.h"
#include "app/posture_service.h"

#include <algorithm>

namespace plumbline::app {

Coach::Impl::Impl(World outside, std::unique_ptr<store::Store> opened, std::filesystem::path backups)
    : world(std::move(outside))
    , store(std::move(opened))
    , backupFolder(std::move(backups))
    , engine(world.catalogue)
{}

Coach::Impl::~Impl() = default;

ZonedTime Coach::Impl::time() const
{
    const Instant instant = now();
    return {instant.wall, instant.utcOffset};
}

minutes Coach::Impl::dayStart() const
{
    const auto found = settings.find(kDayStartHour.name);
    return std::chrono::hours{
        kDayStartHour.decode(found == settings.end() ? std::nullopt : std::optional(found->second))};
}

store::Moment Coach::Impl::moment() const
{
    const ZonedTime at = time();
    return {at, dayOf(at)};
}

const PlanInput& Coach::Impl::known()
{
    readForeignChanges();
    ZonedTime at = time();
    at.wall = std::max(at.wall, ownUntil.value_or(at.wall));
    return facts.at(at.wall, dayOf(at));
}

void Coach::Impl::readForeignChanges()
{
    const int version = store->foreignVersion();
    if (version == foreignVersion && !stale) {
        return;
    }
    // What cannot be read now stays as it was and is tried again at the next look.
    stale = !load();
    foreignVersion = version;
    foreignUntold = true;
}

Result<void> Coach::Impl::loadPerson()
{
    auto person = store->person();
    if (!person) {
        return tl::unexpected(person.error());
    }
    auto rows = store->datedRows();
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    PlanInput& all = facts.all;
    all.profile = person->profile;
    all.setUpOn = person->setUp.day;
    all.painAtSetUp = person->painAtSetUp;
    all.startingPoint = person->startingPoint;
    breaks = person->breaks;
    all.screenings = std::move(rows->screenings);
    all.facts = std::move(rows->facts);
    all.edits = std::move(rows->edits);
    facts.workDays = std::move(rows->workDays);
    return {};
}

Result<void> Coach::Impl::loadSettings()
{
    auto rows = store->settings();
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    settings.clear();
    for (auto& row : *rows) {
        settings.insert_or_assign(std::move(row.name), std::move(row.value));
    }
    return {};
}

Result<void> Coach::Impl::loadSession(SessionId id)
{
    auto session = store->session(id);
    if (!session) {
        return tl::unexpected(session.error());
    }
    auto& sessions = facts.all.sessions;
    std::erase_if(sessions, [&](const PerformedSession& other) { return other.id == id; });
    if (*session) {
        const auto after = std::upper_bound(
            sessions.begin(), sessions.end(), **session,
            [](const PerformedSession& a, const PerformedSession& b) { return a.startedAt.wall < b.startedAt.wall; });
        sessions.insert(after, std::move(**session));
    }
    return {};
}

Result<void> Coach::Impl::load()
{
    foreignVersion = store->foreignVersion();
    Changes everything{true, false, true, true, true};
    auto read = store->read([&]() -> Result<void> {
        auto sessions = store->sessions();
        if (!sessions) {
            return tl::unexpected(sessions.error());
        }
        facts.all.sessions = std::move(*sessions);
        return reload(everything, std::nullopt);
    });
    store->releaseMemory(); // the pages just read are not read again
    return read;
}

Result<void> Coach::Impl::reload(const Changes& changes, std::optional<SessionId> session)
{
    Result<void> done;
    if (changes.profile) {
        done = loadPerson();
    }
    if (done && session) {
        done = loadSession(*session);
    }
    if (done && changes.pain) {
        auto pain = store->pain();
        done = pain ? Result<void>() : tl::unexpected(pain.error());
        facts.all.pain = pain ? std::move(*pain) : std::move(facts.all.pain);
    }
    if (done && changes.tests) {
        auto tests = store->tests();
        done = tests ? Result<void>() : tl::unexpected(tests.error());
        facts.all.tests = tests ? std::move(*tests) : std::move(facts.all.tests);
    }
    if (done && changes.settings) {
        done = loadSettings();
    }
    if (done) {
        const auto step = store->newestUndo();
        done = step ? Result<void>() : tl::unexpected(step.error());
        undoable = step && *step ? std::optional(static_cast<UndoKind>((*step)->kind)) : std::nullopt;
    }
    facts.changed();
    return done;
}

Result<Changes> Coach::Impl::commit(const Changes& changes, std::optional<SessionId> session,
                                    const std::function<Result<void>(store::Writer&)>& work)
{
    if (auto written = store->write(work); !written) {
        return tl::unexpected(written.error());
    }
    // The change is durable: not being able to read it back now is no failure of the command.
    if (!reload(changes, session)) {
        stale = true;
    }
    tell(changes);
    return changes;
}

void Coach::Impl::tell(const Changes& changes)
{
    const auto audience = listeners; // a listener may remove itself
    for (const auto& [handle, listener] : audience) {
        listener(changes);
    }
}

store::UndoStep Coach::Impl::undoStep(UndoKind kind, const Uuid& target, const Uuid& owner) const
{
    store::UndoStep step;
    step.kind = static_cast<store::UndoKind>(kind);
    step.at = time().wall;
    step.target = target;
    step.owner = owner;
    return step;
}

Result<PerformedSession*> Coach::Impl::openSession(SessionId id)
{
    readForeignChanges();
    PerformedSession* session = facts.find(id);
    if (session == nullptr) {
        return fail(ErrorCode::NotFound, "session " + id.text());
    }
    return session;
}

void Coach::Impl::noteOwn(const ZonedTime& at)
{
    ownUntil = std::max(ownUntil.value_or(at.wall), at.wall);
}

} // namespace plumbline::app
