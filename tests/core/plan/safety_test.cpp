#include "rules_fixture.h"

#include <map>

// Screening, placement, edits, dated facts and notes: what decides before any training is done.

using namespace plumbline;
using namespace plumbline::test;

TEST_CASE("Every screening key that locks does so with its action", "[engine][screening]")
{
    using enum LockAction;
    const std::map<std::string_view, LockAction> expected{{"saddle_numbness", Emergency},
                                                          {"bladder_bowel_change", Emergency},
                                                          {"sexual_function_change", Emergency},
                                                          {"leg_weakness_both_or_worsening", Emergency},
                                                          {"major_trauma", Emergency},
                                                          {"fever_very_unwell", Emergency},
                                                          {"sudden_severe_pain_faint", Emergency},
                                                          {"chest_pain_or_stroke_signs", Emergency},
                                                          {"pregnancy_warning_signs", Emergency},
                                                          {"minor_fall_fracture_risk", Urgent},
                                                          {"infection_risk", Urgent},
                                                          {"new_leg_weakness", Urgent},
                                                          {"cancer_history_new_pain", Urgent},
                                                          {"unexplained_weight_loss", SameWeek},
                                                          {"constant_or_night_pain", SameWeek},
                                                          {"thoracic_or_band_pain", SameWeek},
                                                          {"first_pain_outside_usual_age", SameWeek},
                                                          {"leg_symptoms_worsening", SameWeek},
                                                          {"pregnant", Consent},
                                                          {"surgery_12_weeks", Consent},
                                                          {"hip_replacement_12_weeks", Consent},
                                                          {"spine_fracture", Consent},
                                                          {"under_treatment", Consent}};
    int locking = 0;
    for (const std::string_view key : codesOf<ScreeningKey>) {
        PlanInput input = person();
        input.screenings.front().value.yes.insert(*fromCode<ScreeningKey>(key));
        const Plan plan = engine().plan(input, kMonday, kMonday, 4);
        const auto action = expected.find(key);
        INFO(key);
        REQUIRE(plan.locked.has_value() == (action != expected.end()));
        if (!plan.locked) {
            CHECK(hasNote(plan.notes, ReasonCode::SeeProfessional, std::string(key)));
            CHECK_FALSE(plan.sessions.empty());
            continue;
        }
        ++locking;
        CHECK(plan.locked->action == action->second);
        CHECK(plan.locked->because == std::vector<std::string>{std::string(key)});
        CHECK(plan.sessions.empty());
        const TodayPlan today = engine().today(input, kMonday);
        CHECK(today.locked == plan.locked);
        CHECK(today.offer.empty() == (action->second <= Urgent));
        input.screenings.front().value.clearedOn = kMonday;
        CHECK_FALSE(engine().plan(input, kMonday, kMonday, 4).sessions.empty());
    }
    CHECK(locking == 23);
}

TEST_CASE("The clearance table looks at activity, symptoms and disease", "[engine][screening]")
{
    for (const bool active : {false, true}) {
        for (const bool symptoms : {false, true}) {
            for (const bool disease : {false, true}) {
                Screening screening;
                screening.active = active;
                screening.symptoms = symptoms;
                screening.disease = disease;
                INFO(active << symptoms << disease);
                CHECK(lockOf(screening).has_value() == (symptoms || (disease && !active)));
            }
        }
    }
    Screening several;
    several.symptoms = true;
    several.yes = {ScreeningKey::UnderTreatment, ScreeningKey::InfectionRisk};
    CHECK(lockOf(several)->action == LockAction::Urgent);
    CHECK(lockOf(several)->because.size() == 3);
}

TEST_CASE("Screening answers set their flags", "[engine][screening]")
{
    PlanInput input = person();
    input.screenings.front().value.yes.insert(ScreeningKey::SpineFracture);
    input.screenings.front().value.clearedOn = kMonday;
    const Plan plan = engine().plan(input, kMonday, kMonday, 2);
    for (const PlannedSession& session : plan.sessions) {
        for (const Slot& slot : session.slots) {
            CHECK_FALSE(builtinCatalogue().find(slot.exercise)->excludedBy(FlagSet{Flag::Osteoporosis}));
        }
    }
    PlanInput serious = person();
    serious.screenings.front().value.yes.insert(ScreeningKey::InfectionRisk);
    serious.screenings.front().value.clearedOn = kMonday;
    for (const PlannedSession& session : engine().plan(serious, kMonday, kMonday, 8).sessions) {
        for (const Slot& slot : session.slots) {
            CHECK(slot.rpe.upper <= Rpe::of(6)); // level 0
        }
    }
}

TEST_CASE("Placement follows the tests", "[engine][placement]")
{
    const auto placed = [](double stands, Pattern pattern) {
        PlanInput input = person(30);
        input.facts.front().value.equipment.insert(Equipment::Step);
        input.startingPoint.chairStand30s = stands;
        const Plan plan = engine().plan(input, kMonday, kMonday, 1);
        const Slot* slot = slotIn(plan.sessions.front().slots, pattern);
        return slot == nullptr ? std::string("-") : slot->exercise;
    };
    CHECK(placed(0, Pattern::Squat) == "sit-to-stand-raised");
    CHECK(placed(0, Pattern::Lunge) == "-");
    CHECK(placed(8, Pattern::Squat) == "sit-to-stand");
    CHECK(placed(8, Pattern::Lunge) == "supported-split-squat");
    CHECK(placed(12, Pattern::Lunge) == "low-step-up");
    CHECK(placed(18, Pattern::Squat) == "bodyweight-squat");
    CHECK(placed(25, Pattern::Squat) == "pause-squat");
    CHECK(placed(25, Pattern::Lunge) == "lateral-step-up");
    PlanInput unknown = person(30);
    unknown.startingPoint = {};
    const auto first = engine().plan(unknown, kMonday, kMonday, 1).sessions.front();
    CHECK(slotIn(first.slots, Pattern::Squat)->exercise == "sit-to-stand-raised");
    CHECK(slotIn(first.slots, Pattern::Bridge)->exercise == "glute-set");
    CHECK(slotIn(first.slots, Pattern::Abduction)->exercise == "clamshell");
}

TEST_CASE("Level 1 starts at rung 5 at most", "[engine][placement]")
{
    PlanInput input = person(30);
    input.facts.front().value.equipment.insert(Equipment::Sofa);
    input.startingPoint.bridgeHold = 120;
    input.startingPoint.singleLegBridge = 50;
    CHECK(dueSlot(input, kMonday, Pattern::Bridge).exercise == "single-leg-bridge");
}

TEST_CASE("The user's edits of a date are kept", "[engine][edits]")
{
    PlanInput input = person(25);
    const Plan before = engine().plan(input, kMonday, kMonday, 1);
    const auto with = [&](EditKind kind, std::string exercise, std::string replacement, int minutes,
                          std::optional<Day> toDate) {
        PlanInput edited = input;
        edited.edits.push_back(
            {FactId{}, kMonday, kMonday, kind, std::move(exercise), std::move(replacement), minutes, toDate});
        return engine().plan(edited, kMonday, kMonday, 1);
    };
    CHECK(with(EditKind::Skip, "", "", 0, std::nullopt).sessions.size() == before.sessions.size() - 1);
    CHECK(with(EditKind::Skip, "", "", 0, std::nullopt).sessions.front().label == "A");
    const Plan moved = with(EditKind::Move, "", "", 0, kMonday + days{1});
    CHECK(moved.sessions.front().date == kMonday + days{1});
    CHECK(moved.sessions.size() == before.sessions.size());
    const auto count = [](const PlannedSession& session, const std::string& id) {
        return std::count_if(session.slots.begin(), session.slots.end(),
                             [&](const Slot& slot) { return slot.part == SlotPart::Strength && slot.exercise == id; });
    };
    const Plan swapped = with(EditKind::Swap, "box-squat", "sit-to-stand", 0, std::nullopt);
    CHECK(count(swapped.sessions.front(), "box-squat") == 0);
    CHECK(count(swapped.sessions.front(), "sit-to-stand") == 1);
    CHECK(count(swapped.sessions[1], "box-squat") == 1);
    CHECK(count(with(EditKind::Swap, "box-squat", "goblet-squat", 0, std::nullopt).sessions.front(), "goblet-squat") ==
          0); // no weight at hand
    CHECK(count(with(EditKind::SkipSlot, "box-squat", "", 0, std::nullopt).sessions.front(), "box-squat") == 0);
    const Plan shorter = with(EditKind::Shorten, "", "", 12, std::nullopt);
    CHECK(shorter.sessions.front().estimate <= std::chrono::minutes{12});
    CHECK(shorter.sessions[1].estimate == before.sessions[1].estimate);
    const Plan tiny = with(EditKind::Shorten, "", "", 6, std::nullopt);
    CHECK(tiny.sessions.front().reason.code == ReasonCode::Minimum);
    CHECK(tiny.sessions.front().slots.size() == 2);
    CHECK(tiny.sessions.front().estimate < std::chrono::minutes{6});
}

TEST_CASE("A banned exercise is replaced, a re-allowed one comes back", "[engine][edits]")
{
    PlanInput input = person(25);
    input.facts.front().value.banned.push_back("box-squat");
    CHECK(dueSlot(input, kMonday, Pattern::Squat).exercise == "sit-to-stand");
    PlanInput flagged = person(25);
    flagged.startingPoint.chairStand30s = 20;
    flagged.facts.front().value.flags.insert(Flag::HipReplacement);
    CHECK(dueSlot(flagged, kMonday, Pattern::Squat).exercise == "box-squat");
    flagged.facts.front().value.reallowed.push_back("bodyweight-squat");
    CHECK(dueSlot(flagged, kMonday, Pattern::Squat).exercise == "bodyweight-squat");
}

TEST_CASE("Self tests come every 28 days on a strength day", "[engine][tests]")
{
    const PlanInput input = person(25);
    std::vector<Day> tests;
    for (const PlannedSession& session : engine().plan(input, kMonday, kMonday, 12).sessions) {
        if (!session.tests.empty()) {
            tests.push_back(session.date);
            CHECK(session.tests.front() == "chair_stand_30s");
        }
    }
    CHECK(tests == std::vector<Day>{kMonday + days{28}, kMonday + days{56}});
}

TEST_CASE("A past week shows what followed from the facts of its start", "[engine][facts]")
{
    PlanInput input = trainedFor(2);
    const auto before = engine().weeks(input, inWeek(3, 0), inWeek(1, 0), 2);
    TrainingFacts changed = input.facts.front().value;
    changed.weekdays = {false, true, false, true, false, false, false};
    changed.minutesPerSession = 12;
    input.facts.push_back({inWeek(3, 0), changed});
    const auto after = engine().weeks(input, inWeek(3, 0), inWeek(1, 0), 3);
    for (std::size_t week = 0; week < 2; ++week) {
        for (std::size_t day = 0; day < 7; ++day) {
            CHECK(before[week].days[day].planned == after[week].days[day].planned);
            CHECK(before[week].days[day].status == after[week].days[day].status);
        }
    }
    CHECK(after[2].days[1].status == DayStatus::Planned);
    CHECK(after[2].days[0].status == DayStatus::Rest);
}

TEST_CASE("Patterns that cannot be done are named", "[engine][notes]")
{
    PlanInput input = person(30);
    input.startingPoint = {};
    input.facts.front().value.equipment = {};
    input.painAtSetUp = 5; // level 0: nothing above rung 3
    const Plan plan = engine().plan(input, kMonday, kMonday, 2);
    CHECK(hasNote(plan.notes, ReasonCode::EquipmentMissing, "squat"));
    REQUIRE_FALSE(plan.sessions.empty());
}

TEST_CASE("The next morning is asked once", "[engine][today]")
{
    PlanInput input = trainedFor(1);
    CHECK(engine().today(input, inWeek(1, 5)).nextMorningDue);
    CHECK_FALSE(engine().today(input, inWeek(1, 6)).nextMorningDue);
    input.pain.push_back(morningPain(inWeek(1, 5), 1));
    CHECK_FALSE(engine().today(input, inWeek(1, 5)).nextMorningDue);
    CHECK(engine().today(input, inWeek(1, 4)).done);
    CHECK_FALSE(engine().today(input, inWeek(1, 4)).session);
}
