#include "core/plan/fit.h"

#include "core/plan/template.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr int kAnyNumber = 99;
constexpr int kMinimumSeconds = 6 * 60; ///< evidence.md 3.10

/// Work above the start dose, in seconds.
int spare(const Draft& draft, const Book& book)
{
    const Exercise& exercise = *book[draft.exercise].exercise;
    const int each = exercise.measure == Measure::Hold ? 1 : costOf(draft, book).tempo;
    return std::max(0, draft.dose.amount - exercise.start.amount) * each * book[draft.exercise].sides;
}

class Fitter {
public:
    Fitter(SessionDraft& session, const Book& book, const std::array<bool, kTracks>& droppedLast)
        : m_session(session)
        , m_book(book)
        , m_droppedLast(droppedLast)
        , m_limit(session.minutes * 60)
    {}

    [[nodiscard]] bool fits() const { return secondsOf(m_session, m_book) <= m_limit; }

    void thirdSets()
    {
        for (auto draft = m_session.strength.rbegin(); draft != m_session.strength.rend() && !fits(); ++draft) {
            if (draft->dose.sets > 2) {
                trim(*draft, 2, ReasonCode::TimeTrim);
            }
        }
    }

    void mobility()
    {
        while (!fits() && m_session.mobility.size() > 1) {
            m_lastMobility = m_session.mobility.back();
            m_session.mobility.pop_back();
        }
    }

    /// When there is room again, the mobility slot comes back with a single repeat (evidence.md 3.9 allows 1 to 4).
    void mobilityBack()
    {
        if (!m_lastMobility) {
            return;
        }
        m_lastMobility->dose.sets = 1;
        m_session.mobility.push_back(*m_lastMobility);
        if (!fits()) {
            m_session.mobility.pop_back();
        }
    }

    void secondSets()
    {
        const auto cut = [&](auto&& matches) {
            for (auto draft = m_session.strength.rbegin(); draft != m_session.strength.rend() && !fits(); ++draft) {
                if (draft->track && matches(*draft->track) && draft->dose.sets > 1) {
                    trim(*draft, 1, ReasonCode::TimeTrim);
                }
            }
        };
        cut([](Track track) { return isCore(track); });
        cut([](Track track) { return track == Track::Abduction; });
        cut([](Track track) { return track == Track::Lunge; });
    }

    /// Leaves out up to `most` patterns, none that was left out when it was last due.
    void patterns(int most)
    {
        for (const auto matches :
             {+[](Track t) { return t == Track::Hinge; }, +[](Track t) { return t == Track::Lunge; },
              +[](Track t) { return isCore(t); }, +[](Track t) { return t == Track::Abduction; },
              +[](Track t) { return t == Track::Squat; }}) {
            if (fits() || most <= 0 || m_session.strength.size() <= 2) {
                return;
            }
            const auto found = std::find_if(m_session.strength.begin(), m_session.strength.end(), [&](const Draft& d) {
                return d.track && matches(*d.track) && !m_droppedLast[at(*d.track)];
            });
            // Bridge and squat never go both, and what was left out the last time stays in.
            if (found == m_session.strength.end() || (*found->track == Track::Squat && !hasBridge())) {
                continue;
            }
            --most;
            m_session.dropped.push_back(*found->track);
            m_session.strength.erase(found);
            pairUp(m_session);
        }
    }

    void shortWarmup()
    {
        while (!fits() && m_session.warmup.size() > 1) {
            m_session.warmup.erase(m_session.warmup.begin());
        }
    }

    /// What is left with one set each, as the shortest classes have it (evidence.md 3.4: 1 to 2 sets).
    void allSetsToOne()
    {
        for (auto draft = m_session.strength.rbegin(); draft != m_session.strength.rend() && !fits(); ++draft) {
            if (draft->dose.sets > 1) {
                trim(*draft, 1, ReasonCode::TimeTrim);
            }
        }
    }

    /// Sets that fit again after a whole slot was left out, the big patterns first.
    void giveBack()
    {
        for (Draft& draft : m_session.strength) {
            const bool cut = draft.why.trimmedBy == ReasonCode::TimeTrim && draft.why.trimmedFrom > draft.dose.sets;
            while (cut && draft.why.trimmedFrom > draft.dose.sets) {
                const Draft before = draft;
                trim(draft, draft.dose.sets + 1, ReasonCode::TimeTrim);
                if (!fits()) {
                    draft = before;
                    break;
                }
            }
        }
    }

    /// Mobility and then the warm-up go before the session becomes the minimum one.
    void workOnly()
    {
        while (!fits() && !m_session.mobility.empty()) {
            m_session.mobility.pop_back();
        }
        while (!fits() && !m_session.warmup.empty()) {
            m_session.warmup.erase(m_session.warmup.begin());
        }
    }

    /// The remaining mobility with one repeat; a last resort before the minimum session.
    void shortMobility()
    {
        for (Draft& draft : m_session.mobility) {
            if (!fits()) {
                draft.dose.sets = 1;
            }
        }
    }

private:
    [[nodiscard]] bool hasBridge() const
    {
        return std::any_of(m_session.strength.begin(), m_session.strength.end(),
                           [](const Draft& draft) { return draft.track == Track::Bridge; });
    }

    SessionDraft& m_session;
    const Book& m_book;
    const std::array<bool, kTracks>& m_droppedLast;
    int m_limit;
    std::optional<Draft> m_lastMobility;
};

} // namespace

void pairUp(SessionDraft& session)
{
    const auto pairs = static_cast<std::size_t>(session.special ? 0 : shapeOf(session.minutes).pairs);
    for (std::size_t i = 0; i < session.strength.size(); ++i) {
        session.strength[i].paired = i % 2 == 0 && i / 2 < pairs && i + 1 < session.strength.size();
    }
}

void makeMinimum(SessionDraft& session, const Book& book, int seconds)
{
    const int limit = std::min(seconds, kMinimumSeconds - 1);
    session.special = true;
    session.why = Why::of(ReasonCode::Minimum);
    session.warmup.clear();
    session.mobility.clear();
    session.dropped.clear();
    std::vector<Draft> kept;
    for (const Track track : {Track::Bridge, Track::Squat}) {
        const auto found = std::find_if(session.strength.begin(), session.strength.end(),
                                        [&](const Draft& draft) { return draft.track == track; });
        if (found != session.strength.end()) {
            kept.push_back(*found);
        }
    }
    for (const Draft& draft : session.strength) {
        const bool there =
            std::any_of(kept.begin(), kept.end(), [&](const Draft& other) { return other.exercise == draft.exercise; });
        if (kept.size() < 2 && !there) {
            kept.push_back(draft);
        }
    }
    for (Draft& draft : kept) {
        draft.paired = false;
        if (draft.dose.sets > 1) {
            trim(draft, 1, ReasonCode::TimeTrim);
        }
    }
    session.strength = std::move(kept);
    // Long sets at a slow tempo: fewer repetitions before one exercise goes.
    while (secondsOf(session, book) > limit && !session.strength.empty()) {
        const auto longest =
            std::max_element(session.strength.begin(), session.strength.end(),
                             [&](const Draft& a, const Draft& b) { return spare(a, book) < spare(b, book); });
        if (spare(*longest, book) > 0) {
            --longest->dose.amount;
        } else if (session.strength.size() > 1) {
            session.strength.pop_back();
        } else if (session.strength.back().dose.amount > 1) {
            --session.strength.back().dose.amount;
        } else {
            break;
        }
    }
}

void fitToMinutes(SessionDraft& session, const Book& book, const std::array<bool, kTracks>& droppedLast)
{
    const std::vector<Draft> whole = session.strength;
    Fitter fitter{session, book, droppedLast};
    fitter.thirdSets();
    fitter.mobility();
    fitter.secondSets();
    fitter.patterns(1);
    if (!fitter.fits()) {
        fitter.shortMobility();
        fitter.shortWarmup();
        fitter.allSetsToOne();
        fitter.patterns(kAnyNumber);
        fitter.workOnly();
    }
    if (!fitter.fits()) {
        session.strength = whole;
        makeMinimum(session, book, session.minutes * 60);
        return;
    }
    fitter.mobilityBack();
    fitter.giveBack();
}

} // namespace plumbline::planning
