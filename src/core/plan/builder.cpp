#include "core/plan/builder.h"

#include "core/plan/accessory.h"
#include "core/plan/deload.h"
#include "core/plan/fit.h"
#include "core/plan/template.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

constexpr days kTestInterval{28}; ///< evidence.md 5.1, decisions.md 1
constexpr int kHardHalves = 14;   ///< RPE 7, evidence.md 3.4

bool hamstringEveryTime(const Ledger& ledger, Day day)
{
    const auto missing = ledger.testValue(TestKind::KneeExtension, day);
    if (!missing) {
        return false;
    }
    // "Short" by evidence.md 5.8 for women from 23 degrees; over 30 for everybody (5.10).
    const bool female = ledger.input().profile.sex == Sex::Female;
    return *missing > (female ? 23.0 : 30.0);
}

} // namespace

Chain Chain::after(const State& state, const Ledger& ledger)
{
    Chain chain;
    chain.next = state.lastLabel == 'A' ? 'B' : 'A';
    chain.coreTurn = state.coreTurn;
    chain.mobilityTurn = state.mobilityTurn;
    for (const Track track : kAllTracks) {
        chain.dropped[at(track)] = state.track(track).droppedLast;
    }
    chain.lastDay = state.lastSessionDay;
    for (const auto& [index, hard] : state.lastWork) {
        if (hard) {
            chain.lastHard.push_back(index);
        }
    }
    chain.lastTests = ledger.lastTestDay(ledger.today()).value_or(ledger.setUpOn());
    chain.testsDue = chain.lastTests + kTestInterval;
    return chain;
}

Builder::Builder(const Book& book, const Ledger& ledger, const Circumstances& here, const State& state)
    : m_book(book)
    , m_ledger(ledger)
    , m_here(here)
    , m_state(state)
{}

Offer Builder::offerFor(const Conditions& conditions) const
{
    const Resolver resolver{m_book, m_ledger, m_here};
    Offer offer;
    offer.effort = cappedEffort(m_state, m_here, conditions);
    for (const Track track : kAllTracks) {
        offer.drafts[at(track)] = resolver.resolve(m_state, track, conditions, &offer.leftOut[at(track)]);
    }
    return offer;
}

namespace {

SessionDraft blank(const Conditions& conditions, const Chain& chain, int minutes)
{
    SessionDraft session;
    session.date = conditions.day;
    session.week = conditions.week;
    session.deload = conditions.deload;
    session.label = chain.next;
    session.minutes = minutes;
    return session;
}

} // namespace

SessionDraft Builder::outline(const Conditions& conditions, const Offer& offer, const Chain& chain, int minutes) const
{
    SessionDraft session = blank(conditions, chain, minutes);
    std::array<bool, kTracks> open{};
    for (std::size_t i = 0; i < kTracks; ++i) {
        open[i] = offer.drafts[i].has_value();
    }
    const Shape shape = shapeOf(minutes);
    for (const Place& place : placesOf(session.label, m_here.facts().daysPerWeek(), minutes, chain.coreTurn, open)) {
        Draft draft = *offer.drafts[at(place.track)];
        const bool twice = std::any_of(session.strength.begin(), session.strength.end(),
                                       [&](const Draft& other) { return other.exercise == draft.exercise; });
        if (twice) {
            continue; // two ladders that lead down to the same exercise
        }
        if (draft.dose.sets > shape.setsCap) {
            trim(draft, shape.setsCap, ReasonCode::TimeTrim);
        }
        if (place.light && draft.dose.sets > 1) {
            trim(draft, draft.dose.sets - 1, ReasonCode::SpacedOut);
        }
        session.strength.push_back(draft);
    }
    return session;
}

SessionDraft Builder::easy(const Conditions& conditions, const Chain& chain, int minutes, Why why) const
{
    SessionDraft session = blank(conditions, chain, minutes);
    session.special = true;
    session.why = why;
    session.strength = easyStrength(m_book, m_here, m_state.track(Track::Bridge).current, why);
    session.mobility = easyMobility(m_book, m_here);
    return session;
}

void Builder::swapExercise(SessionDraft& session, const Conditions& conditions, const Edit& edit) const
{
    const Index from = m_book.find(edit.exercise);
    const Index to = m_book.find(edit.replacement);
    if (from == kNone || !m_here.open(to)) {
        return;
    }
    const auto replace = [&](std::vector<Draft>& drafts) {
        const bool there =
            std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) { return draft.exercise == to; });
        for (Draft& draft : drafts) {
            if (draft.exercise != from || there) {
                continue;
            }
            const SlotPart part = draft.part;
            const auto track = draft.track;
            const Dose dose = draft.dose;
            draft = Resolver{m_book, m_ledger, m_here}.draftOf(m_state, to, conditions);
            draft.track = track;
            draft.part = part;
            draft.dose.sets = std::min(draft.dose.sets, std::max(dose.sets, 1));
            draft.why = Why::of(ReasonCode::Swapped);
            draft.why.exerciseFrom = from;
            draft.why.exerciseTo = to;
            if (part == SlotPart::Mobility) {
                draft.rpe = drill(to, part, dose).rpe;
                draft.rest = 30;
            }
        }
    };
    replace(session.strength);
    replace(session.mobility);
}

void Builder::edit(SessionDraft& session, const Conditions& conditions, const std::vector<const Edit*>& edits) const
{
    for (const Edit* edit : edits) {
        if (edit->kind == EditKind::Swap) {
            swapExercise(session, conditions, *edit);
        } else if (edit->kind == EditKind::SkipSlot) {
            const Index gone = m_book.find(edit->exercise);
            const auto drop = [&](std::vector<Draft>& drafts) {
                std::erase_if(drafts, [&](const Draft& draft) { return draft.exercise == gone; });
            };
            drop(session.strength);
            drop(session.mobility);
        }
    }
}

bool Builder::isSpaced(Index index) const
{
    const Entry& entry = m_book[index];
    return entry.exercise->pattern == Pattern::Hinge || (entry.loaded && entry.oneLeg);
}

void Builder::space(SessionDraft& session, const Chain& chain) const
{
    // 48 h between sessions that share loaded one-leg or hinge work at RPE 7 or more.
    if (!chain.lastDay || session.date - *chain.lastDay >= days{2}) {
        return;
    }
    for (Draft& draft : session.strength) {
        const bool again =
            std::find(chain.lastHard.begin(), chain.lastHard.end(), draft.exercise) != chain.lastHard.end();
        if (again && isSpaced(draft.exercise) && draft.rpe.upper.halves >= kHardHalves) {
            draft.rpe.upper = Rpe{kHardHalves - 2};
            draft.rpe.lower = std::min(draft.rpe.lower, Rpe{kHardHalves - 4});
            if (draft.why.code == ReasonCode::Hold) {
                draft.why.code = ReasonCode::SpacedOut;
            }
        }
    }
}

void Builder::complete(SessionDraft& session, const Chain& chain) const
{
    const Shape shape = shapeOf(session.minutes);
    space(session, chain);
    if (!session.special) {
        pairUp(session);
        const int repeats = session.minutes <= 17 ? 1 : 2;
        if (session.mobility.empty()) {
            session.mobility = mobilityOf(m_book, m_here, shape.mobilitySlots, repeats, chain.mobilityTurn,
                                          hamstringEveryTime(m_ledger, session.date));
        }
        session.warmup = warmupOf(m_book, m_here, session.strength.empty() ? nullptr : &session.strength.front(),
                                  shape.warmupMinutes);
    }
    const Index first = session.strength.empty() ? kNone : session.strength.front().exercise;
    // Offered once a week until it is done.
    const Day sinceWhen = std::max(mondayOf(session.date), chain.testsDue);
    if (session.date >= chain.testsDue && (!chain.lastDay || *chain.lastDay < sinceWhen)) {
        session.tests = true;
        session.daysSinceTest = static_cast<int>((session.date - chain.lastTests).count());
    }
    if (session.minutes < 8) {
        makeMinimum(session, m_book, session.minutes * 60);
    } else {
        fitToMinutes(session, m_book, chain.dropped);
        const bool stale = !session.special && !session.strength.empty() && !session.warmup.empty() &&
                           session.warmup.back().why.code == ReasonCode::WarmUp &&
                           first != session.strength.front().exercise;
        if (stale) {
            // The exercise the warm-up led to was left out for time.
            session.warmup = warmupOf(m_book, m_here, &session.strength.front(), shape.warmupMinutes);
            fitToMinutes(session, m_book, chain.dropped);
        }
    }
}

void Builder::follow(Chain& chain, const SessionDraft& session) const
{
    chain.next = session.label == 'A' ? 'B' : 'A';
    ++chain.coreTurn;
    ++chain.mobilityTurn;
    chain.worked = chain.worked || !(session.deload || session.special);
    for (const Draft& draft : session.strength) {
        if (draft.track) {
            chain.dropped[at(*draft.track)] = false;
        }
    }
    if (session.special) {
        chain.dropped = {}; // everything was left out: next time the choice is free again
    }
    for (const Track track : session.dropped) {
        chain.dropped[at(track)] = true;
    }
    chain.lastDay = session.date;
    chain.lastHard.clear();
    for (const Draft& draft : session.strength) {
        if (isSpaced(draft.exercise) && draft.rpe.upper.halves >= kHardHalves) {
            chain.lastHard.push_back(draft.exercise);
        }
    }
    if (session.tests) {
        chain.lastTests = session.date;
        chain.testsDue = session.date + kTestInterval;
    }
}

} // namespace plumbline::planning
