#include "core/plan/accessory.h"

#include <algorithm>
#include <array>

namespace plumbline::planning {

namespace {

constexpr int kStretch = 30;      ///< s a side, evidence.md 3.9
constexpr int kShortStretch = 10; ///< s, three times, where long holds are told off (blood-pressure)
constexpr int kSlowReps = 8;      ///< moving drills 6 to 10, evidence.md 3.9

RpeRange easyEffort(SlotPart part)
{
    return part == SlotPart::Mobility ? RpeRange{Rpe::of(2), Rpe::of(3)} : RpeRange{Rpe::of(3), Rpe::of(4)};
}

/// Whether a stretch may be held: leg symptoms want movement in and out instead (evidence.md 3.9).
bool mayStretch(const Book& book, const Circumstances& here, Index index)
{
    return here.open(index) && !(book[index].exercise->measure == Measure::Hold && here.has(Flag::LegSymptoms));
}

Draft mobilityDraft(const Book& book, const Circumstances& here, Index index, int repeats)
{
    const Exercise& exercise = *book[index].exercise;
    Dose dose{1, std::clamp(kSlowReps, exercise.start.amount, std::max(exercise.start.amount, exercise.top.amount)), 0};
    if (exercise.measure == Measure::Hold) {
        dose = here.has(Flag::BloodPressure) ? Dose{repeats > 1 ? 3 : 2, kShortStretch, 0} : Dose{repeats, kStretch, 0};
    }
    Draft draft = drill(index, SlotPart::Mobility, dose);
    draft.why = Why::of(ReasonCode::Mobility);
    return draft;
}

Index firstOpen(const Book& book, const Circumstances& here, std::initializer_list<const char*> ids)
{
    for (const char* id : ids) {
        const Index index = book.find(id);
        if (index != kNone && mayStretch(book, here, index)) {
            return index;
        }
    }
    return kNone;
}

} // namespace

Draft drill(Index exercise, SlotPart part, Dose dose)
{
    Draft draft;
    draft.exercise = exercise;
    draft.part = part;
    draft.dose = dose;
    draft.rpe = easyEffort(part);
    draft.rest = 30;
    draft.why = Why::of(part == SlotPart::Warmup ? ReasonCode::WarmUp : ReasonCode::Mobility);
    return draft;
}

std::vector<Draft> warmupOf(const Book& book, const Circumstances& here, const Draft* first, int minutes)
{
    int left = minutes * 60;
    std::vector<Draft> drills;
    std::optional<Draft> half;
    if (first != nullptr) {
        Draft draft = *first;
        draft.part = SlotPart::Warmup;
        draft.paired = false;
        draft.why = Why::of(ReasonCode::WarmUp);
        draft.rpe = easyEffort(SlotPart::Warmup);
        draft.load.reset();
        draft.slower = 0;
        draft.dose = {1, std::max(1, first->dose.amount / 2), 0};
        while (draft.dose.amount > 2 && secondsOf({draft}, book) > left) {
            --draft.dose.amount;
        }
        if (secondsOf({draft}, book) <= left) {
            left -= secondsOf({draft}, book);
            half = draft;
        }
    }
    const std::array<std::pair<Index, int>, 3> wanted{
        std::pair{firstOpen(book, here, {"cat-cow"}), 6},
        std::pair{firstOpen(book, here, {"wall-hinge", "quadruped-hip-extension"}), 8},
        std::pair{firstOpen(book, here, {"glute-bridge", "desk-hip-extension"}), 8}};
    for (const auto& [index, reps] : wanted) {
        if (index == kNone || (first != nullptr && first->exercise == index)) {
            continue;
        }
        const Draft draft = drill(index, SlotPart::Warmup, {1, reps, 0});
        if (secondsOf({draft}, book) <= left) {
            left -= secondsOf({draft}, book);
            drills.push_back(draft);
        }
    }
    if (half) {
        drills.push_back(*half);
    }
    return drills;
}

std::vector<Draft> mobilityOf(const Book& book, const Circumstances& here, int slots, int repeats, int turn,
                              bool hamstring)
{
    std::vector<Index> chosen;
    const auto choose = [&](Index index) {
        if (index != kNone && static_cast<int>(chosen.size()) < slots &&
            std::find(chosen.begin(), chosen.end(), index) == chosen.end()) {
            chosen.push_back(index);
        }
    };
    const Index strap = hamstring ? firstOpen(book, here, {"strap-hamstring"}) : kNone;
    if (slots == 1) {
        choose(strap);
    }
    choose(firstOpen(book, here, {"standing-hip-flexor", "half-kneeling-hip-flexor", "desk-hip-flexor"}));
    choose(strap);
    std::vector<Index> rotation;
    for (const char* id : {"supine-figure-four", "strap-hamstring", "open-book", "ankle-knee-to-wall"}) {
        const Index index = firstOpen(book, here, {id});
        if (index != kNone) {
            rotation.push_back(index);
        }
    }
    for (std::size_t i = 0; i < rotation.size(); ++i) {
        choose(rotation[(static_cast<std::size_t>(std::max(turn, 0)) + i) % rotation.size()]);
    }
    // What stays when stretches are closed: gentle movement.
    for (const char* id : {"cat-cow", "knee-rock", "hip-90-90"}) {
        choose(firstOpen(book, here, {id}));
    }
    std::vector<Draft> drafts;
    drafts.reserve(chosen.size());
    for (const Index index : chosen) {
        drafts.push_back(mobilityDraft(book, here, index, repeats));
    }
    return drafts;
}

std::vector<Draft> easyStrength(const Book& book, const Circumstances& here, Index bridge, Why why)
{
    std::vector<Draft> drafts;
    const Index glute = firstOpen(book, here, {"glute-bridge"});
    const bool bridges = bridge != kNone && book[bridge].track == Track::Bridge && book.rungOf(bridge) >= 2;
    const Index squeeze = firstOpen(book, here, {"glute-set"});
    const Index hips = bridges && glute != kNone ? glute : squeeze != kNone ? squeeze : glute;
    for (const Index index : {hips, firstOpen(book, here, {"brace-breathing"})}) {
        if (index == kNone) {
            continue;
        }
        const Exercise& exercise = *book[index].exercise;
        Draft draft = drill(index, SlotPart::Strength, {1, exercise.start.amount, 0});
        draft.track = book[index].track;
        draft.rpe = {Rpe::of(4), Rpe::of(6)};
        draft.rest = book[index].rest;
        draft.why = why;
        drafts.push_back(draft);
    }
    return drafts;
}

std::vector<Draft> easyMobility(const Book& book, const Circumstances& here)
{
    std::vector<Draft> drafts;
    const Index gentle = here.has(Flag::BackFlexion)
                             ? firstOpen(book, here, {"prone-press-up", "knee-rock", "cat-cow"})
                             : firstOpen(book, here, {"knee-rock", "prone-press-up", "cat-cow"});
    if (gentle != kNone) {
        drafts.push_back(mobilityDraft(book, here, gentle, 1));
    }
    if (const auto walk = walkOf(book, here, 120)) {
        drafts.push_back(*walk);
    }
    return drafts;
}

std::optional<Draft> walkOf(const Book& book, const Circumstances& here, int seconds)
{
    const Index walk = book.find("desk-walk");
    if (walk == kNone || !here.open(walk)) {
        return std::nullopt;
    }
    return drill(walk, SlotPart::Mobility, {1, seconds, 0});
}

} // namespace plumbline::planning
