#include "core/plan/planner.h"

#include "core/plan/deload.h"
#include "core/plan/fit.h"
#include "core/plan/template.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr int kSetsForMean = 12;     ///< fewer sets than two sessions hold do not tell how hard a week was
constexpr int kWeeksBehind = 6;      ///< laid out before the first week asked for, for the growth limit
constexpr int kFarthestWeeks = 1040; ///< beyond these nothing is planned
constexpr int kEasyBase = 4;         ///< base pain of a level-0 session, evidence.md 4.2
constexpr int kNoStrength = 6;       ///< base pain without strength session

int minutesOf(const TrainingFacts& facts)
{
    return std::clamp(facts.minutesPerSession, 8, 45);
}

} // namespace

std::optional<Lock> lockOn(const Ledger& ledger, Day day)
{
    Screening screening = ledger.screeningOn(day);
    if (screening.clearedOn && *screening.clearedOn > day) {
        screening.clearedOn.reset();
    }
    return lockOf(screening);
}

Planner::Planner(const Book& book, const PlanInput& input, Day today)
    : m_book(book)
    , m_input(input)
    , m_ledger(input, sane(today))
    , m_history(book, m_ledger)
    , m_today(sane(today))
{}

const State& Planner::now()
{
    if (!m_now) {
        m_now = m_history.standing(m_history.through(m_today), m_today);
    }
    return *m_now;
}

const Circumstances& Planner::here()
{
    return m_history.circumstances(now(), m_today);
}

Conditions Planner::conditionsOn(const State& state, Day day) const
{
    Conditions conditions;
    conditions.day = day;
    conditions.week = weekOf(m_ledger.setUpOn(), day);
    conditions.deload = isDeload(state, m_ledger, day);
    if (day <= m_today + days{7}) {
        const Day known = std::min(day, m_today);
        conditions.regressAll = morningTrend(m_ledger, known).value_or(0) >= 20;
    }
    return conditions;
}

const PerformedSession* Planner::doneOn(Day day) const
{
    for (const PerformedSession* session : m_ledger.sessions()) {
        const bool over = session->finishedAt.has_value() || session->day < m_today;
        if (over && (session->day == day || session->plannedDate == day) && !session->sets.empty()) {
            return session;
        }
    }
    return nullptr;
}

int Planner::baseToday() const
{
    if (const auto asked = m_ledger.restPainOn(m_today)) {
        return *asked;
    }
    return m_ledger.usualPain(m_today);
}

std::vector<Day> Planner::datesOf(const Week& week, const TrainingFacts& facts, Day known) const
{
    std::array<bool, 7> on = facts.weekdays;
    for (const Edit& edit : m_input.edits) {
        if (edit.madeOn > known || (edit.kind != EditKind::Skip && edit.kind != EditKind::Move)) {
            continue;
        }
        const auto inWeek = [&](Day day) { return day >= week.monday && day < week.monday + days{7}; };
        const auto weekday = static_cast<std::size_t>(weekdayIndex(edit.date));
        const bool planned = inWeek(edit.date) ? on[weekday] : facts.weekdays[weekday];
        if (inWeek(edit.date)) {
            on[weekday] = false;
        }
        if (edit.kind == EditKind::Move && planned && edit.toDate && inWeek(*edit.toDate)) {
            on[static_cast<std::size_t>(weekdayIndex(*edit.toDate))] = true;
        }
    }
    std::vector<Day> dates;
    for (std::size_t i = 0; i < on.size(); ++i) {
        const Day day = week.monday + days{static_cast<int>(i)};
        if (on[i] && day >= m_ledger.setUpOn()) {
            dates.push_back(day);
        }
    }
    return dates;
}

std::vector<const Edit*> Planner::editsOf(Day date, Day known) const
{
    std::vector<const Edit*> edits;
    for (const Edit& edit : m_input.edits) {
        if (edit.date == date && edit.madeOn <= known) {
            edits.push_back(&edit);
        }
    }
    return edits;
}

std::optional<SessionDraft> Planner::outlineOf(const Conditions& conditions, const Offer& offer, const Builder& builder,
                                               const Chain& chain, const Layout& layout) const
{
    const State& state = layout.state;
    const Day day = conditions.day;
    if (state.restUntil && day <= *state.restUntil && day >= *state.restUntil - days{2}) {
        return std::nullopt; // strong flare: easy movement only
    }
    const int usual = minutesOf(layout.here.facts());
    int minutes = usual;
    const auto edits = editsOf(day, layout.known);
    for (const Edit* edit : edits) {
        if (edit->kind == EditKind::Shorten) {
            minutes = std::clamp(edit->minutes, 1, usual); // the newest wins, so that the full length can come back
        }
    }
    if (day == m_today && m_minutes) {
        minutes = std::clamp(*m_minutes, 1, minutes);
    }
    const int base = day == m_today && layout.projected ? baseToday() : m_ledger.usualPain(std::min(day, m_today));
    if (day == m_today && layout.projected && base >= kNoStrength) {
        return std::nullopt;
    }
    const bool flares = state.levelZeroUntil && day <= *state.levelZeroUntil;
    const bool sore = day == m_today && layout.projected ? base >= kEasyBase : base >= kNoStrength;
    if (flares || sore) {
        Why why = Why::of(ReasonCode::LevelZero);
        why.base = sore ? base : -1;
        why.left = flares && !sore ? static_cast<int>((*state.levelZeroUntil - day).count()) : -1;
        return builder.easy(conditions, chain, minutes, why);
    }
    SessionDraft session = builder.outline(conditions, offer, chain, minutes);
    builder.edit(session, conditions, edits);
    return session;
}

std::vector<SessionDraft> Planner::layOut(const Week& week, const std::vector<Day>& dates, const Layout& layout,
                                          Chain& chain, const GrowthBase& before)
{
    const Builder builder{m_book, m_ledger, layout.here, layout.state};
    std::vector<SessionDraft> sessions;
    Chain outlineChain = chain;
    std::optional<Offer> offer;
    bool offerDeload = false;
    bool offerWaits = false;
    for (const Day day : dates) {
        Conditions conditions = conditionsOn(layout.state, day);
        conditions.week = week;
        conditions.earnedWaits = conditions.deload && !outlineChain.worked;
        if (!offer || offerDeload != conditions.deload || offerWaits != conditions.earnedWaits) {
            offer = builder.offerFor(conditions);
            offerDeload = conditions.deload;
            offerWaits = conditions.earnedWaits;
        }
        auto session = outlineOf(conditions, *offer, builder, outlineChain, layout);
        if (!session) {
            continue;
        }
        outlineChain.next = session->label == 'A' ? 'B' : 'A';
        ++outlineChain.coreTurn;
        outlineChain.worked = outlineChain.worked || !(session->deload || session->special);
        sessions.push_back(std::move(*session));
    }
    const int whole = layout.here.facts().daysPerWeek();
    const Day adherenceEnd = std::min(m_today, week.monday);
    const Day adherenceFrom = std::max(adherenceEnd - days{14}, m_ledger.setUpOn());
    const bool regular =
        adherenceEnd < m_ledger.setUpOn() + days{14} || m_ledger.adherence(adherenceFrom, adherenceEnd).percent() >= 80;
    GrowthBase base = before;
    base.tooHard = weekWasTooHard(std::min(m_today, week.monday), week.monday);
    balanceWeek(sessions, m_book, layout.state.level, base, whole, regular && layout.state.gap.row == GapRow::Normal);
    std::vector<SessionDraft> done;
    for (SessionDraft& session : sessions) {
        const Conditions conditions = conditionsOn(layout.state, session.date);
        builder.complete(session, chain);
        builder.edit(session, conditions, editsOf(session.date, layout.known)); // the mobility that came with it
        if (session.minutes >= 8 && secondsOf(session, m_book) > session.minutes * 60) {
            fitToMinutes(session, m_book, chain.dropped);
        }
        builder.follow(chain, session);
        if (!session.warmup.empty() || !session.strength.empty() || !session.mobility.empty()) {
            done.push_back(std::move(session));
        }
    }
    return done;
}

bool Planner::weekWasTooHard(Day end, Day monday) const
{
    if (monday > mondayOf(m_today)) {
        return false; // nothing is assumed of weeks to come
    }
    const RpeRange target = effortOf(weekOf(m_ledger.setUpOn(), end - days{7}), false);
    int halves = 0;
    int count = 0;
    const auto& sessions = m_ledger.sessions();
    for (auto it = sessions.rbegin(); it != sessions.rend() && (*it)->day >= end - days{7}; ++it) {
        if ((*it)->day >= end) {
            continue;
        }
        for (const SetRecord& set : (*it)->sets) {
            if (set.part == SlotPart::Strength && set.rpe && set.rpe->isValid()) {
                halves += set.rpe->halves;
                ++count;
            }
        }
    }
    return count >= kSetsForMean && halves >= (target.upper.halves + 2) * count;
}

void Planner::remember(GrowthBase& base, const std::vector<SessionDraft>& sessions, int wholeWeek) const
{
    const bool lighter = std::any_of(sessions.begin(), sessions.end(),
                                     [](const SessionDraft& session) { return session.deload || session.special; });
    if (sessions.empty() || lighter) {
        return; // growth counts from the last ordinary week
    }
    const int here = static_cast<int>(sessions.size());
    base.known = true;
    base.gmax = setsOf(sessions, m_book).gmax * std::max(wholeWeek, here) / here;
}

std::vector<WeekDraft> Planner::weeks(Day from, int count)
{
    std::vector<WeekDraft> result;
    const Day first = mondayOf(m_ledger.setUpOn());
    const Day current = std::max(mondayOf(m_today), first);
    const Day wanted = std::max(mondayOf(from), first);
    const Day end = mondayOf(from) + days{7 * std::clamp(count, 0, 1200)};
    GrowthBase base;
    std::optional<Chain> chain;
    if (wanted > current + days{7 * kFarthestWeeks}) {
        return result;
    }
    // The week before decides on growth; what lies further back than that does not reach this far.
    const Day begin = std::max(first, std::min(wanted, current) - days{7 * kWeeksBehind});
    base.openStart = begin > first;
    for (Day monday = begin; monday < std::max(end, current + days{7}) && monday < end; monday += days{7}) {
        WeekDraft draft;
        draft.week = weekOf(m_ledger.setUpOn(), monday);
        const Day start = std::max(monday, m_ledger.setUpOn());
        if (monday <= current) {
            const State state = m_history.standing(m_history.before(start), start);
            const Circumstances here = m_history.circumstances(state, start);
            Chain own = Chain::after(state, m_ledger);
            draft.locked = lockOn(m_ledger, std::min(start, m_today));
            draft.deload = isDeload(state, m_ledger, start);
            const Layout layout{state, here, start, false};
            if (!draft.locked) {
                draft.sessions = layOut(draft.week, datesOf(draft.week, here.facts(), start), layout, own, base);
            }
            if (monday < current) {
                remember(base, draft.sessions, here.facts().daysPerWeek());
            }
        }
        if (monday >= current) {
            const State& state = now();
            const Circumstances here = m_history.circumstances(state, m_today);
            if (!chain) {
                chain = Chain::after(state, m_ledger);
            }
            draft.locked = lockOn(m_ledger, m_today);
            draft.deload = isDeload(state, m_ledger, std::max(monday, std::min(m_today, monday + days{6})));
            std::vector<Day> dates = datesOf(draft.week, here.facts(), m_today);
            std::erase_if(dates, [&](Day day) { return day < m_today || doneOn(day) != nullptr; });
            std::erase_if(draft.sessions, [&](const SessionDraft& session) {
                return session.date >= m_today && doneOn(session.date) == nullptr;
            });
            if (!draft.locked) {
                const Layout layout{state, here, m_today, true};
                auto rest = layOut(draft.week, dates, layout, *chain, base);
                remember(base, rest, here.facts().daysPerWeek());
                std::move(rest.begin(), rest.end(), std::back_inserter(draft.sessions));
                std::stable_sort(draft.sessions.begin(), draft.sessions.end(),
                                 [](const SessionDraft& a, const SessionDraft& b) { return a.date < b.date; });
            }
        }
        if (monday >= wanted) {
            result.push_back(std::move(draft));
        }
    }
    return result;
}

std::optional<SessionDraft> Planner::sessionToday(int minutes)
{
    m_minutes = minutes;
    const auto laidOut = weeks(m_today, 1);
    m_minutes.reset();
    for (const WeekDraft& week : laidOut) {
        for (const SessionDraft& session : week.sessions) {
            if (session.date == m_today && doneOn(m_today) == nullptr) {
                return session;
            }
        }
    }
    return std::nullopt;
}

} // namespace plumbline::planning
