#pragma once

#include "core/plan/engine.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

/// The sentences that go with codes; made in ui/text, empty functions leave sentences out.
struct Sentences {
    /// The slot is nullptr for a session's own reason.
    std::function<std::string(const Reason&, const Slot*)> reason;
    /// A reason in a list of changes, with its exercise named.
    std::function<std::string(const Reason&)> change;
    std::function<std::string(const Lock&)> lock;
};

/// The documents `plumbline.plan/1` and `plumbline.today/1`, with a line break at the end.
std::string planJson(const Plan& plan, std::string_view profile, const Sentences& sentences);
/// @param restPain  the newest pain score at rest of that day.
/// @param breaks  the document `plumbline.breaks/1` of the running program; empty: none runs.
std::string todayJson(const TodayPlan& today, std::optional<PainScore> restPain, const Sentences& sentences,
                      std::string_view breaks = {});

/// `plumbline.setup_result/1`: what `setup --json` answers.
std::string setupJson(std::string_view profile, const Plan& plan, const Sentences& sentences);
/// `plumbline.log_result/1`: what `log --json` answers.
std::string logJson(bool alreadyThere, const std::optional<SessionId>& session);

} // namespace plumbline
