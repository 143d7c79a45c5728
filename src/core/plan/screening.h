#pragma once

#include "core/base/civil.h"
#include "core/exercise/exercise.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

/// The questions of evidence.md 4.3 and 4.4 that a person can answer with yes, by the keys of interfaces.md.
enum class ScreeningKey {
    // A: emergency
    SaddleNumbness,
    BladderBowelChange,
    SexualFunctionChange,
    LegWeaknessBothOrWorsening,
    MajorTrauma,
    FeverVeryUnwell,
    SuddenSeverePainFaint,
    ChestPainOrStrokeSigns,
    PregnancyWarningSigns,
    // B: urgent
    MinorFallFractureRisk,
    InfectionRisk,
    NewLegWeakness,
    CancerHistoryNewPain,
    // C: same week
    UnexplainedWeightLoss,
    ConstantOrNightPain,
    ThoracicOrBandPain,
    FirstPainOutsideUsualAge,
    LegSymptomsWorsening,
    // D: routine, training goes on in green
    InflammatoryPattern,
    NotBetter6Weeks,
    HipSigns,
    Distress,
    // the provider's consent
    Pregnant,
    Surgery12Weeks,
    HipReplacement12Weeks,
    SpineFracture,
    UnderTreatment,
};
template <>
inline constexpr std::array<std::string_view, 27> codesOf<ScreeningKey>{"saddle_numbness",
                                                                        "bladder_bowel_change",
                                                                        "sexual_function_change",
                                                                        "leg_weakness_both_or_worsening",
                                                                        "major_trauma",
                                                                        "fever_very_unwell",
                                                                        "sudden_severe_pain_faint",
                                                                        "chest_pain_or_stroke_signs",
                                                                        "pregnancy_warning_signs",
                                                                        "minor_fall_fracture_risk",
                                                                        "infection_risk",
                                                                        "new_leg_weakness",
                                                                        "cancer_history_new_pain",
                                                                        "unexplained_weight_loss",
                                                                        "constant_or_night_pain",
                                                                        "thoracic_or_band_pain",
                                                                        "first_pain_outside_usual_age",
                                                                        "leg_symptoms_worsening",
                                                                        "inflammatory_pattern",
                                                                        "not_better_6_weeks",
                                                                        "hip_signs",
                                                                        "distress",
                                                                        "pregnant",
                                                                        "surgery_12_weeks",
                                                                        "hip_replacement_12_weeks",
                                                                        "spine_fracture",
                                                                        "under_treatment"};
using ScreeningKeys = EnumSet<ScreeningKey>;

/// What a locked plan asks the user to do, the most urgent first. Routine does not lock.
enum class LockAction { Emergency, Urgent, SameWeek, Consent, Clearance };
template <>
inline constexpr std::array<std::string_view, 5> codesOf<LockAction>{"emergency", "urgent", "same_week", "consent",
                                                                     "clearance"};

/// One answered safety screening.
struct Screening {
    ScreeningKeys yes;
    bool active = false;          ///< 30 min at moderate effort on 3 or more days a week for 3 months (evidence.md 4.4)
    bool disease = false;         ///< known cardiovascular, metabolic or kidney disease
    bool symptoms = false;        ///< any of the symptoms of evidence.md 4.4
    std::optional<Day> clearedOn; ///< the day a professional cleared the person, as the person stated
    friend bool operator==(const Screening&, const Screening&) = default;
};

/// Why training is locked and what to do.
struct Lock {
    std::vector<std::string> because; ///< screening keys, or "symptoms" / "disease" for clearance
    LockAction action = LockAction::Clearance;
    friend bool operator==(const Lock&, const Lock&) = default;
};

/// The action a yes to this question asks for; nullopt for tier D, which does not lock.
std::optional<LockAction> lockActionOf(ScreeningKey key);
/// The lock that follows from a screening (the most urgent action wins, `because` holds every key that locks), or none.
std::optional<Lock> lockOf(const Screening& screening);
/// Condition flags that follow from screening answers (decisions.md 7).
FlagSet impliedFlags(const Screening& screening);
/// Whether walking may be offered while locked (decisions.md 15: not in tiers A and B).
bool walkingAllowed(const Lock& lock);

} // namespace plumbline
