#pragma once

#include "core/plan/book.h"
#include "core/plan/reason.h"

namespace plumbline::planning {

/// A reason while the engine still works on it: cheap to copy, turned into a `Reason` only for output. Values below 0
/// are not said.
struct Why {
    ReasonCode code = ReasonCode::Hold;
    int from = -1;
    int to = -1;
    int setsFrom = -1;
    int setsTo = -1;
    Index exerciseFrom = kNone;
    Index exerciseTo = kNone;
    int rpeHalves = -1;
    int pain = -1;
    int base = -1;
    int morning = -1;
    int days = -1;
    int percent = -1;
    int left = -1;
    int extra = -1; ///< streak, seconds, first_only or a weight's grams, by code
    int extraFrom = -1;
    int flag = -1;
    int equipment = -1;
    /// Sets cut on top of what the code says, for the time, the week or the deload; shown as trimmed_from, trimmed_to.
    int trimmedFrom = -1;
    int trimmedTo = -1;
    ReasonCode trimmedBy = ReasonCode::TimeTrim;
    const char* test = nullptr; ///< id of the self test that placed the exercise

    static Why of(ReasonCode code)
    {
        Why why;
        why.code = code;
        return why;
    }
};

/// The reason as it leaves the engine; `sets`, `amount` and `exercise` are the slot's own.
Reason toReason(const Why& why, const Book& book, Index exercise, int sets, int amount);

} // namespace plumbline::planning
