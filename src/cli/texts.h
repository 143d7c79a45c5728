#pragma once

#include "cli/cli.h"

#include "exchange/breaks_json.h"
#include "exchange/history_json.h"

namespace plumbline::cli {

/// The same contents as the JSON, laid out for reading in a terminal.
std::string planText(const Plan& plan, const std::string& profile, const Wording& wording);
std::string todayText(const TodayPlan& today, std::optional<PainScore> restPain, const Wording& wording);
std::string historyText(const PerformedFacts& history, const Wording& wording);
std::string checkText(const CheckReport& report);
std::string breaksText(const BreaksReport& report, const Wording& wording);

/// "2 h 05 min", "23 min".
std::string spell(seconds time);
/// `text` filled with spaces to `width` characters (not bytes); longer texts stay whole.
std::string padded(const std::string& text, std::size_t width);

} // namespace plumbline::cli
