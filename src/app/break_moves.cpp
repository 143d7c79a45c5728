#include "app/break_service_impl.h"

#include <algorithm>

/// Which moves the prompt, the break or the next break offers.
namespace plumbline::app {

using breaks::Kind;

namespace {

/// Begins the line that keeps "something else"; the scheduler passes over lines that are not its own.
constexpr std::string_view kAskedLine = "\nmoves.asked=";
/// How far back rotation looks.
constexpr days kRecentDays{14};

minutes lengthOf(Kind kind, const breaks::Policy& policy)
{
    return kind == Kind::Long && policy.longBreak ? policy.longBreak->length : policy.shortBreak.length;
}

Kind kindInQuestion(const breaks::View& view)
{
    if (view.onBreak) {
        return view.onBreak->kind;
    }
    if (view.prompt) {
        return view.prompt->kind;
    }
    return view.next ? view.next->kind : Kind::Short;
}

} // namespace

breaks::MoveContext BreakService::Impl::contextOf(Kind kind, bool standing)
{
    breaks::MoveContext context =
        moveContext(coach.facts(), coach.screening(), painOn(coach.todaysDay(), coach.planInput().pain), settings());
    context.kind = kind;
    context.length = lengthOf(kind, policy);
    context.standing = standing;
    context.canStand = !guards.contains(breaks::Guard::Call);
    context.recent = recentFacts().taken;
    return context;
}

const breaks::MovePlan& BreakService::Impl::movesOf(const breaks::View& view)
{
    const Kind kind = kindInQuestion(view);
    const bool standing = view.posture == breaks::Posture::Standing;
    const bool inCall = guards.contains(breaks::Guard::Call);
    // What is on screen stays, whatever the person does meanwhile.
    const bool isShown = view.onBreak || view.prompt;
    const bool fits = moves && movesFor == kind && (isShown || (movesStanding == standing && movesInCall == inCall));
    if (!fits) {
        moves = inside.world.routines
                    ? breaks::chooseMoves(inside.world.catalogue, inside.world.routines(), contextOf(kind, standing))
                    : breaks::MovePlan{};
        const std::string asked = std::exchange(routineAsked, {});
        const std::size_t ways = asked.empty() || !inside.world.routines ? 0 : inside.world.routines().size();
        breaks::MovePlan other = *moves;
        for (std::size_t i = 0; i < ways && other.routine != asked; ++i) {
            other = breaks::anotherRoutine(inside.world.catalogue, inside.world.routines(), contextOf(kind, standing),
                                           other);
        }
        if (other.routine == asked) { // else it fits no more, and the usual one stays
            moves = std::move(other);
        }
        movesFor = kind;
        movesStanding = standing;
        movesInCall = inCall;
    }
    return *moves;
}

std::string BreakService::Impl::movesToKeep() const
{
    const std::string& asked = moves && moves->why == "another" ? moves->routine : routineAsked;
    return asked.empty() ? std::string() : std::string(kAskedLine.substr(1)) + asked + '\n';
}

void BreakService::Impl::takeUpMoves(std::string_view kept)
{
    const auto line = kept.find(kAskedLine);
    if (line != std::string_view::npos) {
        const std::string_view rest = kept.substr(line + kAskedLine.size());
        routineAsked = std::string(rest.substr(0, rest.find('\n')));
    }
}

void BreakService::Impl::forgetMoves()
{
    const bool isShown = running && [this] {
        const breaks::View now = view();
        return now.onBreak || now.prompt;
    }();
    if (!isShown) {
        moves.reset();
    }
}

void BreakService::Impl::forgetFacts()
{
    recent.reset();
    goal.reset();
}

const BreakService::Impl::Recent& BreakService::Impl::recentFacts()
{
    inside.readForeignChanges();
    const Day today = coach.todaysDay();
    if (!recent || recent->day != today || recentVersion != inside.foreignVersion) {
        recentVersion = inside.foreignVersion;
        Recent fresh{today, recordsOf(today - kRecentDays, today), false};
        std::erase_if(fresh.taken,
                      [](const breaks::BreakRecord& record) { return record.outcome != breaks::Outcome::Taken; });
        const auto bouts = boutsOf(today, today);
        fresh.corrected =
            std::any_of(bouts.begin(), bouts.end(), [](const breaks::Bout& bout) { return bout.corrected; });
        recent = std::move(fresh);
    }
    return *recent;
}

} // namespace plumbline::app
