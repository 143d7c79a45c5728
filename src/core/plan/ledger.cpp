#include "core/plan/ledger.h"

#include "core/plan/pain.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

const TrainingFacts kNoFacts{};
const Screening kNoScreening{};

template <class T>
const T& valueOn(const std::vector<Dated<T>>& rows, Day day, const T& none)
{
    if (rows.empty()) {
        return none;
    }
    const Dated<T>* best = &rows.front();
    for (const Dated<T>& row : rows) {
        if (row.from <= day) {
            best = &row;
        }
    }
    return best->value;
}

bool clampPain(std::optional<PainScore> score, int& out)
{
    if (!score || !score->isValid()) {
        return false;
    }
    out = score->value;
    return true;
}

} // namespace

Day sane(Day day)
{
    using namespace std::chrono;
    return std::clamp(day, Day{year{1900} / January / 1}, Day{year{9999} / December / 31});
}

bool countsAsDone(const PerformedSession& session)
{
    int planned = 0;
    for (const Slot& slot : session.prescription) {
        if (slot.part == SlotPart::Strength) {
            planned += std::max(slot.sets, 1) * (slot.perSide ? 2 : 1);
        }
    }
    int done = 0;
    for (const SetRecord& set : session.sets) {
        if (set.part != SlotPart::Strength) {
            continue;
        }
        const auto slot = std::find_if(session.prescription.begin(), session.prescription.end(),
                                       [&](const Slot& each) { return each.exercise == set.exercise; });
        const bool bothSides = !set.side && slot != session.prescription.end() && slot->perSide;
        done += bothSides ? 2 : 1;
    }
    return done > 0 && done * 2 >= planned;
}

Ledger::Ledger(const PlanInput& input, Day today)
    : m_input(input)
    , m_today(sane(today))
    , m_setUpOn(sane(input.setUpOn))
    , m_lastScreening(input.setUpOn)
{
    for (const PerformedSession& session : input.sessions) {
        if (session.day <= today) {
            m_sessions.push_back(&session);
        }
    }
    std::stable_sort(m_sessions.begin(), m_sessions.end(), [](const auto* a, const auto* b) {
        return a->day != b->day ? a->day < b->day : a->startedAt < b->startedAt;
    });
    m_good.reserve(m_sessions.size());
    int score = 0;
    if (input.painAtSetUp) {
        m_rest.emplace_back(input.setUpOn, std::clamp(*input.painAtSetUp, 0, 10));
    }
    for (const PerformedSession* session : m_sessions) {
        m_good.push_back(countsAsDone(*session) ? 1 : 0);
        if (clampPain(session->painBefore, score)) {
            m_rest.emplace_back(session->day, score);
        }
    }
    for (const PainEntry& entry : input.pain) {
        if (entry.day <= today && clampPain(entry.score, score)) {
            (entry.kind == PainEntryKind::Rest ? m_rest : m_morning).emplace_back(entry.day, score);
        }
    }
    const auto byDay = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(m_rest.begin(), m_rest.end(), byDay);
    std::stable_sort(m_morning.begin(), m_morning.end(), byDay);
    for (const auto& row : input.screenings) {
        if (row.from <= today) {
            m_lastScreening = std::max(m_lastScreening, row.from);
        }
    }
    countDays();
}

std::size_t Ledger::dayIndex(Day day) const
{
    const auto last = static_cast<long>(m_plannedBefore.size()) - 1;
    return static_cast<std::size_t>(std::clamp<long>((day - m_setUpOn).count(), 0, last));
}

void Ledger::countDays()
{
    // A hundred years at most: a set-up date far in the past must not eat the memory.
    const long span = std::clamp<long>((m_today - m_setUpOn).count() + 2, 1, 36600);
    m_plannedBefore.assign(static_cast<std::size_t>(span), 0);
    m_doneBefore.assign(static_cast<std::size_t>(span), 0);
    std::vector<char> skipped(static_cast<std::size_t>(span), 0);
    for (const Edit& edit : m_input.edits) {
        // Left out before its week began: it was not planned any more (decisions.md 14).
        if (edit.kind == EditKind::Skip && edit.madeOn <= mondayOf(edit.date) && edit.date >= m_setUpOn &&
            (edit.date - m_setUpOn).count() < span) {
            skipped[static_cast<std::size_t>((edit.date - m_setUpOn).count())] = 1;
        }
    }
    std::vector<char> done(static_cast<std::size_t>(span), 0);
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        const long offset = (m_sessions[i]->day - m_setUpOn).count();
        if (m_good[i] != 0 && offset >= 0 && offset < span) {
            done[static_cast<std::size_t>(offset)] = 1;
        }
    }
    const TrainingFacts* facts = nullptr;
    for (long i = 0; i + 1 < span; ++i) {
        const Day day = m_setUpOn + days{i};
        if (facts == nullptr || weekdayIndex(day) == 0) {
            facts = &factsOn(day);
        }
        const auto index = static_cast<std::size_t>(i);
        const bool planned = facts->weekdays[static_cast<std::size_t>(weekdayIndex(day))] && skipped[index] == 0;
        m_plannedBefore[index + 1] = m_plannedBefore[index] + (planned ? 1 : 0);
        m_doneBefore[index + 1] = m_doneBefore[index] + (done[index] != 0 ? 1 : 0);
    }
}

int Ledger::baseOf(std::size_t session) const
{
    int score = 0;
    return clampPain(m_sessions[session]->painBefore, score) ? score : usualPain(m_sessions[session]->day);
}

std::optional<int> Ledger::morningAfter(std::size_t session) const
{
    const Day day = m_sessions[session]->day;
    const int base = baseOf(session);
    for (const PainEntry& entry : m_input.pain) {
        if (entry.kind == PainEntryKind::NextMorning && entry.day > day && entry.day <= day + days{2} &&
            entry.day <= m_today && entry.score.isValid()) {
            // Soreness of the trained muscle up to 4 does not count as a flare (evidence.md 4.2).
            const bool muscle = entry.where == PainPlace::Buttock || entry.where == PainPlace::Thigh;
            const int change = entry.score.value - base;
            return muscle && entry.score.value <= 4 ? std::min(change, 1) : change;
        }
    }
    // Not answered: settled, unless the next base is 2 or more higher (decisions.md 9).
    if (session + 1 < m_sessions.size() && m_sessions[session + 1]->day <= day + days{7} &&
        m_sessions[session + 1]->painBefore) {
        const int change = baseOf(session + 1) - base;
        if (change >= 2) {
            return change;
        }
        return 0;
    }
    return std::nullopt;
}

const TrainingFacts& Ledger::factsOn(Day day) const
{
    return valueOn(m_input.facts, std::min(day, m_today), kNoFacts);
}

const Screening& Ledger::screeningOn(Day day) const
{
    return valueOn(m_input.screenings, std::min(day, m_today), kNoScreening);
}

bool Ledger::screenedAfter(Day day, Day now) const
{
    int sameDay = 0;
    for (const auto& row : m_input.screenings) {
        if (row.from > day && row.from <= now) {
            return true;
        }
        sameDay += row.from == day ? 1 : 0;
    }
    return sameDay > (day == m_setUpOn ? 1 : 0);
}

int Ledger::usualPain(Day day) const
{
    std::vector<int> window;
    int newest = 0;
    for (auto it = std::upper_bound(m_rest.begin(), m_rest.end(), day,
                                    [](Day value, const auto&entry) { return value < entry.first; });
         it != m_rest.begin();) {
        --it;
        if (window.empty()) {
            newest = it->second;
        }
        if (it->first <= day - days{14}) {
            break;
        }
        window.push_back(it->second);
    }
    if (window.empty()) {
        return newest;
    }
    std::sort(window.begin(), window.end());
    const std::size_t n = window.size();
    return n % 2 == 1 ? window[n / 2] : (window[n / 2 - 1] + window[n / 2]) / 2;
}

std::optional<int> Ledger::restPainOn(Day day) const
{
    std::optional<int> found;
    for (auto it = m_rest.rbegin(); it != m_rest.rend() && it->first >= day; ++it) {
        if (it->first == day) {
            return it->second;
        }
    }
    return found;
}

std::optional<int> Ledger::morningMean(Day day) const
{
    int sum = 0;
    int count = 0;
    for (auto it = m_morning.rbegin(); it != m_morning.rend(); ++it) {
        if (it->first > day) {
            continue;
        }
        if (it->first <= day - days{7}) {
            break;
        }
        sum += it->second;
        ++count;
    }
    return count < 2 ? std::nullopt : std::optional<int>((sum * 20 + count) / (2 * count));
}

std::optional<double> Ledger::testValue(TestKind test, Day day) const
{
    std::optional<double> left;
    std::optional<double> right;
    std::optional<double> both;
    for (const SelfTest& result : m_input.tests) {
        if (result.test != test || result.day > day || result.day > m_today) {
            continue;
        }
        if (!result.side) {
            both = result.value;
            left = right = std::nullopt;
        } else {
            (*result.side == Side::Left ? left : right) = result.value;
            both = std::nullopt;
        }
    }
    if (both) {
        return both;
    }
    // Of sided tests the worse side decides: the lower time, but the larger angle.
    if (left && right) {
        return test == TestKind::KneeExtension ? std::max(*left, *right) : std::min(*left, *right);
    }
    if (left || right) {
        return left ? left : right;
    }
    const StartingPoint& start = m_input.startingPoint;
    switch (test) {
    case TestKind::ChairStand30s:
        return start.chairStand30s;
    case TestKind::BridgeHold:
        return start.bridgeHold;
    case TestKind::SingleLegBridge:
        return start.singleLegBridge;
    case TestKind::SingleLegStance:
        return start.singleLegStance;
    case TestKind::SideBridge:
        return start.sideBridge;
    case TestKind::KneeExtension:
        return start.kneeExtension;
    case TestKind::PelvisDrop:
        return start.pelvisDrop;
    case TestKind::FiveStand:
    case TestKind::SitReach:
        break;
    }
    return std::nullopt;
}

std::optional<Day> Ledger::lastTestDay(Day day) const
{
    std::optional<Day> last;
    for (const SelfTest& result : m_input.tests) {
        if (result.day <= day && result.day <= m_today && (!last || result.day > *last)) {
            last = result.day;
        }
    }
    return last;
}

Ledger::Adherence Ledger::adherence(Day from, Day to) const
{
    if (to <= from) {
        return {};
    }
    const std::size_t a = dayIndex(from);
    const std::size_t b = dayIndex(to);
    return {m_doneBefore[b] - m_doneBefore[a], m_plannedBefore[b] - m_plannedBefore[a]};
}

int Ledger::poorNights(Day day) const
{
    int nights = 0;
    Day counted = day + days{1};
    for (auto it = m_sessions.rbegin(); it != m_sessions.rend(); ++it) {
        const Day on = (*it)->day;
        if (on > day || !(*it)->sleepPoor) {
            continue;
        }
        if (on <= day - days{7}) {
            break;
        }
        nights += on != counted ? 1 : 0;
        counted = on;
    }
    return nights;
}

} // namespace plumbline::planning
