#pragma once

#include "core/plan/records.h"
#include "core/plan/screening.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace plumbline {

enum class Sex { Female, Male };
template <>
inline constexpr std::array<std::string_view, 2> codesOf<Sex>{"female", "male"};
enum class UnitSystem { Metric, Imperial };
template <>
inline constexpr std::array<std::string_view, 2> codesOf<UnitSystem>{"metric", "imperial"};

/// Who the person is; does not change the plan except through age.
struct Profile {
    std::string name;
    int birthYear = 1980;
    std::optional<Sex> sex; ///< for test norms only
    UnitSystem units = UnitSystem::Metric;
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// What the person can give to training: one dated row, complete, that holds from its day on (decisions.md 14).
struct TrainingFacts {
    std::array<bool, 7> weekdays{}; ///< Monday first; 2..5 of them
    int minutesPerSession = 20;     ///< 8..45 (decisions.md 1)
    EquipmentSet equipment;
    std::vector<Mass> weights;          ///< loads at hand, ascending
    FlagSet flags;                      ///< as the person set them; screening adds its own
    std::vector<std::string> banned;    ///< exercise ids never to prescribe
    std::vector<std::string> reallowed; ///< exercise ids allowed knowingly in spite of a flag

    [[nodiscard]] int daysPerWeek() const
    {
        int count = 0;
        for (const bool on : weekdays) {
            count += on ? 1 : 0;
        }
        return count;
    }
    friend bool operator==(const TrainingFacts&, const TrainingFacts&) = default;
};

/// A fact and the day it holds from.
template <class T>
struct Dated {
    Day from;
    T value;
    friend bool operator==(const Dated&, const Dated&) = default;
};

/// What the user changed by hand on one date.
enum class EditKind {
    Skip,     ///< the session of `date` is left out
    Swap,     ///< in the session of `date`, `exercise` becomes `replacement`
    SkipSlot, ///< in the session of `date`, `exercise` is left out
    Shorten,  ///< the session of `date` takes at most `minutes`
    Move,     ///< the session of `date` moves to `toDate`
};
template <>
inline constexpr std::array<std::string_view, 5> codesOf<EditKind>{"skip", "swap", "skip_slot", "shorten", "move"};

struct Edit {
    FactId id;
    Day madeOn;
    Day date;
    EditKind kind = EditKind::Skip;
    std::string exercise;
    std::string replacement;
    int minutes = 0;
    std::optional<Day> toDate;
    friend bool operator==(const Edit&, const Edit&) = default;
};

/// What is known of the starting point: the self tests of evidence.md 5.10 as answered in set-up. A missing value is
/// "not known" (decisions.md 5). For sided tests the lower side decides.
struct StartingPoint {
    std::optional<double> chairStand30s;
    std::optional<double> bridgeHold;
    std::optional<double> singleLegBridge;
    std::optional<double> singleLegStance;
    std::optional<double> sideBridge;
    std::optional<double> kneeExtension;
    std::optional<double> pelvisDrop;
    friend bool operator==(const StartingPoint&, const StartingPoint&) = default;
};

/// Everything the routine engine knows. The plan is a pure function of this, a date and a horizon.
struct PlanInput {
    Profile profile;
    Day setUpOn;                    ///< the training day of set-up; week 1 is its calendar week
    std::optional<int> painAtSetUp; ///< 0..10
    StartingPoint startingPoint;
    std::vector<Dated<Screening>> screenings; ///< ascending; never empty
    std::vector<Dated<TrainingFacts>> facts;  ///< ascending; never empty
    std::vector<Edit> edits;                  ///< in the order made
    std::vector<PerformedSession> sessions;   ///< ascending by start; running ones included
    std::vector<PainEntry> pain;              ///< ascending
    std::vector<SelfTest> tests;              ///< ascending
};

} // namespace plumbline
