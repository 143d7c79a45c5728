#pragma once

#include "exchange/plan_json.h"

#include <string>
#include <vector>

namespace plumbline {

/// The document `plumbline.history/1`, with a line break at the end.
std::string historyJson(const std::vector<PerformedSession>& sessions, const std::vector<PainEntry>& pain,
                        const std::vector<SelfTest>& tests, const Sentences& sentences);

} // namespace plumbline
