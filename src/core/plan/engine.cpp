#include "core/plan/engine.h"

#include "core/plan/accessory.h"
#include "core/plan/output.h"
#include "core/plan/planner.h"

#include <algorithm>

namespace plumbline {

using namespace planning;

namespace {

constexpr int kMostWeeks = 104;

std::vector<Slot> slotsOf(const std::vector<Draft>& drafts, const Book& book)
{
    std::vector<Slot> slots;
    slots.reserve(drafts.size());
    for (const Draft& draft : drafts) {
        slots.push_back(slotOf(draft, book, false));
    }
    return slots;
}

bool tellsChange(ReasonCode code)
{
    switch (code) {
    case ReasonCode::Scheduled:
    case ReasonCode::Projected:
    case ReasonCode::StartRung:
    case ReasonCode::Hold:
    case ReasonCode::WarmUp:
    case ReasonCode::Mobility:
        return false;
    default:
        return true;
    }
}

std::vector<Slot> offerFor(Planner& planner, const Book& book, Day today)
{
    const Circumstances& here = planner.here();
    const auto lock = lockOn(planner.ledger(), today);
    if (lock) {
        const auto walk = walkingAllowed(*lock) ? walkOf(book, here, 300) : std::nullopt;
        return walk ? slotsOf({*walk}, book) : std::vector<Slot>{};
    }
    if (planner.baseToday() >= 6) {
        // Easy walking, positions of ease and breathing (evidence.md 4.2).
        std::vector<Draft> drafts;
        const Index breathing = book.find("brace-breathing");
        if (here.open(breathing)) {
            drafts.push_back(drill(breathing, SlotPart::Mobility, {1, book[breathing].exercise->start.amount, 0}));
        }
        const auto gentle = easyMobility(book, here);
        drafts.insert(drafts.end(), gentle.begin(), gentle.end());
        return slotsOf(drafts, book);
    }
    std::vector<Draft> drafts;
    for (const char* id : {"cat-cow", "knee-rock"}) {
        const Index index = book.find(id);
        if (here.open(index) && drafts.empty()) {
            drafts.push_back(drill(index, SlotPart::Mobility, {1, book[index].exercise->start.amount, 0}));
        }
    }
    const auto stretches = mobilityOf(book, here, 2, 2, static_cast<int>(today.time_since_epoch().count() % 4), false);
    for (const Draft& stretch : stretches) {
        const bool there = std::any_of(drafts.begin(), drafts.end(),
                                       [&](const Draft& draft) { return draft.exercise == stretch.exercise; });
        if (!there) {
            drafts.push_back(stretch);
        }
    }
    return slotsOf(drafts, book);
}

} // namespace

Engine::Engine(const Catalogue& catalogue)
    : m_catalogue(catalogue)
    , m_book(std::make_shared<const Book>(catalogue))
{}

Plan Engine::plan(const PlanInput& input, Day today, Day from, int weeks) const
{
    today = sane(today);
    from = sane(from);
    Plan plan;
    plan.from = from;
    plan.weeks = std::clamp(weeks, 1, kMostWeeks);
    Planner planner{*m_book, input, today};
    plan.locked = lockOn(planner.ledger(), today);
    if (plan.locked) {
        return plan;
    }
    Output output{*m_book, planner.ledger(), today};
    const Day end = from + days{7 * plan.weeks};
    // A horizon that starts in the middle of a week ends in the middle of one.
    for (const WeekDraft& week : planner.weeks(std::min(from, std::max(today, from)), plan.weeks + 1)) {
        for (const SessionDraft& session : week.sessions) {
            const bool done = session.date <= today && planner.doneOn(session.date) != nullptr;
            if (session.date >= from && session.date < end && (!done || session.date < today)) {
                plan.sessions.push_back(output.session(session));
            }
        }
    }
    plan.notes = planner.notes();
    return plan;
}

TodayPlan Engine::today(const PlanInput& input, Day today) const
{
    today = sane(today);
    TodayPlan result;
    result.date = today;
    Planner planner{*m_book, input, today};
    result.locked = lockOn(planner.ledger(), today);
    if (const PerformedSession* done = planner.doneOn(today)) {
        result.done = done->id;
    }
    const auto& sessions = planner.ledger().sessions();
    for (auto it = sessions.rbegin(); it != sessions.rend(); ++it) {
        if ((*it)->day == today - days{1} && !(*it)->sets.empty()) {
            result.nextMorningDue = std::none_of(input.pain.begin(), input.pain.end(), [&](const PainEntry& entry) {
                return entry.kind == PainEntryKind::NextMorning && entry.day == today;
            });
            break;
        }
    }
    if (!result.locked) {
        Output output{*m_book, planner.ledger(), today};
        for (const WeekDraft& week : planner.weeks(today, 4)) {
            for (const SessionDraft& draft : week.sessions) {
                if (draft.date < today || (draft.date == today && result.done) || result.nextSessionDate) {
                    continue;
                }
                PlannedSession session = output.session(draft);
                if (result.changes.empty() && !result.session) {
                    for (const Slot& slot : session.slots) {
                        if (slot.part == SlotPart::Strength && tellsChange(slot.reason.code)) {
                            Reason change = slot.reason;
                            result.changes.push_back(change.with("exercise", slot.exercise));
                        }
                    }
                }
                if (draft.date == today) {
                    result.session = std::move(session);
                } else {
                    result.nextSessionDate = draft.date;
                }
            }
        }
        result.notes = planner.notes();
    }
    if (!result.session) {
        result.offer = offerFor(planner, *m_book, today);
    }
    return result;
}

std::vector<PlanWeek> Engine::weeks(const PlanInput& input, Day today, Day from, int count) const
{
    today = sane(today);
    from = sane(from);
    Planner planner{*m_book, input, today};
    Output output{*m_book, planner.ledger(), today};
    std::vector<PlanWeek> result;
    for (const WeekDraft& draft : planner.weeks(from, std::clamp(count, 0, kMostWeeks))) {
        PlanWeek week;
        week.monday = draft.week.monday;
        week.number = draft.week.number;
        week.block = draft.week.block;
        week.phase = draft.week.phase;
        week.deload = draft.deload;
        for (int i = 0; i < 7; ++i) {
            PlanDay day;
            day.date = week.monday + days{i};
            const auto planned = std::find_if(draft.sessions.begin(), draft.sessions.end(),
                                              [&](const SessionDraft& session) { return session.date == day.date; });
            if (planned != draft.sessions.end()) {
                day.planned = output.session(*planned);
            }
            if (const PerformedSession* done = planner.doneOn(day.date)) {
                day.performed = done->id;
                day.status = DayStatus::Done;
            } else if (day.planned) {
                day.status = day.date < today    ? DayStatus::Skipped
                             : day.date == today ? DayStatus::Today
                                                 : DayStatus::Planned;
            } else if (day.date == today) {
                day.status = DayStatus::Rest;
            }
            week.days.push_back(std::move(day));
        }
        result.push_back(std::move(week));
    }
    return result;
}

std::optional<PlannedSession> Engine::shorter(const PlanInput& input, Day today, int atMost) const
{
    today = sane(today);
    Planner planner{*m_book, input, today};
    if (lockOn(planner.ledger(), today)) {
        return std::nullopt;
    }
    const auto draft = planner.sessionToday(std::clamp(atMost, 1, 45));
    if (!draft) {
        return std::nullopt;
    }
    return Output{*m_book, planner.ledger(), today}.session(*draft);
}

std::vector<LadderState> Engine::ladders(const PlanInput& input, Day today) const
{
    today = sane(today);
    Planner planner{*m_book, input, today};
    const State& state = planner.now();
    const Circumstances& here = planner.here();
    std::vector<LadderState> result;
    for (std::size_t p = 0; p < countOf<Pattern>; ++p) {
        LadderState ladder;
        ladder.pattern = static_cast<Pattern>(p);
        for (const Exercise* exercise : m_catalogue.ladder(ladder.pattern)) {
            const Index index = m_book->find(exercise->id);
            const Entry& entry = (*m_book)[index];
            RungState rung;
            rung.exercise = exercise->id;
            if (entry.track) {
                const Index current = state.track(*entry.track).current;
                const int now = current == kNone ? 0 : m_book->rungOf(current);
                const bool crossed = current != kNone && (*m_book)[current].track != entry.track;
                rung.status = current == index                  ? RungStatus::Now
                              : crossed || exercise->rung < now ? RungStatus::Passed
                                                                : RungStatus::Ahead;
                if (current == kNone) {
                    rung.status = RungStatus::Ahead;
                }
            }
            entry.required.forEach([&](Equipment item) {
                if (!here.facts().equipment.contains(item)) {
                    rung.missing.insert(item);
                }
            });
            const int flag = here.avoidedBy(entry);
            if (flag >= 0 && here.barrier(index) == Barrier::Flag) {
                rung.avoidedBy = static_cast<Flag>(flag);
            }
            rung.banned = here.barrier(index) == Barrier::Banned;
            ladder.rungs.push_back(std::move(rung));
        }
        result.push_back(std::move(ladder));
    }
    return result;
}

} // namespace plumbline
