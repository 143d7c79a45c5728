#pragma once

#include "core/base/error.h"
#include "core/exercise/catalogue.h"
#include "core/plan/prescription.h"
#include "core/plan/records.h"

#include <QCoreApplication>
#include <QString>

namespace plumbline {

/// An error in words, without final full stops.
struct ErrorText {
    QString what; ///< what happened
    QString hint; ///< what to do now; empty when the message says it all
};

/// Codes and numbers of the core as sentences (architecture.md, decision 5). The voice is that of design.md section 6:
/// plain, kind, exact. Holds the catalogue for the names of exercises; it must outlive this.
class Phrases {
    Q_DECLARE_TR_FUNCTIONS(Phrases)
public:
    explicit Phrases(const Catalogue& catalogue)
        : m_catalogue(&catalogue)
    {}

    /// One or two plain sentences. `slot` tells repetitions from seconds; without it the reason's own exercise does.
    [[nodiscard]] QString reason(const Reason& reason, const Slot* slot = nullptr) const;
    /// The same with the exercise named in front, for lists of changes; without an exercise as reason().
    [[nodiscard]] QString change(const Reason& reason) const;
    /// What to do while training is locked: calm, a next step in every case (evidence.md 4.3, 8.3).
    [[nodiscard]] QString lock(const Lock& lock) const;
    /// The headline of a lock: "Please get medical help now".
    [[nodiscard]] QString lockTitle(LockAction action) const;
    /// The answers that locked, as short phrases, one each.
    [[nodiscard]] QStringList lockBecause(const Lock& lock) const;
    [[nodiscard]] ErrorText error(const Error& error) const;
    /// What happened and what to do, as sentences.
    [[nodiscard]] QString errorSentence(const Error& error) const;

    /// "Glute bridge"; the id itself for an exercise that is not in the catalogue.
    [[nodiscard]] QString exercise(std::string_view id) const;
    /// "3 × 10 each side", "2 × 30 s", "9 and 8"; the load when there is one.
    [[nodiscard]] QString dose(const Slot& slot) const;
    /// "10 repetitions", "30 s".
    [[nodiscard]] QString amount(int amount, Measure measure) const;
    /// "10 repetitions", "30 s, left", "8 repetitions with 4 kg, effort 7 of 10".
    [[nodiscard]] QString performed(const SetRecord& record) const;
    /// "30-second chair stand: 15 stands".
    [[nodiscard]] QString testResult(TestKind test, double value) const;
    /// "Lower 3, pause 1, rise 1"; parts of no seconds are left out. "Hold" without a tempo.
    [[nodiscard]] QString tempo(const std::optional<Tempo>& tempo) const;
    /// "5 to 6 of 10"; empty for a range that is not set.
    [[nodiscard]] QString effort(const RpeRange& range) const;
    [[nodiscard]] QString load(Mass mass, bool imperial = false) const; ///< "7.5 kg"
    [[nodiscard]] QString minutes(seconds time) const;                  ///< "24 min", rounded up
    [[nodiscard]] QString date(Day day) const;                          ///< "13 May"
    [[nodiscard]] QString dateWithWeekday(Day day) const;               ///< "Wed 13 May"
    [[nodiscard]] QString dateWithYear(Day day) const;                  ///< "13 May 2026"
    [[nodiscard]] QString dateInFull(Day day) const;                    ///< "Wed 13 May 2026"

private:
    const Catalogue* m_catalogue;
};

} // namespace plumbline
