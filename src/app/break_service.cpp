#include "app/break_service.h"

#include "app/break_service_impl.h"

#include <algorithm>

/// The running scheduler: advance, write, tell.
namespace plumbline::app {

using breaks::Kind;

namespace {

/// How long before a prompt is due its guards begin to matter.
constexpr milliseconds kGuardsAhead{60'000};
/// "Something else" was said of a break under way or put off a little; after that long it is another one.
constexpr milliseconds kAskedHolds = std::chrono::hours{2};

} // namespace

BreakService::Impl::Impl(Coach& owner, Coach::Impl& insides)
    : coach(owner)
    , inside(insides)
{
    coachListener = coach.addListener([this](const Changes& changes) { coachChanged(changes); });
}

BreakService::Impl::~Impl()
{
    std::erase_if(inside.listeners, [this](const auto& entry) { return entry.first == coachListener; });
}

BreakService::BreakService(Coach& coach)
    : m_impl(std::make_unique<Impl>(coach, *coach.m_impl))
{}

BreakService::~BreakService() = default;

std::optional<std::string> BreakService::Impl::settingText(std::string_view name) const
{
    const auto found = inside.settings.find(name);
    return found == inside.settings.end() ? std::nullopt : std::optional(found->second);
}

SettingTexts BreakService::Impl::settings() const
{
    return [this](std::string_view name) { return settingText(name); };
}

breaks::Policy BreakService::Impl::policyNow() const
{
    const PlanInput& known = coach.planInput(); // reads first what others have written
    const Day today = coach.todaysDay();
    const TrainingFacts& facts = coach.facts();
    return breakPolicy({inside.breaks, coach.workDay(), facts.equipment,
                        joined(facts.flags, impliedFlags(coach.screening())), painOn(today, known.pain),
                        standWeek(known.facts, today), inside.dayStart(), fixedInterval},
                       settings());
}

// --- running ---

void BreakService::start(const std::string& bootId, bool fixedInterval)
{
    Impl& impl = *m_impl;
    if (impl.running) {
        return;
    }
    impl.bootId = bootId;
    impl.fixedInterval = fixedInterval;
    impl.policy = impl.policyNow();
    impl.guards = {};
    impl.running = true;
    const auto saved = impl.inside.store->breakState();
    const Instant now = impl.now();
    if (saved && *saved) {
        if (now.wall - (*saved)->at < kAskedHolds) {
            impl.takeUpMoves((*saved)->text);
        }
        impl.takeStep(breaks::restore((*saved)->text, impl.policy, bootId, now));
        return;
    }
    impl.stateUnwritten = true;
    impl.takeStep(breaks::advance(breaks::begin(impl.policy, now), impl.policy, breaks::Wake{}, now));
    if (!saved) {
        impl.tell({{}, saved.error()});
    }
}

void BreakService::stop()
{
    Impl& impl = *m_impl;
    if (!impl.running) {
        return;
    }
    impl.take(breaks::Wake{});
    impl.stateUnwritten = true;
    if (auto written = impl.writeDown(true); !written) {
        impl.tell({{}, written.error()});
    }
    impl.running = false;
    impl.wakeAt.reset();
    impl.moves.reset();
}

bool BreakService::isRunning() const
{
    return m_impl->running;
}

void BreakService::handle(const breaks::Input& input)
{
    if (!m_impl->running) {
        return;
    }
    m_impl->refreshPolicy();
    m_impl->take(input);
}

void BreakService::setFixedInterval(bool fixed)
{
    m_impl->fixedInterval = fixed;
    m_impl->refreshPolicy();
}

std::optional<BootTime> BreakService::wakeAt() const
{
    const Impl& impl = *m_impl;
    if (!impl.wakeAt) {
        return std::nullopt;
    }
    // Sources that cannot push are asked from a minute before a prompt is due; somebody has to wake for that.
    const Instant now = impl.now();
    const breaks::View view = breaks::look(impl.state, impl.policy, now);
    if (view.next) {
        const BootTime guards = now.boot + (view.next->dueAt.wall - now.wall - kGuardsAhead);
        if (guards > now.boot && guards < *impl.wakeAt) {
            return guards;
        }
    }
    return impl.wakeAt;
}

milliseconds BreakService::idleThreshold() const
{
    return m_impl->idleThreshold;
}

bool BreakService::guardsWanted() const
{
    const Impl& impl = *m_impl;
    if (!impl.running || !impl.policy.on) {
        return false;
    }
    const breaks::View view = impl.view();
    if (view.prompt || !view.inhibitedBy.empty() || view.deferredUntil) {
        return true;
    }
    const bool mayAsk = view.state == breaks::StateKind::Working;
    return mayAsk && view.next && view.next->dueAt.wall - impl.now().wall <= kGuardsAhead;
}

int BreakService::addListener(std::function<void(const BreakNews&)> listener)
{
    m_impl->listeners.emplace_back(m_impl->nextListener, std::move(listener));
    return m_impl->nextListener++;
}

void BreakService::removeListener(int handle)
{
    std::erase_if(m_impl->listeners, [&](const auto& entry) { return entry.first == handle; });
}

void BreakService::Impl::tell(const BreakNews& news)
{
    const auto audience = listeners; // a listener may remove itself
    for (const auto& [handle, listener] : audience) {
        listener(news);
    }
}

void BreakService::Impl::coachChanged(const Changes& changes)
{
    if (changes.breaks) {
        forgetFacts();
    }
    if (changes.profile || changes.settings || changes.pain) {
        forgetMoves();
        refreshPolicy();
    }
}

void BreakService::Impl::refreshPolicy()
{
    if (!running) {
        return;
    }
    breaks::Policy fresh = policyNow();
    if (fresh != policy) {
        policy = std::move(fresh);
        take(breaks::PolicyChanged{});
    }
}

void BreakService::Impl::take(const breaks::Input& input)
{
    if (const auto* changed = std::get_if<breaks::GuardsChanged>(&input)) {
        guards = changed->now;
    }
    takeStep(breaks::advance(state, policy, input, now()));
}

void BreakService::Impl::takeStep(breaks::Step step)
{
    for (breaks::Action& action : step.actions) {
        if (auto* made = std::get_if<breaks::RecordBreak>(&action)) {
            fillIn(made->record); // while `state` is the one before: the break that was under way
        } else if (auto* seen = std::get_if<breaks::RecordBout>(&action)) {
            seen->bout.id = inside.newId<BoutId>();
            unwrittenBouts.push_back(seen->bout);
        }
    }
    const breaks::StateKind before = view().state;
    state = step.state;
    wakeAt = step.wakeAt;
    idleThreshold = step.idleThreshold;
    stateUnwritten = stateUnwritten || step.durable;
    BreakNews news{std::move(step.actions), std::nullopt};
    if (auto written = writeDown(); !written) {
        news.trouble = written.error();
    }
    // A pause, a change between sitting and standing, a guard: nothing to do for the host, but to be shown.
    const bool seen = step.durable || view().state != before;
    if (!news.actions.empty() || news.trouble || seen) {
        tell(news);
    }
}

void BreakService::Impl::fillIn(breaks::BreakRecord& record)
{
    record.id = inside.newId<BreakId>();
    const bool hasMoves = record.kind == Kind::Short || record.kind == Kind::Long;
    if (record.outcome == breaks::Outcome::Taken && hasMoves) {
        breaks::View before = view();
        before.onBreak = breaks::OnBreak{record.kind, {}, {}, {}};
        const breaks::MovePlan& plan = movesOf(before);
        record.routine = plan.routine;
        record.moves = plan.moves;
    }
    unwrittenRecords.push_back(record);
    forgetFacts();
    if (record.outcome != breaks::Outcome::Snoozed) {
        moves.reset(); // the next break has its own
        routineAsked.clear();
    }
}

Result<void> BreakService::Impl::writeDown(bool stopped)
{
    const bool hasRecords = !unwrittenBouts.empty() || !unwrittenRecords.empty();
    if (!hasRecords && !stateUnwritten) {
        return {};
    }
    const auto written = inside.store->write([&](store::Writer& out) -> Result<void> {
        for (const breaks::Bout& bout : unwrittenBouts) {
            out.addBout(bout);
        }
        for (const breaks::BreakRecord& record : unwrittenRecords) {
            out.addBreak(record);
        }
        // With records always: what is recorded must not be recorded again after a restart.
        out.setBreakState({breaks::save(state, bootId, stopped) + movesToKeep(), bootId, now().wall});
        return {};
    });
    if (!written) {
        return tl::unexpected(written.error());
    }
    unwrittenBouts.clear();
    unwrittenRecords.clear();
    stateUnwritten = false;
    if (hasRecords) {
        inside.tell({.breaks = true});
    }
    return {};
}

// --- what pages and the tray show ---

const breaks::Policy& BreakService::policy() const
{
    if (!m_impl->running) {
        m_impl->policy = m_impl->policyNow();
    }
    return m_impl->policy;
}

BreakStatus BreakService::status() const
{
    BreakStatus status;
    if (!m_impl->running) {
        return status;
    }
    status.view = m_impl->view();
    status.nextMoves = m_impl->movesOf(status.view);
    status.move = status.nextMoves.moves.empty() ? std::string() : status.nextMoves.moves.front().exercise;
    m_impl->countCorrections(status.view);
    return status;
}

std::optional<breaks::SnoozeCost> BreakService::snoozeCost() const
{
    const Impl& impl = *m_impl;
    return impl.running ? breaks::snoozeCost(impl.state, impl.policy, impl.now()) : std::nullopt;
}

void BreakService::otherMoves()
{
    Impl& impl = *m_impl;
    if (!impl.running || !impl.inside.world.routines) {
        return;
    }
    const breaks::View view = impl.view();
    const breaks::MovePlan instead = impl.movesOf(view);
    impl.moves = breaks::anotherRoutine(impl.inside.world.catalogue, impl.inside.world.routines(),
                                        impl.contextOf(impl.movesFor, impl.movesStanding), instead);
    impl.stateUnwritten = true;
    if (auto written = impl.writeDown(); !written) {
        impl.tell({{}, written.error()});
    }
}

} // namespace plumbline::app
