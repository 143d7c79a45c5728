#include "core/plan/deload.h"
#include "core/plan/planner.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr days kScreenEvery{28}; ///< evidence.md 4.3

Reason professional(const char* why)
{
    Reason reason{ReasonCode::SeeProfessional, {}};
    reason.with("why", why);
    return reason;
}

/// Pain at rest of 6 or more on three days running, or 8 or more once, within the last days (evidence.md 4.2).
bool severeRestPain(const Ledger& ledger, Day today)
{
    int run = 0;
    for (Day day = today - days{6}; day <= today; day += days{1}) {
        const auto pain = ledger.restPainOn(day);
        if (pain && *pain >= 8) {
            return true;
        }
        run = pain && *pain >= 6 ? run + 1 : 0;
        if (run >= 3) {
            return true;
        }
    }
    return false;
}

/// Leg pain below the knee over more than two weeks: a report at least 14 days ago, a recent one and one between.
bool longLegPain(const PlanInput& input, Day today)
{
    bool old = false;
    bool between = false;
    bool recent = false;
    for (const PainEntry& entry : input.pain) {
        const bool leg = entry.where == PainPlace::BelowKnee || entry.where == PainPlace::Foot;
        if (!leg || entry.score.value < 1 || entry.day > today || entry.day < today - days{28}) {
            continue;
        }
        old = old || entry.day < today - days{14};
        between = between || (entry.day >= today - days{14} && entry.day < today - days{7});
        recent = recent || entry.day >= today - days{7};
    }
    return old && between && recent;
}

} // namespace

void Planner::adviceNotes(std::vector<Reason>& notes)
{
    const State& state = now();
    if (severeRestPain(m_ledger, m_today)) {
        notes.push_back(professional("rest_pain"));
    }
    const auto flares = std::count_if(state.flares.begin(), state.flares.end(),
                                      [&](Day day) { return day + days{21} > m_today && day <= m_today; });
    if (flares >= 3) {
        notes.push_back(professional("flares"));
    }
    const auto trend = morningTrend(m_ledger, m_today);
    const auto mean = m_ledger.morningMean(m_today);
    if (trend && mean && *trend >= 10) {
        Reason reason{ReasonCode::MorningTrend, {}};
        reason.with("before", static_cast<std::int64_t>(*mean - *trend)).with("now", static_cast<std::int64_t>(*mean));
        notes.push_back(reason);
        if (*trend >= 20) {
            notes.push_back(professional("trend"));
        }
    } else if (trend && mean && (*trend <= -20 || (*mean - *trend >= 20 && *trend * 10 <= -3 * (*mean - *trend)))) {
        Reason reason{ReasonCode::Improved, {}};
        reason.with("before", static_cast<std::int64_t>(*mean - *trend)).with("now", static_cast<std::int64_t>(*mean));
        notes.push_back(reason);
    }
    const int usual = m_ledger.usualPain(m_today);
    const int atFirst = m_ledger.usualPain(m_ledger.setUpOn() + days{7});
    if (m_today >= m_ledger.setUpOn() + days{42} && atFirst >= 2 && usual >= atFirst &&
        m_ledger.adherence(m_today - days{42}, m_today).percent() >= 60) {
        notes.push_back(professional("no_change"));
    }
    if (longLegPain(m_input, m_today)) {
        notes.push_back(professional("leg_pain"));
    }
    m_ledger.screeningOn(m_today).yes.forEach([&](ScreeningKey key) {
        if (!lockActionOf(key)) {
            Reason reason = professional("routine");
            reason.with("key", std::string(code(key)));
            notes.push_back(reason);
        }
    });
    const char* screen = nullptr;
    if (state.spreadOn && !m_ledger.screenedAfter(*state.spreadOn, m_today)) {
        screen = "spread";
    } else if (baseToday() >= 6 && m_ledger.lastScreening() < m_today) {
        screen = "rest_pain";
    } else if (m_today >= m_ledger.lastScreening() + kScreenEvery) {
        screen = "interval";
    }
    if (screen != nullptr) {
        Reason reason{ReasonCode::RescreenDue, {}};
        reason.with("why", screen);
        notes.push_back(reason);
    }
}

void Planner::patternNotes(std::vector<Reason>& notes)
{
    const State& state = now();
    const Resolver resolver{m_book, m_ledger, here()};
    const Conditions conditions = conditionsOn(state, m_today);
    std::optional<Reason> core;
    bool coreOpen = false;
    for (const Track track : kAllTracks) {
        Why why;
        const bool open = resolver.resolve(state, track, conditions, &why).has_value();
        if (isCore(track)) {
            coreOpen = coreOpen || open;
        }
        if (open) {
            continue;
        }
        Reason reason{why.code, {}};
        reason.with("pattern", std::string(code(patternOf(track))));
        if (why.code == ReasonCode::EquipmentMissing && why.equipment >= 0) {
            reason.with("equipment", std::string(code(static_cast<Equipment>(why.equipment))));
        } else if (why.code == ReasonCode::AvoidFlag && why.flag >= 0) {
            reason.with("flag", std::string(code(static_cast<Flag>(why.flag))));
        } else {
            reason.code = ReasonCode::PatternLeftOut;
            const bool pain = state.track(track).detour.has_value() || why.code == ReasonCode::PainStop;
            reason.with("why", pain                              ? "pain"
                               : state.track(track).closed       ? "start"
                               : why.code == ReasonCode::Swapped ? "banned"
                                                                 : "level");
        }
        if (isCore(track)) {
            core = reason;
        } else {
            notes.push_back(reason);
        }
    }
    if (core && !coreOpen) {
        notes.push_back(*core);
    }
}

std::vector<Reason> Planner::notes()
{
    std::vector<Reason> notes;
    const State& state = now();
    if (state.gap.row == GapRow::Rebuild) {
        Reason reason{ReasonCode::GapRescreen, {}};
        reason.with("days", static_cast<std::int64_t>(state.gap.daysAway));
        notes.push_back(reason);
    }
    const int base = baseToday();
    if (base >= 6) {
        Reason reason{ReasonCode::RestPain, {}};
        reason.with("base", static_cast<std::int64_t>(base));
        notes.push_back(reason);
    }
    if (state.restUntil && m_today <= *state.restUntil) {
        notes.push_back(toReason(state.flareWhy, m_book, kNone, -1, -1));
    }
    adviceNotes(notes);
    const Day since = m_today - days{14};
    if (since >= m_ledger.setUpOn()) {
        const auto adherence = m_ledger.adherence(since, m_today);
        if (adherence.planned > 0 && adherence.percent() < 80) {
            const int minutes = m_ledger.factsOn(m_today).minutesPerSession;
            Reason reason{ReasonCode::AdherenceLow, {}};
            reason.with("percent", static_cast<std::int64_t>(adherence.percent()))
                .with("minutes", static_cast<std::int64_t>(std::max(8, minutes * 7 / 10)));
            notes.push_back(reason);
        }
    }
    patternNotes(notes);
    return notes;
}

} // namespace plumbline::planning
