#pragma once

#include "core/base/units.h"
#include "core/exercise/codes.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

/// A movement pattern; each has one ladder (evidence.md 2.2).
enum class Pattern { Squat, Lunge, Bridge, Abduction, Hinge, Core, Mobility, Desk };
template <>
inline constexpr std::array<std::string_view, 8> codesOf<Pattern>{"squat", "lunge", "bridge",   "abduction",
                                                                  "hinge", "core",  "mobility", "desk"};

/// What an exercise needs (evidence.md 2.1). `none` in the records is the empty set.
enum class Equipment { Mat, Chair, Step, Wall, LoopBand, Strap, Weight, Sofa, Stick, Pillow, SitStandDesk };
template <>
inline constexpr std::array<std::string_view, 11> codesOf<Equipment>{
    "mat", "chair", "step", "wall", "loop-band", "strap", "weight", "sofa", "stick", "pillow", "sit-stand-desk"};
using EquipmentSet = EnumSet<Equipment>;

/// Comforts are shown but never exclude an exercise: a towel or clothes do as well (decisions.md 6).
inline constexpr EquipmentSet kComforts{Equipment::Mat, Equipment::Pillow};

/// Condition flags (evidence.md 2.1).
enum class Flag {
    KneePain,
    LateralHipPain,
    HipReplacement,
    BackFlexion,
    BackExtension,
    LegSymptoms,
    Pregnancy,
    Postnatal,
    Osteoporosis,
    WristPain,
    ShoulderPain,
    AnklePain,
    NeckPain,
    BalanceRisk,
    BloodPressure,
    AbdominalSurgery,
    LyingDizzy,
    Kneeling,
};
template <>
inline constexpr std::array<std::string_view, 18> codesOf<Flag>{
    "knee-pain", "lateral-hip-pain", "hip-replacement", "back-flexion",      "back-extension", "leg-symptoms",
    "pregnancy", "postnatal",        "osteoporosis",    "wrist-pain",        "shoulder-pain",  "ankle-pain",
    "neck-pain", "balance-risk",     "blood-pressure",  "abdominal-surgery", "lying-dizzy",    "kneeling"};
using FlagSet = EnumSet<Flag>;

/// How an exercise is counted: repetitions, or seconds of a static hold.
enum class Measure { Reps, Hold };
template <>
inline constexpr std::array<std::string_view, 2> codesOf<Measure>{"reps", "hold_s"};

enum class Side { Left, Right };
template <>
inline constexpr std::array<std::string_view, 2> codesOf<Side>{"left", "right"};

/// Seconds of lowering, pause at the bottom, lifting, pause at the top; each 0..10. For held repetitions (bird-dog) the
/// hold is the fourth figure (evidence.md 2.1).
struct Tempo {
    int lowering = 0;
    int pauseBottom = 0;
    int lifting = 0;
    int pauseTop = 0;

    [[nodiscard]] constexpr int total() const { return lowering + pauseBottom + lifting + pauseTop; }
    friend constexpr bool operator==(const Tempo&, const Tempo&) = default;
};

/// Sets and repetitions (or seconds of hold) of one end of an exercise's range.
struct DosePoint {
    int sets = 1;   ///< 1..3
    int amount = 1; ///< repetitions, or seconds when the measure is Hold; per side when unilateral
    friend constexpr bool operator==(const DosePoint&, const DosePoint&) = default;
};

/// What a condition flag changes in an exercise.
struct Modification {
    Flag flag = Flag::KneePain;
    bool avoid = false; ///< AVOID anywhere in the text: excluded while the flag is set (decisions.md 7)
    std::string text;
    friend bool operator==(const Modification&, const Modification&) = default;
};

/// One record of evidence.md section 2, all fields carried over.
struct Exercise {
    std::string id;
    std::string name;
    Pattern pattern = Pattern::Squat;
    int rung = 1; ///< place in its ladder, 1 the easiest
    std::vector<std::string> primary;
    std::vector<std::string> secondary;
    EquipmentSet equipment;
    bool fixedSeat =
        false; ///< of a desk move: the chair at the desk will not do when it rolls (its cues, evidence.md 2.10)
    bool unilateral = false;
    Measure measure = Measure::Reps;
    DosePoint start;
    DosePoint top;
    std::optional<Tempo> tempo; ///< none for static holds
    std::vector<std::string> cues;
    std::vector<std::string> mistakes;
    std::optional<std::string> easier; ///< id, may cross ladders
    std::optional<std::string> harder;
    std::vector<Modification> modify;
    std::string why;

    /// Equipment without the comforts: what decides whether it can be done.
    [[nodiscard]] EquipmentSet required() const;
    /// The first set flag that excludes this exercise; nullopt when none does.
    [[nodiscard]] std::optional<Flag> excludedBy(FlagSet flags) const;
    /// The notes of the set flags that keep the exercise.
    [[nodiscard]] std::vector<Modification> notesFor(FlagSet flags) const;
    friend bool operator==(const Exercise&, const Exercise&) = default;
};

} // namespace plumbline
