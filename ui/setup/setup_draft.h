#pragma once

#include "core/breaks/kinds.h"
#include "core/plan/requests.h"
#include "ui/setup/safety_answers.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

/// The steps of first start in their order (decisions.md 24).
enum class SetupStep { Welcome, You, Safety, Back, Space, Week, WorkDay, Plan };

/// The two ways on from the welcome.
enum class SetupPath { StartNow, Proper };

/// What keeps a step from being complete; the first that holds.
enum class SetupGap {
    Name,            ///< no name
    NameTooLong,     ///< over 80 bytes
    NameTaken,       ///< a profile of that name exists
    BirthYear,       ///< none, or not a year a living adult was born in
    UnderAge,        ///< evidence.md 4.4: not for this program
    EighteenYes,     ///< the year leaves 17 or 18 open: asks for a yes (decisions.md 15)
    SafetyQuestions, ///< count: cards and questions left
    TooFewDays,      ///< under 2 training days
    TooManyDays,     ///< over 5
    WorkHours,       ///< work starts and ends at the same time
};

struct SetupMissing {
    SetupGap what;
    int count = 0;
    friend bool operator==(const SetupMissing&, const SetupMissing&) = default;
};

/// The answers of first start while they are given, kept in memory until Start. Knows what is missing in each step and
/// makes the request; it has no looks and no words.
class SetupDraft {
public:
    /// @param today the training day of set-up. The days preset for training hold it, so that the first session is
    /// today.
    explicit SetupDraft(Day today);

    SetupPath path = SetupPath::StartNow;
    std::string name;
    std::optional<int> birthYear;
    bool confirmedEighteen = false;
    std::optional<Sex> sex;
    UnitSystem units = UnitSystem::Metric;
    SafetyAnswers safety;
    FlagSet flags;
    std::optional<int> painNow; ///< 0..10
    StartingPoint startingPoint;
    TrainingFacts facts; ///< its flags are filled from `flags`
    WorkDay workDay;
    BreakProfile breaks = BreakProfile::Standard;
    plumbline::breaks::Manner manner = plumbline::breaks::Manner::Notify; ///< a setting, so not part of the request
    /// Names of profiles that exist.
    std::vector<std::string> takenNames;

    [[nodiscard]] Day today() const { return m_today; }
    /// The steps of the chosen path.
    [[nodiscard]] std::vector<SetupStep> steps() const;
    [[nodiscard]] std::optional<SetupMissing> missing(SetupStep step) const;
    /// The first step of the path that is not complete; none when all is there.
    [[nodiscard]] std::optional<SetupStep> firstIncomplete() const;
    /// Years between the birth year and today's, as set-up counts age (decisions.md 15).
    [[nodiscard]] std::optional<int> age() const;
    /// Blanks around the name are not part of it.
    [[nodiscard]] std::string trimmedName() const;

    [[nodiscard]] SetupRequest request() const;
    /// What the engine would know after Start, for the first week shown before it.
    [[nodiscard]] PlanInput preview() const;

private:
    [[nodiscard]] std::optional<SetupMissing> missingAboutYou() const;
    Day m_today;
};

/// Three days with a day between that hold `today`: Monday, Wednesday, Friday where that fits.
std::array<bool, 7> presetWeekdays(Day today);

} // namespace plumbline
