#include "app/coach.h"

#include "app/break_service.h"
#include "app/check_input.h"
#include "app/coach_impl.h"
#include "app/posture_service.h"
#include "app/profile_files.h"

#include <algorithm>

namespace plumbline::app {

Coach::Coach(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}
Coach::~Coach() = default;

BreakService& Coach::breaks()
{
    if (!m_impl->desk) {
        m_impl->desk.reset(
            new BreakService(*this)); // NOLINT(cppcoreguidelines-owning-memory): its constructor is private
    }
    return *m_impl->desk;
}

PostureService& Coach::posture()
{
    if (!m_impl->assessments) {
        m_impl->assessments.reset(new PostureService(*this)); // NOLINT(cppcoreguidelines-owning-memory): likewise
    }
    return *m_impl->assessments;
}

const Profile& Coach::profile() const
{
    return m_impl->known().profile;
}

Result<Changes> Coach::setProfile(const Profile& profile)
{
    if (auto valid = checkProfile(profile, todaysDay()); !valid) {
        return tl::unexpected(valid.error());
    }
    if (profile.name != this->profile().name &&
        findProfile(m_impl->store->file().parent_path(), profile.name).has_value()) {
        return fail(ErrorCode::AlreadyExists, "profile", {{"name", profile.name}});
    }
    return m_impl->commit({.profile = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.setProfile(profile);
        return {};
    });
}

const Screening& Coach::screening() const
{
    return holding(m_impl->known().screenings, todaysDay());
}

std::optional<Lock> Coach::lock() const
{
    return lockOf(screening());
}

Result<Changes> Coach::answerScreening(const Screening& screening)
{
    if (auto valid = checkScreening(screening, todaysDay()); !valid) {
        return tl::unexpected(valid.error());
    }
    return m_impl->commit({.profile = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.addScreening(m_impl->newId<FactId>(), m_impl->moment(), screening);
        return {};
    });
}

Result<Changes> Coach::confirmCleared()
{
    Screening cleared = screening();
    cleared.clearedOn = todaysDay();
    return answerScreening(cleared);
}

const TrainingFacts& Coach::facts() const
{
    return holding(m_impl->known().facts, todaysDay());
}

Result<Changes> Coach::setFacts(const TrainingFacts& facts)
{
    if (auto valid = checkFacts(facts, catalogue()); !valid) {
        return tl::unexpected(valid.error());
    }
    if (facts == this->facts()) {
        return Changes{};
    }
    TrainingFacts sorted = facts;
    std::sort(sorted.weights.begin(), sorted.weights.end());
    return m_impl->commit({.profile = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        const auto id = m_impl->newId<FactId>();
        out.addFacts(id, m_impl->moment(), sorted);
        out.rememberUndo(m_impl->undoStep(UndoKind::FactsChanged, id.uuid));
        return {};
    });
}

const WorkDay& Coach::workDay() const
{
    m_impl->readForeignChanges();
    return holding(m_impl->facts.workDays, todaysDay());
}

Result<Changes> Coach::setWorkDay(const WorkDay& workDay)
{
    if (auto valid = checkWorkDay(workDay); !valid) {
        return tl::unexpected(valid.error());
    }
    if (workDay == this->workDay()) {
        return Changes{};
    }
    return m_impl->commit({.profile = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.addWorkDay(m_impl->newId<FactId>(), m_impl->moment(), workDay);
        return {};
    });
}

BreakProfile Coach::breakProfile() const
{
    m_impl->readForeignChanges();
    return m_impl->breaks;
}

Result<Changes> Coach::setBreakProfile(BreakProfile profile)
{
    return m_impl->commit({.profile = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.setBreakProfile(profile);
        return {};
    });
}

Instant Coach::now() const
{
    return m_impl->now();
}

Day Coach::todaysDay() const
{
    return m_impl->today();
}

const PlanInput& Coach::planInput() const
{
    return m_impl->known();
}

const Engine& Coach::engine() const
{
    return m_impl->engine;
}

const Catalogue& Coach::catalogue() const
{
    return m_impl->world.catalogue;
}

Plan Coach::plan(Day from, int weeks) const
{
    return m_impl->engine.plan(planInput(), todaysDay(), from, weeks);
}

TodayPlan Coach::today() const
{
    // Asked for by every look at the tray and at pages; worked out anew when a fact or the day has changed.
    const PlanInput& input = planInput();
    const Day day = todaysDay();
    auto& kept = m_impl->todayPlan;
    if (!kept || kept->edition != m_impl->facts.edition() || kept->day != day) {
        kept = Impl::TodayKept{m_impl->facts.edition(), day, m_impl->engine.today(input, day)};
    }
    return kept->plan;
}

std::vector<PlanWeek> Coach::weeks(Day from, int count) const
{
    return m_impl->engine.weeks(planInput(), todaysDay(), from, count);
}

std::vector<LadderState> Coach::ladders() const
{
    return m_impl->engine.ladders(planInput(), todaysDay());
}

Result<Changes> Coach::addEdit(const Edit& edit)
{
    if (auto valid = checkEdit(edit, catalogue()); !valid) {
        return tl::unexpected(valid.error());
    }
    return m_impl->commit({.profile = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        const store::Moment moment = m_impl->moment();
        Edit made = edit;
        made.id = m_impl->newId<FactId>();
        made.madeOn = moment.day;
        out.addEdit(moment.at, made);
        out.rememberUndo(m_impl->undoStep(UndoKind::EditAdded, made.id.uuid));
        return {};
    });
}

History Coach::history(Day from, Day to) const
{
    const PlanInput& known = planInput();
    const auto isWithin = [&](const auto& fact) { return fact.day >= from && fact.day <= to; };
    History history;
    std::copy_if(known.sessions.begin(), known.sessions.end(), std::back_inserter(history.sessions), isWithin);
    std::copy_if(known.pain.begin(), known.pain.end(), std::back_inserter(history.pain), isWithin);
    std::copy_if(known.tests.begin(), known.tests.end(), std::back_inserter(history.tests), isWithin);
    return history;
}

std::optional<PerformedSession> Coach::session(SessionId id) const
{
    for (const PerformedSession& session : planInput().sessions) {
        if (session.id == id) {
            return session;
        }
    }
    return std::nullopt;
}

Changes Coach::refresh()
{
    m_impl->readForeignChanges();
    if (!m_impl->foreignUntold) {
        return {};
    }
    m_impl->foreignUntold = false;
    const Changes everything{true, true, true, true, true, true, true};
    m_impl->tell(everything);
    return everything;
}

int Coach::addListener(std::function<void(const Changes&)> listener)
{
    m_impl->listeners.emplace_back(m_impl->nextListener, std::move(listener));
    return m_impl->nextListener++;
}

void Coach::removeListener(int handle)
{
    std::erase_if(m_impl->listeners, [&](const auto& entry) { return entry.first == handle; });
}

} // namespace plumbline::app
