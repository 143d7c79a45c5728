#pragma once

#include "core/plan/engine.h"

namespace plumbline::planning {

/// One pain report in a set.
struct PainReport {
    int base = 0;
    int during = 0;
    std::optional<PainKind> kind;
    std::optional<PainPlace> where;
};

/// The traffic light of evidence.md 4.2.
PainLight lightOf(const PainReport& report, FlagSet flags);
/// Whether a report tells of dizziness, which ends the session.
inline bool isDizzy(const PainReport& report)
{
    return report.kind == PainKind::Dizzy;
}

} // namespace plumbline::planning
