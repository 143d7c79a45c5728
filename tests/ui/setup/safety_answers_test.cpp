#include "ui/setup/safety_answers.h"

#include <catch2/catch.hpp>

#include <set>

using namespace plumbline;

namespace {

void answerAllNone(SafetyAnswers& answers)
{
    for (const SafetyGroup group : kSafetyGroups) {
        answers.answerNone(group);
    }
}

SafetyGroup groupOf(const SafetyQuestion& wanted)
{
    for (const SafetyGroup group : kSafetyGroups) {
        for (const SafetyQuestion& question : questionsOf(group)) {
            if (question == wanted) {
                return group;
            }
        }
    }
    FAIL("a question in no group");
    return SafetyGroup::Nerves;
}

} // namespace

TEST_CASE("Every question of the safety check stands on exactly one card", "[screening]")
{
    std::multiset<int> keys;
    int clearance = 0;
    for (const SafetyGroup group : kSafetyGroups) {
        for (const SafetyQuestion& question : questionsOf(group)) {
            if (const auto* key = std::get_if<ScreeningKey>(&question)) {
                keys.insert(static_cast<int>(*key));
            } else {
                ++clearance;
            }
        }
    }
    CHECK(keys.size() == countOf<ScreeningKey>);
    CHECK(std::set<int>(keys.begin(), keys.end()).size() == countOf<ScreeningKey>);
    CHECK(clearance == 2);
}

TEST_CASE("The check is complete only when each card was answered", "[screening]")
{
    SafetyAnswers answers;
    CHECK(answers.gap().groups == 6);
    answers.answerNone(SafetyGroup::Nerves);
    CHECK(answers.gap().groups == 5);
    answerAllNone(answers);
    CHECK_FALSE(answers.gap().any());
    answers.answerSome(SafetyGroup::Care);
    CHECK(answers.gap().groups == 1);
    answers.setTicked(ScreeningKey::Pregnant, true);
    CHECK_FALSE(answers.gap().any());
    answers.setTicked(ScreeningKey::Pregnant, false);
    CHECK(answers.gap().groups == 1);
}

TEST_CASE("Every key locks with its action, and tier D does not", "[screening]")
{
    for (std::size_t i = 0; i < countOf<ScreeningKey>; ++i) {
        const auto key = static_cast<ScreeningKey>(i);
        CAPTURE(code(key));
        SafetyAnswers answers;
        answerAllNone(answers);
        const SafetyGroup group = groupOf(key);
        answers.answerSome(group);
        answers.setTicked(key, true);
        CHECK(answers.action(group) == lockActionOf(key));
        CHECK(answers.isRoutine(group) == !lockActionOf(key).has_value());
        CHECK(answers.lock().has_value() == lockActionOf(key).has_value());
        CHECK(answers.screening().yes.contains(key));
    }
}

TEST_CASE("A known disease asks about exercise, and the answer decides", "[screening]")
{
    SafetyAnswers answers;
    answerAllNone(answers);
    CHECK_FALSE(answers.asksActivity());
    answers.answerSome(SafetyGroup::Heart);
    answers.setTicked(ClearanceQuestion::Disease, true);
    CHECK(answers.asksActivity());
    CHECK(answers.gap().activity);
    CHECK_FALSE(answers.action(SafetyGroup::Heart));
    answers.setActivity(false);
    CHECK(answers.action(SafetyGroup::Heart) == LockAction::Clearance);
    CHECK(answers.lock());
    answers.setActivity(true);
    CHECK_FALSE(answers.gap().any());
    CHECK_FALSE(answers.lock());
    answers.setTicked(ClearanceQuestion::Symptoms, true);
    CHECK(answers.lock()->action == LockAction::Clearance);
}

TEST_CASE("A statement of clearance is kept with its date until an answer changes", "[screening]")
{
    const Day today = *parseIsoDate("2026-11-23");
    SafetyAnswers answers;
    answerAllNone(answers);
    answers.stateCleared(today);
    CHECK_FALSE(answers.screening().clearedOn); // nothing to clear

    answers.answerSome(SafetyGroup::Illness);
    answers.setTicked(ScreeningKey::InfectionRisk, true);
    CHECK_FALSE(answers.isCleared());
    answers.stateCleared(today);
    CHECK(answers.screening().clearedOn == today);
    CHECK(answers.lock());                    // the reason stays visible
    CHECK_FALSE(lockOf(answers.screening())); // but training is open
    answers.setTicked(ScreeningKey::UnexplainedWeightLoss, true);
    CHECK_FALSE(answers.screening().clearedOn);
}

TEST_CASE("None of these takes back the ticks of its card only", "[screening]")
{
    SafetyAnswers answers;
    answers.answerSome(SafetyGroup::Nerves);
    answers.setTicked(ScreeningKey::SaddleNumbness, true);
    answers.answerSome(SafetyGroup::Injury);
    answers.setTicked(ScreeningKey::MajorTrauma, true);
    answers.answerNone(SafetyGroup::Nerves);
    CHECK_FALSE(answers.isTicked(ScreeningKey::SaddleNumbness));
    CHECK(answers.isTicked(ScreeningKey::MajorTrauma));
}
