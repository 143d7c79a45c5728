#include "app/known_facts.h"

#include <algorithm>
#include <utility>

namespace plumbline::app {

namespace {

/// Notes records that lie after a moment.
class Horizon {
public:
    explicit Horizon(WallTime now)
        : m_now(now)
    {}
    bool isKnown(const ZonedTime& at)
    {
        if (at.wall <= m_now) {
            return true;
        }
        m_hiddenFrom = std::min(m_hiddenFrom, at.wall);
        return false;
    }
    [[nodiscard]] WallTime hiddenFrom() const { return m_hiddenFrom; }

private:
    WallTime m_now;
    WallTime m_hiddenFrom = WallTime::max();
};

template <class T>
void keepBegun(std::vector<Dated<T>>& rows, Day today)
{
    const auto begun = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.from > today; });
    rows.erase(begun == rows.begin() && !rows.empty() ? std::next(begun) : begun, rows.end());
}

/// A session as it stood at the horizon: what was finished later is still to come.
PerformedSession cut(const PerformedSession& session, Horizon& horizon)
{
    PerformedSession known = session;
    if (known.finishedAt && !horizon.isKnown(*known.finishedAt)) {
        known.finishedAt.reset();
        known.painAfter.reset();
    }
    std::erase_if(known.sets, [&](const SetRecord& record) { return !horizon.isKnown(record.completedAt); });
    return known;
}

template <class T>
void noteLast(std::optional<T>& last, const T& value)
{
    last = last ? std::max(*last, value) : value;
}

} // namespace

PlanInput knownAt(const PlanInput& all, WallTime now, Day today, WallTime* hiddenFrom)
{
    Horizon horizon(now);
    PlanInput known{all.profile, all.setUpOn, all.painAtSetUp, all.startingPoint, all.screenings, all.facts, {}, {},
                    {},          {}};
    keepBegun(known.screenings, today);
    keepBegun(known.facts, today);
    std::copy_if(all.edits.begin(), all.edits.end(), std::back_inserter(known.edits),
                 [&](const Edit& edit) { return edit.madeOn <= today; });
    for (const PerformedSession& session : all.sessions) {
        if (horizon.isKnown(session.startedAt)) {
            known.sessions.push_back(cut(session, horizon));
        }
    }
    std::copy_if(all.pain.begin(), all.pain.end(), std::back_inserter(known.pain),
                 [&](const PainEntry& entry) { return horizon.isKnown(entry.at); });
    std::copy_if(all.tests.begin(), all.tests.end(), std::back_inserter(known.tests),
                 [&](const SelfTest& test) { return horizon.isKnown(test.at); });
    if (hiddenFrom != nullptr) {
        *hiddenFrom = horizon.hiddenFrom();
    }
    return known;
}

void KnownFacts::changed()
{
    ++m_edition;
    m_view.reset();
    m_lastInstant.reset();
    m_lastDay.reset();
    for (const PerformedSession& session : all.sessions) {
        noteLast(m_lastInstant, session.startedAt.wall);
        if (session.finishedAt) {
            noteLast(m_lastInstant, session.finishedAt->wall);
        }
        for (const SetRecord& record : session.sets) {
            noteLast(m_lastInstant, record.completedAt.wall);
        }
    }
    for (const PainEntry& entry : all.pain) {
        noteLast(m_lastInstant, entry.at.wall);
    }
    for (const SelfTest& test : all.tests) {
        noteLast(m_lastInstant, test.at.wall);
    }
    for (const auto& row : all.screenings) {
        noteLast(m_lastDay, row.from);
    }
    for (const auto& row : all.facts) {
        noteLast(m_lastDay, row.from);
    }
    for (const Edit& edit : all.edits) {
        noteLast(m_lastDay, edit.madeOn);
    }
}

void KnownFacts::addSet(PerformedSession& session, const SetRecord& record)
{
    session.sets.push_back(record);
    noteLast(m_lastInstant, record.completedAt.wall);
    m_view.reset();
    ++m_edition;
}

const PlanInput& KnownFacts::at(WallTime now, Day today) const
{
    const bool showsAll = (!m_lastInstant || *m_lastInstant <= now) && (!m_lastDay || *m_lastDay <= today);
    if (std::exchange(m_showedAll, showsAll) != showsAll) {
        ++m_edition;
    }
    if (showsAll) {
        return all;
    }
    const bool fits = m_view && today == m_viewDay && now >= m_viewFrom && now < m_viewUntil;
    if (!fits) {
        ++m_edition;
        m_view = knownAt(all, now, today, &m_viewUntil);
        m_viewFrom = now;
        m_viewDay = today;
    }
    return *m_view;
}

PerformedSession* KnownFacts::find(SessionId id)
{
    // From the end: it is nearly always the newest.
    const auto found = std::find_if(all.sessions.rbegin(), all.sessions.rend(),
                                    [&](const PerformedSession& session) { return session.id == id; });
    return found == all.sessions.rend() ? nullptr : &*found;
}

} // namespace plumbline::app
