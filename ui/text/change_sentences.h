#pragma once

#include "core/plan/prescription.h"
#include "ui/text/phrases.h"

#include <optional>

namespace plumbline {

/// The params of one reason and the sentences that several reasons share. Inside ui/text only.
class ReasonFacts {
    Q_DECLARE_TR_FUNCTIONS(ReasonFacts)
public:
    ReasonFacts(const Phrases& phrases, const Catalogue& catalogue, const Reason& reason, const Slot* slot);

    [[nodiscard]] std::optional<int> number(std::string_view name) const;
    [[nodiscard]] QString text(std::string_view name) const; ///< "" when there is none
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] QString exercise(std::string_view name) const; ///< the exercise's name, "" when there is none
    [[nodiscard]] QString pattern() const;                       ///< "" when there is none
    [[nodiscard]] QString tenths(std::string_view name) const;   ///< 85 as "8.5"
    [[nodiscard]] Measure measure() const { return m_measure; }

    /// What is different: exercise, sets, amount, load. As many sentences as there are changes; "" for none.
    [[nodiscard]] QString change() const;
    /// What decided: pain during or the next morning, effort, share done. "" for none.
    [[nodiscard]] QString pain() const;
    [[nodiscard]] QString effort() const;
    [[nodiscard]] QString done() const;
    /// Sets cut or added on top of what the reason itself says; "" for none.
    [[nodiscard]] QString cut() const;
    /// The dose of the last session when it was another; "" when that is not said.
    [[nodiscard]] QString lastDose() const;
    /// Sets that changed because of `code` (time, week, deload), as one sentence.
    [[nodiscard]] static QString setsBecauseOf(ReasonCode code, int from, int to);
    /// How long it holds, in sessions; "" when that is not said.
    [[nodiscard]] QString holds() const;

    /// Whole sentences behind each other; empty ones are left out.
    static QString sentences(const QStringList& list);

private:
    [[nodiscard]] QString amountChange() const;
    const Phrases& m_phrases;
    const Reason& m_reason;
    Measure m_measure = Measure::Reps;
};

} // namespace plumbline
