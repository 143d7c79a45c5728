#include "app/break_service_impl.h"

#include <algorithm>

/// What the days at the desk looked like, and what the person says about them.
namespace plumbline::app {

using breaks::Bout;
using breaks::BreakRecord;

namespace {

/// The longest stretch that can be said by hand at once.
constexpr std::chrono::hours kLongestCorrection{24};
/// How far back a break can be given its result.
constexpr days kResultDays{14};

WallTime beginningOf(Day day, minutes dayStart, minutes utcOffset)
{
    return WallTime{day + dayStart} - utcOffset;
}

template <class Fact>
void addOfDays(std::vector<Fact>& facts, const std::vector<Fact>& more, Day from, Day to)
{
    std::copy_if(more.begin(), more.end(), std::back_inserter(facts),
                 [&](const Fact& fact) { return fact.day >= from && fact.day <= to; });
}

} // namespace

std::vector<Bout> cutByDay(const ZonedTime& from, const ZonedTime& to, breaks::Posture posture, minutes dayStart)
{
    std::vector<Bout> parts;
    ZonedTime begin = from;
    while (begin < to) {
        const Day day = localDay(begin, dayStart);
        const ZonedTime next{beginningOf(day + days{1}, dayStart, begin.utcOffset), begin.utcOffset};
        const ZonedTime end = next < to ? next : to;
        parts.push_back({BoutId{}, begin, end, day, posture, true});
        begin = end;
    }
    return parts;
}

std::vector<Bout> BreakService::Impl::boutsOf(Day from, Day to) const
{
    auto bouts = inside.store->bouts(from, to).value_or(std::vector<Bout>());
    addOfDays(bouts, unwrittenBouts, from, to);
    return bouts;
}

std::vector<BreakRecord> BreakService::Impl::recordsOf(Day from, Day to) const
{
    auto records = inside.store->breakRecords(from, to).value_or(std::vector<BreakRecord>());
    addOfDays(records, unwrittenRecords, from, to);
    std::stable_sort(records.begin(), records.end(),
                     [](const BreakRecord& a, const BreakRecord& b) { return a.at < b.at; });
    return records;
}

void BreakService::Impl::addBoutUnderWay(std::vector<Bout>& bouts, Day day) const
{
    if (!running || day != coach.todaysDay()) {
        return;
    }
    const breaks::View seen = view();
    const ZonedTime until = inside.time();
    // Not what belongs to yesterday, and not what is recorded already.
    WallTime from = std::max(until.wall - seen.bout, beginningOf(day, policy.dayStart, until.utcOffset));
    for (const Bout& bout : bouts) {
        if (!bout.corrected && bout.to.wall <= until.wall) {
            from = std::max(from, bout.to.wall);
        }
    }
    if (from < until.wall) {
        bouts.push_back({BoutId{}, ZonedTime{from, until.utcOffset}, until, day, seen.posture, false});
    }
}

void BreakService::Impl::countCorrections(breaks::View& view)
{
    if (!recentFacts().corrected) {
        return;
    }
    const breaks::DayLedger today = coach.breaks().day(coach.todaysDay());
    view.sittingToday = today.sitting;
    view.standingToday = today.standing;
    view.awayToday = today.away;
    view.asleepToday = today.asleep;
}

breaks::DayLedger BreakService::day(Day day) const
{
    auto bouts = m_impl->boutsOf(day, day);
    m_impl->addBoutUnderWay(bouts, day);
    return breaks::dayLedger(day, bouts, m_impl->recordsOf(day, day));
}

breaks::WeekLedger BreakService::week(Day monday) const
{
    const Day sunday = monday + days{6};
    auto bouts = m_impl->boutsOf(monday, sunday);
    const Day today = m_impl->coach.todaysDay();
    if (today >= monday && today <= sunday) {
        std::vector<Bout> ofToday;
        addOfDays(ofToday, bouts, today, today);
        const std::size_t known = ofToday.size();
        m_impl->addBoutUnderWay(ofToday, today);
        bouts.insert(bouts.end(), ofToday.begin() + static_cast<std::ptrdiff_t>(known), ofToday.end());
    }
    return breaks::weekLedger(monday, bouts, m_impl->recordsOf(monday, sunday));
}

std::vector<Bout> BreakService::bouts(Day from, Day to) const
{
    return m_impl->boutsOf(from, to);
}

std::vector<BreakRecord> BreakService::records(Day from, Day to) const
{
    return m_impl->recordsOf(from, to);
}

Result<Changes> BreakService::correct(const ZonedTime& from, const ZonedTime& to, breaks::Posture posture)
{
    Impl& impl = *m_impl;
    const auto refuse = [](const char* where, const char* reason) {
        return fail(ErrorCode::InvalidInput, where, {{"reason", reason}});
    };
    if (!(from < to)) {
        return refuse("correction.to", "ends before it begins");
    }
    if (impl.inside.time() < to) {
        return refuse("correction.to", "in the future");
    }
    if (to.wall - from.wall > kLongestCorrection) {
        return refuse("correction.from", "longer than a day");
    }
    // At most two: a day's length crosses one beginning of a day.
    auto parts = cutByDay(from, to, posture, impl.inside.dayStart());
    for (Bout& part : parts) {
        part.id = impl.inside.newId<BoutId>();
    }
    return impl.inside.commit({.breaks = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        for (const Bout& part : parts) {
            out.addBout(part);
        }
        out.rememberUndo(impl.inside.undoStep(UndoKind::BoutCorrected, parts.front().id.uuid,
                                              parts.size() > 1 ? parts.back().id.uuid : Uuid{}));
        return {};
    });
}

Result<Changes> BreakService::setResult(std::optional<BreakId> id, breaks::MoveResult result, std::optional<Rpe> rpe)
{
    Impl& impl = *m_impl;
    if (rpe && !rpe->isValid()) {
        return fail(ErrorCode::InvalidInput, "rpe", {{"reason", "outside 1 to 10"}});
    }
    const Day today = impl.coach.todaysDay();
    auto records = impl.recordsOf(today - kResultDays, today + days{1});
    const auto found = std::find_if(records.rbegin(), records.rend(), [&](const BreakRecord& record) {
        return id ? record.id == *id : record.outcome == breaks::Outcome::Taken;
    });
    if (found == records.rend()) {
        return fail(ErrorCode::NotFound, id ? "break " + id->text() : "break");
    }
    found->result = result;
    found->rpe = rpe ? rpe : found->rpe;
    for (BreakRecord& record : impl.unwrittenRecords) {
        if (record.id == found->id) {
            record = *found; // goes to disk with the others
            impl.forgetFacts();
            return Changes{.breaks = true};
        }
    }
    return impl.inside.commit({.breaks = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.updateBreak(*found);
        return {};
    });
}

Result<Changes> BreakService::add(const std::vector<Bout>& bouts, const std::vector<BreakRecord>& records)
{
    Impl& impl = *m_impl;
    return impl.inside.commit({.breaks = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        for (Bout bout : bouts) {
            bout.id = bout.id.isNil() ? impl.inside.newId<BoutId>() : bout.id;
            out.addBout(bout);
        }
        for (BreakRecord record : records) {
            record.id = record.id.isNil() ? impl.inside.newId<BreakId>() : record.id;
            out.addBreak(record);
        }
        return {};
    });
}

std::vector<BreakRecord> Coach::breakRecords(Day from, Day to) const
{
    return m_impl->store->breakRecords(from, to).value_or(std::vector<BreakRecord>());
}

DeskHistory Coach::deskHistory(Day from, Day to) const
{
    const auto bouts = m_impl->store->bouts(from, to).value_or(std::vector<Bout>());
    DeskHistory history;
    history.breaks = breakRecords(from, to);
    for (auto first = bouts.begin(); first != bouts.end();) {
        const auto last = std::find_if(first, bouts.end(), [&](const Bout& bout) { return bout.day != first->day; });
        const auto day = breaks::dayLedger(first->day, {first, last}, {});
        history.bouts.insert(history.bouts.end(), day.bouts.begin(), day.bouts.end());
        first = last;
    }
    return history;
}

} // namespace plumbline::app
