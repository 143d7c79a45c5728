#include "core/plan/history.h"

#include "core/plan/deload.h"
#include "core/plan/gaps.h"
#include "core/plan/level.h"
#include "core/plan/resolve.h"
#include "core/plan/template.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr int kRungUpsPerSession = 2; ///< evidence.md 3.6, limits
constexpr int kRungUpsPerWeek = 3;
constexpr days kFlarePattern{7}; ///< two flares: a level-0 plan for 7 days
constexpr days kFlareStop{21};   ///< three flares: no progression

bool isGreen(const std::vector<Performance>& work)
{
    return std::all_of(work.begin(), work.end(), [](const Performance& p) { return p.light == PainLight::Green; });
}

} // namespace

WeeklyVolume weeklyVolume(const State& state, const Book& book, const TrainingFacts& facts)
{
    WeeklyVolume volume;
    std::array<bool, kTracks> open{};
    for (const Track track : kAllTracks) {
        open[at(track)] = state.track(track).current != kNone && !state.track(track).closed;
    }
    const int perWeek = facts.daysPerWeek();
    for (const char label : {'A', 'B'}) {
        for (const Place& place : placesOf(label, perWeek, facts.minutesPerSession, 0, open)) {
            const Index index = state.track(place.track).current;
            const int sets = state.of(index).known ? state.of(index).dose.sets : book[index].exercise->start.sets;
            volume.gmax += book[index].gmaxHalves * sets * perWeek;
            volume.gmed += book[index].gmedHalves * sets * perWeek;
            volume.perWeek[at(place.track)] += perWeek;
        }
    }
    volume.gmax /= 2;
    volume.gmed /= 2;
    return volume;
}

History::History(const Book& book, const Ledger& ledger)
    : m_book(book)
    , m_ledger(ledger)
{
    m_state.exercises.resize(book.size());
    placeAnew(ledger.setUpOn());
}

void History::placeAnew(Day day)
{
    m_state.level = levelOn(m_state, m_book, m_ledger, day);
    const Circumstances& here = circumstances(m_state, day);
    for (ExerciseState& exercise : m_state.exercises) {
        exercise = {};
    }
    place(m_state, m_book, m_ledger, day, here);
}

const Circumstances& History::circumstances(const State& state, Day day)
{
    const TrainingFacts& facts = m_ledger.factsOn(day);
    FlagSet flags = facts.flags;
    const auto add = [&](FlagSet more) { more.forEach([&](Flag flag) { flags.insert(flag); }); };
    add(impliedFlags(m_ledger.screeningOn(day)));
    add(testFlags(m_ledger, day));
    const bool spread = state.spreadOn && !m_ledger.screenedAfter(*state.spreadOn, day);
    if (!m_here || m_hereFacts != &facts || m_here->flags() != flags || m_hereSpread != spread) {
        m_here = std::make_unique<Circumstances>(m_book, facts, flags, spread);
        m_hereFacts = &facts;
        m_hereSpread = spread;
    }
    return *m_here;
}

const State& History::before(Day day)
{
    advance(day, false);
    return m_state;
}

const State& History::through(Day day)
{
    advance(day, true);
    return m_state;
}

void History::advance(Day day, bool whole)
{
    const auto& sessions = m_ledger.sessions();
    while (m_next < sessions.size()) {
        const PerformedSession& session = *sessions[m_next];
        if (session.day > day || (!whole && session.day == day)) {
            break;
        }
        // A session that still runs says nothing yet; one left behind counts with what was done.
        if (session.finishedAt || session.day < m_ledger.today()) {
            apply(m_next);
        }
        ++m_next;
    }
    if (!m_started) {
        placeAnew(std::max(day, m_ledger.setUpOn())); // nothing done yet: facts and tests may still have changed
    }
    m_state.level = levelOn(m_state, m_book, m_ledger, day);
}

State History::standing(const State& state, Day day)
{
    State copy = state;
    reopenLunge(copy, m_book, m_ledger, day);
    if (copy.lastGood) {
        const auto away = static_cast<int>((day - *copy.lastGood).count());
        enterGap(copy, m_book, m_ledger, day, away, circumstances(copy, day));
    }
    copy.level = levelOn(copy, m_book, m_ledger, day);
    return copy;
}

SessionContext History::contextOf(std::size_t index, const Circumstances& here) const
{
    const PerformedSession& session = *m_ledger.sessions()[index];
    SessionContext context;
    context.day = session.day;
    context.base = m_ledger.baseOf(index);
    context.morning = m_ledger.morningAfter(index);
    context.finished = session.finishedAt.has_value();
    Conditions conditions{session.day, weekOf(m_ledger.setUpOn(), session.day),
                          isDeload(m_state, m_ledger, session.day)};
    context.effort = cappedEffort(m_state, here, conditions);
    const bool easyDay = context.base >= 4 || (m_state.levelZeroUntil && session.day <= *m_state.levelZeroUntil);
    context.noProgress = conditions.deload || easyDay || m_state.gap.row != GapRow::Normal || m_state.flareLeft > 0;
    if (morningTrend(m_ledger, session.day).value_or(0) >= 10) {
        context.mayHold = true;
        context.holdBecause = ReasonCode::MorningTrend;
    }
    const auto recent = std::count_if(m_state.flares.begin(), m_state.flares.end(),
                                      [&](Day flare) { return flare + kFlareStop > session.day; });
    if (recent >= 3) {
        context.mayHold = true;
        context.holdBecause = ReasonCode::PainFlare;
    }
    context.setsCap = shapeOf(here.facts().minutesPerSession).setsCap;
    context.rungUpsLeft = std::min(kRungUpsPerSession, kRungUpsPerWeek - m_state.rungUps);
    return context;
}

void History::evaluateAll(std::size_t index, const std::vector<Performance>& work, SessionContext context,
                          const Circumstances& here)
{
    const Progression rules{m_book, m_ledger, here};
    const WeeklyLimits limits = limitsOf(m_state.level);
    const Day day = m_ledger.sessions()[index]->day;
    const bool regular = m_ledger.adherence(std::max(day - days{14}, m_ledger.setUpOn()), day).percent() >= 80 ||
                         day < m_ledger.setUpOn() + days{14};
    const WeeklyVolume volume = weeklyVolume(m_state, m_book, here.facts());
    for (const Performance& item : work) {
        const Entry& entry = m_book[item.exercise];
        const int times = entry.track ? volume.perWeek[at(*entry.track)] : 0;
        context.maySetsGrow = regular && volume.gmax + entry.gmaxHalves * times / 2 <= limits.gmaxCeiling &&
                              volume.gmed + entry.gmedHalves * times / 2 <= limits.gmedCeiling;
        rules.evaluate(m_state, item, context);
    }
}

void History::readMorning(std::size_t index, const std::vector<Index>& suspects, const Circumstances& here)
{
    const int change = m_ledger.morningAfter(index).value_or(0);
    if (change < 2) {
        return;
    }
    const Day morning = m_ledger.sessions()[index]->day + days{1};
    Why why = Why::of(ReasonCode::PainFlare);
    why.base = m_ledger.baseOf(index);
    why.morning = why.base + change;
    const bool strong = change >= 3;
    m_state.flares.push_back(morning);
    m_state.flareLeft = 1;
    m_state.flareWhy = why;
    if (strong) {
        m_state.restUntil = morning + days{1};
    }
    const auto near = std::count_if(m_state.flares.begin(), m_state.flares.end(),
                                    [&](Day flare) { return flare + kFlarePattern > morning; });
    if (near >= 2) {
        m_state.levelZeroUntil = morning + days{6};
    }
    const Progression rules{m_book, m_ledger, here};
    for (const Index suspect : suspects) {
        for (const Track track : kAllTracks) {
            TrackState& ts = m_state.track(track);
            const bool easedAlready = ts.detour && ts.detour->why.code == ReasonCode::PainRegress && !strong;
            if (easedAlready || (ts.current != suspect && !(ts.detour && ts.detour->exercise == suspect))) {
                continue;
            }
            if (ts.detour && ts.detour->why.code == ReasonCode::PainStop) {
                continue; // red: it is off for three sessions anyway
            }
            ts.detour.reset();
            rules.detour(m_state, track, strong ? 2 : 1, 1, false, why);
            break;
        }
    }
}

void History::rememberDropped(const PerformedSession& session)
{
    const bool whole = std::none_of(session.prescription.begin(), session.prescription.end(), [](const Slot& slot) {
        return slot.reason.code == ReasonCode::LevelZero || slot.reason.code == ReasonCode::Minimum;
    });
    if (session.prescription.empty() || session.label.empty()) {
        return;
    }
    if (!whole) {
        for (TrackState& track : m_state.tracks) {
            track.droppedLast = false;
        }
        return;
    }
    std::array<bool, kTracks> open{};
    for (const Track track : kAllTracks) {
        open[at(track)] = m_state.track(track).current != kNone && !m_state.track(track).closed;
    }
    const TrainingFacts& facts = m_ledger.factsOn(session.day);
    for (const Place& place :
         placesOf(session.label.front(), facts.daysPerWeek(), facts.minutesPerSession, m_state.coreTurn, open)) {
        const bool held = std::any_of(session.prescription.begin(), session.prescription.end(), [&](const Slot& slot) {
            const Index index = slot.part == SlotPart::Strength ? m_book.find(slot.exercise) : kNone;
            return index != kNone && m_book[index].track == place.track;
        });
        m_state.track(place.track).droppedLast = !held;
    }
}

void History::afterSession(std::size_t index, const std::vector<Performance>& work)
{
    const PerformedSession& session = *m_ledger.sessions()[index];
    m_state.lastSessionDay = session.day;
    m_state.lastWork.clear();
    for (const Performance& item : work) {
        const Entry& entry = m_book[item.exercise];
        const bool spaced = entry.exercise->pattern == Pattern::Hinge || (entry.loaded && entry.oneLeg);
        if (spaced) {
            const int asked = item.slot == nullptr ? 14 : item.slot->rpe.upper.halves;
            m_state.lastWork.emplace_back(item.exercise, std::max(item.rpeHalves, asked) >= 14);
        }
    }
    rememberDropped(session);
    if (!m_ledger.isGood(index)) {
        return;
    }
    leaveGap(m_state, m_book, isGreen(work));
    m_state.lastGood = session.day;
    if (!m_state.trainingSince) {
        m_state.trainingSince = session.day;
    }
    ++m_state.goodCount;
    ++m_state.goodSinceReturn;
    if (m_state.goodSinceReturn >= 6) {
        m_state.levelDown = false;
        m_state.rebuilt = false;
    }
    const bool named = session.label == "A" || session.label == "B";
    m_state.lastLabel = named ? session.label.front() : m_state.lastLabel == 'A' ? 'B' : 'A';
    ++m_state.coreTurn;
    ++m_state.mobilityTurn;
}

void History::apply(std::size_t index)
{
    const PerformedSession& session = *m_ledger.sessions()[index];
    const Day day = session.day;
    m_started = m_started || !session.sets.empty();
    m_state.level = levelOn(m_state, m_book, m_ledger, day);
    reopenLunge(m_state, m_book, m_ledger, day);
    const Circumstances& here = circumstances(m_state, day);
    if (m_state.lastGood) {
        enterGap(m_state, m_book, m_ledger, day, static_cast<int>((day - *m_state.lastGood).count()), here);
    }
    if (mondayOf(day) != m_state.week) {
        m_state.week = mondayOf(day);
        m_state.rungUps = 0;
    }
    const SessionContext context = contextOf(index, here);
    const std::vector<Performance> work = performances(session, m_book, m_state, context.base, here.flags());
    if (work.empty()) {
        return;
    }
    std::vector<Index> suspects;
    std::vector<Earlier> before;
    for (const Performance& item : work) {
        const ExerciseState& es = m_state.of(item.exercise);
        if (item.light >= PainLight::Amber || es.holdLeft > 0 || !es.lastDay) {
            suspects.push_back(item.exercise);
        }
        if (es.lastDay) {
            before.push_back({item.exercise, es.lastRpeHalves, es.lastDose});
        }
    }
    evaluateAll(index, work, context, here);
    if (m_state.flareLeft > 0) {
        --m_state.flareLeft;
    }
    for (TrackState& track : m_state.tracks) {
        if (track.detour && track.detour->leaveOut && --track.detour->left <= 0) {
            track.detour.reset(); // what is left out is not done, so its sessions are counted here
        }
    }
    readMorning(index, suspects, here);
    readSigns(m_state, m_ledger, day, work, before);
    afterSession(index, work);
}

} // namespace plumbline::planning
