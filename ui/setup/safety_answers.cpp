#include "ui/setup/safety_answers.h"

#include <algorithm>

namespace plumbline {

namespace {

using enum ScreeningKey;

const std::array<SafetyQuestion, 6> kNerves{SaddleNumbness,       BladderBowelChange,
                                            SexualFunctionChange, LegWeaknessBothOrWorsening,
                                            NewLegWeakness,       LegSymptomsWorsening};
const std::array<SafetyQuestion, 3> kInjury{MajorTrauma, MinorFallFractureRisk, SpineFracture};
const std::array<SafetyQuestion, 4> kIllness{FeverVeryUnwell, InfectionRisk, CancerHistoryNewPain,
                                             UnexplainedWeightLoss};
const std::array<SafetyQuestion, 4> kHeart{ChestPainOrStrokeSigns, SuddenSeverePainFaint, ClearanceQuestion::Symptoms,
                                           ClearanceQuestion::Disease};
const std::array<SafetyQuestion, 7> kPainPattern{ConstantOrNightPain,
                                                 ThoracicOrBandPain,
                                                 FirstPainOutsideUsualAge,
                                                 InflammatoryPattern,
                                                 NotBetter6Weeks,
                                                 HipSigns,
                                                 Distress};
const std::array<SafetyQuestion, 5> kCare{PregnancyWarningSigns, Pregnant, Surgery12Weeks, HipReplacement12Weeks,
                                          UnderTreatment};

} // namespace

std::span<const SafetyQuestion> questionsOf(SafetyGroup group)
{
    switch (group) {
    case SafetyGroup::Nerves:
        return kNerves;
    case SafetyGroup::Injury:
        return kInjury;
    case SafetyGroup::Illness:
        return kIllness;
    case SafetyGroup::Heart:
        return kHeart;
    case SafetyGroup::PainPattern:
        return kPainPattern;
    case SafetyGroup::Care:
        break;
    }
    return kCare;
}

SafetyAnswers::State SafetyAnswers::state(SafetyGroup group) const
{
    return m_states[static_cast<std::size_t>(group)];
}

void SafetyAnswers::answerNone(SafetyGroup group)
{
    for (const SafetyQuestion& question : questionsOf(group)) {
        setTicked(question, false);
    }
    stateOf(group) = State::None;
    m_clearedOn.reset();
}

void SafetyAnswers::answerSome(SafetyGroup group)
{
    stateOf(group) = State::Some;
    m_clearedOn.reset();
}

void SafetyAnswers::setTicked(const SafetyQuestion& question, bool on)
{
    if (const auto* key = std::get_if<ScreeningKey>(&question)) {
        on ? m_yes.insert(*key) : m_yes.erase(*key);
    } else if (std::get<ClearanceQuestion>(question) == ClearanceQuestion::Symptoms) {
        m_symptoms = on;
    } else {
        m_disease = on;
        if (!on) {
            m_active.reset();
        }
    }
    m_clearedOn.reset();
}

bool SafetyAnswers::isTicked(const SafetyQuestion& question) const
{
    if (const auto* key = std::get_if<ScreeningKey>(&question)) {
        return m_yes.contains(*key);
    }
    return std::get<ClearanceQuestion>(question) == ClearanceQuestion::Symptoms ? m_symptoms : m_disease;
}

void SafetyAnswers::setActivity(bool active)
{
    m_active = active;
    m_clearedOn.reset();
}

SafetyGap SafetyAnswers::gap() const
{
    SafetyGap gap;
    for (const SafetyGroup group : kSafetyGroups) {
        const auto questions = questionsOf(group);
        const bool ticked = std::any_of(questions.begin(), questions.end(),
                                        [this](const SafetyQuestion& question) { return isTicked(question); });
        const bool answered = state(group) == State::None || (state(group) == State::Some && ticked);
        gap.groups += answered ? 0 : 1;
    }
    gap.activity = asksActivity() && !m_active;
    return gap;
}

Screening SafetyAnswers::withoutClearance() const
{
    Screening screening;
    screening.yes = m_yes;
    screening.disease = m_disease;
    screening.symptoms = m_symptoms;
    screening.active = m_active.value_or(false);
    return screening;
}

std::optional<LockAction> SafetyAnswers::action(SafetyGroup group) const
{
    Screening own;
    own.active = m_active.value_or(false);
    for (const SafetyQuestion& question : questionsOf(group)) {
        if (!isTicked(question)) {
            continue;
        }
        if (const auto* key = std::get_if<ScreeningKey>(&question)) {
            own.yes.insert(*key);
        } else if (std::get<ClearanceQuestion>(question) == ClearanceQuestion::Symptoms) {
            own.symptoms = true;
        } else {
            own.disease = m_active.has_value(); // without the answer about exercise it decides nothing yet
        }
    }
    const auto lock = lockOf(own);
    return lock ? std::optional(lock->action) : std::nullopt;
}

bool SafetyAnswers::isRoutine(SafetyGroup group) const
{
    const auto questions = questionsOf(group);
    return std::any_of(questions.begin(), questions.end(), [this](const SafetyQuestion& question) {
        const auto* key = std::get_if<ScreeningKey>(&question);
        return key != nullptr && isTicked(question) && !lockActionOf(*key);
    });
}

std::optional<Lock> SafetyAnswers::lock() const
{
    return lockOf(withoutClearance());
}

Screening SafetyAnswers::screening() const
{
    Screening screening = withoutClearance();
    if (m_clearedOn && lockOf(screening)) {
        screening.clearedOn = m_clearedOn;
    }
    return screening;
}

} // namespace plumbline
