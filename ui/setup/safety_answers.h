#pragma once

#include "core/plan/screening.h"

#include <array>
#include <optional>
#include <span>
#include <variant>

namespace plumbline {

/// The two questions of evidence.md 4.4 that are ticked like the others.
enum class ClearanceQuestion { Disease, Symptoms };
/// One tick of the safety check.
using SafetyQuestion = std::variant<ScreeningKey, ClearanceQuestion>;

/// The cards of the safety check, most urgent first (decisions.md 24).
enum class SafetyGroup { Nerves, Injury, Illness, Heart, PainPattern, Care };
inline constexpr std::array kSafetyGroups{SafetyGroup::Nerves, SafetyGroup::Injury,      SafetyGroup::Illness,
                                          SafetyGroup::Heart,  SafetyGroup::PainPattern, SafetyGroup::Care};

/// The questions of a card in the order they are asked. Every key of evidence.md 4.3 and the two of 4.4 stand in
/// exactly one group.
std::span<const SafetyQuestion> questionsOf(SafetyGroup group);

/// What keeps the safety check from being complete.
struct SafetyGap {
    int groups = 0;        ///< cards not answered, or opened without a tick
    bool activity = false; ///< the question about regular exercise is open
    [[nodiscard]] bool any() const { return groups > 0 || activity; }
    [[nodiscard]] int questions() const { return groups + (activity ? 1 : 0); }
};

/// The answers of one safety check while they are given. Nothing is preset: a card counts only once it was answered.
class SafetyAnswers {
public:
    enum class State { Open, None, Some };

    [[nodiscard]] State state(SafetyGroup group) const;
    /// None of a card's questions apply: unticks them.
    void answerNone(SafetyGroup group);
    /// Some apply; which, is ticked next.
    void answerSome(SafetyGroup group);
    void setTicked(const SafetyQuestion& question, bool on);
    [[nodiscard]] bool isTicked(const SafetyQuestion& question) const;

    /// Regular exercise decides only beside a known disease (evidence.md 4.4), so it is asked only then.
    [[nodiscard]] bool asksActivity() const { return m_disease; }
    [[nodiscard]] std::optional<bool> activity() const { return m_active; }
    void setActivity(bool active);

    /// The person states that a professional has cleared them on `day`; nullopt takes it back. Any other answer given
    /// later takes it back too, as the statement was about the answers before.
    void stateCleared(std::optional<Day> day) { m_clearedOn = day; }

    [[nodiscard]] SafetyGap gap() const;
    /// The most urgent action that a card's own ticks lead to.
    [[nodiscard]] std::optional<LockAction> action(SafetyGroup group) const;
    /// Whether a card has a tick of tier D: a routine appointment, training goes on.
    [[nodiscard]] bool isRoutine(SafetyGroup group) const;
    /// The lock the answers lead to; a statement of clearance does not hide it (see isCleared).
    [[nodiscard]] std::optional<Lock> lock() const;
    [[nodiscard]] bool isCleared() const { return m_clearedOn.has_value(); }
    /// What is stored. The date of clearance is kept only where something would lock.
    [[nodiscard]] Screening screening() const;

private:
    [[nodiscard]] Screening withoutClearance() const;
    State& stateOf(SafetyGroup group) { return m_states[static_cast<std::size_t>(group)]; }

    std::array<State, kSafetyGroups.size()> m_states{};
    ScreeningKeys m_yes;
    bool m_disease = false;
    bool m_symptoms = false;
    std::optional<bool> m_active;
    std::optional<Day> m_clearedOn;
};

} // namespace plumbline
