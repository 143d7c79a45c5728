#include "core/plan/placement.h"

#include "core/plan/dose.h"

#include <algorithm>

namespace plumbline::planning {

namespace {

/// The exercise the tests ask for, and which test said so.
struct Place {
    const char* id = nullptr; ///< none: the lowest rung
    TestKind test = TestKind::ChairStand30s;
    bool topDose = false;
    bool closed = false;
};

constexpr int kOpenRung = 99;

Place placeSquat(const Ledger& ledger, Day day)
{
    const auto stands = ledger.testValue(TestKind::ChairStand30s, day);
    if (!stands) {
        return {};
    }
    const char* id = "pause-squat";
    if (*stands < 8) {
        id = "sit-to-stand-raised";
    } else if (*stands < 12) {
        id = "sit-to-stand";
    } else if (*stands < 18) {
        id = "box-squat";
    } else if (*stands < 25) {
        id = "bodyweight-squat";
    }
    return {id, TestKind::ChairStand30s};
}

Place placeLunge(const Ledger& ledger, Day day)
{
    const auto stands = ledger.testValue(TestKind::ChairStand30s, day);
    if (!stands) {
        return {};
    }
    Place place{"lateral-step-up", TestKind::ChairStand30s};
    if (*stands < 8) {
        place.closed = true;
        place.id = "supported-split-squat";
    } else if (*stands < 12) {
        place.id = "supported-split-squat";
    } else if (*stands < 18) {
        place.id = "low-step-up";
    } else if (*stands < 25) {
        place.id = "split-squat";
    }
    return place;
}

Place placeBridge(const Ledger& ledger, Day day)
{
    const auto twoLegs = ledger.testValue(TestKind::BridgeHold, day);
    const auto oneLeg = ledger.testValue(TestKind::SingleLegBridge, day);
    if (twoLegs && *twoLegs < 30) {
        return {"glute-set", TestKind::BridgeHold};
    }
    if (twoLegs && *twoLegs < 90) {
        return {"glute-bridge", TestKind::BridgeHold};
    }
    if (oneLeg && *oneLeg >= 40) {
        return {"hip-thrust", TestKind::SingleLegBridge};
    }
    if (oneLeg && *oneLeg >= 15) {
        return {"single-leg-bridge", TestKind::SingleLegBridge};
    }
    return twoLegs ? Place{"bridge-march", TestKind::BridgeHold} : Place{};
}

Place placeAbduction(const Ledger& ledger, Day day, const Book& book, const Circumstances& here, int cap)
{
    const auto stance = ledger.testValue(TestKind::SingleLegStance, day);
    const auto pelvis = ledger.testValue(TestKind::PelvisDrop, day);
    if (pelvis && *pelvis < 10 && (!stance || *stance >= 10)) {
        // One of the two pelvis drills in every session, where the level allows it.
        for (const char* id : {"hip-hitch", "isometric-wall-press"}) {
            const Index drill = book.find(id);
            if (here.open(drill) && book.rungOf(drill) <= cap) {
                return {id, TestKind::PelvisDrop};
            }
        }
    }
    if (stance && *stance >= 30) {
        return {"side-lying-hip-abduction", TestKind::SingleLegStance};
    }
    return stance ? Place{"clamshell", TestKind::SingleLegStance} : Place{};
}

Place placeSide(const Ledger& ledger, Day day)
{
    const auto hold = ledger.testValue(TestKind::SideBridge, day);
    if (!hold || *hold < 10) {
        return hold ? Place{"side-bridge-knees", TestKind::SideBridge} : Place{};
    }
    return {"side-bridge", TestKind::SideBridge, *hold >= 30};
}

Place placeOf(Track track, const Ledger& ledger, Day day, const Book& book, const Circumstances& here, int cap)
{
    switch (track) {
    case Track::Squat:
        return placeSquat(ledger, day);
    case Track::Lunge:
        return placeLunge(ledger, day);
    case Track::Bridge:
        return placeBridge(ledger, day);
    case Track::Abduction:
        return placeAbduction(ledger, day, book, here, cap);
    case Track::CoreSide:
        return placeSide(ledger, day);
    case Track::Hinge:
    case Track::CoreFront:
    case Track::CoreBack:
        break;
    }
    return {};
}

Index capped(const Book& book, Track track, Index wanted, int cap)
{
    Index best = kNone;
    for (const Index rung : book.ladder(track)) {
        if (book.rungOf(rung) <= std::min(cap, book.rungOf(wanted))) {
            best = rung;
        }
    }
    return best;
}

} // namespace

FlagSet testFlags(const Ledger& ledger, Day day)
{
    const auto stance = ledger.testValue(TestKind::SingleLegStance, day);
    return stance && *stance < 10 ? FlagSet{Flag::BalanceRisk} : FlagSet{};
}

int placementCap(int level)
{
    if (level <= 0) {
        return 3;
    }
    return level == 1 ? 5 : kOpenRung;
}

int rungCeiling(const Book& book, const Ledger& ledger, Day day, Track track, int level)
{
    if (level <= 0) {
        return placementCap(0);
    }
    const auto stance = ledger.testValue(TestKind::SingleLegStance, day);
    if (!stance || *stance < 10 || *stance >= 30) {
        return 0;
    }
    const char* highest = nullptr;
    if (track == Track::Abduction) {
        highest = "side-lying-hip-abduction";
    } else if (track == Track::Hinge) {
        highest = "staggered-rdl";
    }
    const Index index = highest == nullptr ? kNone : book.find(highest);
    return index == kNone ? 0 : book.rungOf(index);
}

Index nearestOpen(const Book& book, const Circumstances& here, Track track, Index wanted, int cap)
{
    const auto& ladder = book.ladder(track);
    const auto place = std::find(ladder.begin(), ladder.end(), wanted);
    if (place == ladder.end()) {
        return kNone;
    }
    for (auto it = place + 1; it != ladder.begin();) {
        --it;
        if (here.open(*it) && book.rungOf(*it) <= cap) {
            return *it;
        }
    }
    for (auto it = place + 1; it != ladder.end(); ++it) {
        if (here.open(*it) && book.rungOf(*it) <= cap) {
            return *it;
        }
    }
    return kNone;
}

void place(State& state, const Book& book, const Ledger& ledger, Day day, const Circumstances& here)
{
    const int cap = placementCap(state.level);
    for (const Track track : kAllTracks) {
        TrackState& ts = state.track(track);
        ts = {};
        if (book.ladder(track).empty()) {
            continue;
        }
        const Place asked = placeOf(track, ledger, day, book, here, cap);
        ts.closed = asked.closed;
        const Index named = asked.id == nullptr ? kNone : book.find(asked.id);
        Index wanted = named == kNone ? book.ladder(track).front() : named;
        wanted = capped(book, track, wanted, cap);
        if (wanted == kNone) {
            continue; // the whole strand lies above the level's cap
        }
        // The wish stays what it is: when the equipment turns up the ladder is taken where the tests say.
        const Index open = nearestOpen(book, here, track, wanted, cap);
        ts.current = open == kNone ? wanted : open;
        ExerciseState& es = state.of(ts.current);
        es = {};
        es.known = true;
        const Exercise& exercise = *book[ts.current].exercise;
        es.dose = startDose(exercise);
        if (asked.topDose && ts.current == named) {
            es.dose.amount = exercise.top.amount;
        }
        es.why = Why::of(ReasonCode::StartRung);
        if (open != kNone && open != wanted) {
            es.why.exerciseFrom = wanted; // the rung that would have been right, and what keeps it closed
            es.why.equipment = here.barrier(wanted) == Barrier::Equipment ? here.missing(book[wanted]) : -1;
            es.why.flag = here.barrier(wanted) == Barrier::Flag ? here.avoidedBy(book[wanted]) : -1;
        }
        if (named != kNone) {
            es.why.test = codesOf<TestKind>[static_cast<std::size_t>(asked.test)].data();
            es.why.extra = static_cast<int>(std::clamp(ledger.testValue(asked.test, day).value_or(0), 0.0, 1e6));
        }
    }
}

void reopenLunge(State& state, const Book& book, const Ledger& ledger, Day day)
{
    TrackState& lunge = state.track(Track::Lunge);
    if (!lunge.closed) {
        return;
    }
    const auto stands = ledger.testValue(TestKind::ChairStand30s, day);
    const Index squat = state.track(Track::Squat).current;
    const Index enough = book.find("sit-to-stand");
    const bool climbed = squat != kNone && enough != kNone && book.rungOf(squat) >= book.rungOf(enough);
    const bool raised = book.ladder(Track::Squat).front() == squat;
    if ((stands && *stands >= 8) || (climbed && !raised && state.goodCount > 0)) {
        lunge.closed = false;
    }
}

} // namespace plumbline::planning
