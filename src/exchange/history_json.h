#pragma once

#include "core/breaks/record.h"
#include "exchange/plan_json.h"

#include <string>
#include <vector>

namespace plumbline {

/// What was done and felt in some days.
struct PerformedFacts {
    std::vector<PerformedSession> sessions;
    std::vector<PainEntry> pain;
    std::vector<SelfTest> tests;
    std::vector<breaks::BreakRecord> breaks;
    std::vector<breaks::Bout> bouts; ///< after corrections
};

/// The document `plumbline.history/1`, with a line break at the end.
std::string historyJson(const PerformedFacts& facts, const Sentences& sentences);

} // namespace plumbline
